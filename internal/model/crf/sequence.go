package crf

import "slices"

// A Sequence is what is known about the positions of one sequence: features,
// and labels where it is to be learned from. Its memory is used again after
// Reset. The zero value is ready.
//
// For each position call Add as often as needed, in training also Label, and
// then Next.
type Sequence struct {
	Weight float32 // in training: what the sequence counts for; 0 stands for 1

	features, edges       []uint32
	featureEnds, edgeEnds []int32
	gold                  []uint64 // in training: the labels that may be right, as bits, or 0 for all
	allowed               []uint64 // the labels that are possible, as bits, or 0 for all
	nextGold, nextAllowed uint64   // those of the position that is being described
}

// Reset empties the sequence.
func (s *Sequence) Reset() {
	*s = Sequence{features: s.features[:0], edges: s.edges[:0],
		featureEnds: s.featureEnds[:0], edgeEnds: s.edgeEnds[:0], gold: s.gold[:0], allowed: s.allowed[:0]}
}

// Len is the number of positions that Next has ended.
func (s *Sequence) Len() int { return len(s.featureEnds) }

// Add gives a feature to the position: a hash, best made with [Hash] and [Mix].
func (s *Sequence) Add(feature uint32) {
	s.features = append(s.features, max(feature, 1))
}

// AddEdge gives a feature to the step from the position before to this one.
// It has a weight for each pair of labels, so a few of them go a long way.
func (s *Sequence) AddEdge(feature uint32) {
	s.edges = append(s.edges, max(feature, 1))
}

// AddFrom gives the position all features that position t of other has.
func (s *Sequence) AddFrom(other *Sequence, t int) {
	s.features = append(s.features, other.at(t)...)
	s.edges = append(s.edges, other.edgesAt(t)...)
}

// Allow says that only the labels in mask, as bits, are possible at the
// position. Where it is not called all are.
func (s *Sequence) Allow(mask uint64) { s.nextAllowed = mask }

// Label says which label is right at the position.
func (s *Sequence) Label(label uint8) { s.nextGold = 1 << label }

// Labels says that one of several labels, given as bits, is right at the
// position. Where neither Label nor Labels is called any may be right.
func (s *Sequence) Labels(mask uint64) { s.nextGold = mask }

// SetLabel says which label is right at position t, which Next has ended.
func (s *Sequence) SetLabel(t int, label uint8) { s.gold[t] = 1 << label }

// Next ends the position and goes on to the next one.
func (s *Sequence) Next() {
	s.featureEnds = append(s.featureEnds, int32(len(s.features)))
	s.edgeEnds = append(s.edgeEnds, int32(len(s.edges)))
	s.gold = append(s.gold, s.nextGold)
	s.allowed = append(s.allowed, s.nextAllowed)
	s.nextGold, s.nextAllowed = 0, 0
}

// Clone returns a copy that shares no memory with s, to be kept for training.
func (s *Sequence) Clone() Sequence {
	c := *s
	c.features = slices.Clone(s.features)
	c.edges = slices.Clone(s.edges)
	c.featureEnds = slices.Clone(s.featureEnds)
	c.edgeEnds = slices.Clone(s.edgeEnds)
	c.gold = slices.Clone(s.gold)
	c.allowed = slices.Clone(s.allowed)
	return c
}

// at returns the features of position t.
func (s *Sequence) at(t int) []uint32 { return part(s.features, s.featureEnds, t) }

// edgesAt returns the features of the step to position t.
func (s *Sequence) edgesAt(t int) []uint32 { return part(s.edges, s.edgeEnds, t) }

// orAll returns mask, or all for 0.
func orAll(mask, all uint64) uint64 {
	if mask == 0 {
		return all
	}
	return mask & all
}

func (s *Sequence) weight() float32 {
	if s.Weight == 0 {
		return 1
	}
	return s.Weight
}

// part returns the t-th of the runs of all that stop at ends.
func part[T any](all []T, ends []int32, t int) []T {
	if t == 0 {
		return all[:ends[0]]
	}
	return all[ends[t-1]:ends[t]]
}
