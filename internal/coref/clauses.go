package coref

import (
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/pos"
)

// A role is what a mention is in its clause, as far as a glance tells.
type role uint8

const (
	other      role = iota
	subject         // before a verb, or behind "said"
	possessive      // before "'s"
	afterIn         // behind a preposition
	object          // right behind a verb
)

// clauses tells about the grammar around a token.
type clauses struct {
	doc    *layer.Doc
	tags   []uint8
	quoted []int32 // for each token the stretch in quote marks, or -1
	now    layer.Sentence
	// How many finite verbs and commas stand before each token of this sentence,
	// so that a long one is not read again for each of its pronouns.
	verbs, commas []int32
}

func newClauses(d *layer.Doc, tags []uint8) clauses {
	c := clauses{doc: d, tags: tags, quoted: make([]int32, len(d.Tokens))}
	var paragraphs []marks.Range
	for i, s := range d.Sentences {
		start, end := d.Tokens[s.First].Start, d.Tokens[s.End-1].End
		if i > 0 && d.Sentences[i-1].Block == s.Block {
			paragraphs[len(paragraphs)-1].End = end
		} else {
			paragraphs = append(paragraphs, marks.Range{Start: start, End: end})
		}
	}
	for i := range c.quoted {
		c.quoted[i] = -1
	}
	// Headlines come last among the sentences; each part is in order by itself.
	body := 0
	for body < len(paragraphs) && (body == 0 || paragraphs[body-1].End <= paragraphs[body].Start) {
		body++
	}
	t := c.mark(paragraphs[:body], 0, 0)
	c.mark(paragraphs[body:], t, 1<<20)
	return c
}

// mark notes which tokens from t on stand in quote marks, and returns the
// first token behind the paragraphs.
func (c *clauses) mark(paragraphs []marks.Range, t int, id int32) int {
	if len(paragraphs) == 0 {
		return t
	}
	for _, q := range marks.Scan(c.doc.Text, paragraphs) {
		if q.Inner.End-q.Inner.Start < 20 { // a term, not speech
			continue
		}
		for t < len(c.quoted) && c.doc.Tokens[t].Start < q.Inner.Start {
			t++
		}
		for k := t; k < len(c.quoted) && c.doc.Tokens[k].Start >= q.Inner.Start && c.doc.Tokens[k].End <= q.Inner.End; k++ {
			c.quoted[k] = id
			t = k
		}
		id++
	}
	for t < len(c.quoted) && c.doc.Tokens[t].Start < paragraphs[len(paragraphs)-1].End {
		t++
	}
	return t
}

func (c *clauses) enter(s layer.Sentence) {
	c.now = s
	c.verbs, c.commas = append(c.verbs[:0], 0), append(c.commas[:0], 0)
	for k := range s.End - s.First {
		i := s.First + k
		c.verbs = append(c.verbs, c.verbs[k]+int32(b(c.finite(i))))
		c.commas = append(c.commas, c.commas[k]+int32(b(c.is(i, pos.Comma))))
	}
}

// finiteBetween returns how many finite verbs are among the tokens [from, to)
// of this sentence.
func (c *clauses) finiteBetween(from, to int) int32 {
	return c.verbs[to-c.now.First] - c.verbs[from-c.now.First]
}

// commaBetween reports whether a comma is among the tokens [from, to) of this sentence.
func (c *clauses) commaBetween(from, to int) bool {
	return c.commas[to-c.now.First] > c.commas[from-c.now.First]
}

func (c *clauses) quoteAt(i int) int32 { return c.quoted[i] }

func (c *clauses) tag(i int) pos.Tag { return pos.Tag(c.tags[i]) }

func (c *clauses) word(i int) string {
	t := c.doc.Tokens[i]
	return c.doc.Text[t.Start:t.End]
}

func (c *clauses) is(i int, tags ...pos.Tag) bool {
	if i < c.now.First || i >= c.now.End {
		return false
	}
	for _, t := range tags {
		if c.tag(i) == t {
			return true
		}
	}
	return false
}

// finite reports whether token i is a verb that a subject can stand before.
func (c *clauses) finite(i int) bool { return c.is(i, pos.VBD, pos.VBZ, pos.VBP, pos.MD) }

// anyVerb reports whether token i is a verb.
func (c *clauses) anyVerb(i int) bool {
	return c.is(i, pos.VB, pos.VBD, pos.VBZ, pos.VBP, pos.MD, pos.VBN, pos.VBG)
}

// says reports whether token i, of this sentence, is a verb of speech.
func (c *clauses) says(i int) bool {
	return i >= c.now.First && i < c.now.End && ofSpeech(c.word(i))
}

// ofSpeech reports whether w is one of the commonest verbs of speech.
func ofSpeech(w string) bool {
	switch w {
	case "said", "says", "told", "added", "tweeted", "wrote", "explained", "noted", "argued", "insisted", "claimed", "asked", "replied",
		"continued", "recalled", "stated", "warned", "concluded", "tells", "adds", "writes", "declared", "suggested", "joked":
		return true
	}
	return false
}

// roleOf returns what the name or pronoun in the tokens [first, end) is in its
// clause, and whether it is the subject of a verb of speech.
func (c *clauses) roleOf(first, end int) (r role, speaks bool) {
	if c.is(end, pos.POS) {
		return possessive, false
	}
	next := c.skipAside(end)
	for c.is(next, pos.RB) {
		next++
	}
	if c.finite(next) {
		return subject, c.says(next)
	}
	start := first
	for start > c.now.First && start > first-8 && c.is(start-1, pos.NN, pos.NNP, pos.JJ, pos.DT, pos.HYPH, pos.NNPS, pos.POS) {
		start--
	}
	switch {
	case c.says(start - 1):
		return subject, true
	case c.is(start-1, pos.IN, pos.TO):
		return afterIn, false
	case c.anyVerb(start - 1):
		return object, false
	}
	return other, false
}

// skipAside returns where the clause goes on behind an apposition or a relative
// clause between commas that starts at i.
func (c *clauses) skipAside(i int) int {
	if i >= c.now.End || !c.is(i, pos.Comma) {
		if c.is(i, pos.OpenBracket) {
			for k := i + 1; k < min(i+12, c.now.End); k++ {
				if c.is(k, pos.CloseBracket) {
					return k + 1
				}
			}
		}
		return i
	}
	for k := i + 1; k < min(i+24, c.now.End); k++ {
		if c.is(k, pos.Comma) {
			return k + 1
		}
	}
	return i
}
