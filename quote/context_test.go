package quote_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
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

// tale is told n times. No two paragraphs are the same, or they would be boilerplate.
func tale(n int) string {
	var text strings.Builder
	for i := range n {
		text.WriteString(strings.ReplaceAll(told, "Monday", fmt.Sprintf("%d May %d", 1+i%28, 1900+i)))
	}
	return text.String()
}

// A tally is never done. It counts how often it is asked, and how often by the Check of a rule.
type tally struct {
	context.Context
	all, byRules int
}

func (c *tally) Err() error {
	c.all++
	var callers [4]uintptr
	frames := runtime.CallersFrames(callers[:runtime.Callers(2, callers[:])])
	for f, more := frames.Next(); more; f, more = frames.Next() {
		if strings.HasSuffix(f.Function, "cancel.(*Check).ask") {
			c.byRules++
			break
		}
	}
	return nil
}

// The time between two checks is what somebody who cancels waits for. Rules and learned
// stages check every few dozen tokens, whatever the text.
func TestExtractContextChecksOften(t *testing.T) {
	for name, text := range map[string]string{
		"prose":         tale(200),
		"one paragraph": strings.ReplaceAll(tale(200), "\n\n", " "),
		"one sentence":  strings.Repeat("and Ann Lee said it, ", 200),
	} {
		a := article.Parse(text)
		tokens := a.Tokens().Len()
		require.Greater(t, tokens, 1000, name)
		naming, quoting := tally{Context: t.Context()}, tally{Context: t.Context()}
		entities, err := new(entity.Extractor).ExtractContext(&naming, a)
		require.NoError(t, err)
		_, err = new(quote.Extractor).ExtractContext(&quoting, a, entities)
		require.NoError(t, err)
		for _, c := range []tally{naming, quoting} {
			assert.Greater(t, c.byRules, tokens/50, name)
			assert.Greater(t, c.all, c.byRules, name)
		}
	}
}

func TestExtractContextEndsWhereverItIs(t *testing.T) {
	text := tale(8)
	want, checks, err := find(article.Parse(text), 1<<30)
	require.NoError(t, err)
	require.Len(t, want, 16)
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
