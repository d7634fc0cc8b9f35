package tagged

import (
	"compress/gzip"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/internal/pos"
)

// write packs a file of the data folder.
func write(t *testing.T, data, name, content string) {
	path := filepath.Join(data, name)
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
	f, err := os.Create(path)
	require.NoError(t, err)
	z := gzip.NewWriter(f)
	_, err = z.Write([]byte(content))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	require.NoError(t, f.Close())
}

func TestTreebank(t *testing.T) {
	data := t.TempDir()
	write(t, data, "syntax/x.conllu.gz", "# text = He didn't.\n"+
		"1\tHe\the\tPRON\tPRP\t_\t3\tnsubj\t_\t_\n"+
		"2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"+
		"2\tdid\tdo\tAUX\tVBD\t_\t0\troot\t_\t_\n"+
		"3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n"+
		"4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n")
	got, err := Treebank(data, "x")
	require.NoError(t, err)
	assert.Equal(t, []Sentence{{
		Tokens: []string{"He", "did", "n't", "."},
		Tags:   []pos.Tag{pos.PRP, pos.VBD, pos.RB, pos.Period},
	}}, got)
	_, err = Treebank(data, "y")
	assert.ErrorIs(t, err, os.ErrNotExist)
}

func TestSilver(t *testing.T) {
	data := t.TempDir()
	write(t, data, "polnear/x.jsonl.gz", `{"id": "a", "text": "We go to Rome.\nJet-lag.", "attributions": []}`+"\n")
	write(t, data, "polnear/x.tokens.tsv.gz", "# id = a\n"+
		"We\t0\t2\tPRP\twe\tO\t2\tnsubj\t_\ngo\t3\t5\tVBP\tgo\tO\t0\troot\t_\nto\t6\t8\tTO\tto\tO\t4\tcase\t_\n"+
		"Rome\t9\t13\tNNP\tRome\tO\t2\tnmod\t_\n.\t13\t14\t.\t.\tO\t2\tpunct\t_\n\n"+
		"Jet-lag\t15\t22\tNN\tjet-lag\tO\t0\troot\t_\n.\t22\t23\t.\t.\tO\t1\tpunct\t_\n\n")
	got, err := Silver(data, "x")
	require.NoError(t, err)
	assert.Equal(t, []Sentence{
		{[]string{"We", "go", "to", "Rome", "."}, []pos.Tag{pos.PRP, pos.VBP, pos.IN, pos.NNP, pos.Period}},
		{[]string{"Jet", "-", "lag", "."}, []pos.Tag{None, None, None, pos.Period}},
	}, got, "before a noun the tag of to is IN; where borders differ there is none")
	write(t, data, "polnear/x.tokens.tsv.gz", "# id = b\n")
	_, err = Silver(data, "x")
	assert.ErrorContains(t, err, `no text for the tags of "b"`)
}
