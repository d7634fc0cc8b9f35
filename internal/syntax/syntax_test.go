package syntax

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/model/pack"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// The grammar of the tests: a noun (1) depends on the verb (2) of its sentence,
// a determiner (3) on the noun behind it.
func trees() []Tree {
	var out []Tree
	for i := range uint32(40) {
		out = append(out,
			Tree{[]uint32{i, 100 + i, 200}, []uint8{3, 1, 2}, []int32{1, 2, Root}},
			Tree{[]uint32{100 + i, 200 + i, i, 100}, []uint8{1, 2, 3, 1}, []int32{1, Root, 3, 1}},
			Tree{[]uint32{200 + i, i, 101}, []uint8{2, 3, 1}, []int32{Root, 2, 0}})
	}
	return out
}

func TestLearnsHeads(t *testing.T) {
	p := NewParser(Train(trees(), 4, 1, nil))
	assert.Equal(t, []int32{1, 2, Root, 4, 2}, p.Heads([]uint32{7, 999, 888, 5, 777}, []uint8{3, 1, 2, 3, 1}))
}

func TestAnySentence(t *testing.T) {
	p := NewParser(Train(trees()[:3], 1, 1, nil))
	assert.Empty(t, p.Heads(nil, nil))
	for n := range 60 {
		words, tags := make([]uint32, n), make([]uint8, n)
		for i := range n {
			words[i], tags[i] = uint32(i*i), uint8(i*7)
		}
		heads := p.Heads(words, tags)
		require.Len(t, heads, n)
		for i, h := range heads {
			steps := 0
			for ; h != Root && steps <= n; h = heads[h] {
				steps++
			}
			assert.LessOrEqual(t, steps, n, "word %d of %d hangs in a circle", i, n)
		}
	}
}

func TestFile(t *testing.T) {
	m := Train(trees(), 2, 1, nil)
	file := m.Encode()
	again, err := Decode(file)
	require.NoError(t, err)
	assert.Equal(t, m, again)
	assert.Equal(t, file, again.Encode())
	content := file[:len(file)-4] // without the checksum
	for name, wrong := range map[string][]byte{
		"nothing": nil, "text": []byte("no weights"), "half": file[:len(file)/2],
		"half, sealed": pack.Seal(content[: len(content)/2 : len(content)/2]),
		"more, sealed": pack.Seal(append(content[:len(content):len(content)], 0)),
	} {
		_, err = Decode(wrong)
		assert.ErrorContains(t, err, "syntax: ", name)
	}
}

func TestWordsMeetInLowerCase(t *testing.T) {
	assert.Equal(t, Word("said"), Word("Said"))
	assert.Equal(t, Word("élan"), Word("Élan"))
	assert.Equal(t, Word("don’t"), Word("don't"))
	assert.NotEqual(t, Word("said"), Word("says"))
}

func TestHeadsOfADocument(t *testing.T) {
	text := "The mayor left. She was angry."
	d := &layer.Doc{Text: text, Tokens: segment.AppendTokens(nil, text, 0, len(text)),
		Sentences: []layer.Sentence{{First: 0, End: 4}, {First: 4, End: 8}}, BodyTokens: 8, BodySentences: 2}
	heads := HeadsOf(d)
	require.Len(t, heads, 8)
	assert.Equal(t, []int{1, 2, Root}, []int{heads.Of(0), heads.Of(1), heads.Of(2)}, "the, mayor, left")
	assert.Contains(t, []int{5, 6}, heads.Of(4), "she")
	empty := &layer.Doc{}
	assert.Empty(t, HeadsOf(empty))
}
