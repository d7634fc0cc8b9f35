package keyphrase

import (
	"math"
	"slices"
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

// sentence makes runs of words: "|" is a mark, a word that begins with "-" a stop word,
// and one that begins with a number and a colon part of that name.
func (v *words) sentence(s string) Sentence {
	var runs Sentence
	for run := range strings.SplitSeq(s, "|") {
		var words []Word
		for i, w := range strings.Fields(run) {
			spelt, stop := strings.CutPrefix(w, "-")
			name := uint32(0)
			if digit, rest, ok := strings.Cut(spelt, ":"); ok {
				spelt, name = rest, uint32(digit[0]-'0')
			}
			key := strings.ToLower(spelt)
			if _, ok := v.id[key]; !ok {
				v.id[key] = uint32(len(v.keys))
				v.keys = append(v.keys, key)
			}
			upper, first := spelt != key, len(runs) == 0 && i == 0
			words = append(words, Word{ID: v.id[key], Stop: stop, Capital: upper && !first, First: upper && first, Of: key == "of", Name: name, Verbal: strings.HasSuffix(spelt, "ed")})
		}
		runs = append(runs, words)
	}
	return runs
}

// flat is a background in which all words are nouns and equally rare, but for "vague".
func flat(key string) (float64, Class) {
	switch key {
	case "vague":
		return 0.1, Noun
	case "big":
		return 1, Adjective
	case "go", "quickly":
		return 1, Other
	}
	return 1, Noun
}

func (v *words) extract(sentences ...string) []string {
	var text Text
	for _, s := range sentences {
		text.Body = append(text.Body, v.sentence(s))
	}
	return v.text(text)
}

func (v *words) text(text Text) []string {
	text.Keys = v.keys
	var all []string
	for _, p := range Extract(text, flat) {
		var keys []string
		for _, id := range p.Words {
			keys = append(keys, v.keys[id])
		}
		all = append(all, strings.Join(keys, " "))
	}
	return all
}

func TestPhrases(t *testing.T) {
	got := newWords().extract(
		"-the river board -of Ostrava met | river board rules apply",
		"-on rules -the Vilda Dam Trust spoke",
	)
	assert.Contains(t, got, "river board", "stands there twice")
	assert.Contains(t, got, "vilda dam trust")
	assert.NotContains(t, got, "board rules", "stands there once and is no name")
	for _, p := range got {
		assert.NotContains(t, []string{"trust", "vilda dam", "dam trust"}, p, "a piece of a name")
		assert.False(t, strings.HasPrefix(p, "the ") || strings.HasSuffix(p, " of"), p)
	}
}

func TestClasses(t *testing.T) {
	got := newWords().extract("big flood -and big | go quickly | big flood | drained")
	assert.Equal(t, []string{"big flood"}, got)
}

func TestFamilyNames(t *testing.T) {
	got := newWords().extract("-the baker Ana Kores spoke", "Kores -and -the Bank of Orsund met", "-but Kores left")
	assert.Equal(t, "ana kores", got[0])
	assert.Contains(t, got, "bank of orsund")
	assert.NotContains(t, got, "kores")
}

// No phrase begins or ends with a stop word, whatever has a capital.
func TestNamesEndWithAWord(t *testing.T) {
	got := newWords().extract("-he | Chief of -The growing party", "-she | Head of -The 1:River 1:Project")
	assert.Contains(t, got, "chief")
	for _, p := range got {
		assert.False(t, strings.HasSuffix(p, " the") || strings.HasSuffix(p, " of"), p)
	}
}

// Places of one name count together, however they are spelt.
func TestNamesOfTheCaller(t *testing.T) {
	v := newWords()
	text := Text{Body: []Sentence{v.sentence("-the 1:Bank of 1:Orsund | 2:ana"), v.sentence("-a 1:lender -and 1:lender"), v.sentence("2:Kores")}}
	text.Keys = v.keys
	got := Extract(text, flat)
	assert.Equal(t, []uint32{1, 2}, []uint32{got[0].Name, got[1].Name})
	assert.Equal(t, 4, got[0].Count)
	assert.Equal(t, 2, got[1].Count)
}

// What is rare comes before what is not, what is early before what is late, and what is
// in the headline before all.
func TestOrder(t *testing.T) {
	v := newWords()
	got := v.extract("vague fog", "storm")
	assert.Equal(t, []string{"fog", "storm", "vague"}, got)
	text := Text{Body: []Sentence{v.sentence("fog"), v.sentence("storm")}, Headlines: []Sentence{v.sentence("storm")}}
	assert.Equal(t, []string{"storm", "fog"}, v.text(text))
}

func TestLikeWords(t *testing.T) {
	assert.Equal(t, []string{"swedens"}, newWords().extract("swedens | swedensk"))
}

func TestNothing(t *testing.T) {
	assert.Empty(t, Extract(Text{}, flat))
	assert.Empty(t, newWords().extract("", "-the -of", "|"))
}

// Phrases of the same score come by their keys, whatever their numbers.
func TestTiesByKey(t *testing.T) {
	for _, order := range []string{"pear | apple | fig", "fig | pear | apple"} {
		assert.Equal(t, []string{"apple", "fig", "pear"}, newWords().extract(order))
	}
}

func TestBackground(t *testing.T) {
	year, class := News("year")
	assert.Equal(t, Noun, class)
	budget, _ := News("budget")
	unheard, _ := News("unheardof")
	assert.Less(t, year, budget)
	assert.Less(t, budget, unheard)
	_, class = News("take")
	assert.Equal(t, Other, class)
	assert.InDelta(t, 0, Rarity(100, 100), 1e-12)
	assert.InDelta(t, math.Log(1.004/.004), Rarity(0, 100), 1e-12)

	var keys []string
	for line := range strings.Lines(backgroundList) {
		if line[0] != '#' {
			keys = append(keys, line[:strings.LastIndexByte(line, ' ')])
		}
	}
	assert.True(t, slices.IsSorted(keys))
	assert.Less(t, len(backgroundList), 300_000)
}
