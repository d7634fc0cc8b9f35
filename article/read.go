package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"math"
	"path"
	"strings"

	"golang.org/x/text/encoding/unicode"
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
// decoder, and [ErrTooLarge]; all come wrapped. A text that starts with the
// byte-order mark of UTF-16 is decoded as that; spans are of the decoded text.
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
	if enc == nil && (bytes.HasPrefix(raw, []byte{0xFE, 0xFF}) || bytes.HasPrefix(raw, []byte{0xFF, 0xFE})) {
		enc = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	if enc != nil {
		if raw, err = enc.NewDecoder().Bytes(raw); err != nil {
			return nil, fmt.Errorf("article: %w", err)
		}
	}
	return p.Parse(string(raw)), nil
}

// ReadFS parses the files of fsys that end in ".txt", in all its folders, in the
// order of their names. Each article's ID is its path without that ending. It
// uses the zero [Parser].
//
// A file or folder that cannot be read yields an error that names it, and the
// walk goes on.
func ReadFS(fsys fs.FS) iter.Seq2[*Article, error] { return new(Parser).ReadFS(fsys) }

// ReadFS is [ReadFS] with a Parser, of which Known.ID is not used.
func (p *Parser) ReadFS(fsys fs.FS) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				err = fmt.Errorf("article: %w", err) // a *fs.PathError, which names it
			case d.IsDir() || path.Ext(name) != ".txt":
				return nil
			}
			var a *Article
			if err == nil {
				a, err = p.readFile(fsys, name)
			}
			if !yield(a, err) {
				return fs.SkipAll
			}
			return nil
		})
		if err != nil {
			yield(nil, err)
		}
	}
}

func (p *Parser) readFile(fsys fs.FS, name string) (*Article, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("article: %w", err)
	}
	defer f.Close()
	named := *p
	named.Known.ID = strings.TrimSuffix(name, ".txt")
	a, err := named.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return a, nil
}
