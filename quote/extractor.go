package quote

import (
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
)

// An Extractor finds quotes. Its zero value is ready to use and finds all
// quotes but no Scare. It is not changed by its use, so many goroutines may
// share one.
type Extractor struct {
	// Kinds are the kinds of quotes that are wanted; nil stands for Direct,
	// Mixed and Indirect.
	Kinds []Kind
	// MinConfidence leaves out quotes with less.
	MinConfidence float64
	// SpeechOnly leaves out quotes that report a thought, a wish or a stance.
	SpeechOnly bool
	// Scare adds the spans in quote marks that are nobody's speech.
	Scare bool
}

// Extract finds the quotes of a, with the zero Extractor.
func Extract(a *article.Article, entities []entity.Entity) []Quote {
	return new(Extractor).Extract(a, entities)
}

// Extract finds the quotes of a in the order of the text. entities are what
// entity.Extract found in a, any part of that, or another list for the same article
// ([entity.Validate] says what is wrong with one); they give the quotes their
// speakers. Their order and their IDs are free. They are only read.
func (x *Extractor) Extract(a *article.Article, entities []entity.Entity) []Quote {
	quotes := find(a, entities)
	return slices.DeleteFunc(quotes, func(q Quote) bool { return !x.wants(&q) })
}

func (x *Extractor) wants(q *Quote) bool {
	if q.Kind == Scare {
		return x.Scare || slices.Contains(x.Kinds, Scare)
	}
	return (x.Kinds == nil || slices.Contains(x.Kinds, q.Kind)) &&
		q.Confidence >= x.MinConfidence &&
		(!x.SpeechOnly || q.Reports == Speech)
}
