package article_test

import (
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

// forms are other ways to write the same text down.
var forms = []struct {
	name  string
	write func(string) string
	width bool // changes the width in bytes of wrapped lines
}{
	{name: "Windows", write: strings.NewReplacer("\n", "\r\n").Replace},
	{name: "Windows, converted twice", write: strings.NewReplacer("\n", "\r\r\n").Replace},
	{name: "old Mac", write: strings.NewReplacer("\n", "\r").Replace},
	{name: "byte-order mark", write: func(s string) string { return "\ufeff" + s }},
	{name: "decomposed", write: norm.NFD.String},
	{name: "no-break spaces", write: strings.NewReplacer(" ", "\u00a0").Replace, width: true},
	{name: "references to spaces", write: strings.NewReplacer(" ", "&nbsp;").Replace, width: true},
	{name: "references to marks", write: strings.NewReplacer("’", "&rsquo;", "“", "&ldquo;", "”", "&#8221;", "'", "&#39;", `"`, "&quot;",
		"&", "&amp;", "—", "&mdash;", "–", "&#x2013;").Replace, width: true},
	{name: "marks without width", write: strings.NewReplacer("\n", "\n\u200b").Replace, width: true},
	{name: "tags", write: strings.NewReplacer("\n\n", "</p>\n\n<p>").Replace, width: true},
	{name: "white space at line ends", write: strings.NewReplacer("\n", " \t\u00a0\n").Replace},
}

const wrapped = "tram-results" // the article of the corpus whose lines are wrapped to a width

// What is found in an article does not hang on how it is written down.
func TestForms(t *testing.T) {
	for i, text := range sampleTexts(t) {
		want := article.Parse(text)
		for _, form := range forms {
			if form.width && sampleNames(t)[i] == wrapped+".txt" {
				continue
			}
			got := article.Parse(form.write(text))
			require.Equal(t, kindsOf(want), kindsOf(got), "%s, %s", sampleNames(t)[i], form.name)
			assert.Equal(t, len(want.Meta().Authors), len(got.Meta().Authors))
			place := strings.TrimPrefix(form.write(want.Meta().Dateline.Place.Text), "\ufeff")
			assert.Equal(t, place, got.Meta().Dateline.Place.Text)
		}
	}
}

func kindsOf(a *article.Article) (kinds []article.Kind) {
	for _, b := range a.Blocks().All() {
		kinds = append(kinds, b.Kind)
	}
	return kinds
}

func TestFieldsPointAtReferences(t *testing.T) {
	a := article.Parse("Reuben &amp; Sons Close Their Shop\n\nBy&nbsp;Ren&eacute;e O&#39;Dowd and Bo&nbsp;Ek\n\n" +
		"OSLO,&nbsp;Aug&nbsp;3 (Reuters) &mdash; The shop of the brothers, which is known all over the town, closed on Monday.\n\n" +
		"“We could not go on,” said the elder of the two, who had opened the shop with his father.\n")
	m := a.Meta()
	assert.Equal(t, "Reuben &amp; Sons Close Their Shop", m.Title.Text)
	require.Len(t, m.Authors, 2)
	assert.Equal(t, "Ren&eacute;e O&#39;Dowd", m.Authors[0].Text)
	assert.Equal(t, "Bo&nbsp;Ek", m.Authors[1].Text)
	assert.Equal(t, "OSLO,&nbsp;Aug&nbsp;3 (Reuters) &mdash;", m.Dateline.Text)
	assert.Equal(t, "OSLO", m.Dateline.Place.Text)
	assert.Equal(t, "Reuters", m.Dateline.Agency.Text)
}
