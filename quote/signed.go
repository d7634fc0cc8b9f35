package quote

import (
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/pos"
)

// signedConfidence is that of words with the name of who said them behind: all of
// those that dev has are right.
const signedConfidence = 0.9

// signed takes quotes that a dash and a name follow, at the end of their block or as a
// block of their own, posts among them, and pull quotes with a bare name.
func (f *finder) signed() {
	for i := range f.blocks {
		d, ok := f.signedBlock(i)
		if !ok {
			d, ok = f.pullQuote(i)
		}
		if ok {
			d.confidence, d.verbatim = signedConfidence, true
			f.take(d)
		}
	}
}

func (f *finder) signedBlock(i int) (d draft, ok bool) {
	b := f.blocks[i]
	dash := f.lastDash(b)
	handle := strings.Contains(f.a.Text(b.Span), "(@")
	if dash < 0 || !f.isSignature(dash+1, b.end) && !(handle && f.isCapital(dash+1) && !f.hasFinite(run{dash, b.end})) {
		return d, false
	}
	end := b.end
	for end > dash+2 && (f.is(end-1, ".", "<")) {
		end--
	}
	d = draft{source: run{dash + 1, end}, cue: run{dash, dash + 1}}
	said := b
	switch {
	case dash > b.first:
		said.run = run{b.first, dash}
	case i > 0 && f.d.Sentences[f.sentenceAt(b.first)].Block-f.d.Sentences[f.sentenceAt(b.first)-1].Block == 1:
		said = f.blocks[i-1]
	default:
		return d, false
	}
	d.content = []run{said.run}
	if handle {
		d.source = f.handle(d.source)
		d.content[0] = f.withoutLinks(said.run)
		return d, true
	}
	if f.is(said.first, ">") {
		d.content[0].first++
		return d, true
	}
	in := f.marksIn(said.run)
	if len(in) == 0 {
		return d, dash > b.first && f.isPlainPullQuote(said.run, d.source)
	}
	return d, f.markRuns[in[0]].first <= said.first+1 && f.quoted[in[len(in)-1]].Closed
}

// isPlainPullQuote reports whether a sentence without marks before a dash is what somebody says whose name is behind
// it: in the first person, or signed with what he or she is: "The pumps came late. — Ann Lee, resident". Whoever
// writes for a paper signs what he wrote.
func (f *finder) isPlainPullQuote(said, source run) bool {
	spoken := f.some(said, func(i int) bool { return f.is(i, "i", "we", "my", "our", "us", "me") })
	if !spoken && !f.is(said.end-1, ".", "!", "?", "…") || !f.hasFinite(said) || f.words(said) < 3 {
		return false
	}
	trade := false
	for i := source.first; i < source.end; i++ {
		if f.is(i, "photographer", "reporter", "correspondent", "writer", "photo", "/", "editor", "by", "for") {
			return false
		}
		trade = trade || f.isPeople(i) || f.namedAt(i, i) < 0 && isOffice(f.word(i))
	}
	id := f.namedAt(source.end-1, source.end-1)
	return trade || spoken && f.is(said.end-1, ".", "!", "?", "…") && id >= 0 && f.entities[id].Kind == entity.Org
}

// withoutLinks leaves out the links at the end of a post.
func (f *finder) withoutLinks(r run) run {
	for r.end > r.first+1 && (strings.Contains(f.word(r.end-1), "/") || strings.HasPrefix(f.word(r.end-1), "pic.") || strings.Contains(f.word(r.end-1), "t.co")) {
		r.end--
	}
	return r
}

// lastDash returns the last token of a block that is a dash, if no more than
// 20 tokens follow, -1 for none.
func (f *finder) lastDash(b block) int {
	for i := b.end - 1; i >= b.first && i > b.end-21; i-- {
		switch f.word(i) {
		case "—", "–", "―", "--", "-":
			if i == b.first || f.d.Tokens[i].Start > f.d.Tokens[i-1].End || f.isMark(i-1) {
				return i
			}
		}
	}
	return -1
}

// isSignature reports whether the tokens [first, end) begin with a name and
// make no sentence.
func (f *finder) isSignature(first, end int) bool {
	if first >= end || f.hasFinite(run{first, end}) || !f.isCapital(first) && !f.isPeople(first) && !(f.isIn(first, pos.JJ, pos.VBN) && f.isPeople(first+1)) {
		return false
	}
	return f.some(run{first, min(end, first+4)}, func(i int) bool { return f.isPersonal(f.spanOf(run{i, i + 1})) })
}

// isPersonal reports whether s has the name of a person.
func (f *finder) isPersonal(s article.Span) bool {
	for k := f.namesEnd(s.End); k >= 0 && s.Start-f.named[k].Start < 200; k-- {
		if o := f.named[k]; o.Type == "" && o.Overlaps(s) && f.entities[o.Entity].Kind == entity.Person {
			return true
		}
	}
	return false
}

// handle cuts what follows the handle of a post: its date.
func (f *finder) handle(r run) run {
	for i := r.first; i < r.end; i++ {
		if f.is(i, ")") {
			return run{r.first, i + 1}
		}
	}
	return r
}

// pullQuote drafts a block that ends, behind a full sentence, with a name and what he
// or she is, and no verb: "It is hard on us. Rod Pellman, mayor of Delmouth".
func (f *finder) pullQuote(i int) (d draft, ok bool) {
	b := f.blocks[i]
	s := f.sentence(b.end - 1)
	if s.First <= b.first || s.End-s.First > 14 || f.is(s.End-1, ".", "!", "?", ":") {
		return d, false
	}
	said := run{b.first, s.First}
	if k := f.marksAt(b.first); k >= 0 && f.markRuns[k] == said && f.endsSentence(k) && !f.isTitle(said) {
		return draft{content: []run{said}, source: run{s.First, s.End}}, f.isCaptioned(s.First, s.End)
	}
	if !f.isSignature(s.First, s.End) || !f.isPersonal(f.spanOf(run{s.First, s.First + 1})) {
		return d, false
	}
	spoken := f.some(said, func(i int) bool { return f.is(i, "i", "we", "it", "they", "my", "our", "you", "us") })
	return draft{content: []run{said}, source: run{s.First, s.End}}, spoken && f.hasFinite(said)
}

// isCaptioned reports whether the tokens [first, end) are a name of two words and, behind a
// comma, what he or she is: "Rod Pellman, mayor of Delmouth".
func (f *finder) isCaptioned(first, end int) bool {
	return first+3 < end && f.isCapital(first) && f.isCapital(first+1) && f.isIn(first+2, pos.Comma) && !f.hasFinite(run{first, end})
}
