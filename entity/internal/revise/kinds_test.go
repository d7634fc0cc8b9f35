package revise

import (
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
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

// TestSettleByWitness does the same with what the article shows at the mentions.
func TestSettleByWitness(t *testing.T) {
	p, o, g := names.Person, names.Org, names.GPE
	for _, c := range []struct {
		why, text    string
		before, want []names.Kind
	}{
		{"whose goods they are", "Brakes supplied by [Orlik] and tyres made by [Pneva] wept. They slept by [Ormelle].", []names.Kind{g, g, g}, []names.Kind{o, o, g}},
		{"for whom somebody works", "She works for [Klarum]. She left for [Ormelle].", []names.Kind{g, g}, []names.Kind{o, g}},
		{"what only a firm is told to be, in commas", "[Carter Vale], a drinks firm, is for sale. [Robin Holt], a carmaker, wept.", nil, []names.Kind{o, o}},
		{"but not what somebody may be", "[Kari Lund], a publisher, wept. [Robin Holt], a charity worker, left.", nil, []names.Kind{p, p}},
		{"nor in a list", "[Victor Lund], a local charity, and two shops wept.", nil, []names.Kind{p}},
		{"who employs many", "[Norvind] operates 200 mills.", []names.Kind{g}, []names.Kind{o}},
		{"who accuses its neighbour", "[Kavaria] accused its neighbour. [Kavaria] wept.", nil, []names.Kind{g, g}},
		{"whose farmers, in capitals too", "[KAVARIA] signed on Friday. [Kavaria]'s farmers wept.", nil, []names.Kind{g, g}},
		{"of whom somebody is president", "The president of [Halden], [Ingrid Mill], wept. [Halden] was cold.", nil, []names.Kind{g, p, g}},
		{"behind somebody and of", "The minister [Ingrid Mill] of [Ormelle], who wept, left. [Ormelle] was cold.", nil, []names.Kind{p, g, g}},
		{"the bus to it", "They took the bus to [Ormelle]. [Ormelle] was cold.", nil, []names.Kind{g, g}},
		{"joined to a place", "They sailed between [Kavaria] and [Ustrel]. They wept in [Kavaria].", nil, []names.Kind{g, g, g}},
		{"its people", "A [Tarsian] sailor wept. [Tarsia] was cold.", []names.Kind{names.NORP}, []names.Kind{names.NORP, g}},
		{"a team and its coach", "[Wexel] coach [Ingrid Mill] wept. [Wexel] left.", nil, []names.Kind{o, p, o}},
		{"a team and a result", "[Wexel] beat [Harnel] 3-1.", nil, []names.Kind{o, o}},
		{"but not of a set", "[Wexel] beat [Harnel] 6-3, 6-4.", nil, []names.Kind{p, p}},
		{"what is neighbouring", "Neighbouring [Talvany] wept.", nil, []names.Kind{g}},
		{"who hires an officer", "[Norlet] has hired [Ingrid Mill] as finance chief. [Norlet] wept.", nil, []names.Kind{o, p, o}},
		{"but not who is named beside a chief", "[Norlet] has named [Ingrid Mill]. The fire chief wept. [Norlet] left.", nil, []names.Kind{p, p, p}},
		{"what there are shares in", "Shares in [Norcel] fell. [Norcel] was sold.", []names.Kind{g, g}, []names.Kind{o, o}},
		{"formed as a state", "[Tavonia] shut its port. [Druvestan] wept.", nil, []names.Kind{g, g}},
		{"but somebody behind a title", "Mr [Tavonia] wept. [Tavonia] left.", nil, []names.Kind{p, p}},
		{"a maker", "[Kelvane], the maker of pumps, shut.", []names.Kind{p}, []names.Kind{o}},
		{"a place that is a firm", "[Kelvane], the largest private mining group, shut.", []names.Kind{g}, []names.Kind{o}},
		{"but not where something lies", "In [Kelvane], a group of sailors wept.", []names.Kind{g}, []names.Kind{g}},
		{"nor in the place itself", "In the [Kelvane], a group of sailors wept.", []names.Kind{g}, []names.Kind{g}},
		{"what was a network", "[Kelvane] was an unofficial network of captains.", nil, []names.Kind{o}},
		{"but not a mayor of one", "[Kelvane] was an unofficial network captain.", nil, []names.Kind{p}},
		{"what owns something", "The [Kelvane]-owned ferry sank. [Kelvane] wept.", nil, []names.Kind{o, o}},
		{"but a town builds ships", "The [Kelvane]-built ferry sank.", []names.Kind{g}, []names.Kind{g}},
		{"but a family runs it", "The [Kelvane] - run by a family - sank.", []names.Kind{g}, []names.Kind{g}},
		{"what has members", "[Kelvane] has 40 members.", []names.Kind{g}, []names.Kind{o}},
		{"but a town has people", "[Kelvane] has 40 inhabitants.", []names.Kind{g}, []names.Kind{g}},
		{"and shops", "[Kelvane] has 40 shops.", []names.Kind{g}, []names.Kind{g}},
		{"what signs players", "[Kelvane] signed the striker for two seasons.", nil, []names.Kind{o}},
		{"at which analysts are", "Analysts at [Kelvane] wept.", []names.Kind{g}, []names.Kind{o}},
		{"but not at a county", "Officials at [Kelvane county] wept.", []names.Kind{g}, []names.Kind{g}},
		{"but not the company’s chief", "[Kelvane], the company’s chief, wept.", nil, []names.Kind{p}},
		{"who has a chief executive", "The chief executive of [Fennel] wept.", []names.Kind{g}, []names.Kind{o}},
		{"it has sued", "[Norlet] said that it had sued the town.", nil, []names.Kind{o}},
		{"but it takes years", "[Norlet] said that it would take years.", nil, []names.Kind{p}},
		{"trust is in people", "They lost trust in [Kestrin].", nil, []names.Kind{p}},
		{"an age is of people", "They met in [Kestrin]. [Kestrin], 43, wept.", nil, []names.Kind{p, p}},
		{"an age before it", "Her son, 26-year-old [Tywan], left.", []names.Kind{g}, []names.Kind{p}},
		{"who was jailed", "[Dylan Roof] was jailed.", []names.Kind{o}, []names.Kind{p}},
		{"but not an agency", "[Port Agency] was accused of killing whales.", []names.Kind{o}, []names.Kind{o}},
		{"what sells", "[Velmart], which sells lamps, wept.", nil, []names.Kind{o}},
		{"whose shares", "[Velmart], whose shares fell, wept.", nil, []names.Kind{o}},
		{"where analysts are", "Analysts at [Hartmann Voss] wept. [Hartmann Voss] left.", nil, []names.Kind{o, o}},
		{"but not whose house", "Reporters at [Hartmann Voss]'s house wept.", nil, []names.Kind{p}},
		{"a rival of it", "[Norcel] sued its rival [Pallas Re].", []names.Kind{o}, []names.Kind{o, o}},
		{"but not of him", "[Norcel] sued his rival [Pallas Re].", []names.Kind{o}, []names.Kind{o, p}},
		{"its troops", "[Velmora] withdrew its troops.", nil, []names.Kind{g}},
		{"its stores", "[Velmora] shut its twelve stores.", nil, []names.Kind{o}},
		{"its ally", "[Osmara] and its ally wept.", nil, []names.Kind{g}},
		{"its chief executive", "She left [Corvex] in May. [Ann Vale], its chief operating officer, wept.", []names.Kind{g}, []names.Kind{o, p}},
		{"an insurer with its town", "[Norcel], the Halden-based insurer, wept.", nil, []names.Kind{o}},
		{"a land taken for a body", "[Lomera] recalled its envoy. [Lomera] wept.", []names.Kind{o, o}, []names.Kind{g, g}},
		{"the road to it", "Snow blocked the road to [Vestre Dal]. [Vestre Dal] wept.", []names.Kind{o, o}, []names.Kind{g, g}},
		{"but not a minister’s field", "The minister of [Foreign Trade] left.", []names.Kind{o}, []names.Kind{o}},
		{"a team with its coach, with a curly mark", "[Stellbach]’s coach wept.", []names.Kind{g}, []names.Kind{o}},
		{"who signs a striker", "[Fiorenza] signed striker [Luca Vale].", nil, []names.Kind{o, p}},
		{"whose customers", "Customers of [Voltana] wept.", nil, []names.Kind{o}},
		{"a team remains", "[Dunmer] remain third.", nil, []names.Kind{o}},
		{"but not who sells", "[Velmart], who sells lamps, wept.", nil, []names.Kind{p}},
		{"but not what angered", "The court freed [Velmart], which angered the town.", nil, []names.Kind{p}},
		{"a team is many", "[Dunmer] have won.", nil, []names.Kind{o}},
		{"but two people are", "[Kestrin] and [Dunmer] have won.", nil, []names.Kind{p, p}},
		{"somebody is named in full", "They met in [Kestrin]. [Anna Kestrin] wept.", nil, []names.Kind{p, p}},
	} {
		t.Run(c.why, func(t *testing.T) {
			s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
			found := marked(s, c.text)
			for i := range c.before {
				found[i].Kind = c.before[i]
			}
			s.settleByWitness(found)
			got := make([]names.Kind, len(found))
			for i := range found {
				got[i] = found[i].Kind
			}
			assert.Equal(t, c.want, got)
		})
	}
}

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

// TestJoinNames marks people, and organisations, with brackets and compares the names that come out.
func TestJoinNames(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a nickname in marks", "[Kari] “Kit” [Lund] wept.", "Kari “Kit” Lund"},
		{"a nickname in brackets", "[Robert] (Bo) [Lund] wept.", "Robert (Bo) Lund"},
		{"a party in brackets is none", "[Kari Lund] (Labour) Whip wept.", "Kari Lund"},
		{"a particle", "It was said van der [Lund] wept.", "van der Lund"},
		{"a comma before Jr.", "[Karl Lund], Jr., wept.", "Karl Lund, Jr."},
		{"an apostrophe that is none", "[Kari O]´Shaw wept, and so did [Kari] O`Shaw.", "Kari O´Shaw|Kari O`Shaw"},
		{"a double name", "[Kari Lund-Vale] wept. [Lund]-[Vale] left. A [Lund]-[Berg] deal failed.", "Kari Lund-Vale|Lund-Vale|Lund|Berg"},
		{"an organisation and its land", "He asked the [Harbour Court] of [Norway], and [Norway's Harbour Court] wept.", "Harbour Court of Norway|Norway|Harbour Court"},
		{"an organisation over and", "He asked the Tides and [Ropes Trade Authority].", "Tides and Ropes Trade Authority"},
		{"a given name with a hyphen behind the family name", "He saw [Han] So-ra there.", "Han So-ra"},
		{"a given name with a hyphen", "He saw [Min-jun] Ustrel there.", "Min-jun Ustrel"},
		{"a knight, who has two names", "They met Sir [Edgar] Pools there. Sir [Edgar] wept.", "Edgar Pools|Edgar"},
		{"fields of a ministry", "He asked the [Ministry of Fish], Forests and Tides there.", "Ministry of Fish, Forests and Tides"},
		{"a field behind and", "He asked the [Ministry of Fish] and Forests there.", "Ministry of Fish and Forests"},
		{"what a centre is on", "He asked the [Center on Fish] and Tides there.", "Center on Fish and Tides"},
		{"an adjective behind and", "He asked the [Committee for Civil Rights] and Good Tides there.", "Committee for Civil Rights and Good Tides"},
		{"a field before a comma", "He asked the Tides, [Ropes and Trade Authority] there.", "Tides, Ropes and Trade Authority"},
		{"but no other ministry", "He asked the [Ministry of Fish], the Bank and Ann there.", "Ministry of Fish"},
		{"an adjective before and", "He asked the [Committee of Civil] and Political Rights there.", "Committee of Civil and Political Rights"},
		{"a place that is not a country", "He asked the [Harbour Court] of [Ormelle] there.", "Harbour Court|Ormelle"},
		{"an adjective before a body", "He asked the Scientific and [Technological Trade Authority] there.", "Scientific and Technological Trade Authority"},
		{"two organisations", "He asked the Army and [Navy Council].", "Navy Council"},
		{"a word of grammar that is a given name", "They met Nor [Kari Lund] there.", "Nor Kari Lund"},
	} {
		t.Run(c.why, func(t *testing.T) {
			s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
			var got []string
			found := marked(s, c.text)
			for i := range found {
				if (s.Known(found[i].First)|s.Known(found[i].End-1))&lexicon.OrgWord != 0 {
					found[i].Kind = names.Org
				}
			}
			for _, n := range s.joinNames(found) {
				got = append(got, s.Surface(n))
			}
			assert.Equal(t, c.want, strings.Join(got, "|"))
		})
	}
}

func newReviser(t *testing.T, text string) *scan {
	t.Helper()
	doc := layer.Of(article.Parse(text))
	tags, err := pos.TagsContext(t.Context(), doc)
	require.NoError(t, err)
	return &scan{Reader: tokens.NewReader(t.Context(), doc, tags)}
}
