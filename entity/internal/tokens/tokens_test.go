package tokens

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/pos"
)

func newReader(t *testing.T, text string) *Reader {
	t.Helper()
	doc := layer.Of(article.Parse(text))
	tags, err := pos.TagsContext(t.Context(), doc)
	require.NoError(t, err)
	return NewReader(t.Context(), doc, tags)
}

// TestEdges holds that what asks for a token beside another survives both ends of a text.
func TestEdges(t *testing.T) {
	r := newReader(t, "Ann Vale wept.")
	end := len(r.Doc.Tokens)
	for _, i := range []int{-1, end} {
		assert.Empty(t, r.TextAt(i))
		assert.Equal(t, pos.Period, r.TagAt(i))
		assert.False(t, r.IsAttached(i))
		assert.False(t, r.IsGenitive(i))
		assert.False(t, r.IsApostrophe(i))
		assert.Equal(t, i, r.Past(i, "wept"))
		assert.Equal(t, i, r.BeforeComma(i))
	}
	assert.Equal(t, "wept", r.TextAt(2))
	assert.True(t, r.StartsSentence(0))
	assert.False(t, r.IsAttached(0))
	assert.True(t, r.IsAttached(end-1), "a full stop")
	assert.False(t, r.AreParticles(1, 1), "no token")
}

func TestAcronym(t *testing.T) {
	for name, want := range map[string]bool{"HAVN": true, "U.N.": true, "F-16B": true, "A": false, "Havn": false, "16": false, "": false} {
		assert.Equal(t, want, Acronym(name), "%q", name)
	}
}

func TestShouted(t *testing.T) {
	for text, want := range map[string]bool{"BOOM: 2": true, "BOOm": false, "2": false, "": false} {
		assert.Equal(t, want, Shouted(text), "%q", text)
	}
}

func TestInitials(t *testing.T) {
	for name, want := range map[string][]string{
		"Board of Salt":     {"bos", "bs"},
		"The Board of Salt": {"bos", "bs"},
		"the Salt Board":    {"sb", "sb"},
		"Salt-Fish 2":       {"sf", "sf"},
		"":                  {"", ""},
		"The ":              {"", ""},
	} {
		assert.Equal(t, want, Initials(name), "%q", name)
	}
}

func TestOfficeWord(t *testing.T) {
	r := newReader(t, "Ann Vale wept.")
	for word, want := range map[string]bool{"mayor": true, "Mayor": true, "ex-mayor": true, "co-founder": true, "pier": false, "ex-": false, "": false} {
		assert.Equal(t, want, r.OfficeWord(word), "%q", word)
	}
}

func TestOffices(t *testing.T) {
	r := newReader(t, "Mayors, deputies and chairmen met a mayor at the piers")
	var plurals []string
	for i := range r.Doc.Tokens {
		if r.Offices(i) {
			plurals = append(plurals, r.Text(i))
		}
	}
	assert.Equal(t, []string{"Mayors", "deputies", "chairmen"}, plurals)
}

func TestHyphenedOffices(t *testing.T) {
	for text, want := range map[string]bool{
		"He is president-elect":    true,
		"He is her brother-in-law": true,
		"He is editor-in-chief":    true,
		"He is pier-elect":         false,
		"-elect":                   false,
	} {
		r := newReader(t, text)
		assert.Equal(t, want, r.IsHyphened(len(r.Doc.Tokens)-1), "%q", text)
	}
	r := newReader(t, "Her daughter-in-law wept")
	assert.Equal(t, 6, r.HyphenedEnd(1, len(r.Doc.Tokens)))
	assert.Equal(t, 0, r.HyphenedEnd(0, len(r.Doc.Tokens)))
}
