package stats

import (
	"bufio"
	"encoding/json"
	"io"
	"math"
	"reflect"
	"strings"
)

// WriteJSON writes a table as a JSON array, one row a line. Figures that are
// undefined are null. The error is that of w, or of a row that JSON cannot hold.
func WriteJSON[T any](w io.Writer, rows []T) error {
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
	return v.Kind() == reflect.Float64 && !Float(v.Float()).defined()
}

// A column is a field of a row, by the name in its json tag.
type column struct {
	index []int
	name  string
	omit  bool
}

// columns returns the fields of a struct; those of an embedded one lie flat.
func columns(t reflect.Type) []column {
	var all []column
	for _, f := range reflect.VisibleFields(t) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || name == "-" || f.Anonymous {
			continue
		}
		if name == "" {
			name = f.Name
		}
		all = append(all, column{f.Index, name, options == "omitzero"})
	}
	return all
}
