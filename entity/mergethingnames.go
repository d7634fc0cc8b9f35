package entity

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/text/stem"
)

// orgWords are the keys of an organisation's name without legal forms.
func orgWords(name string) []string {
	words := nameKeys(name)
	for len(words) > 1 && (lists.LegalForms.Has(words[len(words)-1]) || words[len(words)-1] == "&") {
		words = words[:len(words)-1]
	}
	return words
}

// withoutUnion takes the union of states off a name that says enough without it: "UN Food
// and Agriculture Organization".
func withoutUnion(words []string) []string {
	for n := 1; n <= 2 && n+2 < len(words); n++ {
		name := strings.Join(words[:n], " ")
		if same, ok := lexicon.Synonym(name); ok {
			name = same
		}
		if name == "united nations" || name == "european union" {
			return words[n:]
		}
	}
	return words
}

// splitLand takes the land off a name that starts with it or its people, or ends
// in "of" it.
func splitLand(words []string) (rest []string, land string) {
	for n := min(3, len(words)-1); n > 0; n-- {
		if land := landOf(capitalised(words[:n])); land != "" {
			return words[n:], land
		}
	}
	for n := min(3, len(words)-2); n > 0; n-- {
		at := len(words) - n
		if land := landOf(capitalised(words[at:])); land != "" && (words[at-1] == "of" || words[at-1] == "in") {
			return words[:at-1], land
		}
	}
	return words, ""
}

// landLast puts the land of a name at its end, for one key of "Norland Rowing Federation" and
// "Rowing Federation of Norland".
func landLast(words []string) []string {
	core, land := splitLand(words)
	if land == "" || len(core) < 2 {
		return words
	}
	return append(slices.Clone(departmentLast(core)), strings.Fields(land)...)
}

// capitalised writes keys as the list of peoples has them: "South African".
func capitalised(words []string) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		first := firstLetter(w)
		b.WriteString(strings.ToUpper(first) + w[len(first):])
	}
	return b.String()
}

// stemmed makes one of spellings and forms: "Food and Agricultural Organisation", "Food
// and Agriculture Organization"; and of a single word and its plural, since more of one word
// is another's name: "Mercury", "Mercurial".
func stemmed(words []string) string {
	if len(words) == 1 {
		w := strings.TrimSuffix(strings.ReplaceAll(words[0], "-", ""), "'s")
		if len(w) > leastPlural {
			w = strings.TrimSuffix(w, "s")
		}
		return w
	}
	stems := make([]string, len(words))
	for i, w := range words {
		stems[i] = stem.Of(strings.ReplaceAll(w, "-", "")) // "Co-operation"
	}
	return strings.Join(stems, " ")
}

// leastPlural is how long a word is, in bytes, whose last s may be that of a plural: "CNNs" are
// no channel.
const leastPlural = 4

func orgKey(words []string) string { return "ORG\t" + stemmed(departmentLast(words)) }

// thingKey is the key of what is neither a person nor an organisation; lands are those of towns, see landsOfTowns.
func thingKey(r *item, lands map[string]string) string {
	words := nameKeys(r.Name)
	key := strings.Join(words, " ")
	if short, of := townAndLand(r); of != "" && lands[short] == of {
		key = short
	}
	if len(words) > 1 && landOf(capitalised([]string{strings.TrimSuffix(words[0], "'s")})) != "" && strings.HasSuffix(words[0], "'s") {
		key = strings.Join(words[1:], " ") // "Norway's Bergen"
	}
	switch {
	case len(words) == 0:
		return "\t" + r.Name
	case r.as == NORP:
		if place, ok := lexicon.Nationality(capitalised(words)); ok { // "GHANAIANS"
			return "NORP\t" + plainKey(place)
		}
		return "NORP\t" + strings.TrimSuffix(key, "s")
	case r.as == GPE || r.as == Loc:
		if place, ok := lexicon.Nationality(r.Name); ok { // "Saudi" as a short name
			key = plainKey(place)
		}
		return "GPE\t" + placeKey(key)
	}
	return string(r.as) + "\t" + key
}

// landsOfTowns are the lands or states of the towns that names have behind the comma, "nigeria" of "Lagos, Nigeria":
// empty where there are several of one name.
func (r *resolver) landsOfTowns() map[string]string {
	lands := map[string]string{}
	for i := range r.items {
		short, of := townAndLand(&r.items[i])
		if other, met := lands[short]; met && other != of {
			of = ""
		}
		if short != "" {
			lands[short] = of
		}
	}
	return lands
}

// townAndLand are the keys of a town and of the land behind its comma, or of the state, but for a city of a list,
// since many of these have the name. They are empty for another name.
func townAndLand(r *item) (town, land string) {
	town, land, ok := strings.Cut(r.Name, ", ")
	if !ok || r.as != GPE && r.as != Loc {
		return "", ""
	}
	town, land = strings.Join(nameKeys(town), " "), strings.Join(nameKeys(land), " ")
	if same, ok := lexicon.Synonym(land); ok {
		land = same
	}
	class := lexicon.LookupFolded(land)
	if town == "" || class&lexicon.Country == 0 && (class&lexicon.State == 0 || lexicon.LookupFolded(town)&lexicon.City != 0) {
		return "", ""
	}
	return town, land
}

// placeKey makes one of the names of a place: "Britain", "the Kingdom of Norway", "the City of
// Bergen".
func placeKey(key string) string {
	if same, ok := lexicon.Synonym(key); ok {
		return same
	}
	const place = lexicon.Country | lexicon.City | lexicon.State
	if lexicon.LookupFolded(key)&place != 0 {
		return key
	}
	if at := strings.LastIndex(key, " of "); at >= 0 && isFormOfPlace(key[strings.LastIndexByte(key[:at], ' ')+1:at]) {
		return placeKey(key[at+len(" of "):])
	}
	return key
}

// isFormOfPlace reports whether a word before "of" tells what a place is.
func isFormOfPlace(word string) bool {
	switch word {
	case "kingdom", "republic", "state", "sultanate", "emirate", "principality", "commonwealth", "city", "town":
		return true
	}
	return false
}
