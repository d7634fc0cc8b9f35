package charset

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

func TestDetect(t *testing.T) {
	const text = "“Café” is open,\nsaid Zoë Lund."
	for name, e := range map[string]encoding.Encoding{
		"UTF-16LE": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16BE": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
		"UTF-32LE": utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), "UTF-32BE": utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM),
		"UTF-16LE, mark": unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), "UTF-32BE, mark": utf32.UTF32(utf32.BigEndian, utf32.ExpectBOM),
	} {
		raw, err := e.NewEncoder().String(text)
		assert.NoError(t, err)
		found := Detect([]byte(raw))
		if assert.NotNil(t, found, name) {
			back, err := found.NewDecoder().String(raw)
			assert.NoError(t, err)
			assert.Equal(t, text, back, name)
		}
	}
}

func TestDetectLeavesUTF8Alone(t *testing.T) {
	for _, text := range []string{"", "a", "\x00", "\ufeffA line.", "A\x00 few\x00 NULs in a line of text.", "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00", "caf\xe9 \x93ouvert\x94"} {
		assert.Nil(t, Detect([]byte(text)), "%q", text)
	}
}
