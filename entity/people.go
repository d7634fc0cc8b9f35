package entity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// candidates is how many people with one word in their names are compared with
// a name that has it: the last ones that were met.
const candidates = 8

// resolvePeople groups the names of people. Names of two words and more come
// first, the longest before the others; a single word is then looked for in
// them, see choosePerson.
func (s *scan) resolvePeople() {
	s.findNamesakes()
	byWord := map[string][]int32{} // the people who have a word in their names
	s.groupFullNames(byWord)
	s.genderByNames()
	owners := s.owners(byWord)
	for i := range s.mentions {
		m := &s.mentions[i]
		if m.form < 0 || s.forms[m.form].kind != names.Person {
			continue
		}
		f := &s.forms[m.form]
		m.thing = f.thing
		if m.thing < 0 && len(f.words) > 0 {
			m.thing = s.choosePerson(m, byWord[f.words[0]], owners)
		}
		if m.thing < 0 {
			m.thing = s.newThing(m.form)
		}
		if m.End >= len(s.Doc.Tokens) || s.Text(m.End) != "family" { // "the Lee family" is not who speaks next
			s.things[m.thing].last = int32(i)
		}
		s.things[m.thing].shows(s.reportGender(m))
	}
}

// groupFullNames makes people of the names of several words, and of those of one that nobody has in
// full, and enters them under their words.
func (s *scan) groupFullNames(byWord map[string][]int32) {
	other, kin := s.otherNames(), s.namedAsKin()
	alone := map[string]bool{}
	var full, single []int32
	for _, f := range s.longestFirst(names.Person) {
		if words := s.forms[f].words; len(words) == 1 {
			single = append(single, f)
			alone[words[0]] = true
		} else {
			full = append(full, f)
		}
	}
	for _, f := range full {
		words := s.forms[f].words
		id := s.samePerson(byWord[words[len(words)-1]], f, alone, kin)
		if id < 0 {
			id = s.samePerson(byWord[words[0]], f, alone, kin)
		}
		if id >= 0 {
			s.addForm(id, f)
			continue
		}
		if id = s.thingOf(other, f); id >= 0 {
			s.addForm(id, f)
		} else {
			id = s.newThing(f)
		}
		for _, w := range words {
			remember(byWord, w, id)
		}
	}
	for _, f := range single {
		w := s.forms[f].words[0]
		if len(byWord[w]) > 0 { // in context, see choosePerson
			continue
		}
		if id := s.thingOf(other, f); id >= 0 {
			s.addForm(id, f)
		} else {
			remember(byWord, w, s.unnamedInFull(f))
		}
	}
}

// owners returns, for each family name that several people have, whom the name
// alone means: the one whose gender most honorifics before it have, or else the
// one who is named first. "Mr. Vale" in an article about Anna Vale is somebody
// whom it never names in full, and is added to byWord.
func (s *scan) owners(byWord map[string][]int32) map[string]int32 {
	first := map[int32]int{}      // of each thing its first mention
	honorifics := map[int32]int{} // how often one was before the family name alone
	for i := range s.mentions {
		m := &s.mentions[i]
		if m.form < 0 || s.forms[m.form].kind != names.Person || len(s.forms[m.form].words) == 0 {
			continue
		}
		id, gender := s.forms[m.form].thing, s.honorificGender(m)
		if id < 0 && gender != Unknown {
			w := s.forms[m.form].words[0]
			if id = s.ofGender(byWord[w], gender); id < 0 {
				id = s.unnamedInFull(m.form)
				remember(byWord, w, id)
			}
			honorifics[id]++
		}
		if id >= 0 {
			s.genderByHonorific(id, m)
		}
		if _, met := first[id]; !met {
			first[id] = i
		}
	}
	owners := map[string]int32{}
	for w, people := range byWord {
		s.Check.Now()
		for _, id := range people {
			if !s.hasFamilyName(id, w) {
				continue
			}
			owner, met := owners[w]
			if !met || honorifics[id] > honorifics[owner] || honorifics[id] == honorifics[owner] && first[id] < first[owner] {
				owners[w] = id
			}
		}
	}
	return owners
}

// ofGender returns the first of some people who has a gender, or else the first
// who can have it, or -1.
func (s *scan) ofGender(people []int32, g Gender) int32 {
	for _, has := range [...]Gender{g, Unknown} {
		for _, id := range people {
			if s.things[id].gender() == has {
				return id
			}
		}
	}
	return -1
}

// unnamedInFull makes a person of a family name that others may have as well,
// so that each mention of it is looked at: "Mr. Vale and Mrs. Vale".
func (s *scan) unnamedInFull(form int32) int32 {
	id := s.newThing(form)
	s.forms[form].thing = -1
	return id
}

func (s *scan) hasFamilyName(id int32, w string) bool {
	words := s.forms[s.things[id].forms[0]].words
	return words[len(words)-1] == w
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

// thingOf returns the thing of the form that is another name of what form f names, or -1.
func (s *scan) thingOf(other map[int32]int32, f int32) int32 {
	if o, ok := other[f]; ok {
		return s.forms[o].thing
	}
	return -1
}

// namedAsKin returns the forms that name somebody's kin somewhere: "her father Abu Lee".
func (s *scan) namedAsKin() map[int32]bool {
	all := map[int32]bool{}
	for i := range s.mentions {
		if m := &s.mentions[i]; s.isPersonsForm(m) && s.isKin(m) {
			all[m.form] = true
		}
	}
	return all
}

// samePerson returns the one of the people that form f names as well, or -1. The words in alone
// stand by themselves. Who is named as kin is not the one who has the whole name behind another:
// "her father Abu Lee" is not "Laila Abu Lee".
func (s *scan) samePerson(people []int32, f int32, alone map[string]bool, kin map[int32]bool) int32 {
	s.Check.Now()
	words := s.forms[f].words
	for _, id := range slices.Backward(people) {
		known := &s.forms[s.things[id].forms[0]]
		if kin[f] && endsIn(known.words, words) {
			continue
		}
		if (sameName(known.words, words) || isMisspelt(known.words, words, alone)) && s.isOneGeneration(id, f) {
			return id
		}
	}
	return -1
}

// endsIn reports whether a name is another one with more words before it.
func endsIn(long, short []string) bool {
	n := len(long) - len(short)
	return n > 0 && slices.Equal(long[n:], short)
}

// generationOf returns what a name of a person shows of "Jr." and the like.
func (s *scan) generationOf(id int32) string {
	for _, f := range s.things[id].forms {
		if g := s.forms[f].generation; g != "" {
			return g
		}
	}
	return ""
}

// sameName reports whether two names of at least two words can be of one
// person: the same family name, and given names that are the same, short forms
// or initials; or the one is the other without words at one end.
func sameName(long, short []string) bool {
	if len(short) > len(long) {
		long, short = short, long
	}
	if sameButHyphens(long, short) {
		return true
	}
	n, k := len(long), len(short)
	if slices.Equal(long[n-k:], short) || slices.Equal(long[:k], short) && n > k {
		return true
	}
	if long[n-1] != short[k-1] || !sameGiven(long[0], short[0]) {
		return false
	}
	// What is between must not contradict: "John A. Smith" and "John B. Smith",
	// "John A. B. Smith" and "John B. Smith".
	if k > 2 && utf8.RuneCountInString(short[1]) == 1 && !sameGiven(long[1], short[1]) {
		return false
	}
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

// isMisspelt reports whether two names of two words have the same given name and family names
// that differ in one letter that the one has more, "Mbaye" and "Mbye". They are those of two where
// the lists have both, "Moran" and "Morgan", or both stand alone.
func isMisspelt(a, b []string, alone map[string]bool) bool {
	const least = 4 // letters
	if len(a) != 2 || len(b) != 2 || a[0] != b[0] || len(a[0]) < least || alone[a[1]] && alone[b[1]] {
		return false
	}
	long, short := a[1], b[1]
	if len(long) < len(short) {
		long, short = short, long
	}
	i := 0
	for i < len(short) && long[i] == short[i] {
		i++
	}
	return len(short) >= least && i > 0 && i < len(short) && long[i+1:] == short[i:] && lexicon.LookupFolded(long)&lexicon.LookupFolded(short)&lexicon.Surname == 0
}

// sameButHyphens reports whether names differ in nothing but hyphens, "Jong-un" and "Jong Un".
func sameButHyphens(a, b []string) bool {
	if !slices.ContainsFunc(a, isHyphened) && !slices.ContainsFunc(b, isHyphened) {
		return false
	}
	x, y := strings.Join(a, " "), strings.Join(b, " ")
	return strings.ReplaceAll(x, "-", " ") == strings.ReplaceAll(y, "-", " ")
}

func isHyphened(word string) bool { return strings.Contains(word, "-") }

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
// mention m, or -1: somebody who has it as family name before somebody who has
// it elsewhere in the name, and whose gender fits the honorific. Among several
// it is who was the subject of a sentence in this block or the one before, or
// else who owns the name, or else the one mentioned last. Who comes in as somebody's
// kin, "her sister, Ann Lee", does not take the name over by that. The gender of a report
// only chooses among them: "Lee said he would marry" may tell of Ann Lee's brother.
func (s *scan) choosePerson(m *mention, people []int32, owners map[string]int32) int32 {
	want := s.honorificGender(m)
	if want == Unknown {
		if id := s.choosePersonOf(s.reportGender(m), m, people, owners); id >= 0 {
			return id
		}
	}
	return s.choosePersonOf(want, m, people, owners)
}

// choosePersonOf returns the one whom a single word names at mention m and who may have a gender.
func (s *scan) choosePersonOf(want Gender, m *mention, people []int32, owners map[string]int32) int32 {
	word := s.forms[m.form].words[0]
	generation, another := s.forms[m.form].generation, false
	before := s.TextAt(m.First - 1)
	best, bestRank := int32(-1), -1
	for _, id := range people {
		t := &s.things[id]
		if want != Unknown && t.gender() != Unknown && t.gender() != want {
			continue
		}
		rank := 0
		if generation != "" { // "Lee Jr." is no "Sid Lee Sr."
			switch of := s.generationOf(id); {
			case of == generation:
				rank = 20
			case of != "":
				another = true
				continue
			}
		}
		if younger := s.generationOf(id) != "" || t.last >= 0 && s.isChild(&s.mentions[t.last]); before == "younger" && younger || before == "elder" && !younger {
			rank = 20
		}
		if t.last >= 0 {
			rank++
		}
		if s.hasFamilyName(id, word) && !(generation == "" && s.juniors[word] && s.generationOf(id) != "") {
			rank += 2
			if owner, ok := owners[word]; ok && owner == id {
				rank += 2
			}
			if t.last >= 0 && s.isSubjectBefore(&s.mentions[t.last], m) && !s.isKin(&s.mentions[t.last]) {
				rank = max(rank, 6)
			}
		}
		if want != Unknown && t.gender() == want { // not only one who may have it
			rank += 10
		}
		if rank > bestRank || rank == bestRank && t.last > s.things[best].last {
			best, bestRank = id, rank
		}
	}
	if another && bestRank < 20 {
		return -1
	}
	return best
}

// isSubjectBefore reports whether mention a stands in the block of b or in the
// one before, right before a verb or a comma, and behind neither a preposition
// nor a verb.
func (s *scan) isSubjectBefore(a, b *mention) bool {
	sentence := s.Doc.Sentences[a.sentence]
	if s.Doc.Sentences[b.sentence].Block-sentence.Block > 1 || a.End >= sentence.End {
		return false
	}
	if a.First > sentence.First {
		tag := s.Tag(a.First - 1)
		opens := slices.Contains([]string{"after", "as", "when", "while", "because"}, s.Text(a.First-1)) // after Ann Lee, who ran it,
		if tag == pos.IN && !opens || tag.IsVerbOrModal() {
			return false
		}
	}
	next := s.Tag(a.End)
	return next == pos.Comma || next == pos.WP || next.IsVerbOrModal()
}

// isChild reports whether a mention names somebody's son or daughter: "his son Ann Lee".
func (s *scan) isChild(m *mention) bool {
	if !s.isKin(m) {
		return false
	}
	switch s.TextAt(s.BeforeComma(m.First - 1)) {
	case "son", "daughter", "grandson", "granddaughter":
		return true
	}
	return false
}

// isKin reports whether a mention stands in an apposition that says whose kin it is:
// "her twin sister, Ann Lee".
func (s *scan) isKin(m *mention) bool {
	i := m.First - 1
	if i > 0 && s.Tag(i) == pos.Comma {
		i--
	}
	if i < 1 || !lists.Kin.Has(strings.ToLower(s.Text(i))) {
		return false
	}
	for i--; i > m.First-6 && i >= 0; i-- {
		switch tag := s.Tag(i); {
		case tag == pos.PRPS || tag == pos.POS:
			return true
		case tag != pos.JJ && tag != pos.JJR && !tag.IsNoun() && tag != pos.HYPH:
			return false
		}
	}
	return false
}
