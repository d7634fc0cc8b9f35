package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon/sayings"
)

// Sentence returns how many of the tokens, at least one if there are any,
// make the first sentence. The tokens are those of the rest of one block, as
// AppendTokens made them of text.
func Sentence(text string, tokens []Token) int {
	c := cutter{text, tokens, lexicon()}
	for i := 0; i < len(tokens); {
		if i > 0 && c.blankLine(i) {
			return i
		}
		m := c.markOf(tokens[i])
		if m == noMark {
			i++
			if i < len(tokens) && c.isVerseAlone(i) {
				return i
			}
			continue
		}
		end, quoted := c.closing(m, i+1)
		if m == period && c.spacedDots(i) {
			m = ellipsis
		}
		if end == len(tokens) || c.ends(m, i, end, quoted) {
			return end
		}
		i = end
	}
	return len(tokens)
}

type cutter struct {
	text   string
	tokens []Token
	lex    *lexica
}

// A mark is what may end a sentence.
type mark uint8

const (
	noMark   mark = iota
	period        // a full stop that is a token
	shout         // a run of ! and ?
	ellipsis      // three dots
	short         // the full stop of an abbreviation
)

func (c *cutter) markOf(t Token) mark {
	switch t.Kind {
	case Word:
		if c.text[t.End-1] == '.' {
			return short
		}
	case Punct:
		switch c.text[t.Start] {
		case '.':
			if t.End-t.Start > 1 {
				return ellipsis
			}
			return period
		case '!', '?':
			return shout
		case 0xE2, 0xE3, 0xEF:
			switch c.text[t.Start:t.End] {
			case "…":
				return ellipsis
			case "。":
				return period
			case "\uFF01", "\uFF1F", "‽", "‼", "⁇", "⁈", "⁉":
				return shout
			}
		}
	}
	return noMark
}

// blankLine reports whether an empty line stands before token i.
func (c *cutter) blankLine(i int) bool {
	from, to := c.tokens[i-1].End, c.tokens[i].Start
	return to-from > 1 && strings.Count(c.text[from:to], "\n") > 1
}

// closing returns where the tokens end that close the sentence from i on:
// further stops and, without a space, quote marks and brackets. It tells
// whether a quote mark is among them. Stops behind an abbreviation are left,
// since they decide for themselves.
func (c *cutter) closing(m mark, i int) (end int, quoted bool) {
	for ; i < len(c.tokens); i++ {
		if c.isStop(i) && m != short { // ". . ." may have spaces
			continue
		}
		if c.spaceBefore(i) {
			return i, quoted
		}
		switch c.word(i) {
		case `"`, "”", "’", "'", "''", "»":
			if c.opens(i) {
				return i, quoted
			}
			quoted = true
		case ")", "]", "}":
		default:
			return i, quoted
		}
	}
	return i, quoted
}

// spacedDots reports whether three full stops that are tokens start at token i: ". . .".
func (c *cutter) spacedDots(i int) bool {
	return i+2 < len(c.tokens) && c.word(i) == "." && c.word(i+1) == "." && c.word(i+2) == "."
}

// isStop reports whether token i is one full stop, or a run of "!" and "?".
func (c *cutter) isStop(i int) bool {
	t := c.tokens[i]
	switch c.text[t.Start] {
	case '.':
		return t.End == t.Start+1
	case '!', '?':
		return t.Kind == Punct
	}
	return false
}

// opens reports whether a straight quote mark, which may be either, opens:
// where the text goes on behind it without a space.
func (c *cutter) opens(i int) bool {
	return c.text[c.tokens[i].Start] < utf8.RuneSelf && i+1 < len(c.tokens) && !c.spaceBefore(i+1) &&
		c.tokens[i+1].Kind <= Number
}

func (c *cutter) spaceBefore(i int) bool { return c.tokens[i].Start > c.tokens[i-1].End }

// ends decides whether the mark at token i ends a sentence before token next.
func (c *cutter) ends(m mark, i, next int, quoted bool) bool {
	first := c.firstWord(next)
	if first == len(c.tokens) || c.goesOn(next) {
		return false
	}
	if m == short {
		return c.endsShort(i, first)
	}
	if !c.spaceBefore(next) && !quoted {
		return first == next && c.capital(first) && i > 0 && c.tokens[i-1].Kind == Word
	}
	switch {
	case c.lower(first):
		return m == period && !quoted && c.fullWord(i)
	case m == period:
		return !c.bullet(i) && !c.abbreviates(i) && !c.abbreviatesBoth(i, first) && !(i > 0 && c.capital(i-1) && c.isVerse(first))
	case m == shout:
		return !(quoted && c.cueFollows(first)) && !c.lettersName(i) && !c.shoutsInName(i, first)
	}
	return c.capital(first) && !c.falters(i)
}

// goesOn reports whether token i is a mark that cannot begin a sentence.
func (c *cutter) goesOn(i int) bool {
	if c.isStop(i) {
		return true
	}
	switch c.text[c.tokens[i].Start] {
	case ',', ';', ':', '/':
		return c.tokens[i].Kind == Punct
	case '&':
		return true
	}
	return false
}

// fullWord reports whether the word before the full stop at token i is hardly
// an abbreviation that no list knows, so that what follows it in lower case
// is a sentence by a careless writer.
func (c *cutter) fullWord(i int) bool {
	return i > 0 && (c.lower(i-1) || len(c.word(i-1)) > 4)
}

// bullet reports whether the full stop at token i follows the number of an
// item of a list: "1. First".
func (c *cutter) bullet(i int) bool {
	if i == 0 || i > 1 && c.word(i-2) != ":" {
		return false
	}
	t := c.tokens[i-1]
	return t.End-t.Start <= 2 && (t.Kind == Number || t.End-t.Start == 1)
}

// endsShort decides for the abbreviation at token i, with the next word at first.
func (c *cutter) endsShort(i, first int) bool {
	t := c.tokens[i]
	next := c.word(first)
	switch c.lex.abbreviation(c.text[t.Start : t.End-1]) {
	case before, numbered:
		return c.word(i) == "St." && i > 0 && c.capital(i-1) && c.lex.starters[next] // Main St. It is long.
	case clock:
		return c.capital(first) && !c.lex.dates[next] && !(c.isTitle(first) && c.opensClause(i))
	}
	return c.lex.starters[next]
}

// isTitle reports whether token i is a title before a name, as in "At 5 a.m. Mr. Sholto".
func (c *cutter) isTitle(i int) bool {
	w := c.word(i)
	return w[len(w)-1] == '.' && c.lex.abbreviation(w[:len(w)-1]) == before
}

// opensClause reports a time of day, up to token i, that opens its clause, so that who acts then
// follows: "At 5 a.m. Mr. Sholto left", but not "He left at 5 a.m. Mr. Sholto slept".
func (c *cutter) opensClause(i int) bool {
	for i--; i >= 0; i-- {
		switch w := c.word(i); strings.ToLower(w) {
		case "about", "after", "around", "at", "before", "by", "from", "just", "on", "shortly", "since", "until", ":":
		case ",", "and", "as", "but", "that", "when", "while", "“", `"`:
			return true
		default:
			if c.tokens[i].Kind != Number && !c.lex.dates[w] {
				return false
			}
		}
	}
	return true
}

// lettersName reports a name that is a letter with "!" behind it, as of a broadcaster.
func (c *cutter) lettersName(i int) bool {
	return i > 0 && c.word(i) == "!" && !c.spaceBefore(i) && c.tokens[i-1].End-c.tokens[i-1].Start == 1 && c.capital(i-1) && c.word(i-1) != "I"
}

// shoutsInName reports a "!" that belongs to the name of a firm: before "Inc.", or behind a
// preposition and before another word of the name ("works for Hoopla! Sports").
func (c *cutter) shoutsInName(i, first int) bool {
	if i < 1 || c.word(i) != "!" || c.spaceBefore(i) || !c.capital(i-1) {
		return false
	}
	switch c.word(first) {
	case "Inc.", "Corp.", "Ltd.", "Co.", "LLC", "PLC", "plc":
		return true
	}
	if i < 2 || !c.capital(first) || c.lex.starters[c.word(first)] {
		return false
	}
	switch c.word(i - 2) {
	case "at", "by", "for", "from", "of", "on", "to", "with":
		return true
	}
	return false
}

// falters reports dots behind the first two words of a quotation: “And… Tom never came.”
func (c *cutter) falters(i int) bool {
	const few = 2
	return i <= few+1 && (c.word(0) == "“" || c.word(0) == `"`)
}

// abbreviates reports a short word in small letters that opens a bracket, as in "(ed. Smith)".
func (c *cutter) abbreviates(i int) bool {
	const longest = 4
	return i > 1 && c.word(i-2) == "(" && c.lower(i-1) && len(c.word(i-1)) <= longest
}

// abbreviatesBoth reports the second of two short forms with "&" between them, as in the
// name of a firm: "Eng. & Mach. Works".
func (c *cutter) abbreviatesBoth(i, first int) bool {
	if i < 3 || c.word(i-2) != "&" || c.lex.starters[c.word(first)] {
		return false
	}
	before := c.word(i - 3)
	return before[len(before)-1] == '.' && c.capital(i-1)
}

// isVerse reports whether the number of a chapter and a verse stands at token i, behind
// the short name of a book: "Phil. 4:8".
func (c *cutter) isVerse(i int) bool {
	chapter, verse, ok := strings.Cut(c.word(i), ":")
	if !ok && i+2 < len(c.tokens) && !c.spaceBefore(i+1) && c.word(i+1) == ":" && !c.spaceBefore(i+2) {
		verse, ok = c.word(i+2), true
	}
	const digits = "0123456789"
	return ok && verse != "" && len(chapter) < 4 && strings.Trim(chapter, digits) == "" && strings.Trim(verse, digits) == "" && len(verse) < 4
}

// isVerseAlone reports whether the tokens before token i are a verse in brackets and
// what follows begins a sentence: "(Phil. 4:8) Nobody spoke".
func (c *cutter) isVerseAlone(i int) bool {
	const most = 8
	if c.word(i-1) != ")" || i > most || i < 4 || c.word(0) != "(" || !c.capital(i) {
		return false
	}
	return c.isVerse(2) || c.isVerse(3)
}

// maxOpening and maxCue bound how many tokens are read ahead.
const (
	maxOpening = 4
	maxCue     = 6
)

// firstWord returns the first token from i on that is not an opening mark.
func (c *cutter) firstWord(i int) int {
	for n := 0; n < maxOpening && i < len(c.tokens) && c.tokens[i].Kind == Punct; n++ {
		i++
	}
	return min(i, len(c.tokens))
}

// cueFollows reports whether a speaker and a verb of speech follow a quotation
// that ends in "?" or "!", so that the sentence goes on: “Why?” Mr. Poe asked.
func (c *cutter) cueFollows(first int) bool {
	if c.lex.starters[c.word(first)] {
		return false
	}
	for i := first; i < len(c.tokens) && i < first+maxCue; i++ {
		if c.tokens[i].Kind != Word {
			return false
		}
		if i > first && sayings.Is(c.word(i), sayings.Behind) {
			return true
		}
	}
	return false
}

func (c *cutter) word(i int) string { return c.text[c.tokens[i].Start:c.tokens[i].End] }

// capital reports whether token i begins with a capital.
func (c *cutter) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(c.text[c.tokens[i].Start:])
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// lower reports whether token i is a word in lower case, as "iPhone" is not.
func (c *cutter) lower(i int) bool {
	w := c.word(i)
	r, _ := utf8.DecodeRuneInString(w)
	return c.tokens[i].Kind == Word && unicode.IsLower(r) &&
		strings.IndexFunc(w[:min(len(w), 16)], unicode.IsUpper) < 0
}
