package page

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func parse(t *testing.T, patterns string) *Phrases {
	t.Helper()
	p, err := ParsePhrases(strings.NewReader(patterns))
	require.NoError(t, err)
	return p
}

func matched(p *Phrases, line string) string {
	var s scan
	pat := p.match(line, readTokens(line), openingStar, &s)
	if pat == nil {
		return ""
	}
	return string(pat.kind) + ", " + pat.rule
}

func TestPhrases(t *testing.T) {
	p := parse(t, `
# what a test needs
share: share this
share: share$
share: send * to a friend
tags: topics:
counter: 0 shares$
app: download the * app
bio: * is a reporter for
related: more on *$
related: see more *:
note: an editor's note
furniture: share
`)
	for line, want := range map[string]string{
		"Share this article with everybody": "share, phrase: share this",
		"SHARE THIS!":                       "share, phrase: share this",
		"Share":                             "share, phrase: share$",
		"Share.":                            "share, phrase: share$",
		"Share prices fell":                 "furniture, phrase: share",
		"We share this":                     "",
		"Send to a friend":                  "share, phrase: send * to a friend",
		"Send it today to a friend":         "share, phrase: send * to a friend",
		"Send a b c d e f g to a friend":    "",
		"Topics: sea, ships":                "tags, phrase: topics:",
		"Topics | Sea":                      "tags, phrase: topics:",
		"Topics of the day":                 "",
		"12 shares":                         "counter, phrase: 0 shares$",
		"12 shares rose":                    "",
		"Twelve shares":                     "",
		"Download the Kestrel News app now": "app, phrase: download the * app",
		"Ann Lee is a reporter for us":      "bio, phrase: * is a reporter for",
		"More on the Sea":                   "related, phrase: more on *$",
		"More on a b c d e f g":             "",
		"See more stories: here":            "related, phrase: see more *:",
		"See more stories here":             "",
		"An editor’s note on words":         "note, phrase: an editor's note",
		"An editor's note":                  "note, phrase: an editor's note",
		"":                                  "",
		"...":                               "",
		"\xff\xfe":                          "",
	} {
		assert.Equal(t, want, matched(p, line), "%q", line)
	}
}

func TestParsePhrasesErrors(t *testing.T) {
	for patterns, want := range map[string]string{
		"share share this":                      `phrases: line 1: no ": " between kind and pattern in "share share this"`,
		"# x\n\nshare: *":                       `phrases: line 3: no word in pattern "*"`,
		"share: * *":                            `phrases: line 1: no word in pattern "* *"`,
		"share: this$$":                         `phrases: line 1: "this$$" is no word with at most one mark behind it`,
		"share: :":                              `phrases: line 1: ":" is no word with at most one mark behind it`,
		"share: a@b":                            `phrases: line 1: "a@b" is no word of letters and digits`,
		"share: " + strings.Repeat("x", 70_000): "phrases: bufio.Scanner: token too long",
	} {
		_, err := ParsePhrases(strings.NewReader(patterns))
		assert.EqualError(t, err, want)
	}
}

// The lists are read by people too: sorted, without doubles, each with its origin.
func TestDataFiles(t *testing.T) {
	for name, file := range map[string]string{"phrases": phrasesFile, "agencies": agenciesFile, "furniture": furnitureFile} {
		lines := dataLines(file)
		assert.True(t, slices.IsSorted(lines), name)
		assert.Len(t, slices.Compact(slices.Clone(lines)), len(lines), name)
		assert.True(t, strings.HasPrefix(file, "# "), name)
		assert.Contains(t, file, "Written by", name)
	}
	_, err := ParsePhrases(strings.NewReader(phrasesFile))
	assert.NoError(t, err)
}

// Matching costs the same on a line of any length.
func TestMatchLooksAtTheFirstWordsOnly(t *testing.T) {
	var s scan
	p := parse(t, "share: a * b * c * d\nbio: * is * a")
	long := strings.Repeat("a ", 1_000_000)
	p.match(long, readTokens(long), openingStar, &s)
	assert.LessOrEqual(t, len(s.words), phraseWords)
}
