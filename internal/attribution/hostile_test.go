package attribution

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/internal/check/race"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/syntax"
)

// hostile are paragraphs full of cues, which each wants to have read around it.
var hostile = map[string]string{
	"one verb":      "said, ",
	"clauses":       "he said that ",
	"turns":         "“Yes,” he said. ",
	"pieces":        "“a,” he said, “b,” ",
	"sources":       "according to Ann Lee, ",
	"chains":        "Ann Lee, who said Peter Orsted, who told Mary Vale, whom he asked, ",
	"one sentence":  "he said that the mayor told them it was so and ",
	"behind":        "said Ann Lee, asked Peter Orsted, added the mayor, ",
	"in brackets":   "(he said (that ",
	"dots":          "“...” … he said … ",
	"short clauses": "He said she told him. ",
}

// What is done for a word is bounded, however many cues stand around it. Counted
// is work, not time, so that the test tells the same on every machine.
func TestWorkIsLinearInTheText(t *testing.T) {
	if race.Enabled {
		t.Skip("counts what one goroutine does")
	}
	for name, s := range hostile {
		for _, n := range []int{2_000, 20_000} {
			d := oneBlockEach(strings.Repeat(s, n/len(s)))
			words, readings := work(d)
			assert.LessOrEqual(t, float64(words)/float64(len(d.Tokens)), mostAnchors/2.0, "%s: words read per word", name)
			assert.LessOrEqual(t, float64(readings)/float64(len(d.Tokens)), 3.0, "%s: readings weighed per word", name)
		}
	}
}

// work counts the words that are read for the candidates of a text, and their
// readings.
func work(d *layer.Doc) (words, readings int) {
	f := finder{models: load()}
	f.text = *f.models.newText(d, pos.Tags(d), syntax.HeadsOf(d))
	f.weigh.begin()
	for _, p := range f.text.paras {
		f.stageOne([]paragraph{p})
		f.eachPart(p, f.margins, func(paragraph) {
			for i := range f.candidates {
				words += len(f.candidates[i].probs)
				readings += len(f.candidates[i].readings)
			}
		})
	}
	return words, readings
}

func TestPartsOfAParagraph(t *testing.T) {
	x := text{rows: make([]row, 100)}
	for i := range x.rows {
		x.rows[i].first = int32(i / 30 * 30) // four sentences
	}
	var anchors []int
	for i := 1; i < 100; i += 4 {
		anchors = append(anchors, i)
	}
	p := paragraph{end: 100}
	assert.Equal(t, []paragraph{p}, x.parts(nil, p, anchors[:mostAnchors]), "few candidates")
	assert.Equal(t, []paragraph{{end: 30}, {first: 30, end: 60}, {first: 60, end: 100}}, x.parts(nil, p, anchors[:crowd]), "whole sentences")
	for i := range x.rows {
		x.rows[i].first = 0
	}
	parts := x.parts(nil, p, anchors)
	require.Len(t, parts, 13, "25 candidates in one sentence, two in a part")
	at := 0
	for _, part := range parts {
		assert.Equal(t, at, part.first)
		assert.True(t, part.crowded)
		at = part.end
	}
	assert.Equal(t, 100, at)
}
