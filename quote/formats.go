package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/pos"
)

// formatConfidence is that of a quote that the format of the text shows.
const formatConfidence = 0.8

// formats adds the quotes that have no verb to tell of them, but a form:
// transcripts ("SMITH: Well, …"), questions and answers, a dash and the name
// behind a quote, "From Chair Smith:" and a new paragraph, posts of social media.
func (f *finder) formats() {
	blocks := f.bodyBlocks()
	added := f.transcript(blocks)
	claims := f.claims()
	for i := range blocks {
		q, ok := f.signed(blocks, i)
		if !ok {
			q, ok = f.announced(blocks, i, claims)
		}
		if ok {
			added = append(added, q)
		}
	}
	f.replace(added)
}

// A block is one of the body, as spans of the text and as tokens.
type block struct {
	article.Span
	first, end int
}

func (f *finder) bodyBlocks() []block {
	var out []block
	last := -1
	for _, s := range f.d.Sentences[:f.d.BodySentences] {
		if s.Block == last {
			out[len(out)-1].end = s.End
		} else {
			out = append(out, block{first: s.First, end: s.End})
			last = s.Block
		}
	}
	for i := range out {
		out[i].Span = f.span([2]int{out[i].first, out[i].end})
	}
	return out
}

// replace adds quotes and drops those whose content begins in theirs. A format
// shows what was said word for word, with marks or without.
func (f *finder) replace(quotes []Quote) {
	found := f.quotes
	f.quotes = nil
	for _, q := range quotes {
		q.Confidence, q.Kind, q.Reports = formatConfidence, Direct, Speech
		f.quotes = append(f.quotes, q)
	}
	claims := f.claims()
	for _, q := range found {
		if claimant(claims, q.Content[0]) < 0 {
			f.quotes = append(f.quotes, q)
		}
	}
}

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
	from, open := i, false
	l := label{capitals: true}
	for ; i < b.end && i-from < 12; i++ {
		w := f.word(i)
		r, _ := utf8.DecodeRuneInString(w)
		switch {
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
			sure = sure || known
		}
	}
	if len(at) < 2 || !sure {
		return nil
	}
	var quotes []Quote
	for k, i := range at {
		l := labels[i]
		q := Quote{Source: l.name, Cue: l.colon, Entity: -1}
		if name := f.lastName(l); asked && (name == "a" || name == "answer") {
			f.name(&q, f.interviewed(blocks[at[0]].Start))
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

// name makes an entity the speaker of q.
func (f *finder) name(q *Quote, id int) {
	if id >= 0 {
		q.Entity, q.Speaker = id, f.entities[id].Name
	}
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

// isPersonal reports whether s has the name of a person.
func (f *finder) isPersonal(s article.Span) bool {
	for k := f.namesEnd(s.End); k >= 0 && s.Start-f.named[k].Start < 200; k-- {
		if o := f.named[k]; o.Type == "" && o.Overlaps(s) && f.entities[o.Entity].Kind == entity.Person {
			return true
		}
	}
	return false
}

// signed returns a quote that a dash and a name follow, at the end of its block
// or as a block of their own.
func (f *finder) signed(blocks []block, i int) (q Quote, ok bool) {
	b := blocks[i]
	dash := f.lastDash(b)
	if dash < 0 || !f.isSignature(dash+1, b.end) {
		return q, false
	}
	end := b.end
	for end > dash+2 && (f.tag(end-1) == pos.Period || f.word(end-1) == "<") {
		end--
	}
	q = Quote{Source: f.span([2]int{dash + 1, end}), Cue: f.span([2]int{dash, dash + 1}), Entity: -1}
	switch {
	case dash > b.first:
		q.Content = []article.Span{f.span([2]int{b.first, dash})}
	case i > 0:
		q.Content = []article.Span{blocks[i-1].Span}
	default:
		return q, false
	}
	text := f.a.Text(q.Content[0])
	post := strings.Contains(f.a.Text(b.Span), "(@")
	if m := f.quotedIn(q.Content[0]); !post && (len(m) == 0 || m[0].Start > q.Content[0].Start || len(text) > 0 && !m[len(m)-1].Closed) {
		return q, false
	}
	if post {
		q.Source = f.handle(q.Source)
	}
	return q, true
}

// lastDash returns the last token of a block that is a dash, if no more than
// 20 tokens follow, -1 for none.
func (f *finder) lastDash(b block) int {
	for i := b.end - 1; i >= b.first && i > b.end-21; i-- {
		switch f.word(i) {
		case "—", "–", "―", "--", "-":
			if i == b.first || f.d.Tokens[i].Start > f.d.Tokens[i-1].End || f.tag(i-1) == pos.CloseQuote {
				return i
			}
		}
	}
	return -1
}

// isSignature reports whether the tokens [first, end) begin with a name and
// make no sentence.
func (f *finder) isSignature(first, end int) bool {
	if first >= end {
		return false
	}
	named := false
	for i := first; i < end; i++ {
		switch f.tag(i) {
		case pos.VBD, pos.VBZ, pos.VBP, pos.MD:
			return false
		}
		named = named || i < first+4 && f.isPersonal(f.span([2]int{i, i + 1}))
	}
	r, _ := utf8.DecodeRuneInString(f.word(first))
	return unicode.IsUpper(r) && named
}

// handle cuts what follows the handle of a post: its date.
func (f *finder) handle(s article.Span) article.Span {
	if i := strings.IndexByte(f.a.Text(s), ')'); i >= 0 {
		s.End = s.Start + i + 1
	}
	return s
}

// announced returns the block behind one such as "And from Chair Smith:".
func (f *finder) announced(blocks []block, i int, claims []claim) (q Quote, ok bool) {
	b := blocks[i]
	if i+1 == len(blocks) || b.end-b.first > 14 || f.word(b.end-1) != ":" {
		return q, false
	}
	text := " " + strings.ToLower(f.a.Text(b.Span))
	if !strings.Contains(text, " from ") && !isSpeech(text) {
		return q, false
	}
	next := blocks[i+1]
	source, ok := f.personIn(b)
	if k := claimant(claims, next.Span); !ok || k >= 0 && !f.quotes[k].Source.IsZero() || claimant(claims, b.Span) >= 0 {
		return q, false
	}
	return Quote{Source: source, Cue: f.span([2]int{b.end - 1, b.end}), Content: []article.Span{next.Span}, Entity: -1}, true
}

// personIn returns the first name of a person in a block, with the title
// before it.
func (f *finder) personIn(b block) (article.Span, bool) {
	for i := b.first; i < b.end; i++ {
		if !f.isPersonal(f.span([2]int{i, i + 1})) {
			continue
		}
		first, end := i, i+1
		for first > b.first && f.tag(first-1).IsNoun() {
			first--
		}
		for end < b.end && f.isPersonal(f.span([2]int{end, end + 1})) {
			end++
		}
		return f.span([2]int{first, end}), true
	}
	return article.Span{}, false
}
