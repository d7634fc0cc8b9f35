package quote_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"

	"github.com/stretchr/testify/assert"
)

func ExampleQuote_Attributed() {
	a := article.Parse(ferry)
	for _, q := range quote.Extract(a, entity.Extract(a)) {
		fmt.Println(q.Attributed(a))
	}
	// Output:
	// Mayor Ann Lee said: the new ferry was “as safe as a church.”
	// she said: “We checked every bolt of it … Nobody needs to be afraid.”
	// Omar Reyes, who runs the harbour, called: the trial run a “dress rehearsal.”
}

// The parts are set by hand, whatever the models would find.
func TestAttributed(t *testing.T) {
	const text = "“No,” said the\nclerk. According to Ann Lee, the pier is sound. LEE: Well, no. Quiet. Omar Reyes, who told the board it was late, left, adding that and more."
	a := article.Parse(text)
	at := func(words string) article.Span {
		i := strings.Index(text, words)
		return article.Span{Start: i, End: i + len(words)}
	}
	for _, c := range []struct {
		want string
		q    quote.Quote
	}{
		{"the clerk said: “No”", quote.Quote{Kind: quote.Direct, Content: []article.Span{at("“No,”")}, Cue: at("said"), Source: at("the\nclerk")}},
		{"According to Ann Lee: the pier is sound", quote.Quote{Kind: quote.Indirect, Content: []article.Span{at("the pier is sound")}, Cue: at("According to"), Source: at("Ann Lee")}},
		{"LEE: “Well, no.”", quote.Quote{Kind: quote.Direct, Content: []article.Span{at("Well, no.")}, Cue: at(":"), Source: at("LEE")}},
		{"Ann Lee: “Quiet.”", quote.Quote{Kind: quote.Direct, Content: []article.Span{at("Quiet.")}, Speaker: "Ann Lee"}},
		{"Quiet.", quote.Quote{Kind: quote.Indirect, Content: []article.Span{at("Quiet.")}}},
		{"", quote.Quote{}},
		{"Omar Reyes told the board: it was late", quote.Quote{Kind: quote.Indirect, Content: []article.Span{at("it was late")}, Cue: at("told"), Source: at("who"), Speaker: "Omar Reyes"}},
		{"Omar Reyes, adding: more", quote.Quote{Kind: quote.Indirect, Content: []article.Span{at("and more")}, Cue: at("adding"), Source: at("Omar Reyes")}},
		{"Omar Reyes, who told the board it was late, left: that and more", quote.Quote{Kind: quote.Indirect, Content: []article.Span{at("that and more")}, Cue: at("left"), Source: at("Omar Reyes, who told the board it was late")}},
	} {
		assert.Equal(t, c.want, c.q.Attributed(a))
	}
}
