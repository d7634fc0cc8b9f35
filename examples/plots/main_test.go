package main

import (
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/copydesk/copydesk/article"
	readers "github.com/copydesk/copydesk/article/corpus"
	"github.com/copydesk/copydesk/examples/corpus"
)

func sample(t *testing.T) []*article.Article {
	var all []*article.Article
	for a, err := range readers.FS(corpus.FS) {
		if err != nil {
			t.Fatal(err)
		}
		if a = dated(a); a.Meta().Date.IsZero() {
			t.Errorf("%s has no date in dates.txt", a.Meta().ID)
		}
		all = append(all, a)
	}
	return all
}

func TestPicturesAreSVG(t *testing.T) {
	for _, term := range []string{"ferry", "ferry\x1b\ufffe\xff", "\x01"} {
		checkPictures(t, term)
	}
}

func checkPictures(t *testing.T, term string) {
	folder := t.TempDir()
	if err := save(sample(t), term, folder, false); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(folder, "*.svg"))
	if len(files) != 5 {
		t.Fatal(files)
	}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		d := xml.NewDecoder(f)
		for err == nil {
			_, err = d.Token()
		}
		if err != io.EOF {
			t.Errorf("%s, %q: %v", name, term, err)
		}
		f.Close()
	}
}

// A term that is nowhere, an article without a date, and one without a quote make
// pictures, if empty ones.
func TestPicturesOfLittle(t *testing.T) {
	for _, text := range []string{"", "Rain fell on the coast."} {
		if err := save([]*article.Article{article.Parse(text)}, "ferry", t.TempDir(), true); err != nil {
			t.Error(err)
		}
	}
}

func TestNamesHoldNothingThatXMLForbids(t *testing.T) {
	if got := drawable("Ann\x01 Lee\ufffe\u202e"); got != "Ann Lee" {
		t.Errorf("%q", got)
	}
}
