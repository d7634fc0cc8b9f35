package entity

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/text/fold"
	"golang.org/x/text/unicode/norm"
)

// A form is one way in which the article writes a name. All mentions that are
// written alike have the same form.
type form struct {
	surface    string
	kind       names.Kind
	words      []string // keys of its words
	generation string   // "jr", "iii": what tells a son from his father
	first      int32    // its first mention
	thing      int32    // for forms that always stand for the same thing, else -1
}

// findForms gives each mention its form.
func (s *scan) findForms() {
	type key struct {
		surface string
		group   names.Kind
	}
	index := map[key]int32{}
	for i := range s.mentions {
		m := &s.mentions[i]
		if m.Kind == names.Misc && s.quoted(m) {
			m.Kind = names.Work
		}
		span := s.Span(m.First, m.End)
		k := key{s.Doc.Show(span.Start, span.End), group(m.Kind)}
		f, ok := index[k]
		if !ok {
			f = int32(len(s.forms))
			index[k] = f
			s.forms = append(s.forms, form{surface: k.surface, kind: m.Kind, words: s.words(m), first: int32(i), thing: -1})
			if m.Kind == names.Person {
				s.forms[f].cutGeneration()
			}
		}
		m.form = f
	}
	s.oneSpelling()
}

// oneSpelling gives the names of people one spelling of the Arabic article before their family
// names, "Elkuweili" that of "Alkuweili", of umlauts in them, "Koehler" that of "Köhler", and of the
// hyphen in a given name, "Sun Vel" that of "Sun-Vel Musoke" where nobody else is called "Sun Vel Lee".
// "Tor Koehler" is not "Anna Köhler".
func (s *scan) oneSpelling() {
	hyphened, apart := map[string]bool{}, map[string]bool{}
	articles, umlauts := map[string]string{}, map[string]string{}
	given := map[string]string{} // before each family name
	for i := range s.forms {
		f := &s.forms[i]
		if f.kind != names.Person || len(f.words) == 0 {
			continue
		}
		for _, w := range f.words {
			if isHyphened(w) {
				hyphened[w] = true
			}
		}
		if len(f.words) > 2 {
			apart[f.words[0]+"-"+f.words[1]] = true
		}
		last := f.words[len(f.words)-1]
		if len(f.words) > 1 {
			given[last] = f.words[0]
		}
		if rest := withoutArticle(last); rest != "" && articles[rest] == "" {
			articles[rest] = last
		}
		if strings.ContainsAny(f.surface, "äöüÄÖÜ") {
			written := strings.Fields(digraphs.Replace(f.surface))
			umlauts[plainKey(written[len(written)-1])] = last
		}
	}
	for i := range s.forms {
		f := &s.forms[i]
		if f.kind != names.Person || len(f.words) == 0 {
			continue
		}
		last := &f.words[len(f.words)-1]
		if article := articles[withoutArticle(*last)]; article != "" {
			*last = article
		} else if umlaut := umlauts[*last]; umlaut != "" && (given[*last] == "" || given[*last] == given[umlaut]) {
			*last = umlaut
		}
		if len(f.words) != 2 {
			continue
		}
		if given := f.words[0] + "-" + f.words[1]; hyphened[given] && !apart[given] {
			f.words = []string{given}
		}
	}
}

// digraphs are what stands for umlauts where type has none.
var digraphs = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue")

// withoutArticle returns a family name without the Arabic article that begins it, "kuweili" of
// "alkuweili", and "" for one that is not so, or that is a name of others: "Alston" is not "Elston".
func withoutArticle(word string) string {
	const least = 4 // letters
	rest, ok := strings.CutPrefix(word, "al")
	if !ok {
		rest, ok = strings.CutPrefix(word, "el")
	}
	if !ok || len(rest) < least || lexicon.LookupFolded(word)&(lexicon.Given|lexicon.Surname) != 0 {
		return ""
	}
	return rest
}

// cutGeneration takes "Jr." from the words of a name.
func (f *form) cutGeneration() {
	if n := len(f.words); n > 1 {
		switch last := f.words[n-1]; last {
		case "jr", "sr", "ii", "iii", "iv":
			f.words, f.generation = f.words[:n-1], last
		}
	}
}

// quoted reports whether a name stands in quote marks by itself.
func (s *scan) quoted(m *mention) bool {
	sentence := s.Doc.Sentences[m.sentence]
	return m.First > sentence.First && m.End < sentence.End && s.Tag(m.First-1) == pos.OpenQuote && s.Tag(m.End) == pos.CloseQuote
}

// group returns the kind under which names of one kind are compared.
func group(k names.Kind) names.Kind {
	switch k {
	case names.Loc, names.Facility:
		return names.GPE
	case names.Event, names.Work, names.Product:
		return names.Misc
	}
	return k
}

// words returns the keys of the words of a name: parts that a hyphen joins are
// one word, "the", "al-" and what follows the name are left out.
func (s *scan) words(m *mention) []string {
	words := make([][]byte, 0, m.End-m.First) // bytes, so that a word of very many parts is not copied for each
	joined, elision := false, false
	for i := m.First; i < m.End; i++ {
		w := s.Text(i)
		switch {
		case w == "-" || w == "–" || w == "‑":
			joined = len(words) > 0
			continue
		case s.IsApostrophe(i) && len(words) > 0: // "O´Brien"
			words[len(words)-1] = append(words[len(words)-1], '\'')
			elision = true
			continue
		case w == "'s" || w == "’s" || w == "'" || w == "’" || len(words) == 0 && strings.EqualFold(w, "the"):
			continue
		}
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsLetter(r) && !unicode.IsDigit(r) && w != "&" {
			continue
		}
		w = plainKey(w)
		if elision {
			elision = false
			words[len(words)-1] = append(words[len(words)-1], w...)
			continue
		}
		word := []byte(w)
		if joined {
			before := words[len(words)-1]
			words = words[:len(words)-1]
			if !particles[string(before)] {
				word = append(append(before, '-'), w...)
			}
		}
		joined = false
		words = append(words, word)
	}
	all := make([]string, len(words))
	for i, word := range words {
		all[i] = string(word)
	}
	return all
}

// particles stand before family names and may be left out.
var particles = map[string]bool{"al": true, "el": true, "ul": true, "as": true, "ash": true, "an": true, "ar": true}

// plainKey folds capitals and accents and drops full stops.
func plainKey(w string) string {
	w = fold.Key(lexicon.Plain(norm.NFC.String(w))) // accents that are marks of their own are those of the letter
	if strings.Contains(w, ".") {
		w = strings.ReplaceAll(w, ".", "")
	}
	return w
}

// visible returns a name as the eye has it: accents that are marks of their own are those of
// the letter, and what has no width is left out, or is the space between two words.
func visible(name string) string {
	name = norm.NFC.String(name)
	if !strings.ContainsFunc(name, isUnseen) {
		return name
	}
	var b strings.Builder
	rest := false // behind a mark
	for i, r := range name {
		if isUnseen(r) {
			rest = i > 0
			continue
		}
		if rest && unicode.IsUpper(r) {
			b.WriteByte(' ')
		}
		rest = false
		b.WriteRune(r)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// isUnseen reports whether r has no width.
func isUnseen(r rune) bool {
	return r == '\u00ad' || r >= '\u200b' && r <= '\u200f' || r == '\u2060' || r == '\ufeff'
}

// newThing makes a thing of a form.
func (s *scan) newThing(f int32) int32 {
	s.Check.Now()
	id := int32(len(s.things))
	s.things = append(s.things, thing{kind: s.kindOf(&s.forms[f]), forms: []int32{f}, last: -1})
	s.forms[f].thing = id
	return id
}

func (s *scan) addForm(thing, f int32) {
	s.forms[f].thing = thing
	s.things[thing].forms = append(s.things[thing].forms, f)
}

// longestFirst returns the forms of a group, those with more words first, and
// among them those that are met first.
func (s *scan) longestFirst(k names.Kind) []int32 {
	var all []int32
	for i := range s.forms {
		if group(s.forms[i].kind) == k && len(s.forms[i].words) > 0 {
			all = append(all, int32(i))
		}
	}
	slices.SortStableFunc(all, func(x, y int32) int {
		return cmp.Compare(len(s.forms[y].words), len(s.forms[x].words))
	})
	return all
}

// kindOf tells the kinds apart that the tagger does not.
func (s *scan) kindOf(f *form) Kind {
	switch f.kind {
	case names.GPE:
		return placeKind(f)
	case names.Misc:
		return miscKind(f)
	}
	return kinds[f.kind]
}

var kinds = [...]Kind{names.Person: Person, names.Org: Org, names.GPE: GPE, names.Loc: Loc, names.Facility: Facility,
	names.NORP: NORP, names.Event: Event, names.Product: Product, names.Work: Work, names.Misc: Misc}

// placeKind returns Loc for land and water, and GPE for all other places.
func placeKind(f *form) Kind {
	name := strings.TrimPrefix(strings.TrimPrefix(f.surface, "the "), "The ")
	c := lexicon.LookupFolded(name)
	if c&lexicon.Government != 0 {
		return GPE
	}
	if c&lexicon.Land != 0 {
		return Loc
	}
	words := strings.Fields(name)
	if len(words) > 1 {
		first, last := lexicon.Lookup(words[0]), lexicon.Lookup(words[len(words)-1])
		switch {
		case first&lexicon.LandWord != 0 || last&lexicon.LandWord != 0: // "Lake X", "X River"
			return Loc
		case last&lexicon.Facility != 0 && last&lexicon.Place == 0:
			return Facility
		}
	}
	if lists.Directions.Has(strings.ToLower(words[0])) {
		return Loc
	}
	return GPE
}

// miscKind looks for words that tell events and works.
func miscKind(f *form) Kind {
	kind := Misc
	if lists.Things.Has(f.surface) { // an illness is no event
		return kind
	}
	for _, w := range strings.Fields(f.surface) {
		switch c := lexicon.Lookup(w); {
		case c&lexicon.EventWord != 0:
			kind = Event
		case c&lexicon.WorkWord != 0:
			kind = Work
		}
	}
	return kind
}
