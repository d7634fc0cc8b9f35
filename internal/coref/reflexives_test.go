package coref

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// want holds that each text has exactly these references.
func want(t *testing.T, texts map[string][]string) {
	t.Helper()
	for text, refs := range texts {
		assert.ElementsMatch(t, refs, links(build(text)), text)
	}
}

func TestReflexivesMeanTheirSubject(t *testing.T) {
	want(t, map[string][]string{
		"Peter spoke.\nOn Friday a driver locked himself in.\n":                           nil,
		"Peter spoke.\nThe new driver of the van has locked himself in.\n":                nil,
		"Peter spoke.\nA sailor from the yard hurt himself.\n":                            nil,
		"Peter saw a man calling himself king.\n":                                         nil,
		"Peter spoke.\nA gunman hit two men in the hall, before shooting himself.\n":      nil,
		"Peter spoke.\nA rower who beat two men fled before shooting himself.\n":          nil,
		"Peter spoke.\nIt was good for a boy who had hurt himself.\n":                     nil,
		"Peter met David before shooting himself.\n":                                      {"himself=Peter"},
		"Peter met David.\nDavid, a baker, called himself lucky.\n":                       {"himself=David"},
		"Peter asked David to prove himself.\n":                                           {"himself=David"},
		"Peter wanted David to prove himself.\n":                                          {"himself=David"},
		"Peter hit David to save himself.\n":                                              {"himself=Peter"},
		"Anna spoke.\nMary, who met a clerk, hurt herself.\n":                             {"herself=Mary"},
		"Peter fled.\nThe head of the club locked himself in.\n":                          nil,
		"Peter met David.\nHe asked the mayor to let Peter defend himself in the hall.\n": {"He=Peter", "himself=Peter"},
	})
}

func TestPossessivesBehindWho(t *testing.T) {
	want(t, map[string][]string{
		"Peter met David, an officer who was removed from his post.\n":       {"his=David"},
		"Anna met Mary, who lost her old job in May.\n":                      {"her=Mary"},
		"Anna praised a clerk who has lost her job.\n":                       nil,
		"Peter spoke.\nAnna saw an officer who said no to his offer.\n":      nil,
		"Anna is here.\nPeter likes the widow who lost her job.\n":           {"her=Anna"}, // she may be the widow
		"Anna met a boy who took her coat.\n":                                {"her=Anna"},
		"Mary met Anna.\nMary had a boss who no longer spoke well of her.\n": {"her=Mary"},
	})
}

func TestWhoseSpokesmanSpeaksLast(t *testing.T) {
	want(t, map[string][]string{
		"David left.\nFuelling talk that David's plan might be near, Peter, who has been ill in May, returned on Friday, his spokesman said.\n": {"his=Peter"},
		"Peter, as David told the court, was ill, his mother said.\n":                                                                           {"his=Peter"},
		"Anna left.\nMary met Peter on Sunday, her lawyer said on Monday.\n":                                                                    {"her=Mary"},
	})
}

func TestWhoseThePhraseIsThatOpensTheSentence(t *testing.T) {
	want(t, map[string][]string{
		"David spoke.\nBefore his speech on Sunday, Peter, 63, a former lawyer, had slept.\n": {"his=Peter"},
		"David spoke.\nDressed in his best coat, Peter wept.\n":                               {"his=Peter"},
		"David spoke.\nKnown for his deals with foes, Peter won.\n":                           {"his=Peter"},
		"Anna spoke.\nBorn in her house, Peter fled.\n":                                       {"her=Anna"},
		"Mary sang.\nAngered by her words, Anna left.\n":                                      {"her=Mary"},
		"David won.\nDescribing his work in the yard, Peter, a friend, said it was good.\n":   {"his=David"},
	})
}

func TestAdjectivesAreNoPeople(t *testing.T) {
	for text, right := range map[string]bool{
		"Anna left.\nPeter spoke of the official and parallel rates.\n": false,
		"Anna left.\nPeter unites the official and the black market.\n": false,
		"Anna left.\nPeter compared the official or market rates.\n":    false,
		"Anna left.\nPeter thanked the official and other guests.\n":    true,
		"Anna left.\nPeter thanked the official and his wife.\n":        true,
		"Anna left.\nPeter thanked the official.\n":                     true,
	} {
		d := build(text)
		d.Entities[0].Roles = [][]string{{"official"}}
		assert.Equal(t, right, slices.Contains(links(d), "the official=Anna"), text)
	}
}

func TestHalvesOfACountry(t *testing.T) {
	for text, right := range map[string]bool{
		"Anna spoke.\nOn Friday, the North warned of rain.\n": true,
		"Anna spoke.\nThe North has also held a drill.\n":     true,
		"Anna spoke.\nThe South said no.\n":                   false,
		"Anna spoke.\nThe North Sea rose.\n":                  false,
		"Anna spoke.\nPeter lives in the North.\n":            false,
	} {
		d := build(text)
		d.Entities[0] = Entity{Kind: Place, Roles: [][]string{{"north", "korea"}}}
		assert.Equal(t, right, len(links(d)) > 0, text)
		d.Entities[0] = Entity{Kind: Place, Roles: [][]string{{"north", "bend"}}}
		assert.Empty(t, links(d), text)
		d.Entities[0] = Entity{Kind: Place, Roles: [][]string{{"north", "macedonia"}}} // there is no other half
		assert.Empty(t, links(d), text)
	}
}

func TestReferencesLieInNoName(t *testing.T) {
	d := build("Anna spoke.\nPeter praised the Port Institute of Building.\n")
	d.Entities[0] = Entity{Kind: Organisation, Roles: [][]string{{"sailing", "institute"}}}
	d.Entities = append(d.Entities, Entity{})
	assert.Equal(t, []string{"the Port Institute=Anna"}, links(d))
	d.Mentions = append(d.Mentions, Mention{First: 6, End: 10, Entity: 4})
	assert.Empty(t, links(d))
}
