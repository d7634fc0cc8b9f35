package main

import (
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// render writes nodes as plain text with the classes of their marks in brackets.
func render(nodes []node) string {
	var b strings.Builder
	for _, n := range nodes {
		if n.Mark == nil {
			b.WriteString(n.Text)
			continue
		}
		b.WriteString("[" + n.Mark.Class + n.Mark.ID + " " + render(n.Nodes) + n.Mark.Label + "]")
	}
	return b.String()
}

func at(start, end int) article.Span { return article.Span{Start: start, End: end} }

func TestNest(t *testing.T) {
	a := article.Parse("abcdefghij")
	quotes := []mark{{Span: at(1, 4), Class: "q", ID: "1", Label: "!"}, {Span: at(6, 8), Class: "q"}}
	names := []mark{{Span: at(2, 3), Class: "n"}, {Span: at(7, 9), Class: "n", ID: "2"}}
	layers := [][]mark{quotes, names}
	assert.Equal(t, "a[q1 b[n c]d!]ef[q g[n2 h]][n i]j", render(nest(a, at(0, 10), layers)))
	assert.Equal(t, "[q [n c]d!]e", render(nest(a, at(2, 5), layers)))
	assert.Equal(t, "[q1 b]", render(nest(a, at(1, 2), layers)), "the label stands where the mark ends")
	assert.Equal(t, "ef", render(nest(a, at(4, 6), layers)))
	assert.Empty(t, nest(a, at(4, 4), layers))
}

func TestDisjoint(t *testing.T) {
	marks := disjoint([]mark{{Span: at(5, 9)}, {Span: at(0, 4)}, {Span: at(3, 6)}, {Span: at(0, 2)}})
	require.Len(t, marks, 2)
	assert.Equal(t, at(0, 4), marks[0].Span)
	assert.Equal(t, at(5, 9), marks[1].Span)
}

func read(t *testing.T, text string) story {
	t.Helper()
	a := article.Parse(text)
	entities := entity.Extract(a)
	return story{a, entities, quote.Extract(a, entities)}
}

// What the page shows of a text is the text, whatever the marks.
func TestAllOfTheTextIsShown(t *testing.T) {
	const text = "Mayor Ann Lee said on Monday that the pier of Aldport is safe.\n\n“Nobody needs to be afraid,” she said. “I walk on it.”\n\nSubscribe to our newsletter\n"
	v := newStory(0, read(t, text))
	var shown strings.Builder
	var walk func([]node)
	walk = func(nodes []node) {
		for _, n := range nodes {
			shown.WriteString(n.Text)
			walk(n.Nodes)
		}
	}
	for _, b := range v.Blocks {
		walk(b.Nodes)
		shown.WriteString("\n\n")
	}
	assert.Equal(t, strings.TrimSpace(text), strings.TrimSpace(shown.String()))
	require.NotEmpty(t, v.Quotes)
	assert.Equal(t, "Ann Lee", v.Quotes[0].Speaker)
	assert.True(t, v.Blocks[len(v.Blocks)-1].Stripped)
}

func TestTextIsEscaped(t *testing.T) {
	var out strings.Builder
	s := read(t, "“<script>alert(1)</script> {{.Title}},” said Mayor Ann Lee of the pier on Tuesday.\n")
	require.NoError(t, write(&out, newPage("<b>", []story{s})))
	assert.NotContains(t, out.String(), "<script>alert")
	assert.NotContains(t, out.String(), "<b>\n")
	assert.Contains(t, out.String(), "{{.Title}}")
}

// A person whom two articles quote has one row, with a line for each quote.
func TestVoicesOverArticles(t *testing.T) {
	one := read(t, "“The pier is safe,” Mayor Ann Lee said on Monday.\n")
	two := read(t, "“I walk on it,” Ann Lee, the mayor, said on Friday.\n")
	p := newPage("Two", []story{one, two})
	require.NotEmpty(t, p.Voices)
	assert.Equal(t, "Ann Lee", p.Voices[0].Name)
	assert.Equal(t, 2, p.Voices[0].Articles)
	assert.Len(t, p.Voices[0].Quotes, 2)
	assert.Empty(t, newPage("One", []story{one}).Voices, "one article needs no index")
}

func TestTermsLeadToTheirPlaces(t *testing.T) {
	one := read(t, "The pier is old.\n\nThe pier is safe.\n")
	two := read(t, "A pier burns.\n")
	p := newPage("Two", []story{one, two})
	require.Equal(t, "pier", p.Terms[0].Term)
	assert.Equal(t, 3, p.Terms[0].Count)
	assert.Equal(t, "a0b1", p.Terms[0].Places[1].Href)
	assert.Equal(t, "The pier is safe.", p.Terms[0].Places[1].Text)
}

// What all news has is no term, and a phrase is one as a whole.
func TestTermsMarkTheArticles(t *testing.T) {
	one := read(t, "The coast guard said that it was late. The coast guard said so this year.\n")
	two := read(t, "They said that the coast guard had said so. The coast guard has two ships.\n")
	p := newPage("Two", []story{one, two})
	assert.Equal(t, "coast guard", p.Terms[0].Term)
	assert.Equal(t, 4, p.Terms[0].Count)
	assert.Equal(t, 2, p.Terms[0].Articles)
	for _, term := range p.Terms {
		assert.NotContains(t, []string{"said", "coast", "guard"}, term.Term)
	}
}

func TestKindsAreWords(t *testing.T) {
	assert.Equal(t, "person", kindWord(entity.Person))
	assert.Equal(t, "place", kindWord(entity.GPE))
}

func TestPageOfNothing(t *testing.T) {
	var out strings.Builder
	require.NoError(t, write(&out, newPage("Nothing", nil)))
	require.NoError(t, write(&out, newPage("Empty", []story{read(t, "")})))
	assert.Contains(t, out.String(), "No quotes were found.")
}
