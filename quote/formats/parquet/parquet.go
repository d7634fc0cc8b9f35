// Package parquet writes quotes as Parquet, for pandas, Polars, DuckDB and Spark: a row a
// quote, with the columns of formats.Row. It is a module of its own, so that nobody else
// carries the library that does it.
package parquet

import (
	"fmt"
	"io"
	"time"

	"github.com/parquet-go/parquet-go"

	"github.com/copydesk/copydesk/quote/formats"
)

// row is formats.Row with the names and types of Parquet. A date that is not known is
// null.
type row struct {
	Article    string     `parquet:"article"`
	Outlet     string     `parquet:"outlet,dict"`
	Date       *time.Time `parquet:"date,optional,timestamp(microsecond)"`
	Title      string     `parquet:"title,dict"`
	Speaker    string     `parquet:"speaker,dict"`
	Gender     string     `parquet:"gender,dict"`
	Role       string     `parquet:"role,dict"`
	Source     string     `parquet:"source"`
	Cue        string     `parquet:"cue,dict"`
	Words      string     `parquet:"words"`
	Kind       string     `parquet:"kind,dict"`
	Reports    string     `parquet:"reports,dict"`
	Headline   bool       `parquet:"headline"`
	Confidence float64    `parquet:"confidence"`
	Start      int64      `parquet:"start"`
	End        int64      `parquet:"end"`
}

// groupRows is how many rows are kept in memory before they are written.
const groupRows = 100_000

// A Writer writes quotes. It belongs to one goroutine at a time. Without Close the file
// cannot be read.
type Writer struct{ w *parquet.GenericWriter[row] }

// NewWriter returns a Writer to w.
func NewWriter(w io.Writer) *Writer {
	return &Writer{parquet.NewGenericWriter[row](w, parquet.Compression(&parquet.Snappy), parquet.MaxRowsPerRowGroup(groupRows))}
}

// Add writes the quotes of a document that are somebody's.
func (w *Writer) Add(d formats.Document) error {
	var rows []row
	for _, r := range formats.Rows(d) {
		p := row{
			r.Article, r.Outlet, nil, r.Title, r.Speaker, r.Gender, r.Role, r.Source, r.Cue, r.Words, r.Kind, r.Reports,
			r.Headline, r.Confidence, int64(r.Start), int64(r.End),
		}
		if !r.Date.IsZero() {
			p.Date = &r.Date
		}
		rows = append(rows, p)
	}
	if _, err := w.w.Write(rows); err != nil {
		return fmt.Errorf("parquet: %w", err)
	}
	return nil
}

// Close writes what is left and the end of the file. It does not close what w writes to.
func (w *Writer) Close() error {
	if err := w.w.Close(); err != nil {
		return fmt.Errorf("parquet: %w", err)
	}
	return nil
}
