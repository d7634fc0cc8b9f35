package attribution

import "github.com/copydesk/copydesk/internal/pos"

// isFinite reports whether a tag is that of a finite or a modal verb.
func isFinite(tag uint8) bool {
	switch pos.Tag(tag) {
	case pos.VBD, pos.VBZ, pos.VBP, pos.MD:
		return true
	}
	return false
}

// isNominal reports whether a tag is that of a noun or a pronoun.
func isNominal(tag uint8) bool {
	switch t := pos.Tag(tag); t {
	case pos.PRP, pos.WP, pos.WDT, pos.DT:
		return true
	default:
		return t.IsNoun()
	}
}
