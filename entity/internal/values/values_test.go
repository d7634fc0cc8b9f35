package values

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/pos"
)

// found returns the values of a text that came out on a day. What they are in longer texts is
// tested in package entity.
func found(t *testing.T, text string, day time.Time, names ...string) (all []Found) {
	t.Helper()
	doc := layer.Of(article.Parse(text))
	tags, err := pos.TagsContext(t.Context(), doc)
	require.NoError(t, err)
	f := NewFinder(tokens.NewReader(t.Context(), doc, tags), day, slices.Values(names))
	for _, sentence := range doc.Sentences {
		for i := sentence.First; i < sentence.End; i++ {
			into := f.At(i, sentence.First, sentence.End, nil)
			if len(into) > 0 {
				i = into[len(into)-1].End - 1
			}
			all = append(all, into...)
		}
	}
	return all
}

func TestFinder(t *testing.T) {
	day := time.Date(2026, time.May, 5, 0, 0, 0, 0, time.UTC)
	for text, want := range map[string][]Found{
		"$5m":            {{Kind: Money, First: 0, End: 3, Amount: 5e6, Currency: "USD"}},
		"3 percent":      {{Kind: Percent, First: 0, End: 2, Amount: 3}},
		"May 4":          {{Kind: Date, First: 0, End: 2, Date: "2026-05-04"}},
		"Easter Sunday":  {{Kind: Date, First: 0, End: 2, Date: "2026-04-05"}},
		"3 boats":        nil,
		"5":              nil,
		"a":              nil,
		"$":              nil,
		"31 February 20": nil,
	} {
		assert.Equal(t, want, found(t, text, day), "%q", text)
	}
}

// TestDollars holds that "$" is of no known land where the article names one that has its own.
func TestDollars(t *testing.T) {
	for name, want := range map[string]string{"Denmark": "USD", "Australia": "", "Australian": ""} {
		got := found(t, "It costs $5 there.", time.Time{}, name)
		if assert.Len(t, got, 1) {
			assert.Equal(t, want, got[0].Currency, name)
		}
	}
}

func TestEaster(t *testing.T) {
	for year, want := range map[int]string{1961: "1961-04-02", 2000: "2000-04-23", 2019: "2019-04-21", 2026: "2026-04-05"} {
		assert.Equal(t, want, easter(year).Format(time.DateOnly))
	}
}

func TestIsDigits(t *testing.T) {
	for w, want := range map[string]bool{"2026": true, "0": true, "": false, "2,026": false, "-1": false, "1a": false} {
		assert.Equal(t, want, IsDigits(w), "%q", w)
	}
}
