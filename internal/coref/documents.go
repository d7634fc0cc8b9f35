package coref

import (
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// ownsDocument reports whether token i is a possessive whose document speaks: "its statement
// said".
func (r *resolver) ownsDocument(i int) bool {
	if !r.is(i, pos.PRPS) {
		return false
	}
	end := r.documentEnd(i)
	if end == 0 {
		end = r.papersEnd(i)
	}
	mistaken := r.is(end, pos.NNS) && sayings.Is(r.word(end), sayings.Says) // its filing | states
	return end > 0 && (mistaken || r.verbOf(i, end) >= 0)
}

// papersEnd returns the end of a noun phrase in the plural, behind the possessive at token i, for what a firm gives
// out: "its latest accounts", "its results". It is 0 for none.
func (r *resolver) papersEnd(i int) int {
	end := i + 1
	for end < i+longestNominal && r.is(end, pos.NN, pos.JJ, pos.JJS, pos.HYPH) {
		end++
	}
	if word := r.wordIn(end); r.is(end, pos.NNS) && (word == "results" || sayings.Is(word, sayings.Words)) {
		return end + 1
	}
	return 0
}

// makesDocument reports whether token i is the "it" of "a filing it made".
func (r *resolver) makesDocument(i int) bool {
	return r.is(i, pos.PRP) && r.is(i-1, pos.NN) && sayings.Is(r.word(i-1), sayings.Words) && r.finite(i+1)
}

// documentEnd returns the end of the noun phrase for what is said or written behind the article
// or the possessive at token i: "the first | letter". It is 0 for none.
func (r *resolver) documentEnd(i int) int {
	end := i + 1
	for end < i+longestNominal && r.is(end, pos.NN, pos.JJ, pos.HYPH) {
		end++
	}
	if end == i+1 || !sayings.Is(r.word(end-1), sayings.Words) {
		return 0
	}
	return end
}

// documentAt notes a document that speaks, "the letter said", or opens a sentence, "The letter
// from the board gave", so that an "it" behind it does not go past it.
func (r *resolver) documentAt(i int, ordinal int32) {
	if !r.is(i, pos.DT) {
		return
	}
	end := r.documentEnd(i)
	if end == 0 || isBody(r.word(end-1)) || !r.says(r.skipAdverbs(end)) && !r.opensAsSubject(i, end) {
		return
	}
	r.met = append(r.met, occurrence{entity: nobody, first: int32(i), end: int32(end), ordinal: ordinal, at: r.at, quoted: r.quoteAt(i), noun: r.word(end - 1), salience: pointsLast + pointsSubject})
}
