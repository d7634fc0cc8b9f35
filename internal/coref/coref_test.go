package coref

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/internal/cancel"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/model/crf"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// build makes a Text of sentences, one on a line; a blank line starts a
// paragraph. Anna, Peter, David and Mary are people.
func build(text string) *Text {
	d := &layer.Doc{Text: text}
	at, block := 0, 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		first := len(d.Tokens)
		if d.Tokens = segment.AppendTokens(d.Tokens, text, at, at+len(line)); len(d.Tokens) > first {
			d.Sentences = append(d.Sentences, layer.Sentence{First: first, End: len(d.Tokens), Block: block})
		} else {
			block++
		}
		at += len(line)
	}
	d.BodyTokens, d.BodySentences = len(d.Tokens), len(d.Sentences)
	t := &Text{Doc: d, Tags: pos.Tags(d)}
	people := map[string]int{"Anna": 0, "Peter": 1, "David": 2, "Mary": 3}
	t.Entities = []Entity{{Kind: Person, Gender: Female}, {Kind: Person, Gender: Male}, {Kind: Person, Gender: Male}, {Kind: Person, Gender: Female}}
	for i, token := range d.Tokens {
		if e, ok := people[text[token.Start:token.End]]; ok {
			t.Mentions = append(t.Mentions, Mention{First: i, End: i + 1, Entity: e})
		}
	}
	return t
}

// links returns what each reference stands for, as "word=entity".
func links(t *Text) []string {
	var all []string
	links, err := Resolve(context.Background(), t)
	if err != nil {
		panic(err) // the context is never done
	}
	for _, l := range links {
		all = append(all, t.Doc.Text[t.Doc.Tokens[l.First].Start:t.Doc.Tokens[l.End-1].End]+"="+[]string{"Anna", "Peter", "David", "Mary"}[l.Entity])
	}
	return all
}

func TestGenderLeavesOne(t *testing.T) {
	assert.Equal(t, []string{"She=Anna", "his=Peter", "himself=Peter"}, links(build("Anna met Peter.\nShe took his coat.\nPeter saw himself.\n")))
}

func TestQuotedWordsAreNotOfTheirSpeaker(t *testing.T) {
	got := links(build("Peter introduced David to the crew on Monday.\n\n\"I think that he will win this race,\" Peter said on the pier.\n"))
	assert.Equal(t, []string{"he=David"}, got)
}

func TestTooFarAway(t *testing.T) {
	text := "Peter left.\n" + strings.Repeat("It rained.\n", farthest+1) + "He slept.\n"
	assert.Empty(t, links(build(text)))
	text = "Peter left.\n" + strings.Repeat("It rained.\n", farthest-1) + "He slept.\n"
	assert.Equal(t, []string{"He=Peter"}, links(build(text)))
}

func TestUnnamedPeopleComeBetween(t *testing.T) {
	assert.Empty(t, links(build("Mary left on Monday.\nA young woman said she had seen the car.\n")))
	assert.Equal(t, []string{"she=Mary"}, links(build("Mary left on Monday.\nA young man said she had seen the car.\n")), "a man is no she")
}

// Somebody who came before the last mention of a person does not count.
func TestStrangersBeforeTheLastMention(t *testing.T) {
	assert.Equal(t, []string{"she=Mary"}, links(build("A young woman left.\nMary said she had seen the car.\n")))
}

func TestVerbsAndCommasBetween(t *testing.T) {
	text := build("It rained.\nAnna was here, is there, and will sleep.\n")
	r := newResolver(text, cancel.Check{})
	s := text.Doc.Sentences[1]
	r.enter(s)
	assert.EqualValues(t, 3, r.finiteBetween(s.First, s.End))
	assert.EqualValues(t, 1, r.finiteBetween(s.First, s.First+3))
	assert.EqualValues(t, 0, r.finiteBetween(s.First+2, s.First+2))
	assert.False(t, r.commaBetween(s.First, s.First+3))
	assert.True(t, r.commaBetween(s.First+3, s.First+4))
}

func TestRolesOf(t *testing.T) {
	d := build("Anna, the mayor of the town, said so, and Peter's dog followed David.\n")
	r := newResolver(d, cancel.Check{})
	r.enter(d.Doc.Sentences[0])
	want := map[string]role{"Anna": subject, "Peter": possessive, "David": object}
	for _, m := range d.Mentions {
		got, speaks := r.roleOf(m.First, m.End)
		assert.Equal(t, want[r.word(m.First)], got, r.word(m.First))
		assert.Equal(t, r.word(m.First) == "Anna", speaks)
	}
}

func TestNominals(t *testing.T) {
	d := build("Anna met Peter.\nThe Norwegian president smiled.\nThe Danish president did not, nor did the former president.\n")
	d.Entities[0].Roles = [][]string{{"norwegian", "president"}}
	assert.Equal(t, []string{"The Norwegian president=Anna", "the former president=Anna"}, links(d))
	d.Entities[1].Roles = [][]string{{"sen."}}
	assert.Contains(t, links(d), "The Norwegian president=Anna")
}

// Only pronouns whose gender one of several people has teach anything.
func TestLearn(t *testing.T) {
	count := func(text string) (n int) {
		Learn(build(text), func(list crf.Sequence, right int) {
			n++
			require.Less(t, right, list.Len())
		})
		return n
	}
	assert.Equal(t, 1, count("Anna met Peter.\nShe left.\n"))
	assert.Equal(t, 0, count("Anna left.\nShe slept.\n"), "nobody else")
	assert.Equal(t, 0, count("Anna met Mary and Peter.\nShe left.\n"), "two of the gender")
	assert.Equal(t, 0, count("Peter met David.\nShe left.\n"), "none of the gender")
}

func TestWhoTellsIsNotToldOf(t *testing.T) {
	text := build("Anna flew home.\nShe said the minister had promised help.\nThe minister said help was late.\n")
	text.Entities[0].Roles = [][]string{{"premier"}}
	assert.Equal(t, []string{"She=Anna"}, links(text))
}

func TestAgeToldLater(t *testing.T) {
	text := build("Anna beat Mary.\nThe 31-year-old said she was tired.\n\nMary, 22, left.\nAnna, 31, stayed.\n")
	assert.Equal(t, []string{"The 31-year-old=Anna", "she=Anna"}, links(text))
}

func TestNounsThatTellTheAge(t *testing.T) {
	assert.Equal(t, []string{"The teenager=Mary"}, links(build("Mary, 16, fled.\nAnna, 44, wept.\nThe teenager said no.\n")))
	assert.Empty(t, links(build("Anna, 44, wept.\nThe teenager said no.\n")))
	assert.Equal(t, []string{"The boy=Peter"}, links(build("Peter, 9, and Mary, 10, fled.\nThe boy said no.\n")))
}

func TestGenderIsNotToldInMarks(t *testing.T) {
	text := build("Anna asked for nine years.\n“He had no mercy and no heart,” she said.\n")
	text.Entities[0].Gender = Unknown
	assert.Contains(t, links(text), "she=Anna")
}

func TestWhomSomebodyJudges(t *testing.T) {
	assert.Equal(t, []string{"She=Anna"}, links(build("Anna praised Mary.\nShe said no.\n")))
	assert.Equal(t, []string{"she=Mary"}, links(build("Anna praised Mary after she said no.\n")), "the reason is a deed of hers")
}

func TestWhomTheWordsName(t *testing.T) {
	assert.Equal(t, []string{"she=Anna"}, links(build("Anna left.\nMary stayed.\n“I have never seen Mary afraid of us,” she said.\n")))
	assert.Equal(t, []string{"She=Anna"}, links(build("Anna left.\nMary stayed.\nShe said: “I have never seen Mary afraid of us.”\n")))
	assert.Equal(t, []string{"she=Mary"}, links(build("Anna left.\nMary stayed.\n“I am Mary and I am not afraid,” she said.\n")))
}

func TestTheFormerIsNoFormerMinister(t *testing.T) {
	assert.Empty(t, links(build("Anna met Mary.\nPeter said the former minister had left.\n")))
}

func TestWhoIsToldOfHasNotSpoken(t *testing.T) {
	assert.Equal(t, []string{"He=Peter"}, links(build("Peter said it was wrong that David called it a plan.\nHe said no.\n")))
	assert.Equal(t, []string{"he=Peter"}, links(build("David praised the crowds and warned them of the ice, Peter said.\n“It was hard to walk,” he said.\n")), "nor is the last clause")
	assert.Equal(t, []string{"he=Peter"}, links(build("David stayed.\nAsked by David to answer, Peter said no.\n“I did no such thing to them,” he said.\n")), "the main clause is told by nobody")
}

func TestNobodyNamesHimselfInMarks(t *testing.T) {
	assert.Equal(t, []string{"she=Anna", "her=Anna"}, links(build("Anna ran the firm.\nA clerk said “when she made up her mind we all left”.\n")))
}

func TestShipsAreNoPeople(t *testing.T) {
	assert.Empty(t, links(build("The ferry took Anna home.\nShe was launched in May.\n")))
	assert.Empty(t, links(build("The ferry took Anna home.\nShe has been fully refitted.\n")))
	assert.Empty(t, links(build("The ferry took Anna home.\nShe has two decks.\n")))
	assert.Empty(t, links(build("Anna towed the ferry home.\nShe was launched in May.\n")))
	for _, text := range []string{"Anna towed the ferry home.\nShe has two cabins.\n", "The ferry took Anna home.\nShe launched a fund.\n", "The ferry took Anna home.\nShe has built a school.\n", "The ferry took Anna home.\nShe was launched in May, she said.\n"} {
		assert.Contains(t, links(build(text)), "She=Anna", text)
	}
	assert.Equal(t, []string{"She=Anna"}, links(build("Anna towed the ferry home.\nShe was born in May.\n")))
}

func TestWhoseSpeechOpensTheSentence(t *testing.T) {
	assert.Equal(t, []string{"her=Mary"}, links(build("Anna led the class.\nIn her message on Monday, Mary said the class was ready.\n")))
	assert.Equal(t, []string{"her=Anna"}, links(build("Anna led the class.\nIn her garden on Monday, Mary said the class was ready.\n")))
	assert.Equal(t, []string{"her=Anna"}, links(build("Anna led the class.\nIn her message on Monday, Peter said the class was ready.\n")))
}

func TestStylesAreNoPronouns(t *testing.T) {
	assert.Empty(t, links(build("Anna met Her Majesty.\nPeter saw His Royal Highness.\n")))
	assert.Equal(t, []string{"Her=Anna"}, links(build("Anna met the royal guests.\nHer Royal guests left.\n")))
}

func TestNobodyOccurs(t *testing.T) {
	assert.Empty(t, links(build("Anna and Mary met.\nPeter said both occurred in May.\n")))
	assert.Equal(t, []string{"both=Anna", "both=Mary"}, links(build("Anna met Mary.\nYesterday both said no.\n")))
	assert.Equal(t, []string{"Both=Anna", "Both=Mary"}, links(build("Anna met Mary.\nBoth happened to row.\n")))
}

func TestWhoWasFinedIsNoRegulator(t *testing.T) {
	bodies := func(text string) []string {
		d := build(text)
		d.Entities[0], d.Entities[1] = Entity{Kind: Organisation, Roles: [][]string{{"velmora", "foods"}}}, Entity{Kind: Organisation, Roles: [][]string{{"ofrod"}}}
		return links(d)
	}
	assert.Equal(t, []string{"The regulator=Peter"}, bodies("Anna was fined by Peter.\nThe regulator said no.\n"))
	assert.Equal(t, []string{"The watchdog=Peter"}, bodies("Peter has banned Anna.\nThe watchdog said no.\n"))
	assert.Empty(t, bodies("Anna has been fined in May.\nThe regulator said no.\n"))
	assert.Equal(t, []string{"The firm=Anna"}, bodies("Anna was fined in May.\nThe firm said no.\n"))
	assert.Equal(t, []string{"The regulator=Peter"}, bodies("Peter met in May.\nThe regulator said no.\n"))
}

func TestWhereACountryLies(t *testing.T) {
	lands := func(text string) []string {
		d := build(text)
		d.Entities[0], d.Entities[1] = Entity{Kind: Place, Roles: [][]string{{"nepal"}}}, Entity{Kind: Place, Roles: [][]string{{"fiji"}}}
		d.Entities[2] = Entity{Kind: Place, Roles: [][]string{{"qatar"}}}
		return links(d)
	}
	const met = "Anna met Peter and David.\n"
	for text, want := range map[string]string{"The archipelago nation": "Peter", "The landlocked country": "Anna", "The Gulf state": "David", "The emirate": "David", "The South Asian nation": "Anna", "The nation": "Anna"} {
		assert.Equal(t, []string{text + "=" + want}, lands(met+text+" said no.\n"))
	}
	d := build("Anna met Peter.\nThe archipelago nation said no.\n")
	d.Entities[0], d.Entities[1] = Entity{Kind: Place, Roles: [][]string{{"qatar"}}}, Entity{Kind: Place, Roles: [][]string{{"velmora", "islands"}}}
	assert.Equal(t, []string{"The archipelago nation=Peter"}, links(d))
	for _, text := range []string{"The Baltic state", "The sultanate", "The African nation"} {
		assert.Empty(t, lands(met+text+" said no.\n"), text)
	}
}
