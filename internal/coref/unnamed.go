package coref

import (
	"sort"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// An arrival is an indefinite noun phrase of a person, the subject of a verb:
// "A neighbour said".
type arrival struct {
	first int32 // the article
	verb  int32 // the token behind the phrase
}

// findUnnamed notes all arrivals, those who may be a she and those who may be a he.
func (r *resolver) findUnnamed() {
	for i := range r.Tags {
		if r.tag(i) != pos.DT {
			continue
		}
		switch r.word(i) {
		case "a", "an", "A", "An", "another", "Another":
		default:
			continue
		}
		head := r.headBehind(i)
		if head+1 >= len(r.Tags) {
			return
		}
		if next := r.tag(head + 1); next != pos.VBD && next != pos.VBZ && next != pos.WP {
			continue
		}
		c := lexicon.LookupFolded(r.word(head))
		if c&lexicon.Office == 0 {
			continue
		}
		if c&lexicon.Man == 0 {
			r.unnamed[0] = append(r.unnamed[0], arrival{int32(i), int32(head + 1)})
		}
		if c&lexicon.Woman == 0 {
			r.unnamed[1] = append(r.unnamed[1], arrival{int32(i), int32(head + 1)})
		}
	}
}

// headBehind returns the head of the noun phrase that starts with the article at
// token i.
func (r *resolver) headBehind(i int) int {
	head := i + 1
	for head+1 < len(r.Tags) && (r.tag(head) == pos.JJ || r.tag(head) == pos.HYPH || r.tag(head) == pos.NN && r.tag(head+1) == pos.NN) {
		head++
	}
	return head
}

// meansUnnamed reports whether somebody without a name, who may have the
// pronoun's gender, arrived after entity e was last mentioned, in the pronoun's
// sentence or the one before.
func (r *resolver) meansUnnamed(p pronoun, e int32) bool {
	from := p.sentence.First
	if p.ordinal > 0 {
		if before := r.Doc.Sentences[r.order[p.ordinal-1]]; before.Block == p.sentence.Block {
			from = before.First
		}
	}
	if t := &r.seen[e]; t.ordinal >= p.ordinal-1 {
		from = max(from, int(t.end))
	}
	all := r.unnamed[0]
	if p.gender == Male {
		all = r.unnamed[1]
	}
	// Arrivals are in the order of the tokens: the last one before the pronoun decides.
	n := sort.Search(len(all), func(k int) bool { return int(all[k].verb) >= p.at })
	return n > 0 && int(all[n-1].first) >= from
}
