package revise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/entity/internal/names"
)

// TestTeams marks people with brackets and compares the organisations that come out.
func TestTeams(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a result behind both", "[Kelbrook] defeated [Marlin Park] 4-2 there.", "Kelbrook|Marlin Park"},
		{"before the other", "Pellmoor lost 2-1 at home to Castle Vane.", "Pellmoor|Castle Vane"},
		{"a draw", "[Mavrin] drew with Oskell. [Mavrin] stay third.", "Mavrin|Oskell|Mavrin"},
		{"a noun for it", "A goal gave [Ferrow] a 1-1 draw with Tollen.", "Ferrow|Tollen"},
		{"behind the", "The [Hornets] beat the Stags 98-91.", "Hornets|Stags"},
		{"but a people", "[Kelbrook] beat the Americans 9-1.", ""},
		{"sets", "[Kelbrook] beat [Harnel] 6-3, 6-4.", ""},
		{"people in full", "[Anna Kelbrook] beat [Eva Harnel] 3-1. [Kelbrook] beat [Harnel] 3-2.", ""},
		{"given names", "[Maria] beat [Anna] 3-1.", ""},
		{"countries", "Spain beat Italy 2-1.", ""},
		{"votes", "Judges won 2-1 against [Karl Lund].", ""},
		{"pupils", "[Otto Brand] drew with [Ida Lund].", ""},
	} {
		t.Run(c.why, func(t *testing.T) {
			s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
			var got []string
			for _, n := range s.teams(marked(s, c.text)) {
				if n.Kind == names.Org {
					got = append(got, s.Surface(n))
				}
			}
			assert.Equal(t, c.want, strings.Join(got, "|"))
		})
	}
}

func TestLineups(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"below a formation", "[Aldport] (4-3-3): [Moss]; Pike, I. Strand, [Rask], Bell, van Dael, Ben-Ammar (Lund 87).", "Moss|Pike|Strand|Rask|Bell|van Dael|Ben-Ammar|Lund"},
		{"in groups, with others on the bench", "[Harnby]: Moss; Pike, Rask, Bell; Stone, Lund. Subs: Haile.", "Moss|Pike|Rask|Bell|Stone|Lund|Haile"},
		{"numbered", "[Harnby] XI: 1 Moss, 2 Pike, 3 Rask, 4 Bell, 5 Stone, 6 Lund, 7 Haile.", "Moss|Pike|Rask|Bell|Stone|Lund|Haile"},
		{"but stops of a train", "The stops: Hull; Leeds, York, Selby; Goole, Thorne, Bath, Retford.", ""},
		{"firms", "The partners: 1 Moss, 2 Pike, 3 Rask, 4 Bell, 5 Stone, 6 Lund, 7 Haile.", ""},
		{"each by itself", "The partners: Moss; Pike; Rask; Bell; Stone; Lund; Haile.", ""},
		{"what sponsors a team", "The sponsors of the team: Moss, Pike, Rask, Bell, Stone, Lund, Haile.", ""},
		{"where something is", "Gardens open on Sunday: Moss; Pike, Rask, Bell; Stone, Lund, Haile.", ""},
		{"too few", "[Harnby]: Moss; Pike, Rask; Bell.", ""},
		{"a sentence", "[Harnby]: Moss; Pike, Rask, Bell; Stone, Lund, Haile came late.", ""},
		{"a calendar", "The team: May 1, June 2, July 3, April 4, March 5, Moss, Pike, Rask.", ""},
	} {
		t.Run(c.why, func(t *testing.T) {
			s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
			var got []string
			for _, n := range s.lineups(marked(s, c.text)) {
				if n.Kind == names.Person && s.Surface(n) != "Harnby" {
					got = append(got, s.Surface(n))
				}
			}
			assert.Equal(t, c.want, strings.Join(got, "|"))
		})
	}
}
