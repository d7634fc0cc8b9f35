package entity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/names"
)

// candidates is how many people with one word in their names are compared with
// a name that has it: the last ones that were met.
const candidates = 8

// resolvePeople groups the names of people. Names of two words and more come
// first, the longest before the others; a single word is then looked for in
// them. It goes to a person who has it as family name, otherwise to one who has
// it elsewhere in the name; among several to the one mentioned last before it
// whose gender fits its honorific, or if none was, to the one mentioned next.
func (s *scan) resolvePeople() {
	byWord := map[string][]int32{}
	var single []int32
	for _, f := range s.longestFirst(names.Person) {
		words := s.forms[f].words
		if len(words) == 1 {
			single = append(single, f)
			continue
		}
		id := s.samePerson(byWord[words[len(words)-1]], f)
		if id < 0 {
			id = s.samePerson(byWord[words[0]], f)
		}
		if id >= 0 {
			s.addForm(id, f)
			continue
		}
		id = s.newThing(f)
		for _, w := range words {
			remember(byWord, w, id)
		}
	}
	for _, f := range single {
		if w := s.forms[f].words[0]; len(byWord[w]) == 0 {
			remember(byWord, w, s.newThing(f))
		}
	}
	s.genderByNames()
	for i := range s.mentions {
		m := &s.mentions[i]
		if m.form < 0 || s.forms[m.form].kind != names.Person {
			continue
		}
		f := &s.forms[m.form]
		m.thing = f.thing
		if m.thing < 0 && len(f.words) > 0 {
			m.thing = s.choosePerson(int32(i), byWord[f.words[0]])
		}
		if m.thing < 0 {
			m.thing = s.newThing(m.form)
		}
		s.things[m.thing].last = int32(i)
		s.genderByHonorific(m)
	}
}

// remember adds id to those with a word, and forgets the oldest if they are many.
func remember(byWord map[string][]int32, w string, id int32) {
	all := byWord[w]
	if slices.Contains(all, id) {
		return
	}
	if len(all) == candidates {
		copy(all, all[1:])
		all = all[:candidates-1]
	}
	byWord[w] = append(all, id)
}

// samePerson returns the one of the people that form f names as well, or -1.
func (s *scan) samePerson(people []int32, f int32) int32 {
	words := s.forms[f].words
	for _, id := range slices.Backward(people) {
		if sameName(s.forms[s.things[id].forms[0]].words, words) {
			return id
		}
	}
	return -1
}

// sameName reports whether two names of at least two words can be of one
// person: the same family name, and given names that are the same, short forms
// or initials; or the one is the other without words at one end.
func sameName(long, short []string) bool {
	if len(short) > len(long) {
		long, short = short, long
	}
	n, k := len(long), len(short)
	if slices.Equal(long[n-k:], short) || slices.Equal(long[:k], short) && n > k {
		return true
	}
	if long[n-1] != short[k-1] || !sameGiven(long[0], short[0]) {
		return false
	}
	// What is between must not contradict: "John A. Smith" and "John B. Smith".
	at := 1
	for _, w := range short[1 : k-1] {
		for at < n-1 && !sameGiven(long[at], w) {
			at++
		}
		if at == n-1 {
			return false
		}
		at++
	}
	return true
}

// sameGiven reports whether two given names may be one: equal, one the initial
// or a short form of the other, or spelled with one letter's difference.
func sameGiven(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if utf8.RuneCountInString(a) == 1 {
		return strings.HasPrefix(b, a)
	}
	return lexicon.Nickname(a, b) || spellingVariants(a, b)
}

// spellingVariants reports whether two words of at least five letters with the
// same first letter differ in one letter: "mohamed" and "mohammed", "sergei" and "sergey".
func spellingVariants(a, b string) bool {
	if len(a) < 5 || len(b) < 5 || a[0] != b[0] || len(b)-len(a) > 1 || len(a)-len(b) > 1 {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		// The last letter alone tells "Mario" from "Maria".
		return i < len(a)-1 && a[i+1:] == b[i+1:] || i == len(a)-1 && strings.ContainsRune("iy", rune(a[i])) && strings.ContainsRune("iy", rune(b[i]))
	}
	return i < len(a) && a[i:] == b[i+1:]
}

// choosePerson returns the one of the people whom a single word names at
// mention m, or -1.
func (s *scan) choosePerson(m int32, people []int32) int32 {
	word := s.forms[s.mentions[m].form].words[0]
	want := s.honorificGender(&s.mentions[m])
	best, bestRank := int32(-1), -1
	for _, id := range people {
		t := &s.things[id]
		if want != Unknown && t.gender() != Unknown && t.gender() != want {
			continue
		}
		words := s.forms[t.forms[0]].words
		rank := 0
		if words[len(words)-1] == word {
			rank = 2
		}
		if t.last >= 0 {
			rank++
		}
		if rank > bestRank || rank == bestRank && t.last > s.things[best].last {
			best, bestRank = id, rank
		}
	}
	return best
}
