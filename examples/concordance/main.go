// Command concordance prints a word or phrase in all its contexts, one line each.
//
//	$ go run ./examples/concordance -sort right barge examples/corpus
//	ferry-wire                                The barge’s owner, Delmar Aggregates,
//	ferry-wire        oned after ferry and gravel barge collide in fog, killing nin
//	ferry-wire        ne dead as ferry and gravel barge collide in fog off Port Alv
//	ferry-local        Just after six o'clock the barge hit it on the port side and
//
// The first argument is what to look for: "coast guard", "coast*", "the _ of" (see
// stats.Concordance); with -stems in any form of its words. The others are files,
// folders, or - for standard input. Without them it reads the sample corpus, and
// without a word it looks for "ferry".
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/examples/internal/input"
	"github.com/copydesk/copydesk/examples/internal/table"
	"github.com/copydesk/copydesk/examples/internal/terminal"
	"github.com/copydesk/copydesk/stats"
)

func main() {
	c := stats.Concordance{Terms: stats.Terms{Headlines: true}}
	flag.BoolVar(&c.Stems, "stems", false, "find the words in any form")
	flag.BoolVar(&c.Terms.Case, "case", false, "tell capitals from small letters")
	flag.Func("sort", "sort the lines by the words to the `right`, left, or by match (default: as in the texts)", func(s string) error {
		order, ok := map[string]stats.Order{"right": stats.ByRight, "left": stats.ByLeft, "match": stats.ByMatch, "text": stats.ByPlace}[s]
		if !ok {
			return errors.New("want right, left, match or text")
		}
		c.Sort = order
		return nil
	})
	width := flag.Int("width", 80, "`columns` of a line")
	format := table.FormatFlag()
	input.Usage("concordance", "prints a word or phrase, the first argument, in all its contexts")
	flag.Parse()

	word, paths := "ferry", flag.Args()
	if len(paths) > 0 {
		word, paths = paths[0], paths[1:]
	}
	var articles []*article.Article
	status := input.Each(paths, func(a *article.Article) { articles = append(articles, a) })
	c.Width = max(10, *width/2)
	lines := c.Lines(slices.Values(articles), word)
	err := table.Print(*format, lines, func(w io.Writer) { print(w, lines, *width) })
	if err == nil && len(lines) == 0 {
		err = fmt.Errorf("%q is in none of the %d articles", word, len(articles))
	}
	if err != nil {
		input.Complain(fmt.Errorf("concordance: %w", err))
		status = 1
	}
	os.Exit(status)
}

// print prints the lines with the matches below each other.
func print(w io.Writer, lines []stats.Line, width int) {
	const name = 16 // columns
	longest := 0
	for i := range lines {
		lines[i].Match = terminal.Escape(lines[i].Match)
		longest = max(longest, terminal.Width(lines[i].Match))
	}
	side := max(1, (width-name-2-longest)/2)
	for _, l := range lines {
		right := terminal.Head(l.Right, side+longest-terminal.Width(l.Match))
		fmt.Fprintf(w, "%s  %s%s%s\n", terminal.Left(l.ID, name), terminal.Right(terminal.Tail(l.Left, side), side), l.Match, right)
	}
}
