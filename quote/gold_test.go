package quote_test

import (
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/internal/check/gold"
	"github.com/copydesk/copydesk/quote"
)

// TestSampleCorpus holds the quotes of the sample articles against those that a
// reader found in them: how many are found (half of the words in common), how many
// have the very words, and how many of those found the right speakers. The floors
// are below what was reached, since learning again moves single quotes.
func TestSampleCorpus(t *testing.T) {
	var all, found, exact, spoken, marked, markedSpoken int
	names, err := corpus.FS.ReadDir(".")
	require.NoError(t, err)
	for _, entry := range names {
		s := readSample(t, entry.Name())
		for _, g := range s.gold.Quotes {
			all++
			direct := g.Kind != "indirect"
			if direct {
				marked++
			}
			q, dice := s.nearest(g)
			if dice < 0.5 {
				t.Logf("%s: line %d: not found", entry.Name(), g.Line)
				continue
			}
			found++
			if dice == 1 {
				exact++
			}
			if s.isSpokenBy(q, g.Speakers) {
				spoken++
				if direct {
					markedSpoken++
				}
			} else {
				t.Logf("%s: line %d: %q, with %v, not %q", entry.Name(), g.Line, q.Speaker, q.With, g.Speakers)
			}
		}
	}
	t.Logf("of %d found %d, exact %d, speaker right %d; of %d direct and mixed ones the speaker of %d", all, found, exact, spoken, marked, markedSpoken)
	require.NotZero(t, all)
	assert.GreaterOrEqual(t, found, 212)
	assert.GreaterOrEqual(t, exact, 195)
	assert.GreaterOrEqual(t, spoken, 190)
	assert.GreaterOrEqual(t, markedSpoken, 107)
}

// A sample is an article of the corpus with what a reader and what Extract found.
type sample struct {
	text   string
	gold   *gold.Gold
	quotes []quote.Quote
	words  [][]int // the words of the text, as bytes
}

var word = regexp.MustCompile(`[\pL\pN]+`)

func readSample(t *testing.T, name string) sample {
	text, err := corpus.FS.ReadFile(name)
	require.NoError(t, err)
	f, err := os.Open(path.Join("../examples/corpus", strings.TrimSuffix(name, ".txt")+".gold"))
	require.NoError(t, err)
	defer f.Close()
	g, err := gold.Parse(f, string(text))
	require.NoError(t, err)
	a := article.Parse(string(text))
	return sample{string(text), g, (&quote.Extractor{Reports: quote.Everything()}).Extract(a, entity.Extract(a)), word.FindAllStringIndex(string(text), -1)}
}

// nearest returns the quote that has most words in common with one of the gold,
// and twice these divided by the words of both.
func (s *sample) nearest(g gold.Quote) (best quote.Quote, dice float64) {
	var want []int
	for _, c := range g.Content {
		want = append(want, s.wordsIn(c.Start, c.End)...)
	}
	for _, q := range s.quotes {
		var got []int
		for _, c := range q.Content {
			got = append(got, s.wordsIn(c.Start, c.End)...)
		}
		common := 0
		for _, w := range got {
			if slices.Contains(want, w) {
				common++
			}
		}
		if d := 2 * float64(common) / float64(len(want)+len(got)); d > dice {
			best, dice = q, d
		}
	}
	return best, dice
}

func (s *sample) wordsIn(start, end int) []int {
	var in []int
	for i, w := range s.words {
		if w[0] < end && start < w[1] {
			in = append(in, i)
		}
	}
	return in
}

// isSpokenBy reports whether the speakers of a quote are those of the gold, under
// any form of their names. Somebody without a name is in lower case there.
func (s *sample) isSpokenBy(q quote.Quote, speakers []string) bool {
	var got []string
	if q.Speaker != "" {
		got = append(got, q.Speaker)
	}
	for _, other := range q.With {
		got = append(got, other.Name)
	}
	for _, name := range speakers {
		if !unicode.IsUpper([]rune(name)[0]) {
			continue
		}
		forms := append(s.gold.Entity(name).Forms, name)
		i := slices.IndexFunc(got, func(g string) bool { return slices.Contains(forms, g) })
		if i < 0 {
			return false
		}
		got = slices.Delete(got, i, i+1)
	}
	return len(got) == 0
}
