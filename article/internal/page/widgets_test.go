package page

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// kindsOf returns the kinds of the parts of a text, each before the first word of its part.
func kindsOf(text string) (kinds []string) {
	for _, p := range Read(text, Options{}).Parts {
		kinds = append(kinds, string(p.Kind)+" "+firstWordOf(text[p.Content.Start:p.Content.End]))
	}
	return kinds
}

// A text of two paragraphs around a piece that is to be told.
const (
	wardenSaid = "The warden of the heath said on Monday that nobody had counted the adders since the flood, and that he would.\n\n"
	clubPaid   = "\n\nHis club paid for the hides, which the storm of 2019 took away, and for the boards that lie on the marsh.\n"
)

func TestWidgets(t *testing.T) {
	for piece, want := range map[string][]string{
		"Image caption The adders of the heath were last counted by the warden before the flood came": {"caption Image"},
		"Adder News »\n\nHeath News »":                                        {"furniture Adder", "furniture Heath"},
		"Wild Places\n\nAdder News »\n\nHeath News »":                         {"furniture Wild", "furniture Adder", "furniture Heath"},
		"« Adder News »":                                                      {"subheading «"},
		"A fire on the heath took the last of the hides, and… Read more":      {"related A"},
		"A fire on the heath took its hides Read more Read more":              {"related A"},
		"What a fire on the heath can cost What a fire on the heath can cost": {"related What"},
		"What fire costs What fire costs":                                     {"subheading What"},
		"Profile | Olga Drey":                                                 {"related Profile"},
		"Adders | Olga Drey":                                                  {"subheading Adders"},
		"View this photo\n\nOlga Drey":                                        {"furniture View", "caption Olga"},
		"View this photo\n\nWhat the warden saw":                              {"furniture View", "subheading What"},
		"Email (Required)\n\nCAPTCHA\n\nΔ":                                    {"furniture Email", "furniture CAPTCHA", "furniture Δ"},
		"Olga Drey and Bo Ek contributed.":                                    {"contributors Olga"},
		"The warden and the club contributed.":                                {"paragraph The"},
		"Analysis: Olga Drey, Heath News, Velia":                              {"subheading Analysis:"},
		"Analysis: Why the heath burns":                                       {"related Analysis:"},
		"Olga Drey contributed.":                                              {"paragraph Olga"},
	} {
		got := kindsOf(wardenSaid + piece + clubPaid)
		assert.Equal(t, want, got[1:len(got)-1], piece)
	}
	got := kindsOf(wardenSaid + strings.TrimSpace(clubPaid) + "\n\nodrey@heath.example\n\n(END)\n")
	assert.Equal(t, []string{"bio odrey@heath.example", "furniture (END)"}, got[2:])
}

func TestMarkAbove(t *testing.T) {
	for above, want := range map[string][]string{
		"Olga Drey - May 4, 2026 7:15 am UTC": {"byline Olga"},
		"Olga Drey\nHeath News Reporter":      {"byline Olga", "byline Heath"},
		"By Olga Drey\nCNN":                   {"byline By", "agency CNN"},
		"More from\nOlga Drey\nA heath burns for the third time\nFive hides are lost\nBoards for a marsh": {"related More", "related Olga", "related A", "related Five", "related Boards"},
		"Article Tags:\nheath news\nadders": {"tags Article", "tags heath", "tags adders"},
		"Warden counts the adders of the heath\nReader comments\n40 with 22 posters on the page\nShare this story": {"headline Warden", "thread Reader", "thread 40", "share Share"},
		"Heath Diary - 4 May 2026":                                      {"headline Heath"},
		"Article Tags:\nadders\nNine adders counted":                    {"tags Article", "tags adders", "headline Nine"},
		"Reader comments\n9 adders live on the heath\nShare this story": {"thread Reader", "headline 9", "share Share"},
		"Tweet\nBookmark it\nTweet":                                     {"share Tweet", "share Bookmark", "share Tweet"},
	} {
		got := kindsOf(above + "\n" + strings.ReplaceAll(wardenSaid+strings.TrimSpace(clubPaid), "\n\n", "\n"))
		assert.Equal(t, want, got[:len(got)-2], above)
	}
	assert.False(t, isNameAndDay("Heath Fair - 4 May 2026, Velia", &measure{words: 6, numbers: 2}))
}

func TestMarkTitleRuns(t *testing.T) {
	const above = "“I have counted them since I was nine,” said Olga Drey, who keeps the heath.\n\n" +
		"“Nobody paid me for it, and nobody asked me to stop,” she told the club.\n\n" +
		"“They lie on the boards in May,” said Bo Ek of the hides that the storm took.\n\n"
	const below = "\n\nThe boards of the marsh lie where the monks put them, and adders like them, said Bo Ek, who made a map of all of them.\n"
	for run, want := range map[string][]string{
		"Velia wants to sell two of its old boats\n\nWhy a boat of the fleet is still for sale\n\nBoards of the marsh": {"related Velia", "related Why", "subheading Boards"},
		"Velia wants to sell two of its old boats\n\nHides":                                                            {"subheading Velia", "subheading Hides"},
		"FAQ on the count of all adders\n\nWhere are the boards?":                                                      {"subheading FAQ", "subheading Where"},
		"What would he do about a fire on the heath?\n\nBoards of the marsh":                                           {"subheading What", "subheading Boards"},
		"Velia wants to sell two of its old boats\n\n2. Boards of the marsh":                                           {"subheading Velia", "subheading 2."},
	} {
		got := kindsOf(above + run + below)
		assert.Equal(t, want, got[3:len(got)-1], run)
	}
	got := kindsOf(wardenSaid + "Velia wants to sell two of its old boats\n\nBoards of the marsh" + below)
	assert.Equal(t, []string{"subheading Velia", "subheading Boards"}, got[1:3], "no report")
}

func TestTownBeforeColon(t *testing.T) {
	const said = "The warden said that the adders in Velia were counted by hand.\n\n"
	for first, want := range map[string]string{
		"Velia: Nine adders have been counted on the heath since the flood, a club wrote.\n\n":                                                                        "dateline Velia:",
		"Ostow: Nine adders have been counted on the heath since the flood, a club wrote.\n\n":                                                                        "paragraph Ostow:", // it is not named again
		"Adders: Nine of them have been counted on the heath since the flood, a club wrote.\n\n":                                                                      "paragraph Adders:",
		"Velia: Nine adders have been counted on the heath since the flood, a club wrote.\n\nOstow: Two of them have been counted on the boards since the storm.\n\n": "paragraph Velia:",
	} {
		assert.Equal(t, want, kindsOf(first + said + said)[0], first)
	}
}
