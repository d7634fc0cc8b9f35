package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/pos"
)

// A label is the name of a speaker at the start of a block, with its colon.
type label struct {
	name, colon article.Span
	first       int // the token after the colon
	capitals    bool
}

// labelOf reads the label of a block.
func (f *finder) labelOf(b block) (label, bool) {
	i := b.first
	if f.tag(i) == pos.OpenQuote && i+1 < b.end {
		i++
	}
	switch f.word(i) {
	case "-", "–", "—", "•", "*": // a list of statements
		i = min(i+1, b.end-1)
	}
	from, open := i, false
	l := label{capitals: true}
	for ; i < b.end && i-from < 12; i++ {
		w := f.word(i)
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case (w == "Q." || w == "A.") && i == from && i+1 < b.end: // "Q. Why now?"
			t := f.d.Tokens[i]
			l.name, l.colon, l.first = article.Span{Start: t.Start, End: t.End - 1}, article.Span{Start: t.End - 1, End: t.End}, i+1
			return l, true
		case w == ":" && i > from:
			l.name, l.colon, l.first = f.span([2]int{from, i}), f.span([2]int{i, i + 1}), i+1
			return l, l.capitals || l.first < b.end
		case w == "(":
			open = true
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

// transcript returns what follows the labels of a transcript. One label makes
// none ("UPDATE: The ferry has left."), nor do labels of which each stands once
// and none is a name ("WHEN: Friday", "WHERE: the town hall").
func (f *finder) transcript(blocks []block) []Quote {
	labels := make([]label, len(blocks))
	times := map[string]int{} // of the last words of labels
	for i, b := range blocks {
		if l, ok := f.labelOf(b); ok {
			labels[i] = l
			times[f.lastName(l)]++
		}
	}
	var at []int
	asked := times["q"] > 0 && times["a"] > 0 || times["question"] > 0 && times["answer"] > 0
	sure := asked
	for i, l := range labels {
		if l.name.IsZero() {
			continue
		}
		known := times[f.lastName(l)] > 1 || f.isPersonal(l.name)
		if l.capitals || known {
			at = append(at, i)
			sure = sure || f.isPersonal(l.name) || f.byFamilyName(l.name) >= 0 // "WATCH BELOW:" twice makes none
		}
	}
	if len(at) < 2 || !sure {
		return nil
	}
	answers := -1
	if asked {
		answers = f.interviewed(blocks[at[0]].Start)
	}
	var quotes []Quote
	for k, i := range at {
		l := labels[i]
		q := Quote{Source: l.name, Cue: l.colon, Entity: -1}
		if name := f.lastName(l); answers >= 0 && (name == "a" || name == "answer") {
			q.Entity, q.Speaker = answers, f.entities[answers].Name
		} else if asked && (name == "q" || name == "question") {
			q.Entity, q.Speaker = f.writer().Entity, f.writer().Name
		}
		q.Content = f.appendSpoken(q.Content, l.first, blocks[i].end)
		if k+1 < len(at) && l.capitals {
			for j := i + 1; j < at[k+1] && at[k+1]-i < 6; j++ {
				q.Content = f.appendSpoken(q.Content, blocks[j].first, blocks[j].end)
			}
		}
		if len(q.Content) > 0 {
			quotes = append(quotes, q)
		}
	}
	return quotes
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
	name, _, _ := strings.Cut(f.a.Text(l.name), ",")
	return lastWord(name)
}

// appendSpoken appends the tokens [first, end) of a block without what stands in
// brackets at their ends: (Laughter), [The dog barks.]
func (f *finder) appendSpoken(dst []article.Span, first, end int) []article.Span {
	if first+1 < end && f.tag(first) == pos.OpenQuote && f.word(first+1) == "(" && strings.Contains(")]", f.word(end-1)) {
		return dst
	}
	if first < end && strings.Contains("([", f.word(first)) {
		i := first
		for i < end && !strings.Contains(")]", f.word(i)) {
			i++
		}
		first = min(i+1, end)
	}
	if first < end && strings.Contains(")]", f.word(end-1)) {
		i := end - 1
		for i > first && !strings.Contains("([", f.word(i)) {
			i--
		}
		if i == first || f.tag(i-1) == pos.Period {
			end = i
		}
	}
	if first < end {
		dst = append(dst, f.span([2]int{first, end}))
	}
	return dst
}
