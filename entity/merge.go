package entity

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon"
)

// A Group is one person or thing that several articles name.
type Group struct {
	Kind Kind `json:"kind"`
	// Name is the commonest canonical name among the members, the longer of two
	// that are equally common.
	Name string `json:"name"`
	// Aliases are the other canonical names of the members, sorted.
	Aliases []string `json:"aliases,omitempty"`
	// Gender is the one that members have, Unknown where none has one.
	Gender Gender `json:"gender,omitempty"`
	// Members say which entity of which article it is, in that order.
	Members []Member `json:"members"`
}

// A Member is articles[Article][Entity] of what Merge was given.
type Member struct {
	Article int `json:"article"`
	Entity  int `json:"entity"`
}

// Merge finds the same people and things among the entities of many articles,
// each as Extract returned them, which it does not change. Dates and amounts are
// left out. Groups are in the order of their first members. The time it takes is
// near linear in the number of entities.
//
// People are the same if their family names are and their given names are the
// same, short forms of one another (Mike, Michael) or spelled alike (Sergei,
// Sergey; Mohamed, Muhammad), and neither gender nor a middle initial speaks
// against it; where a man and a woman have one name, those of whom nothing shows
// the gender go to whom of the two is met first. A family name may be spelled
// differently where the given name is the same (Zelensky, Zelenskiy). An initial
// or a family name alone belongs to the only person whom it fits; if it fits
// several, it stays by itself. All other things are the same if their names are,
// but for "the", legal forms ("Ltd") and an acronym that one of the articles
// explains.
//
// Merge keeps nothing; many goroutines may call it.
func Merge(articles [][]Entity) []Group {
	m := merger{byKey: map[string]int{}}
	for a := range articles {
		for e := range articles[a] {
			if nameKind(articles[a][e].Kind) != 0 {
				m.add(&articles[a][e], Member{a, e})
			}
		}
	}
	m.joinFull()
	m.joinShort()
	return m.groups()
}

// A merger joins nodes, one for each entity, to sets.
type merger struct {
	nodes  []node
	parent []int
	byKey  map[string]int // for exact keys the first node that has it
}

// A node is one entity of one article.
type node struct {
	*Entity
	member Member
	words  []string // keys of the canonical name
	gender Gender   // of a root, that of its set
}

func (m *merger) add(e *Entity, member Member) {
	m.nodes = append(m.nodes, node{e, member, nameKeys(e.Name), e.Gender})
	m.parent = append(m.parent, len(m.parent))
}

// nameKeys returns the keys of the words of a canonical name.
func nameKeys(name string) []string {
	var words []string
	for w := range strings.FieldsSeq(name) {
		w = plainKey(strings.Trim(w, `.,"'’“”()`))
		for _, p := range []string{"al-", "el-"} {
			if t := strings.TrimPrefix(w, p); t != "" {
				w = t
			}
		}
		if w != "" && w != "the" && w != "al" && w != "el" {
			words = append(words, w)
		}
	}
	return words
}

func (m *merger) find(i int) int {
	for m.parent[i] != i {
		m.parent[i] = m.parent[m.parent[i]]
		i = m.parent[i]
	}
	return i
}

// join makes one set of two, unless they are of two genders; its root is the
// node that was met first. It reports whether they are one now.
func (m *merger) join(i, j int) bool {
	i, j = m.find(i), m.find(j)
	a, b := m.nodes[i].gender, m.nodes[j].gender
	if a != b && a != Unknown && b != Unknown {
		return false
	}
	root := min(i, j)
	m.parent[max(i, j)] = root
	m.nodes[root].gender = cmp.Or(a, b)
	return true
}

// joinBy joins node i with the first node that has the same key, if that is of
// another gender with the first of its own.
func (m *merger) joinBy(key string, i int) {
	first, ok := m.byKey[key]
	if ok && !m.join(first, i) {
		key += "\t" + string(m.nodes[m.find(i)].gender)
		if first, ok = m.byKey[key]; ok {
			m.join(first, i)
		}
	}
	if !ok {
		m.byKey[key] = i
	}
}

// joinFull joins names in full.
func (m *merger) joinFull() {
	middles := m.middles()
	for i := range m.nodes {
		n := &m.nodes[i]
		switch {
		case n.Kind != Person:
			m.joinBy(string(n.Kind)+"\t"+thingKey(n), i)
		case len(n.words) > 1 && utf8.RuneCountInString(n.words[0]) > 1:
			for _, key := range n.personKeys() {
				if middles[key] > 1 {
					key += "\t" + n.middle()
				}
				m.joinBy(key, i)
			}
		}
	}
}

// middles counts the different middle initials under each key of people.
func (m *merger) middles() map[string]int {
	count, seen := map[string]int{}, map[string]bool{}
	for i := range m.nodes {
		n := &m.nodes[i]
		if n.Kind != Person || len(n.words) < 3 {
			continue
		}
		for _, key := range n.personKeys() {
			if k := key + "\t" + n.middle(); !seen[k] {
				seen[k] = true
				count[key]++
			}
		}
	}
	return count
}

// middle is the initial of the second of three words and more.
func (n *node) middle() string {
	if len(n.words) < 3 {
		return ""
	}
	_, size := utf8.DecodeRuneInString(n.words[1])
	return n.words[1][:size]
}

// personKeys are keys of a name in full; two people who share one are the same.
func (n *node) personKeys() []string {
	given, family := n.words[0], n.words[len(n.words)-1]
	keys := []string{personKey(family, given, given)}
	if full := lexicon.FullNames(given); len(full) == 1 {
		keys = append(keys, personKey(family, full[0], full[0]))
	}
	if s := skeleton(given); len(s) >= 3 {
		keys = append(keys, personKey(family, "~"+s, given))
	}
	if s := skeleton(family); len(s) >= 4 {
		keys = append(keys, personKey("~"+s, given, given))
	}
	return keys
}

// personKey joins the parts of a name, and the gender that the given name has
// by itself.
func personKey(family, part, given string) string {
	var t thing
	t.vote(lexicon.LookupFolded(given), lexicon.Female, lexicon.Male, 1)
	return family + "\t" + part + "\t" + string(t.gender())
}

// skeleton reduces a name to the consonants that spellings of it have in common.
func skeleton(name string) string {
	name = strings.NewReplacer("ph", "f", "ck", "k", "x", "ks", "c", "k", "q", "k", "w", "v", "z", "s").Replace(name)
	var b []byte
	for i := range len(name) {
		c := name[i]
		if i == 0 && strings.IndexByte("aeiou", c) >= 0 {
			b = append(b, 'a')
			continue
		}
		if strings.IndexByte("aeiouyjh-'", c) >= 0 && i > 0 || i > 0 && name[i-1] == c {
			continue
		}
		b = append(b, c)
	}
	return string(b)
}

// thingKey is the key of what is not a person.
func thingKey(n *node) string {
	words := n.words
	if len(words) == 0 {
		return "\t" + n.Name // made of what does not count: "The The"
	}
	for n.Kind == Org && len(words) > 1 && legalForms[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	key := strings.Join(words, " ")
	if same, ok := lexicon.Synonym(key); ok && (n.Kind == GPE || n.Kind == Loc) {
		return same
	}
	return key
}

// joinShort joins initials, family names and acronyms with the only set that
// they fit.
func (m *merger) joinShort() {
	sets := map[string]int{} // the only set with a key, or -1
	offer := func(key string, i int) {
		root := m.find(i)
		if other, ok := sets[key]; ok && other != root {
			root = -1
		}
		sets[key] = root
	}
	for i := range m.nodes {
		n := &m.nodes[i]
		if n.Kind != Person {
			for _, a := range n.Aliases {
				if acronym(a) {
					offer(string(n.Kind)+"\t"+plainKey(a), i)
				}
			}
		} else if len(n.words) > 1 && utf8.RuneCountInString(n.words[0]) > 1 {
			family := n.words[len(n.words)-1]
			_, size := utf8.DecodeRuneInString(n.words[0])
			offer(family, i)
			offer(family+"\t"+n.words[0][:size], i)
		}
	}
	for i := range m.nodes {
		n := &m.nodes[i]
		key := ""
		switch {
		case len(n.words) == 0:
			continue
		case n.Kind != Person && acronym(n.Name):
			key = string(n.Kind) + "\t" + plainKey(n.Name)
		case n.Kind == Person && len(n.words) == 1:
			key = n.words[0]
		case n.Kind == Person && utf8.RuneCountInString(n.words[0]) == 1:
			key = n.words[len(n.words)-1] + "\t" + n.words[0]
		case n.Kind == Person:
			m.joinNickname(i)
			continue
		}
		if set, ok := sets[key]; ok && set >= 0 {
			m.join(set, i)
		}
	}
}

// joinNickname joins a short form that several names have with the only set
// that has one of them: "Al Smith" with "Alan Smith" if there is no "Albert".
func (m *merger) joinNickname(i int) {
	n := &m.nodes[i]
	full := lexicon.FullNames(n.words[0])
	if len(full) < 2 {
		return
	}
	set := -1
	for _, given := range full {
		other, ok := m.byKey[personKey(n.words[len(n.words)-1], given, given)]
		if !ok {
			continue
		}
		if other = m.find(other); set >= 0 && other != set {
			return
		}
		set = other
	}
	if set >= 0 {
		m.join(set, i)
	}
}

// groups returns the sets in the order of their first members.
func (m *merger) groups() []Group {
	index := map[int]int{}
	var sets [][]int
	for i := range m.nodes {
		root := m.find(i)
		at, ok := index[root]
		if !ok {
			at = len(sets)
			index[root] = at
			sets = append(sets, nil)
		}
		sets[at] = append(sets[at], i)
	}
	all := make([]Group, len(sets))
	for i, set := range sets {
		all[i] = m.group(set)
	}
	return all
}

func (m *merger) group(set []int) Group {
	g := Group{Kind: m.nodes[set[0]].Kind, Gender: m.nodes[set[0]].gender}
	count := map[string]int{}
	for _, i := range set {
		n := &m.nodes[i]
		g.Members = append(g.Members, n.member)
		if count[n.Name]++; count[n.Name] == 1 {
			g.Aliases = append(g.Aliases, n.Name)
		}
	}
	g.Name = slices.MaxFunc(g.Aliases, func(a, b string) int {
		return cmp.Or(cmp.Compare(count[a], count[b]), cmp.Compare(len(a), len(b)), cmp.Compare(b, a))
	})
	g.Aliases = slices.DeleteFunc(g.Aliases, func(a string) bool { return a == g.Name })
	slices.Sort(g.Aliases)
	return g
}
