// Command clean prints articles without their boilerplate, and below each what was
// stripped and why.
//
//	$ go run ./examples/clean examples/corpus/ferry-wire.txt
//
// prints the title, the paragraphs of the body, and a table such as
//
//	stripped:
//	  caption  shape: caption or credit    "The ferry …"
//
// It takes files and folders, or - for standard input; without arguments it
// reads the sample corpus. With -body it prints the body alone.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/examples/internal/input"
	"github.com/copydesk/copydesk/examples/internal/terminal"
)

func main() {
	bodyOnly := flag.Bool("body", false, "print the body alone")
	input.Usage("clean", "prints articles without their boilerplate")
	flag.Parse()
	show := clean
	if *bodyOnly {
		show = body
	}
	os.Exit(input.Print(flag.Args(), show))
}

func clean(w io.Writer, a *article.Article) {
	fmt.Fprintf(w, "=== %s\n\n", terminal.Line(a.Meta().ID))
	if title := a.Meta().Title.Text; title != "" {
		fmt.Fprintf(w, "%s\n\n", terminal.Line(title))
	}
	body(w, a)
	fmt.Fprintln(w, "stripped:")
	for _, b := range a.Blocks().All() {
		if b.Boilerplate && b.Content.Len() > 0 {
			fmt.Fprintf(w, "  %-13s %-40s %q\n", b.Kind, b.Rule, terminal.Cut(terminal.Line(a.Text(b.Content)), 60))
		}
	}
	fmt.Fprintln(w)
}

func body(w io.Writer, a *article.Article) {
	for _, b := range a.Body() {
		fmt.Fprintf(w, "%s\n\n", terminal.Line(a.Text(b.Content)))
	}
}
