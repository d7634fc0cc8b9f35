package crf

import (
	"bytes"
	"compress/gzip"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDecodeGivesBackTheModel(t *testing.T) {
	m := randomModel(rand.New(rand.NewPCG(1, 1)), BIO)
	got, err := Decode(m.Encode())
	require.NoError(t, err)
	assert.Equal(t, m, got)
	assert.Equal(t, bioLabels, got.Labels())
	assert.Equal(t, 9, got.Features())
}

func packed(plain []byte) []byte {
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	z.Write(plain)
	z.Close()
	return out.Bytes()
}

func TestDecodeRefuses(t *testing.T) {
	plain := randomModel(rand.New(rand.NewPCG(1, 1)), BIO).plain()
	for name, file := range map[string][]byte{
		"nothing":          nil,
		"no gzip":          plain,
		"other magic":      packed([]byte("crf0")),
		"too many labels":  packed([]byte("crf1\x41")),
		"no labels":        packed([]byte("crf1\x00")),
		"a part":           packed(plain[:len(plain)-1]),
		"too much":         packed(append(bytes.Clone(plain), 0)),
		"a huge number":    packed(append(bytes.Clone(plain[:40]), 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f)),
		"a wrong checksum": wrongChecksum(packed(plain)),
	} {
		_, err := Decode(file)
		assert.ErrorContains(t, err, "crf: model: ", name)
	}
	_, err := DecodeRanker(packed(plain))
	assert.ErrorContains(t, err, "1 label, not 3")
}

func wrongChecksum(file []byte) []byte {
	file[len(file)-8] ^= 1
	return file
}

func FuzzDecode(f *testing.F) {
	f.Add(randomModel(rand.New(rand.NewPCG(1, 1)), BIO).plain())
	f.Add([]byte("crf1\x01\x01a"))
	f.Fuzz(func(t *testing.T, plain []byte) {
		m, err := Decode(packed(plain))
		if err != nil {
			return
		}
		var d Decoder
		d.Score(m, randomSequence(rand.New(rand.NewPCG(1, 1)), 5))
		d.Best(nil)
		d.KBest(3)
		d.Marginals()
	})
}
