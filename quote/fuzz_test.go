package quote_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

// FuzzExtract checks what holds for any text: contents are ordered, disjoint
// and within the text; source and cue are outside of the contents; the same
// text gives the same quotes.
func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"", "“", ferry, "SMITH: Well.\n\nJONES: So?\n\nSMITH: No.", "\"\" '' said \xff he \x00 “a ‘b",
		"ridden by Ann Lee suggested closing last year to \n\n“ Council & won let slip that ) ).- The beat were told", // a run from the body into the headline
		"The letter from ”\n\n responded to reports that not , suggested closing",
		"Ann Lee striker : \n\n responded to reports that on X: Harbour Council Ann Lee ( ) Follow",
		"Harbour Council when asked ”\n\n Council concludes said yesterday suggested closing Harlow &",
		strings.Repeat("he said ", 50), "“A.\n\n“B.\n\n“C,” Ann Lee said.", "“Yes.” — Ann Lee, mayor", "From Chair Ann Lee:\n\nNo.",
		"ANN LEE, HOST:\n\nYes.\n\n(MUSIC)\n\nLEE: (Laughs) No.", "Q: Why?\n\nA: “No.", "“No, said Ann Lee.\n\n– No, said he, who",
		"“Who?” she asked.\n\n“Me.”\n\n“No,” he said, “you", "18:42 Ann Lee, in a report, said that it was called by", "He, who said that, said, asked,",
		"The mayor saying in remarks that",
		// The agent is all that the models take for words.
		"Leaving out the 1.3 million jobs created in Velmark, which has led the boom, the country would be 90,000 below the old peak, according to Central Bank of Orsenia research cited by its president, Anna Holm.",
	} {
		f.Add(s)
	}
	x := quote.Extractor{Reports: quote.Everything(), Scare: true}
	f.Fuzz(func(t *testing.T, text string) {
		a := article.Parse(text)
		entities := entity.Extract(a)
		quotes := x.Extract(a, entities)
		disjoint(t, a, quotes)
		for i, q := range quotes {
			sound(t, a, q, entities)
			if i > 0 && quotes[i-1].Content[0].Start > q.Content[0].Start {
				t.Fatalf("out of order: %+v", quotes)
			}
		}
		b := article.Parse(text)
		if again := x.Extract(b, entity.Extract(b)); !reflect.DeepEqual(quotes, again) {
			t.Fatalf("not the same again: %+v %+v", quotes, again)
		}
	})
}

// disjoint checks that a word is what one quote says, and that none shares its cue.
func disjoint(t *testing.T, a *article.Article, quotes []quote.Quote) {
	t.Helper()
	var contents, cues []article.Span
	for _, q := range quotes {
		contents = append(contents, q.Content...)
		if !q.Cue.IsZero() {
			cues = append(cues, q.Cue)
		}
	}
	for _, spans := range [][]article.Span{contents, cues} {
		slices.SortFunc(spans, func(x, y article.Span) int { return x.Start - y.Start })
		for i := 1; i < len(spans); i++ {
			if spans[i-1].Overlaps(spans[i]) {
				t.Fatalf("%v and %v have a word in common in %q", spans[i-1], spans[i], a.Source())
			}
		}
	}
}

// sound checks what holds for one quote.
func sound(t *testing.T, a *article.Article, q quote.Quote, entities []entity.Entity) {
	t.Helper()
	fail := func(what string) { t.Fatalf("%s: %+v in %q", what, q, a.Source()) }
	size := len(a.Source())
	if !(q.Confidence >= 0 && q.Confidence <= 1) {
		fail("confidence")
	}
	last := 0
	for _, c := range q.Content {
		if c.Start < last || c.End <= c.Start || c.End > size {
			fail("contents out of order")
		}
		if q.Cue.Overlaps(c) || q.Source.Overlaps(c) {
			fail("cue or source in the content")
		}
		if !inOneBlock(a, c) {
			fail("content over a border of blocks")
		}
		last = c.End
	}
	if last == 0 || q.Cue.Overlaps(q.Source) || q.Cue.End > size || q.Source.End > size {
		fail("parts")
	}
	for _, s := range append([]quote.Speaker{{Name: q.Speaker, Entity: q.Entity}}, q.With...) {
		if s.Entity >= 0 && entities[s.Entity].Name != s.Name || s.Name == "" && len(q.With) > 0 {
			fail("speaker")
		}
	}
}

func inOneBlock(a *article.Article, c article.Span) bool {
	for _, b := range a.Blocks().All() {
		if b.Start <= c.Start && c.End <= b.End {
			return true
		}
	}
	return false
}
