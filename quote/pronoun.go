package quote

import (
	"sort"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/pos"
)

// What makes a person the likely one behind a "he" that speaks, in points. A
// sentence of distance costs one.
const (
	pointsSpeaker    = 1.5  // who spoke last
	pointsSubject    = 1.0  // named before a verb
	pointsPossessive = -1.5 // "Lee's party"
	pointsInMarks    = -4.0 // named by somebody else, in quote marks
	pointsInContent  = -1.0 // or without
	pointsUnknown    = -1.0 // may be a man or a woman
	pointsPlace      = -0.5 // rather an organisation than a country
	farthest         = 12   // sentences
	mostNames        = 80   // names and references that are looked at
)

// heOrShe resolves a "he" or "she" that speaks: the person with most points
// among those that are named, or that have spoken, before it. It returns -1 for
// none.
func (f *finder) heOrShe(s article.Span, word string) int {
	gender := entity.Male
	if word == "she" || word == "her" {
		gender = entity.Female
	}
	return f.salient(s, func(e *entity.Entity) (points float64, ok bool) {
		switch e.Gender {
		case gender:
			return 0, e.Kind == entity.Person
		case entity.Unknown:
			return pointsUnknown, e.Kind == entity.Person
		}
		return 0, false
	})
}

// it resolves an "it" that speaks, in the same way: to an organisation or a
// country.
func (f *finder) it(s article.Span) int {
	return f.salient(s, func(e *entity.Entity) (points float64, ok bool) {
		switch e.Kind {
		case entity.Org:
			return 0, true
		case entity.GPE:
			return pointsPlace, true
		}
		return 0, false
	})
}

// salient returns the entity with most points of those that fit, -1 for none.
func (f *finder) salient(s article.Span, fits func(e *entity.Entity) (points float64, ok bool)) int {
	here := f.sentenceOf(s.Start)
	best, points := -1, -float64(farthest)
	try := func(id, at int, p float64) {
		more, ok := fits(&f.entities[id])
		if p += more - float64(here-f.sentenceOf(at)); ok && p > points {
			best, points = id, p
		}
	}
	n := 0
	for k := f.namesEnd(s.Start); k >= 0; k-- {
		o := f.named[k]
		if n++; n > mostNames || here-f.sentenceOf(o.Start) > farthest {
			break
		}
		if o.Type == "" {
			try(o.Entity, o.Start, f.salience(o.Span))
		}
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
	return best
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
	_, end := f.tokensOf(s)
	if end >= len(f.d.Tokens) {
		return p
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
