package coref

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// A pronoun that speaks ("he said") is resolved by points that a reader can
// follow; they beat the learned ranking, which resolves the others, since who
// speaks in news is mostly who spoke before.

// nobody stands for somebody whom the text does not name.
const nobody = -1

// An occurrence is a place that means an entity, or somebody without a name.
type occurrence struct {
	entity     int32   // or nobody
	first, end int32   // tokens
	ordinal    int32   // of the sentence
	at         float64 // how many sentences stand before it
	gender     Gender  // of somebody without a name
	quoted     int32   // the stretch in quote marks, or -1
	acts       bool    // is the subject of a verb
	speaks     bool    // and that one of saying
	told       bool    // stands in what somebody says, without marks
	pronoun    bool
	named      bool    // is a name of the entity
	noun       string  // of somebody without a name
	people     bool    // who is a person
	judged     bool    // is the object of a verb of saying: praised, called a cheat
	with       []int32 // persons who are named together with this one
	listed     []int32 // those before it in a list, until an "and" shows it to be one
	salience   float64
}

// What makes an occurrence the likely one behind a pronoun that speaks, in
// points. A sentence of distance costs one.
const (
	pointsLast       = 2.0  // who spoke last
	pointsSubject    = 1.0  // the subject of a verb
	pointsPossessive = -1.5 // "Lee's party"
	pointsAgent      = -1.0 // "asked by Lee"
	pointsInMarks    = -4.0 // named by somebody else, in quote marks
	pointsTold       = -1.0 // or without
	pointsContent    = -2.5 // in the words that "she said" stands behind
	pointsOwnName    = -3.0 // named in the words that "she said" stands right behind
	pointsUnknown    = -0.5 // may be a man or a woman
	pointsJudged     = 2.5  // whom somebody else judges, behind "after" or "because"
	pointsPlace      = -0.5 // rather an organisation than a country
	farthestStranger = 1.5  // sentences
	leastPoints      = -12
	leastOfThing     = -2.0 // for "it"
	inSpeech         = 0.2  // what a sentence of distance counts that is all in quote marks
	mostMet          = 80   // occurrences that are looked at
)

// note remembers an occurrence of an entity, or of nobody, in the tokens [first, end).
func (r *resolver) note(first, end int, entity int32, ordinal int32, pronoun bool) *occurrence {
	o := occurrence{entity: entity, first: int32(first), end: int32(end), ordinal: ordinal, at: r.at, quoted: r.quoteAt(first), pronoun: pronoun}
	role, speaks := r.roleOf(first, end)
	if speaks && !r.finite(r.skipAdverbs(r.skipAside(end))) && r.isObject(first) {
		role, speaks, o.judged = object, false, true // the learned ranking knows the role as it is
	}
	o.acts, o.speaks = role == subject, speaks
	switch {
	case role == subject && !speaks && first > r.now.First && r.finiteBetween(r.now.First, first) > 0:
		o.salience += pointsSubject / 2
	case role == subject:
		o.salience += pointsSubject
	case role == possessive:
		o.salience += pointsPossessive
	}
	if first > r.now.First && r.word(first-1) == "by" {
		o.salience += pointsAgent
	}
	main := speaks && r.is(r.titleStart(first, r.now.First)-1, pos.Comma) && (r.opensWithClause() || r.endsSentence(end))
	if o.told = o.quoted < 0 && r.isTold(first) && !main; o.told {
		o.salience += pointsTold
	}
	if speaks && !o.told {
		r.spoken = append(r.spoken, len(r.met))
	}
	r.met = append(r.met, o)
	return &r.met[len(r.met)-1]
}

// endsSentence reports whether the verb of the subject that ends at token i is the last that a
// subject can stand before: "The port, which it calls safe, will close, Lee | said on Monday".
func (r *resolver) endsSentence(i int) bool {
	verb := r.skipAdverbs(i)
	return r.finite(verb) && r.finiteBetween(verb+1, r.now.End) == 0
}

// likeliest returns the occurrence with most points that fits, nil for none: as
// the one behind a pronoun or a noun in a sentence that speaks; and how many more it has than
// the best one that means somebody else.
func (r *resolver) likeliest(at int, ordinal int32, fits func(o *occurrence) (points float64, ok bool)) (best *occurrence, most, lead float64) {
	most = leastPoints
	next := most
	tag := r.isTag(at)
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet); k-- {
		o := &r.met[k]
		if ordinal-o.ordinal > farthest {
			break
		}
		points, ok := fits(o)
		if !ok || o.pronoun && !o.speaks {
			continue
		}
		points += o.salience - (r.at - o.at)
		if o.quoted >= 0 {
			points += pointsInMarks
		}
		if tag && o.quoted < 0 && o.ordinal == ordinal {
			points += pointsContent
		}
		if n := len(r.spoken); n > 0 && r.spoken[n-1] == k {
			points += pointsLast - pointsSubject
		}
		switch {
		case points > most && (best == nil || best.entity == o.entity):
			best, most = o, points
		case points > most:
			best, most, next = o, points, most
		case points > next && (best.entity == nobody || best.entity != o.entity):
			next = points
		}
	}
	return best, most, most - next
}

// isTag reports whether token i begins a tag behind what is said: "…, she said".
func (r *resolver) isTag(i int) bool {
	return i > r.now.First+3 && r.is(i-1, pos.Comma, pos.CloseQuote) && r.says(r.skipAdverbs(i+1))
}

// resolveSpeaking links a pronoun that speaks to the one with most points, if
// that one has a name.
func (r *resolver) resolveSpeaking(p pronoun) {
	others := slices.Concat(r.toldOf(p.at), r.calledInWords(p.at), r.namedInMarks(p.at))
	if e := r.relativeOf(p.at); e != nobody {
		others = append(others, e)
	}
	inWords, why := r.namedInWords(p.at), isWhy[r.wordIn(p.at-1)]
	best, _, _ := r.likeliest(p.at, p.ordinal, func(o *occurrence) (float64, bool) {
		points, ok := r.hasGender(o, p.gender)
		if slices.Contains(inWords, o.entity) {
			points += pointsOwnName
		}
		if why && o.judged && o.ordinal == p.ordinal {
			points += pointsJudged
		}
		return points, ok && !slices.Contains(others, o.entity)
	})
	if best == nil {
		if e := r.namedBehind(p); e != nobody {
			r.links = append(r.links, Link{First: p.at, End: p.at + 1, Entity: int(e), Pronoun: true, Confidence: 0.9})
			return
		}
	}
	if best == nil || best.entity == nobody {
		o := r.note(p.at, p.at+1, nobody, p.ordinal, true)
		o.people, o.gender = true, p.gender
		return
	}
	e := best.entity
	if r.Entities[e].Gender == Unknown {
		r.Entities[e].Gender = p.gender
	}
	r.links = append(r.links, Link{First: p.at, End: p.at + 1, Entity: int(e), Pronoun: true, Confidence: 0.9})
	r.remember(p.at, p.at+1, e, p.ordinal, false)
}

// namedInWords returns who is named in the quote marks that end right before token i, but for
// what they say that others say: his own name is seldom in what somebody says. "“You knew the
// number, Mr. Aster?” she asked."
func (r *resolver) namedInWords(i int) (named []int32) {
	words := int32(-1)
	for k := i - 1; k >= max(r.now.First, i-3) && words < 0; k-- {
		words = r.quoteAt(k)
	}
	for k := len(r.met) - 1; words >= 0 && k >= max(0, len(r.met)-mostMet); k-- {
		if o := &r.met[k]; o.quoted == words && o.named && !o.told && !r.qualifies(o) && !r.namesHimself(int(o.first)) {
			named = append(named, o.entity)
		}
	}
	return named
}

// qualifies reports whether a name only tells what a noun behind it is: "the Lee campaign".
func (r *resolver) qualifies(o *occurrence) bool {
	next := r.tag(int(o.end))
	return next == pos.NN || next == pos.NNS
}

// isWhy has words that open the reason why somebody was judged: "Moor called Lee a cheat | after she".
var isWhy = map[string]bool{"after": true, "because": true, "since": true, "when": true}

// toldOf returns those whom the name or the noun may mean that opens what the subject at token i
// says, and who so is somebody else (condition C of Chomsky's Lectures on Government and
// Binding): "She said | the coach | had warned them", "She told | Ann Lee".
func (r *resolver) toldOf(i int) []int32 {
	says := r.skipAdverbs(i + 1)
	first := says + 1
	if r.wordIn(first) == "that" {
		first++
	}
	if !r.says(says) {
		return nil
	}
	if e := r.namedAt(first); e != nobody {
		return []int32{e}
	}
	if r.wordIn(first) != "the" {
		return nil
	}
	if n, ok := r.nominalAt(first, r.now.End); ok && n.people && !n.inner {
		return r.heads[n.noun]
	}
	return nil
}

// namedAt returns whom the noun phrase at token i names, with his office before: "the mayor, |
// Ann Lee", but nobody for "Ann Lee's house".
func (r *resolver) namedAt(i int) int32 {
	for k := r.mention; k < len(r.Mentions) && r.Mentions[k].First < r.now.End; {
		m := r.Mentions[k]
		switch {
		case m.First < i:
			k++
		case m.First == i && r.is(m.End, pos.NN, pos.NNS, pos.POS, pos.HYPH):
			return nobody
		case m.First == i:
			return int32(m.Entity)
		case !r.is(i, pos.DT, pos.JJ, pos.NN, pos.NNP, pos.HYPH):
			return nobody
		default:
			i++
		}
	}
	return nobody
}

// calledInWords returns those whom the words in quote marks right before the pronoun at token i call
// by an office, and who so are somebody else: "“The mayor has to go,” she said".
func (r *resolver) calledInWords(i int) (called []int32) {
	words := r.quoteAround(i - 1)
	if words < 0 || words == r.quoteAt(i) || !r.is(i-1, pos.CloseQuote, pos.Comma) {
		return nil
	}
	far := max(0, i-longestSpeech)
	for k := len(r.links) - 1; k >= 0 && r.links[k].First >= far && r.quoteAt(r.links[k].First) == words; k-- {
		if x := r.links[k]; !x.Pronoun && x.Confidence > confidenceProminent && genderOf(r.word(x.End-1)) == Unknown { // "The mayor knows that he is losing"
			called = append(called, int32(x.Entity))
		}
	}
	return called
}

// namedInMarks returns those whom the words in quote marks name that the pronoun at token i says
// behind itself, and who so are somebody else: "She said: “Lee has to go.”".
func (r *resolver) namedInMarks(i int) (named []int32) {
	first := r.skipAdverbs(i+1) + 1
	for first < r.now.End && r.is(first, pos.Colon, pos.Comma, pos.OpenQuote) {
		first++
	}
	words := r.quoteAround(min(first, len(r.tags)-1))
	for k := r.mention; words >= 0 && k < len(r.Mentions) && r.Mentions[k].First < first+longestSpeech && r.quoteAt(r.Mentions[k].First) <= words; k++ {
		if m := r.Mentions[k]; r.quoteAt(m.First) == words && r.Entities[m.Entity].Kind == Person && !r.namesHimself(m.First) {
			named = append(named, int32(m.Entity))
		}
	}
	return named
}

// quoteAround returns the stretch in quote marks that token i stands in or ends, -1 for none.
func (r *resolver) quoteAround(i int) int32 {
	for k := i; k >= max(0, i-2); k-- {
		if q := r.quoteAt(k); q >= 0 || !r.is(k, pos.CloseQuote, pos.Comma) {
			return q
		}
	}
	return -1
}

// namesHimself reports whether the name at token i is what somebody says that he is: "I am Lee",
// "my name is Lee", "I, Lee, swear".
func (r *resolver) namesHimself(i int) bool {
	before := strings.ToLower(r.word(max(0, i-1)))
	if before == "," {
		return strings.EqualFold(r.word(max(0, i-2)), "i")
	}
	return isBe(before) || before == "am" || before == "'m" || before == "’m" || before == "i"
}

// namedBehind returns the person who is named as the subject behind a clause that
// opens the sentence and has the pronoun for its subject: "Although she said she was
// tired, Mara Lint played on". It returns nobody for other pronouns, and is asked where
// nobody named before fits: "After he had called her weak, Mara Lint played on".
func (r *resolver) namedBehind(p pronoun) int32 {
	if p.at != r.now.First+1 {
		return nobody
	}
	switch r.word(r.now.First) {
	case "Although", "Though", "While", "Whilst", "Before", "After", "When", "Because", "Since", "Until":
	default:
		return nobody
	}
	for k := r.mention; k < len(r.Mentions) && r.Mentions[k].First < r.now.End; k++ {
		m := r.Mentions[k]
		x := &r.Entities[m.Entity]
		if x.Kind != Person || !r.finite(r.skipAdverbs(r.skipAside(m.End))) {
			continue
		}
		if agree(x.Gender, p.gender) && r.is(r.titleStart(m.First, p.at)-1, pos.Comma) {
			return int32(m.Entity)
		}
		return nobody
	}
	return nobody
}

// relativeOf returns whom the relative pronoun before token i stands for: "Anna Berg,
// who he says is kind". It is nobody for none.
func (r *resolver) relativeOf(i int) int32 {
	if !r.is(i-1, pos.WP) || r.mention == 0 {
		return nobody
	}
	m := r.Mentions[r.mention-1]
	if m.End == i-1 || m.End == i-2 && r.is(i-2, pos.Comma) {
		return int32(m.Entity)
	}
	return nobody
}

// hasGender returns what the gender speaks for an occurrence; ok is false if it
// is another or no person's.
func (r *resolver) hasGender(o *occurrence, g Gender) (points float64, ok bool) {
	gender := o.gender
	switch {
	case o.entity == nobody && (!o.people || r.at-o.at > farthestStranger):
		return 0, false
	case o.entity != nobody:
		if r.Entities[o.entity].Kind != Person {
			return 0, false
		}
		gender = r.Entities[o.entity].Gender
	}
	if gender == Unknown {
		return pointsUnknown, true
	}
	return 0, gender == g
}

// resolveThing links an "it" that speaks, or an "its" whose document does, to the body or place with most points,
// if that has a name.
func (r *resolver) resolveThing(at int, ordinal int32) {
	best, points, _ := r.likeliest(at, ordinal, func(o *occurrence) (float64, bool) {
		if o.entity == nobody {
			return 0, !o.people && !o.pronoun
		}
		switch r.Entities[o.entity].Kind {
		case Organisation: // "… told Reuters"
			return 0, o.speaks || r.bodies[o.entity]&known().bodies["newspaper"] == 0
		case Place:
			return pointsPlace, o.salience > 0
		}
		return 0, false
	})
	if best != nil && best.entity != nobody && points >= leastOfThing {
		r.links = append(r.links, Link{First: at, End: at + 1, Entity: int(best.entity), Pronoun: true, Confidence: 0.8})
		r.remember(at, at+1, best.entity, ordinal, false)
	}
}

// ownsDocument reports whether token i is a possessive whose document speaks: "its statement
// said".
func (r *resolver) ownsDocument(i int) bool {
	if !r.is(i, pos.PRPS) {
		return false
	}
	end := r.documentEnd(i)
	if end == 0 {
		end = r.papersEnd(i)
	}
	mistaken := r.is(end, pos.NNS) && sayings.Is(r.word(end), sayings.Says) // its filing | states
	return end > 0 && (mistaken || r.verbOf(i, end) >= 0)
}

// papersEnd returns the end of a noun phrase in the plural, behind the possessive at token i, for what a firm gives
// out: "its latest accounts", "its results". It is 0 for none.
func (r *resolver) papersEnd(i int) int {
	end := i + 1
	for end < i+longestNominal && r.is(end, pos.NN, pos.JJ, pos.JJS, pos.HYPH) {
		end++
	}
	if word := r.wordIn(end); r.is(end, pos.NNS) && (word == "results" || sayings.Is(word, sayings.Words)) {
		return end + 1
	}
	return 0
}

// makesDocument reports whether token i is the "it" of "a filing it made".
func (r *resolver) makesDocument(i int) bool {
	return r.is(i, pos.PRP) && r.is(i-1, pos.NN) && sayings.Is(r.word(i-1), sayings.Words) && r.finite(i+1)
}

// documentEnd returns the end of the noun phrase for what is said or written behind the article
// or the possessive at token i: "the first | letter". It is 0 for none.
func (r *resolver) documentEnd(i int) int {
	end := i + 1
	for end < i+longestNominal && r.is(end, pos.NN, pos.JJ, pos.HYPH) {
		end++
	}
	if end == i+1 || !sayings.Is(r.word(end-1), sayings.Words) {
		return 0
	}
	return end
}

// documentAt notes a document that speaks, "the letter said", or opens a sentence, "The letter
// from the board gave", so that an "it" behind it does not go past it.
func (r *resolver) documentAt(i int, ordinal int32) {
	if !r.is(i, pos.DT) {
		return
	}
	end := r.documentEnd(i)
	if end == 0 || isBody(r.word(end-1)) || !r.says(r.skipAdverbs(end)) && !r.opensAsSubject(i, end) {
		return
	}
	r.met = append(r.met, occurrence{entity: nobody, first: int32(i), end: int32(end), ordinal: ordinal, at: r.at, quoted: r.quoteAt(i), noun: r.word(end - 1), salience: pointsLast + pointsSubject})
}

// opensAsSubject reports whether a noun phrase, the tokens [first, end), opens this sentence and
// is its subject.
func (r *resolver) opensAsSubject(first, end int) bool {
	if first != r.now.First {
		return false
	}
	role, _ := r.roleOf(first, r.skipComplement(end))
	return role == subject
}

// skipComplement returns the end of a noun phrase that ends at token i with what a preposition
// adds to it: "the letter | from the board".
func (r *resolver) skipComplement(i int) int {
	if !r.is(i, pos.IN) {
		return i
	}
	for i++; r.is(i, pos.DT, pos.NN, pos.NNS, pos.NNP, pos.NNPS, pos.JJ, pos.HYPH, pos.POS); i++ {
	}
	return i
}

// resolveThey links a "they" that speaks to those who are named together in this
// sentence or the one before, if nobody else who is several comes between.
func (r *resolver) resolveThey(at int, ordinal int32) {
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet) && ordinal-r.met[k].ordinal <= recentPeople; k-- {
		o := &r.met[k]
		if o.with == nil {
			continue
		}
		if o.ordinal == ordinal && r.isTag(at) && r.skipAdverbs(at+1)+2 >= r.now.End { // "they lied, they | said."
			continue
		}
		near := ordinal-o.ordinal <= 1
		for i := int(o.end); i < at; i++ {
			if tag := r.tag(i); (tag == pos.NNS || tag == pos.NNPS) && (r.verbOf(i, i+1) >= 0 || !near && isOfMany(r.word(i)) && r.tag(i+1).IsFinite()) {
				return
			}
		}
		if !near && (at != r.now.First || r.Entities[o.entity].Kind != Person || o.salience < 0) {
			break
		}
		r.linkThey(at, append(slices.Clone(o.with), o.entity), ordinal)
		return
	}
	if met := r.whoMet(at, ordinal); met != nil {
		r.linkThey(at, met, ordinal)
	}
}

// linkThey links the "they" at a token to all who are meant.
func (r *resolver) linkThey(at int, all []int32, ordinal int32) {
	for _, e := range all {
		r.links = append(r.links, Link{First: at, End: at + 1, Entity: int(e), Pronoun: true, Confidence: 0.8})
	}
	last := len(all) - 1
	r.note(at, at+1, all[last], ordinal, true).with = all[:last]
}

// whoMet returns whom the "they" that opens this sentence means where nobody is named together: the
// two people of the sentence before, the first of them its subject, or else the organisation that
// is. It is nil where others come in who are several or have no name.
func (r *resolver) whoMet(at int, ordinal int32) []int32 {
	if at != r.now.First || ordinal == 0 {
		return nil
	}
	before := r.Doc.Sentences[r.Doc.Order()[ordinal-1]]
	for i := before.First; i < before.End; i++ {
		if r.tag(i) == pos.NNS && isOfMany(r.word(i)) {
			return nil
		}
	}
	var people []int32
	body, opens, leads := int32(nobody), int32(nobody), false
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet) && r.met[k].ordinal == ordinal-1; k-- {
		o := &r.met[k]
		opens = o.entity
		switch {
		case o.quoted >= 0:
			return nil
		case o.entity == nobody && !o.people:
		case o.entity == nobody:
			return nil
		case r.Entities[o.entity].Kind == Person:
			leads = o.salience >= pointsSubject
			if !slices.Contains(people, o.entity) {
				people = append(people, o.entity)
			}
		case r.Entities[o.entity].Kind == Organisation && o.salience >= pointsSubject:
			body = o.entity
		}
	}
	switch {
	case len(people) == 2 && leads && body == nobody:
		slices.Reverse(people)
		return people
	case body != nobody && (len(people) == 0 || len(people) == 1 && opens == body): // one of whom it tells is not several
		return []int32{body}
	}
	return nil
}

// isOfMany reports whether a word means several people or bodies.
func isOfMany(plural string) bool {
	switch one := Singular(plural); one {
	case "":
		return true // people, men, children
	default:
		return isPeople(one) || isBody(one)
	}
}

// mostListed is how many of a list of people are remembered.
const mostListed = 8

// together returns the persons, or the organisations, that are named right before mention
// m, which is one too, and whether an "and" joins it to them: nil for none.
func (r *resolver) together(m Mention) (before []int32, joined bool) {
	kind := r.Entities[m.Entity].Kind
	if r.mention == 0 || len(r.met) == 0 || kind != Person && kind != Organisation {
		return nil, false
	}
	last := r.Mentions[r.mention-1]
	k := len(r.met) - 1
	for k > 0 && r.met[k].pronoun && int(r.met[k].first) > last.First { // "Ann Lee and her son Sid"
		k--
	}
	o := &r.met[k]
	if last.First < r.now.First || m.First-last.End > 6 || int(o.first) != last.First || last.Entity == m.Entity || r.Entities[last.Entity].Kind != kind {
		return nil, false
	}
	for i := last.End; i < m.First; i++ {
		switch {
		case r.word(i) == "and":
			joined = true
		case !r.is(i, pos.NN, pos.NNP, pos.JJ, pos.DT, pos.HYPH, pos.Comma, pos.OpenBracket, pos.CloseBracket, pos.PRPS):
			return nil, false
		}
	}
	before = append(slices.Concat(o.listed, o.with), o.entity)
	return before[max(0, len(before)-mostListed):], joined
}
