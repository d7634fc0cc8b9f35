// Package corpus reads articles from what newsrooms and archives have: folders of
// texts, JSON Lines, JSON arrays, CSV and TSV, any of them packed with gzip.
//
//	for a, err := range corpus.Paths("articles.csv.gz") {
//		if err != nil {
//			log.Print(err) // names the file and the line; the rest goes on
//			continue
//		}
//		fmt.Println(a.Meta().ID, a.Meta().Date, a.Meta().Title.Text)
//	}
//
// What kind of file it is is told by its name and by its bytes:
//
//	.txt .text .md          a text; its ID is its path in the folder without the ending,
//	                        and the path as it was named where another article has that
//	.jsonl .ndjson          an object on each line
//	.json                   an array of objects, or one after the other
//	.csv .tsv .tab          a table with a header
//
// each in capitals too, and with .gz behind. Any other file that is named to [Paths], and
// standard input, is told by its bytes alone, a table by the text and another field in its
// header; in a folder it is passed over. The byte-order marks of UTF-8, UTF-16 and UTF-32
// are understood.
//
// The fields of a record, which are the columns of a table, are matched by name,
// without regard to capitals, spaces, "-" and "_":
//
//	text      text, body, content, articletext, fulltext, maintext, story
//	id        id, articleid, docid, storiesid, guid
//	title     title, headline
//	byline    byline, author, authors, by
//	outlet    outlet, source, publication, publisher, medianame, newspaper
//	date      date, published, publishdate, publishedat, pubdate, publicationdate, datetime
//
// The first that is there is taken, and all others become [article.Known].Vars. A
// record without an ID is called by its file and line.
//
// Dates are read in these forms, months also as names:
//
//	2024-01-05   also with a time: RFC 3339, "2024-01-05 10:30", "2024-01-05 10:30:00+01:00"
//	20240105     2024/01/05
//	5 Jan 2024   January 5, 2024; Fri, 05 Jan 2024 10:30:00 +0100
//	05.01.2024   5.1.2024: the day first, also with a time
//
// Any other form leaves an article without a date, and what stands there in
// [article.Known].Vars under the name of the field: 01/05/2024, which is May to some, and
// 13/02/2024 with it; 2024-02 and 2024, which name no day. [Reader].Dates says how to read
// them.
package corpus

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
)

// A Reader reads articles. Its zero value is what [Paths] and [FS] use. One that nobody
// changes may be used from many goroutines.
type Reader struct {
	// Parser parses the texts. Its MaxBytes bounds each text before it is decoded,
	// wherever it stands, and its Encoding is that of all files. Known holds where a record says nothing itself.
	Parser article.Parser
	// Format is that of all files; "" stands for what their names and bytes tell.
	Format Format
	// Fields names the fields of records, or columns of tables, that hold something
	// else than their names tell by default: {corpus.Text: "Artikel"}.
	Fields map[Field]string
	// Dates are further forms of dates, layouts of [time.Parse], which are tried first:
	// "02/01/2006" where slashes have the day first, "2006-01" for months, which become
	// their first day.
	Dates []string
	// MaxErrors ends the run with [ErrTooMany] after so many errors; 0 stands for
	// going on whatever comes.
	MaxErrors int
	// Zstd unpacks Zstandard, for instance zstd.NewReader of the module
	// github.com/copydesk/copydesk/article/corpus/zstd; where it is nil such a file is
	// an error.
	Zstd func(io.Reader) (io.ReadCloser, error)
}

// A Format says what a file holds.
type Format string

// The formats.
const (
	Plain     Format = "text"  // one article
	JSONLines Format = "jsonl" // a JSON object on each line
	JSON      Format = "json"  // an array of JSON objects, or some of them one after the other
	CSV       Format = "csv"   // a table with a header; commas, semicolons, tabs or bars, whichever part it into known columns
	TSV       Format = "tsv"   // a table with a header and tabs; a quote mark within a cell need not be doubled
)

// Errors of a record or file, which come wrapped in an [Error].
var (
	ErrNoText     = errors.New("no text")
	ErrDoubled    = errors.New("the same ID again")
	ErrTooMany    = errors.New("too many errors")
	ErrNotText    = errors.New("not a text")
	ErrNotRegular = errors.New("not a regular file")
	ErrNoFiles    = errors.New("no file that can be read (.txt, .text, .md, .jsonl, .ndjson, .json, .csv, .tsv, each also with .gz)")
)

// An Error says where something could not be read.
type Error struct {
	File string // its path, as it was named
	Line int    // the first of the record, from 1; 0 for the whole file
	Err  error
}

// Error returns the message with file and line: "news.csv:12: no text".
func (e *Error) Error() string {
	switch {
	case e.Line > 0:
		return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err)
	case e.File != "":
		return fmt.Sprintf("%s: %v", e.File, e.Err)
	}
	return fmt.Sprint(e.Err)
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Paths yields the articles of files and folders with the zero [Reader].
func Paths(names ...string) iter.Seq2[*article.Article, error] { return new(Reader).Paths(names...) }

// FS yields the articles of the files of fsys with the zero [Reader].
func FS(fsys fs.FS) iter.Seq2[*article.Article, error] { return new(Reader).FS(fsys) }

// Paths yields the articles of files, and of folders and those below them, in the order
// of their names. What cannot be read yields an [*Error] in its place, and the rest
// goes on. No link leads out of a folder, and of what lies in it only regular files are
// read. Memory does not grow with the number of articles, but for some bytes for
// the ID of each.
func (r *Reader) Paths(names ...string) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		s := r.newRun(yield)
		for _, name := range names {
			s.path(name)
		}
	}
}

// FS does what Paths does for all files of fsys.
func (r *Reader) FS(fsys fs.FS) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) { r.newRun(yield).walk(fsys, "") }
}

// Stream yields the articles that in holds. name stands in errors and tells, by its
// ending, what in holds; without one its bytes tell.
func (r *Reader) Stream(name string, in io.Reader) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		r.newRun(yield).read(name, name, in)
	}
}

// A run is one loop over the articles of a Reader.
type run struct {
	*Reader
	yield  func(*article.Article, error) bool
	object func(Record)        // does something else with records of JSON than to read them, if not nil
	seen   map[uint64]struct{} // hashes of the IDs
	errors int
	over   bool // the loop wants no more
}

func (r *Reader) newRun(yield func(*article.Article, error) bool) *run {
	return &run{Reader: r, yield: yield, seen: map[uint64]struct{}{}}
}

func (s *run) path(name string) {
	if s.over {
		return
	}
	info, err := os.Stat(name)
	switch {
	case err != nil:
		s.fail(name, 0, cause(err))
	case info.IsDir():
		s.folder(name)
	default:
		f, err := os.Open(name)
		if err != nil {
			s.fail(name, 0, cause(err))
			return
		}
		defer f.Close()
		s.read(name, filepath.Base(name), f)
	}
}

// fail yields an error.
func (s *run) fail(file string, line int, err error) {
	if s.over {
		return
	}
	s.errors++
	s.over = !s.yield(nil, &Error{file, line, err})
	if !s.over && s.errors == s.MaxErrors {
		s.yield(nil, &Error{Err: fmt.Errorf("%w: %d", ErrTooMany, s.errors)})
		s.over = true
	}
}

// give parses a text and yields the article, unless its ID has been before.
func (s *run) give(file string, line int, known article.Known, text string) {
	if s.over {
		return
	}
	if err := s.claim(known.ID); err != nil {
		s.fail(file, line, err)
		return
	}
	p := s.Parser
	p.Known = known
	if utf8.ValidString(text) {
		s.over = !s.yield(p.Parse(text), nil)
		return
	}
	p.Encoding = nil // it has been decoded so far as that goes
	a, err := p.Read(strings.NewReader(text))
	if err != nil {
		s.fail(file, line, err)
		return
	}
	s.over = !s.yield(a, nil)
}

// claim notes an ID.
func (s *run) claim(id string) error {
	h := hashOf(id)
	if _, ok := s.seen[h]; ok {
		return fmt.Errorf("%w: %q", ErrDoubled, id)
	}
	s.seen[h] = struct{}{}
	return nil
}

// read reads what in holds. id is its name as an ID, with the ending.
func (s *run) read(file, id string, in io.Reader) {
	name, format := formatOf(id)
	if s.Format != "" {
		format = s.Format
	}
	r, done, err := s.unpack(in)
	if err != nil {
		s.fail(file, 0, err)
		return
	}
	defer done()
	if format == "" {
		format = s.sniff(r)
	}
	if s.object != nil && format != JSON && format != JSONLines {
		s.fail(file, 0, fmt.Errorf("%w, but %s", errNoJSON, format))
		return
	}
	if format == Plain {
		s.text(file, name, r)
		return
	}
	if r, err = s.decoded(r); err != nil {
		s.fail(file, 0, err)
		return
	}
	switch format {
	case JSONLines:
		s.lines(file, r)
	case JSON:
		s.objects(file, r)
	case CSV, TSV:
		s.table(file, r, format)
	default:
		s.fail(file, 0, fmt.Errorf("no format is %q", format))
	}
}

// text reads a file that is one article.
func (s *run) text(file, id string, r *bufio.Reader) {
	if kind := binary(r); kind != "" {
		s.fail(file, 0, fmt.Errorf("%w, but %s", ErrNotText, kind))
		return
	}
	err := s.claim(id)
	if err != nil && file != id {
		id, err = file, s.claim(file)
	}
	if err != nil {
		s.fail(file, 0, err)
		return
	}
	p := s.Parser
	p.Known.ID = id
	a, err := p.Read(r)
	if err != nil {
		s.fail(file, 0, err)
		return
	}
	s.over = !s.yield(a, nil)
}
