package article

import (
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/copydesk/copydesk/internal/charset"
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
// byte-order marks or by their NULs, are decoded; spans are of the decoded text. Package
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
	enc := p.Encoding
	if enc == nil {
		enc = charset.Detect(raw)
	}
	if enc != nil {
		if raw, err = enc.NewDecoder().Bytes(raw); err != nil {
			return nil, fmt.Errorf("article: %w", err)
		}
	}
	return p.Parse(string(raw)), nil
}
