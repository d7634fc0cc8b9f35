// Package hostile makes texts that a careless reader takes too long for: dense with
// quotes, cues or names, in one paragraph or in thousands, or no prose at all. Tests and
// benchmarks run them through every stage.
package hostile

import (
	"strings"
)

// A Text is a kind of hostile text in any size.
type Text struct {
	Name string
	Make func(n int) string // of about n bytes
}

// Texts are all kinds, those that repeat a piece and those whose pieces all differ.
func Texts() []Text {
	var all []Text
	for _, p := range pieces {
		all = append(all, Text{p.name, func(n int) string { return p.head + strings.Repeat(p.piece, n/len(p.piece)) }})
	}
	for _, s := range series {
		all = append(all, Text{s.name, func(n int) string { return fill(n, s.piece) }})
	}
	return append(all, Text{"opened, then closed", func(n int) string {
		const open, closed = "“ ‘a ", "’ ” "
		k := n / len(open+closed)
		return strings.Repeat(open, k) + strings.Repeat(closed, k)
	}})
}

// fill joins the pieces until there are n bytes.
func fill(n int, piece func(int) string) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(piece(i))
	}
	return b.String()
}

// name returns an invented name, another one for each number.
func name(i int) string {
	const consonants, vowels = "bdfghklmnprstvwz", "aeio"
	var b strings.Builder
	for ok := true; ok; ok = i > 0 {
		b.WriteByte(consonants[i%len(consonants)])
		i /= len(consonants)
		b.WriteByte(vowels[i%len(vowels)])
		i /= len(vowels)
	}
	s := b.String()
	return strings.ToUpper(s[:1]) + s[1:] + "son"
}
