package revise

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/pos"
)

// newReviser returns a reviser of a text with the tags of its words and no names yet.
func newReviser(t *testing.T, text string) *scan {
	t.Helper()
	doc := layer.Of(article.Parse(text))
	tags, err := pos.TagsContext(t.Context(), doc)
	require.NoError(t, err)
	return &scan{Reader: tokens.NewReader(t.Context(), doc, tags)}
}

// marked returns the names that brackets mark in a text, in the order of the
// tokens of s, which was made without them.
func marked(s *scan, text string) []names.Name {
	var found []names.Name
	at, open := 0, 0
	for i := range len(text) {
		switch text[i] {
		case '[':
			open = at
		case ']':
			n := names.Name{Kind: names.Person}
			for int(s.Doc.Tokens[n.First].Start) < open {
				n.First++
			}
			for n.End = n.First; n.End < len(s.Doc.Tokens) && int(s.Doc.Tokens[n.End].Start) < at; n.End++ {
			}
			found = append(found, n)
		default:
			at++
		}
	}
	return found
}

// written are the kinds as the table of cases writes them.
var written = map[names.Kind]string{names.Person: "PERSON", names.NORP: "NORP", names.GPE: "GPE", names.Loc: "LOC", names.Facility: "FAC", names.Org: "ORG", names.Misc: "MISC"}

// told writes names with their kinds, as "ORG Harbour Council|PERSON Ann Lee".
func told(s *scan, found []names.Name) string {
	var all []string
	for _, n := range found {
		all = append(all, fmt.Sprint(written[n.Kind], " ", s.Surface(n)))
	}
	return strings.Join(all, "|")
}
