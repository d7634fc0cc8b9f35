package trees

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/internal/model/pack"
)

// exclusiveOr makes lists in which the right candidate is the one whose first
// two features differ in sign: something that no linear model can learn.
func exclusiveOr(n int, seed uint64) *Lists {
	r := rand.New(rand.NewPCG(seed, 1))
	l := &Lists{Features: 3}
	for range n {
		right := r.IntN(4)
		for i := range 4 {
			a, b := int16(r.IntN(50)+1), int16(r.IntN(50)+1)
			if r.IntN(2) == 0 {
				a, b = -a, -b
			}
			target := float32(0)
			if i == right {
				b, target = -b, 1
			}
			l.Add([]int16{a, b, int16(r.IntN(9))}, target)
		}
		l.End()
	}
	return l
}

func accuracy(f *Forest, l *Lists) float64 {
	hits, from := 0, 0
	for _, end := range l.Ends {
		best := from
		units := f.Units(nil, l.X[from*3:end*3])
		for i := from; i < end; i++ {
			if units[i-from] > units[best-from] {
				best = i
			}
		}
		if l.Target[best] == 1 {
			hits++
		}
		from = end
	}
	return float64(hits) / float64(len(l.Ends))
}

// walked adds up the leaves that a candidate reaches by walking down each tree.
func walked(f *Forest, x []int16) int32 { return walkedDown(f, f.roots, x) }

func walkedDown(f *Forest, roots []int32, x []int16) int32 {
	sum := int32(0)
	for _, at := range roots {
		for at >= 0 {
			n := f.nodes[at]
			at = n.high
			if x[n.feature] <= n.threshold {
				at = n.low
			}
		}
		sum += ^at - leafOffset
	}
	return sum
}

func TestUnitsAreWhatTheTreesLeadTo(t *testing.T) {
	lists := exclusiveOr(300, 3)
	f := Train(lists, Options{Trees: cuts[0] - 1, Leaves: 64, Least: 0.1, Seed: 1}) // too few to give up anybody
	f.roots = append(f.roots, ^int32(leafOffset-5))                                 // a tree that is one leaf
	f, err := Decode(f.Encode())
	require.NoError(t, err)
	assert.Empty(t, f.Units(nil, nil))
	from := 0
	for i, end := range lists.Ends {
		end = min(end, from+1+i%4) // lists of one to four candidates
		for k, got := range f.Units(nil, lists.X[from*3:end*3]) {
			assert.Equal(t, walked(f, lists.X[(from+k)*3:][:3]), got)
		}
		from = lists.Ends[i]
	}
}

func TestWhoIsFarBehindAtACutIsGivenUp(t *testing.T) {
	lists := exclusiveOr(300, 3)
	f := Train(lists, Options{Trees: 150, Seed: 1})
	givenUp := make([]int, len(cuts))
	for i := range lists.Ends {
		x := lists.X[i*4*3:][:4*3]
		var want [4]int32
		left := []int{0, 1, 2, 3}
		from := 0
		for c, cut := range cuts {
			best := int32(-1 << 30)
			for _, k := range left {
				want[k] += walkedDown(f, f.roots[from:cut], x[3*k:])
				best = max(best, want[k])
			}
			n := len(left)
			left = slices.DeleteFunc(left, func(k int) bool { return want[k] < best-int32(behind/f.scale) })
			givenUp[c] += n - len(left)
			from = cut
		}
		for _, k := range left {
			want[k] += walkedDown(f, f.roots[from:], x[3*k:])
		}
		assert.Equal(t, want[:], f.Units(nil, x))
	}
	assert.NotContains(t, givenUp, 0)
}

func TestDecodeRefusesTreesThatAreTooBig(t *testing.T) {
	f := &Forest{features: 1, scale: 1, roots: []int32{0}}
	for i := range int32(mostLeaves) {
		f.nodes = append(f.nodes, node{threshold: int16(i), low: ^int32(leafOffset), high: i + 1})
	}
	f.nodes[mostLeaves-1].high = ^int32(leafOffset)
	_, err := Decode(f.Encode())
	assert.ErrorContains(t, err, "too many leaves")
	f.nodes[mostLeaves-2].high = ^int32(leafOffset)
	_, err = Decode(f.Encode())
	assert.NoError(t, err)
}

func TestLearnsWhatIsNotLinear(t *testing.T) {
	f := Train(exclusiveOr(600, 1), Options{Trees: 40, Leaves: 8, Columns: 1, Seed: 1})
	assert.Greater(t, accuracy(f, exclusiveOr(300, 2)), 0.95)
}

func TestSameDataSameForest(t *testing.T) {
	o := Options{Trees: 10, Seed: 7}
	assert.Equal(t, Train(exclusiveOr(100, 1), o).Encode(), Train(exclusiveOr(100, 1), o).Encode())
}

func TestDecodeGivesBackTheForest(t *testing.T) {
	f := Train(exclusiveOr(100, 1), Options{Trees: 10, Seed: 1})
	g, err := Decode(f.Encode())
	require.NoError(t, err)
	assert.Equal(t, f, g)
}

func TestDecodeRefusesWhatIsNoForest(t *testing.T) {
	good := Train(exclusiveOr(50, 1), Options{Trees: 3, Seed: 1})
	loop := *good
	loop.nodes = append([]node(nil), good.nodes...)
	loop.nodes[0].low = 0
	wild := *good
	wild.roots = []int32{1 << 20}
	for name, file := range map[string][]byte{
		"nothing": nil, "text": []byte("no forest"), "half": good.Encode()[:40], "loop": loop.Encode(), "root": wild.Encode(),
	} {
		_, err := Decode(file)
		assert.Error(t, err, name)
	}
}

// Where the checksum is right, and the rest is not, there is no panic.
func TestDecodeSurvivesWrongBytes(t *testing.T) {
	file := Train(exclusiveOr(50, 1), Options{Trees: 3, Seed: 1}).Encode()
	content := file[: len(file)-4 : len(file)-4]
	for i := range content {
		_, err := Decode(pack.Seal(bytes.Clone(content[:i])))
		assert.ErrorContains(t, err, "trees: ")
		for _, b := range []byte{1, 0x80, 0xFF} {
			wrong := bytes.Clone(content)
			wrong[i] ^= b
			if f, err := Decode(pack.Seal(wrong)); err == nil {
				f.Units(nil, make([]int16, 2*f.Features()))
			}
		}
	}
}
