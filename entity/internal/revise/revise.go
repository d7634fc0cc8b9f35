// Package revise mends the names that the tagger has found by what it does not look at: words of
// the language that a capital hides, lists, brackets, what the article says elsewhere.
package revise

import (
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
)

// A scan revises the names of one text, which are in the order of the text.
type scan struct {
	*tokens.Reader
	genitives map[string]bool // names that end as genitives do: "Carter's"
}

// Names returns the names of a text with other borders and kinds, without those that are
// none and with those that were missed, and which of them end as genitives do: "Carter's".
func Names(words *tokens.Reader, found []names.Name) (all []names.Name, genitives map[string]bool) {
	s := &scan{Reader: words}
	found = s.asWritten(s.joinNames(found))
	found = s.cutNames(found)
	found = s.splitLists(found)
	found = s.partBodies(found)
	found = s.joinBodies(found)
	s.partDoubleGiven(found)
	s.peopleByOffice(found)
	found = s.teams(found)
	found = s.lineups(found)
	s.numberedTeams(found)
	found = s.dropPlainHeads(s.addMissed(found))
	found = s.dropAcronyms(found)
	s.wholeNamesOfFirms(found)
	s.settleKinds(found)
	s.settleLists(found)
	s.claimFamilies(found)
	s.claimTails(found)
	s.claimLands(found)
	s.namePeoples(found)
	s.shortFirms(found)
	s.calledAfterPeople(found)
	s.settleByWitness(found)
	s.settleThings(found)
	s.settleFirms(found)
	s.settleBuildings(found)
	return s.nameBodies(found), s.genitives
}
