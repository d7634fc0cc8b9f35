package tokens

import (
	"strings"
)

// Generations stand behind a name and are part of it.
var Generations = map[string]bool{"Jr": true, "Jr.": true, "Sr": true, "Sr.": true, "II": true, "III": true, "IV": true}

// FamilyParticles stand before family names.
var FamilyParticles = map[string]bool{"van": true, "von": true, "de": true, "da": true, "di": true, "del": true, "della": true, "dos": true,
	"du": true, "ter": true, "bin": true, "ibn": true, "bint": true}

// LaterParticles are words of their own as well: they stand only behind one of FamilyParticles.
var LaterParticles = map[string]bool{"der": true, "den": true, "la": true, "las": true, "los": true, "le": true}

// AreParticles reports whether nothing but particles is in the tokens [first, end), the first
// with a capital or not: "De los | Santos".
func (r *Reader) AreParticles(first, end int) bool {
	for i := first; i < end; i++ {
		if w := strings.ToLower(r.Text(i)); !FamilyParticles[w] && !LaterParticles[w] {
			return false
		}
	}
	return first < end
}

// IsApostrophe reports whether token i is a mark that people write for the
// apostrophe and stands between a word and a capital without a space.
func (r *Reader) IsApostrophe(i int) bool {
	switch r.TextAt(i) {
	case "'", "’", "‘", "´", "`", "′", "ʼ":
		return r.IsAttached(i) && r.IsAttached(i+1) && Capital(r.TextAt(i+1))
	}
	return false
}
