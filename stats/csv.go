package stats

import (
	"encoding/csv"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// CSV says how to write tables for spreadsheet programs. The zero value writes
// commas, lines that end in LF, and cells that no program takes for formulas.
type CSV struct {
	BOM      bool // begin with a byte-order mark: Excel then reads UTF-8
	Comma    rune // zero means ','; German and French Excel expect ';'
	Formulas bool // leave text as it is, even if a spreadsheet program would run it
}

// WriteCSV writes a table of plain structs with a header line of their json
// names. Figures that are undefined, and dates that are zero, are empty cells.
// A text that begins with = + - @ or a control character gets an apostrophe in
// front (OWASP, CSV Injection), so that no spreadsheet program runs what
// somebody has put into a text. The error is that of w; T must be a struct.
func WriteCSV[T any](w io.Writer, rows []T, how CSV) error {
	if how.BOM {
		if _, err := io.WriteString(w, "\uFEFF"); err != nil {
			return err
		}
	}
	out := csv.NewWriter(w)
	if how.Comma != 0 {
		out.Comma = how.Comma
	}
	fields := columns(reflect.TypeFor[T]())
	line := make([]string, len(fields))
	for i, f := range fields {
		line[i] = f.name
	}
	if err := out.Write(line); err != nil {
		return err
	}
	for _, row := range rows {
		v := reflect.ValueOf(row)
		for i, f := range fields {
			line[i] = how.cell(v.FieldByIndex(f.index))
		}
		if err := out.Write(line); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func (how CSV) cell(v reflect.Value) string {
	switch v.Kind() {
	case reflect.String:
		return how.defuse(v.String())
	case reflect.Float64:
		if undefined(v) {
			return ""
		}
		return strconv.FormatFloat(v.Float(), 'g', -1, 64)
	}
	if t, ok := v.Interface().(time.Time); ok {
		if t.IsZero() {
			return ""
		}
		return t.Format(time.RFC3339)
	}
	return fmt.Sprint(v.Interface())
}

// defuse keeps a text from being run as a formula. Excel takes the full-width
// signs for the plain ones.
func (how CSV) defuse(s string) string {
	first, _ := utf8.DecodeRuneInString(s)
	if s == "" || how.Formulas || !strings.ContainsRune("=+-@＝＋－＠", first) && first >= ' ' {
		return s
	}
	return "'" + s
}
