package entity

import (
	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/internal/pos"
)

// behindAside returns the token behind what stands in commas from token i on, that names
// nobody else: "Ann Lee, whose father was a miner, | is a judge". It is i for none.
func (s *scan) behindAside(i, end int) int {
	const longest = 16 // tokens
	if s.Text(i) != "," {
		return i
	}
	for k := i + 1; k < min(end, i+longest) && !s.inPerson(k); k++ {
		if s.Text(k) == "," {
			return k + 1
		}
	}
	return i
}

// isAt returns where the verb at token i behind which stands what somebody is ends, "was" or
// "has been"; 0 for another one.
func (s *scan) isAt(i, end int) int {
	switch {
	case i >= end:
	case lists.IsForms.Has(s.Text(i)):
		return i
	case (s.Text(i) == "has" || s.Text(i) == "had") && i+1 < end && (s.Text(i+1) == "been" || lists.IsForms.Has(s.Text(i+1))):
		return i + 1
	}
	return 0
}

// rolesBehindIs finds what somebody is behind the verb at token i, which may be several
// things: "is a teacher, a mother and the mayor of Aldport".
func (s *scan) rolesBehindIs(i, end int, give giveRole) {
	const most = 6
	for i++; i < end && (lists.Appointed.Has(s.Text(i)) || lists.Whens.Has(s.Text(i)) || s.Text(i) == "as" || s.Text(i) == "both"); i++ {
	}
	for range most {
		head, stop := s.rolePhrase(i, end)
		if head < 0 || head == i && stop == i+1 && s.Tag(head) == pos.JJ { // "is hopeful"
			return
		}
		s.giveRoles(i, stop, head, give)
		if s.TextAt(stop) == "and" && s.isAt(stop+1, end) > 0 { // "is a farmer | and was a teacher"
			s.rolesBehindIs(s.isAt(stop+1, end), end, give)
			return
		}
		if stop >= end || s.Text(stop) != "," {
			return
		}
		if i = stop + 1; i < end && s.Text(i) == "and" {
			i++
		}
		if i >= end || s.Tag(i) != pos.DT && s.Tag(i) != pos.JJ && s.Tag(i) != pos.NN {
			return
		}
	}
}
