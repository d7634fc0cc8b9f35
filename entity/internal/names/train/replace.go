package main

import (
	"hash/fnv"
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// replaced returns copies of documents in which the names are invented, so that
// a model learns from what stands around names and not from whom the news is
// about. A word has the same other word throughout a document.
func replaced(docs []document, weight float32) ([]document, error) {
	parts := nameWords(docs)
	var all []document
	for _, d := range docs {
		h := fnv.New64a()
		h.Write([]byte(d.id))
		r := replacer{rand.New(rand.NewPCG(1, h.Sum64())), parts, map[string]string{}}
		text, names := r.rewrite(d.doc.Text, d.names)
		c, err := label(d.id+"~", text, names, d.outside)
		if err != nil {
			return nil, err
		}
		c.weight = d.weight * weight
		all = append(all, c)
	}
	return all, nil
}

// nameWords returns the words that names are made of, in the order of the
// text, to cut new ones from.
func nameWords(docs []document) []string {
	var all []string
	for _, d := range docs {
		for _, n := range d.names {
			for w := range strings.FieldsSeq(d.doc.Text[n.Start:n.End]) {
				if replaceable(w) && utf8.RuneCountInString(w) >= 4 {
					all = append(all, w)
				}
			}
		}
	}
	return all
}

// replaceable reports whether a word names one thing: it has a capital and is
// letters throughout, and is none that tells what sort of thing a name names.
func replaceable(w string) bool {
	if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) || utf8.RuneCountInString(w) < 3 {
		return false
	}
	for i, r := range w {
		if !unicode.IsLetter(r) || i > 0 && unicode.IsUpper(r) {
			return false
		}
	}
	return lexicon.Lookup(w)&^(lexicon.Given|lexicon.Surname|lexicon.Place|lexicon.Org|lexicon.Media) == 0 && lexicon.LookupFolded(w)&lexicon.Office == 0
}

type replacer struct {
	rng   *rand.Rand
	parts []string
	words map[string]string
}

// rewrite returns the text with other words in its names, and where they are.
func (r replacer) rewrite(text string, names []corpora.Name) (string, []corpora.Name) {
	var b strings.Builder
	var moved []corpora.Name
	at := 0
	for _, n := range names {
		if n.Start < at { // inside the one before
			continue
		}
		b.WriteString(text[at:n.Start])
		start := b.Len()
		switch n.Kind {
		case "Person", "Organization", "Location", "Facility":
			b.WriteString(r.rename(text[n.Start:n.End]))
		default:
			b.WriteString(text[n.Start:n.End])
		}
		moved = append(moved, corpora.Name{Start: start, End: b.Len(), Kind: n.Kind})
		at = n.End
	}
	b.WriteString(text[at:])
	return b.String(), moved
}

func (r replacer) rename(name string) string {
	var b strings.Builder
	for word := range strings.SplitAfterSeq(name, " ") {
		w := strings.TrimRight(word, " ")
		other := w
		if replaceable(w) {
			other = r.other(w)
		}
		b.WriteString(other + word[len(w):])
	}
	return b.String()
}

// other returns the word that stands for w here: the beginning of one word of
// a name and the end of another.
func (r replacer) other(w string) string {
	if r.words[w] == "" {
		a, z := []rune(r.parts[r.rng.IntN(len(r.parts))]), []rune(r.parts[r.rng.IntN(len(r.parts))])
		r.words[w] = string(a[:(len(a)+1)/2]) + string(z[len(z)/2:])
	}
	return r.words[w]
}
