// Package input turns the arguments of the example programs into articles: files,
// folders of .txt files, "-" for standard input, and, where there are none, the
// sample corpus that is embedded in the programs.
package input

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/examples/internal/terminal"
)

// Usage sets the help of a program: one line of what it does, then its flags.
func Usage(program, does string) {
	flag.Usage = func() {
		w := flag.CommandLine.Output()
		fmt.Fprintf(w, "%s %s.\n\nusage: %s [flags] [file.txt | folder | -]...\n\n"+
			"Without arguments it reads the sample corpus, with - the text on standard input.\n", program, does, program)
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
	return func(yield func(*article.Article, error) bool) {
		if len(args) == 0 {
			folder(corpus.FS, yield)
			return
		}
		for _, arg := range args {
			if !one(arg, yield) {
				return
			}
		}
	}
}

// one yields the article or articles of one argument. It returns false when the
// caller has had enough.
func one(arg string, yield func(*article.Article, error) bool) bool {
	if arg == "-" {
		a, err := read(os.Stdin, "stdin")
		if err != nil {
			err = fmt.Errorf("standard input: %w", err)
		}
		return yield(a, err)
	}
	info, err := os.Stat(arg)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return yield(nil, fmt.Errorf("%s: no such file or folder (give .txt files, folders, or - for standard input)", arg))
	case err != nil:
		return yield(nil, err)
	case info.IsDir():
		return directory(arg, yield)
	}
	f, err := os.Open(arg)
	if err != nil {
		return yield(nil, err)
	}
	defer f.Close()
	a, err := read(f, strings.TrimSuffix(filepath.Base(arg), ".txt"))
	if err != nil {
		err = fmt.Errorf("%s: %w", arg, err)
	}
	return yield(a, err)
}

// directory reads a folder through os.Root, so that no link in it leads outside.
func directory(dir string, yield func(*article.Article, error) bool) bool {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return yield(nil, err)
	}
	defer root.Close()
	return folder(root.FS(), func(a *article.Article, err error) bool {
		if err != nil {
			err = fmt.Errorf("%s: %w", dir, err)
		}
		return yield(a, err)
	})
}

func folder(fsys fs.FS, yield func(*article.Article, error) bool) bool {
	found := 0
	for a, err := range article.ReadFS(fsys) {
		found++
		if !yield(a, err) {
			return false
		}
	}
	return found > 0 || yield(nil, errors.New("no .txt file in this folder"))
}

func read(r io.Reader, id string) (*article.Article, error) {
	p := article.Parser{Known: article.Known{ID: id}}
	return p.Read(r)
}

// Print calls f for each article that args name, with standard output to write to. It
// returns the exit status: 1 where anything could not be read or written.
func Print(args []string, f func(w io.Writer, a *article.Article)) (status int) {
	w := bufio.NewWriter(os.Stdout)
	status = Each(args, func(a *article.Article) { f(w, a) })
	if err := w.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, terminal.Line(err.Error()))
		status = 1
	}
	return status
}

// Each calls f for each article that args name and prints errors to standard error
// as they come. It returns the exit status: 1 where anything could not be read.
func Each(args []string, f func(*article.Article)) (status int) {
	for a, err := range Articles(args) {
		if err != nil {
			fmt.Fprintln(os.Stderr, terminal.Line(err.Error()))
			status = 1
			continue
		}
		f(a)
	}
	return status
}
