package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/internal/model/crf"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// A document is a text with the labels that may be right at each token.
type document struct {
	id      string
	doc     *layer.Doc
	gold    []uint64
	names   []corpora.Name
	outside uint64 // the labels that may be right where nothing is marked
	weight  float32
}

// The labels, as bits, that the kinds of each corpus stand for; B and I of a
// kind are next to each other.
const (
	none   uint64 = 1
	per           = 3 << 1
	org           = 3 << 3
	loc           = 3 << 5
	fac           = 3 << 7
	norp          = 3 << 9
	misc          = 3 << 11
	firsts        = 0b0101010101010 // B of all kinds
)

// kinds says what the kinds of the corpora may be here. Universal NER marks
// nationalities nowhere and other names in part only.
var kinds = map[string]uint64{
	"Person": per, "Organization": org, "Location": loc, "Facility": fac, "NORP": norp, "Misc": misc, "Product": misc,
	"Date": none, "Money": none,
	"PER": per, "ORG": org, "LOC": loc | fac, "OTH": norp | misc, "MISC": norp | misc,
	"person": per, "politician": per, "politicalparty": org, "organisation": org, "country": loc, "location": loc | fac,
	"event": misc, "election": misc, "misc": norp | misc,
}

// segmented returns the text in tokens and sentences; each line is a block.
func segmented(text string) *layer.Doc {
	d := &layer.Doc{Text: text}
	at := 0
	for i, line := range strings.SplitAfter(text, "\n") {
		first := len(d.Tokens)
		d.Tokens = segment.AppendTokens(d.Tokens, text, at, at+len(line))
		for first < len(d.Tokens) {
			end := first + segment.Sentence(text, d.Tokens[first:])
			d.Sentences = append(d.Sentences, layer.Sentence{First: first, End: end, Block: i})
			first = end
		}
		at += len(line)
	}
	d.BodyTokens, d.BodySentences = len(d.Tokens), len(d.Sentences)
	return d
}

// label makes a document of a text with names. outside are the labels that may
// be right where the corpus marks nothing.
func label(id, text string, found []corpora.Name, outside uint64) (document, error) {
	d := document{id: id, doc: segmented(text), names: found, outside: outside, weight: 1}
	d.gold = make([]uint64, len(d.doc.Tokens))
	for i := range d.gold {
		d.gold[i] = outside
	}
	i := 0
	for _, n := range found {
		mask, ok := kinds[n.Kind]
		if !ok {
			return d, fmt.Errorf("%s: unknown kind %q", id, n.Kind)
		}
		for i < len(d.gold) && int(d.doc.Tokens[i].End) <= n.Start {
			i++
		}
		for first := i; i < len(d.gold) && int(d.doc.Tokens[i].Start) < n.End; i++ {
			switch {
			case mask == none:
				d.gold[i] = none
			case i == first:
				d.gold[i] = mask & firsts
			default:
				d.gold[i] = mask &^ firsts
			}
		}
	}
	return d, nil
}

func worldwide(data string) ([]document, error) {
	texts, err := corpora.NamedTexts(filepath.Join(data, "names", "worldwide-train.jsonl.gz"))
	if err != nil {
		return nil, err
	}
	var docs []document
	for _, t := range texts {
		d, err := label(t.ID, t.Text, t.Names, none)
		if err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	return docs, nil
}

// others reads the corpora beside the worldwide articles. They count for less,
// and what they leave unmarked may be a name of a kind that they do not have.
func others(data string) ([]document, error) {
	var all []document
	for _, c := range []struct {
		name    string
		n       int
		outside uint64
	}{
		{"uner-ewt-train", 10, none | norp | misc},
		{"wikigold", 10, none},
		{"crossner-politics", 4, none | norp},
		{"europarl", 10, none},
	} {
		docs, err := tagged(data, c.name, c.n, c.outside)
		if err != nil {
			return nil, err
		}
		all = append(all, weighted(docs, 0.5)...)
	}
	docs, err := silver(data, 4)
	return append(all, weighted(docs, 0.2)...), err
}

func weighted(docs []document, weight float32) []document {
	for i := range docs {
		docs[i].weight = weight
	}
	return docs
}

// tagged reads a corpus of words with BIO tags. Every n sentences are one document.
func tagged(data, name string, n int, outside uint64) ([]document, error) {
	sentences, err := corpora.TaggedSentences(filepath.Join(data, "names", name+".tsv.gz"))
	if err != nil {
		return nil, err
	}
	var docs []document
	for at := 0; at < len(sentences); at += n {
		var text strings.Builder
		var found []corpora.Name
		for _, s := range sentences[at:min(at+n, len(sentences))] {
			found = append(found, joined(s, text.Len())...)
			words := make([]string, len(s))
			for i := range s {
				words[i] = s[i].Word
			}
			line, _ := corpora.Join(words)
			text.WriteString(line + "\n")
		}
		d, err := label(fmt.Sprintf("%s-%d", name, at), text.String(), found, outside)
		if err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	return docs, nil
}

// joined returns the names of a sentence that starts at byte at.
func joined(s []corpora.TaggedWord, at int) []corpora.Name {
	words := make([]string, len(s))
	for i := range s {
		words[i] = s[i].Word
	}
	_, spans := corpora.Join(words)
	var found []corpora.Name
	for i, w := range s {
		switch {
		case w.Tag == "O":
		case w.Tag[0] == 'B' || len(found) == 0 || i == 0 || s[i-1].Tag == "O":
			found = append(found, corpora.Name{Start: at + spans[i].Start, End: at + spans[i].End, Kind: w.Tag[2:]})
		default:
			found[len(found)-1].End = at + spans[i].End
		}
	}
	return found
}

// silver reads the names that an automatic annotator found in one of every
// share articles of PolNeAR.
func silver(data string, share int) ([]document, error) {
	texts, err := corpora.Reports(corpora.PolNeAR(data, "train.jsonl"))
	if err != nil {
		return nil, err
	}
	tokens, err := corpora.Silver(corpora.PolNeAR(data, "train.tokens.tsv"))
	if err != nil {
		return nil, err
	}
	byID := map[string]string{}
	for _, t := range texts {
		byID[t.ID] = t.Text
	}
	var docs []document
	for _, t := range tokens {
		if crf.Fold(t.ID, share) != 0 {
			continue
		}
		var found []corpora.Name
		for _, s := range t.Sentences {
			last := "O"
			for _, w := range s {
				kind := silverKinds[w.Name]
				if kind != "" && w.Name == last {
					found[len(found)-1].End = w.End
				} else if kind != "" {
					found = append(found, corpora.Name{Start: w.Start, End: w.End, Kind: kind})
				}
				last = w.Name
			}
		}
		d, err := label(t.ID, byID[t.ID], found, none|norp|misc)
		if err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	return docs, nil
}

var silverKinds = map[string]string{"PERSON": "PER", "ORGANIZATION": "ORG", "LOCATION": "LOC", "MISC": "MISC"}
