package coref

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
)

//go:embed lands.txt
var landList string

// directions part a continent, and tell nothing of a country alone: "the South American nation", "the southern nation".
var directions = []string{"central", "east", "latin", "north", "south", "southern", "west"}

// continents are the words that directions part.
var continents = []string{"african", "american", "asian", "pacific"}

// landWords returns the words of a noun phrase for a place that tell where a country lies or what it is: "island",
// "Gulf", "emirate".
func landWords(n nominal) (words []string) {
	for _, w := range append(slices.Clip(n.rest), n.noun) {
		if known().lying[w] {
			words = append(words, w)
		}
	}
	parted := slices.ContainsFunc(words, func(w string) bool { return slices.Contains(directions, w) })
	parts := slices.ContainsFunc(words, func(w string) bool { return slices.Contains(continents, w) })
	return slices.DeleteFunc(words, func(w string) bool {
		return slices.Contains(directions, w) && !parts || w == "american" && !parted // of the United States
	})
}

// isLand reports whether a place with a name, in words, is a country of which all of some words are true, or
// tells as much by its name: "the archipelago nation" for the Velmora Islands.
func isLand(name, words []string) bool {
	joined := strings.TrimPrefix(strings.ReplaceAll(strings.Join(name, " "), ".", ""), "the ")
	if same, ok := lexicon.Synonym(joined); ok {
		joined = same
	}
	is := known().lands[joined]
	if is == nil && slices.ContainsFunc(name, func(w string) bool { return w == "islands" || w == "isles" }) {
		is = []string{"archipelago", "island"}
	}
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(is, w) })
}
