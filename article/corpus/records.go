package corpus

import (
	"errors"
	"io"
	"iter"

	"github.com/copydesk/copydesk/article"
)

// A Record is an object of JSON Lines or JSON that is cut out of its file and not read
// yet, so that one machine can cut a file and others read what it holds.
type Record struct {
	File string
	Line int // the first, from 1
	JSON []byte
}

var errNoJSON = errors.New("not JSON Lines or JSON")

// Records yields the records that in holds, packed or not, as Stream would come to them.
// Their JSON is the caller's.
func (r *Reader) Records(name string, in io.Reader) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		s := r.newRun(func(_ *article.Article, err error) bool { return yield(Record{}, err) })
		s.object = func(rec Record) { s.over = !yield(rec, nil) }
		s.read(name, name, in)
	}
}

// Article returns the article of a record, or the [*Error] that Stream yields for it. That
// another record has the same ID is not noticed.
func (r *Reader) Article(rec Record) (a *article.Article, err error) {
	s := r.newRun(func(read *article.Article, failed error) bool {
		a, err = read, failed
		return false
	})
	s.json(rec)
	return a, err
}

// json yields the article of a record.
func (s *run) json(rec Record) {
	if s.object != nil {
		s.object(rec)
		return
	}
	names, values, others, err := fieldsOf(rec.JSON)
	if err != nil {
		s.fail(rec.File, rec.Line, err)
		return
	}
	s.record(rec.File, rec.Line, names, values, others)
}
