package names

// A ballot is how much a document speaks for each kind of one name.
type ballot struct {
	sums  [kinds]float64
	total float64
}

// A share of the ballot decides, but not against a confidence.
const (
	majority = 0.6
	firm     = 0.9
)

// vote gives names that are written alike the kind that most of them have,
// unless they are firm.
func (w *scratch) vote(found []Name) {
	w.ballots = w.ballots[:0]
	if w.ballotOf == nil {
		w.ballotOf = map[string]int32{}
	}
	for i := range found {
		surface := w.surface(&found[i])
		at, ok := w.ballotOf[surface]
		if !ok {
			at = int32(len(w.ballots))
			w.ballotOf[surface] = at
			w.ballots = append(w.ballots, ballot{})
		}
		b := &w.ballots[at]
		b.sums[found[i].Kind.plain()] += found[i].Confidence
		b.total += found[i].Confidence
	}
	for i := range found {
		n := &found[i]
		b := &w.ballots[w.ballotOf[w.surface(n)]]
		if own := n.Kind.plain(); n.Confidence < firm && b.sums[own] < b.total {
			if best := b.best(); best != own && b.sums[best] >= majority*b.total {
				n.Kind = plainKind[best]
			}
		}
	}
	clear(w.ballotOf) // it must keep no text alive
}

func (b *ballot) best() int {
	best := 0
	for k, sum := range b.sums {
		if sum > b.sums[best] {
			best = k
		}
	}
	return best
}

func (w *scratch) surface(n *Name) string {
	t := w.doc.Tokens
	return w.doc.Show(t[n.First].Start, t[n.End-1].End)
}

// plain is the opposite of plainKind.
func (k Kind) plain() int {
	for i, p := range plainKind {
		if p == k {
			return i
		}
	}
	return misc
}
