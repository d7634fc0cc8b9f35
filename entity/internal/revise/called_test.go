package revise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/entity/internal/names"
)

// TestCalledAfterPeople marks people with brackets and compares the names and kinds that
// come out.
func TestCalledAfterPeople(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a storm", "[Storm Ada] neared. [Ada] wept.", "Storm Ada = MISC|Ada = MISC"},
		{"a hurricane before the name", "Hurricane [Ada] neared. [Ada] wept.", "Hurricane Ada = MISC|Ada = MISC"},
		{"but not who is called so", "[Storm Ada] neared. [Ada] wept, and [Ada Lund] left.", "Storm Ada = MISC|Ada = PER|Ada Lund = PER"},
		{"a ship with a title", "The ferry Princess [Ada] sank. Princess [Ada] was old. The Princess wept.", "Princess Ada = MISC|Princess Ada = MISC"},
		{"but not a princess", "The king and Princess [Ada] wept.", "Ada = PER"},
	} {
		s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
		found := marked(s, c.text)
		s.calledAfterPeople(found)
		var got []string
		for _, n := range found {
			kind := map[names.Kind]string{names.Person: "PER", names.Misc: "MISC"}[n.Kind]
			got = append(got, s.Surface(n)+" = "+kind)
		}
		assert.Equal(t, c.want, strings.Join(got, "|"), c.why)
	}
}
