// Command example prints who says what in feeds that are saved as files:
//
//	$ cd article/feed && go run ./example testdata/rss.xml
package main

import (
	"flag"
	"fmt"
	"os"

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
			fmt.Fprintln(os.Stderr, err)
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
			fmt.Fprintln(os.Stderr, err)
			continue
		}
		fmt.Println(a.Meta().Title.Text)
		for _, q := range quote.Extract(a, entity.Extract(a)) {
			fmt.Printf("  %s: %s\n", q.Speaker, q.Words(a))
		}
	}
	return nil
}
