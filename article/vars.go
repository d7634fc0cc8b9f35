package article

import "strings"

// Var returns a variable of the article by its name, as tables group by it: "id",
// "outlet", "title", "byline", "author" (the names in the byline, or "author" among
// Vars where it has none), "agency", "place" (of the dateline), "date" (2006-01-02),
// "month" (2006-01), "year"; else, or where that is not known, what Vars has under
// the name. It is empty where nothing is known.
func (m *Metadata) Var(name string) string {
	if v := m.field(name); v != "" {
		return v
	}
	return m.Vars[name]
}

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
		return m.Agency.Text
	case "place":
		return m.Dateline.Place.Text
	}
	layouts := map[string]string{"date": "2006-01-02", "month": "2006-01", "year": "2006"}
	if layout := layouts[name]; layout != "" && !m.Date.IsZero() {
		return m.Date.Format(layout)
	}
	return ""
}

func joinFields(fields []Field) string {
	texts := make([]string, len(fields))
	for i, f := range fields {
		texts[i] = f.Text
	}
	return strings.Join(texts, ", ")
}
