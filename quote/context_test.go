package quote_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

// A countdown is done when it has been asked some times whether it is.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// find extracts with a context that is done at the check with the index n, and returns
// how many checks there were.
func find(a *article.Article, n int) (quotes []quote.Quote, checks int, err error) {
	ctx := &countdown{context.Background(), n}
	var entities []entity.Entity
	if entities, err = new(entity.Extractor).ExtractContext(ctx, a); err == nil {
		quotes, err = new(quote.Extractor).ExtractContext(ctx, a, entities)
	}
	return quotes, n - ctx.left, err
}

const told = "“The ferry will not sail,” Ann Lee told Omar Reyes on Monday. He said that he would wait.\n\n"

// The time between two checks is what somebody who cancels waits for. The learned
// stages check every few hundred tokens, whatever the text.
func TestExtractContextChecksOften(t *testing.T) {
	for name, piece := range map[string]string{
		"prose":         told,
		"one paragraph": strings.TrimSpace(told) + " ",
		"one sentence":  "and Ann Lee said it, ",
	} {
		a := article.Parse(strings.Repeat(piece, 200))
		_, checks, err := find(a, 1<<30)
		require.NoError(t, err)
		assert.Greater(t, checks, a.Tokens().Len()/100, name)
	}
}

func TestExtractContextEndsWhereverItIs(t *testing.T) {
	text := strings.Repeat(told, 8)
	want, checks, err := find(article.Parse(text), 1<<30)
	require.NoError(t, err)
	for n := 0; n < checks; n += 1 + n/8 {
		a := article.Parse(text)
		quotes, _, err := find(a, n)
		assert.ErrorIs(t, err, context.Canceled)
		assert.Nil(t, quotes)
		quotes, _, err = find(a, 1<<30)
		require.NoError(t, err)
		require.Equal(t, want, quotes, "what was broken off leaves nothing behind")
	}
}

func TestExtractContextRefuses(t *testing.T) {
	a := article.Parse(told)
	for _, c := range []struct {
		x    quote.Extractor
		want string
	}{
		{quote.Extractor{Kinds: []quote.Kind{"drect"}}, `quote: Extractor.Kinds: no kind is "drect"`},
		{quote.Extractor{MinConfidence: 80}, "quote: Extractor.MinConfidence: 80 is not from 0 to 1"},
		{quote.Extractor{MaxBytes: 50}, "quote: text is too large: 95 bytes, where Extractor.MaxBytes is 50"},
	} {
		_, err := c.x.ExtractContext(t.Context(), a, nil)
		assert.EqualError(t, err, c.want)
	}
	_, err := (&quote.Extractor{MaxBytes: 50}).ExtractContext(t.Context(), a, nil)
	assert.ErrorIs(t, err, article.ErrTooLarge)
	_, err = (&quote.Extractor{MaxBytes: len(told)}).ExtractContext(t.Context(), a, nil)
	assert.NoError(t, err)
}

func ExampleExtractor_ExtractContext() {
	ctx, cancel := context.WithTimeout(context.Background(), 0) // no time at all
	defer cancel()
	a := article.Parse("“The fog came back,” Greta Holm said.")
	x := quote.Extractor{MaxBytes: 1 << 20}
	_, err := x.ExtractContext(ctx, a, entity.Extract(a))
	fmt.Println(err)
	fmt.Println(errors.Is(err, context.DeadlineExceeded), errors.Is(err, article.ErrTooLarge))
	// Output:
	// quote: broken off: context deadline exceeded
	// true false
}

func ExampleFingerprint() {
	fmt.Println(len(quote.Fingerprint()), quote.Fingerprint() == entity.Fingerprint())
	// Output: 16 false
}
