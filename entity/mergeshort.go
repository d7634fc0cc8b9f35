package entity

import (
	"maps"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// A placement is a decision that is carried out when all of a round are made.
type placement struct {
	item, set int
	share     float64
	why       Reason
}

// assignShort gives family names, initials and other short forms to whom they mean.
func (p *personMerger) assignShort() {
	p.ofSet = p.itemsOfSets()
	p.called = p.calledBy()
	var placed []placement
	for _, key := range slices.Sorted(maps.Keys(p.short)) {
		fit := p.bearers(p.called[key])
		other := p.weightOfOthers(key, fit)
		for _, i := range p.short[key] {
			b, share := p.choose(&p.items[i], fit, other)
			if share < sureEnough {
				b, share = p.sole(&p.items[i], fit), sureEnough
			}
			if b != nil && p.mayBeKin(i, b) {
				placed = append(placed, placement{i, b.set, share, ByShort})
			}
		}
		if len(fit.bearers) == 0 {
			p.joinLone(key)
		}
	}
	p.carryOut(placed)
}

// sole returns the only one of those called by a name who has a role of the item, if that tells
// who is meant and neither gender nor land contradict; or the only woman of a family of which
// many name a man, if the item is of a woman and no role tells otherwise, and so for men. It is
// nil if there are none or several.
func (p *personMerger) sole(it *item, fit rivals) *bearer {
	if fit.rest > 0 {
		return nil
	}
	var ofRole, ofGender []*bearer
	others := 0.0 // articles of the other gender
	for _, b := range fit.bearers {
		if p.sharesRole(b, it) {
			ofRole = append(ofRole, b)
		}
		if differ(b.gender(), it.Gender) {
			others += float64(b.called)
		} else {
			ofGender = append(ofGender, b)
		}
	}
	var sole *bearer
	switch {
	case len(ofRole) == 1 && !p.isElsewhere(it, ofRole[0]) && p.isToldByRole(it, ofRole[0]):
		sole = ofRole[0]
	case len(p.officesOf(it)) == 0 && len(ofGender) == 1 && others >= manyArticles && float64(ofGender[0].called) > float64(others*otherGender):
		sole = ofGender[0]
	}
	if sole == nil || differ(sole.gender(), it.Gender) || p.namedApart(it, sole.set) {
		return nil
	}
	return sole
}

// isToldByRole reports whether a role that an item has of a bearer tells that it means him:
// few hold it at once, or the articles have more in common, since many a Lee is a judge.
func (p *personMerger) isToldByRole(it *item, b *bearer) bool {
	if slices.ContainsFunc(p.officesOf(it), b.offices.hasSole) {
		return true
	}
	of := slices.DeleteFunc(p.features.ofVariant(p.features.of(it), b), func(n int32) bool { return p.features.ofRole[n] })
	return p.evidence(b, of) >= leastForRare
}

// isElsewhere reports whether the article of an item is about a land that none of a bearer's
// is about, though his are about some.
func (p *personMerger) isElsewhere(it *item, b *bearer) bool {
	land := p.articles[it.article].Land
	return land != "" && b.hasLand && b.count[p.features.number["land\t"+land]] == 0
}

// mayBeKin reports whether somebody who is named as kin by a given name alone, "her son
// Ned", may be a bearer: one of whose family the article names somebody.
func (p *personMerger) mayBeKin(i int, b *bearer) bool {
	it := &p.items[i]
	if !slices.ContainsFunc(it.Roles, func(role string) bool { return lists.Kin.Has(strings.ToLower(role)) }) {
		return true
	}
	whole := parseName(p.items[p.ofSet[b.set][0]].Name)
	if nameKeys(it.Name)[0] == whole.family() {
		return true
	}
	others := p.items[p.firstItem[it.article]:p.firstItem[it.article+1]]
	return slices.ContainsFunc(others, func(other item) bool {
		words := nameKeys(other.Name)
		return other.Kind == Person && len(words) > 0 && words[len(words)-1] == whole.family()
	})
}

// weightOfOthers is that of somebody of a name who is named in full nowhere: more of a
// common name; less where several articles take for granted that he is known, and
// one person alone is named so in full.
func (p *personMerger) weightOfOthers(key string, fit rivals) float64 {
	other := otherWeight
	if isCommon(key) {
		other = commonWeight
	}
	if len(fit.bearers) == 1 {
		other /= float64(len(p.short[key]))
	}
	return other
}

func (r *resolver) carryOut(placed []placement) {
	for _, d := range placed {
		r.put(d.item, d.set, d.why, d.share)
	}
}

// assignOtherwise gives what is tagged as something else to the person who nearly
// everywhere has that name: "Vale" as an organisation, among a hundred of Ann Vale.
func (p *personMerger) assignOtherwise() {
	var placed []placement
	for _, key := range slices.Sorted(maps.Keys(p.otherwise)) {
		items, fit := p.otherwise[key], p.bearers(p.called[key])
		other := float64(len(items))
		if fit.called() >= float64(dominates*other) { // most are slips of the tagger then
			other /= 4
		}
		for _, i := range items {
			it := &p.items[i]
			if b, share := p.choose(it, fit, other); b != nil && share >= sureEnough && (!isMedium(it) || p.namedApart(it, b.set)) {
				placed = append(placed, placement{i, b.set, share, ByKind})
			}
		}
	}
	p.carryOut(placed)
}

// isMedium reports whether an item is tagged as an outlet of a list, which has the name of who
// founded it: it is he only where the article names him.
func isMedium(it *item) bool {
	return it.Kind == Org && lexicon.Lookup(it.Name)&lexicon.Media != 0
}

// bearers are the sets that are called by a name, each so many times.
func (p *personMerger) bearers(called map[int]int) rivals {
	return p.newRivals(called, func(set int) []int { return p.ofSet[set] }, p.made)
}

// isCommon reports whether the last word of a name is one that many people have.
func isCommon(key string) bool {
	return lexicon.LookupFolded(key[strings.LastIndexByte(key, ' ')+1:])&(lexicon.Surname|lexicon.Given) != 0
}

// itemsOfSets lists the items of each set of people.
func (p *personMerger) itemsOfSets() map[int][]int {
	of := map[int][]int{}
	for _, n := range p.nodes {
		for _, i := range n.items {
			s := p.find(p.items[i].set)
			of[s] = append(of[s], i)
		}
	}
	return of
}

// joinLone joins the items of a name that nobody bears in full, such as a stage name, but for
// a common one.
func (p *personMerger) joinLone(key string) {
	if isCommon(key) {
		return
	}
	set := p.newSet(key, 1)
	for _, i := range p.short[key] {
		p.put(i, set, ByName, 1)
	}
}

// calledBy counts for each short form how many items of each set may be called so:
// by the family name all of a set, by an initial with it too, by a part of the name those that
// have it as an alias.
func (p *personMerger) calledBy() map[string]map[int]int {
	called := map[string]map[int]int{}
	for set, items := range p.ofSet {
		for _, i := range items {
			for _, key := range shortForms(p.items[i].record) {
				if p.short[key] != nil || p.otherwise[key] != nil {
					addCount(called, key, set, 1)
				}
			}
		}
	}
	return called
}

func addCount(called map[string]map[int]int, key string, set, n int) {
	if called[key] == nil {
		called[key] = map[int]int{}
	}
	called[key][set] += n
}

// shortForms are the keys of all by which somebody may be called, the name in full too.
func shortForms(r *record) []string {
	n := parseName(r.Name)
	parts := []string{strings.Join(n.words, " ")}
	if !n.hasFather() {
		parts = append(parts, n.family(), firstLetter(n.words[0])+" "+n.family())
	}
	for _, a := range r.Aliases {
		words := nameKeys(a)
		if n.hasFather() && len(words) == 1 && words[0] == n.family() {
			continue
		}
		if slices.ContainsFunc(words, func(w string) bool { return slices.Contains(n.words, w) }) {
			parts = append(parts, strings.Join(words, " "))
		}
	}
	slices.Sort(parts)
	return slices.Compact(parts)
}
