package revise

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// addFromHeadline adds a name, or the names that a headline in title case has before and behind its
// verb.
func (c *nameCutter) addFromHeadline(n names.Name) {
	if at := c.headlineVerb(n, c.alone); at > 0 {
		c.all = append(c.all, c.part(n, n.First, at, c.alone))
		if at == n.End-1 {
			return
		}
		n = c.part(n, at+1, n.End, c.alone)
	} else if first := c.headlineTail(n, c.alone); first > n.First {
		n = c.part(n, first, n.End, c.alone)
	}
	if c.isVerbBefore(n, c.alone) {
		n = c.part(n, n.First+1, n.End, c.alone)
	}
	if end := c.headlineHead(n, c.alone); end < n.End {
		n = c.part(n, n.First, end, c.alone)
	}
	c.all = append(c.all, n)
}

// isPosting reports whether a name begins with where somebody of an office is sent: with a
// country, "the ambassador to Norland | Ann Lee", or with what no name of a place begins with,
// "Special Envoy for Kavaria | Ann Lee".
func (s *scan) isPosting(n names.Name) bool {
	const part = lexicon.LandWord | lexicon.PlaceWord | lexicon.Given
	w := s.TextAt(n.First - 1)
	if n.End-n.First < 3 || w != "to" && w != "of" && w != "for" || !s.OfficeWord(s.TextAt(n.First-2)) {
		return false
	}
	return n.Kind == names.Person && s.Known(n.First)&lexicon.Country != 0 || w != "for" && s.isNamedFrom(n.First+1, n.End) && s.Known(n.First)&part == 0 && len(s.Text(n.First)) > 4
}

// isHeadlineClause reports whether words of a headline that are a clause, or the shout
// before it, are taken for a name: "Fans Explain Why Vale Left", "BOOM: Vale Left".
func (s *scan) isHeadlineClause(n names.Name) bool {
	if n.Kind == names.Person {
		return false
	}
	for i := n.First + 1; n.End-n.First > 3 && i < n.End; i++ {
		if tag := s.Tag(i); (tag == pos.MD || tag == pos.WRB || tag == pos.WP || tag == pos.PRP) && tokens.Capital(s.Text(i)) && s.inTitleCase(i) {
			return true
		}
	}
	return false
}

// isWholeTitle reports whether a name is nothing but a whole line of words with capitals, a
// title of the page, and none that a body or a law is called by.
func (s *scan) isWholeTitle(n names.Name) bool {
	const least = 6 // words
	x := s.SentenceAt(n.First)
	return n.Kind == names.Misc && n.End-n.First >= least && n.First == x.First && n.End >= x.End-1 && s.Known(n.End-1)&(lexicon.OrgWord|lexicon.WorkWord|lexicon.EventWord) == 0
}

// headlineVerb returns the token of the verb at which a name of a headline is
// to be cut, "Vale Backs Orsted": what stands before it, or behind it, is named
// elsewhere by itself. It is 0 where there is none.
func (s *scan) headlineVerb(n names.Name, alone map[string]names.Kind) int {
	if n.End-n.First == 2 && n.Kind == names.Person && s.inTitleCase(n.First) && isVerbForm(s.Text(n.End-1)) { // "Orsted Flees"
		if kind, met := alone[s.Text(n.First)]; met && kind == names.Person {
			return n.End - 1
		}
	}
	if n.End-n.First < 3 || !s.inTitleCase(n.First) {
		return 0
	}
	given := n.Kind == names.Person && s.Known(n.First)&lexicon.Given != 0
	for i := n.First + 1; i < n.End-1; i++ {
		if _, named := alone[s.Text(i)]; named || !isVerbForm(s.Text(i)) {
			continue
		}
		_, before := alone[s.Surface(names.Name{First: n.First, End: i})]
		_, behind := alone[s.Surface(names.Name{First: i + 1, End: n.End})]
		if given { // it may be a name of several words, "Anna Torres Vale"
			before = before && behind && i-n.First > 1 && pos.IsFrequent(strings.ToLower(s.Text(i)))
			behind = before
		}
		if before || behind {
			return i
		}
	}
	return 0
}

// isVerbBefore reports whether a name of a headline begins with a verb in the plural, behind
// those who do it, and what is left is named elsewhere by itself: "Gunners | Sink Harrow".
func (s *scan) isVerbBefore(n names.Name, alone map[string]names.Kind) bool {
	if n.End-n.First < 2 || s.StartsSentence(n.First) || !strings.HasSuffix(s.Text(n.First-1), "s") || s.Known(n.First) != lexicon.Nothing || !s.inTitleCase(n.First) {
		return false
	}
	_, named := alone[s.Surface(names.Name{First: n.First + 1, End: n.End})]
	return named && pos.IsFrequent(strings.ToLower(s.Text(n.First)))
}

// headlineTail returns the first token of the name, of two words and more, with
// which a longer name of a headline ends: "Old Rivals Meet Anna Vale".
func (s *scan) headlineTail(n names.Name, alone map[string]names.Kind) int {
	if n.End-n.First > 2 && s.inTitleCase(n.First) {
		for i := n.First + 1; i < n.End-1; i++ {
			if kind, ok := alone[s.Surface(names.Name{First: i, End: n.End})]; ok && kind == names.Person {
				return i
			}
		}
	}
	return n.First
}

// headlineHead returns the end of the name that stands by itself elsewhere and with which a
// longer name of a headline begins, before a preposition: "Orsted in Harbour Deal".
func (s *scan) headlineHead(n names.Name, alone map[string]names.Kind) int {
	if !s.inTitleCase(n.First) {
		return n.End
	}
	for i := n.First + 1; i < n.End-1; i++ {
		if _, ok := alone[s.Surface(names.Name{First: n.First, End: i})]; ok && s.Tag(i) == pos.IN && s.Text(i) != "of" && !tokens.Capital(s.Text(i)) {
			return i
		}
	}
	return n.End
}

// isVerbForm reports whether a word with a capital can be a verb of a headline,
// "Backs", and is none that names are made of.
func isVerbForm(w string) bool {
	return tokens.Capital(w) && len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && lexicon.Lookup(w) == lexicon.Nothing
}

// part returns the tokens [first, end) of a name, of the kind that they have
// elsewhere.
func (s *scan) part(n names.Name, first, end int, alone map[string]names.Kind) names.Name {
	n.First, n.End = first, end
	if kind, ok := alone[s.Surface(n)]; ok {
		n.Kind = kind
	}
	return n
}

// around is how many words before and after a name show title case.
const around = 20

// inTitleCase reports whether, in the sentence of token i, seven of ten words
// around it have a capital.
func (s *scan) inTitleCase(i int) bool {
	sentence := s.SentenceAt(i)
	capitals, words := 0, 0
	for k := max(sentence.First, i-around); k < min(sentence.End, i+around); k++ {
		if r, _ := utf8.DecodeRuneInString(s.Text(k)); unicode.IsLetter(r) {
			words++
			if unicode.IsUpper(r) {
				capitals++
			}
		}
	}
	return 10*capitals >= 7*words
}
