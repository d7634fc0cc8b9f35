package corpora

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const treebank = "# newdoc id = d1\n# sent_id = 1\n# text = Dogs don't  bark.\n" +
	"1\tDogs\tdog\tNOUN\tNNS\t_\t4\tnsubj\t_\t_\n" +
	"2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
	"2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n" +
	"3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n" +
	"4\tbark\tbark\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n" +
	"4.1\tgone\t_\t_\t_\t_\t_\t_\t_\t_\n" +
	"5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n" +
	"# text = Oh\n1\tOh\toh\tINTJ\tUH\t_\t0\troot\t_\t_\n"

func TestCoNLLU(t *testing.T) {
	for _, packed := range []bool{false, true} {
		var got []Sentence
		for s, err := range CoNLLU(file(t, treebank, packed)) {
			require.NoError(t, err)
			got = append(got, s)
		}
		assert.Equal(t, []Sentence{
			{"d1", "Dogs don't  bark.", []SyntaxToken{
				{"Dogs", "NOUN", "NNS", 4, "nsubj", 0, 4},
				{"do", "AUX", "VBP", 4, "aux", 5, 7},
				{"n't", "PART", "RB", 4, "advmod", 7, 10},
				{"bark", "VERB", "VB", 0, "root", 12, 16},
				{".", "PUNCT", ".", 4, "punct", 16, 17},
			}},
			{"d1", "Oh", []SyntaxToken{{"Oh", "INTJ", "UH", 0, "root", 0, 2}}},
		}, got)
	}
}

func TestCoNLLUMayBeLeft(t *testing.T) {
	n := 0
	for range CoNLLU(file(t, treebank, false)) {
		n++
		break
	}
	assert.Equal(t, 1, n)
}

func TestCoNLLUErrors(t *testing.T) {
	for _, c := range []struct{ content, want string }{
		{"1\tOh", "file:1: 2 columns, not 10"},
		{"# text = Oh\n1\tOh\t_\t_\t_\t_\tx\t_\t_\t_", `file:2: head "x"`},
		{"# text = Oh\n1\tAh\t_\t_\t_\t_\t0\t_\t_\t_\n\n", `file:3: word 1, "Ah", is not in the text where it should be: "Oh"`},
	} {
		var last error
		for _, err := range CoNLLU(file(t, c.content, false)) {
			last = err
		}
		assert.ErrorContains(t, last, c.want)
	}
}
