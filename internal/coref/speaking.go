package coref

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/pos"
)

// A pronoun that speaks ("he said") is resolved by points that a reader can
// follow; they beat the learned ranking, which resolves the others, since who
// speaks in news is mostly who spoke before.

// nobody stands for somebody whom the text does not name.
const nobody = -1

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

// resolveThing links an "it" that speaks, or an "its" whose document does, to the body or place with most points,
// if that has a name.
func (r *resolver) resolveThing(at int, ordinal int32) {
	best, points, _ := r.likeliest(at, ordinal, func(o *occurrence) (float64, bool) {
		if o.entity == nobody {
			return 0, !o.people && !o.pronoun
		}
		switch r.Entities[o.entity].Kind {
		case Organisation: // "… told Reuters"
			if r.seen[o.entity].law == below && r.isOfAuthority(at) {
				return 0, false
			}
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
