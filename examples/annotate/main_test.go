package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/copydesk/copydesk"
	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/article/corpus"
	sample "github.com/copydesk/copydesk/examples/corpus"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// read is what another program reads of a line.
type read struct {
	ID       string
	Copydesk string
	Article  struct {
		Title  article.Field
		Flags  []string
		Blocks []article.Block
	}
	Sentences [][2]int
	Entities  []struct {
		ID       int
		Kind     string
		Name     string
		Mentions []article.Span
	}
	Quotes []struct {
		Kind        string
		Content     [][2]int
		Cue, Source *[2]int
		Speaker     string
		Entity      *int
		Confidence  float64
	}
}

func annotate(t *testing.T, id, text string) read {
	t.Helper()
	p := article.Parser{Known: article.Known{ID: id}}
	o := options{form: forms["json"]}
	line, err := o.annotate(t.Context(), p.Parse(text))
	require.NoError(t, err)
	assert.Equal(t, byte('\n'), line[len(line)-1])
	var r read
	require.NoError(t, json.Unmarshal(line, &r))
	assert.Equal(t, id, r.ID)
	assert.Equal(t, copydesk.Version, r.Copydesk)
	return r
}

// What is looked for is in council-vote.gold.
func TestAnnotate(t *testing.T) {
	text, err := sample.FS.ReadFile("council-vote.txt")
	require.NoError(t, err)
	r := annotate(t, "council-vote", string(text))
	at := func(s [2]int) string { return string(text[s[0]:s[1]]) }

	assert.Equal(t, "Bellmoor council votes 5-4 to close the Quarry Road depot", r.Article.Title.Text)
	assert.Equal(t, r.Article.Title.Text, at([2]int{r.Article.Title.Start, r.Article.Title.End}))
	end := 0
	for _, b := range r.Article.Blocks {
		assert.Equal(t, end, b.Start)
		end = b.End
	}
	assert.Equal(t, len(text), end, "the blocks cover the text")
	assert.Contains(t, at(r.Sentences[0]), "After four hours of testimony and one fire alarm")

	var speaker string
	for _, q := range r.Quotes {
		if at(q.Content[0]) == "\"One bidder is not a market,\"" || at(q.Content[0]) == "One bidder is not a market," {
			speaker = q.Speaker
			assert.Equal(t, "direct", q.Kind)
			assert.Regexp(t, "^said", at(*q.Cue))
			assert.Equal(t, "Dora Vance", at(*q.Source))
			assert.Equal(t, "Dora Vance", r.Entities[*q.Entity].Name)
			assert.Equal(t, *q.Entity, r.Entities[*q.Entity].ID)
		}
	}
	assert.Equal(t, "Dora Vance", speaker)
}

func TestAnnotateNothing(t *testing.T) {
	r := annotate(t, "empty", "")
	assert.NotNil(t, r.Sentences, "an empty list, not null")
	assert.NotNil(t, r.Entities)
	assert.NotNil(t, r.Quotes)
	assert.Len(t, r.Article.Blocks, 1)
	assert.Contains(t, annotate(t, "bad", "\xff\xfe").Article.Flags, "invalid UTF-8")
}

func TestFields(t *testing.T) {
	got, err := fields("text=Artikel,date=Datum")
	require.NoError(t, err)
	assert.Equal(t, map[corpus.Field]string{corpus.Text: "Artikel", corpus.Date: "Datum"}, got)
	_, err = fields("text=Artikel,heading=Titel")
	assert.EqualError(t, err, `want text, id, title, byline, outlet or date, = and a name, have "heading=Titel"`)
}

// What a line of the input says is in the line of the output.
func TestAnnotateKeepsTheRecord(t *testing.T) {
	in := `{"id": 5, "title": "Fog falls", "date": "2026-05-01", "outlet": "Port Post", "desk": "local", "text": "The fog fell."}`
	for a, err := range new(corpus.Reader).Stream("in.jsonl", strings.NewReader(in)) {
		require.NoError(t, err)
		o := options{form: forms["json"]}
		line, err := o.annotate(t.Context(), a)
		require.NoError(t, err)
		assert.Contains(t, string(line), `{"id":"5",`)
		assert.Contains(t, string(line), `"outlet":"Port Post"`)
		assert.Contains(t, string(line), `"date":"2026-05-01T00:00:00Z"`)
		assert.Contains(t, string(line), `"vars":{"desk":"local"}`)
		assert.Contains(t, string(line), `"title":{"start":0,"end":0,"text":"Fog falls"}`)
	}
}

// Each form writes something for an article, and the table has one header.
func TestForms(t *testing.T) {
	text, err := sample.FS.ReadFile("council-vote.txt")
	require.NoError(t, err)
	p := article.Parser{Known: article.Known{ID: "../council vote"}}
	a := p.Parse(string(text))
	folder := filepath.Join(t.TempDir(), "new")
	for name, f := range forms {
		o := options{form: f}
		if f.files != nil {
			_, err := f.open("")
			assert.Error(t, err, name)
			o.root, err = f.open(folder)
			require.NoError(t, err)
		} else {
			_, err := f.open(folder)
			assert.Error(t, err, name)
		}
		out, err := o.annotate(t.Context(), a)
		require.NoError(t, err)
		assert.Equal(t, f.files == nil, len(out) > 0, name)
		if name == "csv" {
			assert.NotContains(t, string(out), "speaker,")
		}
	}
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	require.NoError(t, err)
	for i := range files {
		files[i] = filepath.Base(files[i])
	}
	assert.Equal(t, []string{"..%2Fcouncil vote.ann", "..%2Fcouncil vote.txt", "..%2Fcouncil vote.xml"}, files)
}
