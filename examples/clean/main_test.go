package main

import (
	"os"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"

	"github.com/stretchr/testify/assert"
)

const text = `Town Board Votes to Mend the Pier

By Ann Lee

The town board voted on Tuesday to mend the pier that the storm of last winter broke in two.

READ MORE: What the storm of last winter cost the town

“It should have been done long ago,” said the harbour master, who has asked for it since spring.
`

func Example_clean() {
	p := article.Parser{Known: article.Known{ID: "pier"}}
	clean(os.Stdout, p.Parse(text))
	// Output:
	// === pier
	//
	// Town Board Votes to Mend the Pier
	//
	// The town board voted on Tuesday to mend the pier that the storm of last winter broke in two.
	//
	// “It should have been done long ago,” said the harbour master, who has asked for it since spring.
	//
	// stripped:
	//   headline      place: first headline                    "Town Board Votes to Mend the Pier"
	//   byline        shape: byline                            "By Ann Lee"
	//   related       phrase: read more:                       "READ MORE: What the storm of last winter cost the town"
}

func TestBodyAlone(t *testing.T) {
	var out strings.Builder
	body(&out, article.Parse(text))
	assert.Equal(t, 2, strings.Count(out.String(), "\n\n"), "two paragraphs")
	assert.NotContains(t, out.String(), "READ MORE")
}

func TestCleanOfNothing(t *testing.T) {
	var out strings.Builder
	clean(&out, article.Parse(""))
	assert.Equal(t, "=== \n\nstripped:\n\n", out.String())
}

func TestNothingSteersTheTerminal(t *testing.T) {
	var out strings.Builder
	clean(&out, article.Parse("The board met \x1b[2J on Tuesday, and nobody \x07 came to see it vote on the pier.\n"))
	assert.NotContains(t, out.String(), "\x1b")
	assert.NotContains(t, out.String(), "\x07")
	assert.Contains(t, out.String(), `\x1b[2J`)
}
