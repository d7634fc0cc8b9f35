package crf

import (
	"cmp"
	"slices"
)

// A counter counts features. It is a hash table, because a map takes several
// times the memory for the tens of millions of features that a corpus has.
type counter struct {
	slots []count
	used  int
}

// A count says how often a key was seen. The key 0 marks a free slot.
type count struct{ key, n uint32 }

func (c *counter) count(features []uint32) {
	for _, f := range features {
		if 2*c.used >= len(c.slots) {
			c.grow()
		}
		s := c.slot(f)
		if s.key == 0 {
			s.key = f
			c.used++
		}
		s.n++
	}
}

// of returns how often a feature was counted.
func (c *counter) of(feature uint32) uint32 { return c.slot(feature).n }

func (c *counter) slot(key uint32) *count {
	last := uint32(len(c.slots) - 1)
	at := Mix(key, 0) & last
	for c.slots[at].key != key && c.slots[at].key != 0 {
		at = (at + 1) & last
	}
	return &c.slots[at]
}

func (c *counter) grow() {
	old := c.slots
	c.slots = make([]count, max(1024, 2*len(old)))
	for _, s := range old {
		if s.key != 0 {
			*c.slot(s.key) = s
		}
	}
}

// frequent returns the features that were counted at least so often, in the
// order of their keys.
func (c *counter) frequent(least uint32) []uint32 {
	var keys []uint32
	for _, s := range c.slots {
		if s.key != 0 && s.n >= least {
			keys = append(keys, s.key)
		}
	}
	slices.SortFunc(keys, func(a, b uint32) int { return cmp.Compare(keyOf(a), keyOf(b)) })
	return keys
}
