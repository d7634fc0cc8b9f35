package stats

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/copydesk/copydesk/article"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func matches(lines []Line) []string {
	var all []string
	for _, l := range lines {
		all = append(all, strings.TrimSpace(l.Left)+"|"+l.Match+"|"+strings.TrimSpace(l.Right))
	}
	return all
}

func TestConcordanceOrders(t *testing.T) {
	all := articles("A new tax hits towns. Big taxes, alas, stay.", "Old Tax zones end.")
	sorted := func(o Order) []string {
		return matches(Concordance{Stems: true, Width: 9, Sort: o}.Lines(slices.Values(all), "tax"))
	}
	one, two, three := "A new|tax|hits", "Big|taxes|, alas,", "Old|Tax|zones"
	assert.Equal(t, []string{one, two, three}, sorted(ByPlace))
	assert.Equal(t, []string{two, one, three}, sorted(ByRight), "alas, hits, zones")
	assert.Equal(t, []string{two, one, three}, sorted(ByLeft), "big, new, old")
	assert.Equal(t, []string{one, three, two}, sorted(ByMatch), "tax hits, tax zones, taxes")
}

// A headline stands where it stands, though it is read after the body.
func TestConcordanceOfHeadlines(t *testing.T) {
	a := article.Parse("Tax on sugar splits the council\n\nBy Ana Kores\n\nORSUND (AP) — The council met on Monday to debate a tax on sugar, which many in the town reject.\n")
	require.False(t, a.Meta().Title.IsZero())
	lines := Concordance{Terms: Terms{Headlines: true}}.Lines(slices.Values([]*article.Article{a}), "tax")
	require.Len(t, lines, 2)
	assert.Zero(t, lines[0].Start)
	assert.Greater(t, lines[1].Start, lines[0].Start)
}

func TestConcordanceEdges(t *testing.T) {
	a := article.Parse("One\ttax\u202e is what the small towns of the coast have asked for.\n\nThe budget\u00a0of  a \x01 tax-free town grows.")
	lines := Concordance{}.Lines(slices.Values([]*article.Article{a}), "tax")
	require.Len(t, lines, 2)
	assert.Equal(t, "One ", lines[0].Left)
	assert.Equal(t, " is what the small towns of the coast", lines[0].Right, "no control characters, and not beyond the paragraph")
	assert.Equal(t, "The budget of a ", lines[1].Left)
	assert.Equal(t, "-free town grows.", lines[1].Right)
	assert.Equal(t, "tax", a.Text(lines[1].Span()))
}

// A sentence of 100,000 words is a line; contexts stay short.
func TestConcordanceOfALongLine(t *testing.T) {
	a := article.Parse(strings.Repeat("tax on sugar ", 30_000))
	lines := Concordance{Width: 20}.Lines(slices.Values([]*article.Article{a}), "sugar")
	require.Len(t, lines, 30_000)
	assert.Equal(t, " tax on sugar tax on", lines[20_000].Right)
}

func edgeNames(edges []Edge) []string {
	var all []string
	for _, e := range edges {
		all = append(all, fmt.Sprintf("%s-%s %d/%d", e.Source, e.Target, e.Count, e.Stretches))
	}
	return all
}

func TestCooccurrenceScopes(t *testing.T) {
	all := articles("Mayors met boards. Ferries and ferries met mayors.\n\nThe crowd of boards went home, said one of many.", "Ferries sank.")
	count := func(scope Scope) []string {
		return edgeNames(Cooccurrence{Terms: Terms{Stop: []string{"met", "crowd", "went", "home", "said", "sank", "many"}}, Within: scope}.Edges(slices.Values(all)))
	}
	assert.Equal(t, []string{"boards-Mayors 1/4", "Ferries-Mayors 1/4"}, count(InSentence), "sentences")
	assert.Equal(t, []string{"boards-Ferries 1/3", "boards-Mayors 1/3", "Ferries-Mayors 1/3"}, count(InParagraph), "paragraphs")
	assert.Equal(t, 3, len(count(InArticle)))
}

func TestCooccurrenceLimit(t *testing.T) {
	var words []string
	for i := range 500 {
		words = append(words, fmt.Sprintf("w%c%c%c", 'a'+i%26, 'a'+i/26%26, 'a'+i/676))
	}
	edges := Cooccurrence{Limit: 10}.Edges(slices.Values(articles(strings.Join(words, " "))))
	assert.Len(t, edges, 45)
}

func TestCollocationsNeverCross(t *testing.T) {
	all := articles("Harbour board. Ferry fares rose, crews struck (again).", "Boats sank")
	var got []string
	for _, c := range (Collocations{}).Table(slices.Values(all)) {
		got = append(got, c.First+" "+c.Second)
	}
	slices.Sort(got)
	assert.Equal(t, []string{"Boats sank", "Ferry fares", "Harbour board", "crews struck", "fares rose"}, got)

	for _, c := range (Collocations{Window: 8}).Table(slices.Values(all)) {
		assert.NotEqual(t, "board", c.First, "a window stays within its sentence")
	}
}

// No cell is ever negative, whatever the text: each figure that must be there is.
func TestCollocationsHaveFigures(t *testing.T) {
	for seed := range uint64(10) {
		for window := 1; window < 5; window++ {
			for _, c := range (Collocations{Window: window}).Table(slices.Values(randomArticles(seed, 15))) {
				assert.False(t, math.IsNaN(float64(c.G2)) || math.IsNaN(float64(c.PMI)) || math.IsNaN(float64(c.LogDice)) || math.IsNaN(float64(c.Lambda)), "%+v", c)
				assert.LessOrEqual(t, c.LogDice, 14.0)
			}
		}
	}
}

// wire makes a story of words from a seed.
func wire(seed uint64, n int) []string {
	r := rand.New(rand.NewPCG(seed, 1))
	var words []string
	for range n {
		words = append(words, fmt.Sprintf("w%c%c%c", 'a'+r.IntN(26), 'a'+r.IntN(26), 'a'+r.IntN(26)))
	}
	return words
}

// Fifty outlets print each of forty stories with five words changed: forty
// groups.
func TestDuplicatesOfWireStories(t *testing.T) {
	var all []*article.Article
	for outlet := range uint64(50) {
		for story := range uint64(40) {
			words := slices.Clone(wire(story, 200))
			r := rand.New(rand.NewPCG(outlet, story))
			for range 5 {
				words[r.IntN(len(words))] = "changed"
			}
			all = append(all, article.Parse(strings.Join(words, " ")+"."))
		}
	}
	groups := Duplicates{}.Groups(slices.Values(all))
	require.Len(t, groups, 40)
	for i, g := range groups {
		assert.Len(t, g, 50)
		assert.Equal(t, i, g[0])
	}
}

// The estimate of the similarity is near the exact one.
func TestMinHashEstimates(t *testing.T) {
	d := Duplicates{Shingle: 1}
	for _, share := range []int{0, 100, 300, 500} {
		a := article.Parse(strings.Join(wire(1, 600), " "))
		b := article.Parse(strings.Join(slices.Concat(wire(1, 600)[:share], wire(2, 600)[share:]), " "))
		sigA, okA := d.sign(a)
		sigB, okB := d.sign(b)
		require.True(t, okA && okB)
		assert.InDelta(t, d.Similarity(a, b), estimate(&sigA, &sigB), 0.135, "three standard errors")
	}
}

// The groups are those of the articles, in whatever order they come.
func TestDuplicatesInAnyOrder(t *testing.T) {
	var all []*article.Article
	r := rand.New(rand.NewPCG(4, 4))
	for story := range uint64(20) {
		words := wire(story, 60)
		for range 6 { // a chain of rewrites: neighbours are similar, the ends less so
			words = slices.Clone(words)
			words[r.IntN(len(words))] = "changed"
			words[r.IntN(len(words))] = "again"
			all = append(all, article.Parse(strings.Join(words, " ")))
		}
	}
	for _, town := range []string{"Halden", "Moss", "Bergen", "Tromso"} { // with copies that share names and figures alone
		text := strings.NewReplacer("Halden", town, "212", strconv.Itoa(100+len(town))).Replace(wreck)
		all = append(all, article.Parse(text), article.Parse(respun(text)))
	}
	grouped := func(order []int) [][]int {
		groups := Duplicates{}.Groups(func(yield func(*article.Article) bool) {
			for _, i := range order {
				yield(all[i])
			}
		})
		for _, g := range groups {
			for i, place := range g {
				g[i] = order[place]
			}
			slices.Sort(g)
		}
		slices.SortFunc(groups, slices.Compare)
		return groups
	}
	order := r.Perm(len(all))
	want := grouped(order)
	require.NotEmpty(t, want)
	for range 10 {
		r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		require.Equal(t, want, grouped(order))
	}
}

// respun changes every second word that is no name and no figure for another.
func respun(text string) string {
	words := strings.Split(text, " ")
	n := 0
	for i, w := range words {
		if r := rune(w[0]); unicode.IsLower(r) {
			if n++; n%2 == 0 {
				words[i] = "x" + w[1:]
			}
		}
	}
	return strings.Join(words, " ")
}

const wreck = "A ferry with 212 people on board struck a rock near Halden late on Friday, the Port of Moss said. Some 40 of them were taken to " +
	"hospitals in Moss and Drammen. The ferry Kari Lund had left Strand at 9:15, said its owner Fjord Lines, and was bound for Halden. " +
	"“We heard a noise like a drum and then nothing at all,” said Ingrid Vale of Strand, who had come with her brother Ole. " +
	"The last wreck near Halden was that of the Solveig in 1987. In Drammen, Dr. Tor Hask said that 12 of the 40 had broken bones."

// A copy whose words have been changed for others is one of the story; another report on
// the same event is none, nor one with other figures.
func TestDuplicatesOfRespunCopies(t *testing.T) {
	another := "Passengers of the Kari Lund told on Saturday how the ferry hit a rock near Halden. Ole Vale of Strand was on deck with his sister Ingrid. " +
		"“There was a noise like a drum,” he said. Fjord Lines, which owns the ferry, has sent divers from Oslo. All 212 people are safe, and 40 were " +
		"hurt. The Port of Moss will speak on Sunday. The mayor of Strand, Liv Hask, said that she had asked Oslo for help after the Solveig sank in 1987."
	figures := strings.NewReplacer("212", "188", "40", "23", "9:15", "7:40", "1987", "2003", "12", "5").Replace(wreck)
	all := articles(wreck, respun(wreck), another)
	d := Duplicates{}
	assert.Equal(t, [][]int{{0, 1}}, d.Groups(slices.Values(all)))
	assert.Less(t, d.Similarity(all[0], all[1]), 0.1)
	assert.Greater(t, d.Agreement(all[0], all[1]), 0.8)
	assert.Less(t, d.Agreement(all[0], all[2]), 0.3)
	assert.Zero(t, d.Agreement(all[0], article.Parse(respun(figures))))
	assert.True(t, math.IsNaN(d.Agreement(all[0], article.Parse("Rain in Moss."))))
	assert.Empty(t, Duplicates{Agreed: -1}.Groups(slices.Values(all)))
}

func TestDuplicatesOfLittle(t *testing.T) {
	all := articles("", "Rain.", "", "Rain.", "Sun.")
	assert.Equal(t, [][]int{{1, 3}}, Duplicates{}.Groups(slices.Values(all)))
	assert.True(t, math.IsNaN(Duplicates{}.Similarity(all[0], all[2])))
	assert.Zero(t, Duplicates{}.Similarity(all[0], all[1]))
	assert.Equal(t, 1.0, Duplicates{}.Similarity(all[1], all[3]))
}

func TestCountText(t *testing.T) {
	c := CountText(article.Parse("They don't like well-known mayors; it's 42 again. Universities agree."))
	// They don't like well-known mayors it's 42 again / Universities agree
	assert.Equal(t, TextCount{
		Sentences: 2, Words: 10, LongWords: 1, Monosyllables: 5, Over6: 2, // they, don't, like, it's, 42; well-known, universities

		Characters: 4 + 4 + 4 + 9 + 6 + 3 + 2 + 5 + 12 + 5,
		Syllables:  1 + 1 + 1 + 2 + 2 + 1 + 1 + 2 + 5 + 2,
	}, c)
	assert.Equal(t, TextCount{}, CountText(article.Parse("…")))
}

func TestDiversityUndefined(t *testing.T) {
	r := Diversity{}.OfWords(nil)
	for _, v := range []Float{r.TTR, r.MATTR, r.MTLD, r.HDD, r.K, r.MSTTR, r.Guiraud, r.Herdan, r.Maas, r.Simpson, r.Entropy} {
		assert.True(t, math.IsNaN(float64(v)))
	}
	r = Diversity{Window: 2, Sample: 2}.OfWords([]string{"a", "b", "c"})
	assert.True(t, math.IsNaN(float64(r.MTLD)), "the ratio never falls")
	assert.Equal(t, Float(1), r.MATTR)
	assert.InDelta(t, 1, float64(r.HDD), 1e-15)
	r = Diversity{}.OfWords(strings.Fields(strings.Repeat("a ", 100)))
	assert.InDelta(t, 1./42, float64(r.HDD), 1e-15)
	assert.InDelta(t, 9900, float64(r.K), 1e-9)
}

func TestDispersionEdges(t *testing.T) {
	s := Dispersion([]int{0, 0}, []int{5, 5})
	assert.True(t, math.IsNaN(float64(s.D)) && math.IsNaN(float64(s.DP)) && math.IsNaN(float64(s.DPNorm)))
	s = Dispersion([]int{3, 3, 0}, []int{10, 10, 0})
	assert.Equal(t, 2, s.Parts, "an empty part is none")
	assert.InDelta(t, 1, float64(s.D), 1e-15)
	assert.InDelta(t, 0, float64(s.DP), 1e-15)
	s = Dispersion([]int{3, 0, 0, 0}, []int{10, 10, 10, 10})
	assert.InDelta(t, 0, float64(s.D), 1e-12, "all in one part")
	assert.InDelta(t, 1, float64(s.DPNorm), 1e-12)
	assert.Panics(t, func() { Dispersion([]int{1}, nil) })
}

// A word is the same for keywords and for counts: as a reader sees it.
// Titles and short forms of states mark nothing; abbreviations of names and those in capitals do.
func TestKeywordsAreNoAbbreviations(t *testing.T) {
	a := article.Parse("The chairman, Rep. Ann Lee of Orsenia, Va., asked Sen. Omar Reyes about the U.S. dredgers. Rep. Lee said the chairman, " +
		"Sen. Reyes, knew that the U.S. dredgers sank off Norfolk, Va., in May. John Holm Jr. of Quillon Inc. built the dredgers, Sen. Reyes said. " +
		"Quillon Inc. denied it, and so did John Holm Jr., who lives in Va. with Rep. Lee.")
	var names []NamedSpan
	for at := range (Terms{}).Find(a, "Va.") {
		names = append(names, NamedSpan{at, "Va."})
	}
	require.NotEmpty(t, names)
	var terms []string
	for _, w := range Keywords(a, nil, names...) {
		terms = append(terms, w.Term)
	}
	for _, no := range []string{"Rep.", "Va.", "Sen.", "chairman Rep.", "chairman Sen.", "Inc."} {
		assert.NotContains(t, terms, no)
	}
	for _, yes := range []string{"dredgers", "U.S.", "John Holm Jr.", "Quillon Inc.", "Sen. Omar Reyes"} {
		assert.Contains(t, terms, yes)
	}
}

func TestKeywordsOfMarkedText(t *testing.T) {
	a := article.Parse("The <b>caf&#233;</b> opened again. The caf&#233; was full, and the ca<i>f&eacute;</i> closed. “The caf&eacute; is ours,” said Zo&euml; Holm.")
	rows := Keywords(a, nil)
	require.NotEmpty(t, rows)
	assert.Equal(t, "café", rows[0].Term)
	assert.Equal(t, 4, rows[0].Count)
}
