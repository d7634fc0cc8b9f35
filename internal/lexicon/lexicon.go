// Package lexicon holds what is known about words and names before any text is
// read: places, given names, titles, organisations. Each list is a text file
// under lists/ that says where it comes from.
//
// Everything is read-only once it is loaded, on first use, and may be shared.
package lexicon

import (
	"embed"
	"strings"
	"sync"
)

// A Class is a set of things that a word or a phrase may be, as bits.
type Class uint32

// The classes.
const (
	Country Class = 1 << iota
	State
	City
	Land             // a sea, a mountain, a region
	Demonym          // "Belgian", "Belgians"
	Group            // "Muslim", "Democrats", "Kurdish"
	Female           // a given name of women
	Male             // a given name of men
	Surname          // a family name
	Honorific        // a title before a name
	Office           // "minister", the last word of a role
	Org              // "United Nations"
	Media            // "Reuters"
	OrgWord          // "Ministry", part of a name
	Facility         // "Airport", part of a name
	LandWord         // "River", part of a name
	PlaceWord        // "County", part of a name
	EventWord        // "Summit", part of a name
	WorkWord         // "Treaty", part of a name
	PartyWord        // "Liberal", part of a name
	Weekday          // "Monday", "Mon."
	Month            // "January", "Jan."
	Woman            // an honorific or an office of women
	Man              // an honorific or an office of men
	more             // something longer starts with this
	Nothing    Class = 0
	Place            = Country | State | City | Land
	Given            = Female | Male
	Government       = Country | State | City
)

//go:embed lists/*.txt
var lists embed.FS

// tables are the entries, by the hash of the phrase as it is written and of
// the phrase in lower case.
type tables struct {
	exact, folded classes
	demonyms      map[string]string
	nicknames     map[string][]string // all in lower case
	synonyms      map[string]string
	titles        map[string]string
	postNominals  map[string]bool
	kindNouns     map[string]string
}

var loaded = sync.OnceValue(load)

// plain are the lists with one class for the first field of each line.
var plain = []struct {
	file  string
	class Class
}{
	{"countries", Country}, {"states", State}, {"cities", City}, {"lands", Land}, {"demonyms", Demonym}, {"groups", Group},
	{"surnames", Surname}, {"orgs", Org}, {"media", Media}, {"orgwords", OrgWord}, {"partywords", PartyWord},
	{"weekdays", Weekday}, {"months", Month}, {"honorifics", Honorific}, {"offices", Office},
}

// marked are the lists whose second field says which class an entry has.
var marked = []struct {
	file    string
	classes map[string]Class
}{
	{"given", map[string]Class{"f": Female, "m": Male, "u": Given}},
	{"honorifics", map[string]Class{"f": Woman, "m": Man, "u": Nothing}},
	{"offices", map[string]Class{"f": Woman, "m": Man, "u": Nothing}},
	{"placewords", map[string]Class{"f": Facility, "l": LandWord, "g": PlaceWord}},
	{"eventwords", map[string]Class{"e": EventWord, "w": WorkWord}},
}

func load() *tables {
	t := &tables{classes{}, classes{}, map[string]string{}, map[string][]string{}, map[string]string{}, map[string]string{}, map[string]bool{}, map[string]string{}}
	for _, l := range plain {
		each(l.file, func(name, _ string) { t.add(name, l.class) })
	}
	for _, l := range marked {
		each(l.file, func(name, mark string) { t.add(name, l.classes[mark]) })
	}
	each("demonyms", func(word, place string) {
		t.demonyms[word] = place
		if plural := word + "s"; !strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "sh") && !strings.HasSuffix(word, "ese") {
			t.demonyms[plural] = place
			t.add(plural, Demonym)
		}
	})
	each("countries", func(_, capital string) {
		if capital != "" {
			t.add(capital, City)
		}
	})
	each("nicknames", func(short, full string) {
		t.nicknames[strings.ToLower(short)] = strings.Split(strings.ToLower(full), ",")
	})
	each("synonyms", func(name, same string) { t.synonyms[name] = same })
	each("postnominals", func(letters, _ string) { t.postNominals[letters] = true })
	each("kindnouns", func(noun, kind string) { t.kindNouns[noun] = kind })
	each("titles", func(title, office string) { t.titles[title] = office })
	return t
}

// each calls f with the first and the second field of each line of a list.
func each(file string, f func(first, second string)) {
	data, err := lists.ReadFile("lists/" + file + ".txt")
	if err != nil {
		panic(err) // it is embedded
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		if line != "" && line[0] != '#' {
			first, second, _ := strings.Cut(line, "\t")
			f(first, second)
		}
	}
}

// add enters a phrase, and where it may be cut into words the part before.
func (t *tables) add(phrase string, c Class) {
	for i := 1; i < len(phrase); i++ {
		if !letter(phrase[i-1]) || !letter(phrase[i]) {
			t.mark(phrase[:i], more)
		}
	}
	t.mark(phrase, c)
}

func (t *tables) mark(phrase string, c Class) {
	key := Start.And(phrase)
	t.exact.add(key.exact, c)
	t.folded.add(key.folded, c)
}

func letter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= 0x80 || b >= '0' && b <= '9' }

// Nationality returns the place that a demonym belongs to: "Belgium" for
// "Belgian" and "Belgians".
func Nationality(demonym string) (place string, ok bool) {
	place, ok = loaded().demonyms[demonym]
	return place, ok
}

// Synonym returns the name under which a place with several is looked up:
// "united kingdom" for "uk". Both are in lower case.
func Synonym(place string) (same string, ok bool) {
	same, ok = loaded().synonyms[place]
	return same, ok
}

// SpelledOut returns the office that an abbreviated title stands for, "senator"
// for "Sen." and "sen", and any other word in lower case.
func SpelledOut(title string) string {
	title = strings.ToLower(title)
	if office, ok := loaded().titles[strings.TrimSuffix(title, ".")]; ok {
		return office
	}
	return title
}

// KindOfNoun returns what a noun that stands right before a name says of it: "o"
// for an organisation, "p" for a place, "t" for another thing, "b" for one that is told
// behind the name alone, "" for other words.
func KindOfNoun(noun string) string { return loaded().kindNouns[noun] }

// IsPostNominal reports whether letters, as written, stand behind names: "MP".
func IsPostNominal(letters string) bool { return loaded().postNominals[letters] }

// FullNames returns the given names that short is a short form of, in lower
// case, as short is. The slice must not be changed.
func FullNames(short string) []string { return loaded().nicknames[short] }

// Nickname reports whether short is a short form of the given name full, or
// both are short forms of one name. Both are in lower case.
func Nickname(short, full string) bool {
	n := loaded().nicknames
	for _, f := range n[short] {
		if f == full {
			return true
		}
		for _, g := range n[full] {
			if f == g {
				return true
			}
		}
	}
	for _, g := range n[full] {
		if g == short {
			return true
		}
	}
	return false
}

// Lookup returns what a word or phrase, exactly as written, may be.
func Lookup(phrase string) Class {
	return loaded().exact.get(Start.And(phrase).exact) &^ more
}

// LookupFolded is Lookup without regard to capitals.
func LookupFolded(phrase string) Class {
	return loaded().folded.get(Start.And(phrase).folded) &^ more
}
