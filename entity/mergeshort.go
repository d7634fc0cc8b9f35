package entity

import (
	"maps"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
)

// joinSpellings joins given names that are spelled alike under one family name, and
// family names that are spelled alike under one given name.
func (p *personMerger) joinSpellings() {
	given, family := buckets{}, buckets{}
	for _, n := range p.nodes {
		if s := skeleton(n.given()); len(s) >= 3 {
			given.add(n.family()+"\t"+s+"\t"+string(givenGender(n.words[0]))+"\t"+n.suffix, n)
		}
		if s := skeleton(n.family()); len(s) >= 4 {
			family.add(n.given()+"\t"+s+"\t"+n.suffix, n)
		}
	}
	given.each(func(nodes []*personNode) { p.joinAlike(nodes, (*personNode).given, false) })
	family.each(func(nodes []*personNode) { p.joinAlike(nodes, func(n *personNode) string { return n.family() }, true) })
}

// joinSlips joins names that differ by one letter where their articles speak for it as
// well: the same roles, the same company.
func (p *personMerger) joinSlips() {
	given, family := buckets{}, buckets{}
	for _, n := range p.nodes {
		if len(n.given()) >= 3 {
			given.add(n.family()+"\t"+n.given()[:1]+"\t"+n.suffix, n)
		}
		if len(n.family()) >= leastSlip {
			family.add(n.given()+"\t"+n.family()[:2]+"\t"+n.suffix, n)
		}
	}
	for _, b := range []buckets{given, family} {
		b.each(func(nodes []*personNode) {
			var hub *bearer
			for _, n := range nodes[1:] {
				if p.find(n.set) == p.find(nodes[0].set) || !isSlip(n, nodes[0]) {
					continue
				}
				if hub == nil {
					hub = p.newBearer(nodes[0].set, nodes[0].items)
				}
				if p.speakFor(hub, n.items, slipEvidence) {
					p.union(nodes[0].set, n.set, BySpelling, sureSpelling)
				}
			}
		})
	}
}

// isSlip reports whether two names differ by a letter that may have slipped: not an
// initial, and not where both words are names, Ivana and Ivanka, Martin and Morton.
func isSlip(a, b *personNode) bool {
	if differ(a.gender, b.gender) || differ(a.middle(), b.middle()) || distance(a.key, b.key) > 1 {
		return false
	}
	given := lexicon.LookupFolded(a.words[0]) & lexicon.LookupFolded(b.words[0]) & lexicon.Given
	family := lexicon.LookupFolded(a.family()) & lexicon.LookupFolded(b.family()) & lexicon.Surname
	return (a.words[0] == b.words[0] || given == 0) && (a.family() == b.family() || family == 0)
}

// A family name of fewer letters is another one if one of them is; and how much must
// speak for a slip.
const (
	leastSlip    = 6
	slipEvidence = 4
)

// joinAlike joins the names of a bucket with the most frequent one, if nothing speaks
// against it. Two family names that are both known, Martin and Morton, are two.
func (p *personMerger) joinAlike(nodes []*personNode, part func(*personNode) string, family bool) {
	hub := nodes[0]
	for _, n := range nodes[1:] {
		a, b := part(hub), part(n)
		if a == b || differ(hub.gender, n.gender) || differ(hub.middle(), n.middle()) {
			continue
		}
		if family && lexicon.LookupFolded(a)&lexicon.LookupFolded(b)&lexicon.Surname != 0 {
			continue
		}
		if distance(a, b) <= 3 {
			p.union(hub.set, n.set, BySpelling, sureSpelling)
		}
	}
}

// distance is that of Levenshtein, in bytes.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// joinNicknames joins a short form that several given names have with the only set
// of one of them: "Al Harlow" with "Alan Harlow" if there is no "Albert".
func (p *personMerger) joinNicknames() {
	full := buckets{}
	for _, n := range p.nodes {
		full.add(n.family()+"\t"+n.words[0], n)
	}
	for _, n := range p.nodes {
		names := lexicon.FullNames(n.words[0])
		if len(names) < 2 {
			continue
		}
		var sets []int
		for _, name := range names {
			for _, m := range full[n.family()+"\t"+name] {
				if m.suffix == n.suffix && !differ(m.gender, n.gender) && !differ(m.middle(), n.middle()) && !slices.Contains(sets, p.find(m.set)) {
					sets = append(sets, p.find(m.set))
				}
			}
		}
		if len(sets) == 1 {
			p.union(sets[0], n.set, ByNickname, sureNickname)
		}
	}
}

// joinSuffixes joins "Jr." with the name without it, unless both stand in one article or
// their articles do not speak for it. "Sr." tells that there is another.
func (p *personMerger) joinSuffixes() {
	plain := buckets{}
	for _, n := range p.nodes {
		if n.suffix == "" {
			plain.add(n.family()+"\t"+n.given(), n)
		}
	}
	for _, n := range p.nodes {
		if n.suffix == "" || n.suffix == "sr" || p.standsBeside(n) {
			continue
		}
		for _, m := range plain[n.family()+"\t"+n.given()] {
			if differ(m.gender, n.gender) || differ(m.middle(), n.middle()) {
				continue
			}
			least := 1.0
			if n.suffix != "jr" || m.words[0] != n.words[0] {
				least = slipEvidence
			}
			if p.speakFor(p.newBearer(m.set, m.items), n.items, least) {
				p.union(m.set, n.set, ByVariant, sureVariant)
				break
			}
		}
	}
}

// standsBeside reports whether an article names somebody else by the name of n
// without its suffix, or by its family name.
func (p *personMerger) standsBeside(n *personNode) bool {
	for _, i := range n.items {
		at := p.items[i].article
		for j := p.firstItem[at]; j < p.firstItem[at+1]; j++ {
			other := parseName(p.items[j].Name)
			if j == i || p.items[j].Kind != Person || len(other.words) == 0 || other.family() != n.family() || other.suffix == n.suffix {
				continue
			}
			if len(other.words) == 1 || lexicon.Nickname(other.words[0], n.words[0]) || other.words[0] == n.words[0] {
				return true
			}
		}
	}
	return false
}

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
		other := otherWeight
		if isCommon(key) {
			other = commonWeight
		}
		for _, i := range p.short[key] {
			if b, share := p.choose(&p.items[i], fit, other); b != nil && share >= sureEnough {
				placed = append(placed, placement{i, b.set, share, ByShort})
			}
		}
		if len(fit.bearers) == 0 {
			p.joinLone(key)
		}
	}
	for _, n := range p.unsure {
		sets := map[int]int{}
		for _, m := range n.fit {
			sets[p.find(m.set)] += len(m.items)
		}
		fit := p.bearers(sets)
		for _, i := range n.items {
			if b, share := p.choose(&p.items[i], fit, otherWeight); b != nil && share >= sureEnough {
				placed = append(placed, placement{i, b.set, share, ByVariant})
			}
		}
	}
	p.carryOut(placed)
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
			if b, share := p.choose(&p.items[i], fit, other); b != nil && share >= sureEnough {
				placed = append(placed, placement{i, b.set, share, ByKind})
			}
		}
	}
	p.carryOut(placed)
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

// joinLone joins the items of a name that nobody bears in full, such as a stage name,
// where they are about one land, or none of another; not those of a common name.
func (p *personMerger) joinLone(key string) {
	if isCommon(key) {
		return
	}
	lands := map[string]bool{}
	for _, i := range p.short[key] {
		if land := p.articles[p.items[i].article].Land; land != "" {
			lands[land] = true
		}
	}
	sets := map[string]int{}
	for _, i := range p.short[key] {
		land := p.articles[p.items[i].article].Land
		if len(lands) == 1 {
			land = ""
		}
		if _, ok := sets[land]; !ok {
			sets[land] = p.newSet(key+"\t"+land, 1)
		}
		p.put(i, sets[land], ByName, 1)
	}
}
