package quote

import (
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/pos"
)

// wordsOfConfidence is that of a sentence that names whose words or view it gives.
const wordsOfConfidence = 0.85

// An aside is what names in a sentence whose words it gives: the tokens of all of it,
// its cue and the one who is named.
type aside struct{ all, cue, source run }

// wordsOf takes the sentences with an aside that names whose words or view they give:
// "In the words of Dana Moll, the weir is “a gift to thieves”", "the weir, in Dana
// Moll's view, should go".
func (f *finder) wordsOf() {
	for _, s := range f.d.Sentences[:f.d.BodySentences] {
		for i := s.First; i < min(s.End, s.First+4*reach); i++ {
			if i > s.First && !f.isIn(i-1, pos.Comma, pos.CloseQuote, pos.VBZ, pos.VBD) || f.marksAt(i) >= 0 {
				continue
			}
			if x, ok := f.asideAt(i, s); ok {
				f.takeAside(x, s)
				break
			}
		}
	}
}

// asideAt returns the aside that begins with token i: "in the words of Dana Moll", "to
// quote Dana Moll", "in Dana Moll's view", "as Dana Moll puts it".
func (f *finder) asideAt(i int, s layer.Sentence) (x aside, ok bool) {
	switch {
	case f.is(i, "to") && f.is(i+1, "quote"):
		x.cue = run{i, i + 2}
	case f.is(i, "in", "to"):
		of := i + 2
		for of < i+5 && !f.is(of, "of", "from") {
			of++
		}
		if f.is(of, "of", "from") && f.givesWords(of-1) && !f.is(i+1, "view") { // "in view of" is a preposition
			x.cue = run{i, of + 1}
		}
	case f.is(i, "as"):
		to := f.nounPhrase(i + 1)
		if to == i+1 || !f.is(to, "put", "puts") || !f.is(to+1, "it") {
			return x, false
		}
		x = aside{run{i, to + 2}, run{to, to + 2}, run{i + 1, to}}
	default:
		return x, false
	}
	switch {
	case !x.source.isEmpty():
	case !x.cue.isEmpty():
		x.source = run{x.cue.end, f.nounPhrase(x.cue.end)}
		x.all = union(x.cue, x.source)
	default:
		x = f.possessedAt(i)
	}
	closes := x.all.end == s.End || x.all.end < s.End && f.isIn(x.all.end, pos.Comma, pos.Period, pos.Colon)
	return x, closes && !x.source.isEmpty() && !f.isTaken(x.all)
}

// possessedAt returns the aside at token i whose noun has a possessor: "in Dana Moll's
// view", "to use Dana Moll's words".
func (f *finder) possessedAt(i int) (x aside) {
	first := i + 1
	if f.is(first, "use", "borrow") {
		first++
	}
	end := f.nounPhrase(first)
	if at := f.possessorEnd(first, end); at > 0 && f.givesWords(end-1) {
		return aside{run{i, end}, run{at + 1, end}, run{first, at}}
	}
	return aside{}
}

// givesWords reports whether token i is a noun for somebody's words or view.
func (f *finder) givesWords(i int) bool { return f.isOne(i, view) }

// takeAside takes the rest of a sentence as what the one says who is named in an aside,
// up to the last marks if it has any: what stands behind them is the writer's.
func (f *finder) takeAside(x aside, s layer.Sentence) {
	d := draft{cue: x.cue, source: x.source, confidence: wordsOfConfidence}
	for _, c := range [...]run{{s.First, x.all.first}, {x.all.end, s.End}} {
		if in := f.marksIn(c); len(in) > 0 && c.first >= x.all.end {
			c.end = max(c.first, f.markRuns[in[len(in)-1]].end)
		}
		if c = f.trim(c); f.words(c) > 0 {
			d.content = append(d.content, c)
		}
	}
	if len(d.content) > 0 {
		f.take(d)
	}
}
