package entity

import (
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// bodiesOfFields makes organisations of a field of life and the name of the place where it is
// a body's, which the tagger takes for somebody or leaves apart: "Health Norwick", "Sport
// Orsenia said".
func (s *scan) bodiesOfFields(found []names.Name) {
	for i := range found {
		n := &found[i]
		switch {
		case n.Kind == names.Person && n.End-n.First == 2 && fields.has(s.text(n.First)) && s.known(n.End-1)&lexicon.Given == 0:
		case n.End-n.First == 1 && s.isBehindField(*n) && (i == 0 || found[i-1].End < n.First):
			n.First--
		default:
			continue
		}
		n.Kind = names.Org
	}
}

// isBehindField reports whether the word before a name of one word, a place's or one that no
// list has, is a field of life and nothing else with a capital stands beside: before a verb at
// the start of a sentence.
func (s *scan) isBehindField(n names.Name) bool {
	at, x := n.First-1, s.sentenceAt(n.First)
	if at < x.First || !fields.has(s.text(at)) || capital(s.textAt(n.End)) || s.inTitleCase(at) || s.known(n.First)&(lexicon.Given|lexicon.Office|lexicon.OrgWord) != 0 || acronym(s.text(n.First)) {
		return false
	}
	if n.Kind == names.NORP || s.tagAt(n.End) == pos.POS || s.tagAt(n.End) == pos.HYPH {
		return false
	}
	return isFinite(s.tagAt(n.End)) && (at == x.First || !capital(s.text(at-1)))
}
