package input

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/copydesk/copydesk/article"
)

// errTooLong is what a line yields that holds more than a text may have.
var errTooLong = errors.New("line is too long")

// maxLine is how long a line of JSON may be: a text of the largest size that Read
// takes, with room for escapes. It also bounds what a line of a compressed file can
// unfold to.
const maxLine = 2 * article.DefaultMaxBytes

// JSONL yields the articles of a file of {"id", "text"} lines, plain or gzip; "-" is
// standard input. A bad line yields an error that names it, and the rest goes on.
func JSONL(path string) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		f := os.Stdin
		if path != "-" {
			var err error
			if f, err = os.Open(path); err != nil {
				yield(nil, err)
				return
			}
			defer f.Close()
		}
		r, err := plain(f)
		if err != nil {
			yield(nil, fmt.Errorf("%s: %w", path, err))
			return
		}
		for n := 1; ; n++ {
			line, err := readLine(r)
			if err == io.EOF {
				return
			}
			if err == nil && len(bytes.TrimSpace(line)) == 0 {
				continue
			}
			a, err := parseLine(line, err)
			if err != nil {
				err = fmt.Errorf("%s: line %d: %w", path, n, err)
			}
			if !yield(a, err) || err != nil && !goesOn(err) {
				return
			}
		}
	}
}

func parseLine(line []byte, err error) (*article.Article, error) {
	var t struct{ ID, Text string }
	if err == nil {
		err = json.Unmarshal(line, &t)
	}
	if err != nil {
		return nil, err
	}
	p := article.Parser{Known: article.Known{ID: t.ID}}
	return p.Parse(t.Text), nil
}

// goesOn reports whether the lines behind one that failed can be read.
func goesOn(err error) bool {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	return errors.Is(err, errTooLong) || errors.As(err, &syntax) || errors.As(err, &kind)
}

// plain returns a reader of what f holds, unpacked where it is gzip.
func plain(f io.Reader) (*bufio.Reader, error) {
	const size = 1 << 16
	r := bufio.NewReaderSize(f, size)
	if magic, err := r.Peek(2); err != nil || magic[0] != 0x1f || magic[1] != 0x8b {
		return r, nil // an error comes again at the first read
	}
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	return bufio.NewReaderSize(z, size), nil
}

// readLine reads a line, the last perhaps without an end. A line that is too long is
// read to its end and dropped.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxLine; !long {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && (len(line) > 0 || long), err == nil:
			if long {
				return nil, errTooLong
			}
			return line, nil
		default:
			return nil, err
		}
	}
}
