package stats

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"reflect"
	"strconv"
	"strings"
	"time"
)

// ReadCSV reads a table that WriteCSV has written: columns go to the fields of their
// names, whatever their order, and those that no field has to the map of T, such as Vars. An
// empty cell is NaN for a figure, the zero value else, and nothing in a map. It is an
// error, which names the line and the column, where a cell cannot be read, or where
// there is no place for a column. Texts that CSV.Guard has changed stay so. T must be a
// struct.
func ReadCSV[T any](r io.Reader, how CSV) ([]T, error) {
	if t := reflect.TypeFor[T](); t.Kind() != reflect.Struct {
		return nil, fmt.Errorf("a row is a struct, not %s", t)
	}
	in := how.reader(r)
	names, err := in.Read()
	if err == io.EOF {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	places, err := placesOf(reflect.TypeFor[T](), names)
	if err != nil {
		return nil, err
	}
	var rows []T
	for {
		cells, err := in.Read()
		if err == io.EOF {
			return rows, nil
		} else if err != nil {
			return nil, err
		}
		var row T
		for i, cell := range cells {
			if err := places[i].set(reflect.ValueOf(&row).Elem(), cell); err != nil {
				line, _ := in.FieldPos(i)
				return nil, fmt.Errorf("line %d, column %q: %w", line, places[i].column, err)
			}
		}
		rows = append(rows, row)
	}
}

// reader reads a file from behind its byte-order mark, if it has one.
func (how CSV) reader(r io.Reader) *csv.Reader {
	buffered := bufio.NewReader(r)
	if mark, err := buffered.Peek(3); err == nil && string(mark) == "\uFEFF" {
		_, _ = buffered.Discard(3)
	}
	in := csv.NewReader(buffered)
	in.ReuseRecord = true
	if how.Comma != 0 {
		in.Comma = how.Comma
	}
	return in
}

// A cellPlace is where a column of a file goes: a field, or a key of the map in one.
type cellPlace struct {
	column string
	index  []int
	isKey  bool
	key    string // may be empty: the index that pandas writes has no name
}

func placesOf(t reflect.Type, names []string) ([]cellPlace, error) {
	all, err := columns(t)
	if err != nil {
		return nil, err
	}
	fields := make(map[string]column)
	var vars *column
	for _, f := range all {
		if t.FieldByIndex(f.index).Type != variables {
			fields[f.name] = f
		} else if vars == nil {
			vars = &f
		}
	}
	places := make([]cellPlace, len(names))
	for i, name := range names {
		name = strings.Clone(name)
		f, ok := fields[name]
		switch {
		case ok:
			places[i] = cellPlace{column: name, index: f.index}
		case vars != nil:
			places[i] = cellPlace{name, vars.index, true, strings.TrimPrefix(name, vars.name+".")}
		default:
			return nil, fmt.Errorf("line 1: no field for column %q", name)
		}
	}
	return places, nil
}

// set puts a cell into its field of a row.
func (p cellPlace) set(row reflect.Value, cell string) error {
	v := row.FieldByIndex(p.index)
	if p.isKey {
		if cell == "" {
			return nil
		}
		if v.IsNil() {
			v.Set(reflect.MakeMap(variables))
		}
		v.SetMapIndex(reflect.ValueOf(p.key), reflect.ValueOf(cell))
		return nil
	}
	if cell == "" {
		if v.CanFloat() {
			v.SetFloat(math.NaN())
		}
		return nil
	}
	return setCell(v, cell)
}

// setCell reads a cell that is not empty.
func setCell(v reflect.Value, cell string) error {
	var err error
	switch {
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return setCell(v.Elem(), cell)
	case v.Kind() == reflect.String:
		v.SetString(cell)
	case v.CanFloat():
		var f float64
		f, err = strconv.ParseFloat(cell, v.Type().Bits())
		v.SetFloat(f)
	case v.CanInt():
		var n int64
		n, err = strconv.ParseInt(cell, 10, v.Type().Bits())
		v.SetInt(n)
	case v.CanUint():
		var n uint64
		n, err = strconv.ParseUint(cell, 10, v.Type().Bits())
		v.SetUint(n)
	case v.Kind() == reflect.Bool:
		var b bool
		b, err = strconv.ParseBool(cell)
		v.SetBool(b)
	default:
		if _, is := v.Interface().(time.Time); !is {
			return fmt.Errorf("no cell of a table can be read as %s", v.Type())
		}
		var t time.Time
		t, err = time.Parse(time.RFC3339, cell)
		v.Set(reflect.ValueOf(t))
	}
	return err
}
