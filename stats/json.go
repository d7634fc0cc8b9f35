package stats

import (
	"bufio"
	"bytes"
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

// marshalRow writes a plain struct as encoding/json does, but NaN and
// infinities as null.
func marshalRow(row any) ([]byte, error) {
	v := reflect.ValueOf(row)
	var b bytes.Buffer
	for _, c := range columns(v.Type()) {
		field := v.FieldByIndex(c.index)
		if c.omit && field.IsZero() {
			continue
		}
		value := []byte("null")
		if !undefined(field) {
			var err error
			if value, err = json.Marshal(field.Interface()); err != nil {
				return nil, err
			}
		}
		if b.Len() > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`"` + c.name + `":`)
		b.Write(value)
	}
	return []byte("{" + b.String() + "}"), nil
}

func undefined(v reflect.Value) bool {
	return v.Kind() == reflect.Float64 && (math.IsNaN(v.Float()) || math.IsInf(v.Float(), 0))
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
