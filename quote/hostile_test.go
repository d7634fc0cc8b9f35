package quote_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/article"
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
	"one endless word": func(n int) string { return strings.Repeat("a", n) },
	"bad bytes":        func(n int) string { return strings.Repeat("\xff\x00“", n/5) },
}

// TestLinear compares what a text and one of four times the size cost. Names
// are left out: package entity has tests of its own.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) {
			cost := func(n int) time.Duration {
				s := text(n)
				best := time.Hour
				for range 2 {
					a := article.Parse(s)
					a.Doc()
					start := time.Now()
					quote.Extract(a, nil)
					best = min(best, time.Since(start))
				}
				return best
			}
			small, big := cost(1<<15), cost(1<<17)
			assert.Less(t, big, 8*small+20*time.Millisecond, "32 KiB take %v, 128 KiB %v", small, big)
		})
	}
}

func TestAnyBytes(t *testing.T) {
	for name, text := range hostile {
		assert.NotPanics(t, func() { quote.Extract(article.Parse(text(5000)), nil) }, name)
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
