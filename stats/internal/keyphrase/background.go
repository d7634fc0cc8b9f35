package keyphrase

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/copydesk/copydesk/internal/special"
)

//go:generate sh -c "go run ./background > counted && mv counted background.txt"
//go:embed background.txt
var backgroundList string

// A Class is what a word mostly is.
type Class uint8

// The classes. Words that the background does not know pass for nouns.
const (
	Noun Class = iota
	Adjective
	Other
)

// A Background tells how much a word says: its rarity, from 0 for what stands in every
// text, and its class.
type Background func(key string) (rarity float64, class Class)

// perTexts is of how many texts background.txt counts.
const perTexts = 10_000

type known struct {
	texts int
	class Class
}

var background = sync.OnceValue(func() map[string]known {
	words := make(map[string]known)
	for line := range strings.Lines(backgroundList) {
		i := strings.LastIndexByte(line, ' ')
		if line[0] == '#' || i < 0 {
			continue
		}
		count := strings.TrimSpace(line[i+1:])
		digits := strings.TrimRight(count, "av")
		k := known{}
		k.texts, _ = strconv.Atoi(digits)
		switch count[len(digits):] {
		case "a":
			k.class = Adjective
		case "v":
			k.class = Other
		}
		words[line[:i]] = k
	}
	return words
})

// News is the background of general news.
func News(key string) (rarity float64, class Class) {
	k := background()[key]
	return Rarity(k.texts, perTexts), k.class
}

// ClassOf is what a word mostly is in general news.
func ClassOf(key string) Class { return background()[key].class }

// Rarity is the natural logarithm of how many texts there are for one that has a word,
// smoothed by a small share, so that names and slips of the pen do not win for being rare.
func Rarity(texts, of int) float64 {
	const share = 0.004
	return special.Log((1 + share) / (float64(texts)/float64(of) + share))
}
