package zstd_test

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	klauspost "github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article/corpus"
	"github.com/copydesk/copydesk/article/corpus/zstd"
)

func packed(s string) []byte {
	var b bytes.Buffer
	z, err := klauspost.NewWriter(&b)
	if err == nil {
		_, err = io.WriteString(z, s)
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		panic(err)
	}
	return b.Bytes()
}

func TestFilesThatAreCutOff(t *testing.T) {
	in := packed("{\"text\": \"Fog fell.\"}\n")
	r := corpus.Reader{Zstd: zstd.NewReader}
	var last error
	for _, err := range r.Stream("a.jsonl.zst", bytes.NewReader(in[:len(in)-3])) {
		last = err
	}
	assert.ErrorContains(t, last, "a.jsonl.zst:2: unexpected EOF")
}

func FuzzNewReader(f *testing.F) {
	f.Add(packed("Fog fell."))
	f.Fuzz(func(t *testing.T, in []byte) {
		z, err := zstd.NewReader(bytes.NewReader(in))
		require.NoError(t, err)
		_, _ = io.Copy(io.Discard, io.LimitReader(z, 1<<20))
		require.NoError(t, z.Close())
	})
}

func ExampleNewReader() {
	r := corpus.Reader{Zstd: zstd.NewReader}
	in := packed("{\"id\": 1, \"text\": \"Fog fell.\"}\n{\"id\": 2, \"text\": \"Rain fell.\"}\n")
	for a, err := range r.Stream("articles.jsonl.zst", bytes.NewReader(in)) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(a.Meta().ID, a.Source())
	}
	// Output:
	// 1 Fog fell.
	// 2 Rain fell.
}
