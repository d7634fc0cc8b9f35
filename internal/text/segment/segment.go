// Package segment cuts text into tokens and sentences. It speaks strings and
// byte offsets only.
//
// Words are those of Unicode's UAX #29, refined as the English treebanks of
// Universal Dependencies have them: clitics stand alone ("do" "n't"), a
// hyphen parts a word unless a prefix such as "re-" stands before it, an
// abbreviation keeps its full stop.
//
// Every byte that is not blank belongs to exactly one token. Blank are white
// space and, unless they stand inside a word or an emoji, the invisible
// characters that Invisible names. Tokens are in order and disjoint; in valid
// UTF-8 they start and end on rune borders. Runs of bytes that are not UTF-8 and
// of control characters are tokens of kind Symbol.
//
// All work is linear in the text, whatever the text. All functions may be
// called from many goroutines.
package segment

import "math"

// A Kind tells what a token is made of.
type Kind uint8

const (
	Word   Kind = iota // letters, with what belongs inside a word; also clitics such as "n't" and "'s"
	Number             // digits, with their points, commas and signs; also ordinals and "$"-less amounts
	Punct              // punctuation, quote marks and brackets
	Symbol             // currency, mathematics, emoji
	Link               // a web or mail address
	Handle             // "@name" or "#topic"
)

// A Token is the half-open range [Start, End) of bytes of the text. A text may have
// [Longest] bytes: tokens are most of the memory that a text takes, so each is small.
type Token struct {
	Start, End int32
	Kind       Kind
}

// Longest is how many bytes of a text can be cut into tokens.
const Longest = math.MaxInt32
