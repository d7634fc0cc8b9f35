package entity

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
)

// The documents under testdata/resolution say which names the tagger sees, so
// that the rules are tested and not the model.
func TestResolution(t *testing.T) {
	files, err := filepath.Glob("testdata/resolution/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		cases := strings.Split(string(data), "\n== ")[1:]
		for _, c := range cases {
			title, rest, _ := strings.Cut(c, "\n")
			parts := strings.Split(rest, "\n--\n")
			require.Len(t, parts, 3, "%s: %s", file, title)
			t.Run(filepath.Base(file)+"/"+title, func(t *testing.T) { checkCase(t, parts[0], parts[1], parts[2]) })
		}
	}
}

func checkCase(t *testing.T, text, names, want string) {
	g, err := ReadGazetteer(strings.NewReader(names))
	require.NoError(t, err)
	entities := (&Extractor{Gazetteer: g}).Extract(article.Parse(text))
	for line := range strings.Lines(want) {
		if line = strings.TrimSpace(line); line != "" {
			key, value, ok := strings.Cut(line, ":")
			require.True(t, ok, line)
			checkLine(t, text, entities, key, strings.TrimSpace(value))
		}
	}
}

func checkLine(t *testing.T, text string, entities []Entity, key, value string) {
	left, right, _ := strings.Cut(value, "=")
	left, right = strings.TrimSpace(left), strings.TrimSpace(right)
	switch key {
	case "entity":
		forms := strings.Split(value, " | ")
		e := byName(entities, forms[0])
		if assert.NotNil(t, e, "no %q", forms[0]) {
			assert.ElementsMatch(t, forms[1:], e.Aliases)
		}
	case "count":
		if e := byName(entities, left); assert.NotNil(t, e, "no %q", left) {
			assert.Equal(t, right, strconv.Itoa(len(e.Mentions)))
		}
	case "kind":
		if e := byName(entities, left); assert.NotNil(t, e, "no %q", left) {
			assert.Equal(t, right, string(e.Kind))
		}
	case "gender":
		if e := byName(entities, left); assert.NotNil(t, e, "no %q", left) {
			assert.Equal(t, right, string(e.Gender))
		}
	case "role":
		if e := byName(entities, left); assert.NotNil(t, e, "no %q", left) {
			assert.Equal(t, right, roles(e))
		}
	case "at", "refer":
		span := occurrence(t, text, left)
		got := "none"
		for _, o := range Occurrences(entities) {
			if (o.Type == "") == (key == "at") && o.Start <= span.Start && span.End <= o.End && (key == "at" || o.Span == span) {
				got = entities[o.Entity].Name
			}
		}
		assert.Equal(t, right, got, value)
	default:
		t.Errorf("unknown key %q", key)
	}
}

func byName(entities []Entity, name string) *Entity {
	for i := range entities {
		if entities[i].Name == name {
			return &entities[i]
		}
	}
	return nil
}

func roles(e *Entity) string {
	var all []string
	for _, r := range e.Roles {
		all = append(all, r.Text)
	}
	return strings.Join(all, "; ")
}

// occurrence returns the span of "words N", the N-th place with these words.
func occurrence(t *testing.T, text, what string) article.Span {
	cut := strings.LastIndex(what, " ")
	words := what[:cut]
	n, err := strconv.Atoi(what[cut+1:])
	require.NoError(t, err)
	at := -1
	for range n {
		next := strings.Index(text[at+1:], words)
		require.GreaterOrEqual(t, next, 0, what)
		at += 1 + next
	}
	return article.Span{Start: at, End: at + len(words)}
}
