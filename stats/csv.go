package stats

import (
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// CSV says how to write tables. The zero value writes commas, lines that end in LF, and
// text as it is. For a file that somebody may open in a spreadsheet program, set BOM
// and Guard.
type CSV struct {
	BOM   bool // begin with a byte-order mark: Excel then reads UTF-8
	Comma rune // zero means ','; German and French Excel expect ';'
	// Guard keeps a spreadsheet program from running what somebody has put into a text
	// (OWASP, CSV Injection): an apostrophe goes in front of = + - @, their full-width
	// forms and control characters where a text begins with them, and where they stand
	// behind a comma, a semicolon, a bar, a tab or a line end, at which another program
	// may part cells. White space, quotes and characters that nobody sees are looked through, and headers guarded too.
	// Such a text is changed, so a program that reads the file back wants it without.
	Guard bool
}

// WriteCSV writes a table of plain structs with a header line of their json
// names. Figures that are undefined, and dates that are zero, are empty cells. A map
// such as Vars has a column for each key that any row has, sorted; of a pointer the value
// is written, and nothing of nil; of what has a String method what that returns. ReadCSV
// reads all but the last back. The error is that of w, or tells that two fields of embedded
// tables have one name, or that a field fits in no cell, as slices, structs and other maps
// do not, which WriteJSON writes. T must be a struct or a pointer to one, of which none is nil.
func WriteCSV[T any](w io.Writer, rows []T, how CSV) error {
	t := reflect.TypeFor[T]()
	pointers := t.Kind() == reflect.Pointer
	if pointers {
		t = t.Elem()
	}
	fields, err := cellColumns(t)
	if err != nil {
		return err
	}
	values := make([]reflect.Value, len(rows))
	for i, row := range rows {
		values[i] = reflect.ValueOf(row)
		if !pointers {
			continue
		}
		if values[i].IsNil() {
			return fmt.Errorf("row %d is nil", i)
		}
		values[i] = values[i].Elem()
	}
	if how.BOM {
		if _, err := io.WriteString(w, "\uFEFF"); err != nil {
			return err
		}
	}
	out := csv.NewWriter(w)
	if how.Comma != 0 {
		out.Comma = how.Comma
	}
	addKeys(t, fields, values)
	names := header(fields)
	for i := range names { // a file may have named the keys of a map
		names[i] = how.defuse(names[i])
	}
	if err := out.Write(names); err != nil {
		return err
	}
	for _, v := range values {
		var line []string
		for _, f := range fields {
			line = how.appendCells(line, v.FieldByIndex(f.index), f)
		}
		if err := out.Write(line); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// cellColumns returns the columns of a type whose fields all fit in cells.
func cellColumns(t reflect.Type) ([]column, error) {
	if t.Kind() != reflect.Struct {
		return nil, fmt.Errorf("a row is a struct, not %s", t)
	}
	fields, err := columns(t)
	if err != nil {
		return nil, err
	}
	for _, f := range fields {
		if field := t.FieldByIndex(f.index).Type; field != variables && !isCell(field) {
			return nil, fmt.Errorf("column %q: no cell of a table can hold %s", f.name, field)
		}
	}
	return fields, nil
}

// isCell reports whether the values of a type fit in cells: texts, numbers, truths, times,
// what writes itself as text, and pointers to them.
func isCell(t reflect.Type) bool {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t == reflect.TypeFor[time.Time]() || t.Implements(reflect.TypeFor[fmt.Stringer]()) {
		return true
	}
	switch t.Kind() {
	case reflect.String, reflect.Bool, reflect.Float32, reflect.Float64,
		reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return true
	}
	return false
}

// variables is the type of the fields that have a column for each of their keys.
var variables = reflect.TypeFor[map[string]string]()

// addKeys finds the keys that the maps of all rows have.
func addKeys(t reflect.Type, fields []column, rows []reflect.Value) {
	for i := range fields {
		if t.FieldByIndex(fields[i].index).Type != variables {
			continue
		}
		keys := make(map[string]bool)
		for _, row := range rows {
			for key := range row.FieldByIndex(fields[i].index).Interface().(map[string]string) {
				keys[key] = true
			}
		}
		fields[i].keys = slices.AppendSeq([]string{}, maps.Keys(keys))
		slices.Sort(fields[i].keys)
	}
}

// header names the columns. A key of a map has its own name, behind that of the map where
// a field or another map has it as well.
func header(fields []column) []string {
	taken := make(map[string]int)
	for _, f := range fields {
		if f.keys == nil {
			taken[f.name]++
		}
		for _, key := range f.keys {
			taken[key]++
		}
	}
	var names []string
	for _, f := range fields {
		if f.keys == nil {
			names = append(names, f.name)
		}
		for _, key := range f.keys {
			if taken[key] > 1 {
				key = f.name + "." + key
			}
			names = append(names, key)
		}
	}
	return names
}

func (how CSV) appendCells(line []string, v reflect.Value, f column) []string {
	if f.keys == nil {
		return append(line, how.cell(v))
	}
	vars := v.Interface().(map[string]string)
	for _, key := range f.keys {
		line = append(line, how.defuse(vars[key]))
	}
	return line
}

func (how CSV) cell(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return ""
		}
		return how.cell(v.Elem())
	case reflect.String:
		return how.defuse(v.String())
	case reflect.Float32, reflect.Float64:
		if undefined(v) {
			return ""
		}
		return strconv.FormatFloat(v.Float(), 'g', -1, v.Type().Bits())
	}
	if t, ok := v.Interface().(time.Time); ok {
		if t.IsZero() {
			return ""
		}
		return t.Format(time.RFC3339)
	}
	text := fmt.Sprint(v.Interface())
	if v.CanInt() { // a negative number is no formula
		return text
	}
	return how.defuse(text)
}

// defuse puts an apostrophe in front of each part of a text that a spreadsheet program
// might take for a formula.
func (how CSV) defuse(s string) string {
	if !how.Guard {
		return s
	}
	var out strings.Builder
	for len(s) > 0 {
		part := s
		if i := strings.IndexAny(s, ",;|\t\r\n"); i >= 0 {
			part = s[:i+1]
		}
		if isFormula(part, out.Len() == 0) {
			out.WriteByte('\'')
		}
		out.WriteString(part)
		s = s[len(part):]
	}
	return out.String()
}

// isFormula reports whether a part of a text begins with the sign of a formula, or the
// text itself with a control character. White space, quotes and what nobody sees are looked
// through. Excel takes full-width signs for the plain ones.
func isFormula(part string, whole bool) bool {
	if whole && part[0] < ' ' {
		return true
	}
	seen := strings.TrimLeftFunc(part, func(r rune) bool {
		return r == '"' || unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
	})
	first, _ := utf8.DecodeRuneInString(seen)
	return seen != "" && strings.ContainsRune("=+-@＝＋－＠", first)
}
