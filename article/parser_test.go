package article_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
)

func texts(fields []article.Field) []string {
	var s []string
	for _, f := range fields {
		s = append(s, f.Text)
	}
	return s
}

const page = `Lamp factory to reopen
Lamp factory in Orsk will open its doors again
By Nia Berg and Tom van Dijk, Business Editor
Updated 3 May 2026, 4:05 p.m.
Workers enter the gates of the factory in April. Nia Berg / AFP
ORSK, May 3 (AFP) — The lamp factory in Orsk will reopen after nine years, its new owner said on Sunday.
‘The lights’
“We kept the keys,” said Ana Petrov, who had led the union, and nobody in the hall doubted that for a moment.
Correction: An earlier version of this story gave a wrong number of years.
Reporting by Nia Berg; editing by Oke Lund
`

func TestMetadata(t *testing.T) {
	a := article.Parse(page)
	m := a.Meta()
	assert.Equal(t, "Lamp factory to reopen", m.Title.Text)
	assert.Equal(t, []string{"Lamp factory in Orsk will open its doors again"}, texts(m.Headlines))
	assert.Equal(t, []string{"Nia Berg", "Tom van Dijk"}, texts(m.Authors))
	assert.Equal(t, []string{"Updated 3 May 2026, 4:05 p.m."}, texts(m.Dated))
	assert.Equal(t, "ORSK, May 3 (AFP) —", m.Dateline.Text)
	assert.Equal(t, "ORSK", m.Dateline.Place.Text)
	assert.Equal(t, "AFP", m.Agency.Text)
	require.Len(t, m.Captions, 1)
	assert.Equal(t, "Nia Berg / AFP", m.Captions[0].Credit.Text)
	assert.Equal(t, []string{"Correction: An earlier version of this story gave a wrong number of years."}, texts(m.Notes))
	assert.Equal(t, []string{"Reporting by Nia Berg; editing by Oke Lund"}, texts(m.Contributors))
	for _, f := range append([]article.Field{m.Title, m.Byline, m.Dateline.Field, m.Agency}, m.Authors...) {
		assert.Equal(t, f.Text, a.Text(f.Span))
	}
	var body []string
	for _, b := range a.Body() {
		body = append(body, string(b.Kind)+" "+a.Text(b.Content)[:12])
	}
	assert.Equal(t, []string{"paragraph The lamp fac", "subheading ‘The light", "paragraph “We kept t"}, body)
}

func TestSubheadingIsNoPartOfASentence(t *testing.T) {
	a := article.Parse(page)
	var found []string
	for _, s := range a.Sentences().All() {
		found = append(found, a.Text(s.Span))
	}
	assert.Contains(t, found, "‘The lights’")
}

func TestKnownBeatsFound(t *testing.T) {
	p := article.Parser{Known: article.Known{
		ID: "7", Title: "Old lamps, new light", Byline: "The desk", Outlet: "Orsk Daily",
		Date: time.Date(2026, 5, 3, 0, 0, 0, 0, time.UTC),
	}}
	m := p.Parse(page).Meta()
	assert.Equal(t, article.Field{Text: "Old lamps, new light"}, m.Title, "not in the text, so without a span")
	assert.Equal(t, article.Field{Text: "The desk"}, m.Byline)
	assert.Empty(t, m.Authors)
	assert.Equal(t, "Orsk Daily", m.Outlet)
	assert.Equal(t, 2026, m.Date.Year())
}

func TestKnownTitleIsFoundInTheText(t *testing.T) {
	p := article.Parser{Known: article.Known{Title: "lamp factory in Orsk will open its doors again"}}
	m := p.Parse(page).Meta()
	assert.Equal(t, "Lamp factory in Orsk will open its doors again", m.Title.Text)
	assert.False(t, m.Title.Span.IsZero())
}

// Its span is the zero one, and it is in the JSON all the same.
func TestKnownTitleThatTheTextDoesNotHave(t *testing.T) {
	p := article.Parser{Known: article.Known{Title: "Factory news", Byline: "Ann Lee"}}
	m := p.Parse(page).Meta()
	assert.True(t, m.Title.Span.IsZero())
	assert.False(t, m.Title.IsZero())
	js, err := json.Marshal(m)
	require.NoError(t, err)
	assert.Contains(t, string(js), `"title":{"start":0,"end":0,"text":"Factory news"}`)
	assert.Contains(t, string(js), `"byline":{"start":0,"end":0,"text":"Ann Lee"}`)
}

func TestTextThatStartsWithItsLedeHasNoTitle(t *testing.T) {
	a := article.Parse("The lamp factory in Orsk will reopen after nine years, its new owner said on Sunday.\nNobody in the town had expected the news, which came by letter to all who had worked there.\n")
	assert.True(t, a.Meta().Title.IsZero())
	js, err := json.Marshal(a.Meta())
	require.NoError(t, err)
	assert.Equal(t, "{}", string(js))
}

func TestMarkupIsSkipped(t *testing.T) {
	const text = "<p>Caf&eacute; owners <b>did</b>n&#8217;t win &mdash; &quot;at last&quot;, one said.</p><p>Others lost; none of them wanted to give a reason for that on Monday.</p>"
	a := article.Parse(text)
	var words []string
	for _, tok := range a.Tokens().Range(0, 13) {
		words = append(words, a.Text(tok.Span))
	}
	assert.Equal(t, "Caf&eacute; owners did n&#8217;t win &mdash; &quot; at last &quot; , one said", strings.Join(words, " "))
	assert.Equal(t, 2, a.Blocks().Len())
}

func TestStepsOfAGuideStay(t *testing.T) {
	a := article.Parse(`How to ask the water company for your money back
By Marta Quist
Some nine hundred households in the valley paid for water that never came, the regulator said on Tuesday, and most may ask for half of it.
Step 1
Create an account with your email and a password
Step 2
Log in and choose "Claims" in the menu
The money should come within thirty days, said Piet Oram, who runs the advice office in the market hall.
`)
	var body strings.Builder
	for _, b := range a.Body() {
		body.WriteString(a.Text(b.Content))
	}
	assert.Contains(t, body.String(), "Create an account")
	assert.Contains(t, body.String(), "Log in and choose")
}

func TestEmptyTexts(t *testing.T) {
	for _, text := range []string{"", " ", "\n\n\n", "\ufeff", "\x00\x00", "\xff\xfe"} {
		a := article.Parse(text)
		assert.Equal(t, 1, a.Blocks().Len(), "%q", text)
		assert.Equal(t, len(text), a.Blocks().At(0).End)
		assert.Zero(t, a.HeadlineSentences().Len())
	}
}

func TestForeignTextKeepsAllItsLines(t *testing.T) {
	text := strings.Repeat("Die Brücke über den Hafen bleibt im Mai sechs Wochen lang geschlossen\nMehr lesen\n", 20)
	a := article.Parse(text)
	assert.Equal(t, []article.Flag{article.NotEnglish}, a.Flags())
	for _, b := range a.Blocks().All() {
		assert.False(t, b.Boilerplate)
	}
}

func TestInvalidUTF8IsFlagged(t *testing.T) {
	assert.Equal(t, []article.Flag{article.InvalidUTF8}, article.Parse("Caf\xe9 closed.").Flags())
}
