package quote

import "github.com/copydesk/copydesk/internal/pos"

// unmarkedConfidence is that of speech without marks behind a colon of a person's.
const unmarkedConfidence = 0.9

// unmarked takes speech that a verb of saying and a colon lead to and that no marks enclose, before the
// models, who take its first sentence alone: "Mayor Ann Lee replied: | No. It may take a year."
func (f *finder) unmarked() {
	for _, s := range f.d.Sentences[:f.d.BodySentences] {
		for i := s.First + 2; i < s.End; i++ {
			if f.is(i, ":") {
				f.unmarkedAt(s.First, i)
				break
			}
		}
	}
}

// unmarkedAt takes what stands behind the colon of a sentence that begins with token first, if a person says
// it and it is no title: "wrote: Harbour Lights."
func (f *finder) unmarkedAt(first, colon int) {
	v, said := colon-1, colon+1
	if said+1 >= len(f.d.Tokens) || !f.isSaying(v) || !f.isFinite(v) || !f.isCapital(said) || f.marksAt(colon) >= 0 || len(f.marksIn(run{first, colon})) > 0 {
		return
	}
	d := draft{source: f.subjectOf(v, first), cue: run{v, said}, confidence: unmarkedConfidence}
	sentence := run{said, f.sentence(colon).End}
	if !f.isPersonal(f.spanOf(d.source)) && !f.is(d.source.first, "he", "she") || f.words(sentence) > 1 && f.isTitle(sentence) {
		return
	}
	if end := f.unmarkedEnd(said, f.is(v, "answered", "replied", "responded")); end > said {
		d.content = []run{{said, end}}
		f.take(d)
	}
}

// unmarkedEnd returns where the speech that begins with token said ends: with its block, or where marks open
// or somebody else speaks; and where it is no answer, with the first sentence that the narrator may tell.
func (f *finder) unmarkedEnd(said int, answer bool) int {
	end := f.block(said - 1).end
	for i := said; i < end; {
		s := run{i, min(end, f.sentence(i).End)}
		if len(f.marksIn(s)) > 0 || f.tells(s) || f.isIn(s.first, pos.OpenQuote) || i > said && !answer && !f.soundsSpoken(s) {
			return s.first
		}
		i = s.end
	}
	return end
}

// soundsSpoken reports a sentence with the first or second person in it, a question, or one that does not
// tell of the past, as the narrator's do.
func (f *finder) soundsSpoken(s run) bool {
	spoken := func(i int) bool { return f.is(i, "i", "me", "my", "we", "us", "our", "you", "your", "?") }
	return f.some(s, spoken) || f.firstFinite(s) != pos.VBD
}
