package entity

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
)

// How sure a join of two full names is.
const (
	sureVariant  = 0.98
	sureNickname = 0.97
	sureSpelling = 0.95
)

// A personMerger joins the names of persons.
type personMerger struct {
	*resolver
	nodes []*personNode
	// givens are the given names that stand before a family name.
	givens map[string]map[string]bool
	short  map[string][]int // items with less than a full name, by its key
	// otherwise are items tagged as something else than a person, by the key of the name.
	otherwise map[string][]int
	ofSet     map[int][]int          // the items of each set
	called    map[string]map[int]int // by a short form: how many items of each set are called so
	made      map[int]*bearer        // of sets, once they are needed
}

// A personNode is all items with one name in full.
type personNode struct {
	fullName
	key    string
	items  []int
	gender Gender
	set    int
	bearer *bearer // of its items, once it is needed
}

// given is the first name, a short form spelled out if it has but one full form.
func (n *personNode) given() string {
	if full := lexicon.FullNames(n.words[0]); len(full) == 1 {
		return full[0]
	}
	return n.words[0]
}

func (r *resolver) resolvePeople() {
	p := &personMerger{resolver: r, givens: map[string]map[string]bool{}, short: map[string][]int{}, otherwise: map[string][]int{}, made: map[int]*bearer{}}
	p.collect()
	p.joinGiven()
	p.joinHyphens()
	p.joinSpellings()
	p.joinSlips()
	p.joinNicknames()
	p.joinSuffixes()
	p.joinParts()
	p.assignShort()
	p.assignOtherwise()
}

// collect makes nodes of full names, in the order of their keys.
func (p *personMerger) collect() {
	full, clans := map[string][]int{}, p.clans()
	for i := range p.items {
		n := parseName(p.items[i].Name)
		if len(n.words) == 2 && n.words[0] == "al" && clans[n.family()] {
			n.words = n.words[1:]
		}
		switch {
		case len(n.words) == 0:
		case p.items[i].as == Org || p.items[i].as == GPE || p.items[i].as == Misc:
			p.otherwise[strings.Join(n.words, " ")] = append(p.otherwise[strings.Join(n.words, " ")], i)
		case p.items[i].as != Person:
		case n.isFull():
			full[n.key()] = append(full[n.key()], i)
		default:
			key := strings.TrimSpace(strings.Join(n.words, " ") + " " + n.suffix) // "Karim II" is no Karim
			p.short[key] = append(p.short[key], i)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(full)) {
		p.addNodes(key, full[key])
	}
}

// clans are the family names that somebody bears with the article of a clan.
func (p *personMerger) clans() map[string]bool {
	clans := map[string]bool{}
	for i := range p.items {
		if n := parseName(p.items[i].Name); n.ofClan && len(n.words) > 1 {
			clans[n.family()] = true
		}
	}
	return clans
}

// addNodes makes one node of the items of a name, or two where it is one of men and
// of women, both bear it, and nothing tells that they are one whom pronouns mistake.
func (p *personMerger) addNodes(key string, items []int) {
	of := map[Gender][]int{}
	for _, i := range items {
		g := p.items[i].Gender
		of[g] = append(of[g], i)
	}
	n := parseName(p.items[items[0]].Name)
	more, fewer := Male, Female
	if len(of[Female]) > len(of[Male]) {
		more, fewer = Female, Male
	}
	if 4*len(of[fewer]) < len(of[more]) || len(of[fewer]) == 0 || givenGender(n.words[0]) != Unknown || p.speakFor(p.newBearer(-1, of[more]), of[fewer], leastForGender(&n)) {
		gender := more
		if len(of[more]) == len(of[fewer]) {
			gender = Unknown
		}
		p.addNode(n, key, items, gender)
		return
	}
	two := rivals{bearers: []*bearer{
		p.newBearer(p.addNode(n, key+"\tf", of[Female], Female).set, of[Female]),
		p.newBearer(p.addNode(n, key+"\tm", of[Male], Male).set, of[Male]),
	}}
	for _, i := range of[Unknown] {
		b, share := p.choose(&p.items[i], two, 0)
		p.put(i, b.set, ByName, share)
	}
}

// leastForGender is how much must speak for a name of both genders being that of one: little
// where few have its parts.
func leastForGender(n *fullName) float64 {
	if isCommon(n.family()) && isCommon(n.words[0]) {
		return slipEvidence
	}
	return leastForRare
}

// leastForRare asks for something in common.
const leastForRare = 1.5

// bearerOf sums up the items of a node.
func (p *personMerger) bearerOf(n *personNode) *bearer {
	if n.bearer == nil {
		n.bearer = p.newBearer(n.set, n.items)
	}
	return n.bearer
}

// speakFor reports whether the evidence of most items for a bearer is at least so much. One
// outlet does not count for it: it names one person one way.
func (p *personMerger) speakFor(b *bearer, items []int, least float64) bool {
	speak := 0
	for _, i := range items {
		if p.evidence(b, p.features.ofVariant(p.features.of(&p.items[i]), b)) >= least {
			speak++
		}
	}
	return 2*speak > len(items)
}

func (p *personMerger) addNode(n fullName, key string, items []int, gender Gender) *personNode {
	node := &personNode{fullName: n, key: key, items: items, gender: gender, set: p.newSet(key, len(items))}
	p.nodes = append(p.nodes, node)
	if p.givens[n.family()] == nil {
		p.givens[n.family()] = map[string]bool{}
	}
	p.givens[n.family()][n.words[0]] = true
	for _, i := range items {
		p.put(i, node.set, ByName, 1)
	}
	return node
}

// buckets are nodes by a key; each goes through them in the order of the keys, the
// nodes with most items first.
type buckets map[string][]*personNode

func (b buckets) add(key string, n *personNode) { b[key] = append(b[key], n) }

func (b buckets) each(f func([]*personNode)) {
	for _, key := range slices.Sorted(maps.Keys(b)) {
		nodes := b[key]
		slices.SortFunc(nodes, func(a, b *personNode) int {
			return cmp.Or(len(b.items)-len(a.items), cmp.Compare(a.key, b.key))
		})
		f(nodes)
	}
}

func differ[T comparable](a, b T) bool {
	var zero T
	return a != b && a != zero && b != zero
}
