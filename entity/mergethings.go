package entity

import (
	"cmp"
	_ "embed"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/stem"
)

//go:embed institutions.txt
var institutionList string

var institutionWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{"of": true, "and": true, "for": true, "on": true, "in": true}
	for line := range strings.Lines(institutionList) {
		if line[0] != '#' {
			words[strings.TrimSpace(line)] = true
		}
	}
	return words
})

// isInstitution reports whether many lands have a body with a name of these words
// and numbers.
func isInstitution(words []string) bool {
	known := institutionWords()
	return !slices.ContainsFunc(words, func(w string) bool { return !known[w] && (w[0] < '0' || w[0] > '9') })
}

// stemmed makes one of spellings and forms: "Food and Agricultural Organisation", "Food
// and Agriculture Organization".
func stemmed(words []string) string {
	stems := make([]string, len(words))
	for i, w := range words {
		stems[i] = stem.Of(w)
	}
	return strings.Join(stems, " ")
}

// A thingMerger joins what is no person.
type thingMerger struct {
	*resolver
	sets      map[string]int         // by key
	homes     map[string]string      // lands of outlets
	doubtful  map[string][]int       // institutions whose land is doubtful, by their key
	ofLands   map[string]map[int]int // by that key the sets of the lands, with their sizes
	acronyms  map[string][]int       // items, by the acronym that is their name
	explained map[string]map[int]int
	members   map[int][]int // items of sets that an acronym may mean
}

func (r *resolver) resolveThings() {
	t := &thingMerger{resolver: r, sets: map[string]int{}, homes: r.homeLands(), acronyms: map[string][]int{},
		doubtful: map[string][]int{}, ofLands: map[string]map[int]int{},
		explained: map[string]map[int]int{}, members: map[int][]int{}}
	for i := range r.items {
		switch it := &r.items[i]; {
		case it.Kind == Person || it.set >= 0:
		case (it.Kind == Org || it.Kind == Misc) && acronym(it.Name):
			key := plainKey(it.Name)
			t.acronyms[key] = append(t.acronyms[key], i)
		case it.Kind != NORP && it.Kind != GPE && it.Kind != Loc:
			t.placeOrg(i)
		default:
			t.placeBy(i, thingKey(it.record), ByName)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(t.doubtful)) {
		t.placeDoubtful(key)
	}
	for _, key := range slices.Sorted(maps.Keys(t.acronyms)) {
		t.placeAcronyms(key)
	}
}

func (t *thingMerger) bearers(called map[int]int) rivals {
	return t.newRivals(called, func(set int) []int { return t.members[set] }, map[int]*bearer{})
}

// homeLands returns the land that most articles of an outlet are about, if more
// than half of those that have one are.
func (r *resolver) homeLands() map[string]string {
	count := map[string]map[string]int{}
	total := map[string]int{}
	for i := range r.articles {
		if s := &r.articles[i]; s.Outlet != "" && s.Land != "" {
			if count[s.Outlet] == nil {
				count[s.Outlet] = map[string]int{}
			}
			count[s.Outlet][s.Land]++
			total[s.Outlet]++
		}
	}
	homes := map[string]string{}
	for outlet, lands := range count {
		if land := mostCommon(lands); 2*lands[land] > total[outlet] {
			homes[outlet] = land
		}
	}
	return homes
}

// placeBy puts an item into the set of a key.
func (t *thingMerger) placeBy(i int, key string, why Reason) {
	s, ok := t.sets[key]
	if !ok {
		s = t.newSet(key, 1)
		t.sets[key] = s
	}
	t.put(i, s, why, 1)
}

// placeOrg puts an organisation, or a building, event or work, which taggers take for one
// another, into the set of its name and, where many lands have one of that name, of its
// land. It waits where the land is doubtful.
func (t *thingMerger) placeOrg(i int) {
	it := &t.items[i]
	words := orgWords(it.Name)
	if len(words) == 0 { // made of what does not count: "The The"
		t.placeBy(i, "ORG\t\t"+it.Name, ByName)
		return
	}
	core, inName := splitLand(words)
	if !isInstitution(core) {
		t.placeBy(i, "ORG\t"+stemmed(withoutUnion(words)), ByName)
		t.explain(i)
		return
	}
	key := institutionKey(core)
	s := &t.articles[it.article]
	if isOfTown(core) {
		t.placeOfTown(i, key, cmp.Or(inName, it.Land))
		return
	}
	home := t.homes[s.Outlet]
	switch land := cmp.Or(inName, it.Land); {
	case land == "" && (s.Land == "" || differ(s.Land, home)):
		t.doubtful[key] = append(t.doubtful[key], i)
		return
	default:
		t.placeBy(i, institutionIn(key, cmp.Or(land, s.Land)), ByPlace)
		if t.ofLands[key] == nil {
			t.ofLands[key] = map[int]int{}
		}
		t.ofLands[key][t.items[i].set]++
	}
	t.explain(i)
}

// isOfTown reports whether a body is one that each town or county has: "City Council".
func isOfTown(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		switch w {
		case "city", "town", "county", "borough", "village", "municipal", "municipality", "district", "local", "school":
			return true
		}
		return false
	})
}

// placeOfTown puts the body of a town with those of its name in the place of the
// dateline and of the land that stands with it, else by itself.
func (t *thingMerger) placeOfTown(i int, key, land string) {
	if place := t.articles[t.items[i].article].Place; place != "" || land != "" {
		t.placeBy(i, institutionIn(key, land+"\t"+place), ByPlace)
	} else {
		t.put(i, t.newSet(key, 1), ByName, 1)
	}
	t.explain(i)
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

func institutionIn(key, land string) string { return "ORG\t" + key + "\t" + land }

// placeDoubtful gives each institution whose land is doubtful to the one of that name
// that its article speaks for; else to that of the land of the article or of its
// outlet, or to that of the outlet alone.
func (t *thingMerger) placeDoubtful(key string) {
	known := t.bearers(t.ofLands[key])
	chosen := make([]placement, 0, len(t.doubtful[key]))
	for _, i := range t.doubtful[key] {
		if b, share := t.choose(&t.items[i], known, commonWeight); b != nil && share >= sureEnough {
			chosen = append(chosen, placement{i, b.set, share, ByContext})
		}
	}
	for _, d := range chosen {
		t.put(d.item, d.set, d.why, d.share)
	}
	for _, i := range t.doubtful[key] {
		it := &t.items[i]
		s := &t.articles[it.article]
		if it.set < 0 {
			if land := cmp.Or(s.Land, t.homes[s.Outlet]); land != "" {
				t.placeBy(i, institutionIn(key, land), ByPlace)
			} else if s.Outlet != "" {
				t.placeBy(i, institutionIn(key, "\t"+s.Outlet), ByContext)
			} else {
				t.put(i, t.newSet(key, 1), ByName, 1)
			}
		}
		t.explain(i)
	}
}

// explain notes the acronyms that an article gives for a name in full.
func (t *thingMerger) explain(i int) {
	it := &t.items[i]
	t.members[it.set] = append(t.members[it.set], i)
	for _, a := range it.Aliases {
		if key := plainKey(a); acronym(a) && abbreviates(key, nameKeys(it.Name)) {
			if t.explained[key] == nil {
				t.explained[key] = map[int]int{}
			}
			t.explained[key][it.set]++
		}
	}
}

// abbreviates reports whether most letters of an acronym begin words of a name.
func abbreviates(acronym string, words []string) bool {
	left := map[string]int{}
	for _, w := range words {
		for part := range strings.SplitSeq(w, "-") {
			if part != "" {
				left[firstLetter(part)]++
			}
		}
	}
	hits := 0
	for _, r := range acronym {
		if left[string(r)] > 0 {
			left[string(r)]--
			hits++
		}
	}
	return 2*hits > utf8.RuneCountInString(acronym)
}

// fewUses is how often the acronym of a news agency, which one article explains as something
// else, may be used in others before they are taken to mean the agency.
const fewUses = 4

// placeAcronyms gives acronyms to the name in full that they mean. The others are one
// where the lexicon has the acronym and no two names do, or nearly all articles explain
// it by one; else those of one land are.
func (t *thingMerger) placeAcronyms(key string) {
	full := t.bearers(t.explained[key])
	class := lexicon.Lookup(strings.ToUpper(key)) & (lexicon.Org | lexicon.Media)
	known := class != 0
	other, doubtful := acronymOther, false
	if uses := len(t.acronyms[key]); class == lexicon.Media && full.called() == 1 && uses > fewUses { // a news agency, but for one article
		other, doubtful = float64(acronymOther*float64(uses)/fewUses), true
	}
	for _, i := range t.acronyms[key] {
		it := &t.items[i]
		if b, share := t.choose(it, full, other); b != nil && share >= sureEnough {
			t.put(i, b.set, ByAcronym, share)
			continue
		}
		if known && (len(full.bearers) == 0 || doubtful) {
			t.placeBy(i, "ORG\t"+key, ByName)
			continue
		}
		if known && full.dominated() {
			t.put(i, full.bearers[0].set, ByAcronym, sureEnough)
			continue
		}
		s := &t.articles[it.article]
		t.placeBy(i, "ORG\t"+key+"\t"+cmp.Or(s.Land, t.homes[s.Outlet], s.Outlet), ByPlace)
	}
}

// orgWords are the keys of an organisation's name without legal forms.
func orgWords(name string) []string {
	words := nameKeys(name)
	for len(words) > 1 && legalForms.has(words[len(words)-1]) {
		words = words[:len(words)-1]
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

// institutionKey makes one of the orders and spellings of a name: "Ministry of
// Defence", "Defense Ministry".
func institutionKey(words []string) string {
	if len(words) > 2 && words[1] == "of" && (words[0] == "ministry" || words[0] == "department") {
		words = append(slices.Clone(words[2:]), words[0])
	}
	return stemmed(words)
}

// thingKey is the key of what is neither a person nor an organisation.
func thingKey(r *record) string {
	words := nameKeys(r.Name)
	key := strings.Join(words, " ")
	if len(words) > 1 && landOf(capitalised([]string{strings.TrimSuffix(words[0], "'s")})) != "" && strings.HasSuffix(words[0], "'s") {
		key = strings.Join(words[1:], " ") // "Norway's Bergen"
	}
	switch {
	case len(words) == 0:
		return "\t" + r.Name
	case r.Kind == NORP:
		if place, ok := lexicon.Nationality(r.Name); ok {
			return "NORP\t" + plainKey(place)
		}
		return "NORP\t" + strings.TrimSuffix(key, "s")
	case r.Kind == GPE || r.Kind == Loc:
		if place, ok := lexicon.Nationality(r.Name); ok { // "Saudi" as a short name
			key = plainKey(place)
		}
		return "GPE\t" + placeKey(key)
	}
	return string(r.Kind) + "\t" + key
}

// placeKey makes one of the names of a place: "Britain", "the Kingdom of Norway".
func placeKey(key string) string {
	if same, ok := lexicon.Synonym(key); ok {
		return same
	}
	if lexicon.LookupFolded(key)&lexicon.Country != 0 {
		return key
	}
	if at := strings.LastIndex(key, " of "); at >= 0 && lexicon.LookupFolded(key[at+4:])&lexicon.Country != 0 {
		if form := key[strings.LastIndexByte(key[:at], ' ')+1 : at]; form == "kingdom" || form == "republic" || form == "state" {
			return placeKey(key[at+4:])
		}
	}
	return key
}
