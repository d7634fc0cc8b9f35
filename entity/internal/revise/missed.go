package revise

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// addMissed adds names that the tagger has passed over: family names of people
// whom the article names in full, given names that are words as well ("Will
// Power"), and names that stand elsewhere in just these words.
func (s *scan) addMissed(found []names.Name) []names.Name {
	m := missed{scan: s, taken: s.Mark(found), kinds: map[int]names.Kind{}, families: map[string]bool{}, wholes: map[string][]names.Name{}, heads: map[string]bool{}, acronyms: map[string]bool{}, ends: map[int]int{}}
	for _, n := range found {
		m.remember(n)
	}
	var more []names.Name
	for _, sentence := range s.Doc.Sentences {
		for i := sentence.First; i < sentence.End; i++ {
			if n, ok := m.at(i, sentence); ok {
				more = append(more, n)
				i = n.End - 1
			}
		}
	}
	if len(more) == 0 {
		return found
	}
	found = slices.DeleteFunc(found, func(n names.Name) bool { // that is part of a new one
		at, _ := slices.BinarySearchFunc(more, n.First, func(m names.Name, i int) int { return cmp.Compare(m.End, i+1) })
		return at < len(more) && more[at].First <= n.First
	})
	found = append(found, more...)
	slices.SortFunc(found, func(a, b names.Name) int { return cmp.Compare(a.First, b.First) })
	return found
}

// replace returns the names in the order of the text, with others for those that they overlap.
func (s *scan) replace(found, others []names.Name) []names.Name {
	isOther := s.Mark(others)
	found = slices.DeleteFunc(found, func(n names.Name) bool { return slices.Contains(isOther[n.First:n.End], true) })
	found = append(found, others...)
	slices.SortFunc(found, func(a, b names.Name) int { return cmp.Compare(a.First, b.First) })
	return found
}

// A missed looks for what the tagger has missed.
type missed struct {
	*scan
	taken    []bool
	kinds    map[int]names.Kind // of the names, by their first token
	families map[string]bool
	wholes   map[string][]names.Name // by their first word
	acronyms map[string]bool         // that stand in brackets behind an organisation
	ends     map[int]int             // the first tokens of organisations, by their ends
	heads    map[string]bool         // the words in the names of organisations for what they are
}

// mostAlike is how many names with one first word are looked for.
const mostAlike = 8

// sure is how sure the tagger must be of a name that is looked for elsewhere.
const sure = 0.6

// even is how sure it must be of one that nobody has seen.
const even = 0.44

func (m *missed) remember(n names.Name) {
	m.kinds[n.First] = n.Kind
	if n.Kind == names.Org {
		m.ends[n.End] = n.First
		m.abbreviate(n)
	}
	end := n.End
	for end-n.First > 1 && (tokens.Generations[m.Text(end-1)] || m.Text(end-1) == ",") {
		end--
	}
	if n.Kind == names.Person && end-n.First > 1 && len(m.Text(end-1)) > 2 {
		m.families[m.Text(end-1)] = true
	}
	for i := n.First; n.Kind == names.Org && n.End-n.First > 1 && i < n.End; i++ {
		m.heads[m.Text(i)] = m.heads[m.Text(i)] || lists.BodyHeads.Has(m.Text(i)) && !lists.PlainHeads.Has(m.Text(i))
	}
	if n.Confidence < sure && !(m.isCoined(n) && n.Confidence > even) || n.End-n.First == 1 && n.Kind == names.Misc || n.Kind == names.NORP {
		return
	}
	m.rememberWhole(n)
	if short := (names.Name{First: n.First, End: n.First + 1, Kind: names.Org, Confidence: n.Confidence}); n.Kind == names.Org && n.End-n.First > 1 && m.endsAsFirm(n) && m.isCoined(short) {
		m.rememberWhole(short) // "Velomat" of "Velomat Industries Ltd"
	}
}

// rememberWhole remembers a name for where it stands again in just these words.
func (m *missed) rememberWhole(n names.Name) {
	first := m.Text(n.First)
	alike := m.wholes[first]
	if len(alike) < mostAlike && !slices.ContainsFunc(alike, func(o names.Name) bool { return m.Surface(o) == m.Surface(n) }) {
		m.wholes[first] = append(alike, n)
	}
}

// capitalOnly reports a word that has no other capital than its first letter: "Ödegard".
func capitalOnly(w string) bool {
	_, n := utf8.DecodeRuneInString(w)
	return w[n:] == strings.ToLower(w[n:])
}

// at returns the missed name that begins at token i.
func (m *missed) at(i int, sentence layer.Sentence) (names.Name, bool) {
	if n, ok := m.syllables(i, sentence); ok {
		return n, true
	}
	w := m.Text(i)
	if m.taken[i] || !tokens.Capital(w) {
		return m.givenWord(i, sentence)
	}
	if n, ok := m.givenWord(i, sentence); ok {
		if w := m.Text(n.End - 1); capitalOnly(w) {
			m.families[w] = true
		}
		return n, true
	}
	if m.families[w] && m.standsAlone(i, i+1, sentence) && m.isNoTitle(i, sentence) {
		return names.Name{First: i, End: i + 1, Kind: names.Person, Confidence: sure}, true
	}
	if m.speaksBare(i, sentence) {
		return names.Name{First: i, End: i + 1, Kind: names.Person, Confidence: sure}, true
	}
	if n := m.body(i, sentence); n.End > i {
		return n, true
	}
	return m.again(i, sentence)
}

// again returns the name at token i that the tagger has found elsewhere.
func (m *missed) again(i int, sentence layer.Sentence) (names.Name, bool) {
	for _, n := range m.wholes[m.Text(i)] {
		end := i + n.End - n.First
		if end <= sentence.End && m.sameWords(n, i) && m.standsAlone(i, end, sentence) && (end-i > 1 || m.isNoWord(i, sentence) || m.isCoined(n) && i+1 < sentence.End && (m.Tag(i+1).IsVerbOrModal() || m.kinds[i+2] == names.Person && m.OfficeWord(m.Text(i+1)))) {
			return names.Name{First: i, End: end, Kind: n.Kind, Confidence: n.Confidence}, true
		}
	}
	return names.Name{}, false
}

// speaksBare reports whether a word for a building or a place opens a sentence of the body
// and says something: without an article it is somebody's name, as in "Chapel admits".
func (m *missed) speaksBare(i int, sentence layer.Sentence) bool {
	const place = lexicon.Facility | lexicon.LandWord | lexicon.PlaceWord
	if i != sentence.First || i+2 >= sentence.End || i >= m.Doc.BodyTokens || m.Known(i)&place == 0 || m.Known(i)&(lexicon.OrgWord|lexicon.Place) != 0 {
		return false
	}
	return (m.Tag(i+1) == pos.VBZ || m.Tag(i+1) == pos.VBD) && sayings.Is(m.Text(i+1), sayings.Says)
}

// isCoined reports whether a name is one word that nobody has seen.
func (m *missed) isCoined(n names.Name) bool {
	w := m.Text(n.First)
	return n.End-n.First == 1 && m.Known(n.First) == lexicon.Nothing && !names.IsWord(w) && len(w) > longestAcronym && w[1:] == strings.ToLower(w[1:])
}

func (m *missed) sameWords(n names.Name, i int) bool {
	for k := n.First; k < n.End; k++ {
		if m.taken[i+k-n.First] || m.Text(k) != m.Text(i+k-n.First) {
			return false
		}
	}
	return true
}

// standsAlone reports whether the tokens [first, end) are no part of a longer
// run of words with capitals.
func (m *missed) standsAlone(first, end int, sentence layer.Sentence) bool {
	if first > sentence.First {
		before := m.Text(first - 1)
		if m.taken[first-1] || before == "-" || tokens.Capital(before) && m.Known(first-1)&lexicon.Honorific == 0 && first-1 > sentence.First {
			return false
		}
	}
	return end >= sentence.End || m.inTitleCase(first) || !m.taken[end] && !tokens.Capital(m.Text(end)) && m.Text(end) != "-"
}

// isNoTitle reports whether a family name at token i is not the title or the
// word that it may be as well: "King" before a verb, a comma or a possessive.
func (m *missed) isNoTitle(i int, sentence layer.Sentence) bool {
	if i > sentence.First {
		switch strings.ToLower(m.Text(i - 1)) {
		case "the", "a", "an", "this", "that", "his", "her", "our", "my":
			return false
		}
	}
	word := m.KnownFolded(i)&(lexicon.Honorific|lexicon.Office|lexicon.Month|lexicon.Weekday|lexicon.OrgWord|lexicon.WorkWord) != 0
	if i > sentence.First && !word {
		tag := m.Tag(i)
		return tag == pos.NNP || tag == pos.NNPS || m.isFollowedAsSubject(i, sentence)
	}
	return m.isFollowedAsSubject(i, sentence) || i > sentence.First && m.inTitleCase(i)
}

// isFollowedAsSubject reports whether a verb, a comma, a possessive or an end follows token i.
func (m *missed) isFollowedAsSubject(i int, sentence layer.Sentence) bool {
	if i+1 >= sentence.End {
		return true
	}
	switch m.Text(i + 1) {
	case ",", "'s", "’s", ".", ")", "’", "'":
		return true
	}
	return m.Tag(i+1).IsVerbOrModal() || m.inTitleCase(i)
}

// isNoWord reports whether a word in capitals at token i is a name for certain:
// it is not the first of its sentence.
func (m *missed) isNoWord(i int, sentence layer.Sentence) bool {
	return i > sentence.First && m.Tag(i-1) != pos.OpenQuote && m.Text(i-1) != ":" && !m.inTitleCase(i)
}

// givenWord finds a name of two words whose first is a given name and a word of
// another sort as well, which the tagger has taken it for: "April Dawes", "Will
// Power", "Rose May".
func (m *missed) givenWord(i int, sentence layer.Sentence) (names.Name, bool) {
	none := names.Name{}
	if i+1 >= sentence.End || m.taken[i] || m.Known(i)&lexicon.Given == 0 || !tokens.Capital(m.Text(i+1)) {
		return none, false
	}
	if i > sentence.First && (m.taken[i-1] || tokens.Capital(m.Text(i-1)) && m.Known(i-1)&lexicon.Honorific == 0 || m.Known(i)&lexicon.Month != 0 && m.Text(i-1) != "and" && lists.DateBefore.Has(strings.ToLower(m.Text(i-1)))) {
		return none, false
	}
	const other = lexicon.Org | lexicon.Media | lexicon.OrgWord | lexicon.Place | lexicon.Demonym | lexicon.Group | lexicon.Facility |
		lexicon.PlaceWord | lexicon.EventWord | lexicon.WorkWord | lexicon.Weekday
	if m.Known(i+1)&other != 0 && m.Known(i+1)&(lexicon.Surname|lexicon.Given) == 0 || len(m.Text(i+1)) < 3 {
		return none, false
	}
	end := i + 2
	if end < sentence.End && tokens.Capital(m.Text(end)) || !m.isPersonsVerb(end, sentence) || m.inTitleCase(i) && m.Known(i+1)&(lexicon.Surname|lexicon.Given) == 0 {
		return none, false
	}
	return names.Name{First: i, End: end, Kind: names.Person, Confidence: sure}, true
}

// isPersonsVerb reports whether what stands at token i is what follows a person
// who acts: a verb that is finite, a comma or a possessive.
func (m *missed) isPersonsVerb(i int, sentence layer.Sentence) bool {
	if i >= sentence.End {
		return false
	}
	switch m.Tag(i) {
	case pos.VBD, pos.VBZ, pos.Comma, pos.POS, pos.MD:
		return m.Text(sentence.End-1) != "?"
	case pos.VBP, pos.VB: // "June Hollis and May Tran run the shop"
		return m.TextAt(i-3) == "and"
	case pos.CC: // "April Dawes and Ann Lee"
		return (m.Known(i-1)&lexicon.Surname != 0 || m.Known(i-1) == lexicon.Nothing && !pos.IsFrequent(strings.ToLower(m.Text(i-1)))) && i+1 < sentence.End && tokens.Capital(m.Text(i+1))
	case pos.NNS: // "Rose May bakes for us"
		next := m.TagAt(i + 1)
		return next == pos.IN || next == pos.DT || next == pos.PRP || next == pos.PRPS
	}
	return false
}
