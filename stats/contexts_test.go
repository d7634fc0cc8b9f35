package stats

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// scikit-learn 1.9.1 and numpy: cosines of the positive mutual information of a table of
// four words.
func TestPPMIAsNumPy(t *testing.T) {
	counts := [][]Cell{{{1, 3}, {2, 1}}, {{0, 3}, {1, 2}, {3, 4}}, {{0, 1}, {3, 2}}, {{1, 4}, {2, 2}}}
	m := &Matrix{Terms: make([]Term, 4), Rows: make([]Row, 4)}
	var cells []Cell
	var rows []stretch
	for _, c := range counts {
		rows = append(rows, stretch{len(cells), len(cells) + len(c)})
		cells = append(cells, c...)
	}
	m.fill(cells, rows, nil)
	w := m.Weigh(PPMI)
	assert.InDelta(t, 0.874469117916141, w.Value(0, 1), 1e-12)
	assert.InDelta(t, 1.2895066171949847, w.Value(2, 3), 1e-12)
	assert.Zero(t, w.Value(1, 1))
	assert.InDelta(t, 0.9595636588223885, w.Cosine(0, 3), 1e-12)
	assert.InDelta(t, 0.9563079768708795, w.Cosine(1, 2), 1e-12)
	assert.Zero(t, w.Cosine(0, 1))
}

// By hand: who stands beside whom, two words on each side.
func TestContexts(t *testing.T) {
	m := Contexts{Window: 2}.Matrix(slices.Values(articles("Ferries carry cargo. Barges carry cargo, and boats carry mail.")))
	near := make(map[string]string)
	for row, r := range m.Rows {
		for _, c := range m.Cells(row) {
			near[r.Title] += strings.Repeat(m.Terms[c.Term].Label+" ", int(c.Count))
		}
		assert.Equal(t, m.Terms[row].Key, r.ID)
	}
	assert.Equal(t, map[string]string{
		"Ferries": "cargo carry ", "Barges": "cargo carry ", "boats": "cargo carry carry mail ", "mail": "boats carry ",
		"cargo": "Barges boats carry carry carry Ferries ", "carry": "Barges boats boats cargo cargo cargo Ferries mail ",
	}, near)
	barges, ok := m.Lookup("barge")
	require.True(t, ok)
	assert.Equal(t, "Ferries", m.Weigh(PPMI).Nearest(barges, 1)[0].Title)
	assert.Equal(t, 24, m.Words(), "twelve pairs, seen from both sides")
	assert.Len(t, Contexts{MinCount: 2}.Matrix(slices.Values(articles("Ferries carry cargo. Barges carry cargo."))).Rows, 2)
}
