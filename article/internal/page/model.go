package page

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

// The model: MODEL.md tells how it was learned and what it reaches. Points are
// hundredths of log-odds.
var (
	//go:embed data/words.txt
	wordsFile string
	//go:embed data/first.txt
	firstFile string
	//go:embed data/second.txt
	secondFile string
)

var builtinModel = sync.OnceValue(func() *Model {
	m, err := ReadModel(wordsFile, firstFile, secondFile)
	if err != nil {
		panic("article: " + err.Error()) // a test reads the same files
	}
	return m
})

// A Model judges lines by points of words and of features. It is read-only.
type Model struct {
	words         *wordTable
	first, second []table
}

// A table has the points of the values of two features, or of one twice.
type table struct {
	a, b   featureID
	points []int16 // of value va of a and vb of b at va*width+vb
	width  int
	name   string // of the features
}

// sum adds up the points of all tables.
func sum(tables []table, f *features) (points int) {
	for i := range tables {
		t := &tables[i]
		points += int(t.points[int(f[t.a])*t.width+int(f[t.b])])
	}
	return points
}

// heaviest returns the table that speaks most for a line's being boilerplate, or for its
// being body.
func heaviest(tables []table, f *features, strip bool) *table {
	var best *table
	most := 0
	for i := range tables {
		t := &tables[i]
		n := int(t.points[int(f[t.a])*t.width+int(f[t.b])])
		if !strip {
			n = -n
		}
		if n > most {
			best, most = t, n
		}
	}
	return best
}

// ReadModel reads a model of three files: points of words, and of conditions for each
// of the two passes. Lines that start with # are comments.
func ReadModel(words, first, second string) (*Model, error) {
	m := &Model{}
	var err error
	if m.words, err = readWordPoints(words); err != nil {
		return nil, fmt.Errorf("words: %w", err)
	}
	if m.first, err = readTables(first); err != nil {
		return nil, fmt.Errorf("first pass: %w", err)
	}
	if m.second, err = readTables(second); err != nil {
		return nil, fmt.Errorf("second pass: %w", err)
	}
	return m, nil
}

// readWordPoints reads lines "word points"; "^word" is one of the opening words.
func readWordPoints(file string) (*wordTable, error) {
	lines := dataLines(file)
	size := len(lines)
	for _, c := range classWords {
		size += strings.Count(c.words, " ") + 1
	}
	t := newWordTable(size)
	for _, l := range lines {
		w, number, _ := strings.Cut(l, "\t")
		points, err := strconv.ParseInt(number, 10, 16)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", l, err)
		}
		bare := strings.TrimPrefix(w, "^")
		e := t.at(hashOf(bare))
		e.hash = hashOf(bare)
		if len(bare) < len(w) {
			e.opening = int16(points)
		} else {
			e.points = int16(points)
		}
	}
	for _, c := range classWords {
		for w := range strings.FieldsSeq(c.words) {
			e := t.at(hashOf(w))
			e.hash = hashOf(w)
			e.class |= c.class
		}
	}
	return t, nil
}

// readTables reads lines "condition, condition, points". A condition is a feature with
// the last value that it may have ("words..-8") or with the last that it may not
// have ("words>-8"). Points of conditions on the same features add up in one table.
func readTables(file string) ([]table, error) {
	ids := map[string]featureID{}
	for i, f := range Features {
		ids[f.Name] = featureID(i)
	}
	at := map[[2]featureID]int{}
	var tables []table
	for _, l := range dataLines(file) {
		fields := strings.Split(l, "\t")
		points, err := strconv.ParseInt(fields[len(fields)-1], 10, 16)
		if err != nil || len(fields) < 2 || len(fields) > 3 {
			return nil, fmt.Errorf("%q is no row of conditions and points", l)
		}
		a, err := readCondition(fields[0], ids)
		if err != nil {
			return nil, err
		}
		b, err := readCondition(fields[len(fields)-2], ids)
		if err != nil {
			return nil, err
		}
		key := [2]featureID{a.feature, b.feature}
		n, known := at[key]
		if !known {
			n = len(tables)
			at[key] = n
			width := len(Features[b.feature].Values)
			name := "score: " + Features[a.feature].Name
			if a.feature != b.feature {
				name += ", " + Features[b.feature].Name
			}
			tables = append(tables, table{a.feature, b.feature, make([]int16, len(Features[a.feature].Values)*width), width, name})
		}
		tables[n].add(a, b, int16(points))
	}
	return tables, nil
}

// A condition holds for the values from..to of a feature.
type condition struct {
	feature  featureID
	from, to int
}

func readCondition(s string, ids map[string]featureID) (c condition, err error) {
	name, value, upTo := strings.Cut(s, "..")
	if !upTo {
		name, value, _ = strings.Cut(s, ">")
	}
	id, ok := ids[name]
	if ok {
		for i, v := range Features[id].Values {
			switch {
			case v != value:
			case upTo:
				return condition{id, 0, i}, nil
			default:
				return condition{id, i + 1, len(Features[id].Values) - 1}, nil
			}
		}
	}
	return c, fmt.Errorf("%q is no condition", s)
}

func (t *table) add(a, b condition, points int16) {
	for va := a.from; va <= a.to; va++ {
		for vb := b.from; vb <= b.to; vb++ {
			t.points[va*t.width+vb] += points
		}
	}
}
