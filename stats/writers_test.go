package stats

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func csvOf[T any](t *testing.T, rows []T, how CSV) string {
	var b bytes.Buffer
	require.NoError(t, WriteCSV(&b, rows, how))
	return b.String()
}

func TestCSVDefusesFormulas(t *testing.T) {
	for text, want := range map[string]string{
		`=HYPERLINK("x")`: `"'=HYPERLINK(""x"")"`,
		"+1":              "'+1",
		"-1":              "'-1",
		"@SUM(A1)":        "'@SUM(A1)",
		"\t=1":            "'\t'=1",
		"\x00":            "'\x00",
		"x;=cmd":          "x;'=cmd",
		"x, =cmd":         "\"x,' =cmd\"",
		"two\n-lines":     "\"two\n'-lines\"",
		" \u00a0\u200b=1": "' \u00a0\u200b=1",
		"\ufeff\u202e+1":  "'\ufeff\u202e+1",
		"x;\"=cmd\"":      "\"x;'\"\"=cmd\"\"\"",
		"\u3164\ufe0f=1":  "'\u3164\ufe0f=1",
		"a - b, c":        "\"a - b, c\"",
		"＝1":              "'＝1",
		"plain":           "plain",
		"a=b":             "a=b",
		"":                "",
		"two\nlines":      "\"two\nlines\"",
	} {
		got := csvOf(t, []Term{{Key: "k", Label: text}}, CSV{Guard: true})
		assert.Equal(t, "key,term,count,articles\nk,"+want+",0,0\n", got, "%q", text)
	}
	assert.Contains(t, csvOf(t, []Term{{Label: "=1"}}, CSV{}), ",=1,", "the library changes no text unasked")
}

func TestCSVCells(t *testing.T) {
	got := csvOf(t, []Weight{{"k", "t", 1, Float(math.NaN())}, {"k", "t", 1, -0.5}}, CSV{BOM: true, Comma: ';'})
	assert.Equal(t, "\uFEFFkey;term;count;score\nk;t;1;\nk;t;1;-0.5\n", got, "a negative number is no formula")
	got = csvOf(t, []Row{{ID: "a"}, {ID: "b", Date: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)}}, CSV{})
	assert.Equal(t, "place,id,title,date,words,sentences\n0,a,,,0,0\n0,b,,2026-03-01T00:00:00Z,0,0\n", got)
	assert.Equal(t, "key,term,count,articles\n", csvOf[Term](t, nil, CSV{}), "a header without rows")
}

// Every row type must survive encoding/json, NaN and all, and give valid JSON
// with the names of its tags.
func TestRowsAsJSON(t *testing.T) {
	nan := Float(math.NaN())
	for _, row := range []any{
		Frequency{PerMillion: nan}, KeyTerm{G2: nan, Z: Float(math.Inf(1))}, Weight{Score: nan}, Hit{Score: nan}, Collocation{PMI: nan},
		Edge{NPMI: nan}, Spread{D: nan}, Richness{MTLD: nan}, Readability{Fog: nan, TextCount: TextCount{Words: 3}}, Point{PerMillion: nan}, Voice{WordShare: nan},
	} {
		data, err := json.Marshal(map[string]any{"row": row})
		require.NoError(t, err)
		assert.Contains(t, string(data), ":null", "%T", row)
		var back map[string]map[string]any
		require.NoError(t, json.Unmarshal(data, &back), "%T", row)
	}
	data, err := json.Marshal(Readability{TextCount: TextCount{Words: 3}})
	require.NoError(t, err)
	assert.Contains(t, string(data), `"words":3`, "embedded fields are flat")
	assert.Contains(t, csvOf(t, []Readability{{}}, CSV{}), "words,")
}

// A struct of the caller's that embeds tables writes all of its fields, and theirs.
func TestEmbeddedTables(t *testing.T) {
	row := struct {
		ID string
		Readability
		Richness
		Voice
	}{ID: "a1", Richness: Diversity{}.OfWords(nil)}
	data, err := json.Marshal(row)
	require.NoError(t, err)
	var back map[string]any
	require.NoError(t, json.Unmarshal(data, &back))
	for _, field := range []string{"ID", "sentences", "flesch_ease", "types", "mtld", "quotes", "word_share"} {
		assert.Contains(t, back, field)
	}
	assert.Nil(t, back["mtld"])
	assert.Contains(t, back, "mtld")
	read := row
	require.NoError(t, json.Unmarshal(data, &read))
	assert.True(t, math.IsNaN(float64(read.MTLD)), "null is read as NaN")
}

// roundTrip writes rows and reads them back, as CSV and as JSON.
func roundTrip[T any](t *testing.T, rows ...T) {
	for _, how := range []CSV{{}, {BOM: true, Comma: ';'}} {
		read, err := ReadCSV[T](strings.NewReader(csvOf(t, rows, how)), how)
		require.NoError(t, err)
		assert.Equal(t, fmt.Sprintf("%+v", rows), fmt.Sprintf("%+v", read)) // NaN is not equal to itself
	}
	var b bytes.Buffer
	require.NoError(t, WriteJSON(&b, rows))
	var read []T
	require.NoError(t, json.Unmarshal(b.Bytes(), &read))
	assert.Equal(t, fmt.Sprintf("%+v", rows), fmt.Sprintf("%+v", read))
}

func TestTablesRoundTrip(t *testing.T) {
	nan := Float(math.NaN())
	said := []Utterance{
		{Speaker: "=Ann “Kit” Lee; of Salten", Source: "person", Gender: "female", Article: "a", Words: 3, Vars: map[string]string{"outlet": "Post, the", "article": "x"}},
		{Article: "b\nc", Vars: map[string]string{"month": "2026-05"}},
		{Source: "organisation", Speaker: "Board", Article: "b"},
	}
	t.Run("a quotation", func(t *testing.T) { roundTrip(t, said...) })
	t.Run("a voice", func(t *testing.T) { roundTrip(t, Bootstrap{Seed: 1}.VoicesBy(said, ByGender)...) })
	t.Run("a voice without words", func(t *testing.T) { roundTrip(t, Voices([]Utterance{{Article: "a"}})...) })
	t.Run("a person and an article", func(t *testing.T) { roundTrip(t, Appearances(said)...) })
	t.Run("a row of a matrix", func(t *testing.T) {
		roundTrip(t, Row{ID: "a", Date: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC), Vars: map[string]string{"desk": "x"}}, Row{ID: "b"})
	})
	t.Run("a line", func(t *testing.T) { roundTrip(t, Line{ID: "a", Match: "x", Vars: map[string]string{"outlet": "Post"}}) })
	t.Run("two tables in one", func(t *testing.T) {
		roundTrip(t, struct {
			Code string `json:"code"`
			Readability
			Richness
			Ok bool `json:"ok"`
		}{"c", Readability{Fog: nan}, Richness{MTLD: nan}, true})
	})
	t.Run("nothing", func(t *testing.T) { roundTrip[Voice](t) })
}

func TestCSVOfVariables(t *testing.T) {
	type row struct {
		Outlet string            `json:"outlet"`
		Vars   map[string]string `json:"vars"`
	}
	rows := []row{{"a", map[string]string{"desk": "=1", "outlet": "b"}}, {"c", nil}}
	assert.Equal(t, "outlet,desk,vars.outlet\na,'=1,b\nc,,\n", csvOf(t, rows, CSV{Guard: true}))
	assert.Equal(t, "outlet,'=x\na,b\n", csvOf(t, []row{{"a", map[string]string{"=x": "b"}}}, CSV{Guard: true}), "a header")
	read, err := ReadCSV[row](strings.NewReader(csvOf(t, rows, CSV{})), CSV{})
	require.NoError(t, err)
	assert.Equal(t, rows, read)
}

func TestReadCSVErrors(t *testing.T) {
	for text, want := range map[string]string{
		"name,size\n":                 `line 1: no field for column "size"`,
		"name,quotes\nAnn,1\nBen,x\n": `line 3, column "quotes": strconv.ParseInt: parsing "x": invalid syntax`,
		"name,quotes\nAnn\n":          "record on line 2: wrong number of fields",
		"name\n\"Ann\n":               "parse error on line 2, column 6: extraneous or missing \" in quoted-field",
	} {
		_, err := ReadCSV[Voice](strings.NewReader(text), CSV{})
		assert.EqualError(t, err, want)
	}
	rows, err := ReadCSV[Voice](strings.NewReader(""), CSV{})
	assert.Empty(t, rows)
	assert.NoError(t, err)
	_, err = ReadCSV[struct{ List []int }](strings.NewReader("List\n1\n"), CSV{})
	assert.EqualError(t, err, `line 2, column "List": no cell of a table can be read as []int`)
}

// JSON would drop both fields of one name without a word.
func TestFieldsOfOneName(t *testing.T) {
	type row struct {
		Readability
		Voice
	}
	const want = `both Readability.TextCount.Words and Voice.Words are called "words"`
	assert.EqualError(t, WriteJSON(io.Discard, []row{{}}), want)
	assert.EqualError(t, WriteCSV(io.Discard, []row{{}}, CSV{}), want)
	_, err := ReadCSV[row](strings.NewReader("words\n"), CSV{})
	assert.EqualError(t, err, want)
	assert.NoError(t, WriteJSON(io.Discard, []map[string]int{{"a": 1}}))
}

// No row type has a method that a struct which embeds it would inherit and be written by.
func TestNoRowWritesItself(t *testing.T) {
	for _, row := range []any{Frequency{}, KeyTerm{}, Weight{}, Hit{}, Collocation{}, Edge{}, Spread{}, Richness{}, Readability{}, TextCount{}, Point{}, Voice{}, Line{}, Offset{}, Burst{}, Row{}, Term{}} {
		_, is := row.(json.Marshaler)
		assert.False(t, is, "%T", row)
	}
}

func TestWriteJSONOfNothing(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, WriteJSON[Term](&b, nil))
	assert.Equal(t, "[\n]\n", b.String())
	require.Error(t, WriteJSON(&b, []func(){nil}))
}

func TestGraphMLIsXML(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, WriteGraphML(&b, []Edge{{Source: "a<b>\x00\u202e&", Target: "\xff", NPMI: Float(math.NaN())}}))
	d := xml.NewDecoder(&b)
	for {
		_, err := d.Token()
		if err == io.EOF {
			return
		}
		require.NoError(t, err)
	}
}

// brokenWriter fails after some bytes.
type brokenWriter struct{ left int }

var errBroken = errors.New("broken")

func (w *brokenWriter) Write(p []byte) (int, error) {
	if w.left -= len(p); w.left < 0 {
		return 0, errBroken
	}
	return len(p), nil
}

func TestWritersReportErrors(t *testing.T) {
	rows := []Term{{Key: strings.Repeat("k", 10_000)}}
	m := everything.Count(slices.Values(articles("a b c")))
	assert.ErrorIs(t, WriteCSV(&brokenWriter{100}, rows, CSV{}), errBroken)
	assert.ErrorIs(t, WriteCSV(&brokenWriter{0}, rows, CSV{BOM: true}), errBroken)
	assert.ErrorIs(t, WriteJSON(&brokenWriter{100}, rows), errBroken)
	assert.ErrorIs(t, m.WriteMatrixMarket(&brokenWriter{10}), errBroken)
	assert.ErrorIs(t, WriteGraphML(&brokenWriter{10}, nil), errBroken)
}

// What fits in no cell is no cell, and not what Go prints of it.
func TestNoCells(t *testing.T) {
	type named struct {
		Name  string
		Share Float
	}
	for want, write := range map[string]func() error{
		`column "Spans": no cell of a table can hold []article.Span`: func() error { return WriteCSV(io.Discard, []struct{ Spans []article.Span }{{}}, CSV{}) },
		`column "who": no cell of a table can hold stats.named`: func() error {
			return WriteCSV(io.Discard, []struct {
				Who named `json:"who"`
			}{{}}, CSV{})
		},
		`column "Any": no cell of a table can hold interface {}`:    func() error { return WriteCSV(io.Discard, []struct{ Any any }{{1}}, CSV{}) },
		`column "Sums": no cell of a table can hold map[string]int`: func() error { return WriteCSV(io.Discard, []struct{ Sums map[string]int }{}, CSV{}) },
		"a row is a struct, not int":                                func() error { return WriteCSV(io.Discard, []int{1}, CSV{}) },
		"a row is a struct, not interface {}":                       func() error { return WriteCSV(io.Discard, []any{named{}}, CSV{}) },
		"row 1 is nil":                                              func() error { return WriteCSV(io.Discard, []*named{{}, nil}, CSV{}) },
		"a row is a struct, not *stats.named":                       func() error { _, err := ReadCSV[*named](strings.NewReader("Name\n"), CSV{}); return err },
	} {
		assert.EqualError(t, write(), want)
	}
	assert.Equal(t, "Name,Share\nAnn,0.5\n", csvOf(t, []*named{{"Ann", 0.5}}, CSV{}))
}

func TestAllKindsOfCells(t *testing.T) {
	type row struct {
		I8  int8
		I64 int64
		U   uint16
		F   float32
		P   *float64
		Q   *int
		T   *time.Time
	}
	half, date := 0.5, time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	rows := []row{{-8, 1 << 40, 16, 0.1, &half, nil, &date}, {}}
	file := csvOf(t, rows, CSV{})
	assert.Equal(t, "I8,I64,U,F,P,Q,T\n-8,1099511627776,16,0.1,0.5,,2026-03-01T00:00:00Z\n0,0,0,0,,,\n", file)
	read, err := ReadCSV[row](strings.NewReader(file), CSV{})
	require.NoError(t, err)
	assert.Equal(t, rows, read)
	_, err = ReadCSV[row](strings.NewReader("I8\n300\n"), CSV{})
	assert.ErrorContains(t, err, `line 2, column "I8"`)
}

// The index that pandas writes has no name.
func TestColumnWithoutAName(t *testing.T) {
	roundTrip(t, Row{ID: "a", Vars: map[string]string{"": "0", "desk": "x"}}, Row{ID: "b", Vars: map[string]string{"": "1"}})
}
