package main

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/learn/corpora"
)

// The embedded model scores what MODEL.md says, and what was asked of it.
func TestScores(t *testing.T) {
	data, err := corpora.Find("")
	if err != nil {
		t.Skip("no data to score with: ", err)
	}
	stated, err := os.ReadFile("../MODEL.md")
	require.NoError(t, err)
	for _, name := range []string{"uner-pud-dev", "uner-ewt-dev"} {
		docs, err := tagged(data, name, 10, none)
		require.NoError(t, err)
		s := scores{}
		s.addAll(names.Embedded(), docs)
		assert.Contains(t, string(stated), name+"\n"+s.String())
		assert.GreaterOrEqual(t, s.of("all").f1(), 70.0)
	}
}

func TestLabel(t *testing.T) {
	text := "Anna Berg met the Danes.\nShe left.\n"
	d, err := label("x", text, []corpora.Name{{Start: 0, End: 9, Kind: "Person"}, {Start: 18, End: 23, Kind: "MISC"}}, none)
	require.NoError(t, err)
	want := []uint64{1 << 1, 1 << 2, none, none, 1<<9 | 1<<11, none, none, none, none}
	assert.Equal(t, want, d.gold)
	_, err = label("x", text, []corpora.Name{{Start: 0, End: 4, Kind: "Ship"}}, none)
	assert.ErrorContains(t, err, "Ship")
}

func TestScorerTrimsAsTheScript(t *testing.T) {
	text := "the Northern Board's"
	a, b, ok := trimmed(text, 0, len(text))
	assert.True(t, ok)
	assert.Equal(t, "Northern Board", text[a:b])
	_, _, ok = trimmed("…", 0, 3)
	assert.False(t, ok)

	d, err := label("x", "Anna met Berg Ltd.", []corpora.Name{{Start: 0, End: 4, Kind: "Person"}, {Start: 9, End: 17, Kind: "Organization"}}, none)
	require.NoError(t, err)
	s := scores{}
	s.add(d, []names.Name{{First: 0, End: 1, Kind: names.Person}, {First: 2, End: 3, Kind: names.Org}})
	assert.Equal(t, tally{right: 1, found: 2, gold: 2}, *s.of("all"))
	assert.True(t, strings.Contains(s.String(), "PER  gold     1  P 100.0  R 100.0  F1 100.0"))
}
