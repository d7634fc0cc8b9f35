// Package segment cuts text into tokens and sentences. It speaks strings and
// byte offsets only.
package segment

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

// A Token is the half-open range [Start, End) of bytes of the text.
type Token struct {
	Start, End int
	Kind       Kind
}
