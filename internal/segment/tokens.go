package segment

import (
	"unicode"
	"unicode/utf8"
)

// AppendTokens appends the tokens of text[start:end] to dst.
func AppendTokens(dst []Token, text string, start, end int) []Token {
	for i := start; i < end; {
		r, n := utf8.DecodeRuneInString(text[i:end])
		switch {
		case unicode.IsSpace(r):
			i += n
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			j := i
			for j < end && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
				j += n
				r, n = utf8.DecodeRuneInString(text[j:end])
			}
			dst = append(dst, Token{i, j, Word})
			i = j
		default:
			dst = append(dst, Token{i, i + n, Punct})
			i += n
		}
	}
	return dst
}

// Sentence returns how many of the tokens, at least one, make the first
// sentence. The tokens are those of the rest of one block.
func Sentence(text string, tokens []Token) int {
	for i, t := range tokens {
		if text[t.Start:t.End] == "." {
			return i + 1
		}
	}
	return len(tokens)
}
