// Command count runs hostile texts of two sizes through the whole path and, built with
// -cover -covermode=atomic, notes how often each statement ran for each of them:
//
//	count FOLDER SMALL LARGE
//
// writes FOLDER/0007.small and FOLDER/0007.large, for text 7, in the form that go tool
// covdata reads. It is for the test of package hostile that counts statements.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime/coverage"
	"strconv"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/hostile"
	"github.com/copydesk/copydesk/quote"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 4 {
		log.Fatal("usage: count FOLDER SMALL LARGE")
	}
	run("Ann Lee said “no”.") // which decodes the models
	for i, text := range hostile.Texts() {
		for k, size := range []string{"small", "large"} {
			n, err := strconv.Atoi(os.Args[2+k])
			if err != nil {
				log.Fatal(err)
			}
			if err := count(filepath.Join(os.Args[1], fmt.Sprintf("%04d.%s", i, size)), text.Make(n)); err != nil {
				log.Fatal(err)
			}
		}
	}
}

func count(folder, text string) error {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	if err := coverage.ClearCounters(); err != nil {
		return err
	}
	run(text)
	if err := coverage.WriteMetaDir(folder); err != nil {
		return err
	}
	return coverage.WriteCountersDir(folder)
}

func run(text string) {
	a := article.Parse(text)
	quote.Extract(a, entity.Extract(a))
}
