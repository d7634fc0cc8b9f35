package attribution

import (
	"github.com/copydesk/copydesk/internal/crf"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/trees"
)

// Models are the learned parts of the package. They are read-only.
type Models struct {
	Lexicon     Lexicon
	Tagger      *crf.Model
	Linker      *crf.Model
	Words       *crf.Ranker
	Ranker      *trees.Forest
	Calibration Calibration
}

// newText prepares d. tags are parts of speech as package pos numbers them,
// heads as package syntax finds them.
func (m *Models) newText(d *layer.Doc, tags []uint8, heads []int32) *text {
	t := &text{doc: d, rows: make([]row, len(d.Tokens))}
	for i := range t.rows {
		t.rows[i].spell(d.Word(i))
		t.rows[i].tag = tags[i]
	}
	for i, s := range d.Sentences {
		for j := s.First; j < s.End; j++ {
			r := &t.rows[j]
			r.sentence, r.first, r.last = int32(i), int32(s.First), int32(s.End)
			r.cue = m.Lexicon.class(r)
		}
	}
	t.divide()
	t.setHeads(heads)
	t.readMarks()
	t.join()
	return t
}

// marginsOf runs stage one on a paragraph and appends what it says to dst.
func marginsOf(dst margins, m *crf.Model, dec *crf.Decoder, seq *crf.Sequence, t *text, p paragraph) margins {
	t.tagSequence(seq, p)
	dec.Score(m, seq)
	dec.Marginals()
	for i := range p.end - p.first {
		var q [7]float32
		for y := range q {
			q[y] = dec.P(i, uint8(y))
		}
		dst = append(dst, q)
	}
	return dst
}
