package entity

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// settleClubs makes organisations of the cities that play, in an article that tells of games:
// "Ormelle beat Norwick 2-1", "Ormelle striker Ann Lee", "Ormelle have won". Where something
// is or happens in a city, and before the country that it is in, it stays a place.
func (s *scan) settleClubs(found []names.Name) {
	c := clubs{scan: s, found: found, play: map[string]bool{}}
	c.collect(c.isPlaying)
	if len(c.play) == 0 {
		return
	}
	c.collect(c.isPlayedWith)
	for at := range found {
		if n := &found[at]; c.isCity(*n) && c.play[s.surface(*n)] && !c.isLocated(at) {
			n.Kind = names.Org
		}
	}
}

// clubs are the cities of an article that play.
type clubs struct {
	*scan
	found []names.Name
	play  map[string]bool // as they are written
}

// collect adds the cities for which a sign holds.
func (c *clubs) collect(sign func(at int) bool) {
	for at, n := range c.found {
		if c.isCity(n) && sign(at) {
			c.play[c.surface(n)] = true
		}
	}
}

// isCity reports whether a name is taken for that of a city, and in no capitals throughout as in
// datelines.
func (c *clubs) isCity(n names.Name) bool {
	return n.Kind == names.GPE && strings.ToUpper(c.surface(n)) != c.surface(n) && lexicon.Lookup(c.surface(n))&(lexicon.City|lexicon.Country) == lexicon.City
}

// isPlaying reports whether a city has a result, a player who is named behind it or is its own,
// or is spoken of as many.
func (c *clubs) isPlaying(at int) bool {
	n := c.found[at]
	x := c.sentenceAt(n.First)
	if c.isGenitive(n.End) {
		return teamHas.has(c.textAt(n.End + 1))
	}
	if teamHas.has(c.textAt(n.End)) && at+1 < len(c.found) && c.found[at+1].First == n.End+1 && c.found[at+1].Kind == names.Person {
		return true
	}
	if manyVerbs.has(c.textAt(n.End)) && n.First == x.First && verb(c.tagAt(n.End)) {
		return true
	}
	return results.has(c.textAt(n.End)) && c.isResult(n.End+1, x.End) || results.has(c.textAt(n.First-1)) && c.isResult(n.End, x.End)
}

// isPlayedWith reports whether what stands at a city stands at who plays, where others do:
// "beat | Norwick", "a 2-1 win over | Norwick", "drew 1-1 at | Norwick", "Norwick | face".
func (c *clubs) isPlayedWith(at int) bool {
	n := c.found[at]
	first := n.First
	if next := c.textAt(n.End); verb(c.tagAt(n.End)) && (results.has(next) || next == "host" || next == "face") {
		return true
	}
	switch before := c.textAt(first - 1); before {
	case "at":
		return c.isScore(first-4, first)
	case "against", "over", "to", "with", "by":
		for i := first - 2; i >= max(c.sentenceAt(first).First, first-4); i-- {
			if isOutcome(c.text(i)) || c.text(i) == "lost" || c.text(i) == "drew" {
				return true
			}
		}
		return before == "against"
	default:
		return before != "play" && before != "played" && before != "plays" && results.has(before) || before == "host" || before == "face"
	}
}

// isLocated reports whether something is or happens in a city.
func (c *clubs) isLocated(at int) bool {
	n := c.found[at]
	switch c.textAt(n.First - 1) {
	case "in", "In", "near", "outside", "around":
		return true
	case "of":
		return !isOutcome(c.textAt(n.First - 2))
	}
	next := c.textAt(n.End)
	return next == "-" && c.textAt(n.End+1) == "based" || next == "," && at+1 < len(c.found) && c.found[at+1].First == n.End+1 && lexicon.Lookup(c.surface(c.found[at+1]))&(lexicon.Country|lexicon.State) != 0
}
