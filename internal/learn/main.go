// Command learn learns weights of the library again from the annotated data, and
// writes them beside the code that reads them:
//
//	go run ./internal/learn pos attribution
//
// Models hang on each other in this order: learn those behind a changed one as
// well. The same data, code and Go version give the same bytes.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/copydesk/copydesk/internal/learn/attributions"
	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/internal/learn/tags"
)

// models are what can be learned, each from a folder of data and into a folder
// below internal. The number of workers makes no difference to the bytes.
var models = map[string]func(data, to string, workers int) error{
	"pos":         tags.Learn,
	"attribution": attributions.Learn,
}

func main() {
	log.SetFlags(log.Ltime)
	data := flag.String("data", "", "folder of the annotated data; default: the nearest shared/data")
	to := flag.String("to", "", "folder whose internal/ is written to; default: that of the module")
	workers := flag.Int("workers", 1, "how many cores to use where it can be chosen")
	flag.Parse()
	if err := run(*data, *to, *workers, flag.Args()); err != nil {
		log.Fatal("learn: ", err)
	}
}

func run(data, to string, workers int, names []string) error {
	data, err := corpora.Find(data)
	if err != nil {
		return err
	}
	if to == "" {
		if to, err = module(); err != nil {
			return err
		}
	}
	if len(names) == 0 {
		return fmt.Errorf("say which models: pos, attribution")
	}
	for _, name := range names {
		learn, ok := models[name]
		if !ok {
			return fmt.Errorf("no model %q", name)
		}
		if err := learn(data, filepath.Join(to, "internal"), workers); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// module returns the nearest folder with a go.mod, here or above.
func module() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for ; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		if dir == filepath.Dir(dir) {
			return "", fmt.Errorf("no go.mod here or above: %w", os.ErrNotExist)
		}
	}
}
