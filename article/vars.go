package article

import (
	"strings"
	"unicode"
)

// Var returns a variable of the article by its name, as tables group by it: "id",
// "outlet", "title", "byline", "author" (the names in the byline, or "author" among
// Vars where it has none), "agency" (without brackets around it), "place" (of the
// dateline), "date" (2006-01-02), "month" (2006-01), "year"; else, or where that is not
// known, what Vars has under the name. It is empty where nothing is known.
func (m *Metadata) Var(name string) string {
	if v := m.field(name); v != "" {
		return v
	}
	return m.Vars[name]
}

// Variables returns all variables of the article that are known, as [Metadata.Var] gives
// them, but id, title and byline, which tell one article and no group: those of Vars,
// "outlet", "author", "agency", "place", "date", "month" and "year". It is nil where nothing
// is known.
func (m *Metadata) Variables() map[string]string {
	var all map[string]string
	set := func(name, value string) {
		if value != "" {
			if all == nil {
				all = make(map[string]string, len(m.Vars)+len(groupable))
			}
			all[name] = value
		}
	}
	for name, value := range m.Vars {
		set(name, value)
	}
	for _, name := range groupable {
		set(name, strings.Clone(m.field(name))) // which would keep the text in memory
	}
	return all
}

// groupable are the variables with fields of their own that several articles may share.
var groupable = [...]string{"outlet", "author", "agency", "place", "date", "month", "year"}

func (m *Metadata) field(name string) string {
	switch name {
	case "id":
		return m.ID
	case "outlet":
		return m.Outlet
	case "title":
		return m.Title.Text
	case "byline":
		return m.Byline.Text
	case "author":
		return joinFields(m.Authors)
	case "agency":
		return strings.TrimFunc(m.Agency.Text, isMark) // "(Reuters)", "Reuters -"
	case "place":
		return m.Dateline.Place.Text
	}
	layouts := map[string]string{"date": "2006-01-02", "month": "2006-01", "year": "2006"}
	if layout := layouts[name]; layout != "" && !m.Date.IsZero() {
		return m.Date.Format(layout)
	}
	return ""
}

func isMark(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) }

func joinFields(fields []Field) string {
	texts := make([]string, len(fields))
	for i, f := range fields {
		texts[i] = f.Text
	}
	return strings.Join(texts, ", ")
}
