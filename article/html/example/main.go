// Command example prints who says what in web pages that are saved as files:
//
//	$ cd article/html && go run ./example testdata/fog.html
//
// With -engine readability it finds the article in them another way.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"unicode"

	"github.com/copydesk/copydesk"
	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/article/html"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

func main() {
	engine := flag.String("engine", "trafilatura", "find the article with trafilatura or readability")
	version := flag.Bool("version", false, "print the version")
	flag.Parse()
	if *version {
		fmt.Println("html", copydesk.Version)
		return
	}
	x := html.Extractor{Engine: html.Engine(*engine)}
	status := 0
	for _, name := range flag.Args() {
		a, err := read(&x, name)
		if err != nil {
			fmt.Fprintln(os.Stderr, plain(err.Error()))
			status = 1
			continue
		}
		fmt.Printf("%s (%s)\n", plain(a.Meta().Title.Text), plain(a.Meta().Outlet))
		for _, q := range quote.Extract(a, entity.Extract(a)) {
			fmt.Printf("  %s: %s\n", plain(q.Speaker), plain(q.Attributed(a)))
		}
	}
	os.Exit(status)
}

func read(x *html.Extractor, name string) (*article.Article, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return x.Read(f, name)
}

// plain returns a text on one line without what steers a terminal: a page is a stranger's.
func plain(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Cc, unicode.Cf) {
			return -1
		}
		return r
	}, s)
}
