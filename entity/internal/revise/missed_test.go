package revise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/entity/internal/names"
)

// TestAddMissed compares all names after those that brackets mark.
func TestAddMissed(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a family name that is a title", "[Ann King] sold it. King, a nurse, wept. The King wept.", "Ann King|King"},
		{"a family name of a headline, whose tokens come last", "Lund Tells Council\n\n[Kari Lund] told the council.", "Kari Lund|Lund"},
		{"the same words elsewhere", "They met [Old Salt Union] men. Later the Old Salt Union wept.", "Old Salt Union|Old Salt Union"},
		{"not as part of more words", "They met [Old Salt Union] men. Later on that day the Old Salt Union Hall burned to the ground.", "Old Salt Union"},
		{"a month as a given name", "April Marsh said so.", "April Marsh"},
		{"but a month behind its preposition is one", "In April Marsh said so.", ""},
		{"a verb of grammar as a given name", "Will Marsh, a baker, wept.", "Will Marsh"},
		{"but in a question it is none", "Will Marsh said he would go?", ""},
		{"letters in brackets behind a body", "The [Old Salt Union] (OSU) wept. He left OSU on Friday.", "Old Salt Union|OSU|OSU"},
		{"the letters of a body without brackets", "The [Old Salt Union] wept. The OSU left.", "Old Salt Union|OSU"},
		{"a family name behind a given name that is a word", "Will Sellers, a baker, wept. Sellers, who is old, left.", "Will Sellers|Sellers"},
		{"a month as a given name behind and", "[June Orsted] and May Marsh run it.", "June Orsted|May Marsh"},
		{"a word that nobody has seen, before an office", "They wept in [Stellbrach]. Stellbrach coach [Kari Lund] left.", "Stellbrach|Stellbrach|Kari Lund"},
		{"but not those of something else", "The [Old Salt Union] (FC) wept.", "Old Salt Union"},
		{"a word that nobody has seen, where a sentence starts", "They wept in [Stellbrach]. Stellbrach has a mill. Stellbrach the Bold left.", "Stellbrach|Stellbrach"},
		{"what it is in commas", "Drexor, the Basel drugmaker, wept.", "Drexor"},
		{"a start-up", "They met the start-up Plumeo on Friday.", "Plumeo"},
		{"a body behind a preposition", "They sold him to Vestby Rovers on Friday.", "Vestby Rovers"},
		{"what shares are in", "Shares in Brightnell fell on Friday.", "Brightnell"},
		{"but not a town", "Shares in London fell on Friday.", ""},
		{"a family name that is a colour", "[Conrad Black] wept. It is a historically Black college.", "Conrad Black"},
	} {
		t.Run(c.why, func(t *testing.T) {
			s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
			found := marked(s, c.text)
			for i := range found {
				found[i].Confidence = 1
				if strings.HasSuffix(s.Surface(found[i]), "Union") {
					found[i].Kind = names.Org
				}
			}
			var got []string
			for _, n := range s.addMissed(found) {
				got = append(got, s.Surface(n))
			}
			assert.Equal(t, c.want, strings.Join(got, "|"))
		})
	}
}
