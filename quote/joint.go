package quote

import (
	"slices"

	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/pos"
)

// mostJoint bounds the speakers of one quote.
const mostJoint = 8

// joined returns the voice of the entity id and of those whom an "and" in the
// rest of the source, the tokens [head, end), puts beside it: "Ann Lee, the
// mayor, and Omar Reyes". Clauses are not looked into.
func (f *finder) joined(id, head, end int) voice {
	return f.withOthers(f.of(id), f.entities[id].Kind == entity.Person, head, end)
}

// withOthers returns a voice, a person's or not, with those of its kind in the tokens [head, end).
func (f *finder) withOthers(v voice, person bool, head, end int) voice {
	end = f.clauseAt(head, end)
	if !f.hasAnd(head, end) {
		return v
	}
	from := head
	for from < end && !f.separates(from) {
		from++
	}
	for from++; from < end && len(v.with)+1 < mostJoint; from++ {
		to := from
		for to < end && !f.separates(to) {
			to++
		}
		if last := f.headEnd(from, to) - 1; from < to && f.tag(last) != pos.POS {
			if other := f.namedAt(last, from); other >= 0 && (f.entities[other].Kind == entity.Person) == person {
				v.add(f.of(other).Speaker)
			}
		}
		from = to
	}
	return v
}

// clauseAt returns the first of the tokens [first, end) that begins a clause or
// something in quote marks, or end.
func (f *finder) clauseAt(first, end int) int {
	for i := first; i < end; i++ {
		switch f.tag(i) {
		case pos.WP, pos.WDT, pos.WPS, pos.WRB, pos.VBD, pos.VBZ, pos.VBP, pos.MD, pos.OpenQuote:
			return i
		}
	}
	return end
}

// add adds another speaker to a voice, once.
func (v *voice) add(s Speaker) {
	if s.Entity != v.Entity && !slices.Contains(v.with, s) {
		v.with = append(v.with, s)
	}
}

// separates reports whether token i stands between two speakers of a list.
func (f *finder) separates(i int) bool {
	return f.nameOver(i) < 0 && (f.tag(i) == pos.Comma || f.tag(i) == pos.CC || f.word(i) == ";")
}

func (f *finder) hasAnd(first, end int) bool {
	return f.some(run{first, end}, func(i int) bool { return f.word(i) == "and" && f.separates(i) })
}
