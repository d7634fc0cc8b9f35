// Package segments measures the borders of tokens and sentences against Universal
// Dependencies treebanks.
//
// The sentences of a treebank are joined by one space to one text, which is cut
// again. A token or a sentence counts when both its borders are right.
package segments

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// Score prints precision and recall; with errors, also what differs.
func Score(data string, errors bool) error {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "treebank\ttokens\tP\tR\tF1\tsentences\tP\tR\tF1\t")
	for _, name := range []string{"ewt-dev", "gum-interview-dev", "pud-dev"} {
		s := scorer{errors: errors}
		if err := s.treebank(filepath.Join(data, "syntax", name+".conllu.gz")); err != nil {
			return err
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t\n", name, s.tokens, s.sentences)
	}
	return w.Flush()
}

// A tally counts spans: how many there should be, are, and are both.
type tally struct{ gold, found, right int }

func (t tally) String() string {
	p, r := 100*float64(t.right)/float64(t.found), 100*float64(t.right)/float64(t.gold)
	return fmt.Sprintf("%d\t%.2f\t%.2f\t%.2f", t.gold, p, r, 2*p*r/(p+r))
}

type span struct{ start, end int }

// compare counts two lists of spans in order and tells differ of each stretch
// of the text on which they differ.
func (t *tally) compare(gold, found []span, differ func(gold, found []span)) {
	t.gold += len(gold)
	t.found += len(found)
	g, f := 0, 0
	for i, j := 0, 0; ; {
		same := i < len(gold) && j < len(found) && gold[i] == found[j]
		if same || i == len(gold) && j == len(found) {
			if i > g || j > f {
				differ(gold[g:i], found[f:j])
			}
			if !same {
				return
			}
			t.right++
			i, j = i+1, j+1
			g, f = i, j
			continue
		}
		if j == len(found) || i < len(gold) && gold[i].end <= found[j].end {
			i++
		} else {
			j++
		}
	}
}

type scorer struct {
	tokens, sentences tally
	errors            bool
}

// treebank scores one file.
func (s *scorer) treebank(path string) error {
	var joined strings.Builder
	var words, sentences []span
	for sentence, err := range corpora.CoNLLU(path) {
		if err != nil {
			return err
		}
		base := joined.Len()
		joined.WriteString(sentence.Text + " ")
		for _, t := range sentence.Tokens {
			words = append(words, span{base + t.Start, base + t.End})
		}
		last := len(sentence.Tokens) - 1
		sentences = append(sentences, span{base + sentence.Tokens[0].Start, base + sentence.Tokens[last].End})
	}
	text := joined.String()
	foundWords, foundSentences := cut(text)
	s.tokens.compare(words, foundWords, func(gold, found []span) { s.differ("token", text, gold, found) })
	s.sentences.compare(sentences, foundSentences, func(gold, found []span) { s.differ("sentence", text, gold, found) })
	return nil
}

// cut returns the spans of the tokens and of the sentences of a text.
func cut(text string) (words, sentences []span) {
	tokens := segment.AppendTokens(nil, text, 0, len(text))
	for _, t := range tokens {
		words = append(words, span{int(t.Start), int(t.End)})
	}
	for at := 0; at < len(tokens); {
		end := at + segment.Sentence(text, tokens[at:])
		sentences = append(sentences, span{int(tokens[at].Start), int(tokens[end-1].End)})
		at = end
	}
	return words, sentences
}

func (s *scorer) differ(kind, text string, gold, found []span) {
	if s.errors {
		fmt.Printf("%s\tgold %s\tfound %s\n", kind, parts(text, gold), parts(text, found))
	}
}

func parts(text string, spans []span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString("|" + text[s.start:s.end])
	}
	return b.String() + "|"
}
