package crf

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/internal/model/pack"
)

func TestDecodeGivesBackTheModel(t *testing.T) {
	m := randomModel(rand.New(rand.NewPCG(1, 1)), BIO)
	got, err := Decode(m.Encode())
	require.NoError(t, err)
	assert.Equal(t, m, got)
	assert.Equal(t, bioLabels, got.Labels())
	assert.Equal(t, 9, got.Features())
}

func TestDecodeRefuses(t *testing.T) {
	content := randomModel(rand.New(rand.NewPCG(1, 1)), BIO).content()
	for name, content := range map[string][]byte{
		"nothing":         nil,
		"other magic":     []byte("crf1"),
		"too many labels": []byte(magic + "\x41"),
		"no labels":       []byte(magic + "\x00"),
		"a part":          content[:len(content)-1],
		"too much":        append(bytes.Clone(content), 0),
		"a huge number":   append(bytes.Clone(content[:40]), 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f),
	} {
		_, err := Decode(pack.Seal(content))
		assert.ErrorContains(t, err, "crf: model: ", name)
	}
	_, err := Decode(content)
	assert.ErrorContains(t, err, "checksum")
	_, err = DecodeRanker(pack.Seal(content))
	assert.ErrorContains(t, err, "1 label, not 3")
}

// Where the checksum is right, and the rest is not, there is no panic.
func TestDecodeSurvivesWrongBytes(t *testing.T) {
	content := randomModel(rand.New(rand.NewPCG(1, 1)), BIO).content()
	for i := len(magic); i < len(content); i++ {
		for _, b := range []byte{0, 1, 7, 0x80, 0xFF} {
			wrong := bytes.Clone(content)
			wrong[i] = b
			use(Decode(pack.Seal(wrong)))
		}
		_, err := Decode(pack.Seal(content[:i]))
		assert.Error(t, err)
	}
}

func use(m *Model, err error) {
	if err != nil {
		return
	}
	var d Decoder
	d.Score(m, randomSequence(rand.New(rand.NewPCG(1, 1)), 5))
	d.Best(nil)
	d.KBest(3)
	d.Marginals()
}

func FuzzDecode(f *testing.F) {
	f.Add(randomModel(rand.New(rand.NewPCG(1, 1)), BIO).content())
	f.Add([]byte(magic + "\x01\x01a"))
	f.Fuzz(func(_ *testing.T, content []byte) { use(Decode(pack.Seal(content))) })
}
