package stats

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/stretchr/testify/assert"
)

// found are the matches of a query in a text, joined by "|".
func found(c Concordance, text, query string) string {
	return foundIn(c.Lines(slices.Values(articles(text)), query))
}

func foundIn(lines []Line) string {
	var all []string
	for _, l := range lines {
		all = append(all, l.Match)
	}
	return strings.Join(all, "|")
}

func TestQueries(t *testing.T) {
	stems, exact := Concordance{Stems: true}, Concordance{Terms: Terms{Case: true}}
	for _, c := range []struct {
		how               Concordance
		text, query, want string
	}{
		{Concordance{}, "The harbour pilot met a harbour-pilot. Harbour, pilot. Harbour. Pilot.", "harbour pilot", "harbour pilot|harbour-pilot"},
		{Concordance{}, "A harbour, pilot and all. Harbour. Pilot.", "harbour, pilot", "harbour, pilot"},
		{Concordance{}, "An intern met the interns of an international board.", "intern", "intern"},
		{stems, "An intern met the interns of an international board.", "intern", "intern|interns"},
		{stems, "Colour and colors, organised by organizers.", "color", "Colour|colors"},
		{Concordance{}, "Colour and colors.", "color", ""},
		{Concordance{}, "He must pay the 20 crowns that he owed.", "must", "must"},
		{Concordance{}, "He must pay the 20 crowns that he owed.", "the 20", "the 20"},
		{Concordance{}, "The baker’s shop; the baker; bakers.", "baker’s", "baker|baker"},
		{Concordance{}, "The baker’s shop; the baker shop.", "baker's shop", "baker’s shop"},
		{Concordance{}, "It’s late. It is. Its end.", "it's", "It’s"},
		{Concordance{}, "The mayor's quay, Lund’s boat; it's late.", "'s", "'s|’s|'s"},
		{Concordance{}, "They'll go. We’ll see.", "’ll", "'ll|’ll"},
		{Concordance{}, "You shouldn't and should not.", "should", "should|should"},
		{Concordance{}, "Rates of 20 % and 20% of all; 20 people.", "20%", "20 %|20%"},
		{Concordance{}, "Ask mail@salten.example or see example.com/quay.", "example.com/*", "example.com/quay"},
		{Concordance{}, "They weren’t there. Were they? He wasn't.", "weren't", "weren’t"},
		{Concordance{}, "The US and the U.S. left us.", "US", "US|U.S."},
		{Concordance{}, "The US and the U.S. left us.", "us", "us"},
		{Concordance{Terms: Terms{Case: true}}, "The US and the U.S. left us.", "u.s.", ""},
		{Concordance{}, "WHO experts asked who did IT and it.", "who", "who"},
		{Concordance{}, "In the café, a cafe by Erdoğan.", "cafe", "café|cafe"},
		{Concordance{}, "In the café by Erdoğan.", "Erdogan", "Erdoğan"},
		{Concordance{}, "Coast, coastal, coasts, accost, Ivory Coast.", "coast*", "Coast|coastal|coasts|Coast"},
		{Concordance{}, "Watergate, a gate, frigate, gates.", "*gate", "Watergate|gate|frigate"},
		{Concordance{}, "Women, a woman, a wan wren.", "wom*n", "Women|woman"},
		{Concordance{}, "Women, a woman, a womaniser, wombéns, womn.", "wom?n", "Women|woman"},
		{Concordance{}, "Tooth, teeth, truth, trüth, tenth hour.", "?e?th", "teeth|tenth"},
		{Concordance{}, "Gâteau, gates, goats.", "g?te*", "Gâteau|gates"},
		{Concordance{}, "Who went? Whom and whoa.", "who?", "Who"},
		{Concordance{}, "Who went? “Who?” he asked.", "“who?”", "Who|Who"},
		{Concordance{}, "AT&T and H&M. Hill&Co.", "at&t", "AT&T"},
		{Concordance{}, "AT&T and H&M.", "h&m", "H&M"},
		{exact, "AT&T and H&M.", "h&m", ""},
		{Concordance{}, "The end of it, the bitter end of it, the very bitter end of.", "the _ end", "the bitter end"},
		{Concordance{}, "Anti-tax and anti-war, antics.", "anti-*", "Anti-tax|anti-war"},
		{exact, "Polish polish on a café.", "polish", "polish"},
		{exact, "Polish polish on a café.", "cafe", ""},
		{exact, "Polish polish.", "P*", "Polish"},
		{Concordance{}, "A dash — and no word.", "—", ""},
		{Concordance{}, "A dash.", "", ""},
	} {
		assert.Equal(t, c.want, found(c.how, c.text, c.query), "%q in %q", c.query, c.text)
		assert.Equal(t, c.want, foundIn(NewIndex(slices.Values(articles(c.text))).Lines(c.query, c.how)), "%q in the index of %q", c.query, c.text)
	}
}

// An index gives what reading all texts gives, in every order and with headlines.
func TestIndexIsTheSame(t *testing.T) {
	all := randomArticles(7, 40)
	all = append(all, article.Parse("Tax on sugar splits the council\n\nBy Ana Kores\n\nORSUND (AP) — The council met on Monday to debate a tax on sugar, which many reject.\n"))
	x := NewIndex(slices.Values(all))
	for _, how := range []Concordance{{}, {Stems: true, Sort: ByLeft}, {Terms: Terms{Headlines: true}, Sort: ByRight}, {Terms: Terms{Case: true}}, {Terms: Terms{Spans: names}}} {
		for _, query := range []string{"tax", "tax on", "t*", "_ tax", "the", "_", "unheard"} {
			assert.Equal(t, how.Lines(slices.Values(all), query), x.Lines(query, how), "%+v %q", how.Sort, query)
		}
	}
	assert.Empty(t, NewIndex(slices.Values(articles())).Lines("tax", Concordance{}))
}

// What is counted is what is found, whatever is counted.
func TestFindFindsWhatIsCounted(t *testing.T) {
	all := randomArticles(3, 30)
	for _, terms := range []Terms{{}, {Forms: true}, {MaxWords: 3}, {StopWords: true, Numbers: true, MinLength: 1}} {
		m := terms.Count(slices.Values(all))
		for _, term := range m.Terms[:min(100, len(m.Terms))] {
			// A sentence all in capitals tells not whether it says "us"; a clitic alone is none.
			if strings.Contains(term.Label, "US") || term.Label == "’s" {
				continue
			}
			n := 0
			for _, a := range all {
				for range terms.Find(a, term.Label) {
					n++
				}
			}
			assert.Equal(t, term.Count, n, "%q", term.Label)
		}
	}
}

// A window as wide as one likes costs no more than the widest that is given.
func TestWidthIsBounded(t *testing.T) {
	all := articles(strings.Repeat("tax on sugar ", 2_000))
	lines := Concordance{Width: math.MaxInt}.Lines(slices.Values(all), "sugar")
	assert.Len(t, lines, 2_000)
	for _, l := range lines {
		assert.LessOrEqual(t, len(l.Left)+len(l.Right), 2*maxWidth+2)
	}
}

func TestMatrixReadsTermsAsWritten(t *testing.T) {
	count := func(terms Terms) *Matrix {
		return terms.Count(slices.Values([]*article.Article{
			article.Parse("The harbour’s long-term plan pleased the town. The harbour grew."),
			article.Parse("Nobody knew who’s there."),
		}))
	}
	m := count(Terms{})
	for term, found := range map[string]bool{
		"harbour's": true, "harbours’": true, "HARBOUR’S": true, "harbour": true, "plan": true, "who’s": false, "'s": false, "harbour plan": false,
	} {
		_, ok := m.Lookup(term)
		assert.Equal(t, found, ok, term)
	}
	for term, hits := range map[string]int{
		"harbour’s": 1, "long-term": 1, "the town's plan": 1, "knew/harbour": 2, "who's": 1, "": 0, "–": 0,
	} {
		assert.Len(t, m.BM25(term), hits, term)
	}
	_, ok := count(Terms{StopWords: true, MaxWords: 2}).Lookup("harbour’s")
	assert.True(t, ok, "a phrase that is counted")
	assert.Equal(t, "harbor 's", Terms{StopWords: true, MaxWords: 2}.Key("harbour’s"))
	assert.Equal(t, "it 's", Terms{}.Key("it’s"))
}

// What a reader asks for is found, whether the matrix counts it or not.
func TestBM25ReadsQueriesAsWritten(t *testing.T) {
	m := Terms{}.Count(slices.Values([]*article.Article{
		article.Parse("He must pay 20 crowns to the coast guard."),
		article.Parse("They didn’t pay. The U.S. left the café on the coastal road."),
		article.Parse("It told us of Watergate in 1972; 20 men knew, as did he."),
	}))
	for term, want := range map[string][]int{
		"must": {0}, "MUST": {0}, "the": {1, 0}, "20": {0, 2}, "1972": {2}, "coast guard": {0}, "coast*": {0, 1}, "*gate": {2}, "*oast": {0}, "19*": {2},
		"didn't": {1}, "didn’t": {1}, "did": {2, 1}, "US": {1}, "us": {2}, "U.S.": {1}, "cafe": {1}, "CAFÉ": {1}, "must win": {0}, "20-man": {0, 2},
		"crown": {0}, "unheard": nil, "un*": nil, "c?ast": {0}, "*": {0, 1, 2}, "guards' coast*": {0, 1},
	} {
		var rows []int
		for _, hit := range m.BM25(term) {
			rows = append(rows, hit.Row)
		}
		assert.ElementsMatch(t, want, rows, term)
	}
	some := m.Select(func(r Row) bool { return r.Place > 0 }).Prune(2, 0)
	assert.Len(t, some.BM25("20"), 1)
	assert.Empty(t, some.BM25("must"))
}
