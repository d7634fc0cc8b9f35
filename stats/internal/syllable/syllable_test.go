package syllable

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Words of one to six syllables, counted by ear; none of them is in the list of
// exceptions.
func TestCount(t *testing.T) {
	for n, words := range map[int]string{
		1: "the said strike passed talks rules voice schools asked it's 42 friends' taxed bread through",
		2: "mayor budget table simple didn't taxes wanted added pages voices hopeful statements hasn't quickly power after peoples'",
		3: "companies national elephant banana important expected committee yesterday president hospital negative",
		4: "television political minority community economy immigration security",
		5: "university opportunity administration electricity",
		6: "responsibility availability",
	} {
		for _, word := range strings.Fields(words) {
			assert.Equal(t, n, Count(word), word)
		}
	}
	assert.Equal(t, 3, Count("well-spoken"))
	assert.Equal(t, 1, Count("don’t"))
	assert.Equal(t, 2, Count("café"))
	assert.Equal(t, 1, Count(""))
}

func TestAbbreviations(t *testing.T) {
	for word, n := range map[string]int{
		"Mr.": 2, "Mrs": 2, "Messrs.": 2, "Mme": 2, "Hon.": 3, "Dr.": 2, "Gov.": 3, "FBI": 3, "CNN": 3, "B.C.": 2, "U.S.": 2, "US": 2, "NGOs": 3, "FBI’s": 3, "TV": 2, "NAACP": 5,
		"NATO": 2, "AIDS": 1, "NASA": 2, "NOT": 1, "cnn": 3, "Ph.D.": 3, "FBI-led": 4, "1,200": 1, "40-year-old": 3, "Covid-19": 3, "YMCA": 4, "ACLU": 4, "UEFA": 3, "Atty.": 3, "Ariz.": 4, "PIN": 1, "A": 1, "AT&T": 4, "R&D": 3, "S&P": 3, "Q&A’s": 3,
		"G7": 2, "G20": 2, "MI5": 3, "5G": 2, "CO2": 3, "F-16": 2, "H1N1": 4, "B2B": 3, "1990s": 1, "20th": 1, "BRICS": 1, "cliche": 2, "cliches": 2, "H&m": 1, "I": 1,
	} {
		assert.Equal(t, n, Count(word), word)
	}
}

// Words of our own of the kinds that the rules are for.
func TestKinds(t *testing.T) {
	for n, words := range map[int]string{
		1: "isle aisles we'll who'd",
		2: "praying toying safely homebound lifelike shameless wisely gravestone moonlit McDuff grapevine racecourse nineteen recourse divine foretold homesick mousetrap eyelid sideswipe skiing it'd could've",
		3: "housekeeper lovelorn peacekeeping spokeswoman reenter basically foreclosure carelessly linebacker hopelessness forested eyewitness salesmanship",
		4: "reappearance coincidence",
	} {
		for word := range strings.FieldsSeq(words) {
			assert.Equal(t, n, Count(word), word)
		}
	}
}

func TestExceptionsAreSorted(t *testing.T) {
	var words []string
	for line := range strings.Lines(exceptionList) {
		if !strings.HasPrefix(line, "#") {
			word, _, _ := strings.Cut(line, " ")
			words = append(words, word)
		}
	}
	assert.True(t, slices.IsSorted(words))
	for word, n := range exceptions() {
		assert.Equal(t, n, Count(word), word)
	}
}
