package coref

import (
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// longestNominal is how many tokens a noun phrase may have.
const longestNominal = 8

// sharing is how many entities are remembered for one word of their roles.
const sharing = 8

// indexHeads notes for each head of a role, and each word of an organisation's
// name, which entities have it.
func (r *resolver) indexHeads() {
	r.heads = map[string][]int32{}
	for e := range r.Entities {
		x := &r.Entities[e]
		for i, role := range x.Roles {
			r.check.Now()
			if x.Kind == Person {
				x.Roles[i] = ofOne(partPast(role))
				role = HeadsOf(x.Roles[i])
			}
			for k, w := range role {
				w = lexicon.SpelledOut(w)
				r.index(w, int32(e))
				if x.Kind != Organisation {
					continue
				}
				if one := Singular(w); one != "" && isPeople(one) { // United Rail Guards
					r.index("workers", int32(e))
				}
				if k > 0 && k == len(role)-1 { // Ashdown Primary
					r.index("-"+w, int32(e))
				}
			}
		}
	}
}

// index notes that an entity may be meant by a word.
func (r *resolver) index(word string, e int32) {
	if all := r.heads[word]; len(all) < sharing && !slices.Contains(all, e) {
		r.heads[word] = append(all, e)
	}
}

// ofOne returns a role that is told of several as that of one: "stars".
func ofOne(role []string) []string {
	at := headOf(role)
	one := Singular(role[at])
	if one == "" || !isPeople(one) || IsBody(one) || isPeople(role[at]) {
		return role
	}
	role = slices.Clone(role)
	role[at] = one
	return role
}

// headOf returns the index of the head of a role: "president" in "president of
// the board".
func headOf(role []string) int {
	if i := slices.IndexFunc(role, func(w string) bool { return w == "and" || opensComplement[w] }); i >= 0 {
		return max(i-1, 0)
	}
	return len(role) - 1
}

// HeadsOf returns the heads of a role: "founder" and "president" of "founder and president of
// the board", "prime" and "minister" of a prime minister, and "minister" of "minister sheikh", the
// form of address that comes before the name. A role of the caller's may have no word.
func HeadsOf(role []string) (heads []string) {
	for len(role) > 0 {
		at := headOf(role)
		heads = append(heads, role[at])
		if at > 0 && (role[at-1] == "prime" || isAddress(role[at]) && isPeople(lexicon.SpelledOut(role[at-1]))) {
			heads = append(heads, role[at-1])
		}
		if at+2 >= len(role) || role[at+1] != "and" {
			return heads
		}
		role = role[at+2:]
	}
	return heads
}

// isAddress reports whether a word is a form of address and, behind an office, none itself.
func isAddress(w string) bool {
	return w == "sheikh" || w == "shaikh" || w == "sheikha" || lexicon.LookupFolded(w)&(lexicon.Honorific|lexicon.Office) == lexicon.Honorific
}

// opensComplement has the words that end what a role is and tell of whom or where.
var opensComplement = map[string]bool{"at": true, "for": true, "from": true, "in": true, "of": true, "on": true, "to": true, "with": true}

// A nominal is a definite noun phrase, the tokens [first, end), for a person or a
// body.
type nominal struct {
	first, end int
	noun       string   // its head, in lower case
	rest       []string // its other words, but those that come and go
	people     bool
	of         bool // "the president of the board"
	inner      bool // a name stands in it: "the UEC president"
	owned      bool // it tells whose: "the visitors' coach"
	age        string
	nation     bool   // "the 19-year-old Norwegian"
	kin        bool   // "the mother of three"
	speaks     bool   // is, with its complement, the subject of a verb of saying
	tells      Gender // that what it says opens with, if it mostly speaks of itself: "the 26-year-old said she"
}

// nominalAt returns the noun phrase that starts at token i with "the" and has a
// person or an organisation as its head. A phrase that stands before a name
// tells a role and is none.
func (r *resolver) nominalAt(i, end int) (n nominal, ok bool) {
	switch r.word(i) {
	case "the", "The", "this", "This", "THE":
	default:
		return n, false
	}
	stop, possessor := i+1, 0
	for stop < min(end, i+longestNominal) && (r.is(stop, pos.NN, pos.NNS, pos.NNP, pos.JJ, pos.HYPH, pos.POS, pos.VBN, pos.JJS, pos.CD) || r.wordIn(stop) == "then" || r.is(stop, pos.VBG) && (r.is(stop-1, pos.HYPH) || stop == i+1)) {
		if possessor == 0 && r.is(stop, pos.POS) {
			possessor = stop
		}
		stop++
	}
	for stop > i+2 && r.is(stop-1, pos.VBN) { // "the governor called for calm"
		stop--
	}
	if stop > i+2 && r.isMistaken(stop-1) {
		stop--
	}
	if noun := lexicon.SpelledOut(r.word(stop - 1)); possessor > 0 && !isPeople(noun) && !isBody(noun) {
		stop = possessor // "the president's eagerness"
	}
	if stop == i+1 || r.isNamed(stop-1, stop) || r.is(stop, pos.NNS, pos.NNPS, pos.HYPH) && !r.isMistaken(stop) {
		return n, false
	}
	if r.wordIn(stop) == "of" && r.is(stop+1, pos.CD) && genderOf(r.word(stop-1)) != Unknown { // the mother of three
		n.first, n.noun, n.people, n.kin = i, r.word(stop-1), true, true
		n.end = stop + 2
		return n, !r.isNamed(i, n.end)
	}
	n = nominal{first: i, end: stop, noun: lexicon.SpelledOut(r.word(stop - 1)), inner: r.isNamed(i, stop), owned: possessor > 0 && possessor < stop}
	n.age = r.ageIn(i, stop)
	n.nation = isNation(n.noun) && !r.is(stop-1, pos.NNS, pos.NNPS) && (n.age != "" || isOneOf(n.noun))
	people := IsPeopleBehind(n.noun, r.word(stop-2)) || !isBody(n.noun) && r.isSomebodys(n.noun)
	firm := IsBody(n.noun) && len(r.heads[n.noun]) == 0 && !r.afterPerson() // an operator is a firm as well
	n.people = people && !firm || n.age != "" && n.noun == "old" || n.nation
	if !r.endsName(n.noun) && (!r.is(stop-1, pos.NN, pos.NNP) && n.age == "" && !n.nation || !n.people && !isBody(n.noun)) {
		return n, false
	}
	n.rest = r.appendWords(nil, i+1, stop-1)
	if r.is(stop, pos.IN) && r.word(stop) == "of" { // "the president of the board" is no other president
		n.rest, n.of = r.appendWords(n.rest, stop+1, min(end, stop+5)), true
	}
	return n, true
}

// isSomebodys reports whether a noun is the head of a role of a person of the text, as no list may
// have it: "Busker Ann Lee".
func (r *resolver) isSomebodys(noun string) bool {
	return slices.ContainsFunc(r.heads[noun], func(e int32) bool { return r.Entities[e].Kind == Person })
}

// isMistaken reports whether token i is a verb of saying that the tagger takes for a noun: "the
// architect recalls".
func (r *resolver) isMistaken(i int) bool {
	return r.is(i, pos.NNS) && r.is(i-1, pos.NN, pos.NNP) && sayings.Is(r.word(i), sayings.Says) && isPeople(lexicon.SpelledOut(r.word(i-1)))
}

// ownedAt returns the noun phrase for a person that the name before token i, a possessive,
// tells more of: "Norvia's foreign minister". The role may be told further down.
func (r *resolver) ownedAt(i int, ordinal int32) bool {
	if r.mention == 0 || !r.is(i, pos.POS) || r.Mentions[r.mention-1].End != i {
		return false
	}
	owner := r.Mentions[r.mention-1]
	end := i + 1
	for end < min(r.now.End, i+longestNominal) && r.is(end, pos.NN, pos.NNP, pos.JJ, pos.HYPH, pos.VBN) {
		end++
	}
	if end == i+1 || r.isNamed(i+1, end) {
		return false
	}
	n := nominal{first: owner.First, end: end, noun: lexicon.SpelledOut(r.word(end - 1)), people: true, inner: true, owned: true}
	if !IsPeopleBehind(n.noun, r.word(end-2)) {
		return false
	}
	n.rest = r.appendWords(nil, i+1, end-1)
	e := r.holder(n, int32(owner.Entity), r.appendWords(nil, owner.First, owner.End))
	if role, _ := r.roleOf(n.first, n.end); e == nobody || role != subject {
		return false
	}
	r.links = append(r.links, Link{First: n.first, End: n.end, Entity: int(e), Confidence: nominalConfidence(len(n.rest)+1, 1)})
	r.remember(n.first, n.end, e, ordinal, false)
	return true
}

// holder returns the only person with a role that has the noun and the other words of a
// noun phrase and a word of its owner, whose name is name here; nobody for none or several.
func (r *resolver) holder(n nominal, owner int32, name []string) (only int32) {
	only = nobody
	for _, e := range r.heads[n.noun] {
		if e != owner && r.describes(e, n.noun, n.rest, func(role, words []string) bool {
			return covers(role, words) && (known().kin[n.noun] && r.seen[e].met > 0 || slices.ContainsFunc(name, func(w string) bool { return covers(role, []string{w}) }))
		}) {
			if only != nobody {
				return nobody
			}
			only = e
		}
	}
	return only
}

// bareAt returns the office at token i that stands without an article and speaks, as some
// papers write it: "“…,” Crown Prince said".
func (r *resolver) bareAt(i int, ordinal int32) bool {
	if i != r.now.First && !r.is(i-1, pos.Comma, pos.CloseQuote) || !r.is(i, pos.NN, pos.NNP, pos.JJ) {
		return false
	}
	end := i + 1
	for end < min(r.now.End, i+longestNominal) && r.is(end, pos.NN, pos.NNP, pos.HYPH) {
		end++
	}
	n := nominal{first: i, end: end, noun: lexicon.SpelledOut(r.word(end - 1)), people: true}
	if !r.says(end) || !isPeople(n.noun) || r.isNamed(i, end) {
		return false
	}
	n.rest = r.appendWords(nil, i, end-1)
	e, others := r.lastWith(n, covers)
	if e == nobody || others > 1 {
		return false
	}
	r.links = append(r.links, Link{First: i, End: end, Entity: int(e), Confidence: nominalConfidence(len(n.rest), 1)})
	r.remember(i, end, e, ordinal, false)
	return true
}

// lettersAt links "the" and the initials of an office, at token i, to whoever was met last with a
// role that has them: "the SP" for a superintendent of police; or where they speak, to whoever
// spoke last, if the text tells no role of him.
func (r *resolver) lettersAt(i int, ordinal int32) bool {
	letters := r.wordIn(i + 1)
	if !r.is(i, pos.DT) || !strings.EqualFold(r.word(i), "the") || len(letters) < 2 || len(letters) > 5 || strings.ToUpper(letters) != letters || !r.is(i+1, pos.NN, pos.NNP) ||
		r.is(i+2, pos.NN, pos.NNS, pos.NNP, pos.NNPS, pos.HYPH, pos.POS) || r.isNamed(i, i+2) {
		return false
	}
	for _, e := range slices.Backward(r.recent) {
		x := &r.Entities[e]
		if x.Kind == Person && slices.ContainsFunc(x.Roles, func(role []string) bool { return hasInitials(role, strings.ToLower(letters)) }) {
			r.links = append(r.links, Link{First: i, End: i + 2, Entity: int(e), Confidence: nominalConfidence(0, 1)})
			r.remember(i, i+2, e, ordinal, false)
			return true
		}
	}
	if o := r.lastSpeaker(); r.afterPerson() && !hasOffice(&r.Entities[o.entity]) {
		if _, speaks := r.roleOf(i, i+2); speaks {
			e := o.entity
			r.links = append(r.links, Link{First: i, End: i + 2, Entity: int(e), Confidence: confidenceProminent})
			r.remember(i, i+2, e, ordinal, false)
			return true
		}
	}
	return false
}

// hasInitials reports whether the last words of a role have these first letters, without words
// of grammar: "pm" for a Norwegian prime minister, but for no deputy prime minister.
func hasInitials(role []string, letters string) bool {
	at := len(letters)
	for _, w := range slices.Backward(role) {
		switch {
		case w == "", w == "of", w == "for", w == "the", w == "and", w == "to", w == "in":
		case at == 0:
			return !isBelow[w]
		default:
			if at--; w[0] != letters[at] {
				return false
			}
		}
	}
	return at == 0
}

// endsName reports whether a noun is the last word of the name of an organisation that was
// mentioned: "the archives" for the Royal Archives.
func (r *resolver) endsName(noun string) bool {
	return slices.ContainsFunc(r.heads[noun], func(e int32) bool {
		x := &r.Entities[e]
		return x.Kind == Organisation && r.seen[e].met > 0 && slices.ContainsFunc(x.Roles, func(name []string) bool { return len(name) > 1 && name[len(name)-1] == noun })
	})
}

// ageIn returns the age that the tokens [first, end) tell: "31" of "31-year-old midfielder".
func (r *resolver) ageIn(first, end int) string {
	for i := first; i+4 < end; i++ {
		if r.is(i, pos.CD, pos.JJ) && r.word(i+2) == "year" && r.word(i+4) == "old" {
			return r.word(i)
		}
	}
	return ""
}

// isOneOf reports whether a demonym may mean one person: "the Norwegian", but not "the Dutch".
func isOneOf(demonym string) bool {
	return !strings.HasSuffix(demonym, "sh") && !strings.HasSuffix(demonym, "ch") && !strings.HasSuffix(demonym, "ss") && !strings.HasSuffix(demonym, "se")
}

// noteAge remembers the age that the text tells beside a person's name.
func (r *resolver) noteAge(m Mention) {
	if age := r.ageBeside(m); age != "" {
		r.setAge(age, int32(m.Entity))
	}
}

func (r *resolver) setAge(age string, e int32) { r.ages[age], r.seen[e].age = e, age }

// foreseeAges remembers the ages that are told anywhere, since a caption or a later sentence
// may tell it.
func (r *resolver) foreseeAges() {
	r.ages = map[string]int32{}
	next := 0
	for _, i := range r.doc.Order() {
		r.now = r.doc.Sentences[i]
		for ; next < len(r.Mentions) && r.Mentions[next].First < r.now.End; next++ {
			r.check.Now()
			m := r.Mentions[next]
			age := r.ageBeside(m)
			if _, told := r.ages[age]; age != "" && !told {
				r.setAge(age, int32(m.Entity))
			}
		}
	}
}

// ageBeside returns the age that the text tells beside a person's name: "Ann Lee, 37",
// "Ann Lee, aged 37", "37-year-old nurse Ann Lee"; "" for none.
func (r *resolver) ageBeside(m Mention) string {
	if r.Entities[m.Entity].Kind != Person {
		return ""
	}
	first := m.First
	for first > r.now.First && m.First-first < longestNominal && r.is(first-1, pos.NN, pos.NNP, pos.JJ, pos.HYPH, pos.CD) {
		first--
	}
	age, at := r.ageIn(first, m.First), m.End+1
	if r.wordIn(at) == "aged" {
		at++
	}
	if r.is(m.End, pos.Comma, pos.OpenBracket) && r.is(at, pos.CD) {
		age = r.word(at)
	}
	return age
}

// appendWords appends the words of tokens that tell something, up to a verb or a sign.
func (r *resolver) appendWords(dst []string, first, end int) []string {
	for i := first; i < end && r.is(i, pos.NN, pos.NNP, pos.NNS, pos.NNPS, pos.JJ, pos.HYPH, pos.POS, pos.DT, pos.VBN, pos.JJS); i++ {
		if w := strings.ToLower(r.word(i)); len(w) > 2 && !passing[w] && !r.is(i, pos.DT, pos.POS) {
			dst = append(dst, w)
		}
	}
	return dst
}

// isNamed reports whether a person or organisation is named in the tokens [first,
// end), or right behind them, or a name of any kind ends with them; the word for
// somebody of a party does not name it.
func (r *resolver) isNamed(first, end int) bool {
	reach := end + 2
	if r.finite(end) || r.wordIn(end) == "of" { // the head of the Harbour Board
		reach = end + 1
	}
	for k := r.mention; k < len(r.Mentions) && r.Mentions[k].First < reach; k++ {
		m := r.Mentions[k]
		kind := r.Entities[m.Entity].Kind
		if kind == Other && m.First == end-1 && m.End == end && (isPeople(lexicon.SpelledOut(r.word(end-1))) || isNation(r.word(end-1))) {
			continue
		}
		if m.End > first && (kind == Person || kind == Organisation || m.End == end) {
			return true
		}
	}
	return false
}

// resolveNominal links a noun phrase to whom it describes, or, where it speaks,
// to whom it may mean as the most prominent of its kind: somebody without another role, or
// the only one around who has one of the same field.
func (r *resolver) resolveNominal(n nominal, ordinal int32) {
	if n.people {
		n.tells = r.genderTold(n.end)
	}
	does := r.doing(&n)
	n, e, confidence := r.meant(n, does, ordinal)
	if n.people && (e != nobody && (r.isTelling(e, n, ordinal) && !slices.Contains(r.heads[n.noun], e) || r.metAs(n.noun, r.seen[e].end)) ||
		does.speaks && slices.Contains(r.namedInWords(n.first), e)) {
		e = nobody
	}
	if e == nobody {
		if does.acts && (!n.people || n.of || does.speaks && !r.mayBeMain()) {
			r.meet(n, ordinal)
		}
		return
	}
	if int(r.seen[e].end) == n.first-1 && r.is(n.first-1, pos.Comma) { // an apposition is a role
		return
	}
	r.links = append(r.links, Link{First: n.first, End: n.end, Entity: int(e), Confidence: confidence})
	r.remember(n.first, n.end, e, ordinal, false)
	if what := known().bodies[n.noun]; !n.people && n.speaks && bits.OnesCount32(uint32(what)) == 1 {
		r.seen[e].called = what
	}
}

// What a noun phrase does: it is a subject, by itself or with its complement, "the minister of
// works", and it speaks by itself.
type doing struct{ acts, leads, speaks bool }

// doing returns what a noun phrase does, and notes in it whether it speaks with its complement.
func (r *resolver) doing(n *nominal) doing {
	role, speaks := r.roleOf(n.first, n.end)
	does := doing{role == subject, role == subject, speaks}
	n.speaks = speaks
	if n.of && n.people {
		end := r.skipComplement(n.end)
		role, speaks = r.roleOf(n.first, end)
		does.leads = role == subject
		n.speaks = speaks && !r.is(n.first-1, pos.VBN) && r.namedAt(end+1) == nobody // "the minister of works, Lee Moss, said"
	}
	return does
}

// meant returns whom a noun phrase means, before anything speaks against that, and as what it is
// read: a publisher is somebody, or a firm.
func (r *resolver) meant(n nominal, does doing, ordinal int32) (_ nominal, e int32, confidence float64) {
	e, confidence = r.described(n)
	if n.inner && n.people && !known().epithets[n.noun] {
		if e, confidence = r.ofBody(n); e == nobody && n.speaks {
			e, confidence = r.memberSpeaking(n), confidenceProminent
		}
	} else if e == nobody && does.leads && !n.owned && len(r.allOfAge(n.noun)) < 2 || !n.people && !n.inner { // whoever is the visitors' coach has that role
		if id := r.prominent(n, e, does.acts, ordinal); id != nobody {
			e, confidence = id, confidenceProminent
			if n.age != "" {
				r.setAge(n.age, e)
			}
		}
	}
	if e == nobody && n.owned && n.speaks && len(r.heads[n.noun]) == 1 && known().kin[n.noun] && r.seen[r.heads[n.noun][0]].met > 0 {
		e, confidence = r.heads[n.noun][0], confidenceProminent
	}
	if n.people && e == nobody && does.leads && !n.owned && !n.of && IsBody(n.noun) && len(r.heads[n.noun]) == 0 {
		body := n
		body.people = false
		if id := r.prominent(body, nobody, does.acts, ordinal); id != nobody {
			n, e, confidence = body, id, confidenceProminent
		}
	}
	return n, e, confidence
}

// genderTold returns the gender of the pronoun that opens what the subject before token i says:
// "(the veteran) | said that she".
func (r *resolver) genderTold(i int) Gender {
	says := r.skipAdverbs(i)
	if !r.says(says) || sayings.Is(r.word(says), sayings.Listener) { // "told her that"
		return Unknown
	}
	i = says + 1
	if r.wordIn(i) == "that" {
		i++
	}
	switch r.wordIn(i) {
	case "she", "her":
		return Female
	case "he", "his":
		return Male
	}
	return Unknown
}

// ofBody returns whom a noun phrase describes that names a body, by any of its names, and
// how surely: "the UEC president". Somebody of another is not meant.
func (r *resolver) ofBody(n nominal) (int32, float64) {
	e, others := r.headed(n)
	for k := max(0, r.mention-1); e == nobody && k < len(r.Mentions) && r.Mentions[k].First < n.end; k++ {
		m := r.Mentions[k]
		if r.Entities[m.Entity].Kind != Organisation || m.First < n.first {
			continue
		}
		rest := r.appendWords(r.appendWords(nil, n.first, m.First), m.End, n.end-1)
		for _, name := range r.Entities[m.Entity].Roles {
			n.rest = append(slices.Clip(rest), significant(name)...)
			if e, others = r.headed(n); e != nobody {
				break
			}
		}
	}
	if e == nobody {
		return r.onlyOfBody(n), confidenceProminent
	}
	return e, nominalConfidence(len(n.rest), others)
}

// isOfParty has nouns for whoever leads a party or stands for it, whatever office is told of them.
var isOfParty = map[string]bool{"candidate": true, "hopeful": true, "lawmaker": true, "leader": true, "nominee": true, "politician": true}

// onlyOfBody returns the only person mentioned so far of whom a role names the body that a noun phrase for
// a leader or a candidate names: "the Norvia Party leader" for the chair of its youth wing; nobody
// for none and for several.
func (r *resolver) onlyOfBody(n nominal) int32 {
	if !isOfParty[n.noun] || r.is(n.first-1, pos.Comma) && r.mention > 0 && n.first-r.Mentions[r.mention-1].End < longestNominal { // Ann Lee (Norvia), the party's candidate
		return nobody
	}
	only := int32(nobody)
	for k := max(0, r.mention-1); k < len(r.Mentions) && r.Mentions[k].First < n.end; k++ {
		m := r.Mentions[k]
		if r.Entities[m.Entity].Kind != Organisation || m.First < n.first || m.End >= n.end {
			continue
		}
		for _, o := range r.met[max(0, len(r.met)-mostMet):] {
			switch {
			case o.entity == nobody || o.entity == only || r.Entities[o.entity].Kind != Person || !agree(r.Entities[o.entity].Gender, genderOf(n.noun)) || !r.isOfBody(o.entity, m.Entity):
			case only != nobody:
				return nobody
			default:
				only = o.entity
			}
		}
	}
	return only
}

// isOfBody reports whether a role of a person, not a former one or a deputy's, names a body.
func (r *resolver) isOfBody(person int32, body int) bool {
	for _, name := range r.Entities[body].Roles {
		words := significant(name)
		for _, role := range r.Entities[person].Roles {
			if len(words) > 0 && hasAll(role, words) && !slices.Contains(role, "former") && !slices.Contains(role, "deputy") {
				return true
			}
		}
	}
	return false
}

func hasAll(role, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(role, w) })
}

// memberSpeaking returns who spoke last where a noun phrase tells the party of a lawmaker and
// nothing speaks against it: "the Labour MP" for somebody of whom no party is told.
func (r *resolver) memberSpeaking(n nominal) int32 {
	if n.of || n.owned || n.noun != "mp" && !slices.Contains(known().wider["lawmaker"], n.noun) || !r.afterPerson() {
		return nobody
	}
	o := r.lastSpeaker()
	x := &r.Entities[o.entity]
	isOfOther := func(w string) bool { return isPartyMember(w) && !slices.Contains(n.rest, w) }
	if !agree(x.Gender, genderOf(n.noun)) || !agree(x.Gender, n.tells) || hasOffice(x) && !mayBe(x, n.noun) || slices.ContainsFunc(x.Roles, func(role []string) bool { return slices.ContainsFunc(role, isOfOther) }) {
		return nobody
	}
	return o.entity
}

// headed returns whoever was mentioned last with a role that has the words of a noun phrase for
// the head of a body, whichever of the two has the wider word for it: "the fleet commander" for
// the chief of the fleet.
func (r *resolver) headed(n nominal) (e int32, others int) {
	e, others = r.lastWith(n, covers)
	narrow := n.noun
	for _, wide := range [...]string{"chief", "head", "leader", "boss"} {
		if e == nobody && len(n.rest) > 0 && slices.Contains(known().wider[wide], narrow) {
			n.noun = wide
			e, others = r.lastWith(n, covers)
		}
	}
	return e, others
}

// behindNameAt returns the noun phrase for a person that a name begins and token i goes on, if it
// stands without an article and speaks, as headlines and some papers write it: "PPN | chief said",
// or with the article in the name: "the Greens | leader said".
func (r *resolver) behindNameAt(i int, ordinal int32) bool {
	if r.mention == 0 || r.Mentions[r.mention-1].End != i || !r.is(i, pos.NN, pos.NNP, pos.JJ) {
		return false
	}
	name, end := r.Mentions[r.mention-1], i+1
	for end < min(r.now.End, i+longestNominal) && r.is(end, pos.NN, pos.NNP, pos.HYPH) {
		end++
	}
	first := r.titleStart(name.First, r.now.First)
	n := nominal{first: first, end: end, noun: lexicon.SpelledOut(r.word(end - 1)), people: true, inner: true}
	_, speaks := r.roleOf(first, end)
	if r.Entities[name.Entity].Kind == Person || !speaks || !IsPeopleBehind(n.noun, r.word(end-2)) || r.isNamed(i, end) || r.is(first-1, pos.DT, pos.POS, pos.PRPS, pos.CD) {
		return false
	}
	n.rest = r.appendWords(nil, first, end-1)
	e, confidence := r.ofBody(n)
	if e == nobody {
		return false
	}
	r.links = append(r.links, Link{First: first, End: end, Entity: int(e), Confidence: confidence})
	r.remember(first, end, e, ordinal, false)
	return true
}

// significant returns the words of a name that are longer than "of".
func significant(name []string) (out []string) {
	for _, w := range name {
		if len(w) > 2 && w != "the" && w != "and" && w != "for" {
			out = append(out, w)
		}
	}
	return out
}

// metAs reports whether somebody without a name who is called so came in behind a token.
func (r *resolver) metAs(noun string, from int32) bool {
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet) && r.met[k].first >= from; k-- {
		if o := &r.met[k]; o.entity == nobody && o.noun == noun {
			return true
		}
	}
	return false
}

// broughtIn reports whether somebody without a name who is called so came in lately with another
// word than "the": "a clerk", "one of her clerks".
func (r *resolver) broughtIn(noun string) bool {
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet); k-- {
		o := &r.met[k]
		if o.entity == nobody && o.noun == noun && !strings.EqualFold(r.word(int(o.first)), "the") && !strings.EqualFold(r.word(int(o.first)), "this") {
			return true
		}
	}
	return false
}

// described returns the entity, mentioned before, that has the noun and all other
// words in one role or name; or else, of people, one with a role that the words
// do not speak against; the one mentioned last among several.
func (r *resolver) described(n nominal) (best int32, confidence float64) {
	if e, ok := r.ages[n.age]; ok {
		return e, nominalConfidence(1, 1)
	}
	if e := r.ofAge(n.noun); e != nobody {
		return e, nominalConfidence(0, 1)
	}
	best, others := r.lastWith(n, covers)
	if best != nobody && r.isOutdone(best, n.noun) {
		return nobody, 0
	}
	if best == nobody && n.people && len(n.rest) > 0 && !n.of { // the head of one club is not that of another
		if best, others = r.lastWith(n, allows); best != nobody && r.isOthersNation(best, n.rest) {
			best = nobody
		}
	}
	return best, nominalConfidence(len(n.rest), others)
}

// isOthersNation reports whether words tell a nation that a role of somebody else has, of
// those mentioned last, and none of e: "the Norwegian leader" is not the other president.
func (r *resolver) isOthersNation(e int32, words []string) bool {
	at := slices.IndexFunc(words, isNation)
	if at < 0 {
		return false
	}
	isOf := func(e int32) bool {
		return r.Entities[e].Kind == Person && slices.ContainsFunc(r.Entities[e].Roles, func(role []string) bool { return covers(role, words[at:at+1]) })
	}
	return !isOf(e) && slices.ContainsFunc(r.recent, isOf)
}

// spans are from which age up to which one people are called so.
var spans = map[string][2]int{"teenager": {13, 19}, "teen": {13, 19}, "girl": {2, 17}, "boy": {2, 17}, "youngster": {2, 19}, "toddler": {1, 3}, "pensioner": {58, 120}, "retiree": {50, 120}}

// ofAge returns the only one of those mentioned last whose age, as it is told, and gender go
// with a noun, "the teenager"; nobody for none, for several and for other nouns.
func (r *resolver) ofAge(noun string) int32 {
	of := r.allOfAge(noun)
	if len(of) != 1 {
		return nobody
	}
	return of[0]
}

func (r *resolver) allOfAge(noun string) (of []int32) {
	if _, ok := spans[noun]; !ok {
		return nil
	}
	for _, e := range r.recent {
		if r.seen[e].age != "" && r.mayBeOfAge(e, noun) && agree(r.Entities[e].Gender, genderOf(noun)) {
			of = append(of, e)
		}
	}
	return of
}

// mayBeOfAge reports whether the age of an entity, if it is told, does not speak against a noun.
func (r *resolver) mayBeOfAge(e int32, noun string) bool {
	span, ok := spans[noun]
	age, err := strconv.Atoi(r.seen[e].age)
	return !ok || err != nil || span[0] <= age && age <= span[1]
}

// lastWith returns the entity mentioned last whose role or name has the noun and
// goes with its other words, and how many there are. Whoever was it once comes behind whoever
// is, unless the phrase is about a former one, and whoever did what it names behind whoever is told to be it.
func (r *resolver) lastWith(n nominal, goes func(role, words []string) bool) (best int32, others int) {
	best = nobody
	former, bestFits := r.isFormer(n), uint32(0)
	keys := Stands(n.noun)
	words := len(keys)
	if !n.people {
		keys = append(keys, known().alike[n.noun]...)
	}
	for k, key := range keys {
		for _, e := range r.heads[key] {
			gender := r.Entities[e].Gender
			if n.people && !agree(gender, genderOf(n.noun)) {
				continue
			}
			if e == best || r.seen[e].met == 0 || k >= words && (r.Entities[e].Kind != Organisation || best != nobody) || k < words && !r.describes(e, key, n.rest, goes) || r.isOfOtherParty(e, n.noun) {
				continue
			}
			others++
			fits := 2*b(r.isStated(e, keys)) + b(key == n.noun && former == r.wasOnce(e, key) && agree(gender, n.tells))
			if best == nobody || fits > bestFits || fits == bestFits && (r.seen[e].ordinal > r.seen[best].ordinal ||
				r.seen[e].ordinal == r.seen[best].ordinal && r.seen[e].first > r.seen[best].first) {
				best, bestFits = e, fits
			}
		}
	}
	return best, others
}

// isFormer reports whether a noun phrase is about somebody who was it once.
func (r *resolver) isFormer(n nominal) bool {
	for i := n.first; i < n.end; i++ {
		if isPast[r.wordIn(i)] {
			return true
		}
	}
	return false
}

// wasOnce reports whether all roles of entity e that have a word are past.
func (r *resolver) wasOnce(e int32, key string) bool {
	once := false
	for _, role := range r.Entities[e].Roles {
		at := indexIn(role, key)
		if at < 0 {
			continue
		}
		if once = slices.ContainsFunc(role[:at], func(w string) bool { return isPast[w] }); !once {
			return false
		}
	}
	return once
}

// indexIn returns where a role has a word, in full or short, -1 for nowhere.
func indexIn(role []string, word string) int {
	return slices.IndexFunc(role, func(w string) bool { return lexicon.SpelledOut(w) == word })
}

// isPast has words before an office that somebody has left.
var isPast = map[string]bool{"ex": true, "former": true, "late": true, "then": true}

// partPast parts such a word from the office that a hyphen joins it to: "then-governor".
func partPast(role []string) []string {
	for i, w := range role {
		if past, office, ok := strings.Cut(w, "-"); ok && isPast[past] {
			return slices.Concat(role[:i], []string{past, office}, role[i+1:])
		}
	}
	return role
}

// isOfOtherParty reports whether a noun means somebody of a party and entity e is
// told to be of another.
func (r *resolver) isOfOtherParty(e int32, noun string) bool {
	other := false
	for _, role := range r.Entities[e].Roles {
		w := role[headOf(role)]
		if w == noun {
			return false
		}
		other = other || isPartyMember(w)
	}
	return other && isPartyMember(noun)
}

func isPartyMember(noun string) bool {
	const member = lexicon.Group | lexicon.Office
	return lexicon.LookupFolded(noun)&member == member
}

// nominalConfidence is higher for phrases that say more, and lower where
// several entities fit. The figures are estimates.
func nominalConfidence(words, candidates int) float64 {
	switch {
	case candidates > 1:
		return 0.5
	case words > 0:
		return 0.85
	}
	return 0.7
}

// confidenceProminent is that of a noun that tells only the kind.
const confidenceProminent = 0.6

// What speaks for an entity as the meaning of a noun, in points.
const (
	pointsBody      = 1.0  // the name tells that it is such a body
	pointsDescribed = 2.5  // or has the noun in it
	pointsShared    = 1.0  // or a word that stands before the noun
	pointsMedia     = -3.0 // a paper is rather who reports on the company
	pointsSameNoun  = 2.0  // a body or a person without a name that was called so
	leastProminent  = -1.0 // less is too far away
)

// prominent returns the most prominent entity that a noun phrase may mean,
// nobody for none. described is whom it describes; one that does not act is
// only a body whose name tells that it is one.
func (r *resolver) prominent(n nominal, described int32, acts bool, ordinal int32) int32 {
	if slices.ContainsFunc(n.rest, isNation) && n.people && n.age == "" && !known().epithets[n.noun] {
		return nobody // somebody of that nation has a role that tells it
	}
	if n.owned && n.noun == "website" { // it speaks for its owner
		return nobody
	}
	what, stands := known().bodies[n.noun], Stands(n.noun)
	stranger := n.people && r.broughtIn(n.noun)
	if n.noun == "paper" { // what is no newspaper is nobody's name
		if slices.ContainsFunc(n.rest, func(w string) bool { return isPaper[w] }) {
			return nobody
		}
		acts = acts && !r.isOnStudy()
	}
	if slices.Contains(n.rest, "news") {
		what = known().bodies["newspaper"]
	}
	media := known().bodies["newspaper"]
	firm := what != anyBody && what&known().bodies["bank"] != 0 // a bank is a firm of any kind
	best, points, _ := r.likeliest(n.first, ordinal, func(o *occurrence) (float64, bool) {
		switch {
		case o.entity == nobody:
			return pointsSameNoun, o.noun == n.noun
		case n.people:
			x := &r.Entities[o.entity]
			if n.nation && x.Kind == Person && slices.ContainsFunc(x.Roles, func(role []string) bool { return slices.Contains(role, n.noun) }) {
				return pointsDescribed, true
			}
			return 0, !stranger && r.mayBeCalled(o, n, stands, ordinal)
		case known().places[n.noun] != 0:
			x := &r.Entities[o.entity]
			return 0, acts && x.Kind == Place && len(x.Roles) > 0 && placeOf(x.Roles[0])&known().places[n.noun] != 0
		case o.entity == described:
			return pointsDescribed, true
		case r.Entities[o.entity].Kind == Organisation:
			is, called := r.bodies[o.entity], r.seen[o.entity].called
			if called != 0 && called&what == 0 { // what was called a drugmaker is no regulator
				return 0, false
			}
			if told := r.seen[o.entity].told; n.speaks && described != nobody && told != "" && told != n.noun { // nor the supplier the carmaker
				return 0, false
			}
			shared := 0.0
			if r.sharesWord(o.entity, n.rest) {
				shared = pointsShared
			}
			if firm && is == media {
				shared += pointsMedia
			}
			if is&what != 0 && what != anyBody {
				return pointsBody + shared, true
			}
			return r.prominence(o.entity) + shared, acts && !n.of && what != 0 && (is == 0 || what == anyBody)
		case r.isUnknownPlace(o.entity):
			return pointsPlace, acts && !n.of && what != 0 && what&known().bodies["authority"] == 0 && o.salience > 0
		}
		return 0, false
	})
	switch {
	case best != nil && points >= leastProminent:
		return best.entity
	case n.people && (n.speaks || acts && known().trades[n.noun]) && !n.of && !n.inner && (known().trades[n.noun] || known().cases[n.noun] || n.age != "" || r.isFormer(n) && known().fields[n.noun] != 0):
		return r.clearest(n, stands, ordinal)
	case acts && !n.people && !n.of && !n.inner && what != anyBody:
		return r.farther(what, n.speaks)
	}
	return nobody
}

// isPaper has words that make of a paper a report or a study.
var isPaper = map[string]bool{"discussion": true, "full": true, "policy": true, "research": true, "white": true, "working": true}

// isOnStudy reports whether the text tells of a study, and so of a paper that scholars wrote.
func (r *resolver) isOnStudy() bool {
	if r.studied == 0 {
		r.studied = 1
		for i := range r.Doc.Tokens {
			switch r.word(i) {
			case "study", "studies", "researchers", "authors":
				r.studied++
			}
		}
	}
	return r.studied > 2
}

// sharesWord reports whether a name of an entity has one of some words, or a form of it: "the
// pipeline operator" for Norvik Pipelines.
func (r *resolver) sharesWord(e int32, words []string) bool {
	return slices.ContainsFunc(r.Entities[e].Roles, func(name []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return len(w) > 4 && covers(name, []string{w}) })
	})
}

// isUnknownPlace reports whether an entity is taken for a place of which no list tells, and so may
// be a firm or a group.
func (r *resolver) isUnknownPlace(e int32) bool {
	x := &r.Entities[e]
	return x.Kind == Place && len(x.Roles) > 0 && lexicon.LookupFolded(strings.Join(x.Roles[0], " "))&lexicon.Place == 0
}

// leadClear is how many points more than all others somebody has who is plainly meant.
const leadClear = 2.0

// clearest returns the person whom a noun for what people are besides any office means, if one
// is much more in mind than all others: "the businessman" for a candidate.
func (r *resolver) clearest(n nominal, stands []string, ordinal int32) int32 {
	best, points, lead := r.likeliest(n.first, ordinal, func(o *occurrence) (float64, bool) {
		if o.entity == nobody {
			return 0, o.people && agree(o.gender, genderOf(n.noun))
		}
		return 0, r.fitsPerson(o, n, stands, ordinal) && !(known().cases[n.noun] && isOfLaw(&r.Entities[o.entity]))
	})
	least, inCase := leastProminent, known().cases[n.noun]
	if inCase || n.age != "" { // the phrase itself tells that it is about somebody of the story
		least -= 2
	}
	if best == nil || best.salience <= 0 && !inCase || points < least || lead < leadClear || inCase && !r.isInCase(best.entity) {
		return nobody
	}
	return best.entity
}

// isInCase reports whether the text has lately told of a person what makes one a party to a case at
// law: "arrested | Ann Lee", "Ann Lee, 34, | was charged". Else the victim or a witness would be the
// suspect.
func (r *resolver) isInCase(e int32) bool {
	const before, behind = 2, 9 // tokens
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet); k-- {
		o := &r.met[k]
		if o.entity != e || r.is(int(o.end), pos.POS) {
			continue
		}
		s := r.Doc.Sentences[r.Doc.Order()[o.ordinal]]
		for i := max(s.First, int(o.first)-before); i < min(s.End, int(o.end)+behind); i++ {
			if known().charges[strings.ToLower(r.word(i))] {
				return true
			}
		}
	}
	return false
}

// fitsPerson reports whether the person of an occurrence may be meant by a noun for all that the
// text tells of age, gender and party.
func (r *resolver) fitsPerson(o *occurrence, n nominal, stands []string, ordinal int32) bool {
	x := &r.Entities[o.entity]
	return x.Kind == Person && !r.isTelling(o.entity, n, ordinal) && r.mayBeOfAge(o.entity, n.noun) && agree(x.Gender, genderOf(n.noun)) &&
		agree(x.Gender, n.tells) && !r.isOfOtherParty(o.entity, n.noun) && !isBelowOne(x, stands, n.rest) && (n.age == "" || r.seen[o.entity].age == "")
}

// mayBeCalled reports whether the person of an occurrence may be meant by a noun that none of
// the roles has which the text tells: it speaks against none of them, or the person is in mind.
func (r *resolver) mayBeCalled(o *occurrence, n nominal, stands []string, ordinal int32) bool {
	if !r.fitsPerson(o, n, stands, ordinal) {
		return false
	}
	x := &r.Entities[o.entity]
	last, alone := o == r.lastSpeaker(), r.isAlone(o.entity, ordinal)
	switch {
	case isAcrossBench(x, n.noun):
		return false
	case r.isFormer(n):
		return (last || alone || !hasOffice(x)) && (n.speaks || r.said > n.first)
	case n.of:
		return last && n.speaks
	case !hasOffice(x):
		return last || !isOfficial(n.noun)
	case n.age != "":
		return n.noun == "old" || alone && mayBe(x, n.noun)
	case n.nation:
		return !isOfNation(x)
	case n.kin:
		return x.Gender != Unknown
	case known().epithets[n.noun]:
		return last || alone
	}
	return last && (mayBe(x, n.noun) || n.speaks && known().trades[n.noun]) || alone && sharesField(x, n.noun)
}

// isTelling reports whether an entity says in this sentence what a noun phrase stands in, and
// so is hardly meant by that: "He said the president had told him".
func (r *resolver) isTelling(e int32, n nominal, ordinal int32) bool {
	return r.seen[e].speaks && r.seen[e].ordinal == ordinal && int(r.seen[e].end) <= r.said && r.said < n.first
}

// farther returns the organisation that a noun means whose like was not mentioned lately: the
// only one of those met last that is such a body, or else the one that is named most, if its
// name tells nothing, or where it speaks the only one; nobody for none.
func (r *resolver) farther(what body, speaks bool) int32 {
	only, others := int32(nobody), 0
	for _, e := range r.recent {
		if r.Entities[e].Kind == Organisation && r.bodies[e]&what != 0 && r.seen[e].quoted < 0 {
			only = e
			others++
		}
	}
	switch main := r.mainBody; {
	case others == 1:
		return only
	case others == 0 && main != nobody && r.bodies[main] == 0 && (what&known().bodies["company"] != 0 && r.isLastBody(main) || speaks && what != 0 && what&known().bodies["authority"] == 0 && r.isOnlyBody(main)):
		return main
	}
	return nobody
}

// isOnlyBody reports whether an organisation that the text opens with is the only one mentioned lately
// of which the name tells nothing.
func (r *resolver) isOnlyBody(e int32) bool {
	return r.seen[e].met > 0 && r.seen[e].opening <= 1 && !slices.ContainsFunc(r.recent, func(o int32) bool { return o != e && r.Entities[o].Kind == Organisation && r.bodies[o] == 0 })
}

// isLastBody reports whether no organisation was mentioned behind e of which the name tells
// nothing either.
func (r *resolver) isLastBody(e int32) bool {
	for _, o := range slices.Backward(r.recent) {
		if r.Entities[o].Kind == Organisation && r.bodies[o] == 0 {
			return o == e
		}
	}
	return false
}

// prominence returns points for how often an entity was met.
func (r *resolver) prominence(e int32) float64 { return 0.3 * float64(min(r.seen[e].met, 4)) }

// isAlone reports whether nobody else was met in the last sentences.
func (r *resolver) isAlone(e, ordinal int32) bool {
	for _, o := range r.recent {
		if o != e && r.Entities[o].Kind == Person && ordinal-r.seen[o].ordinal <= lately {
			return false
		}
	}
	return true
}

// isOfficial reports whether people are called so who do their work on others in a story: the
// judge is hardly somebody of whom it tells no office.
func isOfficial(noun string) bool {
	return known().fields[noun]&(known().fields["judge"]|known().fields["officer"]) != 0 || noun == "coroner"
}

// isOfLaw reports whether a person has a role of the police or the law, and so is hardly the
// suspect or the plaintiff of a story.
func isOfLaw(x *Entity) bool {
	return slices.ContainsFunc(x.Roles, func(role []string) bool { return isOfficial(lexicon.SpelledOut(role[headOf(role)])) })
}

// isAcrossBench reports whether a noun is for a lawyer and a person is a judge, or the other way round.
func isAcrossBench(x *Entity, noun string) bool {
	field, law, bench := known().fields[noun], known().fields["lawyer"], known().fields["judge"]
	return field&law != 0 && isOfField(x, law) && (field == bench) != isOfField(x, bench&^law)
}

// sharesField reports whether a noun is of a field of life in which a person has a role.
func sharesField(x *Entity, noun string) bool {
	return isOfField(x, known().fields[noun])
}

// isOfField reports whether a person has a role in one of some fields of life.
func isOfField(x *Entity, field body) bool {
	return slices.ContainsFunc(x.Roles, func(role []string) bool {
		return field&known().fields[lexicon.SpelledOut(role[headOf(role)])] != 0
	})
}

// mayBe reports whether a noun for somebody of one field of life does not speak against the
// roles of a person: none is of another.
func mayBe(x *Entity, noun string) bool {
	field := known().fields[noun]
	return field != 0 && !slices.ContainsFunc(x.Roles, func(role []string) bool {
		of := known().fields[lexicon.SpelledOut(role[headOf(role)])]
		return of != 0 && of&field == 0
	})
}

// lastSpeaker returns the last occurrence that spoke and was not told of, nil for none.
func (r *resolver) lastSpeaker() *occurrence {
	for k := len(r.spoken) - 1; k >= max(0, len(r.spoken)-4); k-- {
		if o := &r.met[r.spoken[k]]; !o.told {
			return o
		}
	}
	return nil
}

// afterPerson reports whether the last who spoke is a person with a name.
func (r *resolver) afterPerson() bool {
	o := r.lastSpeaker()
	return o != nil && o.entity != nobody && r.Entities[o.entity].Kind == Person && r.at-o.at <= lately
}

// lately is how many sentences back somebody still comes to mind.
const lately = 4

// mayBeMain reports whether a noun may mean the main person for all that the
// article tells of him or her: no role.
func (r *resolver) mayBeMain() bool { return r.main != nobody && !hasOffice(&r.Entities[r.main]) }

// hasOffice reports whether the text tells more of a person than an epithet.
func hasOffice(x *Entity) bool {
	return slices.ContainsFunc(x.Roles, func(role []string) bool { return !known().epithets[role[headOf(role)]] })
}

// isNation reports whether a word, in lower case, tells a nation.
func isNation(w string) bool { return lexicon.LookupFolded(w)&lexicon.Demonym != 0 }

// isOfNation reports whether a role of a person tells a nation.
func isOfNation(x *Entity) bool {
	return slices.ContainsFunc(x.Roles, func(role []string) bool { return slices.ContainsFunc(role, isNation) })
}

func agree(a, b Gender) bool { return a == b || a == Unknown || b == Unknown }

// passing are words that come and go: the former mayor may be "mayor" in his role.
var passing = map[string]bool{"former": true, "late": true, "then": true, "new": true, "old": true, "own": true, "incoming": true, "outgoing": true, "longtime": true, "year": true}

// describes reports whether one role or name of entity e has key and goes with the words.
func (r *resolver) describes(e int32, key string, words []string, goes func(role, words []string) bool) bool {
	for _, role := range r.Entities[e].Roles {
		at := indexIn(role, key)
		if at >= 0 && r.Entities[e].Kind == Organisation && !IsBody(key) && !known().named[key] && at != headOf(role) {
			continue // the community is no Community Watch
		}
		if at >= 0 && goes(role, words) && !isAnother(role[:at], words) {
			return true
		}
	}
	return false
}

// isBelowOne reports whether a person has an office below one of some, where a phrase with
// these other words does not tell that.
func isBelowOne(x *Entity, stands, words []string) bool {
	return slices.ContainsFunc(x.Roles, func(role []string) bool {
		at := slices.IndexFunc(role, func(w string) bool { return slices.Contains(stands, lexicon.SpelledOut(w)) })
		return at > 0 && isAnother(role[:at], words)
	})
}

// isAnother reports whether what stands in a role before the noun makes another office of it,
// and the words do not tell that: the prime minister is not the deputy prime minister.
func isAnother(before, words []string) bool {
	for _, w := range slices.Backward(before) {
		switch {
		case isBelow[w]:
			return !slices.Contains(words, w)
		case w == "and":
			return false
		}
	}
	return false
}

// isBelow has words that make of an office the one below it, or the one above.
var isBelow = map[string]bool{"deputy": true, "prime": true, "shadow": true, "vice": true}

// allows reports whether a role has no other word than its head, or has one of
// the words.
func allows(role, words []string) bool {
	return len(role) == 1 || slices.ContainsFunc(words, func(w string) bool { return covers(role, []string{w}) })
}

// covers reports whether role has each of the words, a demonym also where the
// place is: "belgian" and "belgium".
func covers(role, words []string) bool {
	for _, w := range words {
		alike := func(o string) bool {
			return o == w || len(w) > 4 && len(o) > 4 && o[:4] == w[:4]
		}
		if !slices.ContainsFunc(role, alike) {
			return false
		}
	}
	return true
}
