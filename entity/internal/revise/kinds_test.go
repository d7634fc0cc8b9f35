package revise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/entity/internal/names"
)

// TestSettleKinds marks names with brackets and compares the kinds that they
// get; the tagger is taken to have found people, or what "before" says.
func TestSettleKinds(t *testing.T) {
	p, o, g, m := names.Person, names.Org, names.GPE, names.Misc
	for _, c := range []struct {
		why, text    string
		before, want []names.Kind
	}{
		{"a people that is named as a body is", "The [First Nations] wept.", []names.Kind{o}, []names.Kind{names.NORP}},
		{"a noun before the name", "The charity [Lumen] wept. [Lumen] has a boat.", nil, []names.Kind{o, o}},
		{"better known as", "[Telefon Norland], better known as [Telnor], wept.", []names.Kind{o, p}, []names.Kind{o, o}},
		{"a ship", "They sold a ferry named [MV Halden].", []names.Kind{o}, []names.Kind{m}},
		{"an office before its noun is none", "The group leader [Kari Lund] wept.", nil, []names.Kind{p}},
		{"a state that is a given name too", "[Georgia] was cold.", nil, []names.Kind{g}},
		{"but not where somebody has it in full", "[Georgia] was cold. [Georgia Lund] wept.", nil, []names.Kind{p, p}},
		{"an acronym is what it stands for", "The [Old Salt Road] ([OSR]) is long. The [OSR] is old.", []names.Kind{g, o, o}, []names.Kind{g, g, g}},
		{"an acronym of common words", "The high tide zone ([HTZ]) is wet.", []names.Kind{o}, []names.Kind{m}},
		{"an acronym of common words and a small one", "The web of tides ([WoT]) is wet. [WoT] is old.", []names.Kind{o, g}, []names.Kind{m, m}},
		{"behind or", "The high tide technology or [HTT] is wet, as is an oil as a service, or [OaaS].", []names.Kind{o, o}, []names.Kind{m, m}},
		{"before what it stands for", "The [HTZ] (high tide zone) is wet.", []names.Kind{o}, []names.Kind{m}},
		{"but other letters", "The low sand zone or [HTZ] wept.", []names.Kind{o}, []names.Kind{o}},
		{"but an agency is an organisation", "The port control agency ([PCA]) wept.", []names.Kind{o}, []names.Kind{o}},
		{"a programme that is a body", "The [World Food Programme] wept. The [Clean Tides Programme] is old.", []names.Kind{m, o}, []names.Kind{o, m}},
		{"a state by its form", "The [Pelorian Republic] wept, the [Federal Republic] slept and the [Sultanate of Oman] left.", []names.Kind{o, o, o}, []names.Kind{g, g, g}},
		{"but a shop of its name", "The [Book Republic] wept and the [Toy Kingdom] left.", []names.Kind{o, o}, []names.Kind{o, o}},
		{"but a body of it, and a paper", "The [Bank of the Republic] wept and the [Arizona Republic] left.", []names.Kind{o, o}, []names.Kind{o, o}},
		{"a law", "The [Clean Harbours Act] is old.", []names.Kind{o}, []names.Kind{m}},
		{"a team", "The [Halden Miners] wept.", nil, []names.Kind{o}},
		{"a firm behind a given name", "[Delbert Aggregates] has dug there.", nil, []names.Kind{o}},
		{"but not behind an office", "Mayor [Delia Stores] wept.", nil, []names.Kind{p}},
		{"nor in commas", "Her brother, [Ned Wines], wept.", nil, []names.Kind{p}},
		{"nor before an age", "[Delia Stores], 40, wept.", nil, []names.Kind{p}},
		{"a house that is a think tank", "They met at [Marsden House], a think tank, on Friday.", []names.Kind{g}, []names.Kind{o}},
		{"but not one that is a building", "They met at [Marsden House], a hotel by the sea, on Friday.", []names.Kind{g}, []names.Kind{g}},
		{"a person behind an office", "The mayor of Halden, [Ingrid Mill], wept.", []names.Kind{o}, []names.Kind{p}},
		{"a foundation named after somebody", "The [Anna Lund Foundation] wept. The [Lund Foundation] has a boat.", nil, []names.Kind{o, o}},
		{"a broadcast named after somebody", "He spoke on the [Anna Lund Show].", nil, []names.Kind{m}},
		{"a day named after somebody", "They met on [Anna Lund Day].", nil, []names.Kind{m}},
		{"a case", "They had read [Lund v. Orsted] at sea.", nil, []names.Kind{m}},
		{"but a family name that is such a word", "The smith [Anna Mill] wept and [Anna Lund-Day] left.", nil, []names.Kind{p, p}},
		{"a model with a number", "He bought the [Niu Tarro X3].", nil, []names.Kind{m}},
		{"what has agreed is no product", "[Velomat] had agreed.", []names.Kind{m}, []names.Kind{o}},
		{"but an event behind an article", "The [Regatta] had agreed.", []names.Kind{m}, []names.Kind{m}},
		{"a plural of beasts", "The [Yamada Kestrels] wept and the [Namib Giants] left.", nil, []names.Kind{p, o}},
		{"what many make", "[Umoja Bottlers] wept.", nil, []names.Kind{o}},
		{"but not behind an office", "The singer [Umoja Giants] wept.", nil, []names.Kind{p}},
		{"a team behind the", "The [Galle Pirates] wept.", []names.Kind{g}, []names.Kind{o}},
		{"but not hills", "The [Galle Hills] are old.", []names.Kind{g}, []names.Kind{g}},
		{"what it deals in", "[Halden Pharma] wept.", nil, []names.Kind{o}},
		{"a word of another language", "She wore a coat by [Maison Verel].", nil, []names.Kind{o}},
		{"a noun and its adjective without an article", "They met Japanese carmaker [Toyoda].", nil, []names.Kind{o}},
		{"a noun with its article and a comma before it", "The airline, [Brevair], cancelled it.", nil, []names.Kind{o}},
		{"behind a preposition the noun is another's", "At the airline, [Brevair], the chief, left.", nil, []names.Kind{p}},
		{"but two people of a band", "They met Norwegian duo [Kari Lund] and [Anna Vale].", nil, []names.Kind{p, p}},
		{"a noun that opens the sentence", "Insurer [Halvex] wept. [Halvex] left.", nil, []names.Kind{o, o}},
		{"a thing told behind the name", "They drank [Karvo], a cheap lager, at sea.", nil, []names.Kind{m}},
		{"one of many", "They have an old [Solenz].", nil, []names.Kind{m}},
		{"a horse", "[Silver Tomkin] won the race by two lengths.", nil, []names.Kind{m}},
		{"but a jockey", "[Silver Tomkin] won by two lengths on the grey.", nil, []names.Kind{p}},
		{"a horse that is ridden", "[Silver Tomkin], ridden by [Kari Lund], left.", nil, []names.Kind{m, p}},
		{"a party behind its name", "The [Dawn] party wept. [Dawn] left.", []names.Kind{m, m}, []names.Kind{o, o}},
		{"a work in marks", "Her film “The [Salt Road]” was shown.", []names.Kind{o}, []names.Kind{m}},
		{"a miner who has a given name", "The miner [Kari Lund] wept. The miner [Halvex] left.", nil, []names.Kind{p, o}},
		{"who speaks behind a clause", "After the game [Lund] said no.", nil, []names.Kind{p}},
		{"a word in brackets behind a body", "The [University of Halden] ([Unhal]) wept.", []names.Kind{o, g}, []names.Kind{o, o}},
		{"that begins with no letter of ASCII", "The [University of Halden] ([Ünhal]) wept.", []names.Kind{o, g}, []names.Kind{o, o}},
		{"but a land", "The [University of Halden] ([Norway]) wept.", []names.Kind{o, g}, []names.Kind{o, g}},
		{"who governs a place", "The [Halden County Government] wept.", []names.Kind{g}, []names.Kind{o}},
		{"a newspaper of the lists", "He read the [Yedioth Ahronoth] at sea.", nil, []names.Kind{o}},
		{"a place of the lists", "They left the [West Bank]. The [Development Bank] wept.", []names.Kind{o, o}, []names.Kind{g, o}},
		{"a group told behind its name", "It was signed by [Save Our Hedges], a pressure group, and by the [Hedge Day], an event.", []names.Kind{m, m}, []names.Kind{o, m}},
		{"but a firm that begins as ships do", "[HMS Holdings] wept. [HMS Halden] sailed.", []names.Kind{o, o}, []names.Kind{o, m}},
	} {
		t.Run(c.why, func(t *testing.T) {
			s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
			found := marked(s, c.text)
			for i := range c.before {
				found[i].Kind = c.before[i]
			}
			s.peopleByOffice(found)
			s.settleKinds(found)
			got := make([]names.Kind, len(found))
			for i := range found {
				got[i] = found[i].Kind
			}
			assert.Equal(t, c.want, got)
		})
	}
}
