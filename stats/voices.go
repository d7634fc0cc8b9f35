package stats

import (
	"cmp"
	"slices"
)

// An Utterance is one quotation, in plain values, so that whoever found it does
// not matter.
type Utterance struct {
	Speaker string // canonical name; empty if not known
	Role    string // empty if not known
	Gender  string // empty if not known
	Article string // what tells articles apart
	Words   int    // length
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
