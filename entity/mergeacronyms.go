package entity

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon"
)

// explain notes the acronyms that an article gives for a name in full.
func (t *thingMerger) explain(i int) {
	it := &t.items[i]
	t.members[it.set] = append(t.members[it.set], i)
	for _, a := range it.Aliases {
		if key := plainKey(a); acronym(a) && abbreviates(key, nameKeys(it.Name)) {
			if t.explained[key] == nil {
				t.explained[key] = map[int]int{}
			}
			t.explained[key][it.set]++
		}
	}
}

// abbreviates reports whether most letters of an acronym begin words of a name.
func abbreviates(acronym string, words []string) bool {
	left := map[string]int{}
	for _, w := range words {
		for part := range strings.SplitSeq(w, "-") {
			if part != "" {
				left[firstLetter(part)]++
			}
		}
	}
	hits := 0
	for _, r := range acronym {
		if left[string(r)] > 0 {
			left[string(r)]--
			hits++
		}
	}
	return 2*hits > utf8.RuneCountInString(acronym)
}

// fewUses is how often the acronym of a news agency, which one article explains as something
// else, may be used in others before they are taken to mean the agency.
const fewUses = 4

// placeAcronyms gives acronyms to the name in full that they mean. The others are one
// where the lexicon has the acronym and no two names do, or nearly all articles explain
// it by one; else those of one land are.
func (t *thingMerger) placeAcronyms(key string) {
	full := t.bearers(t.explained[key])
	class := lexicon.Lookup(strings.ToUpper(key)) & (lexicon.Org | lexicon.Media)
	known := class != 0
	other, doubtful := acronymOther, false
	if uses := len(t.acronyms[key]); class == lexicon.Media && full.called() == 1 && uses > fewUses { // a news agency, but for one article
		other, doubtful = float64(acronymOther*float64(uses)/fewUses), true
	}
	for _, i := range t.acronyms[key] {
		it := &t.items[i]
		if b, share := t.choose(it, full, other); b != nil && share >= sureEnough {
			t.put(i, b.set, ByAcronym, share)
			continue
		}
		if known && (len(full.bearers) == 0 || doubtful) {
			t.placeBy(i, "ORG\t"+key, ByName)
			continue
		}
		if known && full.dominated() {
			t.put(i, full.bearers[0].set, ByAcronym, sureEnough)
			continue
		}
		s := &t.articles[it.article]
		t.placeBy(i, "ORG\t"+key+"\t"+cmp.Or(s.Land, t.homes[s.Outlet], s.Outlet), ByPlace)
	}
}
