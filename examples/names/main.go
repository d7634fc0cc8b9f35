// Command names prints who and what an article names: each person, organisation and
// place once, with the forms of its name, its roles, and how often it is named or
// referred to. With -across it prints whom and what several articles name, once each,
// with the reasons for which the names were joined.
//
//	$ go run ./examples/names examples/corpus/council-vote.txt
//
// It takes files and folders, or - for standard input; without arguments it reads
// the sample corpus.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/internal/input"
	"github.com/copydesk/copydesk/examples/internal/terminal"
)

func main() {
	joined := flag.Bool("across", false, "print whom and what several articles name")
	input.Usage("names", "prints who and what articles name")
	flag.Parse()
	if !*joined {
		os.Exit(input.Print(flag.Args(), func(w io.Writer, a *article.Article) { names(w, a, entity.Extract(a)) }))
	}
	var merger entity.Merger
	status := input.Each(flag.Args(), func(a *article.Article) { merger.Add(a.Meta(), entity.Extract(a)) })
	if err := across(os.Stdout, merger.Groups()); err != nil {
		input.Complain(fmt.Errorf("names: %w", err))
		status = 1
	}
	os.Exit(status)
}

// across prints a line for each group that is named in several articles.
func across(w io.Writer, groups []entity.Group) error {
	groups = slices.DeleteFunc(groups, func(g entity.Group) bool { return g.Articles() < 2 })
	slices.SortStableFunc(groups, func(a, b entity.Group) int { return b.Articles() - a.Articles() })
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%-9s %-28s %5s  %s\n", "kind", "name", "texts", "also; joined by")
	for _, g := range groups {
		also := strings.Join(g.Aliases, ", ") + "; " + strings.Join(reasons(g), ", ")
		row(out, fmt.Sprintf("%-9s %s %5d  ", g.Kind, terminal.Left(g.Label(), 28), g.Articles()), strings.TrimPrefix(also, "; "))
	}
	return out.Flush()
}

// reasons are those for which members are in a group, each once, sorted.
func reasons(g entity.Group) []string {
	var all []string
	for _, m := range g.Members {
		all = append(all, string(m.Reason))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func names(w io.Writer, a *article.Article, entities []entity.Entity) {
	fmt.Fprintf(w, "=== %s\n\n", terminal.Line(a.Meta().ID))
	fmt.Fprintf(w, "%-9s %-28s %5s %5s  %s\n", "kind", "name", "named", "refs", "also; roles")
	for _, e := range entities {
		row(w, fmt.Sprintf("%-9s %s %5d %5d  ", e.Kind, terminal.Left(e.Name, 28), len(e.Mentions), len(e.References)), details(e))
	}
	fmt.Fprintln(w)
}

// row prints a row of a table of 80 columns whose last cell may take several lines.
func row(w io.Writer, cells, last string) {
	for _, line := range terminal.Wrap(last, 80-terminal.Width(cells)) {
		fmt.Fprintln(w, strings.TrimRight(cells+line, " "))
		cells = strings.Repeat(" ", terminal.Width(cells))
	}
}

// details joins the other forms of the name, then the roles.
func details(e entity.Entity) string {
	var roles []string
	for _, r := range e.Roles {
		roles = append(roles, r.Text)
	}
	switch v := e.Value; {
	case v.Date != "":
		roles = append(roles, v.Date)
	case v.Amount != 0:
		roles = append(roles, strings.TrimSpace(strconv.FormatFloat(v.Amount, 'f', -1, 64)+" "+v.Currency))
	}
	parts := []string{strings.Join(e.Aliases, ", "), strings.Join(roles, ", ")}
	return strings.Trim(strings.Join(parts, "; "), "; ")
}
