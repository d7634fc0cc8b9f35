package keyphrase

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// sentence makes runs of words: "|" is a mark, a word that begins with "-" a stop
// word.
func sentence(s string) Sentence {
	var runs Sentence
	for run := range strings.SplitSeq(s, "|") {
		var words []Word
		for _, w := range strings.Fields(run) {
			key, stop := strings.CutPrefix(w, "-")
			words = append(words, Word{Key: strings.ToLower(key), Stop: stop, Capital: key != strings.ToLower(key)})
		}
		runs = append(runs, words)
	}
	return runs
}

func keys(phrases []Phrase) []string {
	var all []string
	for _, p := range phrases {
		all = append(all, strings.Join(p.Keys, " "))
	}
	return all
}

// In a star each ray gives all it has to the middle, which gives a fifth to
// each: m = .15 + .85*5r, r = .15 + .85 m/5. So m = (.15+.85*.75)/(1-.7225).
func TestRankOfAStar(t *testing.T) {
	var text []Sentence
	for _, ray := range []string{"a", "b", "c", "d", "e"} {
		text = append(text, sentence("middle "+ray))
	}
	scores := wordScores(text)
	middle := (.15 + .85*.75) / (1 - .7225)
	assert.InDelta(t, middle, scores["middle"], 1e-4)
	assert.InDelta(t, .15+.85*middle/5, scores["a"], 1e-4)
}

func TestPhrases(t *testing.T) {
	got := keys(Extract([]Sentence{
		sentence("-the river board -of Ostrava met | river board rules apply"),
		sentence("-on rules -the Vilda Dam Trust spoke"),
	}))
	assert.Contains(t, got, "river board", "stands there twice")
	assert.Contains(t, got, "rules")
	assert.NotContains(t, got, "board rules", "stands there once and is no name")
	for _, p := range got {
		assert.NotContains(t, []string{"trust", "vilda dam", "dam trust"}, p, "a piece of a name")
		assert.False(t, strings.HasPrefix(p, "the ") || strings.HasSuffix(p, " of"), p)
	}
}

func TestNothing(t *testing.T) {
	assert.Empty(t, Extract(nil))
	assert.Empty(t, Extract([]Sentence{nil, {nil}, sentence("-the -of")}))
}
