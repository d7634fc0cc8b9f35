package stats

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// NLTK 3.10.4, TrigramAssocMeasures of (8, (13, 9, 10), (42, 31, 20), 5000); lambda by the
// formula of Blaheta and Johnson.
func TestPhrasesAsNLTK(t *testing.T) {
	table := runTable{3, []float64{5000, 42, 31, 13, 20, 9, 10, 8}}
	assert.Equal(t, []float64{4931, 28, 16, 5, 9, 1, 2, 8}, table.cells(), "by hand")
	var p Phrase
	p.measure(table)
	assert.InDelta(t, 12.9069829310459, float64(p.PMI), 1e-12)
	assert.InDelta(t, 2.828058863534548, float64(p.T), 1e-12)
	assert.InDelta(t, 177.46900747456644, float64(p.G2), 1e-10)
	lambda := math.Log(8.5*28.5*16.5*9.5) - math.Log(5.5*1.5*2.5*4931.5)
	assert.InDelta(t, lambda, float64(p.Lambda), 1e-12)
	assert.InDelta(t, 12.9069829310459/(2*math.Log2(5000./8)), float64(p.NPMI), 1e-12)
}

// Phrases of two words are Collocations of neighbours.
func TestPhrasesOfTwoAreCollocations(t *testing.T) {
	all := randomArticles(11, 40)
	pairs := Collocations{}.Table(slices.Values(all))
	phrases := Phrases{Words: 2}.Table(slices.Values(all))
	require.Len(t, phrases, len(pairs))
	byKey := make(map[string]Collocation)
	for _, c := range pairs {
		byKey[c.FirstKey+" "+c.SecondKey] = c
	}
	for _, p := range phrases {
		c := byKey[p.Key]
		assert.Equal(t, c.Pairs, p.Runs)
		if c.Count != p.Count { // "US" in a sentence all in capitals makes no pair there
			continue
		}
		assert.InDelta(t, float64(c.G2), float64(p.G2), 1e-9, p.Key)
		assert.InDelta(t, float64(c.PMI), float64(p.PMI), 1e-9, p.Key)
		assert.InDelta(t, float64(c.Lambda), float64(p.Lambda), 1e-9, p.Key)
		assert.InDelta(t, float64(c.T), float64(p.T), 1e-9, p.Key)
	}
}

func TestPhrases(t *testing.T) {
	text := "The freedom of information act. A Freedom of Information request; freedom, of information. Freedom of the press."
	table := Phrases{}.Table(slices.Values(articles(text)))
	require.Len(t, table, 1, "a phrase begins and ends with a word that means something")
	p := table[0]
	assert.Equal(t, "Freedom of Information", p.Term)
	assert.Equal(t, "freedom of inform", p.Key)
	assert.Equal(t, [3]int{3, 2, 8}, [3]int{p.Words, p.Count, p.Runs}, "3 + 3 of the two first sentences, 2 of the last")
	assert.Len(t, Phrases{Words: 4, Terms: everything}.Table(slices.Values(articles(text))), 5)
	assert.Empty(t, Phrases{Words: 9}.Table(slices.Values(articles("Two words."))))
}

// By hand: the node stands at the words 2 and 5; two words on each side of it are town,
// board, a, rise and the first the.
func TestCollocates(t *testing.T) {
	text := "The town harbour board, a harbour rises again in the spring tide. The town sleeps."
	how := Collocates{Terms: everything, Left: 2, Right: 1}
	table := how.Table(slices.Values(articles(text)), "harbour")
	counts := make(map[string]Collocate)
	for _, c := range table {
		counts[c.Key] = c
		assert.Equal(t, 2, c.Nodes)
		assert.Equal(t, 5, c.Near)
		assert.Equal(t, 13, c.Words)
	}
	require.Len(t, counts, 5)
	the := counts["the"]
	assert.Equal(t, [4]int{1, 1, 0, 3}, [4]int{the.Count, the.Before, the.Behind, the.Total})
	board := counts["board"]
	assert.Equal(t, [4]int{1, 0, 1, 1}, [4]int{board.Count, board.Before, board.Behind, board.Total}, "nearer to the first node")
	assert.InDelta(t, math.Log2(1/(5*3/13.)), float64(the.PMI), 1e-12)
	assert.InDelta(t, 5*3/13., float64(the.Expected), 1e-12)
	assert.InDelta(t, 14+math.Log2(2./5), float64(the.LogDice), 1e-12)
	assert.InDelta(t, 1/5.-2/8., float64(the.Forward), 1e-12)

	assert.Empty(t, how.Table(slices.Values(articles(text)), "unheard"))
	assert.Empty(t, how.Table(slices.Values(articles(text)), ""))
	assert.NotEmpty(t, Collocates{Right: math.MaxInt}.Table(slices.Values(articles(text)), "the _ harbour"))
}

// scikit-learn 1.9.1 and numpy: cosines of the positive mutual information of a table of
// four words.
func TestPPMIAsNumPy(t *testing.T) {
	counts := [][]Cell{{{1, 3}, {2, 1}}, {{0, 3}, {1, 2}, {3, 4}}, {{0, 1}, {3, 2}}, {{1, 4}, {2, 2}}}
	m := &Matrix{Terms: make([]Term, 4), Rows: make([]Row, 4)}
	var cells []Cell
	var rows []stretch
	for _, c := range counts {
		rows = append(rows, stretch{len(cells), len(cells) + len(c)})
		cells = append(cells, c...)
	}
	m.fill(cells, rows, nil)
	w := m.Weigh(PPMI)
	assert.InDelta(t, 0.874469117916141, w.Value(0, 1), 1e-12)
	assert.InDelta(t, 1.2895066171949847, w.Value(2, 3), 1e-12)
	assert.Zero(t, w.Value(1, 1))
	assert.InDelta(t, 0.9595636588223885, w.Cosine(0, 3), 1e-12)
	assert.InDelta(t, 0.9563079768708795, w.Cosine(1, 2), 1e-12)
	assert.Zero(t, w.Cosine(0, 1))
}

// By hand: who stands beside whom, two words on each side.
func TestContexts(t *testing.T) {
	m := Contexts{Window: 2}.Matrix(slices.Values(articles("Ferries carry cargo. Barges carry cargo, and boats carry mail.")))
	near := make(map[string]string)
	for row, r := range m.Rows {
		for _, c := range m.Cells(row) {
			near[r.Title] += strings.Repeat(m.Terms[c.Term].Label+" ", int(c.Count))
		}
		assert.Equal(t, m.Terms[row].Key, r.ID)
	}
	assert.Equal(t, map[string]string{
		"Ferries": "cargo carry ", "Barges": "cargo carry ", "boats": "cargo carry carry mail ", "mail": "boats carry ",
		"cargo": "Barges boats carry carry carry Ferries ", "carry": "Barges boats boats cargo cargo cargo Ferries mail ",
	}, near)
	barges, ok := m.Lookup("barge")
	require.True(t, ok)
	assert.Equal(t, "Ferries", m.Weigh(PPMI).Nearest(barges, 1)[0].Title)
	assert.Equal(t, 24, m.Words(), "twelve pairs, seen from both sides")
	assert.Len(t, Contexts{MinCount: 2}.Matrix(slices.Values(articles("Ferries carry cargo. Barges carry cargo."))).Rows, 2)
}

// scattertext 0.2.2, ScaledFScorePresets(one_to_neg_one=True, scaler_algo="normcdf", beta=1).
func TestScaledFAsScattertext(t *testing.T) {
	here, there := []int{12, 3, 0, 7, 1, 25}, []int{2, 9, 5, 7, 0, 20}
	var table []KeyTerm
	for i := range here {
		table = append(table, KeyTerm{Count: here[i], ReferenceCount: there[i]})
	}
	for i, want := range []float64{1, -1, -0.10959935, 0, 0, 0.85570851} {
		assert.InDelta(t, want, float64(scaledF(table)[i]), 1e-7)
	}
	for _, s := range scaledF([]KeyTerm{{Count: 2}, {Count: 1}}) {
		assert.True(t, math.IsNaN(float64(s)), "an empty corpus")
	}
}

// By the formula: 9 of 16 words against 199 of 909, in a background of 500 of 4,000.
func TestLogOddsWithABackground(t *testing.T) {
	count := func(ferry, other int) *Matrix {
		return Terms{}.Count(slices.Values(articles(strings.Repeat("ferry, ", ferry) + strings.Repeat("barge, ", other))))
	}
	table := Keyness{Background: count(500, 3500)}.Compare(count(9, 7), count(199, 710))
	require.Equal(t, "ferry", table[0].Term)
	delta := math.Log(509./3507) - math.Log(699./4210)
	assert.InDelta(t, delta, float64(table[0].LogOdds), 1e-12)
	assert.InDelta(t, delta/math.Sqrt(1/509.+1/3507.+1/699.+1/4210.), float64(table[0].Z), 1e-12)
	half := Keyness{Background: count(500, 3500), Prior: 0.5}.Compare(count(9, 7), count(199, 710))
	assert.InDelta(t, math.Log(259./1757)-math.Log(449./2460), float64(half[0].LogOdds), 1e-12)
	lacks := Keyness{Background: count(0, 3500)}.Compare(count(9, 7), count(199, 710))
	assert.InDelta(t, math.Log(10./3507)-math.Log(200./4210), float64(lacks[0].LogOdds), 1e-12, "once")
}

func TestKeyKeywords(t *testing.T) {
	plain := strings.Repeat("board tide gull quay ", 60)
	target := Terms{}.Count(slices.Values(articles("ferry ferry ferry ferry "+plain, "ferry ferry ferry ferry ferry "+plain, "barge barge barge barge "+plain, "ferry "+plain)))
	reference := Terms{}.Count(slices.Values(articles(strings.Repeat(plain, 20))))
	table := Keyness{Level: 0.001}.KeyKeywords(target, reference)
	require.Len(t, table, 2)
	assert.Equal(t, KeyKeyword{Key: "ferri", Term: "ferry", KeyIn: 2, Articles: 3, Of: 4, Share: 0.5, Count: 9}, table[0])
	assert.Equal(t, "barge", table[1].Term)
	assert.Empty(t, Keyness{}.KeyKeywords(reference, target))
}

// The mean of 0 to 99: scipy's normal interval is 49.5 ± 1.96·28.87/10.
func TestBootstrapOfAnyFigure(t *testing.T) {
	mean := func(times []int) float64 {
		sum, n := 0, 0
		for i, k := range times {
			sum += i * k
			n += k
		}
		return float64(sum) / float64(n)
	}
	e := Bootstrap{Samples: 5000}.Of(100, mean)
	assert.InDelta(t, 49.5, float64(e.Value), 1e-12)
	assert.InDelta(t, 49.5-5.66, float64(e.Low), 0.5)
	assert.InDelta(t, 49.5+5.66, float64(e.High), 0.5)
	assert.Equal(t, e, Bootstrap{Samples: 5000}.Of(100, mean))
	none := Bootstrap{}.Of(0, mean)
	assert.True(t, math.IsNaN(float64(none.Value)) && math.IsNaN(float64(none.Low)) && math.IsNaN(float64(none.High)))
}
