package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/names"
)

// resolveOthers groups the names that are not of people: by the same words,
// and acronyms with what they stand for.
func (s *scan) resolveOthers() {
	for _, k := range []names.Kind{names.Org, names.GPE, names.NORP, names.Misc} {
		s.resolveGroup(k)
	}
	for i := range s.mentions {
		if m := &s.mentions[i]; m.form >= 0 && s.forms[m.form].kind != names.Person {
			m.thing = s.forms[m.form].thing
			s.things[m.thing].last = int32(i)
		}
	}
}

func (s *scan) resolveGroup(k names.Kind) {
	byKey, byInitials, byFirst, byRest := map[string]int32{}, map[string]int32{}, map[string]int32{}, map[string]int32{}
	acronyms := s.bracketed(k)
	for _, f := range s.longestFirst(k) {
		words := s.forms[f].words
		key := s.key(f, k)
		id, ok := byKey[key]
		if !ok && len(words) == 1 {
			if id, ok = byInitials[words[0]]; !ok || !acronym(s.forms[f].surface) {
				id, ok = s.bracketedThing(acronyms, f)
			}
		}
		if !ok && k == names.Org && !generic(s.forms[f].surface) {
			id, ok = byFirst[words[0]]
			ok = ok && id >= 0 && startsWith(s.forms[s.things[id].forms[0]].words, words)
		}
		if !ok && k == names.Org {
			id, ok = byRest[strings.Join(words, " ")]
			ok = ok && id >= 0
		}
		if ok {
			s.addForm(id, f)
		} else {
			id = s.newThing(f)
			if rest := withoutState(words); k == names.Org && len(rest) > 1 {
				name := strings.Join(rest, " ")
				if _, met := byRest[name]; met {
					byRest[name] = -1 // "Security Council" of two
				} else {
					byRest[name] = id
				}
			}
			if len(words) > 1 {
				for _, initials := range initials(s.forms[f].surface) {
					byInitials[initials] = id
				}
				if other, met := byFirst[words[0]]; met && other != id {
					id = -1 // two that start with the word: it stands for neither
				}
				byFirst[words[0]] = id
				id = s.forms[f].thing
			}
		}
		byKey[key] = id
	}
	for i := range s.forms {
		if f := &s.forms[i]; group(f.kind) == k && f.thing < 0 {
			s.newThing(int32(i)) // a name without words
		}
	}
}

// key returns the key under which forms of a thing meet.
func (s *scan) key(f int32, k names.Kind) string {
	form := &s.forms[f]
	words := form.words
	if k == names.Org {
		for len(words) > 1 && legalForms[words[len(words)-1]] {
			words = words[:len(words)-1]
		}
	}
	if k == names.NORP && len(words) == 1 {
		if place, ok := lexicon.Nationality(form.surface); ok {
			return place
		}
		return strings.TrimSuffix(words[0], "s")
	}
	key := strings.Join(words, " ")
	if k == names.Org && len(words) > 1 { // "U.S. Army"
		if same, ok := lexicon.Synonym(words[0]); ok {
			return same + key[len(words[0]):]
		}
	}
	if k == names.GPE {
		if same, ok := lexicon.Synonym(key); ok {
			return same
		}
	}
	return key
}

// withoutState returns the words of a name behind the state or the union of
// states that it begins with, nil where it begins with none: "Security Council"
// of "U.N. Security Council".
func withoutState(words []string) []string {
	for n := min(3, len(words)-1); n > 0; n-- {
		name := strings.Join(words[:n], " ")
		if same, ok := lexicon.Synonym(name); ok {
			name = same
		}
		if lexicon.LookupFolded(name)&(lexicon.Country|lexicon.Demonym) != 0 || name == "united nations" || name == "european union" {
			return words[n:]
		}
	}
	return nil
}

// legalForms end the names of companies.
var legalForms = map[string]bool{"inc": true, "ltd": true, "corp": true, "co": true, "plc": true, "llc": true, "ag": true, "gmbh": true,
	"sa": true, "nv": true, "limited": true, "corporation": true, "company": true, "incorporated": true, "bhd": true, "spa": true}

func startsWith(long, short []string) bool {
	if len(long) <= len(short) {
		return false
	}
	for i := range short {
		if long[i] != short[i] {
			return false
		}
	}
	return true
}

// generic reports whether the first word of a name is too common to stand for
// a longer name that starts with it.
func generic(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	const common = lexicon.OrgWord | lexicon.Org | lexicon.Media | lexicon.Place | lexicon.Demonym | lexicon.Group | lexicon.PartyWord |
		lexicon.EventWord | lexicon.Facility | lexicon.PlaceWord | lexicon.Office
	return lexicon.Lookup(first)&common != 0 || strings.HasPrefix(name, "the ") || strings.HasPrefix(name, "The ")
}

// acronym reports whether name consists of capitals and full stops, at least
// two of them.
func acronym(name string) bool {
	capitals := 0
	for _, r := range name {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case r != '.' && r != '-' && !unicode.IsDigit(r):
			return false
		}
	}
	return capitals >= 2
}

// initials returns the acronyms that a name may have: of its capitalised
// words, and of all its words.
func initials(name string) []string {
	var capitals, all []rune
	for w := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == ' ' || r == '-' || r == '\u00a0' || r == '\n' }) {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) {
			continue
		}
		all = append(all, unicode.ToLower(r))
		if unicode.IsUpper(r) {
			capitals = append(capitals, unicode.ToLower(r))
		}
		if len(all) == 12 {
			break
		}
	}
	if len(all) > 0 && strings.HasPrefix(strings.ToLower(name), "the ") {
		all = all[1:]
		if strings.HasPrefix(name, "T") {
			capitals = capitals[1:]
		}
	}
	return []string{string(all), string(capitals)}
}

// bracketed returns which form of a group stands before each form in brackets:
// "Sexual Minorities Uganda (SMUG)".
func (s *scan) bracketed(k names.Kind) map[int32]int32 {
	pairs := map[int32]int32{}
	for i := 1; i < len(s.mentions); i++ {
		a, b := &s.mentions[i-1], &s.mentions[i]
		if a.form < 0 || b.form < 0 || group(a.Kind) != k || group(b.Kind) != k || a.End+1 != b.First || b.End >= len(s.doc.Tokens) {
			continue
		}
		if _, met := pairs[b.form]; !met && s.text(a.End) == "(" && s.text(b.End) == ")" && acronym(s.forms[b.form].surface) {
			pairs[b.form] = a.form
		}
	}
	return pairs
}

func (s *scan) bracketedThing(pairs map[int32]int32, f int32) (int32, bool) {
	long, ok := pairs[f]
	if !ok {
		return -1, false
	}
	id := s.forms[long].thing
	return id, id >= 0
}
