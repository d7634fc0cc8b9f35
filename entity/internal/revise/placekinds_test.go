package revise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/entity/internal/names"
)

// TestSettleBuildings marks names with brackets, of the kind that the tagger is taken to have found.
func TestSettleBuildings(t *testing.T) {
	o, g, f := names.Org, names.GPE, names.Facility
	for _, c := range []struct {
		why, text    string
		before, want names.Kind
	}{
		{"where somebody is", "They met at the [Halden Museum].", o, f},
		{"without an article", "They met at [Halden Museum].", o, f},
		{"but not at what is no building", "They met at the [Halden Council].", o, o},
		{"nor at one that the lists have as a body", "She works at the [British Museum].", o, o},
		{"nor elsewhere", "They met the [Halden Museum].", o, o},
		{"nor at one that acts elsewhere", "They met at the [Halden Museum]. The [Halden Museum] said so.", o, o},
		{"what says something", "The [Halden Museum] said so.", f, o},
		{"what has said something", "The [Halden Museum] has announced it.", g, o},
		{"but not what is something", "The [Halden Museum] is old.", f, f},
		{"a port", "The ship left [Halden Port].", o, f},
		{"but not one that says something", "[Halden Port] said so.", o, o},
		{"a district of schools", "The [Halden School District] is old.", g, o},
		{"but another district", "The [Halden Lake District] is old.", g, g},
	} {
		t.Run(c.why, func(t *testing.T) {
			s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
			found := marked(s, c.text)
			for i := range found {
				found[i].Kind = c.before
			}
			s.settleBuildings(found)
			assert.Equal(t, c.want, found[0].Kind)
		})
	}
}
