package quote_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

// A wanted quote, as a case of testdata/cases.txt marks it.
type wanted struct {
	kind, speaker string
	content       []article.Span
	cue, source   article.Span
}

var tag = regexp.MustCompile(`</?([qcs])(\d+)>`)

// unmark removes the tags from a text and returns what they mark.
func unmark(marked string) (string, map[string]*wanted) {
	var b strings.Builder
	quotes := map[string]*wanted{}
	starts := map[string]int{}
	at := 0
	for _, m := range tag.FindAllStringSubmatchIndex(marked, -1) {
		b.WriteString(marked[at:m[0]])
		at = m[1]
		role, number := marked[m[2]:m[3]], marked[m[4]:m[5]]
		if marked[m[0]+1] != '/' {
			starts[role+number] = b.Len()
			continue
		}
		if quotes[number] == nil {
			quotes[number] = new(wanted)
		}
		q, span := quotes[number], article.Span{Start: starts[role+number], End: b.Len()}
		switch role {
		case "q":
			q.content = append(q.content, span)
		case "c":
			q.cue = span
		case "s":
			q.source = span
		}
	}
	b.WriteString(marked[at:])
	return b.String(), quotes
}

// show writes a quote in words, for comparison.
func show(a *article.Article, kind, speaker string, content []article.Span, source article.Span) string {
	var parts []string
	for _, c := range content {
		parts = append(parts, strings.TrimSpace(a.Text(c)))
	}
	if speaker == "" {
		speaker = "-"
	}
	return fmt.Sprintf("%s | %s | %s | %s", kind, speaker, a.Text(source), strings.Join(parts, " … "))
}

func TestCases(t *testing.T) {
	file, err := os.ReadFile("testdata/cases.txt")
	require.NoError(t, err)
	cases := strings.Split(string(file), "\n== ")[1:]
	require.Greater(t, len(cases), 20)
	for _, c := range cases {
		title, rest, _ := strings.Cut(c, "\n")
		marked, list, ok := strings.Cut(rest, "\n--\n")
		require.True(t, ok, title)
		t.Run(title, func(t *testing.T) { check(t, marked, list) })
	}
}

func check(t *testing.T, marked, list string) {
	text, quotes := unmark(marked)
	known := ""
	for line := range strings.Lines(list) {
		if why, ok := strings.CutPrefix(line, "! known failure: "); ok {
			known = why
		}
		if f := strings.SplitN(strings.TrimSpace(line), " ", 3); len(f) == 3 && quotes[f[0]] != nil {
			quotes[f[0]].kind, quotes[f[0]].speaker = f[1], f[2]
		}
	}
	a := article.Parse(text)
	var want, got []string
	for _, q := range quotes {
		want = append(want, show(a, q.kind, q.speaker, q.content, q.source))
	}
	var cues []article.Span
	for _, q := range (&quote.Extractor{Reports: quote.Everything()}).Extract(a, entity.Extract(a)) {
		speakers := q.Speaker
		for _, s := range q.With {
			speakers += " + " + s.Name
		}
		got = append(got, show(a, string(q.Kind), speakers, q.Content, q.Source))
		cues = append(cues, q.Cue)
	}
	sort.Strings(want)
	sort.Strings(got)
	if known != "" {
		assert.NotEqual(t, want, got, "it works: remove the line")
		t.Skip("known failure: " + known)
	}
	assert.Equal(t, want, got)
	for _, q := range quotes {
		assert.True(t, q.cue.IsZero() || slices.ContainsFunc(cues, q.cue.Overlaps), "no cue with %q", a.Text(q.cue))
	}
}
