package coref

import (
	"strconv"
	"strings"

	"github.com/copydesk/copydesk/internal/pos"
)

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
