package segment

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/copydesk/copydesk/internal/learn/corpora"
)

// news returns about a megabyte of articles: PolNeAR's where the data are at
// hand, or else text of our own, repeated.
func news(b *testing.B) string {
	texts, err := corpora.NewsTexts()
	if err != nil {
		own, err := os.ReadFile(filepath.Join("testdata", "story.txt"))
		if err != nil {
			b.Fatal(err)
		}
		return strings.Repeat(string(own), 1<<20/len(own)+1)
	}
	all := strings.Join(texts, "")
	return strings.ToValidUTF8(all[:min(1<<20, len(all))], "")
}

// cutAll cuts text into tokens and sentences and returns the number of both.
func cutAll(tokens []Token, text string) ([]Token, int) {
	tokens = AppendTokens(tokens, text, 0, len(text))
	sentences := 0
	for at := 0; at < len(tokens); sentences++ {
		at += Sentence(text, tokens[at:])
	}
	return tokens, sentences
}

func BenchmarkNews(b *testing.B) {
	text := news(b)
	tokens, _ := cutAll(nil, text)
	b.Run("tokens", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			tokens = AppendTokens(tokens[:0], text, 0, len(text))
		}
	})
	b.Run("tokens and sentences", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			tokens, _ = cutAll(tokens[:0], text)
		}
	})
}

// hostile are texts that a quadratic step would stumble over.
var hostile = map[string]string{
	"dots":                ".",
	"dots and spaces":     ". ",
	"opening quote marks": "“",
	"straight quotes":     `"`,
	"stops and quotes":    `."`,
	"apostrophes":         "'",
	"curly apostrophes":   "’",
	"letters and marks":   "n't'",
	"hyphens":             "-",
	"prefixes":            "re-",
	"groups of digits":    "1-",
	"one word":            "x",
	"initials":            "a.",
	"capital initials":    "A. ",
	"short labels":        "ab.",
	"digits and commas":   "1,111",
	"digits and slashes":  "1/",
	"accents":             "\u0301",
	"letters and accents": "a:\u0301",
	"zero width":          "\u200b",
	"word and joiners":    "a\u2060",
	"emoji":               "👩\u200d",
	"flags":               "🇫",
	"no UTF-8":            "\xff",
	"half runes":          "\xe2\x80",
	"NUL":                 "\x00",
	"at signs":            "a@",
	"mail":                "a.b-c@d.",
	"schemes":             "http://",
	"closing brackets":    "http://a)",
	"Cyrillic":            "й",
	"Han":                 "田",
	"abbreviations":       "Mr. ",
	"blank lines":         "\n",
}

// BenchmarkHostile doubles each text from 64 KiB to 4 MiB and fails where that
// costs more than 2.3 times, the caches of the machine included.
func BenchmarkHostile(b *testing.B) {
	for _, name := range slices.Sorted(maps.Keys(hostile)) {
		b.Run(name, func(b *testing.B) {
			var worst float64
			for b.Loop() {
				worst = doubling(hostile[name])
			}
			b.ReportMetric(worst, "x/doubling")
			if worst > 2.3 {
				b.Errorf("doubling costs %.2f times", worst)
			}
		})
	}
}

// doubling returns by what the time of the processor grows at most when the
// text doubles. Each size is cut as often as it takes to read 4 MiB and counts
// with the best of several rounds.
func doubling(unit string) float64 {
	const sizes, rounds = 7, 4
	var least [sizes]time.Duration
	text := strings.Repeat(unit, (64<<10)<<(sizes-1)/len(unit))
	tokens := make([]Token, 0, len(text))
	for range rounds {
		for i := range least {
			times := 1 << (sizes - 1 - i)
			start := processorTime()
			for range times {
				tokens, _ = cutAll(tokens[:0], text[:len(text)/times])
			}
			if took := processorTime() - start; least[i] == 0 || took < least[i] {
				least[i] = took
			}
		}
	}
	worst := 0.0
	for i := 1; i < sizes; i++ {
		worst = max(worst, 2*float64(least[i])/float64(least[i-1]))
	}
	return worst
}
