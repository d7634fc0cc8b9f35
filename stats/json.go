package stats

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"reflect"
	"slices"
	"strings"
)

// WriteJSON writes a table as a JSON array, one row a line. Figures that are
// undefined are null. The error is that of w, or of a row that JSON cannot hold; or tells
// that two fields of embedded tables have one name, of which JSON would drop one.
func WriteJSON[T any](w io.Writer, rows []T) error {
	if t := reflect.TypeFor[T](); t.Kind() == reflect.Struct {
		if _, err := columns(t); err != nil {
			return err
		}
	}
	out := bufio.NewWriter(w)
	out.WriteByte('[')
	for i, row := range rows {
		if i > 0 {
			out.WriteByte(',')
		}
		line, err := json.Marshal(row)
		if err != nil {
			return err
		}
		out.WriteByte('\n')
		out.Write(line)
	}
	out.WriteString("\n]\n")
	return out.Flush() // a bufio.Writer keeps the first error
}

// A Float is a figure of a table: a float64 that JSON holds as null where it is NaN or
// infinite, which numbers of JSON cannot be. As the figure and not the row writes itself,
// rows may be embedded in other structs and lose no field.
type Float float64

// MarshalJSON writes NaN and infinities as null.
func (f Float) MarshalJSON() ([]byte, error) {
	if !f.defined() {
		return []byte("null"), nil
	}
	return json.Marshal(float64(f))
}

// UnmarshalJSON reads null as NaN.
func (f *Float) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*f = Float(math.NaN())
		return nil
	}
	return json.Unmarshal(b, (*float64)(f))
}

func (f Float) defined() bool { return !math.IsNaN(float64(f)) && !math.IsInf(float64(f), 0) }

func undefined(v reflect.Value) bool {
	return v.CanFloat() && !Float(v.Float()).defined()
}

// A column is a field of a row, by the name in its json tag.
type column struct {
	index []int
	name  string
	keys  []string // of a map, which has a column for each; nil for all else
}

// columns returns the fields of a struct; those of an embedded one lie flat. It is an error
// if two have one name.
func columns(t reflect.Type) ([]column, error) {
	var all []column
	taken := make(map[string]string)
	err := walkFields(t, nil, "", func(path string, c column) error {
		if other, is := taken[c.name]; is {
			return fmt.Errorf("both %s and %s are called %q", other, path, c.name)
		}
		taken[c.name] = path
		all = append(all, c)
		return nil
	})
	return all, err
}

// walkFields calls f for each field that is written, with its path.
func walkFields(t reflect.Type, index []int, path string, f func(path string, c column) error) error {
	for i := range t.NumField() {
		field := t.Field(i)
		at, name := append(slices.Clip(index), i), strings.TrimPrefix(path+"."+field.Name, ".")
		tag, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		var err error
		switch {
		case tag == "-" || !field.IsExported() && !field.Anonymous:
		case field.Anonymous && tag == "" && field.Type.Kind() == reflect.Struct:
			err = walkFields(field.Type, at, name, f)
		case field.IsExported():
			err = f(name, column{index: at, name: cmp.Or(tag, field.Name)})
		}
		if err != nil {
			return err
		}
	}
	return nil
}
