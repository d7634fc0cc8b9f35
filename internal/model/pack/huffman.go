package pack

import (
	"cmp"
	"encoding/binary"
	"errors"
	"math/bits"
	"slices"
)

// longest is how many bits a code has at most.
const longest = 11

// lengths returns the lengths of the codes of bytes that occur so often. At least two
// bytes have a code. Counts are evened out until no code is too long.
func lengths(counts [256]int) (l [256]uint8) {
	for b := 0; b < 2; b++ {
		counts[b] = max(counts[b], 1)
	}
	for {
		l = optimal(&counts)
		if slices.Max(l[:]) <= longest {
			return l
		}
		for b, n := range counts {
			counts[b] = (n + 1) / 2
		}
	}
}

// optimal joins the two rarest groups of bytes until one is left; each time all of
// their bytes get one more bit.
func optimal(counts *[256]int) (l [256]uint8) {
	type group struct {
		count int
		bytes []byte
	}
	var groups []group
	for b, n := range counts {
		if n > 0 {
			groups = append(groups, group{n, []byte{byte(b)}})
		}
	}
	for len(groups) > 1 {
		slices.SortStableFunc(groups, func(a, b group) int { return cmp.Compare(b.count, a.count) })
		last := len(groups) - 1
		a, b := groups[last-1], groups[last]
		groups = append(groups[:last-1], group{a.count + b.count, slices.Concat(a.bytes, b.bytes)})
		for _, x := range groups[last-1].bytes {
			l[x]++
		}
	}
	return l
}

// number gives out the codes: shorter ones first, those of one length by their byte.
func (c *byteCode) number() {
	next := uint16(0)
	for length := uint8(1); length <= longest; length++ {
		for b, l := range c.lengths {
			if l == length {
				c.codes[b] = bits.Reverse16(next) >> (16 - length)
				next++
			}
		}
		next <<= 1
	}
}

// A table has for the next bits of a stream the byte whose code they begin with and,
// above it, the length of that code.
type table [1 << longest]uint16

// readTable makes a table of lengths as they stand in a file.
func readTable(b []byte) (*table, error) {
	var c byteCode
	taken := 0 // of the room that there is for codes
	for i := range c.lengths {
		l := b[i/2] >> (i % 2 * 4) & 15
		if l > longest {
			return nil, errors.New("a code that is too long")
		}
		if l > 0 {
			taken += 1 << (longest - l)
		}
		c.lengths[i] = l
	}
	if taken != 1<<longest {
		return nil, errors.New("codes that do not fit together")
	}
	c.number()
	t := new(table)
	for v, l := range c.lengths {
		if l == 0 {
			continue
		}
		for i := int(c.codes[v]); i < len(t); i += 1 << l {
			t[i] = uint16(v) | uint16(l)<<8
		}
	}
	return t, nil
}

// each is how many codes are read at once: of 8 bytes 57 bits stand behind the first bit
// that is wanted, or more.
const each = 5

// decode reads the streams of src that begin at these bits, in turns, and reports
// whether src was long enough.
func (t *table) decode(parts [streams][]byte, src []byte, at [streams]uint) bool {
	last := uint(len(src) - 8) // where 8 bytes can still be read
	p, q, r, s := at[0], at[1], at[2], at[3]
	n := 0
	for d := parts[streams-1]; n+each <= len(d); n += each {
		if max(p, q, r, s)/8 > last {
			return false
		}
		p = t.read((*[each]byte)(parts[0][n:]), binary.LittleEndian.Uint64(src[p/8:])>>(p%8), p)
		q = t.read((*[each]byte)(parts[1][n:]), binary.LittleEndian.Uint64(src[q/8:])>>(q%8), q)
		r = t.read((*[each]byte)(parts[2][n:]), binary.LittleEndian.Uint64(src[r/8:])>>(r%8), r)
		s = t.read((*[each]byte)(d[n:]), binary.LittleEndian.Uint64(src[s/8:])>>(s%8), s)
	}
	at = [streams]uint{p, q, r, s}
	for s, part := range parts {
		for i := n; i < len(part); i++ {
			if at[s]/8 > last {
				return false
			}
			e := t[binary.LittleEndian.Uint64(src[at[s]/8:])>>(at[s]%8)%uint64(len(t))]
			part[i] = byte(e)
			at[s] += uint(e >> 8)
		}
	}
	return true
}

// read reads five codes of x, the bits of a stream from p on, and returns where the next
// one begins. It is written out, which is a fifth faster than a loop.
func (t *table) read(dst *[each]byte, x uint64, p uint) uint {
	a := t[x%uint64(len(t))]
	x >>= a >> 8 & 63
	b := t[x%uint64(len(t))]
	x >>= b >> 8 & 63
	c := t[x%uint64(len(t))]
	x >>= c >> 8 & 63
	d := t[x%uint64(len(t))]
	x >>= d >> 8 & 63
	e := t[x%uint64(len(t))]
	dst[0], dst[1], dst[2], dst[3], dst[4] = byte(a), byte(b), byte(c), byte(d), byte(e)
	return p + uint(a>>8+b>>8+c>>8+d>>8+e>>8)
}
