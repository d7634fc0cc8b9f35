package main

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/examples/internal/terminal"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDigestOfTheCorpus(t *testing.T) {
	const width = 72
	var out strings.Builder
	require.Zero(t, run(&out, nil, terminal.Screen{Width: width}))
	names, err := fs.Glob(corpus.FS, "*.txt")
	require.NoError(t, err)
	pages := strings.Split(out.String(), strings.Repeat("═", width)+"\n")[1:]
	require.Len(t, pages, len(names))
	for _, line := range strings.Split(out.String(), "\n") {
		if strings.Count(strings.TrimSpace(line), " ") > 0 {
			assert.LessOrEqual(t, terminal.Width(line), width, line)
		}
	}
	for i, name := range names {
		assert.Contains(t, pages[i], "\nid          "+strings.TrimSuffix(name, ".txt")+"\n")
		assert.Contains(t, pages[i], "\nterms       ")
	}
}

// What is looked for is in ferry-wire.gold.
func TestDigestOfOne(t *testing.T) {
	var out strings.Builder
	require.Zero(t, run(&out, []string{"../corpus/ferry-wire.txt"}, terminal.Screen{Width: 200}))
	page := out.String()
	for _, line := range []string{
		"Nine dead as ferry and gravel barge collide in fog off Port Alvera",
		"byline      Tomasz Okari, Meridian Wire",
		"dateline    PORT ALVERA, Sorvania (MW) —",
		"headline    Captain questioned after ferry and gravel barge collide in fog, killing nine",
		"stripped    “4 min read” (readtime; phrase: * 0 min read$)",
	} {
		assert.Contains(t, page, "\n"+line+"\n")
	}
	assert.Regexp(t, `(?m)^people .*Elena Vasko \(Prime Minister\)`, page)
	assert.Contains(t, page, "“You do not count …")
}

func TestDigestGoesOnAfterErrors(t *testing.T) {
	var out strings.Builder
	assert.Equal(t, 1, run(&out, []string{"nowhere.txt", "../corpus/ferry-wire.txt"}, terminal.Screen{Width: 80}))
	assert.Contains(t, out.String(), "ferry-wire")
}
