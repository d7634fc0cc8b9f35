package entity

import (
	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/internal/pos"
)

// roleOfPair gives people who are named together what is told behind the last of them:
// "Ann Lee and Tom Berg, two reporters, left".
func (s *scan) roleOfPair(at, end int) {
	m := &s.mentions[at]
	if m.End >= end || s.Text(m.End) != "," {
		return
	}
	first := m.End + 1
	for first < end && (s.Tag(first) == pos.CD || s.Text(first) == "both" || s.Text(first) == "all") {
		first++
	}
	head, stop := s.phraseOf(first, end, true)
	if head < 0 || !s.Offices(head) || s.Tag(head) != pos.NNS || !s.closes(stop, end) {
		return
	}
	for k := at; k > 0 && s.isPersonAt(k-1) && s.isListed(s.mentions[k-1].End, s.mentions[k].First) && s.mentions[k-1].sentence == m.sentence; k-- {
		s.addRole(&s.mentions[k-1], first, stop, head)
		if k == at {
			s.addRole(m, first, stop, head)
		}
	}
}

func (s *scan) isPersonAt(mention int) bool {
	m := &s.mentions[mention]
	return m.thing >= 0 && s.things[m.thing].kind == Person
}

// roleOfSeveral gives the people of a list the office in the plural that stands
// before it: "Senators Ann Vale and Erik Lund".
func (s *scan) roleOfSeveral(at int, start int) {
	m := &s.mentions[at]
	head := m.First - 1
	for head > start && s.isRank(head) && !s.office(head) && !s.Offices(head) { // "leaders | Dr NAME"
		head--
	}
	if head-2 >= start && s.Text(head) == "as" && s.Text(head-1) == "such" { // "artists such as NAME"
		head -= 2
	} else if head > start && (s.Text(head) == "like" && s.actsBehind(m.End) || s.Text(head) == "including") {
		head = s.BeforeComma(head - 1)
		if head >= start && lists.Vague.Has(s.Text(head)) {
			return
		}
	}
	if head > start && s.Text(head) == "," && s.areSomebodys(head-1, start) && s.isListAt(at) {
		head--
	}
	if head < start || !s.Offices(head) || s.Tag(head) != pos.NNS && s.Tag(head) != pos.NNPS && s.Tag(head) != pos.NNP && head != start {
		return
	}
	first := s.roleStart(head, start)
	end := m.First
	for ; at < len(s.mentions); at++ {
		m := &s.mentions[at]
		if m.First > end && s.Text(m.First-1) == "(" || m.First < end { // "(D-N.Y.)", "of Aldport"
			continue
		}
		if m.thing < 0 || s.things[m.thing].kind != Person || !s.isListed(end, m.First) || s.IsGenitive(m.End) {
			return
		}
		s.addRole(m, first, head+1, head)
		end = s.pastOrigin(m.End)
	}
}

// pastOrigin returns the token behind where or of which body somebody in a list is, from token i on: "Ann Vale | of Norland
// and Erik Lund | from Daltrop". It is i for none.
func (s *scan) pastOrigin(i int) int {
	if w := s.TextAt(i); w != "of" && w != "from" || i+1 >= len(s.Doc.Tokens) || s.nameAt(i+1) < 0 || s.inPerson(i+1) {
		return i
	}
	return s.mentions[s.nameAt(i+1)].End
}

// areSomebodys reports whether the office in the plural at token i is of those whom somebody
// has, "his two | daughters", or of the people of whom the sentence tells: "The | owners".
func (s *scan) areSomebodys(i, start int) bool {
	from := s.roleStart(i, start) - 1
	if s.TagAt(from) == pos.CD {
		from--
	}
	return s.Offices(i) && (s.TagAt(from) == pos.PRPS || s.TagAt(from) == pos.POS || from == start && s.Tag(from) == pos.DT)
}

// isListAt reports whether "and" or a comma joins a person to another one behind, in a list that does
// not act itself: not "After talks with his lawyers, | NAME and NAME | left".
func (s *scan) isListAt(at int) bool {
	last := at
	for last+1 < len(s.mentions) && s.isPersonAt(last+1) && s.mentions[last+1].First > s.mentions[last].End && s.isListed(s.mentions[last].End, s.mentions[last+1].First) {
		last++
	}
	end := s.mentions[last].End
	return last > at && !s.TagAt(end).IsFinite() && (s.TextAt(end) == "," || !s.actsBehind(end))
}

// actsBehind reports whether a finite verb stands between token i and the end of its sentence:
// what "Voters like NAME" has not.
func (s *scan) actsBehind(i int) bool {
	for end := s.SentenceAt(i - 1).End; i < end; i++ {
		if s.Tag(i).IsFinite() {
			return true
		}
	}
	return false
}

// isListed reports whether nothing but marks of a list stands in [from, to).
func (s *scan) isListed(from, to int) bool {
	from = s.pastBrackets(from, to)
	for to-1 > from && s.isRank(to-1) { // "and | Dr NAME"
		to--
	}
	for i := from; i < to; i++ {
		if w := s.Text(i); w != "," && w != "and" && w != "&" || to-from > 2 {
			return false
		}
	}
	return from <= to
}
