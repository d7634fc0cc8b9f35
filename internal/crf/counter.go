package crf

import (
	"cmp"
	"slices"
)

// A counter counts features. It is a hash table, because a map takes several
// times the memory for the tens of millions of features that a corpus has.
type counter struct {
	slots []slot // key and count
	used  int
}

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
		s.row++
	}
}

// of returns how often a feature was counted.
func (c *counter) of(feature uint32) uint32 { return c.slot(feature).row }

func (c *counter) slot(key uint32) *slot {
	last := uint32(len(c.slots) - 1)
	at := Mix(key, 0) & last
	for c.slots[at].key != key && c.slots[at].key != 0 {
		at = (at + 1) & last
	}
	return &c.slots[at]
}

func (c *counter) grow() {
	old := c.slots
	c.slots = make([]slot, max(1024, 2*len(old)))
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
		if s.key != 0 && s.row >= least {
			keys = append(keys, s.key)
		}
	}
	slices.SortFunc(keys, func(a, b uint32) int { return cmp.Compare(keyOf(a), keyOf(b)) })
	return keys
}
