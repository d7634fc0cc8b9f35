package corpora

import (
	"bytes"
	"fmt"
	"strings"
)

// A Name is a mention of something with a name.
type Name struct {
	Start, End int
	Kind       string
}

// A NamedText is a text with the names in it.
type NamedText struct {
	ID    string
	Text  string
	Names []Name `json:"entities"`
}

// NamedTexts reads names in the form of names/worldwide-train.jsonl.
func NamedTexts(path string) ([]NamedText, error) {
	return records(path, func(d *NamedText) error {
		for _, n := range d.Names {
			if err := (Span{n.Start, n.End}).within(d.Text); err != nil {
				return fmt.Errorf("%s: %w", d.ID, err)
			}
		}
		return nil
	})
}

// A TaggedWord is a word with its BIO tag, such as "B-PER".
type TaggedWord struct{ Word, Tag string }

// TaggedSentences reads words and BIO tags with a blank line after each
// sentence, as in names/wikigold.tsv. The tag "B-O" of Universal NER becomes "O".
func TaggedSentences(path string) ([][]TaggedWord, error) {
	var all [][]TaggedWord
	open := false // whether the last sentence goes on
	err := lines(path, func(line []byte) error {
		if len(bytes.TrimSpace(line)) == 0 {
			open = false
			return nil
		}
		word, tag, ok := strings.Cut(string(line), "\t")
		if !ok || tag != "O" && !strings.HasPrefix(tag, "B-") && !strings.HasPrefix(tag, "I-") {
			return fmt.Errorf("no word and tag in %q", line)
		}
		if strings.HasSuffix(tag, "-O") {
			tag = "O"
		}
		if !open {
			all = append(all, nil)
			open = true
		}
		all[len(all)-1] = append(all[len(all)-1], TaggedWord{word, tag})
		return nil
	})
	return all, err
}

// Join puts words together to a text as it would stand in print: no space
// before marks that close and after those that open, none around a hyphen that
// UD split off, none before clitics. It returns where each word stands.
func Join(words []string) (text string, at []Span) {
	var b strings.Builder
	quotes := 0
	for i, w := range words {
		if i > 0 && spaceBetween(words[i-1], w, quotes) {
			b.WriteByte(' ')
		}
		if w == `"` {
			quotes++
		}
		at = append(at, Span{b.Len(), b.Len() + len(w)})
		b.WriteString(w)
	}
	return b.String(), at
}

const (
	closing = " . , ; : ? ! ) ] } % ” ’ … ... 's ’s 'S n't n’t 'll ’ll 're ’re 've ’ve 'm ’m 'd ’d N'T '' "
	opening = " ( [ { “ ‘ $ £ € # `` "
)

// spaceBetween reports whether print has a space between two words. quotes is
// the number of straight quote marks up to the first of them.
func spaceBetween(left, right string, quotes int) bool {
	switch {
	case strings.Contains(closing, " "+right+" "), strings.Contains(opening, " "+left+" "):
		return false
	case left == "-" || right == "-":
		return false
	case right == `"`:
		return quotes%2 == 0
	case left == `"`:
		return quotes%2 == 0
	}
	return true
}
