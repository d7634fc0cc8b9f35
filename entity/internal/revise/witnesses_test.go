package revise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/entity/internal/names"
)

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
