package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// objects reads the objects of an array, or some of them one after the other.
func (s *run) objects(file string, in *bufio.Reader) {
	r := objectReader{in: in, line: 1, limit: s.maxRecord()}
	for !s.over {
		object, line, err := r.next()
		switch {
		case err == io.EOF:
			return
		case err == errLong:
			s.fail(file, line, err)
		case err != nil:
			s.fail(file, line, err)
			return
		default:
			s.json(Record{file, line, object})
		}
	}
}

// An objectReader cuts JSON into its outermost objects. It looks at braces and strings
// only; whether the rest is right is for json.Unmarshal to say.
type objectReader struct {
	in    *bufio.Reader
	line  int
	limit int64
}

// next returns the next object and the line that it begins on. Where one has more than
// limit bytes it is read to its end and dropped.
func (r *objectReader) next() (object []byte, line int, err error) {
	if err := r.skip(); err != nil {
		return nil, r.line, err
	}
	line = r.line
	depth, inString, escaped, size := 0, false, false, int64(0)
	for {
		c, err := r.in.ReadByte()
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return nil, line, err
		}
		if size++; size <= r.limit {
			object = append(object, c)
		}
		switch {
		case c == '\n':
			r.line++
			escaped = false
		case escaped:
			escaped = false
		case inString:
			escaped, inString = c == '\\', c != '"'
		case c == '"':
			inString = true
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			if depth--; depth > 0 {
				continue
			}
			if size > r.limit {
				return nil, line, errLong
			}
			return object, line, nil
		}
	}
}

// skip reads on to the next opening brace.
func (r *objectReader) skip() error {
	for {
		c, err := r.in.ReadByte()
		switch {
		case err != nil:
			return err
		case c == '{':
			return r.in.UnreadByte()
		case c == '\n':
			r.line++
		case strings.IndexByte(" \t\r[],\ufeff", c) < 0: // files that were joined may have a mark each
			return fmt.Errorf("want an object, have %q", c)
		}
	}
}

// fieldsOf returns the fields of an object in their order: a string as what it says, a
// list of strings joined by commas, null as nothing, all else as JSON. others are the
// fields that hold no string, by their place, and what they hold.
func fieldsOf(object []byte) (names, values []string, others map[int]string, err error) {
	object, restore := hideBadBytes(object)
	d := json.NewDecoder(bytes.NewReader(object))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		if err == nil {
			err = errors.New("want an object")
		}
		return nil, nil, nil, err
	}
	others = map[int]string{}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, nil, nil, whole(err)
		}
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return nil, nil, nil, whole(err)
		}
		if what := kindOf(raw); what != "" {
			others[len(names)] = what
		}
		names = append(names, restore(name.(string)))
		values = append(values, restore(valueOf(raw)))
	}
	if _, err := d.Token(); err != nil {
		return nil, nil, nil, whole(err)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, nil, nil, errors.New("something stands behind the object")
	}
	return names, values, others, nil
}

// kindOf names what a value is that is neither a string nor null.
func kindOf(raw json.RawMessage) string {
	switch raw[0] {
	case '"', 'n':
		return ""
	case '{':
		return "an object"
	case '[':
		return "a list"
	case 't', 'f':
		return "true or false"
	}
	return "a number"
}

// whole words the end of an object that has none as what it is.
func whole(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func valueOf(raw json.RawMessage) string {
	var s string
	var all []string
	switch {
	case string(raw) == "null":
		return ""
	case json.Unmarshal(raw, &s) == nil:
		return s
	case json.Unmarshal(raw, &all) == nil:
		return strings.Join(all, ", ")
	}
	return string(raw)
}

// hideBadBytes puts a private character for each byte that is no UTF-8, which
// encoding/json would replace, so that spans of the text would be wrong. restore puts
// the bytes back.
func hideBadBytes(b []byte) (hidden []byte, restore func(string) string) {
	if utf8.Valid(b) {
		return b, func(s string) string { return s }
	}
	first := privateRunes(b)
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			hidden = utf8.AppendRune(hidden, first+rune(b[0]))
		} else {
			hidden = append(hidden, b[:n]...)
		}
		b = b[n:]
	}
	return hidden, func(s string) string {
		var out strings.Builder
		for _, r := range s {
			if first <= r && r < first+256 {
				out.WriteByte(byte(r - first))
			} else {
				out.WriteRune(r)
			}
		}
		return out.String()
	}
}

// privateRunes returns the first of 256 private characters none of which is in b.
func privateRunes(b []byte) rune {
	const planes = 0xF0000
	used := map[rune]bool{}
	for _, r := range string(b) {
		if r >= planes {
			used[r>>8] = true
		}
	}
	first := rune(planes)
	for used[first>>8] {
		first += 256
	}
	return first
}
