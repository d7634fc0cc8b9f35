package article_test

import (
	"os"
	"path"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/internal/check/gold"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A tally counts what was right of what a reader expected.
type tally struct {
	right, all int
	wrong      []string
}

func (c *tally) add(right bool, wrong string) {
	c.all++
	if right {
		c.right++
	} else {
		c.wrong = append(c.wrong, wrong)
	}
}

// TestSampleCorpus holds what Parse finds in the sample articles against what a
// reader found in them. The floors are what was reached; a change may only raise
// them.
func TestSampleCorpus(t *testing.T) {
	tallies := map[string]*tally{}
	for _, name := range []string{"stripped", "kinds", "body lines kept", "subheadings", "titles", "headlines", "bylines", "datelines", "agencies",
		"contributors", "captions", "credits", "notes"} {
		tallies[name] = &tally{}
	}
	names, err := corpus.FS.ReadDir(".")
	require.NoError(t, err)
	for _, entry := range names {
		text, err := corpus.FS.ReadFile(entry.Name())
		require.NoError(t, err)
		base := strings.TrimSuffix(entry.Name(), ".txt")
		f, err := os.Open(path.Join("../examples/corpus", base+".gold"))
		require.NoError(t, err)
		g, err := gold.Parse(f, string(text))
		require.NoError(t, err)
		require.NoError(t, f.Close())
		s := sample{base, string(text), g, article.Parse(string(text))}
		s.countStrips(tallies["stripped"], tallies["kinds"])
		s.countBody(tallies["body lines kept"])
		s.countFields(tallies)
	}
	for name, most := range map[string]int{ // errors
		"stripped": 7, "kinds": 19, "body lines kept": 0, "subheadings": 3, "titles": 0, "headlines": 1, "bylines": 3, "datelines": 0,
		"agencies": 4, "contributors": 1, "captions": 0, "credits": 1, "notes": 0,
	} {
		got := tallies[name]
		assert.NotZero(t, got.all, name)
		assert.LessOrEqual(t, got.all-got.right, most, "%s: %s", name, strings.Join(got.wrong, "\n"))
	}
	for name, c := range tallies {
		t.Logf("%-16s %d of %d", name, c.right, c.all)
		for _, w := range c.wrong {
			t.Logf("    %s", w)
		}
	}
}

type sample struct {
	name, text string
	gold       *gold.Gold
	article    *article.Article
}

// block returns the block that has most of s, and whether most bytes of s are in
// blocks of the body.
func (s *sample) block(span gold.Span) (most article.Block, body bool) {
	best, kept, all := 0, 0, 0
	for _, b := range s.article.Blocks().All() {
		n := min(span.End, b.Content.End) - max(span.Start, b.Content.Start)
		if n <= 0 {
			continue
		}
		all += n
		if !b.Boilerplate {
			kept += n
		}
		if n > best {
			best, most = n, b
		}
	}
	return most, kept*2 > all
}

func (s *sample) countStrips(stripped, kinds *tally) {
	for _, f := range s.gold.Find("strip") {
		b, body := s.block(f.Span)
		text := s.text[f.Span.Start:f.Span.End]
		told := s.name + ": " + f.Kind + " as " + string(b.Kind) + " by " + b.Rule + ": " + text
		stripped.add(!body, told)
		if !body {
			kinds.add(goldKind(b.Kind) == f.Kind, told)
		}
	}
}

// goldKind maps a kind to its name in gold files, which know fewer.
func goldKind(k article.Kind) string {
	switch k {
	case article.Thread:
		return "comment"
	case article.Dated:
		return "furniture"
	}
	return string(k)
}

// countBody counts the lines that are body.
func (s *sample) countBody(c *tally) {
	at := 0
	for line := range strings.Lines(s.text) {
		start := at + len(line) - len(strings.TrimLeft(line, " \t\r\n"))
		span := gold.Span{Start: start, End: max(start, at+len(strings.TrimRight(line, " \t\r\n")))}
		at += len(line)
		if span.Start == span.End || !s.gold.InBody(span) {
			continue
		}
		b, body := s.block(span)
		c.add(body, s.name+": as "+string(b.Kind)+" by "+b.Rule+": "+s.text[span.Start:span.End])
	}
}

func (s *sample) countFields(tallies map[string]*tally) {
	m := s.article.Meta()
	one := func(f article.Field) []article.Field {
		if f.IsZero() {
			return nil
		}
		return []article.Field{f}
	}
	var subheadings, captions, credits []article.Field
	for _, b := range s.article.Body() {
		if b.Kind == article.Subheading {
			subheadings = append(subheadings, article.Field{Span: b.Content, Text: s.article.Text(b.Content)})
		}
	}
	for _, c := range m.Captions {
		if c.Span != c.Credit.Span {
			captions = append(captions, c.Field)
		}
		credits = append(credits, one(c.Credit)...)
	}
	title := []gold.Field{{Span: s.gold.Title}}
	if s.gold.Title.IsZero() {
		title = nil
	}
	s.countField(tallies["titles"], title, one(m.Title))
	s.countField(tallies["headlines"], s.gold.Find("headline"), m.Headlines)
	s.countField(tallies["subheadings"], s.gold.Find("subheading"), subheadings)
	s.countField(tallies["bylines"], s.gold.Find("byline"), one(m.Byline))
	s.countField(tallies["datelines"], s.gold.Find("dateline"), one(m.Dateline.Place))
	s.countField(tallies["agencies"], s.gold.Find("agency"), one(m.Agency))
	s.countField(tallies["contributors"], s.gold.Find("contributors"), m.Contributors)
	s.countField(tallies["captions"], s.gold.Find("caption"), captions)
	s.countField(tallies["credits"], s.gold.Find("credit"), credits)
	s.countField(tallies["notes"], s.gold.Find("note"), m.Notes)
}

// countField counts a field as right where what was found overlaps it; what was
// found and is none is an error too.
func (s *sample) countField(c *tally, want []gold.Field, got []article.Field) {
	for _, w := range want {
		found := false
		for _, g := range got {
			found = found || g.Start < w.Span.End && w.Span.Start < g.End
		}
		c.add(found, s.name+": missed: "+s.text[w.Span.Start:w.Span.End])
	}
	for _, g := range got {
		known := false
		for _, w := range want {
			known = known || g.Start < w.Span.End && w.Span.Start < g.End
		}
		if !known {
			c.add(false, s.name+": is none: "+g.Text)
		}
	}
}
