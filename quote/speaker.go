package quote

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// A voice is who speaks: somebody, and those who speak with him or her.
type voice struct {
	Speaker
	with []Speaker
}

// nobody is the voice of a source that the article gives no name.
var nobody = voice{Speaker: Speaker{Entity: -1}}

// of returns the voice of an entity, nobody for -1 and for one without a name.
func (f *finder) of(id int) voice {
	if id < 0 || f.entities[id].Name == "" {
		return nobody
	}
	return voice{Speaker: Speaker{f.entities[id].Name, id}}
}

// voiceOf returns the voice of a quote that has one.
func voiceOf(q *Quote) voice { return voice{Speaker{q.Speaker, q.Entity}, q.With} }

// speakers resolves the source of each quote, in the order of the cues, since
// a "he" without a person of its own is the one who spoke last. Who is still
// nobody then may be named further down.
func (f *finder) speakers() {
	order := make([]int, len(f.quotes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(f.quotes[i].told(), f.quotes[j].told()) })
	for _, i := range order {
		q := &f.quotes[i]
		v := voiceOf(q) // a format may have told it
		if v.Name == "" {
			v = f.speaker(q)
		}
		if v.Name == "" && q.Source.IsZero() && q.Cue.IsZero() && q.Kind == Direct {
			v = f.speaksOn(q)
		}
		if f.give(i, v) {
			f.spoken = append(f.spoken, i)
		}
	}
	for k, i := range slices.Backward(order) { // backward, since a headline takes over what its article says
		if q := &f.quotes[i]; q.Speaker == "" && !q.Source.IsZero() {
			f.give(i, f.introduced(q, order[k+1:]))
		}
	}
}

// speaksOn returns who spoke last where q, which nothing tells of, may go on with that: it opens
// a block near by and does not name who spoke, who is a person and not the writer.
func (f *finder) speaksOn(q *Quote) voice {
	n := len(f.spoken)
	first, _ := f.tokensOf(q.Content[0])
	if n == 0 || f.block(first).first != first {
		return nobody
	}
	last := &f.quotes[f.spoken[n-1]]
	if last.Entity < 0 || f.entities[last.Entity].Kind != entity.Person { // a statement does not go on in the next paragraph
		return nobody
	}
	if f.blocksBetween(last, q) > 2 || strings.EqualFold(f.a.Text(last.Source), "I") || f.isNamedIn(last.Entity, q.Content) {
		return nobody
	}
	return voiceOf(last)
}

// told returns where q tells who speaks or that somebody does, or else where it begins.
func (q *Quote) told() int {
	if q.Source.IsZero() && q.Cue.IsZero() {
		return q.Content[0].Start
	}
	return max(q.Source.Start, q.Cue.Start)
}

// give enters a voice into a quote; it reports whether it is somebody's.
func (f *finder) give(i int, v voice) bool {
	q := &f.quotes[i]
	q.Speaker, q.Entity, q.With = v.Name, v.Entity, v.with
	return v.Name != ""
}

// blocksBetween counts the blocks from one quote to a later one.
func (f *finder) blocksBetween(x, y *Quote) int {
	return f.blockOf(y.Span().Start) - f.blockOf(x.Span().Start)
}

func (f *finder) blockOf(at int) int {
	return sort.Search(f.a.Blocks().Len(), func(i int) bool { return f.a.Blocks().At(i).End > at })
}

// speaker returns who the source of q stands for.
func (f *finder) speaker(q *Quote) voice {
	first, end := f.tokensOf(q.Source)
	if first == end {
		return nobody
	}
	if end-first == 1 && f.isPronoun(first) {
		return f.pronoun(q, first)
	}
	first, end = f.skipHome(first, end), f.cutGeneration(first, end)
	head := f.headEnd(first, end)
	if id, at := f.holder(first, head, end); id >= 0 {
		return f.joined(id, at, end)
	}
	if id := f.titledName(first, f.beforeBrackets(first, end)); id >= 0 {
		return f.of(id)
	}
	if comma := f.commaIn(first, end); comma > first { // "Parks and Wildlife biologist Ann Lee, who", "… Lee, a mother"
		if id := f.titledName(first, f.beforeBrackets(first, comma)); id >= 0 {
			return f.joined(id, comma, end)
		}
	}
	if v := f.campaign(first, head); v.Name != "" {
		return f.withOthers(v, false, head, end)
	}
	if head == end && f.isOne(head-1, campaign) && (head-first == 1 || head-first == 2 && f.isDefinite(first, head)) {
		if v := f.sameCampaign(q); strings.HasSuffix(v.Name, strings.ToLower(f.word(head-1))) && !f.opensElsewhere(first, v.Name) {
			return v
		}
	}
	if v := f.referred(f.spanOf(run{first, head}), true); v.Name != "" {
		return v
	}
	if id := f.namedAt(head-1, first); id >= 0 {
		return f.joined(id, head, end)
	}
	if id, at := f.apposition(head, end); id >= 0 {
		return f.joined(id, at, end)
	}
	if id := f.toldKind(first, head); id >= 0 {
		return f.joined(id, head, end)
	}
	if id := f.behindKind(first, f.beforeBrackets(first, end)); id >= 0 {
		return f.of(id)
	}
	if v := f.document(q, first, head, end); v.Name != "" {
		return v
	}
	if id, at := f.namedInside(first, end); id >= 0 {
		return f.joined(id, at, end)
	}
	if id := f.byFamilyName(q.Source); id >= 0 {
		return f.of(id)
	}
	if v := f.referred(f.spanOf(run{head - 1, head}), false); v.Name != "" {
		return v
	}
	if v := f.calledName(first, end); v.Name != "" {
		return v
	}
	return f.labelled(q)
}

// skipHome returns where a source goes on behind the town and state that it begins with: "The
// Aldport, Ohio, | police chief".
func (f *finder) skipHome(first, end int) int {
	i := first
	if f.isIn(i, pos.DT) {
		i++
	}
	for range 2 {
		if i >= end {
			return first
		}
		id := f.namedAt(i, i)
		if id < 0 || f.entities[id].Kind != entity.GPE {
			return first
		}
		for i < end && f.namedAt(i, i) == id && !f.isIn(i, pos.Comma) {
			i++
		}
		if i >= end || !f.isIn(i, pos.Comma) {
			return first
		}
		i++
	}
	if i < end && f.isIn(i, pos.NN, pos.JJ) && f.namedAt(i, i) < 0 {
		return i
	}
	return first
}

// commaIn returns the first comma of the tokens [first, end) that is in no name, or end.
func (f *finder) commaIn(first, end int) int {
	for i := first; i < end; i++ {
		if f.tag(i) == pos.Comma && f.nameOver(i) < 0 {
			return i
		}
	}
	return end
}

// labelled returns the name in front of the colon in a transcript, as it stands.
func (f *finder) labelled(q *Quote) voice {
	name := oneLine(f.a, q.Source)
	if f.a.Text(q.Cue) != ":" || len(name) < 3 || strings.ToUpper(name) != name || strings.ContainsAny(name, "#0123456789") {
		return nobody
	}
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if isA(anybody, w) || lexicon.LookupFolded(w)&(lexicon.Office|lexicon.Given|lexicon.Surname) == lexicon.Office {
			return nobody
		}
	}
	return voice{Speaker: Speaker{name, -1}}
}

// tokensOf returns the tokens that overlap s.
func (f *finder) tokensOf(s article.Span) (first, end int) {
	if s.IsZero() {
		return 0, 0
	}
	return f.d.TokensOf(s.Start, s.End)
}

func (f *finder) inBody(s article.Span) bool {
	i := sort.Search(f.d.BodyTokens, func(i int) bool { return int(f.d.Tokens[i].End) > s.Start })
	return i < f.d.BodyTokens && int(f.d.Tokens[i].Start) < s.End
}

func (f *finder) tag(i int) pos.Tag { return pos.Tag(pos.Tags(f.d)[i]) }

// word returns token i as a reader sees it; outside of the text there is none.
func (f *finder) word(i int) string {
	f.check.Now()
	if i < 0 || i >= len(f.d.Tokens) {
		return ""
	}
	return f.d.Word(i)
}

func (f *finder) isPronoun(i int) bool {
	switch f.tag(i) {
	case pos.PRP, pos.PRPS, pos.WP, pos.WPS, pos.WDT:
		w := f.word(i)
		return len(w) == 1 || strings.ToUpper(w) != w || f.namedAt(i, i) < 0 // the WHO, the US
	}
	return false
}

// referred returns whom a pronoun or a noun phrase that overlaps s, or has its
// very borders, refers to. One place may refer to several who speak together.
func (f *finder) referred(s article.Span, exact bool) voice {
	var best entity.Occurrence
	v := nobody
	for k := f.namesEnd(s.End); k >= 0 && s.Start-f.named[k].Start <= 200; k-- {
		switch o := f.named[k]; {
		case o.Type == "" || !o.Overlaps(s) || exact && o.Span != s:
		case o.Span == best.Span && o.Type == best.Type:
			v = f.together(v, o.Entity)
		case o.Confidence > best.Confidence:
			best, v = o, f.of(o.Entity)
		}
	}
	return v
}

// together returns the voice of those in v and one more, in the order in which the
// article names them first.
func (f *finder) together(v voice, id int) voice {
	other := f.of(id)
	switch {
	case other.Entity < 0:
		return v
	case v.Entity < 0:
		return other
	}
	all := append([]Speaker{v.Speaker, other.Speaker}, v.with...)
	slices.SortFunc(all, func(x, y Speaker) int { return cmp.Compare(f.firstNamed(x.Entity), f.firstNamed(y.Entity)) })
	return voice{Speaker: all[0], with: all[1:]}
}
