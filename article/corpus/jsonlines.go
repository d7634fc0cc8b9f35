package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// errLong is what a record yields that is too long to be read.
var errLong = errors.New("the record is too long")

// lines reads an object from each line.
func (s *run) lines(file string, r *bufio.Reader) {
	for n := 1; !s.over; n++ {
		line, err := readLine(r, s.maxRecord())
		switch {
		case err == io.EOF:
			return
		case err == errLong:
			s.fail(file, n, err)
		case err != nil:
			s.fail(file, n, err)
			return
		default:
			line = bytes.TrimPrefix(line, []byte("\ufeff")) // files that were joined may have a mark each
			if len(bytes.TrimSpace(line)) > 0 {
				s.json(Record{file, n, line})
			}
		}
	}
}

// readLine reads a line, the last perhaps without an end. One that has more than limit
// bytes is read to its end and dropped.
func readLine(r *bufio.Reader, limit int64) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if long = long || int64(len(line)+len(part)) > limit; !long {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err != nil && (err != io.EOF || len(line) == 0 && !long):
			return nil, err
		case long:
			return nil, errLong
		}
		return line, nil
	}
}
