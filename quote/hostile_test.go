package quote_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

// hostile are texts that a careless reader of quotes takes quadratic time for.
var hostile = map[string]func(n int) string{
	"one verb":       func(n int) string { return strings.Repeat("said ", n/5) },
	"names, no verb": func(n int) string { return strings.Repeat("Ann Lee, ", n/9) },
	"nested marks":   func(n int) string { return strings.Repeat("“a ‘b ", n/10) },
	"opening marks":  func(n int) string { return strings.Repeat("“", n/3) },
	"one paragraph": func(n int) string {
		return strings.Repeat("“Yes,” Ann Lee said, and he told them that it was so. ", n/53)
	},
	"many paragraphs":  func(n int) string { return strings.Repeat("“Yes,” Ann Lee said.\n\n“No.\n\n", n/36) },
	"labels":           func(n int) string { return strings.Repeat("LEE: No.\n\n", n/10) },
	"signatures":       func(n int) string { return strings.Repeat("“No.” — Ann Lee\n\n", n/22) },
	"announcements":    func(n int) string { return strings.Repeat("From Ann Lee:\n\nNo.\n\n", n/21) },
	"judges":           func(n int) string { return strings.Repeat("A judge said it was safe. ", n/26) },
	"writers":          func(n int) string { return strings.Repeat("I think it is safe.\n\n", n/21) },
	"questions":        func(n int) string { return strings.Repeat("Q: Why?\n\nA: No.\n\n", n/17) },
	"clauses":          func(n int) string { return strings.Repeat("who said that it was so but said ", n/33) },
	"marks":            func(n int) string { return strings.Repeat("he said that “a” was “b” ", n/29) },
	"turns":            func(n int) string { return strings.Repeat("“Who?”\n\n“Me.”\n\n", n/21) },
	"commas and verbs": func(n int) string { return strings.Repeat("said, ", n/6) },
	"said that":        func(n int) string { return strings.Repeat("he said that ", n/13) },
	"yes":              func(n int) string { return strings.Repeat("“Yes,” he said. ", n/20) },
	"according to":     func(n int) string { return strings.Repeat("according to Ann Lee, ", n/22) },
	"pieces":           func(n int) string { return strings.Repeat("“a,” he said, “b,” he said, ", n/36) },
	"one sentence":     func(n int) string { return strings.Repeat("he said that the mayor told them it was so and ", n/48) },
	"chains of cues": func(n int) string {
		return strings.Repeat("Ann Lee, who said Peter Orsted, who told Mary Vale, whom he asked, said, ", n/73)
	},
	"one endless word": func(n int) string { return strings.Repeat("a", n) },
	"bad bytes":        func(n int) string { return strings.Repeat("\xff\x00“", n/5) },
}

// BenchmarkHostile runs each text in two sizes, and one dense with quotes as a
// single paragraph of 4 MiB as well: the bytes a second should stay about the same.
// Finding the entities is left out: package entity has benchmarks of its own.
func BenchmarkHostile(b *testing.B) {
	for name := range hostile {
		for _, n := range []int{1 << 16, 1 << 19} {
			b.Run(fmt.Sprintf("%s/%dKiB", name, n>>10), func(b *testing.B) { benchmarkHostile(b, name, n) })
		}
	}
	b.Run("one paragraph/4MiB", func(b *testing.B) { benchmarkHostile(b, "one paragraph", 1<<22) })
}

func benchmarkHostile(b *testing.B, name string, size int) {
	s := hostile[name](size)
	entities := entity.Extract(article.Parse(s))
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		quote.Extract(article.Parse(s), entities)
	}
}

func TestAnyBytes(t *testing.T) {
	for name, text := range hostile {
		a := article.Parse(text(5000))
		assert.NotPanics(t, func() { quote.Extract(a, entity.Extract(a)) }, name)
	}
}

func TestSameWithManyWorkers(t *testing.T) {
	a := article.Parse(ferry)
	want := fmt.Sprint(quote.Extract(a, nil))
	got := make(chan string)
	for range 64 {
		go func() { got <- fmt.Sprint(quote.Extract(a, nil)) }()
	}
	for range 64 {
		assert.Equal(t, want, <-got)
	}
}
