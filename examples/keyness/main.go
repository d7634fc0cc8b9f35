// Command keyness prints the words that mark one set of articles against
// another.
//
//	$ go run ./examples/keyness year2025 year2026
//
// compares the articles of two folders, and
//
//	$ go run ./examples/keyness -about ferry -n 3
//	with ferry: 3 articles, 1308 words
//	without ferry: 13 articles, 4779 words
//
//	What marks the articles with ferry
//	──────────────────────────────────
//	term                here there       G2        p  ratio  G2
//	ferry                 10     0    30.81  8.7e-06    6.3  ██████████████████████
//	coast                  6     0    18.47   0.0026    5.6  █████████████▎
//	Reiss                  5     0    15.39   0.0089    5.3  ███████████
//	...
//
// those that have a word or phrase with those that have it not. It takes files and
// folders, or - for standard input; without arguments it reads the sample corpus.
package main

import (
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/examples/internal/input"
	"github.com/copydesk/copydesk/examples/internal/table"
	"github.com/copydesk/copydesk/examples/internal/terminal"
	"github.com/copydesk/copydesk/stats"
)

func main() {
	n := flag.Int("n", 12, "print the `number` of terms for each side")
	least := flag.Int("min", 3, "leave out terms with a lower `count` in both together")
	about := flag.String("about", "", "compare the articles that have this `word` or phrase with the others (default ferry, unless two folders are given)")
	format := table.FormatFlag()
	input.Usage("keyness", "prints the words that mark one set of articles against another")
	flag.Parse()

	target, reference, status := sides(*about, flag.Args())
	for _, s := range []side{target, reference} {
		if len(s.m.Rows) == 0 {
			input.Complain(fmt.Errorf("keyness: no articles %s", s.name))
			os.Exit(1)
		}
	}
	keys := stats.Keyness{MinCount: *least}.Compare(target.m, reference.m)
	err := table.Print(*format, keys, func(w io.Writer) {
		for _, s := range []side{target, reference} {
			fmt.Fprintf(w, "%s: %d articles, %d words\n", terminal.Line(s.name), len(s.m.Rows), s.m.Words())
		}
		var more, less []stats.KeyTerm
		for i := range keys {
			if keys[i].G2 > 0 {
				more = append(more, keys[i])
			}
			if back := keys[len(keys)-1-i]; back.G2 < 0 {
				less = append(less, back)
			}
		}
		print(w, target.name, more[:min(*n, len(more))])
		print(w, reference.name, less[:min(*n, len(less))])
		fmt.Fprintln(w, "\nG2: log-likelihood of four cells; p: corrected for the number of terms\n(Benjamini and Hochberg); ratio: log ratio in bits")
	})
	if err != nil {
		input.Complain(fmt.Errorf("keyness: %w", err))
		status = 1
	}
	os.Exit(status)
}

// A side is one of the two corpora.
type side struct {
	name string
	m    *stats.Matrix
}

// sides reads two folders, or one that it splits by a word.
func sides(about string, args []string) (target, reference side, status int) {
	if len(args) == 2 && about == "" {
		a, statusA := count(args[:1])
		b, statusB := count(args[1:])
		return side{"in " + args[0], a}, side{"in " + args[1], b}, max(statusA, statusB)
	}
	if about == "" {
		about = "ferry"
	}
	articles, status := read(args)
	m := stats.Terms{}.Count(slices.Values(articles))
	found := stats.Dictionary{Categories: []stats.Category{{Name: about, Queries: []string{about}}}, Stems: true}.Count(slices.Values(articles))
	has := make(map[int]bool)
	for row, r := range found.Rows {
		has[r.Place] = len(found.Cells(row)) > 0
	}
	target = side{"with " + about, m.Select(func(r stats.Row) bool { return has[r.Place] })}
	reference = side{"without " + about, m.Select(func(r stats.Row) bool { return !has[r.Place] })}
	return target, reference, status
}

func count(args []string) (*stats.Matrix, int) {
	articles, status := read(args)
	return stats.Terms{}.Count(slices.Values(articles)), status
}

func read(args []string) (articles []*article.Article, status int) {
	status = input.Each(args, func(a *article.Article) { articles = append(articles, a) })
	return articles, status
}

func print(w io.Writer, name string, keys []stats.KeyTerm) {
	fmt.Fprintln(w)
	table.Title(w, "What marks the articles %s", name)
	most := 0.0
	for _, k := range keys {
		most = max(most, math.Abs(float64(k.G2)))
	}
	fmt.Fprintf(w, "%-18s %5s %5s %8s %8s %6s  %s\n", "term", "here", "there", "G2", "p", "ratio", "G2")
	for _, k := range keys {
		here, there := k.Count, k.ReferenceCount
		if k.G2 < 0 {
			here, there = there, here
		}
		fmt.Fprintf(w, "%s %5d %5d %8.2f %8.2g %6.1f  %s\n", terminal.Left(k.Term, 18), here, there, math.Abs(float64(k.G2)), k.Adjusted, math.Abs(float64(k.LogRatio)), table.Bar(math.Abs(float64(k.G2)), most, 22))
	}
}
