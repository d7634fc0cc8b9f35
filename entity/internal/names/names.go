// Package names finds names in segmented text and says what kind of thing
// each of them names.
package names

// A Kind says what a name names.
type Kind uint8

// The kinds of names.
const (
	None Kind = iota
	Person
	Org
	GPE
	Loc
	Facility
	NORP
	Event
	Product
	Work
	Misc
)

// A Name is the run of tokens [First, End) of a document.
type Name struct {
	First, End int
	Kind       Kind
	Confidence float64 // from 0 to 1
}
