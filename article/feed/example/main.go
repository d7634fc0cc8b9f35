// Command example prints who says what in feeds that are saved as files:
//
//	$ cd article/feed && go run ./example testdata/rss.xml
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"unicode"

	"github.com/copydesk/copydesk"
	"github.com/copydesk/copydesk/article/feed"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

func main() {
	version := flag.Bool("version", false, "print the version")
	flag.Parse()
	if *version {
		fmt.Println("feed", copydesk.Version)
		return
	}
	status := 0
	for _, name := range flag.Args() {
		if err := read(name); err != nil {
			fmt.Fprintln(os.Stderr, plain(err.Error()))
			status = 1
		}
	}
	os.Exit(status)
}

func read(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	for a, err := range feed.Read(f) {
		if err != nil {
			fmt.Fprintln(os.Stderr, plain(err.Error()))
			continue
		}
		fmt.Println(plain(a.Meta().Title.Text))
		for _, q := range quote.Extract(a, entity.Extract(a)) {
			fmt.Printf("  %s: %s\n", plain(q.Speaker), plain(q.Attributed(a)))
		}
	}
	return nil
}

// plain returns a text on one line without what steers a terminal: a feed is a stranger's.
func plain(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Cc, unicode.Cf) {
			return -1
		}
		return r
	}, s)
}
