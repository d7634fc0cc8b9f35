package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// transcriptConfidence is that of what follows a label in a transcript.
const transcriptConfidence = 0.8

// A label is the name of a speaker at the start of a block, with its colon.
type label struct {
	name, colon run
	first       int // the token after the colon
	capitals    bool
	timed       bool // a time in brackets stands before or behind the name
}

// labelOf reads the label of a block: "LEE:", "Ann Lee:", "[00:12] Lee:", "LEE (00:12):",
// "**Ann Lee:**", "- Ann Lee:", "Q."
func (f *finder) labelOf(b block) (label, bool) {
	i := f.skipSigns(b.first, b.end)
	from, open := i, false
	l := label{capitals: true, timed: f.isTimed(b)}
	for ; i < b.end && i-from < 16; i++ {
		w := f.word(i)
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case (w == "Q." || w == "A.") && i == from && i+1 < b.end: // "Q. Why now?"
			l.name, l.first = run{i, i + 1}, i+1
			return l, true
		case w == ":" && i > from && !open:
			l.colon = run{i, i + 1}
			if l.name.isEmpty() {
				l.name = run{from, i}
			}
			l.first = f.skipSigns(i+1, b.end)
			return l, l.capitals || l.first < b.end
		case w == "(":
			open = true
			if i > from && i+1 < b.end && unicode.IsDigit(rune(f.word(i + 1)[0])) {
				l.name = run{from, i}
			}
		case w == ")":
			open = false
		case open || strings.Contains(".,-'’", w):
		case i > from && (r == '#' || unicode.IsDigit(r)): // UNIDENTIFIED VOICE #1
		case !unicode.IsUpper(r) || i-from > 6:
			return l, false
		default:
			l.capitals = l.capitals && strings.ToUpper(w) == w
		}
	}
	return l, false
}

// isTimed reports whether a block begins with a time in brackets: "[00:12]".
func (f *finder) isTimed(b block) bool {
	return b.first+2 < b.end && f.is(b.first, "[", "(") && unicode.IsDigit(rune(f.word(b.first + 1)[0]))
}

// skipSigns returns the first word of the tokens [i, end) behind bullets, marks and a time
// in brackets.
func (f *finder) skipSigns(i, end int) int {
	for i+1 < end && strings.IndexFunc(f.word(i), isWord) < 0 && f.word(i) != "(" && f.word(i) != ":" {
		if f.word(i) == "[" {
			j := i
			for j < min(end, i+8) && f.word(j) != "]" {
				j++
			}
			if j == min(end, i+8) || !unicode.IsDigit(rune(f.word(i + 1)[0])) {
				return i
			}
			i = j
		} else if f.marksAt(i) >= 0 && f.quoted[f.marksAt(i)].Closed {
			return i
		}
		i++
	}
	return i
}

// A turn is what follows a label: the tokens from label.first to end, in a block.
type turn struct {
	label
	block, end int
}

// turns returns what the labels of the body begin, also where question and answer share a
// block: "Q: Will you run? A: No."
func (f *finder) turns() []turn {
	var all []turn
	for i, b := range f.blocks {
		l, ok := f.labelOf(b)
		if !ok || l.name.isEmpty() {
			continue
		}
		if f.isTurnOfTwo(l) {
			for j := l.first + 1; j+1 < b.end; j++ {
				if next, ok := f.innerLabel(j); ok {
					all = append(all, turn{l, i, j})
					l = next
				}
			}
		}
		all = append(all, turn{l, i, b.end})
	}
	return all
}

// isTurnOfTwo reports whether a label is "Q", "A" or such a word in full.
func (f *finder) isTurnOfTwo(l label) bool {
	switch f.lastName(l) {
	case "q", "a", "question", "answer":
		return true
	}
	return false
}

// innerLabel reads a label that begins with token j, inside of a block behind the end of a
// sentence: "? A:", ". Q:".
func (f *finder) innerLabel(j int) (label, bool) {
	l := label{name: run{j, j + 1}, first: j + 1, capitals: true}
	if f.is(j+1, ":") {
		l.colon, l.first = run{j + 1, j + 2}, j+2
	}
	return l, f.is(j-1, "?", ".", "!") && f.isCapital(j) && f.isTurnOfTwo(l) && (f.is(j, "Q.", "A.") || !l.colon.isEmpty())
}

// transcript takes what follows the labels of a transcript. One label makes
// none ("UPDATE: The ferry has left."), nor do labels of which none is a name
// ("WHEN: Friday", "WHERE: the town hall"; "WATCH BELOW:" twice).
func (f *finder) transcript() {
	turns := f.turns()
	times := map[string]int{} // of the last words of labels
	for _, t := range turns {
		times[f.lastName(t.label)]++
	}
	asked := times["q"] > 0 && times["a"] > 0 || times["question"] > 0 && times["answer"] > 0
	sure := asked
	turns = slices.DeleteFunc(turns, func(t turn) bool {
		named := f.isPersonal(f.spanOf(t.name)) || f.byFamilyName(f.spanOf(t.name)) >= 0
		speaks := t.timed || asked && f.isTurnOfTwo(t.label) || (named || t.capitals || times[f.lastName(t.label)] > 1) && (f.isVoice(t.name) || f.isFamilyName(t.name))
		sure = sure || named
		return !speaks
	})
	if len(turns) < 2 || !sure && !f.isDialogue(turns, times) {
		return
	}
	answers := -1
	if asked {
		answers = f.interviewed(f.blocks[turns[0].block].Start)
	}
	for k, t := range turns {
		d := draft{source: t.name, cue: t.colon, confidence: transcriptConfidence, verbatim: true}
		if name := f.lastName(t.label); answers >= 0 && (name == "a" || name == "answer") {
			v := f.of(answers)
			d.speaker = &v
		} else if asked && (name == "q" || name == "question") {
			v := f.writer()
			d.speaker = &v
		}
		d.content = f.appendSpoken(d.content, run{t.first, t.end})
		if k+1 < len(turns) && turns[k+1].block-t.block < 6 {
			for j := t.block + 1; j < turns[k+1].block; j++ {
				d.content = f.appendSpoken(d.content, f.blocks[j].run)
			}
		}
		if len(d.content) > 0 && !f.isFigure(d.content[0]) {
			f.take(d)
		}
	}
}

// isFamilyName reports whether a label is one word that, whatever else it may be, is a family name: King, Young.
func (f *finder) isFamilyName(r run) bool {
	return r.end == r.first+1 && lexicon.LookupFolded(f.word(r.first))&lexicon.Surname != 0
}

// isFigure reports whether a label is followed by a mere number, as in a table: "Ann Lee,
// Bank of Alder: 90 percent".
func (f *finder) isFigure(r run) bool {
	return f.isIn(r.first, pos.CD, pos.Dollar) && r.end-r.first < 5 && !f.hasFinite(r) && !(r.end-r.first > 2 && f.isIn(r.end-1, pos.Period))
}

// isDialogue reports whether two take turns under labels that are no names known from the
// text: at least three labels that stand side by side and go to and fro.
func (f *finder) isDialogue(turns []turn, times map[string]int) bool {
	n := len(turns)
	if n < 3 || len(times) > n/2+1 || turns[n-1].block-turns[0].block >= 2*n {
		return false
	}
	for k := 1; k < n; k++ {
		if f.lastName(turns[k].label) == f.lastName(turns[k-1].label) {
			return false
		}
	}
	return true
}

// interviewed returns the person whom the text names most often before its byte
// at, where the questions begin; -1 if there is none or another is named as often.
func (f *finder) interviewed(at int) int {
	times := map[int]int{}
	best, tie := -1, false
	for _, o := range f.named {
		if o.Start >= at || o.Type != "" || f.entities[o.Entity].Kind != entity.Person || !f.inBody(o.Span) {
			continue
		}
		times[o.Entity]++
		switch {
		case o.Entity == best:
			tie = false
		case best < 0 || times[o.Entity] > times[best]:
			best, tie = o.Entity, false
		case times[o.Entity] == times[best]:
			tie = true
		}
	}
	if tie {
		return -1
	}
	return best
}

// lastName returns the last word of the name in a label: "LEE" for "ANN LEE,
// HOST", in lower case.
func (f *finder) lastName(l label) string {
	name, _, _ := strings.Cut(f.a.Text(f.spanOf(l.name)), ",")
	return strings.TrimSuffix(lastWord(name), ".")
}

// appendSpoken appends the tokens of a block without what stands in brackets at
// their ends: (Laughter), [The dog barks.]
func (f *finder) appendSpoken(dst []run, r run) []run {
	if r.first+1 < r.end && f.isMark(r.first) && strings.Contains("([", f.word(r.first+1)) {
		r.first++
	}
	for r.first < r.end && strings.Contains("([", f.word(r.first)) {
		i := r.first
		for i < r.end && !strings.Contains(")]", f.word(i)) {
			i++
		}
		r.first = min(i+1, r.end)
	}
	if r.first < r.end && strings.Contains(")]", f.word(r.end-1)) {
		i := r.end - 1
		for i > r.first && !strings.Contains("([", f.word(i)) {
			i--
		}
		if i == r.first || f.is(i-1, ".", "!", "?") {
			r.end = i
		}
	}
	if f.words(r) > 0 {
		dst = append(dst, r)
	}
	return dst
}
