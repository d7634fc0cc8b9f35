package stats

import (
	"math"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/check/race"
	"github.com/stretchr/testify/assert"
)

// extreme sets all numbers of the options that to points at, in structs within it too.
func extreme(to any, n int, f float64) {
	var set func(v reflect.Value)
	set = func(v reflect.Value) {
		for i := range v.NumField() {
			switch field := v.Field(i); field.Kind() {
			case reflect.Int:
				field.SetInt(int64(n))
			case reflect.Float64:
				field.SetFloat(f)
			case reflect.Struct:
				set(field)
			}
		}
	}
	set(reflect.ValueOf(to).Elem())
}

// No option makes a text of ten thousand words cost much memory, or ends the program.
func TestOptionsAreBounded(t *testing.T) {
	var text strings.Builder
	for i := range race.Fewer(10_000) {
		text.WriteString([]string{"tax ", "river ", "of ", "board ", "flood "}[i*i%5] + strings.Repeat("s", i%7) + "ea ")
	}
	all := append(articles(text.String(), "A tax on sugar."), randomArticles(17, 5)...)
	seq := slices.Values(all)
	for _, n := range []int{math.MaxInt, math.MinInt, math.MaxInt32, -1} {
		for _, f := range []float64{math.Inf(1), math.Inf(-1), math.NaN(), -1, 1e-300} {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			var terms Terms
			extreme(&terms, n, f)
			m := terms.Count(seq)
			m.BM25("tax")
			m.Weigh(Weighting(n)).Nearest(0, n)
			m.Prune(n, n)
			var coll Collocations
			extreme(&coll, n, f)
			coll.Table(seq)
			var cooc Cooccurrence
			extreme(&cooc, n, f)
			cooc.Edges(seq)
			var conc Concordance
			extreme(&conc, n, f)
			conc.Lines(seq, "sugar")
			var near Collocates
			extreme(&near, n, f)
			near.Table(seq, "tax")
			var phrases Phrases
			extreme(&phrases, n, f)
			phrases.Table(seq)
			var contexts Contexts
			extreme(&contexts, n, f)
			contexts.Matrix(seq)
			var diversity Diversity
			extreme(&diversity, n, f)
			diversity.Of(all[0])
			var keyness Keyness
			extreme(&keyness, n, f)
			keyness.Compare(m, m)
			keyness.KeyKeywords(m, m)
			var duplicates Duplicates
			extreme(&duplicates, n, f)
			duplicates.Groups(seq)
			boot := Bootstrap{Samples: max(-1, min(n, 200)), Level: f}
			boot.VoicesBy([]Utterance{{Speaker: "Ana"}}, ByGender)
			boot.Of(3, func([]int) float64 { return 1 })
			var bursts Bursts
			extreme(&bursts, n, f)
			bursts.Find(m.Series(0, Step(n)))
			bursts.Find([]Point{{Articles: 1, Of: 2}, {Articles: 2, Of: 2}})
			runtime.ReadMemStats(&after)
			assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(400<<20), "%d %v", n, f)
		}
	}
}

// Two articles eight thousand years apart have no three million points between them.
func TestSeriesIsBounded(t *testing.T) {
	var all []*article.Article
	for _, year := range []int{1890, 9999, 2026} {
		p := article.Parser{Known: article.Known{Date: time.Date(year, 5, 2, 0, 0, 0, 0, time.UTC)}}
		all = append(all, p.Parse("A tax on sugar."))
	}
	m := Terms{}.Count(slices.Values(all))
	points := m.Series(0, Daily)
	assert.Len(t, points, 3)
	assert.Equal(t, 2026, points[1].From.Year())
	assert.Equal(t, 1, points[1].Count)
	assert.Len(t, m.Series(0, Yearly), 8110)
}
