package corpora

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strconv"
)

// An Attribution is who said what: each part a list of spans, all but Content
// possibly empty.
type Attribution struct {
	Source, Cue, Content []Span
}

// A Report is an article with its attributions.
type Report struct {
	ID           string
	Text         string
	Attributions []Attribution
}

// Reports reads attributions in the form of polnear/train.jsonl.
func Reports(path string) ([]Report, error) {
	return records(path, func(r *Report) error {
		for _, a := range r.Attributions {
			for _, spans := range [][]Span{a.Source, a.Cue, a.Content} {
				for _, s := range spans {
					if err := s.within(r.Text); err != nil {
						return fmt.Errorf("%s: %w", r.ID, err)
					}
				}
			}
		}
		return nil
	})
}

// A SilverToken is a token as an automatic annotator read it.
type SilverToken struct {
	Span
	Word, Tag, Lemma, Name string
	Head                   int // index in the sentence, -1 for the root
	Relation, Coreference  string
}

// A SilverDoc is an article in sentences of tokens.
type SilverDoc struct {
	ID        string
	Sentences [][]SilverToken
}

// Silver reads tokens in the form of polnear/train.tokens.tsv.
func Silver(path string) ([]SilverDoc, error) {
	var docs []SilverDoc
	open := false // whether the last sentence goes on
	err := lines(path, func(line []byte) error {
		if id, ok := bytes.CutPrefix(line, []byte("# id = ")); ok {
			docs = append(docs, SilverDoc{ID: string(id)})
			open = false
			return nil
		}
		if len(line) == 0 {
			open = false
			return nil
		}
		if len(docs) == 0 {
			return fmt.Errorf("a token before the first id")
		}
		token, err := silverToken(line)
		if err != nil {
			return err
		}
		doc := &docs[len(docs)-1]
		if !open {
			doc.Sentences = append(doc.Sentences, nil)
			open = true
		}
		last := &doc.Sentences[len(doc.Sentences)-1]
		*last = append(*last, token)
		return nil
	})
	return docs, err
}

func silverToken(line []byte) (SilverToken, error) {
	f := bytes.Split(line, []byte("\t"))
	if len(f) != 9 {
		return SilverToken{}, fmt.Errorf("%d fields, not 9", len(f))
	}
	var numbers [3]int
	for i, at := range []int{1, 2, 6} {
		n, err := strconv.Atoi(string(f[at]))
		if err != nil && !(at == 6 && string(f[at]) == "_") {
			return SilverToken{}, err
		}
		numbers[i] = n
	}
	return SilverToken{
		Word: string(f[0]), Span: Span{numbers[0], numbers[1]}, Tag: string(f[3]), Lemma: string(f[4]),
		Name: string(f[5]), Head: numbers[2] - 1, Relation: string(f[7]), Coreference: string(f[8]),
	}, nil
}

// PolNeAR returns the path of one of PolNeAR's files in the data folder, such as
// "train.jsonl".
func PolNeAR(data, name string) string { return filepath.Join(data, "polnear", name+".gz") }
