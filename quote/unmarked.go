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

// unmarkedAt takes what stands behind the colon of a sentence that begins with token first, up to the end of
// the block or to where somebody else speaks.
func (f *finder) unmarkedAt(first, colon int) {
	v := colon - 1
	if colon+2 >= len(f.d.Tokens) || !f.isSaying(v) || !f.isFinite(v) || !f.isCapital(colon+1) || f.marksAt(colon) >= 0 {
		return
	}
	d := draft{source: f.subjectOf(v, first), cue: run{v, colon + 1}, confidence: unmarkedConfidence}
	end := f.block(colon).end
	for i := colon + 1; i < end; {
		s := run{i, min(end, f.sentence(i).End)}
		if len(f.marksIn(s)) > 0 || f.tells(s) || f.isIn(s.first, pos.OpenQuote) || i > colon+1 && !f.soundsSpoken(s) && !f.is(v, "answered", "replied", "responded") {
			end = s.first
			break
		}
		i = s.end
	}
	if end == colon+1 || f.words(run{colon + 1, f.sentence(colon).End}) > 1 && f.isTitle(run{colon + 1, f.sentence(colon).End}) || len(f.marksIn(run{first, colon})) > 0 || !f.isPersonal(f.spanOf(d.source)) && !f.is(d.source.first, "he", "she") {
		return
	}
	d.content = []run{{colon + 1, end}}
	f.take(d)
}

// soundsSpoken reports, behind a speech that is no answer, a sentence with the first or second person in it, a question, or one that does not tell
// of the past: behind a speech without marks the others may be the narrator's.
func (f *finder) soundsSpoken(s run) bool {
	spoken := func(i int) bool { return f.is(i, "i", "me", "my", "we", "us", "our", "you", "your", "?") }
	return f.some(s, spoken) || f.firstFinite(s) != pos.VBD
}
