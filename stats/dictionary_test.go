package stats

import (
	"slices"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const harbourDIC = "\uFEFF%\n1\tSea\n\t2\tBodies of law\n%\n\nferr*\t1\nharbour board\t1\t2\nharbour\t1\nboard*\t2\n*tide\t1\n"

func TestDictionary(t *testing.T) {
	categories, err := ReadDIC(strings.NewReader(harbourDIC))
	require.NoError(t, err)
	assert.Equal(t, []Category{
		{"Sea", []string{"ferr*", "harbour board", "harbour", "*tide"}},
		{"Bodies of law", []string{"harbour board", "board*"}},
	}, categories)
	d := Dictionary{Categories: categories}
	a := article.Parse("The Harbour Board’s ferry left the harbour. Boards rode the ebbtide; a ferryman, no differing.")
	var found []string
	for span, name := range d.Spans()(a) {
		found = append(found, name+": "+a.Text(span))
	}
	assert.Equal(t, []string{
		"Sea: Harbour Board", "Bodies of law: Harbour Board", "Sea: ferry", "Sea: harbour",
		"Bodies of law: Boards", "Sea: ebbtide", "Sea: ferryman",
	}, found)
	m := d.Count(slices.Values([]*article.Article{a}))
	require.Len(t, m.Terms, 2)
	sea, ok := m.Lookup("SEA")
	require.True(t, ok)
	assert.Equal(t, 5, m.Terms[sea].Count)
	assert.InDelta(t, 5./16, m.Weigh(Shares).Value(0, sea), 1e-15)
	lines := Concordance{Terms: Terms{Spans: d.Spans()}}.Lines(slices.Values([]*article.Article{a}), "bodies of law")
	assert.Equal(t, "Harbour Board|Boards", foundIn(lines))
}

// The longer of two queries counts, and no word twice within a category.
func TestDictionaryOverlaps(t *testing.T) {
	for _, c := range []struct {
		text    string
		queries []string
		want    int
	}{
		{"Climate change and climate policy.", []string{"climate", "climate change"}, 2},
		{"Climate change.", []string{"climate", "change", "climate change"}, 1},
		{"No no no no.", []string{"no no"}, 2},
		{"A bad, bad day.", []string{"bad"}, 2},
		{"The end.", []string{"", "  ", "—"}, 0},
		{"Happy, happier, unhappy.", []string{"happ*", "happy"}, 2},
		{"Any three words.", []string{"*"}, 3},
		{"Any three words.", []string{"_ three"}, 1},
	} {
		m := Dictionary{Categories: []Category{{"x", c.queries}}}.Count(slices.Values(articles(c.text)))
		n := 0
		for _, term := range m.Terms {
			n += term.Count
		}
		assert.Equal(t, c.want, n, "%q in %q", c.queries, c.text)
	}
	assert.Empty(t, Dictionary{}.Count(slices.Values(articles("No categories."))).Terms)
}

func TestDictionaryHeadlines(t *testing.T) {
	a := article.Parse("Tax on sugar splits the council\n\nBy Ana Kores\n\nORSUND (AP) — The council met on Monday to debate a levy on sugar, which many reject.\n")
	d := Dictionary{Categories: []Category{{"tax", []string{"tax*", "levy"}}}}
	assert.Equal(t, 1, d.Count(slices.Values([]*article.Article{a})).Terms[0].Count)
	d.Headlines = true
	assert.Equal(t, 2, d.Count(slices.Values([]*article.Article{a})).Terms[0].Count)
}

// Words are found through tables of first words as they are by a search.
func TestDictionaryMatchesAsSearchingDoes(t *testing.T) {
	all := randomArticles(13, 40)
	queries := []string{"tax*", "river bed", "*ood", "the _", "US", "don't", "mayor's board", "flood* the", "_ of", "1,200"}
	for _, q := range queries {
		lines := Concordance{}.Lines(slices.Values(all), q)
		n, end, last := 0, 0, -1
		for _, l := range lines { // those that do not overlap
			if l.Article != last {
				last, end = l.Article, 0
			}
			if l.Start >= end {
				n++
				end = l.End
			}
		}
		m := Dictionary{Categories: []Category{{"x", []string{q}}}}.Count(slices.Values(all))
		got := 0
		if len(m.Terms) > 0 {
			got = m.Terms[0].Count
		}
		assert.Equal(t, n, got, q)
	}
}

func TestDictionaryFiles(t *testing.T) {
	for text, want := range map[string][]Category{
		"word,category\nferry,Sea\nharbour board,Sea\nboard,Law\n":  {{"Sea", []string{"ferry", "harbour board"}}, {"Law", []string{"board"}}},
		"category, term\nSea, ferr*\n":                              {{"Sea", []string{"ferr*"}}},
		"DicTerm,Sea,Law\nferr*,X,\n\"board, no\",,x\nboth,1,yes\n": {{"Sea", []string{"ferr*", "both"}}, {"Law", []string{"board, no", "both"}}},
		"\uFEFFDicTerm,Sea\nquay,0\ntide,true\n":                    {{"Sea", []string{"tide"}}},
	} {
		got, err := ReadCategories(strings.NewReader(text), CSV{})
		require.NoError(t, err, text)
		assert.Equal(t, want, got, text)
	}
	got, err := ReadCategories(strings.NewReader("word;category\nferry;Sea\n"), CSV{Comma: ';'})
	require.NoError(t, err)
	assert.Equal(t, []Category{{"Sea", []string{"ferry"}}}, got)
	for text, message := range map[string]string{
		"":                           "no header",
		"term,Sea,Law\nferry,maybe,": `line 2: column "Sea": "maybe" says neither`,
		"word,category\nferry":       "line 2",
	} {
		_, err := ReadCategories(strings.NewReader(text), CSV{})
		assert.ErrorContains(t, err, message)
	}
	for text, message := range map[string]string{
		"":                                "no categories",
		"%\n1 Sea\n":                      "no categories",
		"ferry 1\n":                       "line 1",
		"%\n1\tSea\n1\tLaw\n%\n":          "line 3",
		"%\n1\tSea\n%\nferry\t1\t7\n":     `line 4: "7" is no category`,
		"%\n1\tSea\n%\nferry\n":           "line 4",
		"%\n1\n%\n":                       "line 2",
		"%\n1\tSea\n%\nferry\t1\n%\nx\t1": "line 6",
	} {
		_, err := ReadDIC(strings.NewReader(text))
		assert.ErrorContains(t, err, message, text)
	}
	spaces, err := ReadDIC(strings.NewReader("%\n1 Sea Law\n%\nferry 1\n"))
	require.NoError(t, err)
	assert.Equal(t, []Category{{"Sea Law", []string{"ferry"}}}, spaces)
}

func TestCategoriesKeepTheirNames(t *testing.T) {
	d := Dictionary{Categories: []Category{{"US", []string{"US"}}, {"us", []string{"we", "us"}}, {" Two  words ", []string{"boat*"}}}}
	m := d.Count(slices.Values(articles("We told the US that we left. Boats told us so.")))
	counts := map[string]int{}
	for _, term := range m.Terms {
		assert.Equal(t, term.Label, term.Key)
		counts[term.Label] = term.Count
	}
	assert.Equal(t, map[string]int{"US": 1, "us": 3, "Two words": 1}, counts)
	for name, want := range map[string]string{"US": "US", "us": "us", "TWO words": "Two words"} {
		id, ok := m.Lookup(name)
		require.True(t, ok, name)
		assert.Equal(t, want, m.Terms[id].Label)
		assert.Len(t, m.BM25(name), 1)
	}
	_, ok := m.Lookup("them")
	assert.False(t, ok)
}

func TestDictionaryHeaders(t *testing.T) {
	for text, message := range map[string]string{
		"category;word\nSea;ferry\n":          `set CSV.Comma to ';', not ','`,
		"category\tword\nSea\tferry\n":        `set CSV.Comma to '\t', not ','`,
		"word\nferry\n":                       "has one column",
		"category,word,weight\nSea,ferry,1\n": `beside "category" there is to be one column, with the words, and there are word, weight`,
	} {
		_, err := ReadCategories(strings.NewReader(text), CSV{})
		assert.ErrorContains(t, err, message)
	}
}

func TestConditionsOfADIC(t *testing.T) {
	got, err := ReadDIC(strings.NewReader("%\n1\tSea\n2\tLaw\n%\nlike (02)1\nkind\t(02 1 3)125/464\t2\ntide\t<of>131/125\t1\nquay\t1\t(2)2\n"))
	require.NoError(t, err)
	assert.Equal(t, []Category{{"Sea", []string{"tide", "quay"}}, {"Law", []string{"kind"}}}, got)
	_, err = ReadDIC(strings.NewReader("%\n1\tSea\n%\ntide\t1\t(2 1\n"))
	assert.ErrorContains(t, err, `"(2" is no category`)
}
