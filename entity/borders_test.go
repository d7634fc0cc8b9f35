package entity

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/names"
)

// TestCutNames marks people in a text with brackets, as a tagger may find them,
// and compares what is left of the names.
func TestCutNames(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"letters behind a name", "The mill belongs to [Kari Lund KC] now.", "Kari Lund"},
		{"a name alone", "The mill belongs to [Kari Lund] now.", "Kari Lund"},
		{"letters upon letters", "The mill belongs to [Kari Lund DSO RN] now.", "Kari Lund"},
		{"letters behind a comma", "[Kari Lund], [MSc], [PhD], has the mill.", "Kari Lund"},
		{"a bill", "The [Bill] is old. [Bill] is old.", "Bill"},
		{"an address", "See [Kari pic.example.com/x1] now.", ""},
		{"a longer name of a headline", "[Old Rivals Meet Anna Vale] on the Long Bridge Again Today.\n\nThen [Anna Vale] left for the sea and wept.", "Anna Vale|Anna Vale"},
		{"a label", "[Kari Lund: Bad]. We lost two buoys.", "Kari Lund"},
		{"what somebody is", "[Striker Kari Lund] said so.", "Kari Lund"},
		{"a verb between two family names", "[Vale Backs Orsted] in Long Talks on Free Trade.\n\n[Anna Vale] and [Erik Orsted] met. [Peter Orsted] was there.",
			"Vale|Orsted|Anna Vale|Erik Orsted|Peter Orsted"},
	} {
		t.Run(c.why, func(t *testing.T) {
			s, err := newScan(t.Context(), article.Parse(strings.NewReplacer("[", "", "]", "").Replace(c.text)))
			require.NoError(t, err)
			var got []string
			for _, n := range s.cutNames(marked(s, c.text)) {
				got = append(got, s.doc.Text[s.doc.Tokens[n.First].Start:s.doc.Tokens[n.End-1].End])
			}
			assert.Equal(t, c.want, strings.Join(got, "|"))
		})
	}
}

// marked returns the names that brackets mark in a text, in the order of the
// tokens of s, which was made without them.
func marked(s *scan, text string) []names.Name {
	var found []names.Name
	at, open := 0, 0
	for i := range len(text) {
		switch text[i] {
		case '[':
			open = at
		case ']':
			n := names.Name{Kind: names.Person}
			for s.doc.Tokens[n.First].Start < open {
				n.First++
			}
			for n.End = n.First; n.End < len(s.doc.Tokens) && s.doc.Tokens[n.End].Start < at; n.End++ {
			}
			found = append(found, n)
		default:
			at++
		}
	}
	return found
}
