package page

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// contents returns the contents of the lines of a text, with "+" behind those that a
// blank line follows.
func contents(text string) []string {
	var all []string
	lines := cutLines(nil, text)
	for i := range lines {
		s := lines[i].text(text)
		if lines[i].blank {
			s += "+"
		}
		all = append(all, s)
	}
	return all
}

func TestCutLines(t *testing.T) {
	for text, want := range map[string][]string{
		"One\nTwo\n":                    {"One", "Two"},
		"One\n\n \nTwo":                 {"One+", "Two"},
		"\n\n One \n":                   {"One"},
		"One\r\nTwo\r\n\r\nThree":       {"One", "Two+", "Three"},
		"One\rTwo":                      {"One", "Two"},
		"One\rTwo\r\rThree\r":           {"One", "Two+", "Three"},
		"One\r\r\nTwo\r\r\n\r\r\nThree": {"One", "Two+", "Three"},
		"One\u2029Two\u2029\u2029Three": {"One", "Two+", "Three"},
		"One\u2028Two\u2029Three":       {"One", "Two", "Three"},
		"\ufeffOne\n\u200b\nTwo\u00a0":  {"One+", "Two"},
		"<p>One</p><p>Two <b>x</b></p>": {"One", "Two <b>x"},
		"One<br>Two<br/>Three":          {"One", "Two", "Three"},
		"a < b and c > d":               {"a < b and c > d"},
		"":                              {""},
		" \n\t":                         {""},
		"<p></p>":                       {""},
		"\xff\n\x00\xfe":                {"\xff", "\xfe"},
		"One of the two sides said\nthat it would not go.": {"One of the two sides said\nthat it would not go."},
		"One of the two sides said\nThat it would not go.": {"One of the two sides said", "That it would not go."},
		"One of the two sides said.\nthat it would not go": {"One of the two sides said.", "that it would not go"},
		"One of the two sides said\n\nthat it would not":   {"One of the two sides said+", "that it would not"},
		"menu\nsport\nweather and more of it":              {"menu", "sport", "weather and more of it"},
	} {
		assert.Equal(t, want, contents(text), "%q", text)
	}
}

func TestUnwrap(t *testing.T) {
	const paragraph = "The bakers of the town will close on Mondays from the first of\n" +
		"June, in what the guild of the bakers called the first decision\n" +
		"Since the flood that all of them had taken, and not the last of\n" +
		"Them either, as it seems.\n"
	whole := strings.ReplaceAll(strings.TrimSpace(paragraph), "\n", " ")
	join := func(s []string) []string {
		for i := range s {
			s[i] = strings.ReplaceAll(s[i], "\n", " ")
		}
		return s
	}
	assert.Equal(t, []string{whole + "+", whole}, join(contents(paragraph+"\n"+paragraph)), "parted by blank lines")
	indented := strings.ReplaceAll(strings.Replace(paragraph, "The b", "   B", 1), "\n   ", "\n")
	assert.Len(t, contents(indented+indented), 2, "parted by indents")
	assert.Len(t, contents("First item of a list\nSecond item\nThird of the items\nAnd a fourth\nFifth one here\n"), 5, "a list")
}
