package quote

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// longestMemory is how many tokens back a document is looked for.
const longestMemory = 300

//go:embed documents.txt
var documentsList string

// documentWords are the families of documents.txt, by noun and by verb.
var documentWords = sync.OnceValue(func() map[string]map[string]string {
	families := map[string]map[string]string{"noun": {}, "verb": {}}
	for line := range strings.Lines(documentsList) {
		if fields := strings.Split(strings.TrimSpace(line), "\t"); len(fields) == 3 {
			families[fields[1]][fields[0]] = fields[2]
		}
	}
	return families
})

// mayBe reports whether a text may call the same document by both nouns: a study and a report.
func mayBe(noun, other string) bool {
	nouns := documentWords()["noun"]
	x, y := nouns[noun], nouns[other]
	return noun == other || x != "" && (x == y || y != "" && x == "any")
}

// document returns whose document speaks, the tokens [first, end), whose head ends
// before head: of "her statement" who she is, of "a letter from the board", "a board
// letter" and "a probe by the board" the board, of "the report" whom one was by when it
// was named before.
func (f *finder) document(q *Quote, first, head, end int) voice {
	noun := strings.ToLower(f.word(head - 1))
	if !sayings.Is(noun, sayings.Words) && documentWords()["noun"][noun] == "" {
		if isA(arbiter, noun) { // it finds something as a report does
			return f.issuer(head, end)
		}
		return nobody
	}
	if f.tag(first) == pos.PRPS {
		return f.referred(f.spanOf(run{first, first + 1}), true)
	}
	if at := f.possessorEnd(first, head); at > 0 { // Ann Lee | 's reply
		if v := f.phrase(first, at); v.Name != "" {
			return v
		}
	}
	for i := head - 2; i >= first && (f.tag(i).IsNoun() || f.isIn(i, pos.JJ)); i-- { // "a Harbour Board press statement"
		if id := f.namedAt(i, i); id >= 0 {
			return f.of(id)
		}
	}
	v := f.issuer(head, end)
	if v.Name != "" || f.isIn(head, pos.PRP) { // whoever "the report it published" is of
		return v
	}
	if !f.isDefinite(first, head) || f.is(head, "of") {
		return nobody
	}
	return f.namedBefore(q, noun, first)
}

// phrase returns whom a noun phrase, the tokens [first, end), names or refers to.
func (f *finder) phrase(first, end int) voice {
	if id := f.namedAt(end-1, first); id >= 0 {
		return f.of(id)
	}
	return f.referred(f.spanOf(run{first, end}), true)
}

// issuer returns by whom a document is, of which the tokens [head, end) tell more:
// "from the board", "published by Ann Lee and Omar Reyes".
func (f *finder) issuer(head, end int) voice {
	dated := documentWords()["noun"][strings.ToLower(f.word(head-1))] != "finding" // whoever releases a study has not always made it
	for i := head; i < end; i++ {
		switch {
		case f.is(i, "on") && i == head && f.isIn(i+1, pos.PRPS): // the post | on her page
			return f.referred(f.spanOf(run{i + 1, i + 2}), true)
		case f.isIn(i, pos.PRP) && i == head && (f.isOne(i+1, issuing) || f.is(i+1, "made")): // the letter | she sent
			return f.referred(f.spanOf(run{i, i + 1}), true)
		case f.is(i, "by", "from"):
			to := f.clauseAt(i+1, end)
			last := f.headEnd(i+1, to)
			if last == i+1 {
				return nobody
			}
			if id := f.namedAt(last-1, i+1); id >= 0 {
				if f.is(i, "from") && f.entities[id].Kind == entity.GPE { // reports from Norvia are anybody's
					return nobody
				}
				return f.joined(id, last, to)
			}
			return f.party(run{i + 1, to})
		case dated && (f.isTime(i) || f.isTime(i+1) && f.is(i, "on", "late", "early", "last", "this", "earlier")): // a statement issued on Monday by
		case f.isIn(i, pos.VBN, pos.VBD, pos.Comma, pos.RB, pos.WDT) && !f.isOne(i, reading): // those only read it, or lead many who write it
		default:
			return nobody
		}
	}
	return nobody
}

// namedBefore returns whose document a noun in front of token first means that was
// named or made before: by whom it was, who spoke "in a statement", who sued.
func (f *finder) namedBefore(q *Quote, noun string, first int) voice {
	family, verbs := documentWords()["noun"][noun], documentWords()["verb"]
	other := false // one of nobody has come in
	for i := first - 1; i > max(0, first-longestMemory); i-- {
		word := strings.ToLower(f.word(i))
		switch {
		case family == "post" && f.isNetwork(i):
			if v := f.putThere(i); v.Name != "" && !f.isNamedIn(v.Entity, q.Content) { // nobody names himself
				return v
			}
		case family != "" && slices.Contains(strings.Fields(verbs[word]+" "+verbs[word+" "+f.word(i+1)]), family):
			if v := f.maker(i, family); v.Name != "" {
				return v
			}
		case !mayBe(noun, word), f.isCapital(i) && f.namedAt(i, i) >= 0: // the Court of Audit
		default:
			if v := f.issuer(i+1, min(first, i+2+reach, f.sentence(i).End-1)); v.Name != "" {
				return v
			}
			if v := f.publisher(i); v.Name != "" {
				return v
			}
			if v := f.spokeIn(i); word == noun && v.Name != "" {
				return v
			}
			if v := f.wroteIn(i, family); v.Name != "" {
				return v
			}
			other = other || word == noun && f.is(f.phraseBefore(i+1, max(0, i-reach)).first, "a", "an", "another")
		}
	}
	if other {
		return nobody
	}
	return f.saidBefore(noun)
}

// saidBefore returns whose document spoke last that was called by the same noun.
func (f *finder) saidBefore(noun string) voice {
	for _, k := range slices.Backward(f.spoken[max(0, len(f.spoken)-nextQuotes):]) {
		x := &f.quotes[k]
		if x.Source.IsZero() {
			continue
		}
		if first, end := f.tokensOf(x.Source); strings.EqualFold(f.word(f.headEnd(first, end)-1), noun) {
			return voiceOf(x)
		}
	}
	return nobody
}

// maker returns who makes a document of a family by what the verb i tells, where it tells that: who
// wrote to somebody or posted on a network, the judge who ruled, the body that investigated.
func (f *finder) maker(i int, family string) voice {
	switch {
	case !f.isFinite(i) && !f.isIn(i, pos.VBG) && !f.hasDone(i), f.marksAt(i) >= 0, family == "mail" && f.is(i, "wrote", "writes", "written") && !f.isToSomebody(i),
		family == "post" && f.is(i, "posted") && !f.isOnNetwork(i):
		return nobody
	}
	v := f.doer(i)
	if v.Name == "" {
		v = f.namedNext(i)
	}
	isBody := v.Entity >= 0 && f.entities[v.Entity].Kind == entity.Org
	if family == "ruling" && !f.isArbiter(v) || family == "finding" && !isBody {
		return nobody
	}
	return v
}

// hasDone reports whether token i is the verb of "has written".
func (f *finder) hasDone(i int) bool {
	return f.isIn(i, pos.VBN) && f.is(i-1, "has", "have", "had")
}

// namedNext returns the person who is named for the first time as what opens the sentence behind
// that of the verb i, whose subject is somebody without a name: "A pilot sued. Ann Lee, 34, had …".
func (f *finder) namedNext(i int) voice {
	s := f.sentence(i)
	who := f.subjectOf(i, s.First)
	if who.isEmpty() || !f.is(who.first, "a", "an") || s.End >= len(f.d.Tokens) {
		return nobody
	}
	at := int(f.d.Tokens[s.End].Start)
	for k := f.namesEnd(at) + 1; k < len(f.named) && f.named[k].Start <= at; k++ {
		if o := f.named[k]; o.Start == at && o.Type == "" && f.entities[o.Entity].Kind == entity.Person && strings.Contains(f.entities[o.Entity].Name, " ") && f.isNew(o) {
			if _, end := f.tokensOf(o.Span); f.is(end, ",") && f.is(end+1, "its", "his", "her", "their", "the") { // the chief executive of whom was sued
				return nobody
			}
			return f.of(o.Entity)
		}
	}
	return nobody
}

// isToSomebody reports whether whoever writes, at token i, writes to somebody: "wrote | to", "wrote | last
// week to".
func (f *finder) isToSomebody(i int) bool {
	end := i + reach
	for i++; i < end && (f.isTime(i) || f.isIn(i, pos.RB, pos.CD, pos.IN, pos.JJ, pos.NNP) && !f.is(i, "to")); i++ {
	}
	return f.is(i, "to")
}

// isOnNetwork reports whether the verb i tells of something put "on" what has a name: "posted a
// picture on Instagram", but not "posted a profit on Monday".
func (f *finder) isOnNetwork(i int) bool {
	for k := i + 1; k < min(f.sentence(i).End-1, i+reach); k++ {
		if f.is(k, "on") && f.isCapital(k+1) && !f.isTime(k+1) {
			return true
		}
	}
	return false
}

// isNetwork reports whether token i is the "on" of where people post.
func (f *finder) isNetwork(i int) bool {
	return f.is(i, "on") && (f.isCapital(i+1) && f.isOne(i+1, network) || f.is(i+1, "social") && f.is(i+2, "media"))
}

// putThere returns who does on a network, at token i, what the sentence tells before: "Lee thanked her fans |
// on Facebook"; nobody for what only stands there, "a post | on Facebook".
func (f *finder) putThere(i int) voice {
	if f.isNoun(i-1) && (documentWords()["noun"][strings.ToLower(f.word(i-1))] != "" || f.is(i-1, "video", "clip", "account", "page", "image", "photo", "picture")) {
		return nobody
	}
	return f.doerBefore(i)
}

// wroteIn returns who does what the sentence tells "in" the document at token i, of a family: "closed the
// school | in a letter". Of what only tells of others that is nobody: "named in a report".
func (f *finder) wroteIn(i int, family string) voice {
	switch family {
	case "mail", "notice", "post":
		for i--; f.isNoun(i) || f.isIn(i, pos.JJ, pos.VBN, pos.HYPH); i-- {
		}
		if f.is(i, "a", "an") && f.is(i-1, "in", "by", "via") {
			return f.doerBefore(i - 1)
		}
	}
	return nobody
}

// doerBefore returns the subject of the last verb before token i in its sentence, that does it and
// does not only see or read; nobody for a passive.
func (f *finder) doerBefore(i int) voice {
	for v := i - 1; v >= f.sentence(i).First; v-- {
		switch {
		case !f.isFinite(v) && !f.hasDone(v):
		case isBe(f.word(v)) || slices.Contains(strings.Fields(documentWords()["verb"][f.word(v)]), "reading"):
			return nobody
		default:
			return f.doer(v)
		}
	}
	return nobody
}

// doer returns who does what the verb v tells: the subject, or the person named in commas right
// before it ("One of them, Ann Lee, sued").
func (f *finder) doer(v int) voice {
	if subject := f.subjectOf(v, f.sentence(v).First); !subject.isEmpty() {
		return f.party(subject)
	}
	if !f.isIn(v-1, pos.Comma) {
		return nobody
	}
	id := f.namedAt(v-2, v-2)
	name := v - 2
	for id >= 0 && f.namedAt(name-1, name-1) == id {
		name--
	}
	if id < 0 || f.entities[id].Kind != entity.Person || !f.isIn(name-1, pos.Comma) {
		return nobody
	}
	return f.of(id)
}

// isArbiter reports whether a voice is a court's or a judge's: "Court of Appeal", "High Court judge",
// but no Justice Department or justice minister.
func (f *finder) isArbiter(v voice) bool {
	if v.Entity < 0 {
		return false
	}
	is := func(text string) bool {
		head := text // up to its complement
		for _, preposition := range [...]string{" of ", " for ", " in ", " at ", " on "} {
			head, _, _ = strings.Cut(head, preposition)
		}
		return isA(arbiter, lastWord(head))
	}
	e := f.entities[v.Entity]
	return is(e.Name) || slices.ContainsFunc(e.Roles, func(r entity.Role) bool { return is(f.a.Text(r.Span)) })
}

// party returns whom a noun phrase with its apposition names or refers to: "one of them, Ann Lee,".
func (f *finder) party(r run) voice {
	head := f.headEnd(r.first, r.end)
	if v := f.phrase(r.first, head); v.Name != "" {
		return v
	}
	if id := f.titledName(r.first, r.end); id >= 0 {
		return f.of(id)
	}
	if id, at := f.apposition(head, r.end); id >= 0 {
		return f.joined(id, at, r.end)
	}
	return nobody
}

// publisher returns who gives out the document at token i in its sentence: "the board
// published its report".
func (f *finder) publisher(i int) voice {
	for v := i - 1; v > max(f.sentence(i).First, i-reach); v-- {
		switch {
		case f.isOne(v, issuing) && (f.isIn(v, pos.VBD, pos.VBZ, pos.VBP) || f.hasDone(v)):
			return f.doer(v)
		case !f.isNoun(v) && !f.isIn(v, pos.JJ, pos.VBN, pos.DT, pos.PRPS, pos.HYPH, pos.CD): // a written statement
			return nobody
		}
	}
	return nobody
}

// holds reports whether a byte stands in the content of q.
func (q *Quote) holds(at int) bool {
	return slices.ContainsFunc(q.Content, func(c article.Span) bool { return c.Start <= at && at < c.End })
}

// spokeIn returns who spoke last in the sentence of token i, where that is the noun
// of "in a statement" or "his statement".
func (f *finder) spokeIn(i int) voice {
	sentence := f.sentenceOf(int(f.d.Tokens[i].Start))
	for k := len(f.spoken) - 1; k >= 0; k-- {
		x := &f.quotes[f.spoken[k]]
		switch at := f.sentenceOf(x.told()); {
		case x.holds(int(f.d.Tokens[i].Start)): // who tells of a report has not written it
		case at == sentence:
			return voiceOf(x)
		case at < sentence:
			return nobody
		}
	}
	return nobody
}
