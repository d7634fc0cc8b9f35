package parquet_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	library "github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/quote/formats"
	"github.com/copydesk/copydesk/quote/formats/parquet"
)

func document(id, text string, date time.Time) formats.Document {
	p := article.Parser{Known: article.Known{ID: id, Date: date}}
	a := p.Parse(text)
	entities := entity.Extract(a)
	return formats.Document{Article: a, Entities: entities, Quotes: quote.Extract(a, entities)}
}

// written returns the file of a sample article and a short one, and its rows.
func written(t *testing.T) (file []byte, rows []formats.Row) {
	text, err := corpus.FS.ReadFile("council-vote.txt")
	require.NoError(t, err)
	var out bytes.Buffer
	w := parquet.NewWriter(&out)
	for _, d := range []formats.Document{
		document("council-vote", string(text), time.Time{}),
		document("none", "", time.Time{}),
		document("fog", "“The fog came back,” Zoë Holm said.", time.Date(2026, 5, 1, 10, 0, 0, 0, time.UTC)),
	} {
		require.NoError(t, w.Add(d))
		rows = append(rows, formats.Rows(d)...)
	}
	require.NoError(t, w.Close())
	return out.Bytes(), rows
}

func TestRowsComeBack(t *testing.T) {
	type row struct {
		Speaker    string     `parquet:"speaker"`
		Words      string     `parquet:"words"`
		Date       *time.Time `parquet:"date,optional,timestamp(microsecond)"`
		Confidence float64    `parquet:"confidence"`
		End        int64      `parquet:"end"`
	}
	file, want := written(t)
	got, err := library.Read[row](bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	require.Len(t, got, len(want))
	for i, r := range got {
		assert.Equal(t, want[i].Speaker, r.Speaker)
		assert.Equal(t, want[i].Words, r.Words)
		assert.Equal(t, want[i].Confidence, r.Confidence)
		assert.Equal(t, int64(want[i].End), r.End)
		if want[i].Date.IsZero() {
			assert.Nil(t, r.Date)
		} else if assert.NotNil(t, r.Date) {
			assert.True(t, want[i].Date.Equal(*r.Date))
		}
	}
}

// pyarrow, where it is installed, reads the file.
func TestPyArrowReadsIt(t *testing.T) {
	file, rows := written(t)
	cmd := exec.Command("python3", "-c", `
import sys, io
import pyarrow.parquet as parquet
table = parquet.read_table(io.BytesIO(sys.stdin.buffer.read()))
last = table.slice(table.num_rows - 1).to_pylist()[0]
print(table.num_rows, last["speaker"], last["words"], last["date"].isoformat(), last["headline"], last["start"], last["end"])
`)
	cmd.Stdin = bytes.NewReader(file)
	cmd.Env = append(cmd.Environ(), "PYTHONIOENCODING=utf-8")
	out, err := cmd.CombinedOutput()
	if errors.Is(err, exec.ErrNotFound) || strings.Contains(string(out), "ModuleNotFoundError: No module named 'pyarrow'") {
		t.Skip("there is no python3 with pyarrow")
	}
	require.NoError(t, err, string(out))
	last := rows[len(rows)-1]
	assert.Equal(t, fmt.Sprint(len(rows), " Zoë Holm The fog came back 2026-05-01T10:00:00+00:00 False ", last.Start, " ", last.End), strings.TrimSpace(string(out)))
}

// brokenWriter fails at once.
type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestErrorsOfTheWriterArePassedOn(t *testing.T) {
	w := parquet.NewWriter(brokenWriter{})
	err := w.Add(document("fog", "“The fog came back,” Zoë Holm said.", time.Time{}))
	if err == nil {
		err = w.Close()
	}
	assert.ErrorIs(t, err, io.ErrClosedPipe)
}

// Whatever the text: the file reads back with the rows that went in, and its strings are
// valid UTF-8, as readers in other languages ask.
func FuzzAdd(f *testing.F) {
	f.Add("“The fog came back,” Zoë Holm said.", "id", "Port Post")
	f.Add("“The fog\xff came back,” Zoë\x00 Holm said.\n“No,” he said.", "\xff", "a\x00b")
	f.Fuzz(func(t *testing.T, text, id, outlet string) {
		p := article.Parser{Known: article.Known{ID: id, Outlet: outlet}}
		a := p.Parse(text[:min(len(text), 2000)])
		entities := entity.Extract(a)
		d := formats.Document{Article: a, Entities: entities, Quotes: quote.Extract(a, entities)}
		var out bytes.Buffer
		w := parquet.NewWriter(&out)
		require.NoError(t, w.Add(d))
		require.NoError(t, w.Close())

		type row struct {
			Article string `parquet:"article"`
			Outlet  string `parquet:"outlet"`
			Title   string `parquet:"title"`
			Speaker string `parquet:"speaker"`
			Source  string `parquet:"source"`
			Cue     string `parquet:"cue"`
			Words   string `parquet:"words"`
			Start   int64  `parquet:"start"`
			End     int64  `parquet:"end"`
		}
		got, err := library.Read[row](bytes.NewReader(out.Bytes()), int64(out.Len()))
		require.NoError(t, err)
		rows := formats.Rows(d)
		require.Len(t, got, len(rows))
		for i, r := range got {
			assert.True(t, utf8.ValidString(r.Article+r.Outlet+r.Title+r.Speaker+r.Source+r.Cue+r.Words))
			want := rows[i]
			assert.Equal(t, row{want.Article, want.Outlet, want.Title, want.Speaker, want.Source, want.Cue, want.Words, int64(want.Start), int64(want.End)}, r)
		}
	})
}

func ExampleWriter_Add() {
	var file bytes.Buffer // or an *os.File
	w := parquet.NewWriter(&file)
	if err := w.Add(document("fog", "“The fog came back,” Zoë Holm said.", time.Time{})); err != nil {
		fmt.Println(err)
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	fmt.Printf("%s\n", file.Bytes()[:4])
	// Output: PAR1
}
