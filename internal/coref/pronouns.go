package coref

import (
	"strings"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// A pronoun is one place with he, she or a form of them. They is left alone: in
// news it means several or nobody in particular in 24 of 25 places.
type pronoun struct {
	at       int
	form     form
	gender   Gender
	ordinal  int32
	speaker  int32 // who is named as the speaker behind the quote that it is in, or -1
	sentence layer.Sentence
}

// A form is a case of a pronoun.
type form uint8

const (
	he form = iota
	him
	his
	himself
)

var pronouns = map[string]pronoun{
	"he": {form: he, gender: Male}, "him": {form: him, gender: Male}, "his": {form: his, gender: Male}, "himself": {form: himself, gender: Male},
	"she": {form: he, gender: Female}, "her": {form: him, gender: Female}, "hers": {form: his, gender: Female}, "herself": {form: himself, gender: Female},
}

func (r *resolver) pronounAt(i int) (pronoun, bool) {
	w := r.word(i)
	if len(w) < len("he") || len(w) > len("himself") || strings.IndexByte("hHsS", w[0]) < 0 {
		return pronoun{}, false
	}
	p, ok := pronouns[w]
	if !ok {
		p, ok = pronouns[strings.ToLower(w)]
	}
	p.at = i
	if r.tag(i) == pos.PRPS && p.form == him {
		p.form = his
	}
	return p, ok
}

// resolvePronoun links p to one of the entities mentioned last, or to none.
func (r *resolver) resolvePronoun(p pronoun) {
	r.list.reset()
	for k := len(r.recent) - 1; k >= 0; k-- {
		e := r.recent[k]
		if r.Entities[e].Person && r.fits(e, p.gender) && p.ordinal-r.seen[e].ordinal <= farthest {
			r.list.add(e)
		}
	}
	r.addFollowing(p)
	if len(r.list.entities) == 0 {
		return
	}
	p.speaker = r.speakerBehind(p.at)
	right := -1
	if r.learn != nil {
		right = r.teach(p)
	}
	for k, e := range r.list.entities {
		if k == right {
			r.list.seq.Label(0)
		}
		r.describe(&r.list, k, e, p)
	}
	if r.learn != nil {
		r.learned(p, right)
		return
	}
	best, confidence := r.list.best()
	if r.unnamed(p, r.list.entities[best]) {
		return
	}
	e := r.list.entities[best]
	if r.Entities[e].Gender == Unknown && confidence >= sure {
		r.Entities[e].Gender = p.gender
	}
	r.links = append(r.links, Link{First: p.at, End: p.at + 1, Entity: int(e), Pronoun: true, Confidence: confidence})
	if r.list.after[best] == 0 {
		r.remember(p.at, p.at+1, e, p.ordinal, false)
	}
}

// sure is how likely a resolution must be to tell the gender of a person.
const sure = 0.7

// speakerBehind returns who is named as the speaker right behind the stretch in
// quote marks that token i is in: "…," Anna Berg said. It is -1 if nobody is.
func (r *resolver) speakerBehind(i int) int32 {
	q := r.quoteAt(i)
	if q < 0 {
		return -1
	}
	end := i
	for end < min(len(r.quoted), i+longestSpeech) && (r.quoteAt(end) == q || r.quoteAt(end) < 0 && end+1 < len(r.quoted) && r.quoteAt(end+1) == q) {
		end++
	}
	for k := r.mention; k < len(r.Mentions) && r.Mentions[k].First < end+6; k++ {
		m := r.Mentions[k]
		if m.First >= end && (ofSpeech(r.word(m.First-1)) || m.End < len(r.Tags) && ofSpeech(r.word(m.End))) {
			return int32(m.Entity)
		}
	}
	return -1
}

// longestSpeech is how many tokens of a speech are read to find its speaker.
const longestSpeech = 120

// farthest is how many sentences ago somebody may have been mentioned last.
const farthest = 10

// fits reports whether entity e may have a gender.
func (r *resolver) fits(e int32, g Gender) bool {
	return r.learn != nil || r.Entities[e].Gender == Unknown || r.Entities[e].Gender == g
}

// addFollowing adds the person named next in the sentence if nobody was before:
// "In his speech, Mr Smith said".
func (r *resolver) addFollowing(p pronoun) {
	if r.finiteBetween(p.sentence.First, p.at) && p.form != his {
		return
	}
	for k := r.mention; k < len(r.Mentions); k++ {
		m := r.Mentions[k]
		if m.First >= p.sentence.End || m.First < p.at {
			return
		}
		e := int32(m.Entity)
		if !r.Entities[e].Person {
			continue
		}
		if r.fits(e, p.gender) && r.commaBetween(p.at, m.First) && !r.list.has(e) {
			r.list.add(e)
			r.list.after[len(r.list.after)-1] = int32(m.First)
		}
		return
	}
}

func (r *resolver) finiteBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if r.finite(i) {
			return true
		}
	}
	return false
}

func (r *resolver) commaBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if r.is(i, pos.Comma) {
			return true
		}
	}
	return false
}

// unnamed reports whether somebody without a name, who may have the pronoun's
// gender, was introduced as the subject of a clause after entity e was last
// mentioned, here or in the sentence before: "A neighbour said".
func (r *resolver) unnamed(p pronoun, e int32) bool {
	from := p.sentence.First
	if p.ordinal > 0 {
		if before := r.Doc.Sentences[r.order[p.ordinal-1]]; before.Block == p.sentence.Block {
			from = before.First
		}
	}
	if t := &r.seen[e]; t.ordinal >= p.ordinal-1 {
		from = max(from, int(t.end))
	}
	for i := p.at - 1; i >= from; i-- {
		if pos.Tag(r.Tags[i]) == pos.DT && r.introduces(i, p) {
			return true
		}
	}
	return false
}

// introduces reports whether an indefinite noun phrase of a person, the
// subject of a verb, starts at token i.
func (r *resolver) introduces(i int, p pronoun) bool {
	switch r.word(i) {
	case "a", "an", "A", "An", "another", "Another":
	default:
		return false
	}
	head := i + 1
	for head < p.at && (r.tag(head) == pos.JJ || r.tag(head) == pos.HYPH || r.tag(head) == pos.NN && r.tag(head+1) == pos.NN) {
		head++
	}
	c := lexicon.LookupFolded(r.word(head))
	if c&lexicon.Office == 0 || p.gender == Male && c&lexicon.Woman != 0 || p.gender == Female && c&lexicon.Man != 0 {
		return false
	}
	next := head + 1
	return next < p.at && (r.tag(next) == pos.VBD || r.tag(next) == pos.VBZ || r.tag(next) == pos.WP)
}
