package coref

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// A law is what the text tells of an organisation and the law.
type law uint8

const (
	above law = iota + 1 // it fines or bans others
	below                // it was fined or banned, and is not the regulator of whom the text tells next
)

// farthestSanction is how many tokens before "by" the verb stands: "fined 3 million pounds in May | by".
const farthestSanction = 12

// noteLaw remembers which organisation fines or bans another, and which is fined.
func (r *resolver) noteLaw(m Mention) {
	if r.Entities[m.Entity].Kind != Organisation {
		return
	}
	before := r.titleStart(m.First, r.now.First) - 1
	if r.is(before, pos.DT) {
		before--
	}
	verb, passive := r.skipAdverbs(r.skipAside(m.End)), false
	for end := verb + 4; verb < end && (r.is(verb, pos.RB) || isBe(r.wordIn(verb)) || isHave(r.wordIn(verb)) || r.wordIn(verb) == "have"); verb++ {
		passive = passive || isBe(r.wordIn(verb))
	}
	switch {
	case r.isSanction(before), passive && r.isSanction(verb):
		r.seen[m.Entity].law = below
	case r.isSanction(verb), r.wordIn(before) == "by" && r.sanctionBefore(before):
		r.seen[m.Entity].law = above
	}
}

// isSanction reports whether token i is a verb for what a regulator or a court does to somebody.
func (r *resolver) isSanction(i int) bool {
	return r.is(i, pos.VBD, pos.VBN, pos.VBZ, pos.VBG) && known().sanctions[strings.ToLower(r.wordIn(i))]
}

// sanctionBefore reports whether somebody is fined or banned "by" whoever follows that token.
func (r *resolver) sanctionBefore(by int) bool {
	for i := by - 1; i > by-farthestSanction && !r.is(i, pos.Comma); i-- {
		if r.isSanction(i) || r.finite(i) {
			return r.isSanction(i)
		}
	}
	return false
}

// isAuthority reports whether a noun for a body, which can be what, is for one that may fine others.
func isAuthority(what body) bool { return what != anyBody && what&known().bodies["authority"] != 0 }

// isBelowLaw reports whether a noun, which can be what, is for an authority, and an organisation is one that was
// fined and whose name tells nothing of an authority.
func (r *resolver) isBelowLaw(e int32, what body) bool {
	return isAuthority(what) && r.seen[e].law == below && !isAuthority(r.bodies[e])
}

// isOfAuthority reports whether the possessive at token i is of what an authority gives out about others, with no
// word that makes it a firm's: "its ruling", "its report", but not "its annual report".
func (r *resolver) isOfAuthority(i int) bool {
	switch r.wordIn(i + 1) {
	case "findings", "inquiry", "investigation", "judgment", "order", "report", "ruling", "verdict":
		mistaken := r.is(i+2, pos.NNS) && sayings.Is(r.word(i+2), sayings.Says) // its report | states
		return r.is(i, pos.PRPS) && (mistaken || !r.is(i+2, pos.NN, pos.NNS, pos.HYPH))
	}
	return false
}
