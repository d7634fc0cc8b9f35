package attribution

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/internal/syntax"
)

// What is written is what the table names, for readings of every kind, and as
// much as the trees have learned from.
func TestNumbersAreThoseOfTheTable(t *testing.T) {
	var names []string
	for _, g := range table {
		names = append(names, g.names...)
	}
	assert.Len(t, names, load().Ranker.Features())
	slices.Sort(names)
	assert.Equal(t, slices.Compact(slices.Clone(names)), names, "a name stands for one number")

	w := weigherOf("Mayor Ann Lee said the ferry was safe.", []reading{
		{},
		{content: [maxPieces][2]int{{4, 8}}, pieces: 1, cue: [2]int{3, 4}},
		{content: [maxPieces][2]int{{4, 6}, {7, 8}}, pieces: 2, cue: [2]int{3, 4}, source: [2]int{0, 3}},
	})
	for i := range w.candidates[0].readings {
		w.reading(0, i)
		for _, g := range table {
			if w.r.has(g.about) {
				w.out = w.out[:0]
				g.write(w)
				assert.Len(t, w.out, len(g.names), "%v of reading %d", g.names, i)
			}
		}
		w.out = w.out[:0]
		w.reading(0, i)
		assert.Len(t, w.out, len(names))
	}
}

func TestNumbersOfAReading(t *testing.T) {
	w := weigherOf("“We won’t,” Ann Lee said. “No.”", []reading{
		{},
		{content: [maxPieces][2]int{{0, 6}}, pieces: 1, cue: [2]int{8, 9}, source: [2]int{6, 8}},
		{content: [maxPieces][2]int{{1, 4}}, pieces: 1, cue: [2]int{8, 9}},
	})
	number := func(i int, name string) int {
		w.out = w.out[:0]
		w.reading(0, i)
		at := 0
		for _, g := range table {
			if k := slices.Index(g.names, name); k >= 0 {
				return int(w.out[at+k])
			}
			at += len(g.names)
		}
		t.Fatal(name)
		return 0
	}
	assert.Equal(t, 6, number(1, "content-length"))
	assert.Equal(t, -999, number(0, "content-length"))
	assert.Equal(t, 2, number(1, "before-cue"), "two words lie between")
	assert.Equal(t, 1, number(1, "whole-marks"))
	assert.Equal(t, 0, number(2, "whole-marks"))
	assert.Equal(t, 2, number(2, "cut-marks"))
	assert.Equal(t, 100, number(1, "quoted"))
	assert.Equal(t, 4, number(1, "marks-behind"), "opening mark of the next sentence")
	assert.Equal(t, 2, number(1, "source-length"))
	assert.Equal(t, -1, number(2, "source-length"))
	assert.Equal(t, 2, number(1, "capitals"))
}

// weigherOf describes readings of a sentence as if nothing were known of its words.
func weigherOf(s string, readings []reading) *weigher {
	d := oneBlockEach(s)
	heads := make(syntax.Heads, len(d.Tokens))
	f := finder{models: load()}
	f.text = *f.models.newText(d, make([]uint8, len(d.Tokens)), heads)
	f.weigh.begin()
	f.link.reset(&f.text, f.text.paras[0], make(margins, len(d.Tokens)))
	shares := make([]float64, len(readings))
	x := candidate{probs: make([][3]float32, len(d.Tokens)), shares: shares, best: 1, readings: readings}
	x.findPeaks()
	f.weigh.describe(&f.link, []candidate{x})
	return &f.weigh
}
