package terminal

import (
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLine(t *testing.T) {
	for in, want := range map[string]string{
		"":                       "",
		" Ann\r\n\tLee\n":        "Ann Lee",
		"\x1b[31mred\x00\x07":    `\x1b[31mred\x00\x07`,
		"\u009b31mred":           `\x9b31mred`, // a control of C1
		"Ann\u202eeeL":           `Ann\u202eeeL`,
		"a\u2066b\u2069":         `a\u2066b\u2069`,
		"go\u00advern\ufeff":     "govern",
		"\U000e0041":             `\U000e0041`, // a tag character
		"👩\u200d🚒":               "👩\u200d🚒",
		"bad \x9b31m byte\ufffd": `bad \x9b31m byte` + "\ufffd",
		"Zoë and Zoe\u0308 Lee":  "Zoë and Zoe\u0308 Lee",
	} {
		assert.Equal(t, want, Line(in), "%q", in)
	}
}

func TestWidth(t *testing.T) {
	for in, want := range map[string]int{
		"": 0, "Ann": 3, "Zoe\u0308": 3, "東京": 4, "ｈ": 2, "👩\u200d🚒": 2, "❤\ufe0f": 2, "🇬🇧": 2, "\u0301": 0, "…": 1, "한글": 4, "e\u0301\u0323": 1,
	} {
		assert.Equal(t, want, Width(in), "%q", in)
	}
}

func TestCutAndPad(t *testing.T) {
	assert.Equal(t, "Ann L…", Cut("Ann Leeson", 6))
	assert.Equal(t, "東…", Cut("東京都", 4), "half a character is none")
	assert.Equal(t, "", Cut("Ann", 0))
	assert.Equal(t, "東京  |", Left("東京", 6)+"|")
	assert.Equal(t, "  東京", Right("東京", 6))
}

func TestWrap(t *testing.T) {
	assert.Equal(t, []string{""}, Wrap("", 10))
	assert.Equal(t, []string{"one two", "three", "incomprehensible", "x"}, Wrap("one two\nthree incomprehensible x", 10))
	for _, line := range Wrap(strings.Repeat("東京 ", 50), 11) {
		assert.LessOrEqual(t, Width(line), 11)
	}
}

// Whatever the text, a line steers nothing and keeps to its width.
func FuzzLine(f *testing.F) {
	f.Add("Ann\x1b[2J\u202eLee 東京 e\u0301", 7)
	f.Fuzz(func(t *testing.T, s string, columns int) {
		columns = columns & 0x7f
		require.Equal(t, Line(s), Line(Line(s)))
		for _, line := range []string{Line(s), Escape(s), Left(s, columns), Right(s, columns), strings.Join(Wrap(s, columns), "")} {
			require.NotContains(t, line, "\n")
			require.True(t, utf8.ValidString(line), "%q", line)
			for _, r := range line {
				require.False(t, unicode.In(r, unicode.Cc, unicode.Cf) && r != zeroWidthJoiner, "%q", line)
			}
		}
		require.LessOrEqual(t, Width(Cut(s, columns)), columns)
	})
}

func TestScreen(t *testing.T) {
	assert.Equal(t, "\x1b[1mAnn\x1b[0m", Screen{Color: true}.Paint("Ann", Bold))
	assert.Equal(t, "Ann", Screen{}.Paint("Ann", Bold))
	assert.Equal(t, 100, columns(100, "60", 120))
	assert.Equal(t, 60, columns(0, "60", 120))
	assert.Equal(t, 120, columns(0, "wide", 120))
	assert.Equal(t, 80, columns(0, "", 0))
	f, err := os.Open(os.DevNull)
	require.NoError(t, err)
	defer f.Close()
	assert.False(t, IsTerminal(f))
}
