package quote_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/check/race"
	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/quote"
)

// TestAccuracy runs eval/score.py on PolNeAR's dev articles, where the data and
// Python are there, and holds the figures above floors.
func TestAccuracy(t *testing.T) {
	data, err := corpora.Find("")
	if err != nil || race.Enabled {
		t.Skip("no annotated data, or the race detector: ", err)
	}
	script := filepath.Join(data, "..", "eval", "score.py")
	if _, err := os.Stat(script); err != nil {
		t.Skip("no scorer: ", err)
	}
	reports, err := corpora.Reports(corpora.PolNeAR(data, "dev.jsonl"))
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "found.jsonl")
	out, err := os.Create(file)
	require.NoError(t, err)
	enc := json.NewEncoder(out)
	pair := func(s article.Span) []int {
		if s.IsZero() {
			return nil
		}
		return []int{s.Start, s.End}
	}
	for _, r := range reports {
		a := article.Parse(r.Text)
		quotes := []map[string]any{}
		for _, q := range (&quote.Extractor{Reports: quote.Everything()}).Extract(a, entity.Extract(a)) {
			var content [][]int
			for _, c := range q.Content {
				content = append(content, pair(c))
			}
			quotes = append(quotes, map[string]any{"content": content, "cue": pair(q.Cue), "source": pair(q.Source)})
		}
		require.NoError(t, enc.Encode(map[string]any{"id": r.ID, "quotes": quotes}))
	}
	require.NoError(t, out.Close())
	printed, err := exec.Command("python3", script, corpora.PolNeAR(data, "dev.jsonl"), file).CombinedOutput()
	if err != nil {
		t.Skip("the scorer does not run: ", err, string(printed))
	}
	t.Logf("\n%s", printed)
	who, exact, strict := row(t, printed, "all")
	assert.GreaterOrEqual(t, who, 75.0, "who")
	assert.GreaterOrEqual(t, exact, 63.0, "exact")
	assert.GreaterOrEqual(t, strict, 58.5, "strict")
	_, exact, _ = row(t, printed, "direct")
	assert.GreaterOrEqual(t, exact, 91.0, "exact of direct quotes")
	who, _, _ = row(t, printed, "speech")
	assert.GreaterOrEqual(t, who, 86.5, "who of speech")
}

// row reads a line of what the scorer prints: name, gold, pred, found, who,
// exact, strict.
func row(t *testing.T, printed []byte, name string) (who, exact, strict float64) {
	m := regexp.MustCompile(`(?m)^` + name + `\s+\d+\s+\d+\s+[\d.]+\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)$`).FindSubmatch(printed)
	require.NotNil(t, m, name)
	number := func(i int) float64 {
		x, err := strconv.ParseFloat(string(m[i]), 64)
		require.NoError(t, err)
		return x
	}
	return number(1), number(2), number(3)
}
