package entity

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// What each sign of a person's gender counts for.
const (
	givenVote     = 2.0
	honorificVote = 4.0
	roleVote      = 3.0
	manVote       = 1.5
)

// gender returns what most signs say.
func (t *thing) gender() Gender {
	switch {
	case t.votes[0] > t.votes[1]:
		return Female
	case t.votes[1] > t.votes[0]:
		return Male
	}
	return Unknown
}

// shows counts the gender that a person's own report shows, less than a name, where nothing tells
// another: the report may be of somebody else.
func (t *thing) shows(g Gender) {
	switch {
	case g == Female && t.gender() != Male:
		t.votes[0]++
	case g == Male && t.gender() != Female:
		t.votes[1]++
	}
}

// vote counts a class that is of one gender only.
func (t *thing) vote(c, female, male lexicon.Class, weight float64) {
	switch {
	case c&female != 0 && c&male == 0:
		t.votes[0] += weight
	case c&male != 0 && c&female == 0:
		t.votes[1] += weight
	}
}

// genderByNames lets the given names vote: the first word of a name of
// several, or, where that is not known, the second.
func (s *scan) genderByNames() {
	for i := range s.things {
		s.Check.Now()
		t := &s.things[i]
		f := &s.forms[t.forms[0]]
		if f.kind != names.Person || len(f.words) == 0 || len(f.words) == 1 && lexicon.LookupFolded(f.words[0])&lexicon.Surname != 0 {
			continue
		}
		for _, w := range f.words[:max(1, len(f.words)-1)] {
			first, _, _ := strings.Cut(w, "-")
			c := lexicon.LookupFolded(w)
			if c&lexicon.Given == 0 {
				c = lexicon.LookupFolded(first)
			}
			if c&lexicon.Given != 0 {
				t.vote(c, lexicon.Female, lexicon.Male, givenVote)
				break
			}
		}
	}
}

// honorificGender returns the gender of the honorific before a mention, or at
// its start.
func (s *scan) honorificGender(m *mention) Gender {
	var t thing
	t.vote(s.honorific(m), lexicon.Woman, lexicon.Man, 1)
	return t.gender()
}

// reportGender returns the gender that the report of a mention itself shows:
// "Vale, 41, said she was sorry".
func (s *scan) reportGender(m *mention) Gender {
	end := s.Doc.Sentences[m.sentence].End
	i := m.End
	if i < end && s.Text(i) == "," { // the age, or what somebody is
		for i++; i < end && i-m.End < tokens.LongestRole && s.Text(i) != ","; i++ {
			if s.Tag(i).IsVerbOrModal() {
				return Unknown
			}
		}
		i++
	}
	if i+1 >= end || s.Tag(i) != pos.VBD && s.Tag(i) != pos.VBZ {
		return Unknown
	}
	if i++; s.Text(i) == "that" && i+1 < end {
		i++
	}
	switch s.Text(i) {
	case "he":
		return Male
	case "she":
		return Female
	}
	return Unknown
}

func (s *scan) genderByHonorific(id int32, m *mention) {
	s.things[id].vote(s.honorific(m), lexicon.Woman, lexicon.Man, honorificVote)
}

// honorific returns what the honorific of a mention is, or Nothing.
func (s *scan) honorific(m *mention) lexicon.Class {
	if c := s.Known(m.First); m.End > m.First+1 && c&lexicon.Honorific != 0 && c&lexicon.Given == 0 {
		return c
	}
	if m.First > s.Doc.Sentences[m.sentence].First {
		if c := s.Known(m.First - 1); c&lexicon.Honorific != 0 && !s.isManly(m.First-1) { // a Spokesman has that role
			return c
		}
	}
	return lexicon.Nothing
}

// isManly reports whether token i is an office that women have too under a man's name.
func (s *scan) isManly(i int) bool {
	return strings.HasSuffix(s.Text(i), "man") || strings.EqualFold(s.Text(i), "actor")
}
