package entity

import (
	"cmp"
	"slices"

	"github.com/copydesk/copydesk/article"
)

// An Entity is one thing that an article names, with every place where it does.
// It is a plain value that the caller owns.
type Entity struct {
	// ID is the index of the entity in the slice that Extract returned.
	ID   int  `json:"id"`
	Kind Kind `json:"kind"`
	// Name is canonical: the fullest form that the article uses, without
	// titles, possessives and a leading "the". It is never empty. A date or an
	// amount has the words by which it is first mentioned.
	Name string `json:"name"`
	// Aliases are the other forms of the name in the article, in the order of
	// their first use, at most 32: a family name, a given name, an acronym.
	Aliases []string `json:"aliases,omitempty"`
	// Gender is that of a person, Unknown where nothing shows it.
	Gender Gender `json:"gender,omitempty"`
	// Roles are the titles and offices that the article gives to a person, in the
	// order of the text, at most 16, each wording once.
	Roles []Role `json:"roles,omitempty"`
	// Value is what a date, an amount of money or a percentage stands for.
	Value Value `json:"value,omitzero"`
	// Mentions are the names, in the order of the text. Mentions of all
	// entities together are disjoint.
	Mentions []Mention `json:"mentions"`
	// References are pronouns and role nominals, in the order of the text.
	References []Reference `json:"references,omitempty"`
}

// A Kind says what sort of thing an Entity is.
type Kind string

// The kinds of entities.
const (
	Person   Kind = "PERSON"
	Org      Kind = "ORG"      // companies, parties, agencies, teams, media
	GPE      Kind = "GPE"      // countries, states, cities: places with a government
	Loc      Kind = "LOC"      // other places: rivers, regions, continents
	Facility Kind = "FACILITY" // buildings, airports, roads, camps
	NORP     Kind = "NORP"     // nationalities, religious and political groups, languages
	Event    Kind = "EVENT"    // wars, summits, elections, tournaments
	Product  Kind = "PRODUCT"  // found through a Gazetteer only: the data to learn from have too few
	Work     Kind = "WORK"     // books, laws, films, treaties
	Misc     Kind = "MISC"     // a name of none of the kinds above
	Date     Kind = "DATE"
	Money    Kind = "MONEY"
	Percent  Kind = "PERCENT"
)

// A Gender is the gender with which an article refers to a person.
type Gender string

// The genders.
const (
	Unknown Gender = ""
	Female  Gender = "female"
	Male    Gender = "male"
)

// A Mention is one place where an entity is named.
type Mention struct {
	article.Span
	// Confidence is the probability, from 0 to 1, that the tagger gives to the
	// name and its kind. It is 1 for what a rule or the caller's gazetteer found.
	Confidence float64 `json:"confidence"`
	// Beside says that it stands beside the body and the headlines: in a byline, a
	// dateline, a caption, a credit, or a line on who contributed. Nobody speaks there, and
	// no reference means it; only a caption lends a fuller name to who goes by a family name.
	Beside bool `json:"beside,omitempty"`
}

// A Reference is a place that refers to an entity without naming it.
type Reference struct {
	article.Span
	Type ReferenceType `json:"type"`
	// Confidence, from 0 to 1, is how sure the resolution is.
	Confidence float64 `json:"confidence"`
}

// A ReferenceType says what sort of words refer.
type ReferenceType string

// The types of references.
const (
	Pronoun ReferenceType = "pronoun" // he, her, himself, it of an organisation, they of several; who is not resolved
	Nominal ReferenceType = "nominal" // the president, the company
)

// A Role is a title or an office of a person, as the article words it:
// "Belarusian President", "mayor of Aldport".
type Role struct {
	article.Span
	Text string `json:"text"`
}

// A Value is what a DATE, MONEY or PERCENT entity stands for. The zero Value
// means that there is none or that it is not known; "0 %" has it too.
type Value struct {
	// Date is in ISO 8601, as exact as the text: "2016-08-09", "2016-W32",
	// "2016-08", "2016-Q3", "2016", a weekend "2016-08-06/2016-08-07"; with part 2
	// of the standard "2016-22" is a summer (21 to 24 are spring to winter), "197X" a decade and
	// "18XX" the 19th century; with an unknown year it is "XXXX-08-09". It is reckoned from the day of the
	// article, the one that the caller knows or that the text says it was
	// published on: a day without a year is the one nearest to it; a weekday is the last one
	// before it or itself, behind "this" and a verb of what is to come the next one. Where
	// neither is known, "Monday" and "last week" have no Date.
	Date string `json:"date,omitempty"`
	// Amount is of money in units of Currency, or a percentage: 12.5 for "12.5
	// per cent". Each end of a range is an entity of its own.
	Amount float64 `json:"amount,omitempty"`
	// Currency is an ISO 4217 code such as "USD", empty where it is not known:
	// a bare "$" in an article that names another land of dollars or pesos.
	Currency string `json:"currency,omitempty"`
}

// An Occurrence is a mention of, or a reference to, an entity.
type Occurrence struct {
	article.Span
	Entity int `json:"entity"` // ID of the entity
	// Type is that of a reference, and empty for a mention.
	Type       ReferenceType `json:"type,omitempty"`
	Confidence float64       `json:"confidence"`
}

// Occurrences returns the mentions and references of entities in the order of
// the text, for a caller who asks what stands in a certain span. A nominal
// reference may contain a mention: "the Russian president" contains "Russian".
// The longer goes first where two start at the same byte.
func Occurrences(entities []Entity) []Occurrence {
	n := 0
	for i := range entities {
		n += len(entities[i].Mentions) + len(entities[i].References)
	}
	all := make([]Occurrence, 0, n)
	for i := range entities {
		e := &entities[i]
		for _, m := range e.Mentions {
			all = append(all, Occurrence{m.Span, e.ID, "", m.Confidence})
		}
		for _, r := range e.References {
			all = append(all, Occurrence{r.Span, e.ID, r.Type, r.Confidence})
		}
	}
	slices.SortFunc(all, func(a, b Occurrence) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Entity, b.Entity))
	})
	return all
}
