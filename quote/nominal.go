package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// Bounds on what is looked at behind or around a source.
const (
	nextBlocks = 2
	nextQuotes = 8
	leadBlocks = 2  // at the start of the body
	headlined  = 40 // quotes that a headline may take its noun from
)

// nominal returns the entity that a definite noun phrase, the tokens [first,
// head) of the source of q, stands for: who has that role in the article, or
// else who would be meant by a pronoun. It returns -1 for none, and for "a judge",
// who is somebody else.
func (f *finder) nominal(q *Quote, first, head, end int) int {
	noun, ok := f.noun(first, head)
	if !ok || !f.isDefinite(first, head) {
		return -1
	}
	if id := f.lastWithRole(noun, q.Source.Start); id >= 0 {
		return id
	}
	if head == end && strings.ToLower(f.word(first)) == "the" && !f.isUnnamed(noun, first) {
		if id := f.ofNation(first, head, noun); id >= 0 {
			return id
		}
		if id := f.salientAs(q, noun); id >= 0 && !(isA(organisation, noun) && f.hasPossessor(first, head)) {
			return id
		}
	}
	return f.nextWithRole(noun, q.Source)
}

// ofNation returns the only person whose roles name the nation that a noun phrase
// does, -1 for none or several: "the Norwegian strongman" is Norway's president.
func (f *finder) ofNation(first, head int, noun string) int {
	if lexicon.LookupFolded(noun)&lexicon.Office == 0 && !isA(ruler, noun) {
		return -1
	}
	for i := first + 1; i < head-1; i++ {
		if place, ok := lexicon.Nationality(f.word(i)); ok {
			return f.onlyWithNation(f.word(i), place)
		}
	}
	return -1
}

// onlyWithNation returns the only person with a role that has one of the words,
// -1 for none or several.
func (f *finder) onlyWithNation(demonym, place string) int {
	key := demonym + " " + place
	if id, known := f.nations[key]; known {
		return id
	}
	only := -1
	for i := range f.entities {
		if !slices.ContainsFunc(f.entities[i].Roles, func(r entity.Role) bool { return hasWord(r.Text, demonym) || hasWord(r.Text, place) }) {
			continue
		}
		if only >= 0 {
			only = -1
			break
		}
		only = i
	}
	if f.nations == nil {
		f.nations = map[string]int{}
	}
	f.nations[key] = only
	return only
}

// hasWord reports whether s has words, "South Korea", that no letter goes on with.
func hasWord(s, words string) bool {
	_, rest, ok := strings.Cut(s, words)
	r, _ := utf8.DecodeRuneInString(rest)
	return ok && !unicode.IsLetter(r)
}

// noun returns the last noun of a phrase in lower case; ok is false for a plural.
func (f *finder) noun(first, head int) (noun string, ok bool) {
	end := head
	if f.tag(end-1) == pos.POS {
		end--
	}
	if end == first || f.tag(end-1) != pos.NN && f.tag(end-1) != pos.NNP {
		return "", false
	}
	return lexicon.SpelledOut(f.word(end - 1)), true
}

// isDefinite reports whether a noun phrase begins with "the" or "this", or has
// a possessor: "Port Alder's mayor".
func (f *finder) isDefinite(first, end int) bool {
	switch strings.ToLower(f.word(first)) {
	case "the", "this":
		return true
	}
	return f.hasPossessor(first, end)
}

// hasPossessor reports whether a noun phrase has one before its head: "the
// sailors' union".
func (f *finder) hasPossessor(first, end int) bool {
	for i := first; i < end-1; i++ {
		if f.tag(i) == pos.POS {
			return true
		}
	}
	return false
}

// lastWithRole returns the person named last before at who has a role, -1 for
// none.
func (f *finder) lastWithRole(noun string, at int) int {
	n := 0
	for k := f.namesEnd(at); k >= 0 && n < mostNames; k-- {
		if o := f.named[k]; o.Type == "" && f.hasRole(o.Entity, noun) {
			return o.Entity
		}
		n++
	}
	return -1
}

// nextWithRole returns the person with a role who is named for the first time
// right behind s, -1 for none.
func (f *finder) nextWithRole(noun string, s article.Span) int {
	last, from := f.blockOf(s.Start)+nextBlocks, f.namesEnd(s.End)+1
	for k := from; k < min(len(f.named), from+mostNames) && f.blockOf(f.named[k].Start) <= last; k++ {
		if o := f.named[k]; o.Type == "" && f.hasRole(o.Entity, noun) && f.isNew(o) {
			return o.Entity
		}
	}
	return -1
}

// hasRole reports whether a role of a person ends with the noun, or with a word
// that it may stand for.
func (f *finder) hasRole(id int, noun string) bool {
	f.indexRoles()
	return slices.ContainsFunc(coref.Stand(noun), func(w string) bool { return f.roles[w][id] })
}

// onlyWithRole returns the only person who has a role, -1 for none or several.
func (f *finder) onlyWithRole(noun string) int {
	f.indexRoles()
	only := -1
	for _, w := range coref.Stand(noun) {
		for id := range f.roles[w] {
			if only >= 0 && only != id {
				return -1
			}
			only = id
		}
	}
	return only
}

// indexRoles notes the people by the last words of their roles.
func (f *finder) indexRoles() {
	if f.roles != nil {
		return
	}
	f.roles = map[string]map[int]bool{}
	for i := range f.entities {
		for _, r := range f.entities[i].Roles {
			w := lexicon.SpelledOut(lastWord(r.Text))
			if f.roles[w] == nil {
				f.roles[w] = map[int]bool{}
			}
			f.roles[w][i] = true
		}
	}
}

// isUnnamed reports whether "a" with the noun has brought in somebody without a
// name, in the blocks right before token first.
func (f *finder) isUnnamed(noun string, first int) bool {
	for i := first - 1; i >= 0 && first-i < longestMemory; i-- {
		if strings.ToLower(f.word(i)) != noun {
			continue
		}
		for k := i - 1; k >= 0 && k > i-6; k-- {
			if w := f.word(k); w == "a" || w == "A" || w == "an" || w == "An" {
				return true
			}
		}
	}
	return false
}

// longestMemory is how many tokens back a noun is looked for.
const longestMemory = 300

// salientAs returns the entity that a pronoun in the place of "the" and the noun
// would mean, if it is near and the noun can mean its kind; -1 otherwise.
func (f *finder) salientAs(q *Quote, noun string) int {
	c := lexicon.LookupFolded(noun)
	id, points := f.salient(q, func(e *entity.Entity) (float64, bool) {
		switch {
		case placeNouns[noun] != 0:
			return 0, e.Kind == entity.GPE && placeNouns[noun]&placeClass(e.Name) != 0
		case isA(organisation, noun):
			return 0, e.Kind == entity.Org
		case c&lexicon.Office != 0: // somebody with other roles is somebody else, unless the article is about nobody more
			return 0, e.Kind == entity.Person && (len(e.Roles) == 0 || e.ID == f.mainPerson()) && canBe(noun, e)
		}
		return 0, false
	})
	if points < leastSalient {
		return -1
	}
	return id
}

// canBe reports whether the gender of a person does not speak against a noun.
func canBe(noun string, e *entity.Entity) bool {
	switch lexicon.LookupFolded(noun) & (lexicon.Woman | lexicon.Man) {
	case lexicon.Woman:
		return e.Gender != entity.Male
	case lexicon.Man:
		return e.Gender != entity.Female
	}
	return true
}

// leastSalient is how many points the entity must have that a noun phrase is
// taken for: those of the subject of the sentence before.
const leastSalient = 0

// placeNouns are the nouns for places that speak, and what they can be.
var placeNouns = map[string]lexicon.Class{
	"city": lexicon.City, "town": lexicon.City, "state": lexicon.State, "country": lexicon.Country, "nation": lexicon.Country,
}

// placeClass returns what a place is: a city if nothing else is known of it.
func placeClass(name string) lexicon.Class {
	c := lexicon.LookupFolded(name) & lexicon.Government
	if same, ok := lexicon.Synonym(strings.ToLower(strings.ReplaceAll(name, ".", ""))); ok {
		c = lexicon.LookupFolded(same) & lexicon.Government
	}
	if c == 0 {
		c = lexicon.City
	}
	return c
}

// mainPerson returns the person whom the article mentions most, -1 for none.
func (f *finder) mainPerson() int {
	if f.main == 0 {
		f.main = -1
		most := 0
		for i := range f.entities {
			if e := &f.entities[i]; e.Kind == entity.Person && len(e.Mentions) > most {
				f.main, most = i+1, len(e.Mentions)
			}
		}
	}
	return max(f.main-1, -1)
}

// introduced returns who the source of q, which has no name, turns out to be
// further down, as news tells it: "A former judge says …" and in the next
// paragraph "Ann Lee, who sat on the bench for years". next are the quotes
// behind q.
func (f *finder) introduced(q *Quote, next []int) voice {
	first, end := f.tokensOf(q.Source)
	head := f.headEnd(first, end)
	noun, ok := f.noun(first, head)
	if !ok || lexicon.LookupFolded(noun)&lexicon.Office == 0 || f.tag(first) == pos.PRPS { // "her brother"
		return nobody
	}
	if q.Headline {
		return f.fromHeadline(noun)
	}
	if !f.isDefinite(first, head) && !f.inLead(q.Source) {
		return nobody
	}
	if id := f.nextWithRole(noun, q.Source); id >= 0 {
		return f.of(id)
	}
	return f.nextNewSpeaker(q, noun, next)
}

// fromHeadline returns who a noun in a headline means: whom the article means
// by it, or the only person who has the role.
func (f *finder) fromHeadline(noun string) voice {
	for i := range f.quotes[:min(len(f.quotes), headlined)] {
		q := &f.quotes[i]
		if q.Headline || q.Speaker == "" || q.Source.IsZero() {
			continue
		}
		first, end := f.tokensOf(q.Source)
		if n, ok := f.noun(first, f.headEnd(first, end)); ok && n == noun {
			return voiceOf(q)
		}
	}
	return f.of(f.onlyWithRole(noun))
}

// isNew reports whether an occurrence is the first mention of its entity in the body.
func (f *finder) isNew(o entity.Occurrence) bool {
	for _, m := range f.entities[o.Entity].Mentions {
		if f.inBody(m.Span) {
			return m.Start == o.Start
		}
	}
	return false
}

// nextNewSpeaker returns the person without a role who is named for the first
// time as the source of the first quote behind the block of q.
func (f *finder) nextNewSpeaker(q *Quote, noun string, next []int) voice {
	block := f.blockOf(q.told())
	for _, i := range next[:min(len(next), nextQuotes)] {
		x := &f.quotes[i]
		if f.blockOf(x.told()) == block {
			continue
		}
		if x.Entity < 0 || f.blockOf(x.told()) > block+nextBlocks {
			return nobody
		}
		e := &f.entities[x.Entity]
		first, _ := f.tokensOf(x.Source)
		if lexicon.Lookup(f.word(first))&(lexicon.Honorific|lexicon.Given) == lexicon.Honorific && first+1 < len(f.d.Tokens) {
			first++
		}
		k := f.namesEnd(f.d.Tokens[first].End)
		if o := f.named[max(k, 0)]; f.d.Tokens[first].Start == o.Start && o.Entity == e.ID && e.Kind == entity.Person && len(e.Roles) == 0 &&
			f.isNew(o) && canBe(noun, e) {
			return voiceOf(x) // the source begins with the name
		}
		return nobody
	}
	return nobody
}

// inLead reports whether s is in one of the first blocks of the body.
func (f *finder) inLead(s article.Span) bool {
	if f.leadEnd == 0 {
		f.leadEnd = f.endOfLead()
	}
	return s.Start < f.leadEnd
}

// endOfLead returns the byte where the first blocks of the body end.
func (f *finder) endOfLead() int {
	blocks, last := 0, -1
	for _, x := range f.d.Sentences[:f.d.BodySentences] {
		if x.Block != last {
			blocks, last = blocks+1, x.Block
		}
		if blocks > leadBlocks {
			return f.d.Tokens[x.First].Start
		}
	}
	return len(f.d.Text)
}
