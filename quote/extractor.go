package quote

import (
	"context"
	"fmt"
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
)

// An Extractor finds quotes. Its zero value is ready to use and finds what was
// said, written or published. It is not changed by its use, so many goroutines may
// share one.
type Extractor struct {
	// Kinds are the kinds of quotes that are wanted; nil stands for Direct,
	// Mixed and Indirect.
	Kinds []Kind
	// MinConfidence, from 0 to 1, leaves out quotes with less.
	MinConfidence float64
	// Reports are what the quotes that are wanted may report; nil stands for Speech.
	Reports []Reports
	// Scare adds the spans in quote marks that are nobody's speech.
	Scare bool
	// MaxBytes is how long a text may be for ExtractContext; 0 stands for any length.
	MaxBytes int
}

// Everything lists all that a quote can report, for Extractor.Reports.
func Everything() []Reports { return []Reports{Speech, Thought, Wish, Stance, Act} }

// Extract finds the quotes of a, with the zero Extractor.
func Extract(a *article.Article, entities []entity.Entity) []Quote {
	return new(Extractor).Extract(a, entities)
}

// Extract finds the quotes of a in the order of the text. entities are what
// entity.Extract found in a, any part of that, or another list for the same article
// ([entity.Validate] says what is wrong with one); they give the quotes their
// speakers. Their order and their IDs are free. They are only read. It has no error to
// return: a kind that there is none of and a MinConfidence above 1 find nothing, and
// MaxBytes is not looked at. Extract is total, but for a nil Article, which panics.
func (x *Extractor) Extract(a *article.Article, entities []entity.Entity) []Quote {
	quotes, _ := x.extract(context.Background(), a, entities) // which is never done
	return quotes
}

// ExtractContext is Extract for a service. It ends soon after ctx is done, with its
// error, so that a deadline bounds the time. A text of more than MaxBytes gives
// [article.ErrTooLarge]; a kind or a report that there is none of and a MinConfidence outside of 0
// to 1 give an error too. All errors come wrapped.
func (x *Extractor) ExtractContext(ctx context.Context, a *article.Article, entities []entity.Entity) ([]Quote, error) {
	if err := x.check(a); err != nil {
		return nil, fmt.Errorf("quote: %w", err)
	}
	quotes, err := x.extract(ctx, a, entities)
	if err != nil {
		return nil, fmt.Errorf("quote: broken off: %w", err)
	}
	return quotes, nil
}

func (x *Extractor) extract(ctx context.Context, a *article.Article, entities []entity.Entity) ([]Quote, error) {
	quotes, err := find(ctx, a, entities)
	return slices.DeleteFunc(quotes, func(q Quote) bool { return !x.wants(&q) }), err
}

func (x *Extractor) check(a *article.Article) error {
	for _, k := range x.Kinds {
		if k != Direct && k != Mixed && k != Indirect && k != Scare {
			return fmt.Errorf("Extractor.Kinds: no kind is %q", k)
		}
	}
	for _, r := range x.Reports {
		if !slices.Contains(Everything(), r) {
			return fmt.Errorf("Extractor.Reports: no quote reports %q", r)
		}
	}
	if !(0 <= x.MinConfidence && x.MinConfidence <= 1) {
		return fmt.Errorf("Extractor.MinConfidence: %v is not from 0 to 1", x.MinConfidence)
	}
	if n := len(a.Source()); x.MaxBytes > 0 && n > x.MaxBytes {
		return fmt.Errorf("%w: %d bytes, where Extractor.MaxBytes is %d", article.ErrTooLarge, n, x.MaxBytes)
	}
	return nil
}

func (x *Extractor) wants(q *Quote) bool {
	if q.Kind == Scare {
		return x.Scare || slices.Contains(x.Kinds, Scare)
	}
	return (x.Kinds == nil || slices.Contains(x.Kinds, q.Kind)) && q.Confidence >= x.MinConfidence &&
		(q.Reports == Speech && x.Reports == nil || slices.Contains(x.Reports, q.Reports))
}
