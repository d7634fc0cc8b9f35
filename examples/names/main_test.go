package main

import (
	"os"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/examples/internal/terminal"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func parse(t *testing.T, file string) *article.Article {
	t.Helper()
	text, err := corpus.FS.ReadFile(file)
	require.NoError(t, err)
	return article.Parse(string(text))
}

// The lines that are looked for are those of council-vote.gold.
func TestNames(t *testing.T) {
	var out strings.Builder
	a := parse(t, "council-vote.txt")
	names(&out, a, entity.Extract(a))
	assert.Regexp(t, `(?m)^PERSON +Ilse Brandt .*\bMayor\b`, out.String())
	assert.Regexp(t, `(?m)^PERSON +Dora Vance .*\bCouncilwoman\b`, out.String())
	assert.Regexp(t, `(?m)^PERSON +Samuel Lindqvist .*\btown attorney\b`, out.String())
	assert.Regexp(t, `(?m)^MONEY +\$1\.3 million .*\b1300000 USD\b`, out.String())
	for _, line := range strings.Split(strings.Trim(out.String(), "\n"), "\n")[3:] {
		assert.Regexp(t, `^[A-Z]+ +\S.* +\d+ +\d+( |$)|^ {52}\S`, line, "a row of the table, or more of its last cell")
		assert.LessOrEqual(t, terminal.Width(line), 80)
	}
}

func TestNamesStayInTheirRow(t *testing.T) {
	var out strings.Builder
	a := article.Parse("The board met with Ann\nLee on Tuesday, and Ann\nLee spoke for an hour.")
	names(&out, a, entity.Extract(a))
	assert.NotRegexp(t, `(?m)^Lee`, out.String())
}

func TestAcross(t *testing.T) {
	var merger entity.Merger
	for _, file := range []string{"ferry-local.txt", "ferry-wire.txt", "council-vote.txt"} {
		a := parse(t, file)
		merger.Add(a.Meta(), entity.Extract(a))
	}
	var out strings.Builder
	require.NoError(t, across(&out, merger.Groups()))
	assert.Regexp(t, `(?m)^[A-Z]+ +\S.* +2  .*\bname\b`, out.String())
	assert.NotContains(t, out.String(), "Samuel Lindqvist", "only one article names him")
}

// What has no room goes on below, and wide characters take two columns.
func Example_row() {
	row(os.Stdout, "PERSON    "+terminal.Left("山田 花子", 28)+"     1     0  ", "the mayor of 東京, chairwoman of the port authority of Orsund")
	// Output:
	// PERSON    山田 花子                        1     0  the mayor of 東京,
	//                                                     chairwoman of the port
	//                                                     authority of Orsund
}
