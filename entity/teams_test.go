package entity

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
			s := newTestScan(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
			var got []string
			for _, n := range s.teams(marked(s, c.text)) {
				if n.Kind == names.Org {
					got = append(got, s.surface(n))
				}
			}
			assert.Equal(t, c.want, strings.Join(got, "|"))
		})
	}
}
