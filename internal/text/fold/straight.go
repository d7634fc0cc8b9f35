package fold

import (
	"strings"
	"unicode/utf8"
)

var apostrophes = strings.NewReplacer("’", "'", "‘", "'")

// Straight returns a token as a typewriter has it: a quote mark as " or ', whatever its
// shape, an apostrophe as '. What a mark looks like is nothing that a model shall learn
// from; whether it opens or closes shows where it stands.
func Straight(token string) string {
	switch {
	case token == "’s": // by far the commonest
		return "'s"
	case token == "``" || token == "''": // two stand for a double one
		return `"`
	case token == "`":
		return "'"
	case isASCII(token):
		return token
	}
	r, n := utf8.DecodeRuneInString(token)
	switch rest := token[n:]; r {
	case '“', '”', '„', '‟', '«', '»', '＂':
		if rest == "" {
			return `"`
		}
	case '‘', '’', '‚', '‛', '‹', '›':
		switch rest {
		case "":
			return "'"
		case token[:n]:
			return `"`
		}
	}
	return apostrophes.Replace(token)
}
