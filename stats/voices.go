package stats

import (
	"cmp"
	"slices"
)

// An Utterance is one quotation, in plain values, so that whoever found it does
// not matter.
type Utterance struct {
	Speaker string `json:"speaker"`         // canonical name; empty if not known
	Source  string `json:"source,omitzero"` // what sort of source: "person", "organisation", "unnamed source"
	Role    string `json:"role,omitzero"`   // empty if not known
	Gender  string `json:"gender,omitzero"` // empty if not known
	Article string `json:"article"`         // what tells articles apart
	Story   string `json:"story,omitzero"`  // the same for articles of one story; empty for one of its own
	Words   int    `json:"words"`           // length
	// Vars are variables of the article, such as its outlet and month, to group by.
	Vars map[string]string `json:"vars,omitzero"`
}

// ByGender is a group for VoicesBy: the gender of a person, "gender not known", or
// what other sort of source it is.
func ByGender(u Utterance) string {
	switch {
	case u.Gender != "":
		return u.Gender
	case u.Source != "" && u.Source != "person":
		return u.Source
	case u.Speaker == "" && u.Source == "":
		return "no source"
	}
	return "gender not known"
}

// ByVar is a group for VoicesBy: a variable of the article, or several with a comma
// between their values, such as outlet and month.
func ByVar(names ...string) func(Utterance) string {
	return func(u Utterance) string { return valuesOf(u.Vars, names) }
}

// VoicesWithin returns a row for each speaker all of whose quotations are of a kind, in the
// order of Voices: whom nothing but copies of news agencies quotes, for one. Quotations
// without a speaker are left out.
func VoicesWithin(said []Utterance, is func(Utterance) bool) []Voice {
	outside := make(map[string]bool)
	for _, u := range said {
		if !is(u) {
			outside[u.Speaker] = true
		}
	}
	return slices.DeleteFunc(Voices(said), func(v Voice) bool { return v.Name == "" || outside[v.Name] })
}

// OncePerStory returns the quotations of one article of each story: of that with most
// of them, the first in byte order of several. So a report that fifty outlets print
// counts once.
func OncePerStory(said []Utterance) []Utterance {
	count := make(map[[2]string]int)
	for _, u := range said {
		count[[2]string{u.Story, u.Article}]++
	}
	stands := make(map[string]string)
	for key, n := range count {
		story, article := key[0], key[1]
		best, ok := stands[story]
		if m := count[[2]string{story, best}]; !ok || n > m || n == m && article < best {
			stands[story] = article
		}
	}
	var once []Utterance
	for _, u := range said {
		if u.Story == "" || stands[u.Story] == u.Article {
			once = append(once, u)
		}
	}
	return once
}

// An Appearance is how much one article quotes one speaker.
type Appearance struct {
	Speaker string `json:"speaker"`
	Article string `json:"article"`
	Quotes  int    `json:"quotes"`
	Words   int    `json:"words"`
}

// Appearances returns a row for each speaker and article, by name and then by article.
// Quotations without a speaker make a row with an empty name.
func Appearances(said []Utterance) []Appearance {
	rows := make(map[[2]string]*Appearance)
	for _, u := range said {
		key := [2]string{u.Speaker, u.Article}
		if rows[key] == nil {
			rows[key] = &Appearance{Speaker: u.Speaker, Article: u.Article}
		}
		rows[key].Quotes++
		rows[key].Words += u.Words
	}
	table := make([]Appearance, 0, len(rows))
	for _, row := range rows {
		table = append(table, *row)
	}
	slices.SortFunc(table, func(a, b Appearance) int {
		return cmp.Or(cmp.Compare(a.Speaker, b.Speaker), cmp.Compare(a.Article, b.Article))
	})
	return table
}

// A Voice is how much a speaker, or a group of speakers, is quoted.
type Voice struct {
	Name          string `json:"name"`            // speaker or group
	Role          string `json:"role,omitzero"`   // of a speaker: the commonest that is known
	Gender        string `json:"gender,omitzero"` // of a speaker: the commonest that is known
	Speakers      int    `json:"speakers"`        // different ones
	Quotes        int    `json:"quotes"`
	Words         int    `json:"words"`      // in all quotes
	Articles      int    `json:"articles"`   // with a quote
	Share         Float  `json:"share"`      // of all quotes
	WordShare     Float  `json:"word_share"` // of all words in quotes; NaN without any
	WordsPerQuote Float  `json:"words_per_quote"`
}

// Voices returns a row for each speaker, by quotes, the most quoted first, and
// then by name. Quotations without a speaker make one row with an empty name
// and no speakers.
func Voices(said []Utterance) []Voice {
	return VoicesBy(said, func(u Utterance) string { return u.Speaker })
}

// VoicesBy returns a row for each group, such as the gender or the role of the
// speaker, in the order of Voices. group names that of a quotation. Role and Gender are
// filled in for a group of one speaker.
func VoicesBy(said []Utterance, group func(Utterance) string) []Voice {
	groups := make(map[string]*voiceCount)
	words := 0
	for _, u := range said {
		name := group(u)
		g := groups[name]
		if g == nil {
			g = &voiceCount{
				Voice:    Voice{Name: name},
				speakers: make(map[string]bool), articles: make(map[string]bool),
				roles: make(map[string]int), genders: make(map[string]int),
			}
			groups[name] = g
		}
		g.add(u)
		words += u.Words
	}
	table := make([]Voice, 0, len(groups))
	for _, g := range groups {
		table = append(table, g.voice(len(said), words))
	}
	slices.SortFunc(table, func(a, b Voice) int {
		return cmp.Or(b.Quotes-a.Quotes, cmp.Compare(a.Name, b.Name))
	})
	return table
}

type voiceCount struct {
	Voice
	speakers, articles map[string]bool
	roles, genders     map[string]int
}

func (g *voiceCount) add(u Utterance) {
	g.Quotes++
	g.Words += u.Words
	g.articles[u.Article] = true
	if u.Speaker != "" {
		g.speakers[u.Speaker] = true
	}
	if u.Role != "" {
		g.roles[u.Role]++
	}
	if u.Gender != "" {
		g.genders[u.Gender]++
	}
}

func (g *voiceCount) voice(quotes, words int) Voice {
	v := g.Voice
	v.Speakers, v.Articles = len(g.speakers), len(g.articles)
	v.Share = Float(v.Quotes) / Float(quotes)
	v.WordShare = Float(v.Words) / Float(words)
	v.WordsPerQuote = Float(v.Words) / Float(v.Quotes)
	if v.Speakers == 1 {
		v.Role, v.Gender = commonest(g.roles), commonest(g.genders)
	}
	return v
}

// commonest returns the value with the highest count, the first in byte order
// of several.
func commonest(counts map[string]int) string {
	best := ""
	for value, n := range counts {
		if n > counts[best] || n == counts[best] && value < best {
			best = value
		}
	}
	return best
}
