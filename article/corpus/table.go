package corpus

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// table reads a table with a header.
func (s *run) table(file string, in *bufio.Reader, format Format) {
	gauge := &gauge{in: in, limit: s.maxRecord(), left: s.maxRecord()}
	r := csv.NewReader(gauge)
	r.Comma = '\t'
	r.LazyQuotes = format == TSV
	if format == CSV {
		r.Comma = s.comma(in)
	}
	header, err := r.Read()
	if err == io.EOF {
		return
	}
	if err != nil {
		s.fail(file, 1, tableError(err))
		return
	}
	header = slices.Clone(header)
	if _, ok := s.columns(header)[Text]; !ok {
		s.fail(file, 1, fmt.Errorf("%w: want a column %s, have %s", ErrNoText, s.wanted(Text), strings.Join(header, ", ")))
		return
	}
	for line := 1; !s.over; {
		gauge.left = gauge.limit
		row, err := r.Read()
		var bad *csv.ParseError
		switch {
		case err == io.EOF:
			return
		case errors.As(err, &bad) && bad.Err != errLong:
			line = bad.Line
			s.fail(file, bad.StartLine, tableError(err))
		case err != nil:
			s.fail(file, line+1, tableError(err))
			return
		default:
			first, _ := r.FieldPos(0)
			s.record(file, first, header, row, nil)
			line, _ = r.FieldPos(len(row) - 1)
		}
	}
}

// tableError returns what is wrong, without the line, which the caller tells.
func tableError(err error) error {
	var bad *csv.ParseError
	if errors.As(err, &bad) {
		return bad.Err
	}
	return err
}

// comma returns what parts the header into columns one of which holds the text, and a
// comma where nothing does.
func (s *run) comma(in *bufio.Reader) rune {
	comma, _ := s.header(in)
	return comma
}

// header returns what parts the first record into columns one of which holds the text, and
// for what fields there are columns; a comma and none where nothing does.
func (s *run) header(in *bufio.Reader) (rune, map[Field]int) {
	start, _ := in.Peek(bufferSize) // an error comes again at the first read
	start = bytes.TrimPrefix(start, []byte("\ufeff"))
	for _, comma := range ",;\t|" {
		r := csv.NewReader(bytes.NewReader(start))
		r.Comma = comma
		header, err := r.Read()
		if err != nil {
			continue
		}
		if at := s.columns(header); has(at, Text) {
			return comma, at
		}
	}
	return ',', nil
}

func has(at map[Field]int, f Field) bool {
	_, ok := at[f]
	return ok
}

// tableFormat is the format of what begins like a table whose header has the text and
// another field, and Plain else: prose does not begin with such names and commas between.
func (s *run) tableFormat(in *bufio.Reader) Format {
	switch comma, at := s.header(in); {
	case len(at) < 2:
		return Plain
	case comma == '\t':
		return TSV
	}
	return CSV
}

// A gauge fails when more is read of a record than one may have: a quote mark that is
// never closed takes in all that follows.
type gauge struct {
	in          io.Reader
	limit, left int64
}

func (g *gauge) Read(p []byte) (int, error) {
	if g.left <= 0 {
		return 0, errLong
	}
	n, err := g.in.Read(p)
	g.left -= int64(n)
	return n, err
}
