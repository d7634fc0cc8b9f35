package revise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/entity/internal/names"
)

// TestNumberedTeams marks the clubs, which the tagger is taken to have found, with brackets.
func TestNumberedTeams(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"two teams of a club", "[Halden] 2 won the cup. [Tollen] wept, and [Halden] 1 left.", "ORG Halden 2|ORG Tollen|ORG Halden 1"},
		{"and their letters", "[Halden] B won the cup, and [Halden] A left.", "ORG Halden B|ORG Halden A"},
		{"but one team", "[Halden] 2 won the cup. [Halden] wept.", "ORG Halden|ORG Halden"},
		{"nor results", "[Halden] 2 [Tollen] 1, [Halden] 3 [Tollen] 0", "ORG Halden|ORG Tollen|ORG Halden|ORG Tollen"},
		{"nor a count", "[Halden] 2 percent won, and [Halden] 3 shares left. [Halden] 4 wept.", "ORG Halden|ORG Halden|ORG Halden"},
		{"nor a score", "[Halden] 2-1 won the cup, and [Halden] 3-1 left.", "ORG Halden|ORG Halden"},
	} {
		t.Run(c.why, func(t *testing.T) {
			s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
			found := marked(s, c.text)
			for i := range found {
				found[i].Kind = names.Org
			}
			s.numberedTeams(found)
			assert.Equal(t, c.want, told(s, found))
		})
	}
}
