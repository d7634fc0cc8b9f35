// Command names prints who and what an article names: each person, organisation and
// place once, with the forms of its name, its roles, and how often it is named or
// referred to.
//
//	$ go run ./examples/names examples/corpus/council-vote.txt
//
// It takes files and folders, or - for standard input; without arguments it reads
// the sample corpus.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/internal/input"
	"github.com/copydesk/copydesk/examples/internal/terminal"
)

func main() {
	input.Usage("names", "prints who and what articles name")
	flag.Parse()
	os.Exit(input.Print(flag.Args(), names))
}

func names(w io.Writer, a *article.Article) {
	fmt.Fprintf(w, "=== %s\n\n", a.Meta().ID)
	fmt.Fprintf(w, "%-9s %-28s %5s %5s  %s\n", "kind", "name", "named", "refs", "also; roles")
	for _, e := range entity.Extract(a) {
		fmt.Fprintf(w, "%-9s %-28s %5d %5d  %s\n", e.Kind, terminal.Line(e.Name), len(e.Mentions), len(e.References), terminal.Line(details(e)))
	}
	fmt.Fprintln(w)
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
