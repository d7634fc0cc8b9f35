package stats

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// isFree reports whether a prefix leaves the word behind its hyphen what it is: who is
// anti-EU speaks of the EU, while to re-elect is not to elect, and an e-mail is no mail.
func isFree(prefix string) bool {
	switch strings.ToLower(prefix) {
	case "anti", "cross", "ex", "mid", "neo", "non", "post", "pre", "pro", "trans", "ultra":
		return true
	}
	return false
}

const longestPrefix = len("trans")

// tokens returns those of a sentence. Words that package article leaves whole behind a
// prefix, as treebanks do, are parted as all hyphened words are. The slice is good until
// the next call.
func (s *scanner) tokens(doc *layer.Doc, at layer.Sentence) []segment.Token {
	return s.parted(doc.Text, doc.Tokens[at.First:at.End])
}

func (s *scanner) parted(text string, tokens []segment.Token) []segment.Token {
	if len(tokens) == 0 || !hasHyphen(text[tokens[0].Start:tokens[len(tokens)-1].End]) || !slices.ContainsFunc(tokens, isParted(text)) {
		return tokens
	}
	s.cut = appendParted(s.cut[:0], text, tokens)
	return s.cut
}

func hasHyphen(text string) bool {
	return strings.IndexByte(text, '-') >= 0 || strings.Contains(text, "\u2010") || strings.Contains(text, "\u2011")
}

// isParted returns what reports whether a token has a free prefix.
func isParted(text string) func(segment.Token) bool {
	return func(t segment.Token) bool {
		n, _ := prefixOf(text, t)
		return n > 0
	}
}

// appendParted appends tokens, those with a free prefix as three. The last point of "non-U.S."
// goes to the initials.
func appendParted(parted []segment.Token, text string, tokens []segment.Token) []segment.Token {
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		prefix, hyphen := prefixOf(text, t)
		if prefix == 0 {
			parted = append(parted, t)
			continue
		}
		end := t.Start + int32(prefix)
		rest := segment.Token{Start: end + int32(hyphen), End: t.End, Kind: segment.Word}
		if c := text[rest.Start]; '0' <= c && c <= '9' {
			rest.Kind = segment.Number
		}
		if i+1 < len(tokens) && isPoint(text, tokens[i+1], t.End) && isInitials(text[rest.Start:rest.End]) {
			i++
			rest.End = tokens[i].End
		}
		parted = append(parted, segment.Token{Start: t.Start, End: end, Kind: segment.Word},
			segment.Token{Start: end, End: rest.Start, Kind: segment.Punct}, rest)
	}
	return parted
}

func isPoint(text string, t segment.Token, at int32) bool {
	return t.Start == at && text[t.Start:t.End] == "."
}

// prefixOf returns the bytes of a free prefix of a word and of the hyphen behind it, or 0.
func prefixOf(text string, t segment.Token) (prefix, hyphen int) {
	if t.Kind != segment.Word {
		return 0, 0
	}
	word := text[t.Start:t.End]
	for i := 1; i < len(word) && i <= longestPrefix; i++ {
		if c := word[i]; c != '-' && c < utf8.RuneSelf {
			continue
		}
		n := hyphenLen(word[i:])
		if n > 0 && i+n < len(word) && isFree(word[:i]) && !strings.HasPrefix(word[i+n:], "empt") { // "pre-emptive"
			return i, n
		}
	}
	return 0, 0
}

func hyphenLen(s string) int {
	for _, h := range []string{"-", "\u2010", "\u2011"} {
		if strings.HasPrefix(s, h) {
			return len(h)
		}
	}
	return 0
}
