// Package corpora reads the annotated data that the library learns from and is
// scored with. Its commands use it, the library does not.
//
// A reader takes the path of a file, unpacks it if it is gzip, and names file
// and line in its errors. Offsets are bytes of the text, end exclusive.
package corpora

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// A Span is the half-open range [Start, End) of bytes of a text.
type Span struct{ Start, End int }

// Find returns the folder to read from: flag if it is not empty, otherwise the
// nearest "shared/data" beside the working directory or one above it.
func Find(flag string) (string, error) {
	if flag != "" {
		return flag, nil
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		data := filepath.Join(dir, "shared", "data")
		if info, err := os.Stat(data); err == nil && info.IsDir() {
			return data, nil
		}
		above := filepath.Dir(dir)
		if above == dir {
			return "", fmt.Errorf("no folder shared/data here or above: %w", os.ErrNotExist)
		}
		dir = above
	}
}

// maxLine is the longest line that is read, in bytes.
const maxLine = 16 << 20

// lines calls each with every line of a file and stops at the first error.
func lines(path string, each func(line []byte) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	r, err := plain(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	sc := bufio.NewScanner(r)
	sc.Buffer(make([]byte, 1<<16), maxLine)
	n := 0
	for sc.Scan() {
		n++
		if err := each(bytes.TrimSuffix(sc.Bytes(), []byte("\r"))); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	if err := sc.Err(); err != nil {
		return fmt.Errorf("%s:%d: %w", path, n+1, err)
	}
	return nil
}

// plain unpacks what is gzip.
func plain(r io.Reader) (io.Reader, error) {
	b := bufio.NewReader(r)
	if head, _ := b.Peek(2); !bytes.Equal(head, []byte{0x1f, 0x8b}) {
		return b, nil
	}
	return gzip.NewReader(b)
}

// records reads a file with one JSON value a line.
func records[T any](path string, check func(*T) error) ([]T, error) {
	var all []T
	err := lines(path, func(line []byte) error {
		var v T
		if err := json.Unmarshal(line, &v); err != nil {
			return err
		}
		all = append(all, v)
		return check(&v)
	})
	return all, err
}

// UnmarshalJSON reads [start, end].
func (s *Span) UnmarshalJSON(b []byte) error {
	var pair []int
	if err := json.Unmarshal(b, &pair); err != nil {
		return err
	}
	if len(pair) != 2 {
		return fmt.Errorf("a span of %d numbers", len(pair))
	}
	*s = Span{pair[0], pair[1]}
	return nil
}

// within returns an error for a span that is not one of text.
func (s Span) within(text string) error {
	if s.Start < 0 || s.End < s.Start || len(text) < s.End {
		return fmt.Errorf("span [%d,%d) is not within %d bytes of text", s.Start, s.End, len(text))
	}
	return nil
}
