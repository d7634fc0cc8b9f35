package attribution

import (
	"github.com/copydesk/copydesk/internal/model/crf"
	"github.com/copydesk/copydesk/internal/model/trees"
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
