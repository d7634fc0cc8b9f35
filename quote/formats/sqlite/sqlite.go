// Package sqlite writes what the packages of this module find into an SQLite database,
// for whoever wants to ask questions in SQL. It is a module of its own, since the
// driver, modernc.org/sqlite, is large; it needs no C compiler.
//
// The tables, whose spans are half-open ranges of bytes of articles.text:
//
//	articles (id, outlet, date, title, byline, text)
//	vars     (article, name, value)
//	entities (article, entity, kind, name, gender, roles)
//	mentions (article, entity, start, end, type, confidence)     type is '' for a name
//	quotes   (article, quote, kind, reports, speaker, entity, words, source, cue, headline, confidence, start, end)
//	contents (article, quote, start, end)
//	speakers (article, quote, name, entity)                      all who say a quote
//
// article is articles.id, quote counts from 1 in each article, and entity is NULL for
// nobody whom the article names. All is TEXT in UTF-8, a bad byte being U+FFFD, but for
// articles.text: where that has bad bytes or NULs it is a BLOB of the very bytes, so that
// spans hold.
package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"
	"strings"
	"unicode/utf8"

	_ "modernc.org/sqlite" // the driver

	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/quote/formats"
)

//go:embed schema.sql
var schema string

// A Writer writes documents into a database. It belongs to one goroutine at a time.
type Writer struct{ db *sql.DB }

// Create makes the tables in the database file of that name, which is made where there
// is none, and returns a Writer. Tables that are there already are an error.
func Create(name string) (*Writer, error) {
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, fmt.Errorf("sqlite: %w", err)
	}
	db.SetMaxOpenConns(1) // so that ":memory:" is one database
	if _, err := db.Exec(schema); err != nil {
		_ = db.Close() // the first error says more
		return nil, fmt.Errorf("sqlite: %s: %w", name, err)
	}
	return &Writer{db}, nil
}

// DB returns the database, to ask it questions.
func (w *Writer) DB() *sql.DB { return w.db }

// Close closes the database.
func (w *Writer) Close() error { return w.db.Close() }

// Add writes documents, all of them or, where one fails, none: in a few hundreds they
// are written faster than one by one. Two articles of one ID are an error.
func (w *Writer) Add(ctx context.Context, docs ...formats.Document) error {
	tx, err := w.db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("sqlite: %w", err)
	}
	defer func() { _ = tx.Rollback() }() // does nothing behind Commit
	for i := range docs {
		r := rows{ctx: ctx, tx: tx, id: docs[i].Article.Meta().ID}
		if r.document(&docs[i]); r.err != nil {
			return fmt.Errorf("sqlite: article %q: %w", r.id, r.err)
		}
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("sqlite: %w", err)
	}
	return nil
}

// rows writes those of one article. It stops at the first error.
type rows struct {
	ctx context.Context
	tx  *sql.Tx
	id  string
	err error
}

func (r *rows) insert(table string, values ...any) {
	if r.err != nil {
		return
	}
	for i, v := range values {
		if s, ok := v.(string); ok {
			values[i] = strings.ToValidUTF8(s, "\uFFFD")
		}
	}
	marks := strings.TrimSuffix(strings.Repeat("?, ", len(values)), ", ")
	_, r.err = r.tx.ExecContext(r.ctx, "INSERT INTO "+table+" VALUES ("+marks+")", values...)
}

func (r *rows) document(d *formats.Document) {
	m := d.Article.Meta()
	date := any(nil)
	if !m.Date.IsZero() {
		date = m.Date.UTC().Format("2006-01-02 15:04:05")
	}
	r.insert("articles", r.id, m.Outlet, date, m.Title.Text, m.Byline.Text, textOrBlob(d.Article.Source()))
	for name, value := range m.Vars {
		r.insert("vars", r.id, name, value)
	}
	for i := range d.Entities {
		e := &d.Entities[i]
		var roles []string
		for _, role := range e.Roles {
			roles = append(roles, role.Text)
		}
		r.insert("entities", r.id, e.ID, string(e.Kind), e.Name, string(e.Gender), strings.Join(roles, "; "))
		for _, m := range e.Mentions {
			r.insert("mentions", r.id, e.ID, m.Start, m.End, "", m.Confidence)
		}
		for _, ref := range e.References {
			r.insert("mentions", r.id, e.ID, ref.Start, ref.End, string(ref.Type), ref.Confidence)
		}
	}
	table, n := formats.Rows(*d), 0
	for i := range d.Quotes {
		if q := &d.Quotes[i]; q.Kind != quote.Scare && len(q.Content) > 0 { // those that have a row
			r.quote(n+1, q, table[n])
			n++
		}
	}
}

// quote writes a quote with its spans and its speakers.
func (r *rows) quote(n int, q *quote.Quote, row formats.Row) {
	r.insert("quotes", r.id, n, row.Kind, row.Reports, row.Speaker, idOrNull(q.Entity), row.Words, row.Source, row.Cue, row.Headline, row.Confidence, row.Start, row.End)
	for _, c := range q.Content {
		r.insert("contents", r.id, n, c.Start, c.End)
	}
	for _, s := range append([]quote.Speaker{{Name: q.Speaker, Entity: q.Entity}}, q.With...) {
		if s.Name != "" {
			r.insert("speakers", r.id, n, s.Name, idOrNull(s.Entity))
		}
	}
}

// textOrBlob returns what SQLite's programs read to the end and without an error.
func textOrBlob(text string) any {
	if utf8.ValidString(text) && !strings.ContainsRune(text, 0) {
		return text
	}
	return []byte(text)
}

func idOrNull(id int) any {
	if id < 0 {
		return nil
	}
	return id
}
