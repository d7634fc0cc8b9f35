package entity

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
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

// An index finds the things of a group by what may stand for them. Where two
// things share a part of a name, it stands for neither: -1.
type index struct {
	byKey      map[string]int32
	byInitials map[string]int32 // "IMF"
	byFirst    map[string]int32 // the first word: "Daltrop" for "Daltrop Foods"
	byRest     map[string]int32 // what stands behind a state: "Security Council"
	byBare     map[string]int32 // a ship or a storm without its letters or that word: "Orsala"
	byHead     map[string]int32 // what sort of organisation it is: "Bank"
}

func (s *scan) resolveGroup(k names.Kind) {
	x := index{map[string]int32{}, map[string]int32{}, map[string]int32{}, map[string]int32{}, map[string]int32{}, map[string]int32{}}
	acronyms := s.bracketed(k)
	for _, f := range s.longestFirst(k) {
		key := s.key(f, k)
		id, ok := s.same(&x, f, k, key, acronyms)
		if ok {
			s.addForm(id, f)
		} else {
			id = s.newThing(f)
			s.enter(&x, f, id)
		}
		x.byKey[key] = id
		if land := s.landKey(f); land != "" && k == names.GPE {
			enterOnce(x.byKey, land, id)
		}
	}
	for i := range s.forms {
		if f := &s.forms[i]; group(f.kind) == k && f.thing < 0 {
			s.newThing(int32(i)) // a name without words
		}
	}
}

// same returns the thing that a form stands for as well: the one with the
// same key, or whose acronym it is, or, of an organisation, whose first words it
// is, what stands behind the state, or the word for what it is.
func (s *scan) same(x *index, f int32, k names.Kind, key string, acronyms map[int32]int32) (id int32, ok bool) {
	if id, ok = x.byKey[key]; ok {
		return id, true
	}
	words := s.forms[f].words
	if len(words) == 1 {
		if id, ok = x.byInitials[strings.ReplaceAll(words[0], "&", "")]; ok && tokens.Acronym(strings.ReplaceAll(s.forms[f].surface, "&", "")) {
			return id, true
		}
		if id, ok = s.bracketedThing(acronyms, f); ok {
			return id, true
		}
	}
	if k == names.GPE && len(words) == 1 && strings.EqualFold(s.TextAt(s.mentions[s.forms[f].first].First-1), "the") {
		if id, ok = x.byKey["the "+words[0]]; ok && id >= 0 {
			return id, true
		}
	}
	if k == names.Misc {
		if id, ok = x.byBare[strings.Join(words, " ")]; ok && id >= 0 {
			return id, true
		}
	}
	if k != names.Org {
		if id, ok = x.byFirst[words[0]]; ok && id >= 0 && s.genitives[s.forms[f].surface] && startsWith(s.forms[s.things[id].forms[0]].words, words) { // "St Mary's" of "St Mary's Hospital"
			return id, true
		}
		return -1, false
	}
	if id, ok = x.byFirst[words[0]]; ok && id >= 0 && (!generic(s.forms[f].surface) || s.isFirmOf(f, id)) && startsWith(s.forms[s.things[id].forms[0]].words, words) {
		return id, true
	}
	if id, ok = x.byHead[words[0]]; ok && id >= 0 && len(words) == 1 {
		return id, true
	}
	id, ok = x.byRest[strings.Join(words, " ")]
	return id, ok && id >= 0
}

// isFirmOf reports whether a form is the one word by which the lists have a firm, and a thing that
// word and what many firms end in: "Tencent" of "Tencent Holdings".
func (s *scan) isFirmOf(f, id int32) bool {
	const other = lexicon.Place | lexicon.Demonym | lexicon.Group | lexicon.OrgWord | lexicon.PartyWord | lexicon.Media
	is, long := lexicon.Lookup(s.forms[f].surface), s.forms[s.things[id].forms[0]].words
	if is&lexicon.Org == 0 || is&other != 0 || len(long) != 2 {
		return false
	}
	switch long[1] {
	case "group", "holding", "holdings", "technologies":
		return true
	}
	return false
}

// enter notes what may stand for a new thing of several words.
func (s *scan) enter(x *index, f, id int32) {
	words := s.forms[f].words
	if len(words) < 2 {
		return
	}
	for _, initials := range tokens.Initials(s.forms[f].surface) {
		x.byInitials[initials] = id
	}
	enterOnce(x.byFirst, words[0], id)
	if first, _, _ := strings.Cut(s.forms[f].surface, " "); group(s.forms[f].kind) == names.Misc && (lists.ShipPrefixes.Has(first) || lists.Storms.Has(first)) {
		enterOnce(x.byBare, strings.Join(words[1:], " "), id)
	}
	for w := range strings.FieldsSeq(s.forms[f].surface) {
		if lexicon.Lookup(w)&lexicon.OrgWord != 0 {
			enterOnce(x.byHead, plainKey(w), id)
		}
	}
	if len(words) == 2 && s.forms[f].kind == names.Org && lexicon.Lookup(strings.Fields(s.forms[f].surface)[0])&lexicon.Given != 0 && lexicon.Lookup(s.forms[f].surface)&lexicon.Org != 0 { // "Lilly" of "Eli Lilly"
		enterOnce(x.byRest, words[1], id)
	}
	if rest := withoutState(words); len(rest) > 1 && !isOfNation(rest[0]) || len(rest) == 1 && !names.IsWord(rest[0]) {
		enterOnce(x.byRest, strings.Join(rest, " "), id)
	}
}

// isOfNation reports whether a word is a people's or "national": what stands behind a state then is
// the body of the whole nation, and the name with the state another one.
func isOfNation(word string) bool {
	return word == "national" || lexicon.LookupFolded(word)&lexicon.Demonym != 0
}

// enterOnce enters id under key, or -1 where another one is already.
func enterOnce(m map[string]int32, key string, id int32) {
	if other, met := m[key]; met && other != id {
		id = -1
	}
	m[key] = id
}

// key returns the key under which forms of a thing meet.
func (s *scan) key(f int32, k names.Kind) string {
	form := &s.forms[f]
	words := form.words
	if k == names.Org {
		for len(words) > 1 && lists.LegalForms.Has(words[len(words)-1]) {
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
	if k == names.Org && len(words) == 1 { // "J&KCA", "JKCA"
		return strings.ReplaceAll(key, "&", "")
	}
	if k == names.Org { // "U.S. Army"
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

// bracketed returns which form of a group stands before each form in brackets, which is an
// acronym or, of an organisation, one word that its letters need not have: "Sexual Minorities
// Uganda (SMUG)", "Harbour Directorate (Dirhav)".
func (s *scan) bracketed(k names.Kind) map[int32]int32 {
	pairs := map[int32]int32{}
	for i := 1; i < len(s.mentions); i++ {
		a, b := &s.mentions[i-1], &s.mentions[i]
		if a.form < 0 || b.form < 0 || group(a.Kind) != k || group(b.Kind) != k || a.End+1 != b.First || b.End >= len(s.Doc.Tokens) {
			continue
		}
		short := &s.forms[b.form]
		if _, met := pairs[b.form]; !met && s.Text(a.End) == "(" && s.Text(b.End) == ")" && (tokens.Acronym(short.surface) || k == names.Org && mayBeShort(short, &s.forms[a.form])) {
			pairs[b.form] = a.form
		}
	}
	return pairs
}

// mayBeShort reports whether a word may be the short name of an organisation of several words,
// which begins with its letter or has a word for what it is.
func mayBeShort(short, long *form) bool {
	if len(short.words) != 1 || len(long.words) < 2 || generic(short.surface) {
		return false
	}
	return short.words[0][0] == long.words[0][0] || slices.ContainsFunc(strings.Fields(long.surface), func(w string) bool { return lexicon.Lookup(w)&lexicon.OrgWord != 0 })
}

func (s *scan) bracketedThing(pairs map[int32]int32, f int32) (int32, bool) {
	long, ok := pairs[f]
	if !ok {
		return -1, false
	}
	id := s.forms[long].thing
	return id, id >= 0
}
