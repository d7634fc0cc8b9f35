package pack

import (
	"bytes"
	"hash/crc32"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// skewed returns n bytes, most of them small.
func skewed(n int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	values := make([]byte, n)
	for i := range values {
		values[i] = byte(r.ExpFloat64() * 6)
	}
	return values
}

func TestColumnsComeBack(t *testing.T) {
	even := make([]byte, 5000)
	for i := range even {
		even[i] = byte(i)
	}
	steep := []byte{} // codes of these counts would have more than 11 bits
	for v := range 17 {
		steep = append(steep, bytes.Repeat([]byte{byte(200 - v)}, 1<<v)...)
	}
	for name, values := range map[string][]byte{
		"none": {}, "one": {7}, "few": {1, 2, 3, 4, 5}, "even": even, "steep": steep,
		"one value": bytes.Repeat([]byte{9}, 1001), "skewed": skewed(100_000), "not a multiple": skewed(100_003),
	} {
		b := AppendColumn([]byte("x"), values)
		assert.LessOrEqual(t, len(b), 2+len(values), name)
		assert.Equal(t, len(values) > 1000 && name != "even", b[1] == coded, name)
		got, rest, err := Column(append(b, "rest"...)[1:], len(values))
		require.NoError(t, err, name)
		assert.Equal(t, values, got, name)
		assert.Equal(t, "rest", string(rest), name)
		for _, part := range []int{1, 2, len(b) / 2, len(b) - 1} {
			_, _, err = Column(b[1:max(1, part)], max(1, len(values)))
			assert.Error(t, err, name)
		}
	}
}

func TestSkewedColumnsAreSmall(t *testing.T) {
	assert.Less(t, len(AppendColumn(nil, skewed(100_000))), 55_000, "4.1 bits a byte, and the head")
}

func TestColumnRefuses(t *testing.T) {
	good := AppendColumn(nil, skewed(5000))
	with := func(at int, b byte) []byte { c := bytes.Clone(good); c[at] = b; return c }
	for name, b := range map[string][]byte{
		"nothing": nil, "another kind": with(0, 2), "a code too long": with(1, 0xCC),
		"codes too many": with(100, 0x11), "a stream too long": with(head-1, 0x7F),
	} {
		_, _, err := Column(b, 5000)
		assert.Error(t, err, name)
	}
	for _, n := range []int{-1, 1 << 30, 8 * len(good)} {
		_, _, err := Column(good, n)
		assert.Error(t, err, n)
	}
}

func TestOpen(t *testing.T) {
	file := Seal([]byte("magicrest"))
	got, err := Open(file, "magic")
	require.NoError(t, err)
	assert.Equal(t, "rest", string(got))
	_, err = Open(file, "other")
	assert.ErrorContains(t, err, "other")
	for i := range file {
		_, err = Open(file[:i], "magic")
		assert.Error(t, err)
		wrong := bytes.Clone(file)
		wrong[i] ^= 4
		_, err = Open(wrong, "magic")
		assert.Error(t, err)
	}
	assert.Len(t, file, len("magicrest")+crc32.Size)
}

func FuzzColumn(f *testing.F) {
	f.Add(AppendColumn(nil, skewed(5000)), 5000)
	f.Add([]byte{0, 1, 2}, 2)
	f.Fuzz(func(t *testing.T, b []byte, n int) {
		values, rest, err := Column(b, n)
		if err == nil {
			assert.Len(t, values, n)
			assert.Less(t, len(rest), len(b))
		}
		again, _, err := Column(AppendColumn(nil, b), len(b))
		require.NoError(t, err)
		assert.True(t, bytes.Equal(b, again))
	})
}

func BenchmarkColumn(b *testing.B) {
	values := skewed(1_000_000)
	column := AppendColumn(nil, values)
	b.SetBytes(int64(len(values)))
	for b.Loop() {
		if _, _, err := Column(column, len(values)); err != nil {
			b.Fatal(err)
		}
	}
}
