package quote_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/stats"
)

// HTML that is left in a text is shown nowhere, and spans are those of the text.
func TestWhatIsShownHasNoMarkup(t *testing.T) {
	a := article.Parse("&#8220;The <b>fog</b> came&nbsp;back at the caf&eacute;,&#8221; Mayor Zo&euml; O&#8217;Hara told the Tern &amp; Holm Company. The caf&eacute; was closed.\n")
	entities := entity.Extract(a)
	zoe := slices.IndexFunc(entities, func(e entity.Entity) bool { return e.Kind == entity.Person })
	require.GreaterOrEqual(t, zoe, 0)
	assert.Equal(t, "Zoë O’Hara", entities[zoe].Name)
	assert.Equal(t, "Zo&euml; O&#8217;Hara", a.Text(entities[zoe].Mentions[0].Span))
	require.NotEmpty(t, entities[zoe].Roles)
	assert.Equal(t, "Mayor", entities[zoe].Roles[0].Text)

	quotes := quote.Extract(a, entities)
	require.Len(t, quotes, 1)
	assert.Equal(t, "The fog came back at the café", quotes[0].Words(a))
	assert.Equal(t, "Zoë O’Hara", quotes[0].Speaker)

	var terms []string
	for _, f := range (stats.Terms{}).Count(slices.Values([]*article.Article{a})).Frequencies() {
		terms = append(terms, f.Term)
	}
	assert.Equal(t, "café", terms[0])
	assert.NotContains(t, terms, "’s")
	for _, term := range terms {
		assert.NotContains(t, term, "&")
	}
}
