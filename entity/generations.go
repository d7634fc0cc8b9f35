package entity

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// A namesake is what an article tells of a given and a family name that stand in it with
// "Jr." and without.
type namesake struct {
	last  int             // the last mention, or -1
	plain bool            // the name has stood without
	apart bool            // something tells that there are two
	sonOf string          // whose son the younger is, "president"
	title map[string]bool // the offices that stand before the name without "Jr."
}

// findNamesakes finds the names that a father and his son both have in this article: it calls
// the one kin of the other or the elder, names both side by side, or calls the one a son of who
// holds the office of the other. Where nothing tells, "Tom Lee" is "Tom Lee Jr." named again, with
// another office too.
func (s *scan) findNamesakes() {
	if !slices.ContainsFunc(s.forms, func(f form) bool { return f.generation != "" }) {
		return // as in most articles
	}
	met, sons := map[string]*namesake{}, map[string]bool{}
	elder, families := map[string]bool{}, map[string]int{} // family names behind "elder", and how many have each
	s.twoOf, s.juniors = map[string]bool{}, map[string]bool{}
	for i := range s.mentions {
		m := &s.mentions[i]
		if m.form < 0 || s.forms[m.form].kind != names.Person || len(s.forms[m.form].words) == 0 {
			continue
		}
		f := &s.forms[m.form]
		if len(f.words) == 1 {
			elder[f.words[0]] = elder[f.words[0]] || s.TextAt(m.First-1) == "elder" && !s.isTurnedRound(m)
			younger := s.isYounger(m)
			s.juniors[f.words[0]] = s.juniors[f.words[0]] || younger
			if word, _ := s.kinBefore(m.First - 1); younger && word == "son" { // "his son Tom Jr."
				sons[f.words[0]] = true
			}
		} else {
			key := f.givenAndFamily()
			if met[key] == nil {
				met[key] = &namesake{last: -1}
				families[f.words[len(f.words)-1]]++
			}
			s.addNamesake(met[key], i)
		}
	}
	for key, n := range met {
		given, family, _ := strings.Cut(key, " ")
		if n.apart || sons[given] || n.title[n.sonOf] || elder[family] && families[family] == 1 {
			s.twoOf[key] = true
		}
	}
}

// isTurnedRound reports whether the given name follows a family name, "the elder Moss, Greta".
func (s *scan) isTurnedRound(m *mention) bool {
	return s.TextAt(m.End) == "," && tokens.Capital(s.TextAt(m.End+1))
}

// givenAndFamily is the name of several words without those between.
func (f *form) givenAndFamily() string { return f.words[0] + " " + f.words[len(f.words)-1] }

// addNamesake adds what mention i tells.
func (s *scan) addNamesake(n *namesake, i int) {
	m := &s.mentions[i]
	younger := s.isYounger(m)
	if n.last >= 0 && s.isYounger(&s.mentions[n.last]) != younger && s.isPair(&s.mentions[n.last], m) {
		n.apart = true
	}
	n.last = i
	at := m.First - 1 // the word before, and the titles
	for at >= 0 && at > m.First-4 && !lists.Kin.Has(s.Text(at)) && (s.OfficeWord(s.Text(at)) || s.Tag(at) == pos.JJ) {
		at--
	}
	if at < m.First-1 && !younger && s.OfficeWord(s.Text(m.First-1)) {
		if n.title == nil {
			n.title = map[string]bool{}
		}
		n.title[lexicon.SpelledOut(s.Text(m.First-1))] = true
	}
	word, owner := s.kinBefore(at)
	switch {
	case !younger && s.TextAt(m.First-1) == "elder", younger && word == "son" && n.plain, !younger && word == "father" && s.isHisOrOf(owner, m):
		n.apart = true
	case younger && word == "son":
		n.sonOf = s.ownerAt(owner)
	case younger:
		n.sonOf = s.sonBehind(m.End, n.sonOf)
	}
	n.plain = n.plain || !younger
}

func (s *scan) isYounger(m *mention) bool {
	g := s.forms[m.form].generation
	return g != "" && g != "sr"
}

// isPair reports whether two mentions stand side by side: "Tom Lee and Tom Lee Jr."
func (s *scan) isPair(a, b *mention) bool {
	return b.First == a.End+1 && (s.Text(a.End) == "and" || s.Text(a.End) == "or")
}

// kinBefore returns the word for somebody's son or father that ends at token i or before the
// comma there, and the token that tells whose: "his eldest son," and "his".
func (s *scan) kinBefore(i int) (word string, owner int) {
	if s.TextAt(i) == "," {
		i--
	}
	word = s.TextAt(i)
	if word != "son" && word != "father" {
		return "", -1
	}
	for owner = i - 1; owner > i-4 && s.TagAt(owner) != pos.Period; owner-- {
		switch s.Tag(owner) {
		case pos.PRPS, pos.POS, pos.WPS:
			return word, owner
		}
	}
	return "", -1
}

// isHisOrOf reports whether the token that tells whose father m is may mean his namesake:
// "his", "whose", "Lee's" and "Lee Jr.'s".
func (s *scan) isHisOrOf(owner int, m *mention) bool {
	if s.Tag(owner) != pos.POS {
		return !strings.EqualFold(s.Text(owner), "her") && !strings.EqualFold(s.Text(owner), "their")
	}
	words := s.forms[m.form].words
	before := plainKey(s.TextAt(owner - 1))
	return before == words[len(words)-1] || tokens.Generations[s.TextAt(owner-1)]
}

// ownerAt returns the office of the one whose kin is told at a token: "the president's".
func (s *scan) ownerAt(owner int) string {
	if s.Tag(owner) != pos.POS {
		return ""
	}
	return lexicon.SpelledOut(s.TextAt(owner - 1))
}

// sonBehind returns the office of the one whose son somebody is told to be behind his name,
// "Tom Lee Jr., the president's eldest son" or "the eldest son of the president"; else what
// is known.
func (s *scan) sonBehind(i int, known string) string {
	if s.TextAt(i) != "," {
		return known
	}
	for k := i + 1; k < i+7; k++ {
		switch {
		case s.TextAt(k) == "," || s.TagAt(k) == pos.Period:
			return known
		case s.Text(k) != "son":
		case s.TextAt(k+1) == "of":
			return lexicon.SpelledOut(s.TextAt(s.Past(k+2, "the")))
		default:
			_, owner := s.kinBefore(k)
			if owner > 0 {
				return s.ownerAt(owner)
			}
			return known
		}
	}
	return known
}

// isOneGeneration reports whether a form may name a person as far as "Jr." tells: not where
// the article has father and son, but "Sr." is the father.
func (s *scan) isOneGeneration(id, f int32) bool {
	a, b := s.generationOf(id), s.forms[f].generation
	switch {
	case a == b:
		return true
	case s.twoOf[s.forms[f].givenAndFamily()]:
		return a+b == "sr"
	}
	return a == "" || b == ""
}
