package quote

import (
	"slices"
	"sort"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// pronoun returns who a pronoun, token i, stands for as the source of q.
func (f *finder) pronoun(q *Quote, i int) voice {
	switch word := strings.ToLower(f.word(i)); word {
	case "he", "she", "his", "her", "him":
		return f.of(f.heOrShe(q, word))
	case "it", "its":
		return f.it(q)
	case "they", "their":
		return f.they(q)
	case "who", "whose", "which", "that":
		if id := f.relative(i); id >= 0 {
			return f.of(id)
		}
	case "i", "my", "me":
		return f.firstPerson(q.Source)
	case "we", "our":
		return f.of(f.signer(q.Source))
	}
	return f.of(f.referred(q.Source))
}

// relative returns the entity whose name stands before a relative pronoun,
// token i: "Ann Lee, who", "Ann Lee, a lawyer who", "Ann Lee is a lawyer who".
func (f *finder) relative(i int) int {
	last := i - 1                          // of the noun phrase
	if last > 0 && f.tag(last) == pos.CC { // "who chairs the board and who plans"
		for k := last - 1; k >= 0 && k > last-reach; k-- {
			if f.tag(k) == f.tag(i) {
				return f.relative(k)
			}
		}
	}
	if last > 0 && f.tag(last) == pos.Comma {
		last--
	}
	for k := last; k > 0 && last-k < 10; k-- {
		switch tag := f.tag(k); {
		case tag == pos.Comma:
			return f.namedAt(k-1, k-1)
		case tag == pos.VBZ || tag == pos.VBD:
			if isCopula(f.word(k)) && k+1 < last && f.tag(k+1) == pos.DT {
				return f.namedAt(k-1, k-1)
			}
			return -1
		case tag == pos.DT && (f.word(k) == "a" || f.word(k) == "an"): // it says what somebody is
		case k >= last-1 && tag.IsNoun() && f.namedAt(k, k) >= 0:
			return f.namedAt(k, k)
		case !tag.IsNoun() && tag != pos.JJ && tag != pos.DT && tag != pos.HYPH && tag != pos.VBN && tag != pos.POS:
			return -1
		}
	}
	return -1
}

func isCopula(w string) bool { return w == "is" || w == "was" || w == "’s" || w == "'s" }

// What makes a person the likely one behind a "he" that speaks, in points. A
// sentence of distance costs one.
const (
	pointsSpeaker    = 1.5  // who spoke last
	pointsSubject    = 1.0  // named before a verb
	pointsPossessive = -1.5 // "Lee's party"
	pointsAgent      = -1.0 // "asked by Lee"
	pointsInMarks    = -4.0 // named by somebody else, in quote marks
	pointsInContent  = -1.0 // or without
	pointsUnknown    = -1.0 // may be a man or a woman
	pointsPlace      = -0.5 // rather an organisation than a country
	farthest         = 12   // sentences
	mostNames        = 80   // names and references that are looked at
)

// heOrShe resolves a "he" or "she" that speaks in q: the person with most points
// among those that are named, or that have spoken, before it. It returns -1 for
// none.
func (f *finder) heOrShe(q *Quote, word string) int {
	if f.isUnnamedBefore(q) {
		return -1
	}
	gender := entity.Male
	if word == "she" || word == "her" {
		gender = entity.Female
	}
	writer := f.writer().Entity // who writes "he" means somebody else
	id, _ := f.salient(q, func(e *entity.Entity) (points float64, ok bool) {
		if e.ID == writer {
			return 0, false
		}
		switch e.Gender {
		case gender:
			return 0, e.Kind == entity.Person
		case entity.Unknown:
			return pointsUnknown, e.Kind == entity.Person
		}
		return 0, false
	})
	return id
}

// isUnnamedBefore reports whether the quote before q, in the same block, is of
// one person without a name whom nobody was named behind: "A spokeswoman said
// yes. “It is safe,” she added."
func (f *finder) isUnnamedBefore(q *Quote) bool {
	if f.before < 0 {
		return false
	}
	last := &f.quotes[f.before]
	if last.Speaker != "" || last.Source.IsZero() || f.blocksBetween(last, q) > 0 {
		return false
	}
	first, end := f.tokensOf(last.Source)
	switch strings.ToLower(f.word(first)) {
	case "a", "an", "another", "one":
	default:
		return false
	}
	noun, ok := f.noun(first, f.headEnd(first, end))
	return ok && lexicon.LookupFolded(noun)&lexicon.Office != 0 &&
		len(f.peopleIn(article.Span{Start: last.Source.End, End: q.Source.Start})) == 0
}

// it resolves an "it" that speaks, in the same way: to an organisation or a
// country, or to a campaign that spoke last.
func (f *finder) it(q *Quote) voice {
	if v := f.sameCampaign(q); v.Name != "" {
		return v
	}
	id, _ := f.salient(q, func(e *entity.Entity) (points float64, ok bool) {
		switch e.Kind {
		case entity.Org:
			return 0, true
		case entity.GPE:
			return pointsPlace, true
		}
		return 0, false
	})
	return f.of(id)
}

// salient returns the entity with most points of those that fit as the source
// of q, and its points; -1 for none.
func (f *finder) salient(q *Quote, fits func(e *entity.Entity) (points float64, ok bool)) (id int, points float64) {
	s := q.Source
	here := f.sentenceOf(s.Start)
	id, points = -1, -float64(farthest)
	try := func(candidate, at int, p float64) {
		more, ok := fits(&f.entities[candidate])
		if p += more - float64(here-f.sentenceOf(at)); ok && p > points {
			id, points = candidate, p
		}
	}
	n := 0
	for k := f.namesEnd(s.Start); k >= 0; k-- {
		o := f.named[k]
		if n++; n > mostNames || here-f.sentenceOf(o.Start) > farthest {
			break
		}
		if o.Type == entity.Pronoun {
			continue
		}
		p := f.salience(o.Span)
		if q.has(o.Span) {
			p += pointsInMarks
		}
		try(o.Entity, o.Start, p)
	}
	for n := len(f.spoken) - 1; n >= 0 && n >= len(f.spoken)-4; n-- {
		if q := &f.quotes[f.spoken[n]]; q.Entity >= 0 && q.Source.Start < s.Start {
			p := pointsSpeaker
			if n < len(f.spoken)-1 {
				p = pointsSubject
			}
			try(q.Entity, q.Source.Start, p)
		}
	}
	return id, points
}

// has reports whether a content of q has some of s.
func (q *Quote) has(s article.Span) bool {
	return slices.ContainsFunc(q.Content, func(c article.Span) bool { return c.Overlaps(s) })
}

// salience is what speaks for or against a name, wherever it stands.
func (f *finder) salience(s article.Span) float64 {
	p := 0.0
	for _, m := range f.quotedIn(s) {
		if m.Start < s.Start && s.End < m.End {
			p += pointsInMarks
			break
		}
	}
	if p == 0 && claimant(f.contents, s) >= 0 {
		p += pointsInContent
	}
	first, end := f.tokensOf(s)
	if end >= len(f.d.Tokens) {
		return p
	}
	if first > 0 && f.word(first-1) == "by" {
		p += pointsAgent
	}
	switch f.tag(end) {
	case pos.POS:
		p += pointsPossessive
	case pos.VBD, pos.VBZ, pos.VBP, pos.MD, pos.Comma, pos.WP:
		p += pointsSubject
	}
	return p
}

// sentenceOf returns the index of the sentence of the body that at stands in,
// or of the next one.
func (f *finder) sentenceOf(at int) int {
	d := f.d
	return sort.Search(d.BodySentences, func(i int) bool { return d.Tokens[d.Sentences[i].End-1].End > at })
}
