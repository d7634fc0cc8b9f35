package entity

import "strings"

// apart tells groups of one name from each other, by the first of these that is of one of
// them alone: the role of a person, the land that stands beside the name, the outlet, the
// land that the articles are about. all are the items of each group.
func (r *resolver) apart(groups []Group, all [][]int) {
	named := map[string][]int{}
	for g := range groups {
		named[groups[g].Name] = append(named[groups[g].Name], g)
	}
	for _, same := range named {
		if len(same) < 2 {
			continue
		}
		for _, mark := range [...]func(g *Group, items []int) string{roleMark, r.landMark, r.outletMark, r.aboutMark} {
			marks, times := make([]string, len(same)), map[string]int{}
			for i, g := range same {
				marks[i] = mark(&groups[g], all[g])
				times[marks[i]]++
			}
			for i, g := range same {
				if groups[g].Of == "" && times[marks[i]] == 1 {
					groups[g].Of = marks[i]
				}
			}
		}
	}
}

func roleMark(g *Group, _ []int) string {
	if g.Kind != Person {
		return ""
	}
	return g.Role
}

func (r *resolver) landMark(_ *Group, items []int) string {
	return r.mostly(items, func(it *item) string { return landName(it.Land) })
}

func (r *resolver) outletMark(_ *Group, items []int) string {
	return r.mostly(items, func(it *item) string { return r.articles[it.article].Outlet })
}

// aboutMark says no more than what the articles are about: the Foreign Ministry that is
// quoted on Syria need not be Syria's.
func (r *resolver) aboutMark(_ *Group, items []int) string {
	land := r.mostly(items, func(it *item) string { return landName(r.articles[it.article].Land) })
	if land == "" {
		return ""
	}
	return "in articles on " + land
}

func landName(key string) string { return capitalised(strings.Fields(key)) }

// mostly is what most of some items have, the first of several; empty where none has any.
func (r *resolver) mostly(items []int, of func(*item) string) string {
	count := map[string]int{}
	for _, i := range items {
		if value := of(&r.items[i]); value != "" {
			count[value]++
		}
	}
	return mostCommon(count)
}
