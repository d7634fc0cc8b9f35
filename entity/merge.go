package entity

import (
	"encoding/json"

	"github.com/copydesk/copydesk/article"
)

// A Group is one person or thing that several articles name.
type Group struct {
	Kind Kind `json:"kind"`
	// Name is the commonest canonical name among the members, of a person the
	// commonest of several words if there is one; the longer of two that are
	// equally common.
	Name string `json:"name"`
	// Of tells the group from others of its Name: the role of a person, the land that stands
	// beside the name, the outlet of most of its articles, or "in articles on" a land. It is
	// empty where no other group has the name, and where none of these is its alone.
	Of string `json:"of,omitempty"`
	// Aliases are the other canonical names of the members, sorted.
	Aliases []string `json:"aliases,omitempty"`
	// Gender is the one that most members with a gender have, Unknown where none
	// has one.
	Gender Gender `json:"gender,omitempty"`
	// Role is the wording of a role that most articles use, of several the one
	// whose words most of them use; empty where there is none.
	Role string `json:"role,omitempty"`
	// Members say which entity of which article it is, in that order.
	Members []Member `json:"members"`
}

// Label names the group in a table: by its Name, with what tells it from others of that name
// behind it, "Foreign Ministry (Japan)" or "Foreign Ministry (in articles on Japan)".
func (g *Group) Label() string {
	if g.Of == "" {
		return g.Name
	}
	return g.Name + " (" + g.Of + ")"
}

// Articles returns the number of articles that have a member.
func (g *Group) Articles() int {
	n, last := 0, -1
	for _, m := range g.Members {
		if m.Article != last {
			n, last = n+1, m.Article
		}
	}
	return n
}

// A Member is articles[Article][Entity] of what Merge was given, and why it is
// in its group.
type Member struct {
	Article int    `json:"article"`
	Entity  int    `json:"entity"`
	Reason  Reason `json:"reason"`
	// Confidence, from 0 to 1, is how likely the member is the one that its group
	// is named after. It is a share of weights where several could be meant, and
	// a fixed figure for each Reason where only the name speaks.
	Confidence float64 `json:"confidence"`
}

// A Reason says by what an entity was taken for the one that its group stands for.
type Reason string

// The reasons.
const (
	ByName     Reason = "name"                 // the same name, or alone in its group
	ByVariant  Reason = "variant of the name"  // a middle name or "Jr." more or less, "Ltd", "Britain" and "United Kingdom"
	ByNickname Reason = "short given name"     // Mike, Michael
	BySpelling Reason = "spelling"             // Sergei, Sergey; Zelensky, Zelenskiy
	ByShort    Reason = "part of the name"     // a family name, an initial, and nobody else is as likely
	ByAcronym  Reason = "acronym"              // an article explains it, or it has four letters and more and fits one name
	ByPlace    Reason = "name and land"        // a Supreme Court, of the land that the article is about
	ByContext  Reason = "name and company"     // "the National Bank" of one outlet or in one company of names
	ByKind     Reason = "same name, same kind" // tagged otherwise here than nearly everywhere else
)

// Merge finds the same people and things among the entities of many articles,
// each as Extract returned them, which it does not change: a [Merger] to which
// nothing is known of the articles but their entities.
func Merge(articles [][]Entity) []Group {
	var m Merger
	for _, entities := range articles {
		m.Add(article.Metadata{}, entities)
	}
	return m.Groups()
}

// A Merger finds the same people and things among the entities of many articles.
// Dates and amounts are left out. The zero value is ready.
//
// Add keeps of each article what may speak for or against: names, genders, roles,
// who else is named, the land it is about, outlet and date. Groups weighs that.
//
//   - People whose family names are the same are one if their given names are the
//     same, short forms of one another or spelled alike, and neither gender, nor
//     a middle initial, nor "Jr." speaks against it. Where many bear the family name,
//     roles and company must speak for it, the more, the more they are. Hyphens tell
//     nothing. "Jr." joins the name without it if both have a role in common, its head
//     and what it is of ("vice president" is not "president"), or if that name is rare and he
//     is called nobody's son and has no other role; never if both stand in one article.
//     Who is named by many needs less.
//   - A family name alone, an initial, a given name by which somebody is called
//     elsewhere: everybody who may be meant is weighed by the number of articles
//     that name him in full, by gender, and by how much more often than in all
//     articles the roles, the company, the land, the outlet and the month of this
//     one are his (a naive Bayes classifier). The likeliest has it if he has nine
//     tenths of the weight. If nobody has so much, it is his who alone has the role that
//     stands with it, if few hold that at once ("Prime Minister Vale") or the articles have
//     more in common, unless gender or land contradict; or, where no role stands with it,
//     the only woman's of a family of which ten articles name a man, and the other way
//     round.
//   - Other things are one if their names are, but for "the", legal forms and
//     synonyms. A name that many lands have ("Supreme Court") needs the same land
//     too, one that stands with it or the one that the article is mostly about, or
//     the same outlet; where no outlet is known, the land that two thirds of the
//     articles are about. An acronym belongs to a name in full if an article explains
//     it, weighed as a family name is, or if none does and its letters are the initials of
//     one name, three of them only if the articles have more in common; in an article that
//     has neither land nor outlet nor any name in common with those, it is likely something
//     else, but for what the lists of this package know by it. An acronym that no article
//     explains is one thing in all lands if it has four letters or more, else in one land.
//     What some leave out, whose it is or what it deals in ("Trellick Media"), may be left
//     out where others do; so may the land behind a place.
//
// The groups hang neither on the order of the articles nor on how they were
// divided among Mergers that were joined. A Merger takes about 2 KB for each
// article; time and memory are near linear. It may be used from one goroutine at
// a time: give each its own and Join them.
type Merger struct {
	articles []source
	texts    map[string]string // one copy of each string, so that no article is kept
}

// Add takes in the entities of one more article. Of its metadata the outlet, the
// date and the place of the dateline are used where they are known.
func (m *Merger) Add(meta article.Metadata, entities []Entity) {
	m.articles = append(m.articles, m.source(meta, entities))
}

// Len returns the number of articles.
func (m *Merger) Len() int { return len(m.articles) }

// Join takes in all articles of other, as if they had been added after those of m.
// It does not change other.
func (m *Merger) Join(other *Merger) {
	m.articles = append(m.articles, other.articles...)
}

// Groups returns the groups of what was added so far, in the order of their first
// members. Every entity but dates and amounts is in one.
func (m *Merger) Groups() []Group {
	return newResolver(m.articles).groups()
}

// MarshalJSON writes what was added, so that another process can join it. The
// form may change with the version of this module.
func (m *Merger) MarshalJSON() ([]byte, error) { return json.Marshal(m.articles) }

// UnmarshalJSON reads what MarshalJSON wrote, and replaces what was in m.
func (m *Merger) UnmarshalJSON(data []byte) error {
	m.articles, m.texts = nil, nil
	return json.Unmarshal(data, &m.articles)
}
