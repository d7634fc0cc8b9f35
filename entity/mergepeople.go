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

// dominates is how many times as many articles somebody must have as all others
// of his name together.
const dominates = 9

// A personMerger joins the names of persons.
type personMerger struct {
	*resolver
	nodes []*personNode
	short map[string][]int // items with less than a full name, by its key
	// otherwise are items tagged as something else than a person, by the key of the name.
	otherwise map[string][]int
	ofSet     map[int][]int          // the items of each set
	called    map[string]map[int]int // by a short form: how many items of each set are called so
	made      map[int]*bearer        // of sets, once they are needed
	// unsure are names without a middle initial that may be short for several with one.
	unsure []unsureNode
}

// A personNode is all items with one name in full.
type personNode struct {
	fullName
	key    string
	items  []int
	gender Gender
	set    int
}

// given is the first name, a short form spelled out if it has but one full form.
func (n *personNode) given() string {
	if full := lexicon.FullNames(n.words[0]); len(full) == 1 {
		return full[0]
	}
	return n.words[0]
}

type unsureNode struct {
	*personNode
	fit []*personNode
}

func (r *resolver) resolvePeople() {
	p := &personMerger{resolver: r, short: map[string][]int{}, otherwise: map[string][]int{}, made: map[int]*bearer{}}
	p.collect()
	p.joinGiven()
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
	full := map[string][]int{}
	for i := range p.items {
		switch n := parseName(p.items[i].Name); {
		case len(n.words) == 0:
		case p.items[i].Kind == Org || p.items[i].Kind == GPE || p.items[i].Kind == Misc:
			p.otherwise[strings.Join(n.words, " ")] = append(p.otherwise[strings.Join(n.words, " ")], i)
		case p.items[i].Kind != Person:
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
	if 4*len(of[fewer]) < len(of[more]) || len(of[fewer]) == 0 || givenGender(n.words[0]) != Unknown || p.speakFor(p.newBearer(-1, of[more]), of[fewer], slipEvidence) {
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

// speakFor reports whether the evidence of most items for a bearer is at least so much.
func (p *personMerger) speakFor(b *bearer, items []int, least float64) bool {
	speak := 0
	for _, i := range items {
		if p.evidence(b, p.features.of(&p.items[i])) >= least {
			speak++
		}
	}
	return 2*speak > len(items)
}

func (p *personMerger) addNode(n fullName, key string, items []int, gender Gender) *personNode {
	node := &personNode{fullName: n, key: key, items: items, gender: gender, set: p.newSet(key, len(items))}
	p.nodes = append(p.nodes, node)
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

// joinGiven joins names with the same given name, family name and suffix.
func (p *personMerger) joinGiven() {
	all := buckets{}
	for _, n := range p.nodes {
		all.add(n.family()+"\t"+n.given()+"\t"+n.suffix, n)
	}
	all.each(p.joinMiddles)
}

// joinMiddles joins nodes of one middle initial, and those without one with the
// initial that dominates; where none does, each item goes to whom it fits.
func (p *personMerger) joinMiddles(nodes []*personNode) {
	heads := map[string]*personNode{} // by middle initial and gender
	var initials, plain []*personNode
	count := map[*personNode]int{}
	for _, n := range nodes {
		if n.middle() == "" {
			plain = append(plain, n)
			continue
		}
		key := n.middle()
		if h := heads[key]; h != nil && !sameMiddle(h.words[1], n.words[1]) {
			key = n.words[1]
		}
		if h := heads[key]; h != nil && differ(h.gender, n.gender) {
			key += string(n.gender)
		}
		head := heads[key]
		if head == nil {
			head = n
			heads[key] = n
			initials = append(initials, n)
		} else {
			p.union(head.set, n.set, reasonFor(head, n), sureVariant)
		}
		count[head] += len(n.items)
	}
	for _, n := range plain {
		p.joinPlain(n, initials, count)
	}
	for i, n := range plain {
		for _, m := range plain[:i] {
			if !differ(m.gender, n.gender) && n.words[0] != m.words[0] {
				p.union(m.set, n.set, ByNickname, sureNickname)
				break
			}
		}
	}
}

// sameMiddle reports whether two middle names may be one: an initial, or spelled alike.
func sameMiddle(a, b string) bool {
	return a == b || isInitial(a) || isInitial(b) || distance(a, b) <= min(len(a), len(b))/2-1 || len(skeleton(a)) > 2 && skeleton(a) == skeleton(b)
}

func (p *personMerger) joinPlain(n *personNode, initials []*personNode, count map[*personNode]int) {
	var fit []*personNode
	total := 0
	for _, h := range initials {
		if !differ(h.gender, n.gender) {
			fit = append(fit, h)
			total += count[h]
		}
	}
	if len(fit) == 0 {
		return
	}
	best := slices.MaxFunc(fit, func(a, b *personNode) int { return cmp.Or(count[a]-count[b], cmp.Compare(b.key, a.key)) })
	if rest := total - count[best]; count[best] > dominates*rest {
		p.union(best.set, n.set, reasonFor(best, n), sureVariant)
	} else {
		p.unsure = append(p.unsure, unsureNode{n, fit})
	}
}

func reasonFor(a, b *personNode) Reason {
	if a.words[0] != b.words[0] {
		return ByNickname
	}
	return ByVariant
}
