package marks

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// paragraphs cuts a text at blank lines.
func paragraphs(text string) []Range {
	var out []Range
	at := 0
	for part := range strings.SplitSeq(text, "\n\n") {
		out = append(out, Range{at, at + len(part)})
		at += len(part) + 2
	}
	return out
}

// show writes what was found in the form of testdata/cases.txt.
func show(text string, found []Quoted) string {
	var b strings.Builder
	for _, q := range found {
		b.WriteString(strings.Repeat("  ", q.Level))
		if q.Prev {
			b.WriteString(">…")
		}
		b.WriteString(text[q.Inner.Start:q.Inner.End])
		switch {
		case q.Next:
			b.WriteString("…>")
		case !q.Closed:
			b.WriteString("?")
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestCases(t *testing.T) {
	file, err := os.ReadFile("testdata/cases.txt")
	require.NoError(t, err)
	cases := strings.Split(string(file), "\n== ")[1:]
	require.Greater(t, len(cases), 25)
	for _, c := range cases {
		title, rest, _ := strings.Cut(c, "\n")
		text, want, ok := strings.Cut(rest, "\n--\n")
		require.True(t, ok, title)
		t.Run(title, func(t *testing.T) {
			assert.Equal(t, strings.TrimRight(want, "\n"), strings.TrimRight(show(text, Scan(text, paragraphs(text))), "\n"))
		})
	}
}

func FuzzScan(f *testing.F) {
	for _, s := range []string{"", "“", "'a' \"b\" «c»", "\xff“\x00”", strings.Repeat("‘“", 40), "''a'' ```b'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ps := paragraphs(text)
		p, last := 0, 0
		for _, q := range Scan(text, ps) {
			for q.Start >= ps[p].End {
				p++
			}
			if q.Start < last || q.Start < ps[p].Start || q.End > ps[p].End ||
				q.Inner.Start <= q.Start || q.Inner.End < q.Inner.Start || q.Inner.End > q.End || q.Level < 0 {
				t.Fatalf("%+v in %q", q, text)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[q.Start:q.End]) {
				t.Fatalf("%+v cuts a character of %q", q, text)
			}
			last = q.Start
		}
	})
}

// BenchmarkHostile runs hostile texts in two sizes: the bytes a second should stay about
// the same.
func BenchmarkHostile(b *testing.B) {
	for name, unit := range map[string]string{
		"opening": "“", "straight": "\"a ", "nested": "“a ‘b ", "apostrophes": "s' ", "entities": "&quot;", "inches": "9'9\"",
	} {
		for _, n := range []int{1 << 18, 1 << 22} {
			b.Run(fmt.Sprintf("%s/%dKiB", name, n>>10), func(b *testing.B) {
				text := strings.Repeat(unit, n/len(unit))
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Scan(text, []Range{{0, len(text)}})
				}
			})
		}
	}
}

func BenchmarkScan(b *testing.B) {
	text := strings.Repeat("The voters’ choice was clear, the mayor said. “We’ll build it,” she said. “It’s time.”\n\n", 2000)
	ps := paragraphs(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Scan(text, ps)
	}
}
