package keyphrase

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// words numbers words as they come.
type words struct {
	keys []string
	id   map[string]uint32
}

func newWords() *words { return &words{id: make(map[string]uint32)} }

// sentence makes runs of words: "|" is a mark, a word that begins with "-" a stop
// word.
func (v *words) sentence(s string) Sentence {
	var runs Sentence
	for run := range strings.SplitSeq(s, "|") {
		var words []Word
		for _, w := range strings.Fields(run) {
			spelt, stop := strings.CutPrefix(w, "-")
			key := strings.ToLower(spelt)
			if _, ok := v.id[key]; !ok {
				v.id[key] = uint32(len(v.keys))
				v.keys = append(v.keys, key)
			}
			words = append(words, Word{ID: v.id[key], Stop: stop, Capital: spelt != key})
		}
		runs = append(runs, words)
	}
	return runs
}

func (v *words) text(phrases []Phrase) []string {
	var all []string
	for _, p := range phrases {
		var keys []string
		for _, id := range p.Words {
			keys = append(keys, v.keys[id])
		}
		all = append(all, strings.Join(keys, " "))
	}
	return all
}

// In a star each ray gives all it has to the middle, which gives a fifth to
// each: m = .15 + .85*5r, r = .15 + .85 m/5. So m = (.15+.85*.75)/(1-.7225).
func TestRankOfAStar(t *testing.T) {
	v := newWords()
	var text []Sentence
	for _, ray := range []string{"a", "b", "c", "d", "e"} {
		text = append(text, v.sentence("middle "+ray))
	}
	scores := newGraph(text, len(v.keys)).rank()
	middle := (.15 + .85*.75) / (1 - .7225)
	assert.InDelta(t, middle, scores[v.id["middle"]], 1e-4)
	assert.InDelta(t, .15+.85*middle/5, scores[v.id["a"]], 1e-4)
}

func TestPhrases(t *testing.T) {
	v := newWords()
	text := []Sentence{
		v.sentence("-the river board -of Ostrava met | river board rules apply"),
		v.sentence("-on rules -the Vilda Dam Trust spoke"),
	}
	got := v.text(Extract(text, v.keys))
	assert.Contains(t, got, "river board", "stands there twice")
	assert.Contains(t, got, "rules")
	assert.NotContains(t, got, "board rules", "stands there once and is no name")
	for _, p := range got {
		assert.NotContains(t, []string{"trust", "vilda dam", "dam trust"}, p, "a piece of a name")
		assert.False(t, strings.HasPrefix(p, "the ") || strings.HasSuffix(p, " of"), p)
	}
}

func TestNothing(t *testing.T) {
	assert.Empty(t, Extract(nil, nil))
	v := newWords()
	assert.Empty(t, Extract([]Sentence{nil, {nil}, v.sentence("-the -of")}, []string{"the", "of"}))
}

// Phrases of the same score come by their keys, whatever their numbers.
func TestTiesByKey(t *testing.T) {
	for _, order := range []string{"pear apple fig", "fig pear apple"} {
		v := newWords()
		var text []Sentence
		for _, w := range strings.Fields(order) {
			text = append(text, v.sentence(w))
		}
		assert.Equal(t, []string{"apple", "fig", "pear"}, v.text(Extract(text, v.keys)))
	}
}
