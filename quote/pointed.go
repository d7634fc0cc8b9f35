package quote

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// pointed drafts what stands in marks and is pointed back to by the words behind it,
// before the models, who take these for a statement of their own: “…” That is how Mia
// Kurz described it. “…” was the response of one viewer. “…” Those were her words.
func (f *finder) pointed() {
	for k, r := range f.freeMarks() {
		d := draft{content: []run{r}, confidence: markedConfidence}
		if (!f.isTitle(r) || f.endsSentence(k)) && f.pointsBack(&d, r.end) {
			f.findOuter(&d)
			f.take(d)
		}
	}
}

// pointsBack fills in the cue and the source of a draft if the words from token i on point
// back to it: a form of be, behind "that" or the like where a sentence begins with it, and
// behind that how or what somebody said, or whose words it was.
func (f *finder) pointsBack(d *draft, i int) bool {
	be := i
	switch {
	case f.is(i, "that", "this", "those", "these", "it", "such"):
		be++
	case i >= len(f.d.Tokens) || f.sentence(i).First == i:
		return false
	}
	if be+2 >= len(f.d.Tokens) || !f.isFinite(be) || !isBe(f.word(be)) {
		return false
	}
	if f.is(be+1, "how", "what") {
		return f.asTold(d, be+1)
	}
	return f.asWords(d, be)
}

// asTold fills in who described or said it: how | Mia Kurz | described | it.
func (f *finder) asTold(d *draft, how int) bool {
	to := f.nounPhrase(how + 1)
	v := to
	for v < len(f.d.Tokens) && (f.isIn(v, pos.RB) || isHelping(f.word(v))) {
		v++
	}
	if to == how+1 || v >= len(f.d.Tokens) || !f.isIn(v, pos.VBD, pos.VBZ, pos.VBP, pos.VBN) {
		return false
	}
	verb := strings.ToLower(f.word(v))
	if !isA(depiction, verb) && (f.is(how, "how") || !isSpeech(verb)) {
		return false
	}
	d.source, d.cue = run{how + 1, to}, run{to, v + 1}
	return true
}

// asWords fills in whose words it was, behind the be at token i: the words of | Ann Holt;
// Ann Holt | 's verdict; her | words.
func (f *finder) asWords(d *draft, be int) bool {
	end := f.nounPhrase(be + 1)
	for n := be + 2; n < end; n++ {
		if !f.isWords(n) {
			continue
		}
		if at := f.possessorEnd(be+1, n+1); at > 0 {
			d.source, d.cue = run{be + 1, at}, run{n, n + 1}
			return true
		}
		if to := f.widePhrase(n + 2); f.is(n+1, "of", "from", "by") && to > n+2 {
			d.cue, d.source = run{be, n + 2}, run{n + 2, to}
			return true
		}
	}
	return false
}

// isWords reports whether token i is a noun for what is said or thought.
func (f *finder) isWords(i int) bool {
	return f.givesWords(i) || sayings.Is(strings.ToLower(f.word(i)), sayings.Words)
}
