package quote

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon/sayings"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/pos"
)

// nouns drafts what nouns of saying tell of: "Reyl's threat | to sue the paper", "the
// announcement | that the ferry would close".
func (f *finder) nouns() {
	for _, s := range f.d.Sentences[:f.d.BodySentences] {
		for i := s.First; i+2 < s.End; i++ {
			if !f.isIn(i, pos.NN, pos.NNS) || !sayings.Is(strings.ToLower(f.word(i)), sayings.Noun) || f.owners[i].role() > inSource || f.marksAt(i) >= 0 {
				continue
			}
			d := draft{cue: run{i, i + 1}, source: f.possessorOf(i, s), confidence: clauseConfidence}
			first := i + 1
			if to := f.nounPhrase(i + 2); f.is(i+1, "by", "from") && to > i+2 && f.is(to, "that") { // the warning by Ann Lee that
				d.source, first = run{i + 2, to}, to
			}
			switch {
			case f.is(first, "that") && f.isClause(first+1):
			case f.isIn(first, pos.TO) && f.isIn(first+1, pos.VB) && !d.source.isEmpty():
			default:
				continue
			}
			d.content = []run{{first, f.innerEnd(first, s)}}
			f.take(d)
		}
	}
}

// possessorOf returns whose a noun is: "Reyl's threat", "her claim".
func (f *finder) possessorOf(noun int, s layer.Sentence) run {
	i := noun
	for i > s.First && (f.isIn(i-1, pos.JJ, pos.NN, pos.CD)) {
		i--
	}
	switch {
	case i > s.First && f.isIn(i-1, pos.PRPS):
		return run{i - 1, i}
	case i-1 > s.First && f.isIn(i-1, pos.POS):
		p := f.phraseBefore(i-1, s.First)
		if !p.isEmpty() && f.isPersonal(f.spanOf(run{p.end - 1, p.end})) { // in the light of | Ann Lee | 's claim
			for k := p.first; k < p.end; k++ {
				if f.isIn(k, pos.IN) {
					p.first = k + 1
				}
			}
		}
		return p
	}
	return run{}
}

// innerEnd returns where a clause or an infinitive that begins with token i ends within its
// sentence: before the verb whose subject it belongs to, or a comma.
func (f *finder) innerEnd(i int, s layer.Sentence) int {
	verbs := 0
	if f.is(i, "to") {
		verbs = 1
	}
	end := min(s.End, i+3*reach)
	for j := i + 1; j < end; j++ {
		switch {
		case f.isStop(j):
			return j
		case f.isFinite(j) && !f.isIn(j-1, pos.WDT, pos.WP, pos.CC) && !(f.isFinite(j - 1)):
			if verbs++; verbs > 1 {
				return j
			}
		case f.isIn(j, pos.VBN) && verbs == 1 && f.is(i, "to") && f.isNoun(j-1): // so the tagger takes some
			return j
		}
	}
	return end
}
