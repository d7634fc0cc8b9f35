package entity

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// A resolver divides records into sets. It goes through names in the order of
// their keys, and through records of one name by their content, so that nothing
// hangs on the order of the articles.
type resolver struct {
	articles []source
	features *features
	items    []item
	// firstItem is that of each article, and the number of all items.
	firstItem []int
	parent    []int // of sets, by their number
	sets      []set
	offices   map[string][]office // by the wording of a role
}

// An item is an entity on its way into a set.
type item struct {
	*record
	as         Kind // what it is taken for, mostly its Kind
	article    int
	set        int // -1 where it has none yet
	reason     Reason
	confidence float64
}

// A set is what records are put into, before sets are joined.
type set struct {
	key    string // of the name it was made for
	items  int    // with those of the sets below it
	reason Reason // by which it was put below its parent
	sure   float64
}

func newResolver(articles []source) *resolver {
	r := &resolver{articles: articles, features: newFeatures(articles), offices: map[string][]office{}}
	n := 0
	for a := range articles {
		n += len(articles[a].Named)
	}
	r.items = make([]item, 0, n)
	for a := range articles {
		r.firstItem = append(r.firstItem, len(r.items))
		for i := range articles[a].Named {
			r.items = append(r.items, item{record: &articles[a].Named[i], as: articles[a].Named[i].Kind, article: a, set: -1, reason: ByName, confidence: 1})
		}
	}
	r.firstItem = append(r.firstItem, len(r.items))
	return r
}

// newSet makes a set of so many items.
func (r *resolver) newSet(key string, items int) int {
	r.parent = append(r.parent, len(r.parent))
	r.sets = append(r.sets, set{key, items, ByName, 1})
	return len(r.parent) - 1
}

func (r *resolver) find(s int) int {
	for r.parent[s] != s {
		s = r.parent[s]
	}
	return s
}

// union joins two sets for a reason: the smaller is put below the larger.
func (r *resolver) union(a, b int, why Reason, sure float64) {
	a, b = r.find(a), r.find(b)
	if a == b {
		return
	}
	if c := cmp.Or(r.sets[b].items-r.sets[a].items, cmp.Compare(r.sets[a].key, r.sets[b].key)); c > 0 {
		a, b = b, a
	}
	r.parent[b] = a
	r.sets[a].items += r.sets[b].items
	r.sets[b].reason, r.sets[b].sure = why, sure
}

// put gives an item to a set.
func (r *resolver) put(i, set int, why Reason, sure float64) {
	it := &r.items[i]
	it.set, it.reason, it.confidence = set, why, sure
}

// member tells how an item came into its group: for its own reason, or for that
// for which its set was joined with another.
func (r *resolver) member(it *item) Member {
	m := Member{it.article, it.Entity, it.reason, it.confidence}
	for s := it.set; r.parent[s] != s; s = r.parent[s] {
		if m.Reason == ByName {
			m.Reason = r.sets[s].reason
		}
		m.Confidence = float64(m.Confidence * r.sets[s].sure)
	}
	return m
}

// groups divides all records, those that belong to nobody else into sets of one.
func (r *resolver) groups() []Group {
	r.evenKinds()
	r.resolvePeople()
	r.resolveThings()
	index := map[int]int{}
	var all [][]int
	for i := range r.items {
		if r.items[i].set < 0 {
			r.items[i].set = r.newSet("", 1)
		}
		root := r.find(r.items[i].set)
		at, ok := index[root]
		if !ok {
			at = len(all)
			index[root] = at
			all = append(all, nil)
		}
		all[at] = append(all[at], i)
	}
	groups := make([]Group, len(all))
	for i, items := range all {
		groups[i] = r.group(items)
	}
	r.apart(groups, all)
	return groups
}

// group describes a set by what most of its members say.
func (r *resolver) group(items []int) Group {
	var g Group
	kinds, names, roles, genders := map[Kind]int{}, map[string]int{}, map[string]int{}, map[Gender]int{}
	for _, i := range items {
		it := &r.items[i]
		g.Members = append(g.Members, r.member(it))
		if it.reason != ByKind { // a slip of the tagger
			kinds[it.Kind]++
		}
		names[it.Name]++
		if it.Gender != Unknown {
			genders[it.Gender]++
		}
		for _, role := range it.Roles {
			roles[role]++
		}
	}
	g.Kind, g.Gender, g.Role = mostCommon(kinds), mostCommon(genders), roleOf(roles)
	g.Aliases = slices.Sorted(maps.Keys(names))
	g.Name = slices.MaxFunc(g.Aliases, func(a, b string) int {
		if g.Kind == Person {
			if c := cmp.Compare(boolInt(isLong(a)), boolInt(isLong(b))); c != 0 {
				return c
			}
		}
		return cmp.Or(cmp.Compare(names[a], names[b]), cmp.Compare(len(a), len(b)), cmp.Compare(b, a))
	})
	g.Aliases = slices.DeleteFunc(g.Aliases, func(a string) bool { return a == g.Name })
	return g
}

func isLong(name string) bool {
	n := parseName(name)
	return n.isFull()
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// mostCommon returns the key with the highest count, the first of several.
func mostCommon[K cmp.Ordered](count map[K]int) K {
	var best K
	for k, n := range count {
		if n > count[best] || n == count[best] && k < best {
			best = k
		}
	}
	return best
}

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
