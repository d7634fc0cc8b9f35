package quote

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/coref"
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

// isNamedIn reports whether an entity is mentioned in one of some spans.
func (f *finder) isNamedIn(id int, spans []article.Span) bool {
	for _, s := range spans {
		for k := f.namesEnd(s.End); k >= 0 && f.named[k].Start >= s.Start; k-- {
			if f.named[k].Type == "" && f.named[k].Entity == id {
				return true
			}
		}
	}
	return false
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

// isCampaign reports whether such an undertaking speaks in q.
func (q *Quote) isCampaign() bool {
	return q.Entity < 0 && isA(campaign, q.Speaker[strings.LastIndexByte(q.Speaker, ' ')+1:])
}

// opensElsewhere reports whether the sentence of token i opens with a place that is none of a name: "In Lund, | police
// said", of the police of Oslo.
func (f *finder) opensElsewhere(i int, name string) bool {
	lead := f.sentence(i).First
	return f.isIn(lead, pos.IN) && f.some(run{lead + 1, min(i, lead+4)}, func(k int) bool {
		id := f.namedAt(k, k)
		return id >= 0 && f.entities[id].Kind == entity.GPE && !strings.Contains(name, f.entities[id].Name)
	})
}

// campaign returns the voice of an undertaking that is called after a person, "Vale campaign"
// for "Anna Vale's campaign", or of a government or the police called after their country or town, where that word in
// small letters is the last of the tokens [first, head).
func (f *finder) campaign(first, head int) voice {
	word := f.word(head - 1)
	if !isA(campaign, word) {
		return nobody
	}
	i := head - 2
	owned := i > first && f.tag(i) == pos.POS
	if owned {
		i--
	}
	if i < first {
		return nobody
	}
	id := f.namedAt(i, i)
	switch {
	case id >= 0 && f.entities[id].Kind == entity.Person && word != "police":
		name := f.entities[id].Name
		return voice{Speaker: Speaker{name[strings.LastIndexByte(name, ' ')+1:] + " " + word, -1}}
	case owned || word != "government" && word != "administration" && word != "police":
	case id >= 0 && (f.entities[id].Kind == entity.GPE || word == "police" && f.entities[id].Kind != entity.Person):
		return f.governmentOf(run{f.nameBegins(i), head})
	case f.isCapital(i) && lexicon.LookupFolded(f.word(i))&lexicon.Demonym != 0:
		for i > first && f.isCapital(i-1) && !f.isIn(i-1, pos.DT) { // South Korean
			i--
		}
		return f.governmentOf(run{i, head})
	}
	return nobody
}

// governmentOf returns the voice of a government by the words for it: that of its name, if the text
// has one elsewhere in capitals, or else the words.
func (f *finder) governmentOf(r run) voice {
	if f.governments == nil {
		f.governments = map[string]int{}
		for i, e := range f.entities {
			if e.Kind == entity.Org && isA(campaign, lastWord(e.Name)) {
				f.governments[strings.ToLower(e.Name)] = i
			}
		}
	}
	name := oneLine(f.a, f.spanOf(r))
	if id, ok := f.governments[strings.ToLower(name)]; ok {
		return f.of(id)
	}
	return voice{Speaker: Speaker{name, -1}}
}

// sameCampaign returns the voice of the campaign that spoke last, right before
// q, for "it" and "the campaign".
func (f *finder) sameCampaign(q *Quote) voice {
	if n := len(f.spoken); n > 0 {
		if last := &f.quotes[f.spoken[n-1]]; last.isCampaign() && f.blocksBetween(last, q) <= 1 {
			return voiceOf(last)
		}
	}
	return nobody
}

// byFamilyName returns the only person with the last word of s as the last of
// the name, -1 for none: for "LEE" in a transcript.
func (f *finder) byFamilyName(s article.Span) int {
	if f.families == nil {
		f.families = map[string]int{}
		for i, e := range f.entities {
			if e.Kind != entity.Person {
				continue
			}
			name := lastWord(e.Name)
			if _, taken := f.families[name]; taken {
				i = -1
			}
			f.families[name] = i
		}
	}
	text := oneLine(f.a, s)
	if r, _ := utf8.DecodeRuneInString(text); !unicode.IsUpper(r) || strings.Count(text, " ") > 2 {
		return -1
	}
	if id, ok := f.families[lastWord(text)]; ok {
		return id
	}
	return -1
}

func lastWord(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return strings.ToLower(words[len(words)-1])
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

// headEnd returns the end of the first noun phrase of the tokens [first, end):
// its last word is the head. "Kremlin spokesman Dmitry Peskov", but of
// "a spokesman for the mayor" only "a spokesman".
func (f *finder) headEnd(first, end int) int {
	for i := first; i < end; i++ {
		switch f.tag(i) {
		case pos.IN, pos.TO, pos.WP, pos.WDT, pos.WRB, pos.Comma, pos.Colon, pos.OpenBracket, pos.VBD, pos.VBZ, pos.VBP, pos.MD, pos.CC:
			if i > first && f.nameOver(i) < 0 && (!f.isIn(i, pos.WP, pos.WDT) || f.isPronoun(i)) { // the WHO
				return i
			}
		case pos.PRP:
			if f.opensShortRelative(i, first) {
				return i
			}
		case pos.VBG, pos.VBN:
			if i > first && i+1 < end && f.tag(i-1).IsNoun() && (!f.tag(i+1).IsNoun() || f.tag(i-1) == pos.NN && f.namedAt(i+1, i+1) >= 0) && f.nameOver(i) < 0 {
				return i
			}
		}
	}
	return end
}

// opensShortRelative reports whether the pronoun i behind a noun is the subject of a relative
// clause: the letter | she | found.
func (f *finder) opensShortRelative(i, first int) bool {
	return i > first && f.isIn(i, pos.PRP) && f.isNoun(i-1) && f.nameOver(i) < 0 && !f.is(i, "himself", "herself", "itself", "themselves")
}

// nameOver returns the index in named of a name that token i lies within and
// does not begin, -1 for none: "of" in "Bank of England". A date or a sum is no name.
func (f *finder) nameOver(i int) int {
	t := f.d.Tokens[i]
	for k := f.namesEnd(int(t.End)); k >= 0 && k < len(f.named); k-- {
		o := f.named[k]
		if o.Type == "" && o.Start < int(t.Start) && int(t.End) <= o.End && !f.isValue(o.Entity) {
			return k
		}
		if int(t.Start)-o.Start > 200 {
			break
		}
	}
	return -1
}

// isValue reports whether an entity is a date or a sum, which names nothing.
func (f *finder) isValue(id int) bool {
	switch f.entities[id].Kind {
	case entity.Date, entity.Money, entity.Percent:
		return true
	}
	return false
}

// namesEnd returns the index of the last occurrence that starts before at.
func (f *finder) namesEnd(at int) int {
	return sort.Search(len(f.named), func(k int) bool { return f.named[k].Start >= at }) - 1
}

// namedAt returns the entity whose name token i belongs to, if it is one that
// can speak, -1 for none; outside of the text there is none.
func (f *finder) namedAt(i, first int) int {
	if i < 0 || i >= len(f.d.Tokens) {
		return -1
	}
	office := false // "Ann Lee MP", but not "the Labour MP"
	for i > first && (f.tag(i) == pos.Comma || f.tag(i) == pos.CloseQuote || f.tag(i) == pos.POS || lexicon.IsPostNominal(f.word(i))) {
		office = office || lexicon.IsPostNominal(f.word(i))
		i--
	}
	t := f.d.Tokens[i]
	for k := f.namesEnd(int(t.End)); k >= 0; k-- {
		o := f.named[k]
		if o.Type == "" && o.Start < int(t.End) && int(t.Start) < o.End && f.speaks(o.Entity) && (!office || f.entities[o.Entity].Kind == entity.Person) {
			return o.Entity
		}
		if int(t.Start)-o.Start > 200 {
			break
		}
	}
	return -1
}

// speaks reports whether an entity can be a speaker.
func (f *finder) speaks(id int) bool {
	switch f.entities[id].Kind {
	case entity.Person, entity.Org, entity.GPE, entity.Facility, entity.Loc, entity.Misc, entity.Work:
		return true
	}
	return false
}

// titledName returns the person whose name ends the tokens [first, end), where
// what stands before it is a title: "Interior Minister and Social Union (SU) leader
// Ann Lee", "Ambassador to the UN Ann Lee", "the director of sales for the firm, Ann
// Lee". It returns -1 for none, as in "a lawyer for Ann Lee".
func (f *finder) titledName(first, end int) int {
	id := f.namedAt(end-1, end-1)
	if id < 0 || f.entities[id].Kind != entity.Person {
		return -1
	}
	title := end
	for title > first && (f.namedAt(title-1, title-1) == id || lexicon.LookupFolded(f.word(title-1))&lexicon.Honorific != 0) {
		title--
	}
	comma := title > first && f.tag(title-1) == pos.Comma
	if comma {
		title--
	}
	title = f.beforeBrackets(first, title) // director general of police (DGP) Ann Lee
	for i := title - 1; i >= first; i-- {
		tag := f.tag(i)
		if tag == pos.CloseBracket {
			before := f.beforeBrackets(first, i+1)
			if before > i { // it has no partner in the source
				return -1
			}
			i = before
			continue
		}
		other := f.namedAt(i, i)
		switch {
		case other >= 0 && f.entities[other].Kind == entity.Person:
			return -1
		case other >= 0 && f.nameOver(i) >= 0, i > first && f.tag(i-1) == pos.HYPH, f.tag(i+1) == pos.HYPH, // "Bank of Orsenia", "editor-in-chief"
			tag == pos.Comma && !comma && i > first && (f.tag(i-1).IsNoun() || f.isIn(i-1, pos.JJ, pos.VBN)), // Secretary for Culture, Sports and Tourism
			tag.IsNoun(), tag == pos.JJ, tag == pos.HYPH, tag == pos.CD, tag == pos.OpenBracket,
			tag == pos.VBN, tag == pos.VBZ, tag == pos.DT && i == first, tag == pos.CC && f.word(i) == "and" && !comma: // "fisheries" is a verb to the tagger
		case f.is(i, "of") && f.isIn(i+1, pos.CD) && i+2 == title && i > first && f.isNoun(i-1) && !comma: // father of two Ann Lee
		case tag == pos.IN, tag == pos.TO, tag == pos.CC, tag == pos.DT, tag == pos.POS, tag == pos.PRPS:
			return f.behindComplement(id, first, i, title)
		default:
			return -1
		}
	}
	return id
}

// beforeBrackets returns where the tokens [first, end) end without the brackets that they
// end with.
func (f *finder) beforeBrackets(first, end int) int {
	if end-1 <= first || f.tag(end-1) != pos.CloseBracket {
		return end
	}
	for i := end - 2; i > first; i-- {
		if f.tag(i) == pos.OpenBracket {
			return i
		}
	}
	return end
}

// holder returns the person named in a source, the tokens [first, end), of whom the article
// tells there that he or she is what the first noun phrase, [first, head), says, and the end
// of the name: Omar Reyes of "a spokesman for Mayor Ann Lee, Omar Reyes". It is not Ann Lee
// of "a lawyer for Mayor Ann Lee".
func (f *finder) holder(first, head, end int) (id, at int) {
	id, longest := -1, head-1
	for i := head; i < end; i++ {
		other := f.namedAt(i, i)
		if other < 0 || f.entities[other].Kind != entity.Person {
			continue
		}
		for _, r := range f.entities[other].Roles {
			if from, to := f.d.TokensOf(r.Start, r.End); first <= from && from < head && longest < to && to <= i {
				id, at, longest = other, i+1, to
			}
		}
	}
	return id, at
}

// behindComplement returns the person id, whose name follows the complement of an
// office, the tokens [.., title), with token i in it: "Ambassador to the UN". The name
// belongs to the complement in "a lawyer for Mayor Ann Lee", where it is -1.
func (f *finder) behindComplement(id, first, i, title int) int {
	last := title - 1
	if last <= i || isTitle(f.word(last)) || !f.tag(last).IsNoun() {
		return -1
	}
	head := f.headEnd(first, title)
	if head > last || head == first || !isTitle(f.word(head-1)) || f.tag(head-1) == pos.NNS {
		return -1
	}
	for k := first; k < head; k++ { // "A received Ambassador to C B", "A and D for C B"
		other := f.namedAt(k, k)
		if f.isFinite(k) || other >= 0 && f.entities[other].Kind == entity.Person && f.nameOver(k+1) < 0 && f.tag(k+1) != pos.POS {
			return -1
		}
	}
	switch tag := f.tag(title); {
	case tag == pos.Comma, tag == pos.OpenBracket, unicode.IsUpper(rune(f.word(head - 1)[0])):
	case f.tag(first) != pos.DT, f.namedAt(last, last) >= 0, f.tag(last) == pos.NNS: // the head of field operations Ann Lee
	default:
		return -1 // "a lawyer for the company Ann Lee"
	}
	return id
}

// toldKind returns the entity whose name stands before the nouns that the tokens [first,
// head) end with, which tell what it is: "the Herald newspaper", -1 for none.
func (f *finder) toldKind(first, head int) int {
	i := head - 1
	if !f.isIn(i, pos.NN) || !coref.IsBody(strings.ToLower(f.word(i))) {
		return -1
	}
	for i > first && f.isIn(i, pos.NN) && f.namedAt(i, i) < 0 {
		i--
	}
	if id := f.namedAt(i, i); id >= 0 && f.entities[id].Kind != entity.Person && f.entities[id].Kind != entity.GPE {
		return id
	}
	return -1
}

// behindKind returns the organisation whose name ends the tokens [first, end) behind a noun for what
// it is: "research and investment firm Kestrel", -1 for none.
func (f *finder) behindKind(first, end int) int {
	id := f.namedAt(end-1, end-1)
	if id < 0 || f.entities[id].Kind != entity.Org {
		return -1
	}
	name := end - 1
	for name > first && f.namedAt(name-1, name-1) == id {
		name--
	}
	if name == first || !f.isIn(name-1, pos.NN) || !coref.IsBody(strings.ToLower(f.word(name-1))) {
		return -1
	}
	for i := first; i < name; i++ {
		if !f.tag(i).IsNoun() && !f.isIn(i, pos.JJ, pos.CC, pos.HYPH, pos.DT, pos.Comma) {
			return -1 // a lawyer for the firm Kestrel
		}
	}
	return id
}

// isTitle reports whether a word is an office or an honorific, in full or short.
func isTitle(word string) bool {
	return lexicon.LookupFolded(lexicon.SpelledOut(word))&(lexicon.Office|lexicon.Honorific) != 0
}

// apposition returns the person or organisation whose name follows a comma or a
// dash after the head, and a token of that name: "the party's leader, Ann Lee",
// "the mayor of Port Alder, Ann Lee". In "a lawyer for the company, Daltrop" the
// name is the company's.
func (f *finder) apposition(head, end int) (id, at int) {
	for i := head; i+1 < end; i++ {
		switch f.tag(i) {
		case pos.WP, pos.WDT, pos.WPS:
			return f.namedBehindClause(i, end), end - 1
		case pos.IN, pos.TO:
			if f.word(i) != "of" && f.word(i) != "in" {
				return -1, 0
			}
		case pos.Comma, pos.Colon, pos.OpenBracket:
			for j := i + 1; j < min(end, i+8); j++ {
				if tag := f.tag(j); !tag.IsNoun() && tag != pos.JJ && tag != pos.DT && tag != pos.PRPS && tag != pos.Period && (tag != pos.CC || f.isCapital(j-1)) {
					break
				}
				if id := f.namedAt(j, j); id >= 0 && (f.entities[id].Kind == entity.Person || f.entities[id].Kind == entity.Org && i == head) {
					return id, j
				}
			}
		}
	}
	return -1, 0
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

// firstNamed returns where an entity is named first; one of the caller's may be nowhere.
func (f *finder) firstNamed(id int) int {
	if m := f.entities[id].Mentions; len(m) > 0 {
		return m[0].Start
	}
	return math.MaxInt
}
