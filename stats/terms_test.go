package stats

import (
	"iter"
	"math"
	"slices"
	"strings"
	"testing"
	"unsafe"

	"github.com/copydesk/copydesk/article"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// keysOf returns the keys of the terms of a text.
func keysOf(t Terms, text string) []string {
	var keys []string
	for _, key := range t.All(article.Parse(text)) {
		keys = append(keys, key)
	}
	return keys
}

func TestTerms(t *testing.T) {
	for _, c := range []struct {
		name  string
		terms Terms
		text  string
		want  string // keys, joined by ", "
	}{
		{"zero", Terms{}, "The companies raised 40 taxes, said a mayor.", "compani, rais, tax, said, mayor"},
		{"curly", Terms{}, "They don’t think it’s what I’m after; the mayor’s plan isn't.", "think, mayor, plan"},
		{"forms", Terms{Forms: true}, "Companies and companies", "companies, companies"},
		{"case", Terms{Case: true}, "Companies and companies", "Companies, companies"},
		{"stop words", Terms{StopWords: true}, "The mayor of it", "the, mayor, of, it"},
		{"own stop words", Terms{Stop: []string{"says"}}, "The mayor said that she is saying so.", "mayor, said"},
		{"numbers", Terms{Numbers: true}, "Some 40 people, 1,200 cars.", "40, peopl, 1,200, car"},
		{"short", Terms{MinLength: 5}, "Big floods hit towns", "flood, town"},
		{"US", Terms{}, "The US told us that WHO experts knew who did it.", "US, told, WHO, expert, knew"},
		{"capitals", Terms{}, "WHO TOLD US THAT", "told"},
		{"bigrams", Terms{MinWords: 2}, "The river board of Vilda met. Board rules changed, river rules too.", "river board, vilda met, board rule, rule change, river rule"},
		{"no mark within", Terms{MinWords: 2}, "river, board (rules)", ""},
		{"hyphen", Terms{MinWords: 2}, "A sugar-coated plan", "sugar coat, coat plan"},
		{"stop word within", Terms{MinWords: 3}, "The board of trade met", "board of trade"},
		{"up to three", Terms{MaxWords: 3}, "Green river board", "green, river, green river, board, river board, green river board"},
		{"accents", Terms{Forms: true}, "CAFÉ, cafe\u0301, ca\u00adfé", "café, café, café"},
		{"wide", Terms{Forms: true}, "ＡＢＣ ﬁnal", "abc, final"},
	} {
		assert.Equal(t, c.want, strings.Join(keysOf(c.terms, c.text), ", "), c.name)
	}
}

func TestKey(t *testing.T) {
	assert.Equal(t, "climat change", Terms{}.Key("Climate changes"))
	assert.Equal(t, "US", Terms{}.Key("US"))
	assert.Empty(t, Terms{}.Key(" — "))
	for _, word := range []string{"companies", "taxes", "internationally", "university", "generously"} {
		key := Terms{}.Key(word)
		require.Equal(t, []string{key}, keysOf(Terms{}, word), "a stem is not stemmed again: %s", word)
	}
}

// names hands over every capitalised word.
func names(a *article.Article) iter.Seq2[article.Span, string] {
	return func(yield func(article.Span, string) bool) {
		for _, token := range a.Tokens().All() {
			text := a.Text(token.Span)
			if text == strings.ToLower(text) {
				continue
			}
			name := ""
			if text == "Vilda" {
				name = "City of Vilda"
			}
			if !yield(token.Span, name) {
				return
			}
		}
	}
}

func TestSpansOfTheCaller(t *testing.T) {
	all := articles("in Vilda, Ana Kores met Kores of Vilda.")
	m := Terms{Spans: names}.Count(slices.Values(all))
	var got []string
	for _, f := range m.Frequencies() {
		got = append(got, f.Key+"="+f.Term)
	}
	assert.Equal(t, []string{"city of vilda=City of Vilda", "kores=Kores", "ana=Ana"}, got)
	id, ok := m.Lookup("CITY of  Vilda")
	require.True(t, ok)
	assert.Equal(t, 2, m.Terms[id].Count)
	assert.Equal(t, 8, m.Words(), "running words are those of the text")
}

// A term where no words are counted has no share of them.
func TestSpansWithoutWords(t *testing.T) {
	mark := func(a *article.Article) iter.Seq2[article.Span, string] {
		return func(yield func(article.Span, string) bool) {
			_ = yield(article.Span{Start: 0, End: 3}, "dots") && yield(article.Span{Start: 0, End: 3}, "\u200d")
		}
	}
	m := Terms{Spans: mark}.Count(slices.Values(articles("…")))
	require.Len(t, m.Terms, 1, "what does not show is no term")
	require.Equal(t, 1, m.Terms[0].Count)
	require.Zero(t, m.Words())
	assert.True(t, math.IsNaN(float64(m.Frequencies()[0].PerMillion)))
	assert.True(t, math.IsNaN(m.Weigh(Shares).Value(0, 0)))
	assert.True(t, math.IsNaN(float64(m.BM25("dots")[0].Score)))
	assert.True(t, math.IsNaN(float64(m.Dispersions()[0].DP)))
	assert.True(t, math.IsNaN(float64(Keyness{}.Compare(m, m)[0].G2)), "more terms than words")
}

// What is kept of a stream is no piece of its texts, which it would hold on to.
func TestNothingKeepsTheText(t *testing.T) {
	text := "Ferries strike\n\nBy Ana Kores\n\nORSUND (AP) — The crews of the ferries began a strike on Monday, the union said.\n"
	a := article.Parse(text)
	require.NotEmpty(t, a.Meta().Title.Text)
	within := func(s string) bool {
		from := uintptr(unsafe.Pointer(unsafe.StringData(text)))
		at := uintptr(unsafe.Pointer(unsafe.StringData(s)))
		return s != "" && from <= at && at < from+uintptr(len(text))
	}
	require.True(t, within(a.Source()))
	m := Terms{MaxWords: 2}.Count(slices.Values([]*article.Article{a}))
	assert.False(t, within(m.Rows[0].Title))
	for _, term := range m.Terms {
		assert.False(t, within(term.Key) || within(term.Label), term.Label)
	}
	for _, l := range (Concordance{}).Lines(slices.Values([]*article.Article{a}), "strike") {
		assert.False(t, within(l.Left) || within(l.Match) || within(l.Right), l)
	}
	for _, c := range (Collocations{}).Table(slices.Values([]*article.Article{a})) {
		assert.False(t, within(c.First) || within(c.SecondKey))
	}
}

func TestFind(t *testing.T) {
	a := article.Parse("A tax on sugar was called a sugar tax. Taxes on sugar-coated fruit, taxed.")
	var got []string
	for span := range (Terms{}).Find(a, "TAXES") {
		got = append(got, a.Text(span))
	}
	assert.Equal(t, []string{"tax", "tax", "Taxes", "taxed"}, got)
	for range (Terms{}).Find(a, "sugar") {
		break // stopping early is no error
	}
	got = nil
	for span := range (Terms{MaxWords: 2}).Find(a, "sugar coated") {
		got = append(got, a.Text(span))
	}
	assert.Equal(t, []string{"sugar-coated"}, got)
}

func TestLabelIsTheCommonestSpelling(t *testing.T) {
	m := Terms{}.Count(slices.Values(articles("Companies merge. The company and companies and companies merged.")))
	id, ok := m.Lookup("company")
	require.True(t, ok)
	assert.Equal(t, Term{"compani", "companies", 4, 1}, m.Terms[id])
	id, _ = m.Lookup("merge")
	assert.Equal(t, "merge", m.Terms[id].Label, "the first in byte order of two")
}

func TestAnyText(t *testing.T) {
	for name, text := range map[string]string{
		"empty": "", "nul": "a\x00b\x00", "invalid": "\xff\xfe caf\xe9 \xc3", "one word": strings.Repeat("a", 1<<20),
		"marks": strings.Repeat("“", 10000), "hyphens": strings.Repeat("-a", 5000), "joiners": strings.Repeat("\u200d", 1000) + "x",
	} {
		a := article.Parse(text)
		m := Terms{MaxWords: 3, MinLength: 1, Numbers: true, StopWords: true}.Count(slices.Values([]*article.Article{a}))
		m.Weigh(TFIDF).Row(0)
		Keywords(a, nil)
		Keywords(a, m)
		Diversity{}.Of(a)
		CountText(a).Readability()
		Collocations{Window: 5}.Table(slices.Values([]*article.Article{a}))
		Cooccurrence{Within: InArticle}.Edges(slices.Values([]*article.Article{a}))
		Duplicates{}.Groups(slices.Values([]*article.Article{a, a}))
		for i := range min(3, len(m.Terms)) {
			for _, line := range (Concordance{Terms: m.def}).Lines(slices.Values([]*article.Article{a}), m.Terms[i].Label) {
				assert.Equal(t, printable(text[line.Start:line.End]), line.Match, name)
			}
		}
	}
}

// An abbreviation has one key with its points and without, unless that is another word.
func TestKeysOfAbbreviations(t *testing.T) {
	for dotted, plain := range map[string]string{
		"U.K.": "UK", "E.U.": "EU", "N.Y.P.D.": "NYPD", "Ph.D.": "PhD", "U.S.’s": "US", "Mrs.": "Mrs", "Sgt.": "Sgt", "Gov.": "Gov", "Inc.": "Inc", "vs.": "vs",
	} {
		assert.Equal(t, Terms{}.Key(plain), Terms{}.Key(dotted), dotted)
	}
	for _, dotted := range []string{"A.M.", "Gen.", "Co.", "Rep."} {
		assert.NotEqual(t, Terms{}.Key(strings.ReplaceAll(dotted, ".", "")), Terms{}.Key(dotted), dotted)
	}
}

// The words of an affix are counted apart, and the label of initials has its last point.
func TestFreePrefixes(t *testing.T) {
	seq := slices.Values(articles("The non-U.S. crews and the non-U.S. boats left for the anti-EU quay."))
	m := Terms{Forms: true, MaxWords: 2}.Count(seq)
	var labels []string
	for _, term := range m.Terms {
		labels = append(labels, term.Label)
	}
	assert.Subset(t, labels, []string{"non-U.S.", "U.S.", "anti-EU", "EU", "anti"})
	offsets, words := Terms{}.Offsets(seq, "quay")
	assert.Equal(t, m.Words(), words)
	assert.Equal(t, words-1, offsets[0].Word)
	assert.Equal(t, "non US", Terms{Forms: true}.Key("non-u.s."))
}

func TestSmallInitials(t *testing.T) {
	m := Terms{}.Count(slices.Values(articles("The U.S. and the U.K. met the E.U. and the UN at 3 p.m., o.k.?")))
	for _, term := range []string{"u.s.", "U.S.", "US", "U.s.", "u.k.", "e.u.", "u.n.", "U.N."} {
		_, ok := m.Lookup(term)
		assert.True(t, ok, term)
		assert.Len(t, m.BM25(term), 1, term)
		assert.Equal(t, Terms{}.Key(strings.ToUpper(term)), Terms{}.Key(term), term)
	}
	_, ok := m.Lookup("us")
	assert.False(t, ok)
	for _, other := range []string{"p.m.", "e.g.", "a.m."} {
		assert.Equal(t, other, Terms{}.Key(other))
	}
	assert.Equal(t, "u.s.", Terms{Case: true}.Key("u.s."))
}
