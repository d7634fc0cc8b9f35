package page

import (
	_ "embed"
	"strings"
	"sync"
)

func isDesk(w string) bool { return strings.EqualFold(w, "desk") || strings.EqualFold(w, "bureau") }

// isRelation reports a word between an author and an outlet or a place.
func isRelation(w string) bool {
	switch w {
	case "for", "of", "at", "in", "from", "via", "to", "on", "FOR", "IN":
		return true
	}
	return false
}

func isPlaceRelation(w string) bool { return w == "in" || w == "from" || w == "at" || w == "IN" }

var (
	//go:embed data/trades.txt
	tradesFile string
	//go:embed data/outlets.txt
	outletsFile string
	//go:embed data/desks.txt
	desksFile string
	//go:embed data/labels.txt
	labelsFile string
	//go:embed data/flags.txt
	flagsFile string

	trades  = linesOf(&tradesFile)
	outlets = linesOf(&outletsFile)
	desks   = linesOf(&desksFile)
	labels  = linesOf(&labelsFile)
)

func linesOf(file *string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		m := map[string]bool{}
		for _, w := range dataLines(*file) {
			m[w] = true
		}
		return m
	})
}

func isTradeWord(w string) bool { return trades()[strings.ToLower(strings.TrimRight(w, "."))] }

func isOutletWord(w string) bool { return outlets()[strings.ToLower(w)] }

// isLabel reports whether one of the words is none of a name but of labels in title case.
func isLabel(words []string) bool {
	for _, w := range words {
		if labels()[w] {
			return true
		}
	}
	return false
}
