package main

import (
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/examples/internal/terminal"
	"github.com/copydesk/copydesk/quote"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// groups runs the program on an article of the corpus and returns what stands below
// each speaker.
func groups(t *testing.T, x quote.Extractor, file string) map[string]string {
	t.Helper()
	text, err := corpus.FS.ReadFile(file)
	require.NoError(t, err)
	a := article.Parse(string(text))
	var out strings.Builder
	speakers(&out, terminal.Screen{Width: 200}, a, x.Extract(a, entity.Extract(a)))
	found := map[string]string{}
	for _, group := range strings.Split(out.String(), "\n\n")[1:] {
		speaker, quotes, _ := strings.Cut(group, "\n")
		found[speaker] = quotes
	}
	return found
}

// What is looked for is in council-vote.gold.
func TestSpeakers(t *testing.T) {
	all := groups(t, quote.Extractor{}, "council-vote.txt")
	assert.Contains(t, all["Ilse Brandt"], "I have known some of these drivers since school")
	assert.Contains(t, all["Dora Vance"], "One bidder is not a market")
	assert.Contains(t, all["Samuel Lindqvist"], "The law allows a single bid below a threshold")
	assert.Contains(t, all["Rosa Tuiasosopo"], "its president, Rosa Tuiasosopo, said: ")
	assert.Contains(t, all["Arlene Fitch"], "I complained about the noise for half my life")
	assert.NotContains(t, all["Neil Vance"], "One bidder is not a market")
}

func TestLeastConfidence(t *testing.T) {
	all := groups(t, quote.Extractor{}, "council-vote.txt")
	sure := groups(t, quote.Extractor{MinConfidence: 1.1}, "council-vote.txt")
	assert.NotEmpty(t, all)
	for _, quotes := range sure {
		assert.Empty(t, strings.TrimSpace(quotes))
	}
}

func TestLinesKeepToTheScreen(t *testing.T) {
	text, err := corpus.FS.ReadFile("council-vote.txt")
	require.NoError(t, err)
	a := article.Parse(string(text))
	var out strings.Builder
	speakers(&out, terminal.Screen{Width: 60}, a, quote.Extract(a, entity.Extract(a)))
	for line := range strings.Lines(out.String()) {
		assert.LessOrEqual(t, terminal.Width(strings.TrimRight(line, "\n")), 60, line)
	}
	assert.NotContains(t, out.String(), "\x1b", "no colours where none are wanted")
	out.Reset()
	speakers(&out, terminal.Screen{Width: 60, Color: true}, a, quote.Extract(a, entity.Extract(a)))
	assert.Contains(t, out.String(), "\x1b[1mIlse Brandt\x1b[0m")
}
