// Package tagged reads the tagged text that the tagger learns from and is
// scored on: in our own tokens, with a tag where a token of the data has the
// same borders.
package tagged

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// A Sentence is a sentence in our own tokens.
type Sentence struct {
	Tokens []string
	Tags   []pos.Tag // None where the data say nothing
}

// None stands for a tag that is not known.
const None pos.Tag = 255

// Treebank reads a treebank in CoNLL-U from the folder "syntax". Its sentences
// are taken over, their tokens are not.
func Treebank(data, name string) ([]Sentence, error) {
	var all []Sentence
	for s, err := range corpora.CoNLLU(filepath.Join(data, "syntax", name+".conllu.gz")) {
		if err != nil {
			return nil, err
		}
		gold := map[corpora.Span]pos.Tag{}
		for _, t := range s.Tokens {
			if tag, ok := pos.Named(t.XPOS); ok {
				gold[corpora.Span{Start: t.Start, End: t.End}] = tag
			}
		}
		all = append(all, match(s.Text, segment.AppendTokens(nil, s.Text, 0, len(s.Text)), gold))
	}
	return all, nil
}

// Silver reads PolNeAR's automatic tags and lays them over the raw text, which
// is cut into paragraphs, sentences and tokens by our own rules.
func Silver(data, name string) ([]Sentence, error) {
	reports, err := corpora.Reports(corpora.PolNeAR(data, name+".jsonl"))
	if err != nil {
		return nil, err
	}
	docs, err := corpora.Silver(corpora.PolNeAR(data, name+".tokens.tsv"))
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	for _, r := range reports {
		texts[r.ID] = r.Text
	}
	var all []Sentence
	for _, d := range docs {
		text, ok := texts[d.ID]
		if !ok {
			return nil, fmt.Errorf("%s: no text for the tags of %q", name, d.ID)
		}
		all = append(all, sentences(text, silverTags(d))...)
	}
	return all, nil
}

// silverTags brings the tags to the form of the treebanks: "to" before a noun
// is a preposition there.
func silverTags(doc corpora.SilverDoc) map[corpora.Span]pos.Tag {
	gold := map[corpora.Span]pos.Tag{}
	for _, s := range doc.Sentences {
		for _, t := range s {
			tag, ok := pos.Named(t.Tag)
			if tag == pos.TO && (t.Relation == "case" || t.Relation == "mwe" || t.Relation == "nmod") {
				tag = pos.IN
			}
			if ok {
				gold[t.Span] = tag
			}
		}
	}
	return gold
}

// sentences cuts a text in which each line is a paragraph.
func sentences(text string, gold map[corpora.Span]pos.Tag) []Sentence {
	var all []Sentence
	at := 0
	for line := range strings.Lines(text) {
		tokens := segment.AppendTokens(nil, text, at, at+len(line))
		for len(tokens) > 0 {
			n := segment.Sentence(text, tokens)
			all = append(all, match(text, tokens[:n], gold))
			tokens = tokens[n:]
		}
		at += len(line)
	}
	return all
}

// match gives tokens the tags of those of the data that have the same borders.
func match(text string, tokens []segment.Token, gold map[corpora.Span]pos.Tag) Sentence {
	var s Sentence
	for _, t := range tokens {
		s.Tokens = append(s.Tokens, text[t.Start:t.End])
		tag, ok := gold[corpora.Span{Start: int(t.Start), End: int(t.End)}]
		if !ok {
			tag = None
		}
		s.Tags = append(s.Tags, tag)
	}
	return s
}
