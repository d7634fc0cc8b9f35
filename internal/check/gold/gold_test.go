package gold

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const text = `Baker says ovens stay
By Ada Moor
"We stay," she said. Moor said so too. "We stay," said Rolf Moor.
Share
Share this if you said it.
A long line that was
wrapped by hand, and Ada went on.
`

// parse returns what a gold file finds in text, which has to be free of errors.
func parse(t *testing.T, lines string) *Gold {
	t.Helper()
	g, err := Parse(strings.NewReader(lines), text)
	require.NoError(t, err)
	return g
}

func at(s Span) string { return text[s.Start:s.End] }

func TestFields(t *testing.T) {
	g := parse(t, `
# a comment
title: Baker says ovens stay
byline: Ada Moor
strip share: Share
strip byline: By Ada Moor`)
	require.Equal(t, Span{0, 21}, g.Title)
	require.Len(t, g.Find("byline"), 1)
	require.Equal(t, "Ada Moor", at(g.Find("byline")[0].Span))
	strips := g.Find("strip")
	require.Len(t, strips, 2)
	require.Equal(t, "share", strips[0].Kind)
	require.Equal(t, 5, strips[0].Line)
	require.True(t, strings.HasPrefix(text[strips[0].Span.Start:], "Share\nShare this"))
	require.False(t, g.InBody(strips[1].Span))
	require.True(t, g.InBody(Span{40, 41}))
}

func TestTitleNone(t *testing.T) {
	require.True(t, parse(t, "title: none").Title.IsZero())
}

func TestSpaceStandsForALineBreak(t *testing.T) {
	g := parse(t, "scare: line that was wrapped by")
	require.Equal(t, "line that was\nwrapped by", at(g.Scares[0]))
}

func TestMiddleLeftOut(t *testing.T) {
	g := parse(t, "scare: A long … by hand")
	require.Equal(t, "A long line that was\nwrapped by hand", at(g.Scares[0]))
}

func TestCueAndSourceAreTheNearest(t *testing.T) {
	g := parse(t, `
quote direct:
  content: "We stay," @2
  cue: said
  source: Rolf Moor
  speaker: Rolf Moor
quote indirect:
  content: so too
  cue: said
  source: Moor
  reports: thought
  speaker: none`)
	require.Len(t, g.Quotes, 2)
	first, second := g.Quotes[0], g.Quotes[1]
	require.Equal(t, strings.LastIndex(text, `"We`), first.Content[0].Start)
	require.Equal(t, strings.Index(text, "said Rolf"), first.Cue.Start)
	require.Equal(t, "Rolf Moor", at(first.Source))
	require.Equal(t, []string{"Rolf Moor"}, first.Speakers)
	require.Equal(t, "speech", first.Reports)
	require.Equal(t, strings.Index(text, "said so"), second.Cue.Start)
	require.Equal(t, strings.Index(text, "Moor said"), second.Source.Start)
	require.Nil(t, second.Speakers)
	require.Equal(t, "thought", second.Reports)
}

func TestWholeWords(t *testing.T) {
	g := parse(t, `
quote direct:
  content: "We stay,"
  cue: said
  source: she
  speaker: a woman | a man`)
	require.Equal(t, strings.Index(text, "she said"), g.Quotes[0].Source.Start)
	require.Equal(t, []string{"a woman", "a man"}, g.Quotes[0].Speakers)
}

func TestMentions(t *testing.T) {
	g := parse(t, "person: Ada Moor | Ada | Moor @2\nperson: Rolf Moor")
	ada := g.Entity("Ada Moor")
	require.NotNil(t, ada)
	got := make([]string, len(ada.Mentions))
	for i, m := range ada.Mentions {
		got[i] = at(m)
	}
	require.Equal(t, []string{"Ada Moor", "Moor", "Ada"}, got)
	require.Len(t, g.Entity("Rolf Moor").Mentions, 1)
	require.Nil(t, g.Entity("Moor"))
}

func TestErrorsNameTheLine(t *testing.T) {
	cases := map[string]struct{ lines, want string }{
		"no colon":          {"title", `line 1: no colon in "title"`},
		"unknown key":       {"\nfoo: bar", `line 2: unknown key "foo"`},
		"not in the text":   {"title: Nothing", `line 1: "Nothing" is not in the text`},
		"too few":           {"scare: Ada @3", `line 1: "Ada" occurs 2 times, not 3`},
		"strip kind":        {"strip foo: Share", `line 1: unknown kind of strip "foo"`},
		"quote kind":        {"quote odd:", `line 1: unknown kind of quote "odd"`},
		"outside a quote":   {"  cue: said", `line 1: an indented line outside a quote`},
		"no content":        {"quote direct:\n  speaker: none", `line 1: a quote without content`},
		"no speaker":        {"quote direct:\n  content: so too", `line 1: a quote without a speaker line`},
		"two cues":          {"quote direct:\n  cue: a\n  cue: b", `line 3: a second "cue" in one quote`},
		"unknown part":      {"quote direct:\n  who: a", `line 2: unknown part of a quote "who"`},
		"reports":           {"quote direct:\n  reports: rumour", `line 2: a quote cannot report "rumour"`},
		"cue is not there":  {"quote direct:\n  content: so too\n  speaker: none\n  cue: sang", `line 1: "sang" is not in the text`},
		"same entity twice": {"person: Ada\norg: Ada", `line 2: a second entity "Ada"`},
		"shared form":       {"person: Ada | Moor\nperson: Rolf | Moor", `line 2: occurrence 1 of "Moor" is already "Ada"`},
		"in a longer name":  {"person: Ada Moor | Moor @1", `line 1: occurrence 1 of "Moor" lies in a longer name`},
		"form not there":    {"person: Ada | Eva", `line 1: "Eva" is not in the text`},
		"form too often":    {"person: Ada @9", `line 1: "Ada" occurs 2 times, not 9`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := Parse(strings.NewReader(c.lines), text)
			require.ErrorContains(t, err, c.want)
		})
	}
}

func TestEquallyNearIsAnError(t *testing.T) {
	_, err := Parse(strings.NewReader("quote direct:\n  content: b\n  cue: a\n  speaker: none"), "a b a")
	require.ErrorContains(t, err, `line 1: "a" needs an @N: 2 occurrences are equally near`)
}

func TestAllErrorsAreReturned(t *testing.T) {
	_, err := Parse(strings.NewReader("foo: 1\ntitle: none\nbar: 2"), text)
	require.ErrorContains(t, err, "line 1")
	require.ErrorContains(t, err, "line 3")
}

func TestStripKindsAreSorted(t *testing.T) {
	require.IsIncreasing(t, StripKinds())
}
