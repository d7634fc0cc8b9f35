package stats

import (
	"flag"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/stretchr/testify/require"
)

var tablesFile = flag.String("tables", "", "`file` that TestTables writes")

// TestTables writes every table of figures, all digits of them, for .ci/platforms, which
// compares what processors give.
func TestTables(t *testing.T) {
	w := io.Discard
	if *tablesFile != "" {
		f, err := os.Create(*tablesFile)
		require.NoError(t, err)
		defer f.Close()
		w = f
	}
	all := randomArticles(7, 300)
	for _, a := range all[:100] {
		all = append(all, article.Parse(a.Source()+" the river said the mayor of the river"))
	}
	m, other := everything.Count(slices.Values(all[:200])), everything.Count(slices.Values(all[200:]))
	put(t, w, m.Frequencies())
	for _, how := range []Keyness{{}, {Holm: true, Prior: 0.3}} {
		put(t, w, how.Compare(m, other))
	}
	put(t, w, m.Dispersions())
	for _, window := range []int{1, 4} {
		put(t, w, Collocations{Terms: everything, Window: window}.Table(slices.Values(all)))
	}
	for _, scope := range []Scope{InSentence, InArticle} {
		put(t, w, Cooccurrence{Terms: everything, Within: scope}.Edges(slices.Values(all)))
	}
	put(t, w, m.BM25("tax", "river", "board", "flood", "fl*"))
	put(t, w, Keyness{Background: other}.Compare(m, other))
	put(t, w, Keyness{Level: 0.2}.KeyKeywords(m, other))
	put(t, w, Phrases{Terms: everything}.Table(slices.Values(all)))
	put(t, w, Collocates{Terms: everything}.Table(slices.Values(all), "tax*"))
	near := Contexts{Terms: everything}.Matrix(slices.Values(all)).Weigh(PPMI)
	put(t, w, near.Row(3))
	put(t, w, near.Nearest(3, 20))
	for _, by := range []Weighting{TFIDF, TFIDFLog10, TFIDFLog2, Counts, Shares} {
		weights := m.Weigh(by)
		for row := range 40 {
			put(t, w, weights.Row(row))
			put(t, w, weights.Nearest(row, 20))
		}
	}
	for _, a := range all[:100] {
		put(t, w, Keywords(a, nil))
		put(t, w, []Readability{CountText(a).Readability()})
		put(t, w, []Richness{Diversity{Window: 5, Sample: 7}.Of(a)})
	}
	putContingencies(t, w)
	putBursts(t, w)
	putIntervals(t, w)
}

func put[T any](t *testing.T, w io.Writer, rows []T) {
	require.NoError(t, WriteJSON(w, rows))
}

// putContingencies writes what is in no table.
func putContingencies(t *testing.T, w io.Writer) {
	type figures struct{ P, Fisher, NPMI, T, LogDice, Lambda, Z, Ratio, Low, High, SimpleMaths Float }
	var rows []figures
	for a := range 30 {
		for _, b := range []int{3, 17, 29, 400} {
			c := Compare(a, 1000+7*a, b, 5000+b)
			lambda, z := c.Lambda()
			ratio, low, high := c.OddsRatio()
			rows = append(rows, figures{pValue(c.P()), pValue(c.Fisher()), Float(c.NPMI()), Float(c.T()), Float(c.LogDice()), Float(lambda), Float(z), Float(ratio), Float(low), Float(high), Float(c.SimpleMaths(1.1))})
		}
	}
	put(t, w, rows)
}

func putBursts(t *testing.T, w io.Writer) {
	var points []Point
	for i := range 60 {
		points = append(points, Point{Count: i * 7 % 5, Articles: i * 7 % 5, Of: 9})
	}
	for _, scale := range []float64{1.1, 1.7, 3.3} {
		put(t, w, Bursts{Scale: scale, Gamma: 0.1}.Find(points))
	}
}

func putIntervals(t *testing.T, w io.Writer) {
	var said []Utterance
	for i := range 90 {
		said = append(said, Utterance{Speaker: strings.Repeat("A", 1+i%7), Article: strings.Repeat("b", 1+i%13), Words: i})
	}
	put(t, w, Bootstrap{Seed: 3}.VoicesBy(said, func(u Utterance) string { return u.Speaker }))
}
