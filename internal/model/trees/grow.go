package trees

// A grower grows one tree at a time, the leaf with the greatest gain first.
type grower struct {
	*trainer
	leaves []leaf
}

type leaf struct {
	rows       []int32
	grad, hess float64
	sums       []sum // of each column and bin
	best       split
	parent     int32 // node whose child it is, -1 for the root
	high       bool  // which child
}

type sum struct{ grad, hess float64 }

type split struct {
	gain    float64
	feature int
	bin     int
}

// grow adds a tree to f and the values of its leaves to values.
func (g *grower) grow(f *Forest, values []float64) []float64 {
	root := leaf{rows: g.rows, parent: -1}
	g.fill(&root)
	g.leaves = append(g.leaves[:0], root)
	f.roots = append(f.roots, 0)
	for len(g.leaves) < g.Leaves {
		k := 0
		for i := range g.leaves {
			if g.leaves[i].best.gain > g.leaves[k].best.gain {
				k = i
			}
		}
		if g.leaves[k].best.gain <= 1e-6 {
			break
		}
		g.split(f, k)
	}
	for i := range g.leaves {
		l := &g.leaves[i]
		values = append(values, g.Rate*l.grad/(l.hess+g.L2))
		g.link(f, l, ^int32(len(values)-1))
	}
	g.move(f, values)
	return values
}

// link makes child the child of the node that l hangs on.
func (g *grower) link(f *Forest, l *leaf, child int32) {
	switch {
	case l.parent < 0:
		f.roots[len(f.roots)-1] = child
	case l.high:
		f.nodes[l.parent].high = child
	default:
		f.nodes[l.parent].low = child
	}
}

func (g *grower) split(f *Forest, k int) {
	l := g.leaves[k]
	s := l.best
	at := int32(len(f.nodes))
	f.nodes = append(f.nodes, node{feature: uint16(s.feature), threshold: g.edges[s.feature][s.bin]})
	g.link(f, &l, at)
	column := g.binned[s.feature*g.n:][:g.n]
	low := leaf{parent: at}
	high := leaf{parent: at, high: true}
	for _, i := range l.rows {
		if int(column[i]) <= s.bin {
			low.rows = append(low.rows, i)
		} else {
			high.rows = append(high.rows, i)
		}
	}
	small, big := &low, &high
	if len(small.rows) > len(big.rows) {
		small, big = big, small
	}
	g.fill(small)
	g.rest(big, &l, small)
	g.leaves[k] = low
	g.leaves = append(g.leaves, high)
}

// fill adds up the derivatives of the leaf's rows, bin by bin.
func (g *grower) fill(l *leaf) {
	l.sums = make([]sum, len(g.columns)*bins)
	for _, i := range l.rows {
		l.grad += float64(g.grad[i])
		l.hess += float64(g.hess[i])
	}
	for c, f := range g.columns {
		column, sums := g.binned[f*g.n:][:g.n], l.sums[c*bins:][:bins]
		for _, i := range l.rows {
			s := &sums[column[i]]
			s.grad += float64(g.grad[i])
			s.hess += float64(g.hess[i])
		}
	}
	g.find(l)
}

// rest gives l what of the parent's sums does not belong to its sibling.
func (g *grower) rest(l, parent, sibling *leaf) {
	l.grad, l.hess = parent.grad-sibling.grad, parent.hess-sibling.hess
	l.sums = parent.sums
	for i, s := range sibling.sums {
		l.sums[i].grad -= s.grad
		l.sums[i].hess -= s.hess
	}
	g.find(l)
}

// find finds the best split of a leaf.
func (g *grower) find(l *leaf) {
	l.best = split{}
	whole := l.grad * l.grad / (l.hess + g.L2)
	for c, f := range g.columns {
		var grad, hess float64
		for b := range g.edges[f] {
			s := l.sums[c*bins+b]
			grad += s.grad
			hess += s.hess
			if hess < g.Least || l.hess-hess < g.Least {
				continue
			}
			other := l.grad - grad
			gain := grad*grad/(hess+g.L2) + other*other/(l.hess-hess+g.L2) - whole
			if gain > l.best.gain {
				l.best = split{gain, f, b}
			}
		}
	}
}

// move adds the values of the new tree to the scores of all candidates.
func (g *grower) move(f *Forest, values []float64) {
	root := f.roots[len(f.roots)-1]
	k := g.lists.Features
	for i := range g.n {
		at := root
		x := g.lists.X[i*k:][:k]
		for at >= 0 {
			n := &f.nodes[at]
			if x[n.feature] <= n.threshold {
				at = n.low
			} else {
				at = n.high
			}
		}
		g.score[i] += values[^at]
	}
}
