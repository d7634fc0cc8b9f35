package coref

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
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
	// so that a long one is not read again for each of its pronouns. They begin anew at
	// 65,536, further than anything is looked for.
	verbs, commas []uint16
	said          int // the first verb of saying of this sentence, or its end
}

func newClauses(d *layer.Doc, tags []uint8) clauses {
	c := clauses{doc: d, tags: tags, quoted: make([]int32, len(d.Tokens))}
	for i := range c.quoted {
		c.quoted[i] = -1
	}
	for id, q := range d.Quoted() {
		if q.Inner.End-q.Inner.Start < shortestSpeech { // a term, not speech
			continue
		}
		first, end := d.TokensOf(q.Inner.Start, q.Inner.End)
		for k := first; k < end && c.quoted[k] < 0; k++ { // marks within marks are part of the outer ones
			c.quoted[k] = int32(id)
		}
	}
	return c
}

// shortestSpeech is how many bytes in quote marks are taken for speech; fewer are a
// term.
const shortestSpeech = 12

func (c *clauses) enter(s layer.Sentence) {
	c.now, c.said = s, s.End
	room := s.End - s.First + 1
	c.verbs, c.commas = append(slices.Grow(c.verbs[:0], room), 0), append(slices.Grow(c.commas[:0], room), 0)
	for k := range s.End - s.First {
		i := s.First + k
		c.verbs = append(c.verbs, c.verbs[k]+uint16(b(c.finite(i))))
		c.commas = append(c.commas, c.commas[k]+uint16(b(c.is(i, pos.Comma))))
		if c.said == s.End && c.quoted[i] < 0 && c.says(i) {
			c.said = i
		}
	}
}

// finiteBetween returns how many finite verbs are among the tokens [from, to)
// of this sentence.
func (c *clauses) finiteBetween(from, to int) int32 {
	return int32(c.verbs[to-c.now.First] - c.verbs[from-c.now.First])
}

// commaBetween reports whether a comma is among the tokens [from, to) of this sentence.
func (c *clauses) commaBetween(from, to int) bool {
	return c.commas[to-c.now.First] != c.commas[from-c.now.First]
}

func (c *clauses) quoteAt(i int) int32 { return c.quoted[i] }

func (c *clauses) tag(i int) pos.Tag { return pos.Tag(c.tags[i]) }

func (c *clauses) word(i int) string {
	return c.doc.Word(i)
}

// wordIn returns the word of token i, "" outside of this sentence.
func (c *clauses) wordIn(i int) string {
	if i < c.now.First || i >= c.now.End {
		return ""
	}
	return c.word(i)
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

// says reports whether token i, of this sentence, is a verb of saying.
func (c *clauses) says(i int) bool { return i >= c.now.First && i < c.now.End && c.isSaying(i) }

// isSaying reports whether token i is a verb of saying.
func (c *clauses) isSaying(i int) bool {
	if i < 0 || i >= len(c.tags) {
		return false
	}
	switch c.tag(i) {
	case pos.VBD, pos.VBZ, pos.VBP, pos.VBN, pos.VBG, pos.VB:
		return sayings.Is(c.word(i), sayings.Says)
	}
	return false
}

// isAccording reports whether token i ends "according to".
func (c *clauses) isAccording(i int) bool {
	return c.is(i, pos.TO, pos.IN) && c.is(i-1, pos.VBG) && strings.EqualFold(c.word(i-1), "according")
}

// verbOf returns the verb of saying or thinking that the tokens [first, end) are the
// subject of, -1 for none.
func (c *clauses) verbOf(first, end int) int {
	if next := c.skipAdverbs(c.skipAside(end)); c.finite(next) {
		if verb := c.mainVerb(next); verb < c.now.End && sayings.Is(c.word(verb), sayings.Says|sayings.Thinks) {
			return verb
		}
	}
	if c.says(first-1) && !c.is(first-1, pos.VBN, pos.VB) || c.isAccording(first-1) {
		return first - 1
	}
	return -1
}

// isTold reports whether token i stands behind a verb of saying, in what is said.
func (c *clauses) isTold(i int) bool { return c.said+1 < i }

// opensWithClause reports whether this sentence opens with a clause that the main one stands
// behind: "Asked why, Lee said", "After Lee said no, Moss said yes".
func (c *clauses) opensWithClause() bool {
	first := c.now.First
	return c.quoted[first] < 0 && c.is(first, pos.VBG, pos.VBN, pos.WRB, pos.IN)
}

// roleOf returns what the name or pronoun in the tokens [first, end) is in its
// clause, and whether it is the subject of a verb of speech.
func (c *clauses) roleOf(first, end int) (r role, speaks bool) {
	if c.is(end, pos.POS) {
		return possessive, false
	}
	if c.isComplement(first) {
		return afterIn, false
	}
	if next := c.skipAdverbs(c.skipAside(end)); c.finite(next) {
		return subject, c.says(c.mainVerb(next))
	}
	start := first
	for start > c.now.First && start > first-8 && c.is(start-1, pos.NN, pos.NNP, pos.JJ, pos.DT, pos.HYPH, pos.NNS, pos.NNPS, pos.POS) {
		start--
	}
	if c.is(start-1, pos.Comma) && c.is(end, pos.Comma) && c.finite(end+1) { // the mayor, Ann Lee, said
		return subject, c.says(c.mainVerb(end + 1))
	}
	switch {
	case c.says(start-1) && !c.isListener(start), c.isAccording(start - 1):
		return subject, true
	case c.is(start-1, pos.IN, pos.TO):
		return afterIn, false
	case c.anyVerb(start - 1):
		return object, false
	}
	return other, false
}

// isComplement reports whether a name that begins with token i tells more of the noun
// before it, to which the verb behind it belongs: "the school board in Norvik said".
func (c *clauses) isComplement(i int) bool {
	first := i
	for i > first-4 && c.is(i-1, pos.NNP) {
		i--
	}
	if i < first && (!c.is(i-2, pos.NN, pos.NNS) || strings.ToLower(c.word(i-2)) != c.word(i-2)) { // "an aide to Mayor Ann Lee said", but "Minister of Works Ann Lee said"
		return false
	}
	if !c.is(i-1, pos.IN) || !c.is(i-2, pos.NN, pos.NNS, pos.NNP, pos.NNPS) || c.isTime(i-2) {
		return false
	}
	switch c.word(i - 1) {
	case "in", "of", "at", "from", "near", "for", "on", "with":
		return true
	}
	return false
}

// isListener reports whether who stands at token i is told something: "Lee told the
// agency", but not "“Why?” asked the agency".
func (c *clauses) isListener(i int) bool {
	return sayings.Is(c.word(i-1), sayings.Listener) && c.is(i-2, pos.NN, pos.NNP, pos.NNS, pos.PRP)
}

// isObject reports whether the name at token i, which nothing but a verb of saying before it makes
// a speaker, has another for its subject: "Lee also praised the keeper | Ann Hart".
func (c *clauses) isObject(i int) bool {
	verb := i - 1
	for verb > i-8 && c.is(verb, pos.NN, pos.NNP, pos.JJ, pos.DT, pos.HYPH, pos.NNS, pos.NNPS, pos.POS) {
		verb--
	}
	before := verb - 1
	for c.is(before, pos.RB) {
		before--
	}
	return c.says(verb) && c.is(before, pos.NN, pos.NNP, pos.NNS, pos.NNPS, pos.PRP, pos.WP, pos.WDT) && !c.isTime(before)
}

// skipAdverbs returns the first token from i on that belongs to no adverb and to
// no time: "also", "this week", "on Monday".
func (c *clauses) skipAdverbs(i int) int {
	const longest = 24 // tokens
	for end := i + longest; i < end; {
		switch {
		case c.is(i, pos.RB), c.isTime(i):
			i++
		case c.is(i, pos.DT, pos.JJ, pos.IN) && c.isTime(i+1):
			i += 2
		default:
			return i
		}
	}
	return i
}

// isTime reports whether token i is a word for a day or a stretch of time.
func (c *clauses) isTime(i int) bool {
	if !c.is(i, pos.NN, pos.NNP) {
		return false
	}
	switch w := c.word(i); w {
	case "week", "month", "year", "morning", "afternoon", "evening", "night", "today", "yesterday", "weekend", "time":
		return true
	default:
		return lexicon.Lookup(w)&lexicon.Weekday != 0
	}
}

// mainVerb returns the verb of an active clause whose first verb is token i:
// "said" in "has also said", but nothing in "was told".
func (c *clauses) mainVerb(i int) int {
	for n := 0; n < 6 && c.is(i, pos.RB, pos.MD, pos.VBD, pos.VBZ, pos.VBP, pos.VB) && !c.says(i); n++ {
		next := c.skipAdverbs(i + 1)
		switch {
		case !c.anyVerb(next):
			return i
		case isBe(c.word(i)) && !c.is(next, pos.VBG):
			return c.now.End
		}
		i = next
	}
	return i
}

func isBe(w string) bool {
	switch w {
	case "is", "are", "was", "were", "be", "been", "’s", "'s", "’re", "'re":
		return true
	}
	return false
}

// skipAside returns where the clause goes on behind an apposition or a relative
// clause between commas that starts at i.
func (c *clauses) skipAside(i int) int {
	if i >= c.now.End || !c.is(i, pos.Comma) {
		return c.skipBrackets(i)
	}
	for k := i + 1; k < min(i+24, c.now.End); k++ {
		if c.is(k, pos.Comma) {
			return k + 1
		}
	}
	return i
}

// skipAsides is skipAside for one or more that follow on each other: ", 63, a former mayor,".
func (c *clauses) skipAsides(i int) int {
	const most = 3
	for range most {
		end := c.skipAside(i)
		if end == i || c.finite(c.skipAdverbs(end)) {
			return end
		}
		i = end - 1
	}
	return i
}

// skipBrackets returns the first token behind what stands in brackets at i, or i.
func (c *clauses) skipBrackets(i int) int {
	if c.is(i, pos.OpenBracket) {
		for k := i + 1; k < min(i+12, c.now.End); k++ {
			if c.is(k, pos.CloseBracket) {
				return k + 1
			}
		}
	}
	return i
}
