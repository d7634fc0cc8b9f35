package pos

import (
	"context"
	"slices"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/model/crf"
)

// A Tagger tags sentences. It belongs to one goroutine at a time.
type Tagger struct {
	lexicon *Lexicon
	model   *crf.Model

	words   []word
	tokens  []string
	seq     crf.Sequence
	decoder crf.Decoder
}

// NewTagger returns a tagger with that lexicon and model.
func NewTagger(l *Lexicon, m *crf.Model) *Tagger { return &Tagger{lexicon: l, model: m} }

// Example returns a sentence to learn from. A tag that the lexicon rules out
// counts as not known.
func (t *Tagger) Example(tokens []string, tags []Tag, weight float32) crf.Sequence {
	t.Describe(&t.seq, tokens)
	s := t.seq.Clone()
	s.Weight = weight
	for i, tag := range tags {
		if t.words[margin+i].tags.Has(tag) {
			s.SetLabel(i, uint8(tag))
		}
	}
	return s
}

// AppendTags appends one tag for each token of a sentence to dst.
func (t *Tagger) AppendTags(dst []uint8, tokens []string) []uint8 {
	t.Describe(&t.seq, tokens)
	t.decoder.Score(t.model, &t.seq)
	dst, _ = t.decoder.Best(dst) // there is a path: any tag may follow any other
	return dst
}

// longest is the longest run of tokens that is tagged at once. Only lists and
// rubbish have longer sentences; they are cut, so that memory stays bounded.
const longest = 300

// tagDoc returns the tags of all tokens of a document.
func (t *Tagger) tagDoc(ctx context.Context, d *layer.Doc) ([]uint8, error) {
	defer func() { clear(t.tokens) }() // the pool shall not keep the text
	tags := make([]uint8, 0, len(d.Tokens))
	for _, s := range d.Sentences {
		for run := range slices.Chunk(d.Tokens[s.First:s.End], longest) {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			t.tokens = t.tokens[:0]
			for _, token := range run {
				t.tokens = append(t.tokens, d.ShowToken(token))
			}
			tags = t.AppendTags(tags, t.tokens)
		}
	}
	return tags, nil
}
