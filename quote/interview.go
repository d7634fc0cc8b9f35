package quote

import "github.com/copydesk/copydesk/internal/pos"

// interview takes paragraphs in marks that answer a question in a paragraph of its own without
// marks, two of them and more, for the words of whoever is interviewed, before the models, who
// know of no such thing.
func (f *finder) interview() {
	var answers []int // blocks
	for i := 1; i < len(f.blocks); i++ {
		if f.isAsked(f.blocks[i-1]) && f.isAllMarked(f.blocks[i]) {
			answers = append(answers, i)
		}
	}
	if len(answers) < 2 {
		return
	}
	id := f.interviewed(f.blocks[answers[0]-1].Start)
	if id < 0 {
		return
	}
	v := f.of(id)
	for _, i := range answers {
		d := draft{confidence: transcriptConfidence, verbatim: true, speaker: &v}
		for ; i < len(f.blocks) && f.isAllMarked(f.blocks[i]); i++ {
			d.content = append(d.content, f.blocks[i].run)
		}
		f.take(d)
	}
}

// isAsked reports whether a block is a question without marks.
func (f *finder) isAsked(b block) bool {
	return f.is(b.end-1, "?") && len(f.marksIn(b.run)) == 0 && f.sentence(b.end-1).First == b.first && !f.isIn(b.first, pos.OpenQuote)
}

// isAllMarked reports whether a block is one pair of marks.
func (f *finder) isAllMarked(b block) bool {
	k := f.marksAt(b.first)
	return k >= 0 && f.markRuns[k] == b.run && f.quoted[k].Closed
}
