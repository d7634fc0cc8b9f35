package sqlite_test

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/quote/formats"
	"github.com/copydesk/copydesk/quote/formats/sqlite"
)

func document(id, text string) formats.Document {
	p := article.Parser{Known: article.Known{ID: id, Outlet: "Port Post", Vars: map[string]string{"desk": "local"}}}
	a := p.Parse(text)
	entities := entity.Extract(a)
	x := quote.Extractor{Scare: true}
	return formats.Document{Article: a, Entities: entities, Quotes: x.Extract(a, entities)}
}

func sample(t *testing.T) formats.Document {
	text, err := corpus.FS.ReadFile("council-vote.txt")
	require.NoError(t, err)
	return document("council-vote", string(text))
}

// What is in the tables is what was found.
func TestTables(t *testing.T) {
	w, err := sqlite.Create(filepath.Join(t.TempDir(), "found.db"))
	require.NoError(t, err)
	defer w.Close()
	d := sample(t)
	require.NoError(t, w.Add(t.Context(), d, document("nul", "“A\x00b’; DROP TABLE quotes; --,” said Ann Lee.")))

	rows := formats.Rows(d)
	mentions, contents := 0, 0
	for _, e := range d.Entities {
		mentions += len(e.Mentions) + len(e.References)
	}
	for _, q := range d.Quotes {
		if q.Kind != quote.Scare {
			contents += len(q.Content)
		}
	}
	for table, want := range map[string]int{"articles": 1, "vars": 1, "entities": len(d.Entities), "mentions": mentions, "quotes": len(rows), "contents": contents} {
		var got int
		where := "article"
		if table == "articles" {
			where = "id"
		}
		require.NoError(t, w.DB().QueryRow("SELECT count(*) FROM "+table+" WHERE "+where+" = 'council-vote'").Scan(&got))
		assert.Equal(t, want, got, table)
	}
	found, err := w.DB().Query("SELECT q.words, q.speaker, q.start, q.end, coalesce(e.name, '') FROM quotes q LEFT JOIN entities e USING (article, entity) WHERE article = 'council-vote' ORDER BY quote")
	require.NoError(t, err)
	for i := 0; found.Next(); i++ {
		var r formats.Row
		var name string
		require.NoError(t, found.Scan(&r.Words, &r.Speaker, &r.Start, &r.End, &name))
		assert.Equal(t, formats.Row{Words: rows[i].Words, Speaker: rows[i].Speaker, Start: rows[i].Start, End: rows[i].End}, r)
		if name != "" {
			assert.Equal(t, r.Speaker, name)
		}
	}
	require.NoError(t, found.Err())
}

func TestAddIsAllOrNothing(t *testing.T) {
	w, err := sqlite.Create(":memory:")
	require.NoError(t, err)
	defer w.Close()
	a := document("a", "Ann Lee waved.")
	assert.ErrorContains(t, w.Add(t.Context(), a, document("b", "Omar Reyes waved."), a), `sqlite: article "a": `)
	var n int
	require.NoError(t, w.DB().QueryRow("SELECT count(*) FROM articles").Scan(&n))
	assert.Zero(t, n)
	require.NoError(t, w.Add(t.Context(), a))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	assert.ErrorIs(t, w.Add(ctx, document("b", "Omar Reyes waved.")), context.Canceled)
}

func TestTablesThatAreThereAreKept(t *testing.T) {
	name := filepath.Join(t.TempDir(), "found.db")
	w, err := sqlite.Create(name)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	_, err = sqlite.Create(name)
	assert.ErrorContains(t, err, "already exists")
}

// The program sqlite3, where it is installed, reads the file.
func TestSQLite3ReadsIt(t *testing.T) {
	program, err := exec.LookPath("sqlite3")
	if err != nil {
		t.Skip("there is no program sqlite3")
	}
	name := filepath.Join(t.TempDir(), "found.db")
	w, err := sqlite.Create(name)
	require.NoError(t, err)
	require.NoError(t, w.Add(t.Context(), document("fog", "“The fog came back,” Zoë Holm said.")))
	require.NoError(t, w.Close())
	out, err := exec.Command(program, name, "PRAGMA integrity_check; SELECT speaker, words, outlet FROM quotes JOIN articles ON id = article").CombinedOutput()
	require.NoError(t, err, string(out))
	assert.Equal(t, "ok\nZoë Holm|The fog came back|Port Post", strings.TrimSpace(string(out)))
}

// Whatever the text: every table is valid UTF-8, spans cut the very bytes, and quotes
// come back as they were found.
func FuzzAdd(f *testing.F) {
	f.Add("“The fog came back,” Zoë Holm said.", "id", "Port Post")
	f.Add("“The fog\xff came back,” Zoë\x00 Holm said.\n“No’; DROP TABLE quotes; --,” he said.", "\xff", "a\x00b")
	f.Fuzz(func(t *testing.T, text, id, outlet string) {
		p := article.Parser{Known: article.Known{ID: id, Outlet: outlet}}
		a := p.Parse(text[:min(len(text), 2000)])
		entities := entity.Extract(a)
		d := formats.Document{Article: a, Entities: entities, Quotes: quote.Extract(a, entities)}
		w, err := sqlite.Create(":memory:")
		require.NoError(t, err)
		defer w.Close()
		require.NoError(t, w.Add(t.Context(), d))

		var kept []byte
		require.NoError(t, w.DB().QueryRow("SELECT text FROM articles").Scan(&kept))
		assert.Equal(t, a.Source(), string(kept))
		found, err := w.DB().Query("SELECT article, words, speaker, start, \"end\" FROM quotes ORDER BY quote")
		require.NoError(t, err)
		defer found.Close()
		rows := formats.Rows(d)
		i := 0
		for ; found.Next(); i++ {
			var r formats.Row
			require.NoError(t, found.Scan(&r.Article, &r.Words, &r.Speaker, &r.Start, &r.End))
			assert.True(t, utf8.ValidString(r.Article+r.Words+r.Speaker))
			want := rows[i]
			assert.Equal(t, formats.Row{Article: r.Article, Words: want.Words, Speaker: want.Speaker, Start: want.Start, End: want.End}, r)
			assert.LessOrEqual(t, r.End, len(kept))
		}
		require.NoError(t, found.Err())
		assert.Equal(t, len(rows), i)
	})
}

func ExampleWriter_Add() {
	w, err := sqlite.Create(":memory:") // or a file
	if err != nil {
		fmt.Println(err)
		return
	}
	defer w.Close()
	if err := w.Add(context.Background(), document("fog", "“The fog came back,” Zoë Holm said.")); err != nil {
		fmt.Println(err)
		return
	}
	var speaker, words string
	if err := w.DB().QueryRow("SELECT speaker, words FROM quotes").Scan(&speaker, &words); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s: %s\n", speaker, words)
	// Output: Zoë Holm: The fog came back
}
