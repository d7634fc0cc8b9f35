package article

import (
	"io"

	"github.com/copydesk/copydesk/article/internal/page"
)

// Phrases are patterns of words that tell boilerplate, as [ParsePhrases] reads
// them. They are read-only; many goroutines may use one.
type Phrases struct {
	patterns *page.Phrases
}

// ParsePhrases reads patterns, one a line, as "kind: pattern". The kind is one of
// the constants of type [Kind] or a name of the caller's; a kind of the body
// ("paragraph") protects the lines that match. The pattern is a row of words that
// stands at the start of a line of the article; case and punctuation do not matter.
// In it stand also
//
//	"*"      for any words, six at the most (twelve at the start of a pattern)
//	"0"      for any number
//	"word:"  for that word and a colon behind it
//	"word$"  for that word and then nothing more but punctuation
//
// Empty lines and lines that start with # are left out. An error names the line that
// cannot be read. Letters beyond ASCII match in the form (NFC or NFD) that the
// pattern has.
func ParsePhrases(r io.Reader) (*Phrases, error) {
	patterns, err := page.ParsePhrases(r)
	if err != nil {
		return nil, err
	}
	return &Phrases{patterns}, nil
}
