package entity

import (
	"slices"
	"strings"
)

// calledBy counts for each short form how many items of each set may be called so:
// by the family name all of a set, by an initial with it too, by an alias those that have
// it. An alias that is no part of the name counts if it is no slip of one article.
func (p *personMerger) calledBy() map[string]map[int]int {
	called, otherNames := map[string]map[int]int{}, map[string]map[int]int{}
	for set, items := range p.ofSet {
		for _, i := range items {
			parts, others := shortForms(p.items[i].record)
			p.countForms(called, parts, set)
			p.countForms(otherNames, others, set)
		}
	}
	for key, sets := range otherNames {
		for set, n := range sets {
			if n >= leastOtherName && shareOtherName*n >= len(p.ofSet[set]) {
				addCount(called, key, set, n)
			}
		}
	}
	return called
}

// Of so many articles of somebody so many must use a name that is no part of his own.
const (
	leastOtherName = 2
	shareOtherName = 20
)

// countForms counts the forms of an item that somebody is named by.
func (p *personMerger) countForms(called map[string]map[int]int, forms []string, set int) {
	for _, key := range forms {
		if p.short[key] != nil || p.otherwise[key] != nil {
			addCount(called, key, set, 1)
		}
	}
}

func addCount(called map[string]map[int]int, key string, set, n int) {
	if called[key] == nil {
		called[key] = map[int]int{}
	}
	called[key][set] += n
}

// shortForms are the keys of all by which somebody may be called, the name in full too;
// those of other names stand apart.
func shortForms(r *record) (parts, others []string) {
	n := parseName(r.Name)
	parts = []string{strings.Join(n.words, " ")}
	if !n.hasFather() {
		parts = append(parts, n.family(), firstLetter(n.words[0])+" "+n.family())
	}
	for _, a := range r.Aliases {
		words := nameKeys(a)
		if n.hasFather() && len(words) == 1 && words[0] == n.family() {
			continue
		}
		if key := strings.Join(words, " "); slices.ContainsFunc(words, func(w string) bool { return slices.Contains(n.words, w) }) {
			parts = append(parts, key)
		} else {
			others = append(others, key)
		}
	}
	slices.Sort(parts)
	slices.Sort(others)
	return slices.Compact(parts), slices.Compact(others)
}
