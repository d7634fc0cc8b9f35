// Package input turns the arguments of the example programs into articles: files and
// folders, all that package corpus reads, "-" for standard input, and, where there are
// none, the sample corpus that is embedded in the programs.
package input

import (
	"flag"
	"fmt"
	"iter"
	"os"
	"slices"

	"github.com/copydesk/copydesk"
	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/article/corpus"
	sample "github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/examples/internal/terminal"
)

// Usage sets the help of a program, one line of what it does, then its flags, and
// defines -version.
func Usage(program, does string) {
	if flag.Lookup("version") == nil { // a program may have more to say
		flag.BoolFunc("version", "print the version", func(string) error {
			fmt.Println(program, copydesk.Version)
			os.Exit(0)
			return nil
		})
	}
	flag.CommandLine.SetOutput(terminal.Writer{To: os.Stderr}) // it names flags that nobody knows
	flag.Usage = func() {
		w := flag.CommandLine.Output()
		fmt.Fprintf(w, "%s %s.\n\nusage: %s [flags] [file | folder]... | -\n\n"+
			"It reads texts (.txt, .text, .md), JSON Lines, JSON, CSV and TSV, packed with gzip or not, and all such\n"+
			"files of a folder; with - standard input, and without arguments the sample corpus.\n", program, does, program)
		fmt.Fprintln(w, "\nflags:")
		flag.PrintDefaults()
	}
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
		for rest := args; len(rest) > 0; {
			articles, n := r.Stream("stdin", os.Stdin), 1
			if rest[0] != "-" { // in one run, which sees that an ID comes again
				if n = slices.Index(rest, "-"); n < 0 {
					n = len(rest)
				}
				articles = r.Paths(rest[:n]...)
			}
			rest = rest[n:]
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
