package corpus

import (
	"fmt"
	"hash/maphash"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/copydesk/copydesk/article"
)

// A Field is what a field of a record, or a column of a table, says of an article.
type Field string

// The fields.
const (
	Text   Field = "text"
	ID     Field = "id"
	Title  Field = "title"
	Byline Field = "byline"
	Outlet Field = "outlet"
	Date   Field = "date"
)

// defaults are the names of fields, folded, those to be preferred first.
var defaults = map[Field][]string{
	Text:   {"text", "body", "content", "articletext", "fulltext", "maintext", "story"},
	ID:     {"id", "articleid", "docid", "storiesid", "guid"},
	Title:  {"title", "headline"},
	Byline: {"byline", "author", "authors", "by"},
	Outlet: {"outlet", "source", "publication", "publisher", "medianame", "newspaper"},
	Date:   {"date", "published", "publishdate", "publishedat", "pubdate", "publicationdate", "datetime"},
}

// allFields are the fields in the order in which they choose.
var allFields = []Field{Text, ID, Title, Byline, Outlet, Date}

// columns returns which of some names stands for each Field, as an index.
func (r *Reader) columns(names []string) map[Field]int {
	at := map[Field]int{}
	for _, f := range allFields {
		if own, ok := r.Fields[f]; ok {
			if i := slices.Index(names, own); i >= 0 {
				at[f] = i
			}
			continue
		}
		best := len(defaults[f])
		for i, name := range names {
			if k := slices.Index(defaults[f], fold(name)); k >= 0 && k < best {
				best, at[f] = k, i
			}
		}
	}
	return at
}

var foldName = strings.NewReplacer(" ", "", "-", "", "_", "", "\u00a0", "")

// fold returns a name without what differs between those who export.
func fold(name string) string { return strings.ToLower(foldName.Replace(name)) }

// record yields the article of a record. others are the fields that hold no text but
// something else, by their place.
func (s *run) record(file string, line int, names, values []string, others map[int]string) {
	at := s.columns(names)
	text, ok := at[Text]
	if !ok {
		s.fail(file, line, fmt.Errorf("%w: want a field %s, have %s", ErrNoText, s.wanted(Text), strings.Join(names, ", ")))
		return
	}
	if what, ok := others[text]; ok {
		s.fail(file, line, fmt.Errorf("%w in the field %s, but %s", ErrNoText, names[text], what))
		return
	}
	if strings.TrimSpace(values[text]) == "" {
		s.fail(file, line, fmt.Errorf("%w in the field %s", ErrNoText, names[text]))
		return
	}
	if n := int64(len(values[text])); n > s.maxBytes() {
		s.fail(file, line, fmt.Errorf("%w: %d bytes", article.ErrTooLarge, n))
		return
	}
	known := s.known(names, values, at)
	if known.ID == "" {
		known.ID = fmt.Sprintf("%s:%d", file, line)
	}
	s.give(file, line, known, values[text])
}

// wanted returns the names that a field may have, for an error.
func (r *Reader) wanted(f Field) string {
	if own, ok := r.Fields[f]; ok {
		return own
	}
	return strings.Join(defaults[f][:3], ", ") + " …"
}

// known returns what a record says of its article.
func (s *run) known(names, values []string, at map[Field]int) article.Known {
	k := s.Parser.Known
	k.Vars = maps.Clone(k.Vars)
	get := func(f Field, have string) string {
		if i, ok := at[f]; ok && values[i] != "" {
			return values[i]
		}
		return have
	}
	k.ID, k.Title, k.Byline, k.Outlet = get(ID, ""), get(Title, k.Title), get(Byline, k.Byline), get(Outlet, k.Outlet)
	used := slices.Collect(maps.Values(at))
	if i, ok := at[Date]; ok {
		if t, ok := s.parseDate(values[i]); ok {
			k.Date = t
		} else {
			used = slices.DeleteFunc(used, func(u int) bool { return u == i })
		}
	}
	for i, name := range names {
		if values[i] != "" && !slices.Contains(used, i) {
			if k.Vars == nil {
				k.Vars = map[string]string{}
			}
			k.Vars[name] = values[i]
		}
	}
	return k
}

// layouts are forms of dates that mean the same to everybody: 03/04/2026 does not. Package
// corpus tells its user of them. 13/04/2026 does, but where only such days had dates, the
// first twelve of each month would be missing.
var layouts = []string{
	time.RFC3339, "2006-01-02", "2006-01-02 15:04:05", "2006-01-02T15:04:05", "2006-01-02 15:04", "2006-01-02 15:04:05-07:00",
	"20060102", "2006/01/02", time.RFC1123Z, time.RFC1123, "2 Jan 2006", "2 January 2006", "Jan 2, 2006", "January 2, 2006",
	"2.1.2006", "2.1.2006 15:04", "2.1.2006 15:04:05",
}

// parseDate reads a date. Other forms than those of layouts stay a variable.
func (r *Reader) parseDate(s string) (time.Time, bool) {
	for _, layout := range slices.Concat(r.Dates, layouts) {
		if t, err := time.Parse(layout, strings.TrimSpace(s)); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

var seed = maphash.MakeSeed()

func hashOf(id string) uint64 { return maphash.String(seed, id) }
