package stats

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

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
