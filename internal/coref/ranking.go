package coref

import (
	"slices"

	"github.com/copydesk/copydesk/internal/model/crf"
)

// A list is the candidates for one pronoun, with their features.
type list struct {
	entities []int32
	after    []int32 // for those named later in the sentence: their token, otherwise 0
	seq      crf.Sequence
	scores   []float32
}

func (l *list) reset() {
	l.entities, l.after = l.entities[:0], l.after[:0]
	l.seq.Reset()
}

func (l *list) add(e int32) {
	l.entities = append(l.entities, e)
	l.after = append(l.after, 0)
}

func (l *list) has(e int32) bool { return slices.Contains(l.entities, e) }

// Templates of features; the numbers are part of the model.
const (
	tDistance = iota
	tRole
	tRoleDistance
	tMet
	tMetDistance
	tQuotes
	tSpeaks
	tNamed
	tParagraph
	tVerbs
	tAfter
	tOpening
	tOpeningOf
	tSubject
	tTokens
	tStart
)

// describe adds the features of candidate k, entity e, for pronoun p.
func (r *resolver) describe(l *list, k int, e int32, p pronoun) {
	s := &l.seq
	t := &r.seen[e]
	form := uint32(p.form)
	if l.after[k] > 0 {
		distance := min(uint32(l.after[k])-uint32(p.at), 20) / 3
		s.Add(crf.Mix(tAfter, distance))
		s.Add(crf.Mix3(tAfter, distance, form))
		s.Add(crf.Mix3(tAfter, 100, uint32(bin(t.met))))
		if t.met > 0 {
			s.Add(crf.Mix3(tAfter, 200, distanceBin(p.ordinal-t.ordinal)))
		}
		s.Next()
		return
	}
	far := distanceBin(p.ordinal - t.ordinal)
	quoted := r.quoteAt(p.at)
	pSubject := uint32(0)
	if p.form == he {
		if r.says(p.at+1) || r.says(p.at-1) {
			pSubject = 1
		}
	}
	s.Add(crf.Mix3(tDistance, far, form))
	s.Add(crf.Mix(tRole, uint32(t.role)))
	s.Add(crf.Mix3(tRoleDistance, uint32(t.role)<<8|far, form))
	s.Add(crf.Mix(tMet, uint32(bin(t.met))))
	s.Add(crf.Mix3(tMetDistance, uint32(bin(t.met)), far))
	s.Add(crf.Mix3(tQuotes, quoteState(quoted, t.quoted), far))
	s.Add(crf.Mix3(tSpeaks, b(t.speaks)<<3|b(quoted >= 0)<<2|pSubject<<1, far))
	s.Add(crf.Mix(tNamed, distanceBin(p.ordinal-t.named)))
	same := b(r.blockOf(p.ordinal) == r.blockOf(t.ordinal))
	s.Add(crf.Mix3(tParagraph, same<<1|b(p.sentence.First == p.at), far))
	s.Add(crf.Mix(tOpening, distanceBin(t.opening)))
	s.Add(crf.Mix3(tOpeningOf, b(r.opens(t)), far))
	s.Add(crf.Mix3(tTokens, uint32(min((p.at-int(t.first))/4, 12)), b(far == 0)))
	s.Add(crf.Mix3(tStart, b(p.at < p.sentence.First+2), uint32(t.role)<<8|far))
	if far == 0 {
		verbs := uint32(min(r.finiteBetween(int(t.end), p.at), 3))
		s.Add(crf.Mix3(tVerbs, verbs<<4|uint32(t.role), form))
		s.Add(crf.Mix3(tVerbs+100, verbs<<4|b(r.commaBetween(int(t.end), p.at)), form))
	}
	s.Next()
}

// opens reports whether the last mention stands at the start of its sentence.
func (r *resolver) opens(t *trace) bool {
	return int(t.first) < r.Doc.Sentences[r.Doc.Order()[t.ordinal]].First+4
}

func (r *resolver) blockOf(ordinal int32) int { return r.Doc.Sentences[r.Doc.Order()[ordinal]].Block }

// quoteState tells whether pronoun and mention stand in quote marks.
func quoteState(pronoun, mention int32) uint32 {
	switch {
	case pronoun < 0 && mention < 0:
		return 0
	case pronoun < 0:
		return 1
	case mention < 0:
		return 2
	case pronoun == mention:
		return 3
	}
	return 4
}

func distanceBin(sentences int32) uint32 {
	switch {
	case sentences <= 3:
		return uint32(max(sentences, 0))
	case sentences <= 5:
		return 4
	}
	return 5
}

func bin(n int32) int32 {
	switch {
	case n <= 3:
		return n
	case n <= 6:
		return 4
	case n <= 12:
		return 5
	}
	return 6
}

func b(on bool) uint32 {
	if on {
		return 1
	}
	return 0
}

// best returns the index of the likeliest candidate and its probability.
func (l *list) best() (int, float64) {
	ranker := embedded()
	best := ranker.Best(&l.seq)
	l.scores = ranker.Probabilities(l.scores[:0], &l.seq)
	return best, float64(l.scores[best])
}
