package entity

import (
	"cmp"
	"slices"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// scoreLines makes organisations of the names in lines that are nothing but results: "Halden
// Rovers 2, Moss Athletic 1". What the tagger takes for a place alone stays one.
func (s *scan) scoreLines(found []names.Name) []names.Name {
	var clubs []names.Name
	for _, sentence := range s.doc.Sentences {
		clubs = append(clubs, s.clubsOfScores(sentence)...)
	}
	if len(clubs) == 0 {
		return found
	}
	for i := range clubs {
		at := slices.IndexFunc(found, func(n names.Name) bool { return n.First == clubs[i].First && n.End == clubs[i].End })
		if at >= 0 && found[at].Kind == names.GPE && clubs[i].End-clubs[i].First == 1 {
			clubs[i].Kind = names.GPE
		}
	}
	found = slices.DeleteFunc(found, func(n names.Name) bool {
		return slices.ContainsFunc(clubs, func(c names.Name) bool { return c.First < n.End && n.First < c.End })
	})
	found = append(found, clubs...)
	slices.SortFunc(found, func(a, b names.Name) int { return cmp.Compare(a.First, b.First) })
	return found
}

// clubsOfScores returns the names in a sentence of results, two for each, or none where it is
// anything else.
func (s *scan) clubsOfScores(sentence layer.Sentence) []names.Name {
	var clubs []names.Name
	i := sentence.First
	for i < sentence.End && s.text(i) != "." {
		end := s.endOfClub(i, sentence.End)
		if end == i || s.tagAt(end) != pos.CD || len(s.textAt(end)) > 2 {
			return nil
		}
		clubs = append(clubs, names.Name{First: i, End: end, Kind: names.Org, Confidence: sure})
		if i = end + 1; i < sentence.End && (s.text(i) == "," || s.text(i) == ";") {
			i++
		}
	}
	if len(clubs)%2 != 0 || i < sentence.End-1 {
		return nil
	}
	return clubs
}

// endOfClub returns the end of the words with capitals at token i, i where one is a day or a
// month.
func (s *scan) endOfClub(i, end int) int {
	k := i
	for k < end && capital(s.text(k)) && s.tag(k) != pos.CD {
		if s.known(k)&(lexicon.Month|lexicon.Weekday) != 0 {
			return i
		}
		k++
	}
	return k
}
