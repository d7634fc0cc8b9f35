package tags

import (
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/internal/learn/tagged"
	"github.com/copydesk/copydesk/internal/pos"
)

// The embedded weights score what MODEL.md says, and what was asked of them.
func TestScores(t *testing.T) {
	data, err := corpora.Find("")
	if err != nil {
		t.Skip("no data to score with: ", err)
	}
	doc, err := os.ReadFile("../../../pos/MODEL.md")
	require.NoError(t, err)
	least := map[string]float64{"pud-dev": 95.5, "polnear/dev": 97.5}
	for _, name := range sets {
		sentences, err := read(data, name)
		require.NoError(t, err)
		r := measure(pos.Embedded(), sentences)
		assert.GreaterOrEqual(t, r.percent(), least[name])
		assert.Contains(t, string(doc), fmt.Sprintf("(`%s`) | %.2f %% |", name, r.percent()))
	}
}

func TestMeasure(t *testing.T) {
	r := measure(pos.Embedded(), []tagged.Sentence{{
		Tokens: []string{"She", "went", "to", "Rome"},
		Tags:   []pos.Tag{pos.PRP, pos.VBD, pos.TO, tagged.None},
	}})
	assert.Equal(t, 4, r.tokens)
	assert.Equal(t, 3, r.scored)
	assert.Equal(t, 2, r.right)
	c := r.commonest(5)
	require.Len(t, c, 1)
	assert.Equal(t, pos.IN, c[0].got)
	assert.Equal(t, pos.TO, c[0].want)
	assert.Equal(t, "to", c[0].words())
}
