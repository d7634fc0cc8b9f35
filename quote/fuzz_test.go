package quote_test

import (
	"reflect"
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
		strings.Repeat("he said ", 50), "“A.\n\n“B.\n\n“C,” Ann Lee said.", "“Yes.” — Ann Lee, mayor", "From Chair Ann Lee:\n\nNo.",
		"ANN LEE, HOST:\n\nYes.\n\n(MUSIC)\n\nLEE: (Laughs) No.", "Q: Why?\n\nA: “No.", "“No, said Ann Lee.\n\n– No, said he, who",
		"“Who?” she asked.\n\n“Me.”\n\n“No,” he said, “you", "18:42 Ann Lee, in a report, said that it was called by", "He, who said that, said, asked,",
		"The mayor saying in remarks that",
	} {
		f.Add(s)
	}
	x := quote.Extractor{Scare: true}
	f.Fuzz(func(t *testing.T, text string) {
		a := article.Parse(text)
		entities := entity.Extract(a)
		quotes := x.Extract(a, entities)
		for i, q := range quotes {
			sound(t, text, q, len(entities))
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

func sound(t *testing.T, text string, q quote.Quote, entities int) {
	t.Helper()
	if len(q.Content) == 0 || q.Entity < -1 || q.Entity >= entities || q.Entity >= 0 && q.Speaker == "" || len(q.With) > 0 && q.Speaker == "" ||
		!(q.Confidence >= 0 && q.Confidence <= 1) {
		t.Fatalf("%+v in %q", q, text)
	}
	last := 0
	for _, c := range q.Content {
		if c.Start < last || c.End <= c.Start || c.End > len(text) || q.Cue.Overlaps(c) || q.Source.Overlaps(c) {
			t.Fatalf("%+v in %q", q, text)
		}
		last = c.End
	}
	if q.Cue.Overlaps(q.Source) || q.Cue.End > len(text) || q.Source.End > len(text) {
		t.Fatalf("%+v in %q", q, text)
	}
}
