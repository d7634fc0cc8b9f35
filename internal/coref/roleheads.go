package coref

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lexicon"
)

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
