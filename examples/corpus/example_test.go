package corpus_test

import (
	"fmt"
	"io/fs"

	"github.com/copydesk/copydesk/examples/corpus"
)

func Example() {
	names, err := fs.Glob(corpus.FS, "ferry*.txt")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, name := range names {
		text, err := corpus.FS.ReadFile(name)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(name, len(text) > 1000)
	}
	// Output:
	// ferry-local.txt true
	// ferry-wire.txt true
}
