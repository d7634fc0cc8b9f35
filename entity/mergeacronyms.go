package entity

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// collectAcronyms lists the items whose name is an acronym, and those who write it as a
// word: "Nafta", where another has "NAFTA".
func (t *thingMerger) collectAcronyms() {
	for i := range t.items {
		if it := &t.items[i]; it.set < 0 && tokens.Acronym(it.Name) {
			if key := acronymKey(it.record); key != "" {
				t.acronyms[key] = append(t.acronyms[key], i)
			}
		}
	}
	for i := range t.items {
		if it := &t.items[i]; it.set < 0 && !tokens.Acronym(it.Name) && (len(it.Name) >= leastAcronymWord || lexicon.Lookup(strings.ToUpper(it.Name))&lexicon.Media != 0) {
			if key := acronymKey(it.record); t.acronyms[key] != nil {
				t.acronyms[key] = append(t.acronyms[key], i)
			}
		}
	}
}

// leastAcronymWord is the length of an acronym that is read as a word, but for those of news
// agencies: "Efe".
const leastAcronymWord = 4

// acronymKey is the key of what may be named by an acronym; empty for what may not.
func acronymKey(r *record) string {
	if r.Kind != Org && r.Kind != Misc || strings.ContainsRune(r.Name, ' ') {
		return ""
	}
	return plainKey(r.Name)
}

// explain notes the acronyms that an article gives for a name in full, and its initials.
func (t *thingMerger) explain(i int) {
	it := &t.items[i]
	t.members[it.set] = append(t.members[it.set], i)
	if key := initialsOf(nameKeys(it.Name)); len(key) >= fewInitials {
		addCount(t.initials, key, it.set, 1)
	}
	for _, a := range it.Aliases {
		if key := plainKey(a); tokens.Acronym(a) && abbreviates(key, nameKeys(it.Name)) {
			addCount(t.explained, key, it.set, 1)
		}
	}
}

// fewInitials is how many letters an acronym must have at least to be taken for the name with such
// initials though no article explains it. Many things have as few, so that more must speak for it
// than of leastInitials and more, which are one thing in all lands.
const (
	fewInitials   = 3
	leastInitials = 4
)

// initialsOf are the first letters of the words of a name but small ones.
func initialsOf(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if !tokens.SmallWords[w] {
			b.WriteString(firstLetter(w))
		}
	}
	return b.String()
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

// strayUses is how often an acronym that the lists have may be used for each article with the
// one name in full that it may stand for, before it means what everybody means by it: "ISIS",
// which is an institute as well.
const strayUses = 8

// isStray reports whether the one name in full, which the lists have not, is too rare to be
// what an acronym of so many uses means.
func (t *thingMerger) isStray(full rivals, uses int) bool {
	if len(full.bearers) != 1 {
		return false
	}
	items := t.members[full.bearers[0].set]
	return uses > strayUses*len(items) && !t.isListed(full)
}

// placeAcronyms gives acronyms to the name in full that they mean. The others are one
// where the lexicon has the acronym and no two names do, or nearly all articles explain
// it by one, and where it is long or of no body and nobody explains it; else those of one land are.
func (t *thingMerger) placeAcronyms(key string) {
	full := t.bearers(t.explained[key])
	known := lexicon.Lookup(strings.ToUpper(key))&(lexicon.Org|lexicon.Media) != 0
	other := acronymOther
	if len(full.bearers) == 0 {
		full, other = t.bearers(t.initials[key]), unexplainedOther
		if len(key) < leastInitials {
			other = fewInitialsOther
		}
	}
	few := len(t.explained[key]) == 0 && len(key) < leastInitials
	if known && (t.isStray(full, len(t.acronyms[key])) || few && !t.isListed(full)) { // "NBA" is no Norland Bar Association
		full = rivals{}
	}
	land := t.landOfOnly(full)
	everywhere := len(t.explained[key]) == 0 && (len(key) >= leastInitials || t.isNoBody(key))
	for _, i := range t.acronyms[key] {
		it := &t.items[i]
		abroad := t.isAbroad(it, land)
		stranger := !(known && t.isListed(full)) && t.isStranger(it, full)
		weight := other
		if stranger {
			weight = float64(strangerOther * other)
		}
		if b, share := t.choose(it, full, weight); !abroad && b != nil && share >= sureEnough {
			t.put(i, b.set, ByAcronym, share)
			continue
		}
		if known && (len(full.bearers) == 0 || abroad || stranger) {
			t.placeBy(i, "ORG\t"+key, ByName)
			continue
		}
		if known && full.dominated() {
			t.put(i, full.bearers[0].set, ByAcronym, sureEnough)
			continue
		}
		s := &t.articles[it.article]
		if everywhere {
			t.placeBy(i, "ORG\t"+key, ByName)
			continue
		}
		t.placeBy(i, "ORG\t"+key+"\t"+cmp.Or(t.likelyLand(s), s.Outlet), ByPlace)
	}
}

// isNoBody reports whether most articles take an acronym for a thing other than a body, which
// has it in all lands.
func (t *thingMerger) isNoBody(key string) bool {
	things := 0
	for _, i := range t.acronyms[key] {
		if t.items[i].Kind == Misc {
			things++
		}
	}
	return 2*things > len(t.acronyms[key])
}

// landOfOnly returns the land that all articles with the only name in full that an acronym may
// mean are about; empty where there are several, or where the lists have the name.
func (t *thingMerger) landOfOnly(meant rivals) (land string) {
	if len(meant.bearers) != 1 || meant.rest > 0 {
		return ""
	}
	for _, i := range t.members[meant.bearers[0].set] {
		full := &t.items[i]
		_, inName := splitLand(orgWords(full.Name))
		of := cmp.Or(inName, full.Land, t.articles[full.article].Land)
		if of == "" || differ(of, land) || lexicon.LookupFolded(full.Name)&lexicon.Org != 0 {
			return ""
		}
		land = of
	}
	return land
}

// isAbroad reports whether an acronym is used in another land than the one in which a name in
// full has it, which its article does not name: both may have such a party.
func (t *thingMerger) isAbroad(it *item, land string) bool {
	s := &t.articles[it.article]
	home := t.homes[s.Outlet]
	here := cmp.Or(s.Land, home)
	return land != "" && here != "" && land != here && land != home && !slices.Contains(s.Lands, land)
}

// isStranger reports whether the article of an acronym names enough to be told by, and has
// nothing in common with those that have a name in full which it may mean: neither land nor
// outlet nor whom they name. Nearly every acronym of a few letters means several things, but
// for articles that are all about one.
func (t *thingMerger) isStranger(it *item, full rivals) bool {
	of := t.features.of(it)
	return len(of) >= leastCompany && !slices.ContainsFunc(full.bearers, func(b *bearer) bool {
		return t.evidence(b, of) > 1 || slices.ContainsFunc(of, func(n int32) bool { return b.count[n] > 0 && t.features.share[n] > .5 })
	})
}

// leastCompany is how many names and the like tell what an article is about.
const leastCompany = 4

// isListed reports whether the lists have the commonest name in full.
func (t *thingMerger) isListed(full rivals) bool {
	return len(full.bearers) > 0 && lexicon.LookupFolded(t.items[t.members[full.bearers[0].set][0]].Name)&lexicon.Org != 0
}
