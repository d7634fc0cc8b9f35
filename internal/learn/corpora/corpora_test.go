package corpora

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// file writes a file and returns its path.
func file(t *testing.T, content string, packed bool) string {
	path := filepath.Join(t.TempDir(), "file")
	b := []byte(content)
	if packed {
		var out bytes.Buffer
		z := gzip.NewWriter(&out)
		z.Write(b)
		require.NoError(t, z.Close())
		b = out.Bytes()
	}
	require.NoError(t, os.WriteFile(path, b, 0o600))
	return path
}

const report = `{"id": "a", "text": "He said so.", "attributions": [{"source": [[0, 2]], "cue": [[3, 7]], "content": [[8, 10]]}]}`

func TestReports(t *testing.T) {
	for _, packed := range []bool{false, true} {
		got, err := Reports(file(t, report+"\n", packed))
		require.NoError(t, err)
		want := Attribution{[]Span{{0, 2}}, []Span{{3, 7}}, []Span{{8, 10}}}
		assert.Equal(t, []Report{{"a", "He said so.", []Attribution{want}}}, got)
	}
}

func TestErrorsNameFileAndLine(t *testing.T) {
	beyond := `{"id": "a", "text": "Hi.", "attributions": [{"content": [[0, 4]]}]}`
	reports := func(p string) error { _, err := Reports(p); return err }
	names := func(p string) error { _, err := NamedTexts(p); return err }
	silver := func(p string) error { _, err := Silver(p); return err }
	tagged := func(p string) error { _, err := TaggedSentences(p); return err }
	for _, c := range []struct {
		read    func(string) error
		content string
		want    string
	}{
		{reports, report + "\n" + beyond, "file:2: a: span [0,4) is not within 3 bytes of text"},
		{reports, report + "\n{", "file:2: unexpected end of JSON input"},
		{reports, `{"attributions": [{"cue": [[1]]}]}`, "file:1: a span of 1 numbers"},
		{names, `{"id": "b", "text": "Hi.", "entities": [{"start": 2, "end": 1}]}`, "file:1: b: span [2,1) is not within"},
		{silver, "Hi\t0\t2\tUH\thi\tO\t0\troot\t_", "file:1: a token before the first id"},
		{silver, "# id = a\nHi\t0", "file:2: 2 fields, not 9"},
		{tagged, "Hi\tO\n\nHi", "file:3: no word and tag"},
		{tagged, "Hi\tX-PER", "file:1: no word and tag"},
	} {
		assert.ErrorContains(t, c.read(file(t, c.content, false)), c.want)
	}
	assert.ErrorIs(t, reports("/no/such/file"), os.ErrNotExist)
}

func TestSilver(t *testing.T) {
	got, err := Silver(file(t, "# id = a\nHi\t0\t2\tUH\thi\tO\t0\troot\t_\n.\t2\t3\t.\t.\tO\t1\tpunct\t(0)\n\nBye\t4\t7\tUH\tbye\tO\t0\troot\t_\n", false))
	require.NoError(t, err)
	require.Len(t, got, 1)
	assert.Equal(t, "a", got[0].ID)
	require.Len(t, got[0].Sentences, 2)
	assert.Equal(t, SilverToken{Span{2, 3}, ".", ".", ".", "O", 0, "punct", "(0)"}, got[0].Sentences[0][1])
}

func TestNamedTexts(t *testing.T) {
	got, err := NamedTexts(file(t, `{"id": "b", "text": "Hi Al.", "entities": [{"start": 3, "end": 5, "kind": "Person"}]}`, true))
	require.NoError(t, err)
	assert.Equal(t, []NamedText{{"b", "Hi Al.", []Name{{3, 5, "Person"}}}}, got)
}

func TestTaggedSentences(t *testing.T) {
	got, err := TaggedSentences(file(t, "Al\tB-PER\r\n.\tB-O\r\n\r\n\r\nHi\tO\n", false))
	require.NoError(t, err)
	assert.Equal(t, [][]TaggedWord{{{"Al", "B-PER"}, {".", "O"}}, {{"Hi", "O"}}}, got)
}

func TestJoin(t *testing.T) {
	for want, words := range map[string][]string{
		`She said (in a pro-EU paper): "No, I don't."`: {"She", "said", "(", "in", "a", "pro", "-", "EU", "paper", ")", ":", `"`, "No", ",", "I", "do", "n't", ".", `"`},
		`“Al’s” $5`: {"“", "Al", "’s", "”", "$", "5"},
	} {
		text, at := Join(words)
		assert.Equal(t, want, text)
		for i, w := range words {
			assert.Equal(t, w, text[at[i].Start:at[i].End])
		}
	}
}

func TestFind(t *testing.T) {
	got, err := Find("elsewhere")
	require.NoError(t, err)
	assert.Equal(t, "elsewhere", got)
	root := t.TempDir()
	below := filepath.Join(root, "project", "internal")
	require.NoError(t, os.MkdirAll(below, 0o700))
	t.Chdir(below)
	_, err = Find("")
	assert.ErrorIs(t, err, os.ErrNotExist)
	data := filepath.Join(root, "shared", "data")
	require.NoError(t, os.MkdirAll(data, 0o700))
	got, err = Find("")
	require.NoError(t, err)
	want, err := filepath.EvalSymlinks(data)
	require.NoError(t, err)
	got, err = filepath.EvalSymlinks(got)
	require.NoError(t, err)
	assert.Equal(t, want, got)
}

func TestLinesOfABrokenFile(t *testing.T) {
	path := file(t, report+"\n", true)
	packed, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(path, packed[:len(packed)/2], 0o600))
	_, err = Reports(path)
	assert.ErrorContains(t, err, "file:")
}
