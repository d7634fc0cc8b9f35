package revise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/entity/internal/names"
)

// TestJoinBodies marks organisations, and people by their given names, with brackets, as the tagger
// is taken to have found them.
func TestJoinBodies(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"somebody of a body", "[Kari Lund of Halden Business School] wept.", "Kari Lund|Halden Business School"},
		{"somebody whose given name nobody knows", "[Brimbo Lund of Halden Business School] wept.", "Brimbo Lund|Halden Business School"},
		{"but a word of the language", "[House Lund of Halden Business School] wept.", "House Lund of Halden Business School"},
		{"but a school that is called so", "The [Kari Lund School of Business] wept.", "Kari Lund School of Business"},
		{"nor one with one word before it", "[Kari of Halden School] wept.", "Kari of Halden School"},
		{"a firm of two trades", "[Noble Moving] and Storage wept. [Noble Moving] and Storage left.", "Noble Moving and Storage|Noble Moving and Storage"},
		{"but not if it stands alone too", "[Noble Moving] and Storage wept. [Noble Moving] left.", "Noble Moving|Noble Moving"},
		{"but not in a line of capitals without it", "[Noble Moving] and Storage wept. [Noble Moving] and Storage left.\n\n[Noble Moving]", "Noble Moving and Storage|Noble Moving and Storage|Noble Moving"},
		{"nor once", "[Noble Moving] and Storage wept.", "Noble Moving"},
		{"nor with another name", "[Noble Moving] and [Storage] wept. [Noble Moving] and [Storage] left.", "Noble Moving|Storage|Noble Moving|Storage"},
		{"the paper of a credit", "It was seen by the [New York Times Kari Lund] now. [Kari Lund] wept.", "New York Times|Kari Lund|Kari Lund"},
		{"two medicines", "They take [Wegovy and Ozempic] now.", "Wegovy|Ozempic"},
		{"a university and where it is", "The [University of Texas], [Austin] is old.", "University of Texas, Austin"},
		{"but not another place", "The [University of Texas], [Halvex] is old.", "University of Texas|Halvex"},
	} {
		t.Run(c.why, func(t *testing.T) {
			s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
			found := marked(s, c.text)
			for i := range found {
				if found[i].Kind = names.Org; s.isNamedFrom(found[i].First, found[i].End) {
					found[i].Kind = names.Person
				}
			}
			var got []string
			for _, n := range s.joinBodies(found) {
				got = append(got, s.Surface(n))
			}
			assert.Equal(t, c.want, strings.Join(got, "|"))
		})
	}
}
