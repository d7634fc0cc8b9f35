package attribution

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/syntax"
)

func TestWhatIsNoCueForSureIsNotWeighedInUse(t *testing.T) {
	article, err := os.ReadFile("../../examples/corpus/court-report.txt")
	require.NoError(t, err)
	d := oneBlockEach(string(article))
	f := finder{models: load()}
	f.text = *f.models.newText(d, pos.Tags(d), syntax.HeadsOf(d))
	read := func() (dropped []bool) {
		f.weigh.begin()
		for _, p := range f.text.paras {
			f.stageOne([]paragraph{p})
			f.eachPart(p, f.margins, func(paragraph) {
				for k, x := range f.candidates {
					dropped = append(dropped, x.dropped)
					assert.Equal(t, x.shares[0] > noCue && !f.propose.generous, x.dropped)
					assert.Equal(t, x.dropped, len(x.features) == 0)
					assert.Equal(t, x.dropped, len(f.weigh.judge(k, f.models.Ranker, nil)) == 0)
				}
			})
		}
		return dropped
	}
	inUse := read()
	require.Contains(t, inUse, true)
	require.Contains(t, inUse, false)
	f.propose.generous = true
	assert.NotContains(t, read(), true)
}
