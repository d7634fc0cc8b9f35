package coref

import (
	"strings"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// A pronoun is one place with he, she or a form of them. They is left alone: in
// news it means several or nobody in particular in 24 of 25 places.
type pronoun struct {
	at       int
	form     form
	gender   Gender
	ordinal  int32
	speaker  int32 // who is named as the speaker of the quote that it is in, or -1
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

// isStyle has the words of styles, of which the pronoun is a part: "Her Majesty".
var isStyle = map[string]bool{"Eminence": true, "Excellency": true, "Highness": true, "Holiness": true, "Honor": true, "Honour": true, "Ladyship": true, "Lordship": true, "Majesty": true, "Worship": true}

func (r *resolver) pronounAt(i int) (pronoun, bool) {
	w := r.word(i)
	if len(w) < len("he") || len(w) > len("himself") || strings.IndexByte("hHsS", w[0]) < 0 {
		return pronoun{}, false
	}
	p, ok := pronouns[w]
	if !ok {
		p, ok = pronouns[strings.ToLower(w)]
	}
	if next := r.wordIn(i + 1); isStyle[next] || next == "Royal" && r.wordIn(i+2) == "Highness" {
		return pronoun{}, false
	}
	p.at = i
	if r.tag(i) == pos.PRPS && p.form == him {
		p.form = his
	}
	return p, ok
}

// resolvePronoun links p to one of the entities mentioned last, or to none.
func (r *resolver) resolvePronoun(p pronoun) {
	if r.isShip(p) {
		return
	}
	if p.form == he && r.learn == nil {
		if _, speaks := r.roleOf(p.at, p.at+1); speaks || r.is(p.at-1, pos.CloseQuote) && r.finite(p.at+1) {
			r.resolveSpeaking(p)
			return
		}
	}
	if e := r.ownerBehind(p); e != nobody && r.learn == nil {
		r.links = append(r.links, Link{First: p.at, End: p.at + 1, Entity: int(e), Pronoun: true, Confidence: 0.9})
		return
	}
	if e := r.boundBy(p); e != unclear && r.learn == nil {
		if e != nobody {
			r.links = append(r.links, Link{First: p.at, End: p.at + 1, Entity: int(e), Pronoun: true, Confidence: 0.9})
			r.remember(p.at, p.at+1, e, p.ordinal, false)
		}
		return
	}
	p.speaker = r.speakerOf(p.at)
	r.list.reset()
	reach := int32(farthest)
	if p.form == himself && r.learn == nil && !r.is(p.at-1, pos.NN, pos.Comma) { // but for "the mayor himself" the subject stands in the sentence
		reach = 0
	}
	for k := len(r.recent) - 1; k >= 0; k-- {
		e := r.recent[k]
		if e != p.speaker && r.Entities[e].Kind == Person && r.fits(e, p.gender) && p.ordinal-r.seen[e].ordinal <= reach {
			r.list.add(e)
		}
	}
	r.addFollowing(p)
	if len(r.list.entities) == 0 {
		return
	}
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
	if r.meansStranger(p, r.list.entities[best]) {
		return
	}
	e := r.list.entities[best]
	if r.Entities[e].Gender == Unknown && confidence >= sure && r.quoteAt(p.at) < 0 {
		r.Entities[e].Gender = p.gender
	}
	r.links = append(r.links, Link{First: p.at, End: p.at + 1, Entity: int(e), Pronoun: true, Confidence: confidence})
	if r.list.after[best] == 0 {
		r.remember(p.at, p.at+1, e, p.ordinal, false)
	}
}

// ownerBehind returns the person who is named as the subject behind the comma of a phrase that
// opens the sentence, for what is hers, a speech or the like, or with a participle that tells of her: "In | her |
// speech on Monday, Anna Berg said", "Known for | her | deals, Anna Berg won". It returns nobody for other pronouns.
func (r *resolver) ownerBehind(p pronoun) int32 {
	const far = 12 // tokens
	first := p.sentence.First
	if p.form != his || !(p.at == first+1 && r.is(first, pos.IN) && r.documentEnd(p.at) > 0 || r.opensWithParticiple(p.at)) {
		return nobody
	}
	for k := r.mention; k < len(r.Mentions) && r.Mentions[k].First < min(p.sentence.End, p.at+2*far); k++ {
		m := r.Mentions[k]
		comma := r.titleStart(m.First, p.at) - 1
		if r.Entities[m.Entity].Kind != Person || !r.is(comma, pos.Comma) || comma > p.at+far || r.finiteBetween(first, comma) > 0 {
			continue
		}
		if r.finite(r.skipAdverbs(r.skipAsides(m.End))) && r.fits(int32(m.Entity), p.gender) {
			return int32(m.Entity)
		}
		return nobody
	}
	return nobody
}

// opensWithParticiple reports whether nothing but a participle that opens the sentence and a
// preposition or two stands before token i: "Known for | her"; whoever speaks about "her", or is moved by what is
// hers, "angered by | her", may be another.
func (r *resolver) opensWithParticiple(i int) bool {
	const far = 4 // tokens
	first := r.now.First
	if i <= first || i > first+far || !r.is(first, pos.VBN, pos.VBG) || sayings.Is(strings.ToLower(r.word(first)), sayings.Says) {
		return false
	}
	for k := first + 1; k < i; k++ {
		if w := r.wordIn(k); !r.is(k, pos.IN, pos.TO, pos.RB, pos.VBG) || w == "by" || w == "to" || w == "about" || w == "against" || w == "over" {
			return false
		}
	}
	return true
}

// isShip reports whether a "she" that opens a sentence is a ship: one stands in that before, and the
// sentence tells what is told of ships alone and nothing that she said. Where a woman is the subject of
// the one before, she may have what ships have.
func (r *resolver) isShip(p pronoun) bool {
	if p.gender != Female || p.form != he || p.at != p.sentence.First || p.ordinal == 0 || r.said < p.sentence.End {
		return false
	}
	if told := r.afloat(p.at + 1); told == "" || told == "had" && r.womanActed(p.ordinal-1) {
		return false
	}
	before := r.Doc.Sentences[r.Doc.Order()[p.ordinal-1]]
	for i := before.First; i < before.End; i++ {
		if known().vessels[r.word(i)] {
			return true
		}
	}
	return false
}

// afloat returns "done" where the verb at token i tells what was done to a ship, "was launched", "had"
// where it tells what one has, "has two decks", and "" for others.
func (r *resolver) afloat(i int) string {
	const far = 7 // tokens
	for r.is(i, pos.VBZ, pos.VBD) && isHave(r.word(i)) && r.wordIn(r.skipAdverbs(i+1)) == "been" {
		i = r.skipAdverbs(i + 1)
	}
	switch {
	case isBe(r.wordIn(i)):
		if done := r.wordIn(r.skipAdverbs(i + 1)); known().afloat[done] == "done" {
			return "done"
		}
	case isHave(r.wordIn(i)):
		for k := i + 1; k < i+far && !r.anyVerb(k); k++ {
			if known().afloat[r.wordIn(k)] == "had" {
				return "had"
			}
		}
	}
	return ""
}

func isHave(w string) bool { return w == "has" || w == "had" }

// womanActed reports whether somebody who may be a woman is the subject of a sentence.
func (r *resolver) womanActed(ordinal int32) bool {
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet) && r.met[k].ordinal >= ordinal; k-- {
		o := &r.met[k]
		if _, woman := r.hasGender(o, Female); woman && o.ordinal == ordinal && o.acts {
			return true
		}
	}
	return false
}

// sure is how likely a resolution must be to tell the gender of a person.
const sure = 0.7

// speakerOf returns who is named as the speaker right behind the stretch in quote
// marks that token i is in, "…," Anna Berg said, or right before it, Anna Berg said:
// "…". It is -1 if nobody is. Nobody says "she" of herself.
func (r *resolver) speakerOf(i int) int32 {
	q := r.quoteAt(i)
	if q < 0 {
		return -1
	}
	end := i
	for end < min(len(r.quoted), i+longestSpeech) && (r.quoteAt(end) == q || r.quoteAt(end) < 0 && end+1 < len(r.quoted) && r.quoteAt(end+1) == q) {
		end++
	}
	for k := r.mention; k < len(r.Mentions) && r.Mentions[k].First < end+farTag; k++ {
		m := r.Mentions[k]
		if m.First >= end && (r.isSaying(m.End) || r.isSaying(r.titleStart(m.First, end)-1)) {
			return int32(m.Entity)
		}
	}
	first := i
	for first > max(0, i-longestSpeech) && r.quoteAt(first-1) == q {
		first--
	}
	for k := r.mention - 1; k >= 0 && r.Mentions[k].First >= max(r.now.First, first-longestSpeech); k-- {
		m := r.Mentions[k]
		if m.End < first && r.says(m.End) && r.quoteAt(m.First) < 0 {
			return int32(m.Entity)
		}
	}
	return -1
}

// farTag is how many tokens from the marks a speaker's name may stand.
const farTag = 6

// longestTitle is how many tokens a title has at most; a line in capitals may be nouns for
// the tagger from its beginning to its end.
const longestTitle = 20

// titleStart returns where the title before the name at token i begins, not before
// token first: "Captain" in "said Captain Laura Finn".
func (r *resolver) titleStart(i, first int) int {
	first = max(first, i-longestTitle)
	for i > first && (r.tag(i-1).IsNoun() || r.tag(i-1) == pos.JJ) && !r.isSaying(i-1) {
		i--
	}
	return i
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
	if p.form != his && r.finiteBetween(p.sentence.First, p.at) > 0 {
		return
	}
	for r.person = max(r.person, r.mention); r.person < len(r.Mentions) && r.Entities[r.Mentions[r.person].Entity].Kind != Person; {
		r.person++
	}
	if r.person == len(r.Mentions) {
		return
	}
	m := r.Mentions[r.person]
	e := int32(m.Entity)
	if p.form == his && r.isApposed(p.at, m.First) {
		return
	}
	if e != p.speaker && p.at < m.First && m.First < p.sentence.End && r.fits(e, p.gender) && r.commaBetween(p.at, m.First) && !r.list.has(e) {
		r.list.add(e)
		r.list.after[len(r.list.after)-1] = int32(m.First)
	}
}

// isApposed reports whether the noun phrase with the possessive at token i is what the
// name at token first is: "Her deputy, Ben Stahl". It is not in "In her speech, Anna Berg".
func (r *resolver) isApposed(i, first int) bool {
	if r.is(i-1, pos.IN, pos.TO) || !r.is(first-1, pos.Comma) {
		return false
	}
	for k := i + 1; k < first-1; k++ {
		if !r.is(k, pos.NN, pos.NNS, pos.JJ, pos.HYPH, pos.NNP, pos.JJR, pos.JJS) {
			return false
		}
	}
	return true
}
