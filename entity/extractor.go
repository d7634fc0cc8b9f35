package entity

import (
	"context"
	"fmt"
	"slices"

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
	// MaxBytes is how long a text may be for ExtractContext; 0 stands for any length.
	MaxBytes int
}

// Extract finds what a names, with the zero Extractor.
func Extract(a *article.Article) []Entity { return new(Extractor).Extract(a) }

// Extract finds the people, organisations, places and other things that a
// names in its body and headlines, in the order of their first mention. It has no error
// to return: a kind that there is none of finds nothing, and MaxBytes is not looked at.
func (x *Extractor) Extract(a *article.Article) []Entity {
	found, _ := x.extract(context.Background(), a) // which is never done
	return found
}

// ExtractContext is Extract for a service. It ends soon after ctx is done, with its
// error, so that a deadline bounds the time. A text of more than MaxBytes gives
// [article.ErrTooLarge], a kind in Kinds that there is none of [ErrUnknownKind].
// All errors come wrapped.
func (x *Extractor) ExtractContext(ctx context.Context, a *article.Article) ([]Entity, error) {
	if err := x.check(a); err != nil {
		return nil, fmt.Errorf("entity: %w", err)
	}
	found, err := x.extract(ctx, a)
	if err != nil {
		return nil, fmt.Errorf("entity: broken off: %w", err)
	}
	return found, nil
}

func (x *Extractor) check(a *article.Article) error {
	for _, k := range x.Kinds {
		if !slices.Contains(allKinds, k) {
			return fmt.Errorf("Extractor.Kinds: %w: %q", ErrUnknownKind, k)
		}
	}
	if n := len(a.Source()); x.MaxBytes > 0 && n > x.MaxBytes {
		return fmt.Errorf("%w: %d bytes, where Extractor.MaxBytes is %d", article.ErrTooLarge, n, x.MaxBytes)
	}
	return nil
}
