package revise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/entity/internal/names"
)

// A clause of a headline is no name, though the tagger takes it for one of a thing.
func TestHeadlineClauses(t *testing.T) {
	for text, want := range map[string]int{
		"[Fans Explain Why Vale Left] the Old Town\n\nThey wept.":     0,
		"[Old Rope and Tar Works] of the Old Town Burn\n\nThey wept.": 1,
	} {
		s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(text))
		found := marked(s, text)
		found[0].Kind = names.Misc
		assert.Len(t, s.cutNames(found), want, "%q", text)
	}
}

// A title of the page is no name, though the tagger takes it for one of a thing.
func TestWholeTitles(t *testing.T) {
	for title, want := range map[string]bool{
		"Five Old Ways to Mend Nets":        true,
		"Five Old Ways to Mend Bridges Act": false,
		"Five Old Nets":                     false,
	} {
		s := newReviser(t, title+"\n\nThe mill of Halden burned at night, and the baker wept.")
		n := names.Name{First: s.Doc.BodyTokens, End: len(s.Doc.Tokens), Kind: names.Misc}
		assert.Equal(t, want, s.isWholeTitle(n), title)
		n.Kind = names.Person
		assert.False(t, s.isWholeTitle(n), title)
	}
}
