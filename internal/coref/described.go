package coref

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
)

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
