package entity

import (
	"github.com/copydesk/copydesk/article"
)

// An Extractor finds entities. Its zero value is ready to use. It is not
// changed by its use, so many goroutines may share one.
type Extractor struct {
	// Gazetteer holds names that the caller knows. They win over what the
	// tagger finds. It may be nil.
	Gazetteer *Gazetteer
	// Kinds are the kinds of entities that are wanted; nil stands for all.
	Kinds []Kind
	// NamesOnly leaves out the References, which are found last.
	NamesOnly bool
}

// Extract finds what a names, with the zero Extractor.
func Extract(a *article.Article) []Entity { return new(Extractor).Extract(a) }
