package main

import (
	"bytes"
	"errors"
	"io"
	"net/url"
	"os"
	"strings"

	"github.com/copydesk/copydesk/quote/formats"
	"github.com/copydesk/copydesk/stats"
)

// A form is a value of -format: what is written for an article to standard output, or
// into files of a folder, by their endings.
type form struct {
	header func(w io.Writer) error // nil for none
	stream func(w io.Writer, d formats.Document) error
	files  func(d formats.Document) (map[string][]byte, error)
}

var forms = map[string]form{
	"json":          {stream: writeRecord},
	"spacy":         {stream: formats.SpaCy},
	"displacy":      {stream: formats.DisplaCy},
	"webannotation": {stream: func(w io.Writer, d formats.Document) error { return formats.WebAnnotation(w, d, "") }},
	"conllu":        {stream: formats.CoNLLU},
	"csv":           {header: csvHeader, stream: writeRows},
	"brat":          {files: bratFiles},
	"tei":           {files: teiFiles},
}

func csvHeader(w io.Writer) error { return stats.WriteCSV[formats.Row](w, nil, stats.CSV{BOM: true}) }

func writeRows(w io.Writer, d formats.Document) error {
	var table bytes.Buffer
	if err := stats.WriteCSV(&table, formats.Rows(d), stats.CSV{Guard: true}); err != nil {
		return err
	}
	_, rows, _ := bytes.Cut(table.Bytes(), []byte("\n"))
	_, err := w.Write(rows)
	return err
}

func bratFiles(d formats.Document) (map[string][]byte, error) {
	var text, ann bytes.Buffer
	err := formats.Brat(&text, &ann, d)
	return map[string][]byte{".txt": text.Bytes(), ".ann": ann.Bytes()}, err // annotation.conf: formats.BratConfig
}

func teiFiles(d formats.Document) (map[string][]byte, error) {
	var out bytes.Buffer
	err := formats.TEI(&out, d)
	return map[string][]byte{".xml": out.Bytes()}, err
}

// save writes the files of an article, which are called by its ID: a slash in it is no
// folder, and nothing leads out of the root.
func (f form) save(root *os.Root, d formats.Document) error {
	files, err := f.files(d)
	if err != nil {
		return err
	}
	for ending, data := range files {
		if err := root.WriteFile(fileName(d.Article.Meta().ID)+ending, data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// fileName is another one for each ID.
func fileName(id string) string { return strings.ReplaceAll(url.PathEscape(id), "%20", " ") }

// open returns the folder that a form needs for its files, nil for none.
func (f form) open(folder string) (*os.Root, error) {
	switch {
	case f.files == nil && folder != "":
		return nil, errors.New("-out is for -format brat and tei; the others write to standard output")
	case f.files == nil:
		return nil, nil
	case folder == "":
		return nil, errors.New("say with -out in which folder the files are to be")
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	return root, nil
}
