package formats

import (
	"time"

	"github.com/copydesk/copydesk/quote"
)

// A Row is a quote as a row of a table, for stats.WriteCSV and stats.WriteJSON.
type Row struct {
	Article    string    `json:"article"` // ID
	Outlet     string    `json:"outlet"`
	Date       time.Time `json:"date"`
	Title      string    `json:"title"`
	Speaker    string    `json:"speaker"`
	Gender     string    `json:"gender"`
	Role       string    `json:"role"`   // the first that the article gives
	Source     string    `json:"source"` // as it stands in the text
	Cue        string    `json:"cue"`
	Words      string    `json:"words"`
	Kind       string    `json:"kind"`
	Reports    string    `json:"reports"`
	Headline   bool      `json:"headline"`
	Confidence float64   `json:"confidence"`
	Start      int       `json:"start"` // bytes of the text, from the first to the last of content, cue and source
	End        int       `json:"end"`
}

// Rows returns a row for each quote that is somebody's, in the order of d. A quote of
// several speakers is in the row of the first.
func Rows(d Document) []Row {
	d = d.inText()
	m := d.Article.Meta()
	title := m.Title.Text
	if !m.Title.Span.IsZero() {
		title = d.oneLine(m.Title.Span)
	}
	rows := make([]Row, 0, len(d.Quotes))
	for _, q := range d.quotes() {
		r := Row{
			Article: clean(m.ID), Outlet: clean(m.Outlet), Date: m.Date, Title: clean(title),
			Speaker: clean(q.Speaker), Source: d.oneLine(q.Source), Cue: d.oneLine(q.Cue), Words: clean(q.Words(d.Article)),
			Kind: string(q.Kind), Reports: string(q.Reports), Headline: q.Headline, Confidence: q.Confidence,
			Start: q.Span().Start, End: q.Span().End,
		}
		r.Gender, r.Role = d.who(q)
		rows = append(rows, r)
	}
	return rows
}

func (d *Document) who(q *quote.Quote) (gender, role string) {
	e := d.entity(q.Entity)
	if e == nil {
		return "", ""
	}
	if len(e.Roles) > 0 {
		role = d.oneLine(e.Roles[0].Span)
	}
	return string(e.Gender), role
}
