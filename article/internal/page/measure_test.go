package page

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func measureLine(s string) measure {
	_, m := readLine(nil, s)
	return m
}

func readTokens(s string) []token {
	tokens, _ := readLine(nil, s)
	return tokens
}

func TestMeasureLine(t *testing.T) {
	for s, want := range map[string]measure{
		"":                           {last: '\uFFFD'},
		"The mayor of Oslo left.":    {words: 5, lower: 3, capital: 2, stops: 1, ends: true, last: '.'},
		"“Go home,” she said":        {words: 4, lower: 3, capital: 1, quoted: 2, commas: 1, last: 'd'},
		`"Go" and "stay" now`:        {words: 4, lower: 3, capital: 1, quoted: 2, last: 'w'},
		"US TROOPS, 500 of them":     {words: 5, lower: 2, capital: 2, upper: 2, numbers: 1, commas: 1, last: 'm'},
		"Facebook | X • E-mail":      {words: 3, capital: 3, dividers: 2, sign: barSign, last: 'l'},
		"It’s Ann’s well-known rule": {words: 4, lower: 2, capital: 2, last: 'e'},
		"US-UK talks, NATO’S O’HARE": {words: 4, lower: 1, capital: 3, upper: 3, commas: 1, last: 'E'},
		"Élan vital":                 {words: 2, lower: 2, last: 'l'},
		"***":                        {last: '*'},
		"He left. (Laughter)":        {words: 3, lower: 1, capital: 2, stops: 1, last: ')'},
		"He left.)":                  {words: 2, lower: 1, capital: 1, stops: 1, ends: true, last: ')'},
	} {
		m := measureLine(s)
		m.marks = 0
		assert.Equal(t, want, m, "%q", s)
	}
	m := measureLine("“Go,” (he) said: yes|")
	for _, mark := range []byte(",(): ") {
		assert.True(t, m.has(mark), "%c", mark)
	}
	assert.False(t, m.has('.') || m.has('"'))
}

func TestEnding(t *testing.T) {
	for s, want := range map[string]bool{
		"Done.":              true,
		"Done.”":             true,
		"Done!)":             true,
		"Really?":            true,
		"And then…":          true,
		"“Go,”":              true,
		"Go,":                false,
		"A headline":         false,
		"Names:":             false,
		"(Name / AP)":        false,
		"‘A subhead’":        false,
		"\xff":               false,
		"”":                  false,
		"It was empty.3":     true, // a note raised
		"It was empty.”[12]": true,
		"Room No.3":          false,
		"It grew by 0.3":     false,
		"as in chapter [3]":  false,
		"It was empty.1984":  false,
		")))":                false,
	} {
		ends, _ := ending(s)
		assert.Equal(t, want, ends, "%q", s)
	}
}

func TestMeasureLineIsSafeOnAnyBytes(t *testing.T) {
	assert.Equal(t, 0, measureLine("\xff\xfe\x00").words)
	assert.Equal(t, 1000, measureLine(strings.Repeat("“a ", 1000)).quoted)
}
