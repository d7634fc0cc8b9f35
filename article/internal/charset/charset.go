// Package charset tells how bytes stand for characters.
package charset

import (
	"bytes"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

var (
	utf16LE = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	utf16BE = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	utf32LE = utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)
	utf32BE = utf32.UTF32(utf32.BigEndian, utf32.UseBOM)
)

// Detect returns the encoding of a text that begins with start: UTF-16 or UTF-32, by
// its byte-order mark or by where its NULs stand, and nil for all else.
func Detect(start []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(start, []byte{0xFF, 0xFE, 0, 0}):
		return utf32LE
	case bytes.HasPrefix(start, []byte{0, 0, 0xFE, 0xFF}):
		return utf32BE
	case bytes.HasPrefix(start, []byte{0xFF, 0xFE}):
		return utf16LE
	case bytes.HasPrefix(start, []byte{0xFE, 0xFF}):
		return utf16BE
	}
	return byNULs(start[:min(len(start), 512)&^3])
}

// byNULs tells by the NULs that text of the Latin script has in a fixed place of each
// character in UTF-16 or UTF-32. A few bytes tell nothing.
func byNULs(start []byte) encoding.Encoding {
	const few = 8
	if len(start) < few {
		return nil
	}
	var nuls [4]int
	for i, b := range start {
		if b == 0 {
			nuls[i%4]++
		}
	}
	each := len(start) / 4
	most := func(n int) bool { return n > each*3/4 }
	least := func(n int) bool { return n < each/4 }
	switch a, b, c, d := nuls[0], nuls[1], nuls[2], nuls[3]; {
	case least(a) && most(b) && most(c) && most(d):
		return utf32LE
	case most(a) && most(b) && most(c) && least(d):
		return utf32BE
	case least(a) && most(b) && least(c) && most(d):
		return utf16LE
	case most(a) && least(b) && most(c) && least(d):
		return utf16BE
	}
	return nil
}
