package article

import (
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/copydesk/copydesk/article/internal/charset"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// DefaultMaxBytes is how many bytes Read reads of one text at most, unless the
// Parser says otherwise.
const DefaultMaxBytes = 16 << 20

// ErrTooLarge is what Read returns, wrapped, for a text of more than
// Parser.MaxBytes bytes.
var ErrTooLarge = errors.New("text is too large")

// Read reads a text to its end and parses it with the zero [Parser].
func Read(r io.Reader) (*Article, error) { return new(Parser).Read(r) }

// Read reads a text to its end and parses it. Errors are those of r and of the
// decoder, and [ErrTooLarge]; all come wrapped. UTF-16 and UTF-32, told by their
// byte-order marks or by their NULs, are decoded, and so is Windows-1252 where the bytes
// are not UTF-8; a flag says so, and spans are of the decoded text. Package
// corpus below this one reads whole folders, JSON and tables.
func (p *Parser) Read(r io.Reader) (*Article, error) {
	limit := p.MaxBytes
	if limit == 0 {
		limit = DefaultMaxBytes
	}
	limit = min(limit, math.MaxInt64-1)
	raw, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, fmt.Errorf("article: %w", err)
	}
	if int64(len(raw)) > limit {
		return nil, fmt.Errorf("article: %w: more than %d bytes", ErrTooLarge, limit)
	}
	enc, flag := p.Encoding, Flag("")
	if enc == nil {
		enc, flag = detect(raw)
	}
	if enc != nil {
		if raw, err = enc.NewDecoder().Bytes(raw); err != nil {
			return nil, fmt.Errorf("article: %w", err)
		}
	}
	a := p.Parse(string(raw))
	if flag != "" {
		a.flags = append(a.flags, flag)
	}
	return a, nil
}

// detect tells the encoding of bytes that are not UTF-8, and the flag that says so.
func detect(raw []byte) (encoding.Encoding, Flag) {
	if enc := charset.Detect(raw); enc != nil {
		return enc, ReadAsUTF16
	}
	if charset.IsWindows1252(raw) {
		return charmap.Windows1252, ReadAsWindows1252
	}
	return nil, ""
}
