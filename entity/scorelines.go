package entity

import (
	"slices"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// scoreLines makes organisations of the names in lines that are nothing but results: "Halden
// Rovers 2, Moss Athletic 1". Where one of them is somebody's, people score, and where all are
// one word, anybody may: "Strand 12, Oduya 9", "Republicans 52, Democrats 48". What a list has for
// a place stays one, and so does a word that the tagger takes for it.
func (s *scan) scoreLines(found []names.Name) []names.Name {
	var clubs []names.Name
	var people map[string]bool
	for _, sentence := range s.doc.Sentences {
		some := s.clubsOfScores(sentence)
		if !slices.ContainsFunc(some, s.mayBeClub) {
			continue
		}
		if people == nil {
			people = s.wordsOfPeople(found)
		}
		if !slices.ContainsFunc(some, func(n names.Name) bool { return s.isPlayer(n, people) }) {
			clubs = append(clubs, some...)
		}
	}
	if len(clubs) == 0 {
		return found
	}
	places := map[int]bool{} // by their only token
	for _, n := range found {
		if n.Kind == names.GPE && n.End-n.First == 1 {
			places[n.First] = true
		}
	}
	for i := range clubs {
		if c := &clubs[i]; c.End-c.First == 1 && places[c.First] || s.isListedPlace(*c) {
			c.Kind = names.GPE
		}
	}
	return s.replace(found, clubs)
}

// mayBeClub reports whether a name has several words and is none of a place.
func (s *scan) mayBeClub(n names.Name) bool { return n.End-n.First > 1 && !s.isListedPlace(n) }

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
