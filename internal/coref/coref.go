// Package coref resolves pronouns and noun phrases to the people, organisations
// and places that a text names. It is the one place that does: the references of
// entities come from it, and the speakers of quotes from those.
package coref

import (
	"cmp"
	"context"
	"slices"

	"github.com/copydesk/copydesk/internal/cancel"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/model/crf"
	"github.com/copydesk/copydesk/internal/pos"
)

// A Gender is that of a person.
type Gender uint8

// The genders.
const (
	Unknown Gender = iota
	Female
	Male
)

// A Kind says what an entity is.
type Kind uint8

// The kinds of entities.
const (
	Other Kind = iota // nothing that a pronoun or a noun is resolved to
	Person
	Organisation
	Place
)

// An Entity is somebody or something with a name.
type Entity struct {
	Kind   Kind
	Gender Gender
	Roles  [][]string // the words of the roles of a person, or of the names of another, in lower case
}

// A Mention is the run of tokens [First, End) that names an entity.
type Mention struct {
	First, End int
	Entity     int
}

// A Text is what references are looked for in.
type Text struct {
	Doc      *layer.Doc
	Tags     []uint8
	Entities []Entity
	Mentions []Mention // in the order of the text, disjoint
}

// A Link is a reference: the run of tokens [First, End) stands for an entity.
type Link struct {
	First, End int
	Entity     int
	Pronoun    bool
	Confidence float64 // from 0 to 1
}

// Resolve returns the references of t in the order of the text, or the error of ctx when that
// is done. To people whose gender is not known it gives the one of the first pronoun that means
// them.
func Resolve(ctx context.Context, t *Text) (links []Link, err error) {
	defer cancel.Catch(&err)
	r := newResolver(t, cancel.On(ctx))
	for ordinal, i := range t.Doc.Order() {
		r.sentence(int32(ordinal), t.Doc.Sentences[i])
	}
	slices.SortFunc(r.links, func(a, b Link) int {
		return cmp.Compare(t.Doc.Tokens[a.First].Start, t.Doc.Tokens[b.First].Start)
	})
	return r.links, nil
}

// A resolver goes through a text once and remembers who was mentioned last.
type resolver struct {
	*Text
	clauses
	mention  int     // the next mention
	person   int     // the next mention of a person
	recent   []int32 // entities, the one mentioned last at the end
	seen     []trace // what is remembered of each entity
	links    []Link
	list     list
	heads    map[string][]int32                 // entities by the words of their roles
	ages     map[string]int32                   // persons by the age that the text tells last
	main     int32                              // the person who is named most, or nobody
	mainBody int32                              // and the organisation
	bodies   []body                             // what the names of organisations tell that they are
	met      []occurrence                       // all mentions and references so far, in the order of the text
	at       float64                            // how many sentences stand before this one
	pair     []int32                            // whom "the couple" meant last
	spoken   []int                              // those in met that speak
	learn    func(list crf.Sequence, right int) // in learning: takes an example
	studied  int                                // one more than the words for a study in the text, 0 for not counted yet
	check    cancel.Check
}

// A trace is the last place at which an entity was mentioned or referred to.
type trace struct {
	met     int32 // how often
	first   int32 // token
	end     int32
	ordinal int32 // of the sentence
	named   int32 // the sentence in which it was last named
	opening int32 // the first sentence that mentions it
	role    role
	quoted  int32 // the stretch in quote marks, or -1
	speaks  bool
	law     law      // what the text tells of it and the law
	age     string   // that the text tells, or ""
	told    string   // what an apposition says that a body is, or ""
	deeds   []string // what it is called for a deed
	called  body     // what a noun that spoke for it called it, if that means only one thing
}

// most is how many entities are remembered as candidates.
const most = 12

func newResolver(t *Text, check cancel.Check) *resolver {
	r := &resolver{Text: t, seen: make([]trace, len(t.Entities)), check: check}
	r.clauses = newClauses(t.Doc, t.Tags)
	r.indexHeads()
	r.foreseeAges()
	r.main, r.mainBody = t.main(Person), t.main(Organisation)
	r.bodies = make([]body, len(t.Entities))
	for i, e := range t.Entities {
		r.check.Now()
		if e.Kind == Organisation {
			r.bodies[i] = bodyOf(e.Roles)
		}
	}
	return r
}

// sentence resolves what one sentence refers to.
func (r *resolver) sentence(ordinal int32, s layer.Sentence) {
	r.enter(s)
	if r.quoteAt(s.First) >= 0 && r.quoteAt(s.End-1) >= 0 {
		r.at += inSpeech
	} else {
		r.at++
	}
	for i := s.First; i < s.End; i++ {
		r.check.Now()
		if r.mention < len(r.Mentions) && r.Mentions[r.mention].First == i {
			m := r.Mentions[r.mention]
			if r.Entities[m.Entity].Kind != Other {
				before, joined := r.together(m)
				r.remember(m.First, m.End, int32(m.Entity), ordinal, true)
				if o := &r.met[len(r.met)-1]; joined {
					o.with = before
				} else {
					o.listed = before
				}
				r.identify(m, ordinal)
				r.noteAge(m)
				r.noteTold(m)
				r.noteDeed(m)
				r.noteLaw(m)
			}
			r.mention++
			i = m.End - 1
			continue
		}
		r.refer(i, ordinal, s)
	}
}

// refer resolves what the pronoun or the noun phrase refers to that begins with
// token i, if one does.
func (r *resolver) refer(i int, ordinal int32, s layer.Sentence) {
	if p, ok := r.pronounAt(i); ok {
		p.ordinal, p.sentence = ordinal, s
		r.resolvePronoun(p)
		r.kinAt(i, ordinal)
		return
	}
	if p, ok := r.partyAt(i); ok && r.resolveParty(p, ordinal) || r.resolveLatter(i, ordinal) {
		return
	}
	if n, ok := r.nominalAt(i, s.End); ok {
		r.resolveNominal(n, ordinal)
		return
	}
	if r.ownedAt(i, ordinal) || r.behindNameAt(i, ordinal) || r.bareAt(i, ordinal) || r.lettersAt(i, ordinal) || r.halfAt(i, ordinal) {
		return
	}
	if n, ok := r.strangerAt(i); ok {
		r.meet(n, ordinal)
		return
	}
	r.documentAt(i, ordinal)
	if !(r.tag(i) == pos.PRP && r.verbOf(i, i+1) >= 0) && !r.ownsDocument(i) && !r.makesDocument(i) {
		return
	}
	switch r.word(i) {
	case "it", "It", "its", "Its":
		r.resolveThing(i, ordinal)
	case "they", "They":
		r.resolveThey(i, ordinal)
	}
}

// remember notes that the tokens [first, end) mean an entity.
func (r *resolver) remember(first, end int, entity, ordinal int32, named bool) {
	r.note(first, end, entity, ordinal, !named && end == first+1).named = named
	t := &r.seen[entity]
	if t.met == 0 {
		t.opening = ordinal
	}
	t.met++
	t.first, t.end, t.ordinal = int32(first), int32(end), ordinal
	if named {
		t.named = ordinal
	}
	t.role, t.speaks = r.roleOf(first, end)
	t.quoted = r.quoteAt(first)
	at := slices.Index(r.recent, entity)
	switch {
	case at >= 0:
		copy(r.recent[at:], r.recent[at+1:])
		r.recent[len(r.recent)-1] = entity
	case len(r.recent) == most:
		copy(r.recent, r.recent[1:])
		r.recent[most-1] = entity
	default:
		r.recent = append(r.recent, entity)
	}
}

// main returns the entity of a kind that is named most, nobody for none.
func (t *Text) main(kind Kind) int32 {
	named := make([]int, len(t.Entities))
	best := int32(nobody)
	for _, m := range t.Mentions {
		e := int32(m.Entity)
		if t.Entities[e].Kind != kind {
			continue
		}
		if named[e]++; best == nobody || named[e] > named[best] {
			best = e
		}
	}
	return best
}
