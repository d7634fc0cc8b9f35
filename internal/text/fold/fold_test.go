package fold

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
)

func TestKey(t *testing.T) {
	for text, want := range map[string]string{
		"":                 "",
		"Company":          "company",
		"don’t":            "don't",
		"DONʼT":            "don't",
		"Straße":           "strasse",
		"ΣΊΣΥΦΟΣ":          "σίσυφοσ",
		"cafe\u0301":       "café",
		"ca\u00adf\u00e9":  "café",
		"\ufeffword\u200b": "word",
		"\u202Eevil":       "evil",
		"ﬁnal":             "final",
		"ＡＢＣ":              "abc",
		"bad\xff":          "bad\uFFFD",
	} {
		assert.Equal(t, want, Key(text), "%q", text)
	}
}

func TestSpellingKeepsCase(t *testing.T) {
	assert.Equal(t, "O'Neil", Spelling("O’Neil"))
}

// The key of a key is the key, for every character alone and after a letter.
func TestKeyOfKey(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r >= 0x20000 && r < 0xE0000 {
			continue
		}
		key := Key("a" + string(r))
		if Key(key) != key {
			t.Errorf("%U: %q, then %q", r, key, Key(key))
		}
	}
}

func TestSpace(t *testing.T) {
	assert.Equal(t, "a b", Space(" a \n\t b "))
	assert.Empty(t, Space(strings.Repeat(" ", 9)))
}
