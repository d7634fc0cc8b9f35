package entity

import (
	"cmp"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// An office is a role in parts, so that two wordings of one can be told from two roles that
// have a word in common: a "vice president" is no "president", and a "son of the president"
// is none.
type office struct {
	head string   // with its rank: "senator", "vice president"
	of   []string // the other words: which, whose, of what
}

// officesIn parses the role that an article states, "president and chief executive of Quovant":
// what stands behind the head, or before it, tells whose it is.
func officesIn(role string) []office {
	var all []office
	var words, of []string
	end := func() {
		if len(words) > 0 {
			all = append(all, newOffice(words))
			words = nil
		}
	}
	behind := false
	for w := range strings.FieldsSeq(role) {
		key := lexicon.SpelledOut(plainKey(strings.TrimSuffix(strings.TrimSuffix(strings.Trim(w, `.,"“”()`), "’s"), "'s")))
		switch {
		case lists.BehindOffices.Has(key):
			behind = true
		case key == "and" && !behind:
			end()
		case key == "" || lists.IdleInRoles.Has(key):
		case behind:
			of = append(of, key)
		default:
			words = append(words, key)
		}
		behind = behind || strings.HasSuffix(w, ",")
	}
	end()
	for i := range all {
		all[i].of = append(all[i].of, of...)
	}
	return all
}

// newOffice makes an office of the words up to its head.
func newOffice(words []string) office {
	last := len(words) - 1
	o := office{head: words[last]}
	for i := last - 1; i >= 0; i-- {
		if lists.Ranks.Has(words[i]) && len(o.of) == 0 {
			o.head = words[i] + " " + o.head
		} else {
			o.of = append(o.of, words[i])
		}
	}
	return o
}

// offices are those of one person, by head: the words that tell of what, "" among them where
// somebody leaves it out.
type offices map[string]map[string]bool

func (all offices) add(o office) {
	if all[o.head] == nil {
		all[o.head] = map[string]bool{}
	}
	if len(o.of) == 0 {
		all[o.head][""] = true
	}
	for _, w := range o.of {
		all[o.head][w] = true
	}
}

// has reports whether an office is one of these: the same head, and a word that tells of what
// in common. Where one leaves out of what, it is the same if few hold it at once.
func (all offices) has(o office) bool {
	of, ok := all[o.head]
	switch {
	case !ok:
		return false
	case lists.SoleOffices.Has(o.head) && (len(o.of) == 0 || of[""]):
		return true
	case len(o.of) == 0:
		return of[""]
	}
	return slices.ContainsFunc(o.of, func(w string) bool { return of[w] })
}

// hasSole reports whether an office is one of these that few hold at once, or is of what has a
// name, "Halden coach".
func (all offices) hasSole(o office) bool {
	return all.has(o) && (lists.SoleOffices.Has(o.head) || slices.ContainsFunc(o.of, func(w string) bool {
		return all[o.head][w] && (lists.SoleOffices.Has(w+" "+o.head) || !pos.IsFrequent(w))
	}))
}

// officesOf parses the roles of an item; those of kin tell nothing of whom others name.
func (r *resolver) officesOf(it *item) []office {
	var all []office
	for _, role := range it.Roles {
		parsed, ok := r.offices[role]
		if !ok {
			parsed = officesIn(role)
			parsed = slices.DeleteFunc(parsed, func(o office) bool { return lists.Kin.Has(o.head) })
			r.offices[role] = parsed
		}
		all = append(all, parsed...)
	}
	return all
}

// sharesRole reports whether an item has a role of the bearer.
func (r *resolver) sharesRole(b *bearer, it *item) bool {
	return slices.ContainsFunc(r.officesOf(it), b.offices.has)
}

// roleOf returns the wording of a role that most have; of several the one whose words stand
// in most of the others, "adviser to Vale" rather than "one of his aides", then the shorter.
func roleOf(count map[string]int) string {
	most := 0
	words := map[string]int{}
	for role, n := range count {
		most = max(most, n)
		for w := range roleWords(role) {
			words[w] += n
		}
	}
	best, support := "", 0.0
	for role, n := range count {
		if n < most {
			continue
		}
		s := supportOf(role, words)
		if best == "" || cmp.Or(cmp.Compare(s, support), cmp.Compare(len(best), len(role)), cmp.Compare(best, role)) > 0 {
			best, support = role, s
		}
	}
	return best
}

// supportOf is how many roles have a word of a role, on average.
func supportOf(role string, words map[string]int) float64 {
	sum, n := 0, 0
	for w := range roleWords(role) {
		sum += words[w]
		n++
	}
	return float64(sum) / float64(max(n, 1))
}

// roleWords are the keys of the words of a role, each once.
func roleWords(role string) map[string]bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(role) {
		words[plainKey(strings.Trim(w, ".,"))] = true
	}
	return words
}
