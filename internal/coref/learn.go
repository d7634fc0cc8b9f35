package coref

import (
	"github.com/copydesk/copydesk/internal/cancel"
	"github.com/copydesk/copydesk/internal/model/crf"
)

// Learn calls add with each example that t gives: a pronoun for which only one
// of the people mentioned before it has the right gender. The features do not
// tell the genders, so what is learned is which of several people a pronoun
// means if the gender does not decide. No annotation is needed for that.
func Learn(t *Text, add func(list crf.Sequence, right int)) {
	r := newResolver(t, cancel.Check{})
	r.learn = add
	for ordinal, i := range t.Doc.Order() {
		r.sentence(int32(ordinal), t.Doc.Sentences[i])
	}
}

// teach returns the index of the only candidate with the gender of p, or -1 if
// that does not decide.
func (r *resolver) teach(p pronoun) int {
	right := -1
	for k, e := range r.list.entities {
		switch g := r.Entities[e].Gender; {
		case g == p.gender && right >= 0:
			return -1
		case g == p.gender:
			right = k
		case g == Unknown && p.ordinal-r.seen[e].ordinal < 3:
			return -1
		}
	}
	return right
}

// learned hands out the example, if it is one, and remembers whom the pronoun meant.
func (r *resolver) learned(p pronoun, right int) {
	if right < 0 {
		return
	}
	if len(r.list.entities) > 1 {
		r.learn(r.list.seq.Clone(), right)
	}
	if r.list.after[right] == 0 {
		r.remember(p.at, p.at+1, r.list.entities[right], p.ordinal, false)
	}
}
