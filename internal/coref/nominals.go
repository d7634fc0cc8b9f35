package coref

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// longestNominal is how many tokens a noun phrase may have.
const longestNominal = 8

// sharing is how many entities are remembered for one word of their roles.
const sharing = 8

// indexHeads notes for each word of a role or of an organisation's name which
// entities have it.
func (r *resolver) indexHeads() {
	r.heads = map[string][]int32{}
	for e := range r.Entities {
		for _, role := range r.Entities[e].Roles {
			for _, w := range role {
				w = lexicon.SpelledOut(w)
				if all := r.heads[w]; len(all) < sharing && !slices.Contains(all, int32(e)) {
					r.heads[w] = append(all, int32(e))
				}
			}
		}
	}
}

// wider are words that stand for some others: "the company" for "Daltrop Ltd".
var wider = map[string][]string{
	"leader":       {"president", "premier", "chairman", "chairwoman", "chief", "chancellor"},
	"lawmaker":     {"senator", "representative", "congressman", "congresswoman", "mp", "legislator"},
	"congressman":  {"representative"},
	"judge":        {"justice", "magistrate"},
	"nominee":      {"candidate", "contender"},
	"candidate":    {"nominee", "contender", "hopeful"},
	"politician":   {"senator", "mayor", "minister", "governor"},
	"company":      {"inc", "inc.", "corp", "corp.", "ltd", "ltd.", "plc", "co", "co.", "group", "motors", "airlines", "industries", "holdings", "corporation"},
	"firm":         {"inc", "inc.", "corp", "corp.", "ltd", "ltd.", "plc", "llp", "partners", "associates"},
	"newspaper":    {"times", "post", "herald", "tribune", "gazette", "daily"},
	"paper":        {"times", "post", "herald", "tribune", "gazette", "daily"},
	"organisation": {"foundation", "association", "organization", "institute", "society"},
	"organization": {"foundation", "association", "organisation", "institute", "society"},
	"airline":      {"airlines", "airways"},
}

// Stand returns the words of roles that a noun may stand for: itself, and those
// of which it is the wider term.
func Stand(noun string) []string { return append([]string{noun}, wider[noun]...) }

// nominalAt reports where the noun phrase ends that starts at token i with
// "the" and has a person or an organisation as its head. A phrase that stands
// before a name tells a role and is none.
func (r *resolver) nominalAt(i, end int) (stop int, ok bool) {
	if w := r.word(i); len(w) != 3 || !strings.EqualFold(w, "the") {
		return 0, false
	}
	stop = i + 1
	for stop < min(end, i+longestNominal) && r.is(stop, pos.NN, pos.NNP, pos.JJ, pos.HYPH, pos.POS, pos.VBN, pos.JJS) {
		stop++
	}
	head := stop - 1
	if head == i || !r.is(head, pos.NN, pos.NNP) || r.is(stop, pos.NNS, pos.NNPS, pos.HYPH) {
		return 0, false
	}
	if lexicon.LookupFolded(r.word(head))&(lexicon.Office|lexicon.OrgWord) == 0 && wider[r.word(head)] == nil {
		return 0, false
	}
	return stop, !r.namedIn(i, stop+2)
}

// namedIn reports whether a person or organisation is named in the tokens [first, end).
func (r *resolver) namedIn(first, end int) bool {
	return r.mention < len(r.Mentions) && r.Mentions[r.mention].First >= first && r.Mentions[r.mention].First < end
}

// resolveNominal links the phrase [first, end) to the entity, mentioned before,
// that has its head and all its other words in one role or name; to the one
// mentioned last among several.
func (r *resolver) resolveNominal(first, end int, ordinal int32) {
	head := strings.ToLower(r.word(end - 1))
	best, others := int32(-1), 0
	var rest []string
	for i := first + 1; i < end-1; i++ {
		if w := strings.ToLower(r.word(i)); len(w) > 2 && !passing[w] {
			rest = append(rest, w)
		}
	}
	for _, key := range Stand(head) {
		for _, e := range r.heads[key] {
			if r.seen[e].met == 0 || !r.describes(e, key, rest) || e == best {
				continue
			}
			others++
			if best < 0 || r.seen[e].ordinal > r.seen[best].ordinal ||
				r.seen[e].ordinal == r.seen[best].ordinal && r.seen[e].first > r.seen[best].first {
				best = e
			}
		}
	}
	if best < 0 || int(r.seen[best].end) == first-1 && r.is(first-1, pos.Comma) { // an apposition is a role
		return
	}
	r.links = append(r.links, Link{First: first, End: end, Entity: int(best), Confidence: nominalConfidence(len(rest), others)})
	r.remember(first, end, best, ordinal, false)
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
var passing = map[string]bool{"former": true, "late": true, "then": true, "new": true, "old": true, "own": true, "incoming": true, "outgoing": true, "longtime": true}

// describes reports whether one role or name of entity e has key and all words.
func (r *resolver) describes(e int32, key string, words []string) bool {
	for _, role := range r.Entities[e].Roles {
		if slices.ContainsFunc(role, func(w string) bool { return lexicon.SpelledOut(w) == key }) && covers(role, words) {
			return true
		}
	}
	return false
}

// covers reports whether role has each of the words, a demonym also where the
// place is: "belgian" and "belgium".
func covers(role, words []string) bool {
	for _, w := range words {
		w = fullParty(w)
		alike := func(o string) bool {
			o = fullParty(o)
			return o == w || len(w) > 4 && len(o) > 4 && o[:4] == w[:4]
		}
		if !slices.ContainsFunc(role, alike) {
			return false
		}
	}
	return true
}

// fullParty returns the party that a short form stands for.
func fullParty(w string) string {
	switch w {
	case "gop":
		return "republican"
	case "dem", "dems":
		return "democratic"
	}
	return w
}
