package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/pos"
)

// wholeNamesOfFirms gives firms that are called as if they were somebody's their whole names,
// "Carter's said", "Macy's will": a finite verb stands behind one of them, and nowhere does
// the name stand without the ending.
func (s *scan) wholeNamesOfFirms(found []names.Name) {
	bare, acts := map[string]bool{}, map[string]bool{}
	saints := map[string]names.Kind{} // "St Mary's Hospital", by whom it is called after
	for _, n := range found {
		if s.isSaint(n.First) && n.End-n.First > 3 && s.IsGenitive(n.First+2) {
			saints[s.Text(n.First+1)] = n.Kind
		}
		switch surface := s.Surface(n); {
		case n.End-n.First > 1 && n.Kind == names.Person:
			bare[s.Text(n.First)], bare[s.Text(n.End-1)], bare[surface] = true, true, true
		case !s.IsGenitive(n.End):
			bare[surface] = true
		case s.isActing(n.End+1) && strings.ToUpper(surface) != surface: // no acronym is called so
			acts[surface] = true
		}
	}
	s.genitives = map[string]bool{}
	for i := range found {
		n := &found[i]
		saint, saintly := saints[s.Text(n.End-1)]
		saintly = saintly && s.IsGenitive(n.End) && !tokens.Capital(s.TextAt(n.End+1)) && (n.End-n.First == 1 && s.isSaint(n.First-1) || n.End-n.First == 2 && s.isSaint(n.First))
		if surface := s.Surface(*n); saintly || acts[surface] && !bare[surface] {
			if s.isSaint(n.First - 1) {
				n.First--
			}
			n.End, n.Kind = n.End+1, names.Org
			if saintly {
				n.Kind = saint
			}
			span := s.Span(n.First, n.End)
			s.genitives[s.Doc.Show(span.Start, span.End)] = true
		}
	}
}

// isSaint reports whether token i is the title of a saint, which belongs to the name of a
// school or a hospital: "St Mary's".
func (s *scan) isSaint(i int) bool { return s.TextAt(i) == "St" || s.TextAt(i) == "St." }

// isActing reports whether token i is a finite verb that no "is" or "has" stands before, as
// the ending may be one: not "Kessel's said to be ill" or "Kessel's gone".
func (s *scan) isActing(i int) bool {
	switch s.TagAt(i) {
	case pos.MD, pos.VBZ:
		return true
	case pos.VBD, pos.VBP:
		return s.TextAt(i+1) != "to"
	}
	return false
}
