package entity

import (
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

// joinHyphens joins names that are the same but for hyphens, "Jong-un" and "Jong Un" or "Jongun".
func (p *personMerger) joinHyphens() {
	all := buckets{}
	for _, n := range p.nodes {
		words := strings.Join(n.words, " ")
		all.add(strings.ReplaceAll(words, "-", " ")+"\t"+n.suffix, n)
		if joined := strings.ReplaceAll(words, "-", ""); joined != words {
			all.add(joined+"\t"+n.suffix, n)
		}
	}
	all.each(func(nodes []*personNode) {
		for _, n := range nodes[1:] {
			if !differ(nodes[0].gender, n.gender) {
				p.union(nodes[0].set, n.set, BySpelling, sureSpelling)
			}
		}
	})
}

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
		if distance(a, b) <= 3 && (!family || p.speakFor(p.bearerOf(hub), n.items, leastForSpelling(hub, n))) {
			p.union(hub.set, n.set, BySpelling, sureSpelling)
		}
	}
}

// leastForSpelling is how much must speak for two spellings of a family name: little behind
// one given name, more behind a short form of it.
func leastForSpelling(a, b *personNode) float64 {
	if a.words[0] == b.words[0] {
		return leastVariant
	}
	return slipEvidence
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
			for _, n := range nodes[1:] {
				if p.find(n.set) == p.find(nodes[0].set) || !isSlip(n, nodes[0]) {
					continue
				}
				if p.speakFor(p.bearerOf(nodes[0]), n.items, leastFor(n)) {
					p.union(nodes[0].set, n.set, reasonForSlip(nodes[0], n), sureSpelling)
				}
			}
		})
	}
}

// leastFor is how much must speak for a slip in a name: less where it is one of several
// words, of which the family name is long.
func leastFor(n *personNode) float64 {
	if len(n.words) > 2 && len(n.family()) >= leastSlip {
		return 1
	}
	return slipEvidence
}

// isSlip reports whether two names differ by a letter that may have slipped, or one has a
// given name without its end, Ash for Ashton: not an initial, and not where both words are
// names, Ivana and Ivanka, Martin and Morton.
func isSlip(a, b *personNode) bool {
	if differ(a.gender, b.gender) || differ(a.middle(), b.middle()) {
		return false
	}
	if isClipped(a, b) || isClipped(b, a) {
		return true
	}
	if distance(a.key, b.key) > 1 {
		return false
	}
	given := lexicon.LookupFolded(a.words[0]) & lexicon.LookupFolded(b.words[0]) & lexicon.Given
	family := lexicon.LookupFolded(a.family()) & lexicon.LookupFolded(b.family()) & lexicon.Surname
	return (a.words[0] == b.words[0] || given == 0) && (a.family() == b.family() || family == 0)
}

// isClipped reports whether a has the given name of b without its end.
func isClipped(a, b *personNode) bool {
	short, long := a.words[0], b.words[0]
	return a.family() == b.family() && len(short) >= leastClipped && len(short) < len(long) && strings.HasPrefix(long, short) && !differ(givenGender(short), givenGender(long))
}

func reasonForSlip(a, b *personNode) Reason {
	if isClipped(a, b) || isClipped(b, a) {
		return ByNickname
	}
	return BySpelling
}

// leastClipped is the length of a given name without its end.
const leastClipped = 3

// A family name of fewer letters is another one if one of them is; and how much must
// speak for a slip.
const (
	leastSlip    = 6
	slipEvidence = 4
)

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
