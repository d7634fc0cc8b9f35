package corpus_test

import (
	"fmt"
	"strings"
	"testing/fstest"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/article/corpus"
)

func ExampleFS() {
	fsys := fstest.MapFS{ // or os.DirFS("articles")
		"ferry.txt":  {Data: []byte("The ferry runs again. Nobody knows for how long.")},
		"harbour.md": {Data: []byte("The harbour is full.")},
	}
	for a, err := range corpus.FS(fsys) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(a.Meta().ID, a.Sentences().Len())
	}
	// Output:
	// ferry 2
	// harbour 1
}

func ExamplePaths() {
	for _, err := range corpus.Paths("nowhere") {
		fmt.Println(err)
	}
	// Output: nowhere: no such file or directory
}

func ExampleReader_Stream() {
	const table = `id,date,headline,text,desk
1,2026-05-01,Fog falls,The fog fell.,local
2,2026-05-02,Ferry sails,,local
`
	r := corpus.Reader{Parser: article.Parser{Known: article.Known{Outlet: "Port Post"}}}
	for a, err := range r.Stream("news.csv", strings.NewReader(table)) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		m := a.Meta()
		fmt.Println(m.ID, m.Outlet, m.Date.Format("2 Jan"), m.Title.Text, m.Vars)
	}
	// Output:
	// 1 Port Post 1 May Fog falls map[desk:local]
	// news.csv:3: no text in the field text
}

// One machine cuts a file into records, which others may read.
func ExampleReader_Records() {
	const lines = `{"id": "1", "text": "The fog fell."}
{"id": "2"}
`
	var r corpus.Reader
	for rec, err := range r.Records("news.jsonl", strings.NewReader(lines)) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		a, err := r.Article(rec)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(rec.Line, a.Meta().ID)
	}
	// Output:
	// 1 1
	// news.jsonl:2: no text: want a field text, body, content …, have id
}
