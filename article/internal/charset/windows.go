package charset

import (
	"bytes"
	"unicode/utf8"
)

// IsWindows1252 reports bytes that are not UTF-8 and may well be text in Windows-1252:
// none of them is one that it does not define, or a NUL, no character of UTF-8 beyond ASCII is among them, and
// most are ASCII.
func IsWindows1252(raw []byte) bool {
	const share = 4 // of so many bytes one may be beyond ASCII
	if utf8.Valid(raw) || bytes.ContainsAny(raw, "\x00\x01\x02\x03\x04\x05\x06") {
		return false
	}
	beyond := 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		if _, n := utf8.DecodeRune(raw[i:]); n > 1 {
			return false
		}
		switch raw[i] {
		case 0x81, 0x8D, 0x8F, 0x90, 0x9D:
			return false
		}
		beyond++
		i++
	}
	return beyond*share <= len(raw)
}
