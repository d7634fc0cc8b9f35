package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/entity"
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

// transcript takes what follows the labels of a transcript. One label makes
// none ("UPDATE: The ferry has left."), nor do labels of which none is a name
// ("WHEN: Friday", "WHERE: the town hall"; "WATCH BELOW:" twice).
func (f *finder) transcript() {
	labels := make([]label, len(f.blocks))
	times := map[string]int{} // of the last words of labels
	for i, b := range f.blocks {
		if l, ok := f.labelOf(b); ok {
			labels[i] = l
			times[f.lastName(l)]++
		}
	}
	asked := times["q"] > 0 && times["a"] > 0 || times["question"] > 0 && times["answer"] > 0
	var at []int
	sure := asked
	for i, l := range labels {
		named := !l.name.isEmpty() && (f.isPersonal(f.spanOf(l.name)) || f.byFamilyName(f.spanOf(l.name)) >= 0)
		if !l.name.isEmpty() && (l.capitals || named || l.timed || times[f.lastName(l)] > 1) {
			at = append(at, i)
			sure = sure || named
		}
	}
	if len(at) < 2 || !sure && !f.isDialogue(labels, times, at) {
		return
	}
	answers := -1
	if asked {
		answers = f.interviewed(f.blocks[at[0]].Start)
	}
	for k, i := range at {
		l := labels[i]
		d := draft{source: l.name, cue: l.colon, confidence: transcriptConfidence, verbatim: true}
		if name := f.lastName(l); answers >= 0 && (name == "a" || name == "answer") {
			v := f.of(answers)
			d.speaker = &v
		} else if asked && (name == "q" || name == "question") {
			v := f.writer()
			d.speaker = &v
		}
		d.content = f.appendSpoken(d.content, run{l.first, f.blocks[i].end})
		if k+1 < len(at) && at[k+1]-i < 6 {
			for j := i + 1; j < at[k+1]; j++ {
				d.content = f.appendSpoken(d.content, f.blocks[j].run)
			}
		}
		if len(d.content) > 0 && !f.isFigure(d.content[0]) {
			f.take(d)
		}
	}
}

// isFigure reports whether a label is followed by a mere number, as in a table: "Ann Lee,
// Bank of Alder: 90 percent".
func (f *finder) isFigure(r run) bool {
	return f.isIn(r.first, pos.CD, pos.Dollar) && r.end-r.first < 5 && !f.hasFinite(r)
}

// isDialogue reports whether two take turns under labels that are no names known from the
// text: at least three labels that stand side by side and go to and fro.
func (f *finder) isDialogue(labels []label, times map[string]int, at []int) bool {
	if len(at) < 3 || len(times) > len(at)/2+1 || at[len(at)-1]-at[0] >= 2*len(at) {
		return false
	}
	for k := 1; k < len(at); k++ {
		if f.lastName(labels[at[k]]) == f.lastName(labels[at[k-1]]) {
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
