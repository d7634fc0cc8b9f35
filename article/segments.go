package article

import (
	"fmt"

	"github.com/copydesk/copydesk/internal/text/segment"
)

// A TokenKind tells what a Token is made of.
type TokenKind uint8

// The kinds of tokens.
const (
	Word   = TokenKind(segment.Word)   // letters, and clitics such as "n't" and "'s"
	Number = TokenKind(segment.Number) // digits with their points, commas and suffixes
	Punct  = TokenKind(segment.Punct)  // punctuation, quote marks and brackets
	Symbol = TokenKind(segment.Symbol) // currency signs, mathematics, emoji
	Link   = TokenKind(segment.Link)   // a web or mail address
	Handle = TokenKind(segment.Handle) // "@name" or "#topic"
)

var tokenKinds = [...]string{Word: "word", Number: "number", Punct: "punct", Symbol: "symbol", Link: "link", Handle: "handle"}

// String returns the name of k in lower case, such as "word".
func (k TokenKind) String() string {
	if int(k) < len(tokenKinds) {
		return tokenKinds[k]
	}
	return fmt.Sprintf("TokenKind(%d)", uint8(k))
}

// MarshalText makes a TokenKind its name in JSON and other text formats.
func (k TokenKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// A Token is a word, a number, a mark or the like. Clitics are tokens of their
// own as in the Penn Treebank ("do" "n't", "Putin" "'s"), and hyphened words
// are split as Universal Dependencies do ("long" "-" "term"), but for those with a prefix
// or suffix ("pro-regime", "non-U.S", "re-elect", "child-ish").
type Token struct {
	Span
	Kind TokenKind `json:"kind"`
}

// A Sentence is a sentence of the body or of a headline. It never crosses the
// border of a block. A subheading is a sentence of its own.
type Sentence struct {
	Span
	Block      int `json:"block"` // index of its block in Article.Blocks
	first, end int // tokens of the layer.Doc
}
