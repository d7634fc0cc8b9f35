package page

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

const story = `The harbour council voted on Tuesday to buy a second ferry, saying that the summer traffic had outgrown the first.

“We left two hundred people on the quay in July,” said the chair, Ann Lee. “That will not happen again.”

The new boat will be built in the town, the council said, and will carry the bell of the old one.`

// kindOf returns the kind of the part that a line of a text is in.
func kindOf(text, line string) Kind {
	at := strings.Index(text, line)
	for _, p := range Read(text, Options{}).Parts {
		if p.Content.Start <= at && at < p.Content.End {
			return p.Kind
		}
	}
	return ""
}

// A line above the text that reads like a sentence is a headline under the headline where it
// is no longer than one, and elsewhere it is part of the story; labels and buttons are neither.
func TestDecks(t *testing.T) {
	const deck = "Councillors want to end the queues on the quay that made it famous"
	const long = "Councillors want to end the queues on the quay that have made the island famous far from its shores"
	const title = "Harbour council backs a second ferry\n\n"
	assert.Equal(t, Headline, kindOf(title+deck+"\n\nBy Bo Ek\n\n"+story, deck))
	assert.Equal(t, Paragraph, kindOf(title+long+"\n\nBy Bo Ek\n\n"+story, long), "as golds of pages have it")
	for line, body := range map[string]bool{
		deck: true,
		"A bell from the old ferry will ring on the new one when it sails in two years":    true,
		"Home News Weather Sport Harbour Culture Travel Food Opinion Letters Puzzles Shop": false,
	} {
		assert.Equal(t, body, kindOf(title+"By Bo Ek\n\n3 May 2026\n\n"+line+"\n\n"+story, line).IsBody(), "%q", line)
	}
}

// A heading far below the title is no headline, though it has the words of the title.
func TestTitleInOtherWordsIsNear(t *testing.T) {
	list := strings.Repeat("A short line\n\n", 9)
	text := "Harbour council backs a second ferry\n\n" + list + "A second ferry that the council backs\n\n" + story
	assert.NotEqual(t, Headline, kindOf(text, "A second ferry that"))
	text = "Harbour council backs a second ferry\n\nA second ferry that the council backs\n\n" + story
	assert.Equal(t, Headline, kindOf(text, "A second ferry that"))
}

// A line on a reporter is judged alike whether or not one of boilerplate follows.
func TestLastLineAlone(t *testing.T) {
	for _, line := range []string{"Marta Quist covers the islands for the Harbour Times.", "Marta Quist is a reporter at the Ledger.",
		"Marta Quist joined the paper in 2016 after two years at sea.", "Photo: Bo Ek", "Additional reporting by Bo Ek"} {
		text := "Harbour council backs a second ferry\n\n" + story + "\n\n" + line
		alone, followed := kindOf(text, line), kindOf(text+"\n\nShare this article", line)
		assert.False(t, alone.IsBody(), "%q", line)
		assert.Equal(t, followed, alone, "%q", line)
	}
}

// What stands below a picture is seldom long: a paragraph is not one for a slash in brackets
// behind it.
func TestCaptionsAreShort(t *testing.T) {
	sentence := "The boat was painted in the winter and again in the spring. "
	for s, want := range map[string]Kind{
		strings.Repeat(sentence, 6) + "(Kestrel/Ledger)": "",
		strings.Repeat(sentence, 6) + "(Photo: Bo Ek)":   Caption,
		sentence + "(Kestrel/Ledger)":                    Caption,
	} {
		m := measureLine(s)
		assert.Equal(t, want, shapeOf(s, &m), "%q", s)
	}
}

// The title is the line without the name of the outlet where there are both.
func TestTitleWithoutOutlet(t *testing.T) {
	const title = "Harbour council backs a second ferry"
	text := title + " | Local News | The Kestrel\n\n" + title + "\n\n" + story
	p := Read(text, Options{})
	assert.Equal(t, title, text[p.Title.Start:p.Title.End])
}
