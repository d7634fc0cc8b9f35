// Package input turns the arguments of the example programs into articles: files and
// folders, all that package corpus reads, "-" for standard input, and, where there are
// none, the sample corpus that is embedded in the programs.
package input

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/article/corpus"
	sample "github.com/copydesk/copydesk/examples/corpus"
)

// Usage sets the help of a program: one line of what it does, then its flags.
func Usage(program, does string) {
	flag.Usage = func() {
		w := flag.CommandLine.Output()
		fmt.Fprintf(w, "%s %s.\n\nusage: %s [flags] [file | folder]... | -\n\n"+
			"It reads texts (.txt, .text, .md), JSON Lines, JSON, CSV and TSV, packed with gzip or not, and all such\n"+
			"files of a folder; with - standard input, and without arguments the sample corpus.\n", program, does, program)
		if hasFlags() {
			fmt.Fprintln(w, "\nflags:")
			flag.PrintDefaults()
		}
	}
}

func hasFlags() (any bool) {
	flag.VisitAll(func(*flag.Flag) { any = true })
	return any
}

// Articles yields the articles that args name, in their order; those of a folder in
// the order of their names. What cannot be read yields an error that names it, and
// the rest goes on.
func Articles(args []string) iter.Seq2[*article.Article, error] {
	return From(new(corpus.Reader), args)
}

// From does the same with a reader of the caller.
func From(r *corpus.Reader, args []string) iter.Seq2[*article.Article, error] {
	if len(args) == 0 {
		return r.FS(sample.FS)
	}
	return running.counted(func(yield func(*article.Article, error) bool) {
		for _, arg := range args {
			articles := r.Paths(arg)
			if arg == "-" {
				articles = r.Stream("stdin", os.Stdin)
			}
			for a, err := range articles {
				if err == nil {
					warn(a)
				}
				if !yield(a, err) {
					return
				}
			}
		}
	})
}

// warn prints the flags of an article to standard error.
func warn(a *article.Article) {
	if flags := a.Flags(); len(flags) > 0 {
		Complain(fmt.Errorf("%s: %v", a.Meta().ID, flags))
	}
}

// Print calls f for each article that args name, with standard output to write to. It
// returns the exit status: 1 where anything could not be read or written.
func Print(args []string, f func(w io.Writer, a *article.Article)) (status int) {
	w := bufio.NewWriter(os.Stdout)
	status = Each(args, func(a *article.Article) { f(w, a) })
	if err := w.Flush(); err != nil {
		Complain(err)
		status = 1
	}
	return status
}

// Each calls f for each article that args name and prints errors to standard error
// as they come. It returns the exit status: 1 where anything could not be read.
func Each(args []string, f func(*article.Article)) (status int) {
	for a, err := range Articles(args) {
		if err != nil {
			Complain(err)
			status = 1
			continue
		}
		f(a)
	}
	return status
}
