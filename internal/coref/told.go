package coref

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// mostTold is how many names of an organisation and phrases that tell of it are kept.
const mostTold = 40

// noteTold remembers what the text tells beside a name that the organisation is: "the
// airline Kestrel", "the airline, Kestrel", "Kestrel, a charity for sailors", "Kestrel is
// the largest bank".
func (r *resolver) noteTold(m Mention) {
	if r.Entities[m.Entity].Kind != Organisation {
		return
	}
	end := m.First
	if r.is(end-1, pos.Comma) {
		end--
	}
	first := end
	for first > r.now.First && end-first < longestNominal && r.is(first-1, pos.NN, pos.JJ, pos.JJS, pos.HYPH, pos.VBN, pos.POS) {
		first--
	}
	if first < end && (end == m.First || r.is(first-1, pos.DT)) {
		r.tell(int32(m.Entity), first, end)
	}
	first = r.skipBrackets(m.End)
	switch {
	case r.is(first, pos.Comma):
		first++
	case r.is(first, pos.VBZ, pos.VBD) && isBe(r.word(first)):
		first++
	default:
		return
	}
	if !r.is(first, pos.DT) {
		return
	}
	first++
	for end = first; end < first+longestNominal && r.is(end, pos.NN, pos.NNP, pos.JJ, pos.JJS, pos.HYPH, pos.VBN, pos.POS); {
		end++
	}
	for end > first && r.is(end-1, pos.VBN) { // a charity | based in Lund
		end--
	}
	if end > first && !r.is(end, pos.NNS, pos.NNPS) {
		r.tell(int32(m.Entity), first, end)
	}
}

// tell enters that an organisation is what the tokens [first, end) say, if their last
// is a noun for one.
func (r *resolver) tell(e int32, first, end int) {
	noun := lexicon.SpelledOut(r.word(end - 1))
	x := &r.Entities[e]
	if !r.is(end-1, pos.NN) || !IsBody(noun) && !known().named[noun] || known().places[noun] != 0 || len(x.Roles) >= mostTold {
		return
	}
	r.seen[e].told = noun
	x.Roles = append(slices.Clip(x.Roles), append(r.appendWords(nil, first, end-1), noun))
	r.index(noun, e)
	if what := known().bodies[noun]; what != anyBody {
		r.bodies[e] |= what
	}
}
