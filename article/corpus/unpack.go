package corpus

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"

	"golang.org/x/text/transform"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/article/internal/charset"
)

const bufferSize = 1 << 16

// unpack returns what in holds, unpacked where its first bytes say that it is packed.
// done frees what that needs.
func (s *run) unpack(in io.Reader) (r *bufio.Reader, done func(), err error) {
	r = bufio.NewReaderSize(in, bufferSize)
	magic, _ := r.Peek(4) // an error comes again at the first read
	switch {
	case bytes.HasPrefix(magic, []byte{0x1f, 0x8b}):
		z, err := gzip.NewReader(r)
		if err != nil {
			return nil, nil, err
		}
		return bufio.NewReaderSize(z, bufferSize), func() {}, nil
	case bytes.Equal(magic, []byte{0x28, 0xb5, 0x2f, 0xfd}):
		if s.Zstd == nil {
			return nil, nil, errors.New("packed with zstd, which this program cannot unpack (zstd -dc can)")
		}
		z, err := s.Zstd(r)
		if err != nil {
			return nil, nil, err
		}
		return bufio.NewReaderSize(z, bufferSize), func() { _ = z.Close() }, nil
	}
	return r, func() {}, nil
}

// decoded returns r in UTF-8 without a byte-order mark.
func (s *run) decoded(r *bufio.Reader) (*bufio.Reader, error) {
	start, _ := r.Peek(512) // an error comes again at the first read
	enc := s.Parser.Encoding
	if enc == nil {
		enc = charset.Detect(start)
	}
	if enc != nil {
		r = bufio.NewReaderSize(transform.NewReader(r, enc.NewDecoder()), bufferSize)
	}
	if mark, _ := r.Peek(3); string(mark) == "\ufeff" {
		_, _ = r.Discard(3)
	}
	return r, nil
}

// maxBytes is how many bytes a text may have.
func (s *run) maxBytes() int64 {
	if s.Parser.MaxBytes != 0 {
		return s.Parser.MaxBytes
	}
	return article.DefaultMaxBytes
}

// maxRecord is how many bytes a record may have: a text of the largest size, with
// room for escapes and for other fields.
func (s *run) maxRecord() int64 { return 2*min(s.maxBytes(), 1<<40) + 1<<20 }
