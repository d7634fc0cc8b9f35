package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// starts returns the first words of the names of people, two at a time.
func (s *scan) starts(found []names.Name) map[string]bool {
	all := map[string]bool{}
	for _, n := range found {
		if n.Kind == names.Person && n.End-n.First > 1 {
			all[s.Surface(names.Name{First: n.First, End: n.First + 2})] = true
			if i := n.First - 1; i > 0 && !s.StartsSentence(n.First) && s.mayBeGiven(i) {
				all[s.Surface(names.Name{First: i, End: i + 2})] = true
			}
		}
	}
	return all
}

// givenBefore returns the first token of a person's name whose first word the
// tagger has taken for another one: "Nor Hasna Paisol".
func (s *scan) givenBefore(first int, starts map[string]bool) int {
	i := first - 1
	if i < 0 || !tokens.Capital(s.Text(i)) || s.SentenceAt(i).End <= first {
		return first
	}
	if s.StartsSentence(i) {
		if starts[s.Surface(names.Name{First: i, End: first + 1})] {
			return i
		}
	} else if s.mayBeGiven(i) {
		return i
	}
	return first
}

// mayBeGiven reports whether a word with a capital inside a sentence can be
// nothing but part of the name behind it: a word of grammar.
func (s *scan) mayBeGiven(i int) bool {
	if !tokens.Capital(s.Text(i)) || s.StartsSentence(i) || s.inTitleCase(i) || tokens.Capital(s.Text(i-1)) || s.Known(i) != lexicon.Nothing {
		return false
	}
	switch s.Tag(i) {
	case pos.CC, pos.MD, pos.IN, pos.UH, pos.DT, pos.VB, pos.VBP, pos.RB:
		return s.Tag(i-1) != pos.OpenQuote && s.Text(i-1) != ":"
	}
	return false
}

// isKnightly reports whether token i is a title that never stands before a family name alone,
// so that two words follow it: "Sir Jasper Banks".
func (s *scan) isKnightly(i int) bool { return s.TextAt(i) == "Sir" || s.TextAt(i) == "Dame" }

// isHalfGiven reports whether a name is a given one of two syllables that a hyphen joins, the
// second in lower case: "Ji-woo".
func (s *scan) isHalfGiven(n names.Name) bool {
	return n.End-n.First == 3 && s.Text(n.First+1) == "-" && s.IsAttached(n.First+1) && s.IsAttached(n.First+2) && !tokens.Capital(s.Text(n.First+2))
}

// juniors may stand behind a name, after a comma or not, and are part of it.
var juniors = map[string]bool{"Jr": true, "Jr.": true, "Sr": true, "Sr.": true}

// elided are what stands before the apostrophe of a name: "O’Brien", "D’Souza".
var elided = map[string]bool{"O": true, "D": true, "L": true, "M": true, "N": true, "Dell": true, "Dall": true}

// longestNickname is how many words a nickname may have.
const longestNickname = 3

// behindNickname returns the token behind a nickname in marks that goes on with
// a family name, or 0: "Maria “Coco” Delgado", "William (Bill) Vale".
func (s *scan) behindNickname(n names.Name) int {
	i := n.End
	bracket := s.TextAt(i) == "("
	if i >= len(s.Doc.Tokens) || !bracket && s.Tag(i) != pos.OpenQuote && s.Text(i) != "'" && s.Text(i) != "\"" || bracket && n.End-n.First > 1 {
		return 0
	}
	for k := i + 1; k <= i+longestNickname; k++ {
		if !tokens.Capital(s.TextAt(k)) && !(k == i+1 && s.TextAt(k) == "the") {
			return 0
		}
		switch s.TextAt(k + 1) {
		case "”", "’", "\"", "'", ")":
			if tokens.Capital(s.TextAt(k+2)) && s.KnownFolded(k+2)&lexicon.Month == 0 {
				return k + 2
			}
			return 0
		}
	}
	return 0
}

// particlesBefore returns the first of the particles, or the elided one, that stand before the
// first token of a family name: "van der Berg".
func (s *scan) particlesBefore(first int) int {
	i := first
	if i > 1 && s.IsApostrophe(i-1) && elided[s.Text(i-2)] {
		i -= 2 // "O`Brien"
	}
	for i > 0 && (tokens.FamilyParticles[s.Text(i-1)] || i > 1 && tokens.LaterParticles[s.Text(i-1)] && tokens.FamilyParticles[s.Text(i-2)]) {
		i--
	}
	return i
}

// doubleNames returns the ends of names that a hyphen joins: "Vale-Orsted" of
// "Anna Vale-Orsted".
func (s *scan) doubleNames(found []names.Name) map[string]bool {
	var all map[string]bool
	for _, n := range found {
		if n.Kind != names.Person || n.End-n.First < 4 || s.Text(n.End-2) != "-" {
			continue
		}
		if all == nil {
			all = map[string]bool{}
		}
		all[strings.Join([]string{s.Text(n.End - 3), s.Text(n.End - 1)}, "-")] = true
	}
	return all
}
