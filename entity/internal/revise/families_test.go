package revise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/entity/internal/names"
)

func TestClaimFamilies(t *testing.T) {
	text := "[Daria House] left on Sunday. [House] told nobody. The [House] met. The [House] had met."
	s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(text))
	found := marked(s, text)
	for i := range found[1:] {
		found[i+1].Kind = names.Org
	}
	s.claimFamilies(found)
	assert.Equal(t, names.Person, found[1].Kind)
	assert.Equal(t, names.Org, found[2].Kind, "behind an article")

	text = "[Trellick] told nobody. The bakery of [Daria Trellick] burned. [Ford] told nobody. [Daria Ford] wept."
	s = newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(text))
	found = marked(s, text)
	found[0].Kind, found[2].Kind = names.Org, names.Org
	s.claimFamilies(found)
	assert.Equal(t, names.Person, found[0].Kind, "before the name in full")
	assert.Equal(t, names.Org, found[2].Kind, "a name of something else before the name in full")

	text = "[Kettering] quits as harbour chief\n\n[Daria Kettering] has left the harbour board. She gave no reason.\n"
	s = newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(text))
	found = []names.Name{{First: 0, End: 2, Kind: names.Person}, {First: s.Doc.BodyTokens, End: s.Doc.BodyTokens + 1, Kind: names.GPE}}
	s.claimFamilies(found)
	assert.Equal(t, names.Person, found[1].Kind, "in a headline")
}

// The tail of somebody's name shows that the whole is nobody's place.
func TestClaimTails(t *testing.T) {
	p, g := names.Person, names.GPE
	for text, want := range map[string][]names.Kind{
		"[Brimbo de la Fuente] wept. [De la Fuente] left.":       {p, p},
		"[Brimbo de la Fuente] is old. [Lund] left.":             {g, p},
		"[Rio de la Fuente] is old. [De la Fuente] left.":        {g, p},
		"[Santiago de Cuba] is old. [De Cuba] left.":             {g, p},
		"[Brimbo Sea Fuente] is old. [Sea Fuente] left.":         {g, p},
		"[Brimbo de la Fuente] is old. [Ann de la Fuente] left.": {g, p},
	} {
		s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(text))
		found := marked(s, text)
		found[0].Kind = g
		s.claimTails(found)
		assert.Equal(t, want, []names.Kind{found[0].Kind, found[1].Kind}, text)
	}
}
