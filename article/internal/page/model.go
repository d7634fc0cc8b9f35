package page

import (
	_ "embed"
	"fmt"
	"slices"
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
	words         wordTable
	first, second tables
}

// A table has the points of the values of two features, or of one twice.
type table struct {
	a, b  featureID
	width uint16
	from  uint32 // the weight of value va of a and vb of b is at from+va*width+vb
}

// tables are all those of a pass.
type tables struct {
	list    []table
	names   []string // of the features, as rules have them
	weights []weight
}

// A weight is points of a table, and below them the number of the table, counted from 1.
type weight int32

const (
	tableBits = 16
	lastTable = 1<<tableBits - 1
)

func (w weight) points() int { return int(w >> tableBits) }

func (w weight) table() int { return int(w & lastTable) }

// sum adds up the points of all tables for each of several lines. A table at a time is
// quicker than a line at a time.
func (t *tables) sum(lines []features, points []int) {
	points = points[:len(lines)]
	for _, k := range t.list {
		rows, a, b, width := t.weights[k.from:], k.a&63, k.b&63, int(k.width)
		for i := range lines {
			f := &lines[i]
			points[i] += rows[int(f[a])*width+int(f[b])].points()
		}
	}
}

// weigh adds up points as sum does, and finds the least weight of each line, which is 0 or less: what
// speaks most for its being body, the first of several.
func (t *tables) weigh(lines []features, points []int, least []weight) {
	points, least = points[:len(lines)], least[:len(lines)]
	for _, k := range t.list {
		rows, a, b, width := t.weights[k.from:], k.a&63, k.b&63, int(k.width)
		for i := range lines {
			f := &lines[i]
			w := rows[int(f[a])*width+int(f[b])]
			points[i] += w.points()
			least[i] = min(least[i], w)
		}
	}
}

// greatest returns the number of the table that speaks most for a line's being boilerplate, the first of
// several; 0 where none does. Few lines are, so that it is looked for later.
func (t *tables) greatest(f *features) (number int) {
	most := 0
	for n, k := range t.list {
		if p := t.weights[int(k.from)+int(f[k.a])*int(k.width)+int(f[k.b])].points(); p > most {
			number, most = n+1, p
		}
	}
	return number
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
func readWordPoints(file string) (wordTable, error) {
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
		e := t.take(bare)
		if len(bare) < len(w) {
			e.opening = int16(points)
		} else {
			e.points = int16(points)
		}
	}
	for _, c := range classWords {
		for w := range strings.FieldsSeq(c.words) {
			t.take(w).class |= c.class
		}
	}
	return t, nil
}

// readTables reads lines "condition, condition, points". A condition is a feature with
// the last value that it may have ("words..-8") or with the last that it may not
// have ("words>-8"). Points of conditions on the same features add up in one table.
func readTables(file string) (all tables, err error) {
	ids := map[string]featureID{}
	for i, f := range Features {
		ids[f.Name] = featureID(i)
	}
	at := map[[2]featureID]int{}
	for _, l := range dataLines(file) {
		fields := strings.Split(l, "\t")
		points, err := strconv.ParseInt(fields[len(fields)-1], 10, 16)
		if err != nil || len(fields) < 2 || len(fields) > 3 {
			return all, fmt.Errorf("%q is no row of conditions and points", l)
		}
		a, err := readCondition(fields[0], ids)
		if err != nil {
			return all, err
		}
		b, err := readCondition(fields[len(fields)-2], ids)
		if err != nil {
			return all, err
		}
		key := [2]featureID{a.feature, b.feature}
		n, known := at[key]
		if !known {
			n = len(all.list)
			at[key] = n
			all.addTable(a.feature, b.feature)
		}
		all.add(n, a, b, weight(points))
	}
	return all, nil
}

// addTable adds a table without points.
func (t *tables) addTable(a, b featureID) {
	name, width := "score: "+Features[a].Name, len(Features[b].Values)
	if a != b {
		name += ", " + Features[b].Name
	}
	t.list = append(t.list, table{a, b, uint16(width), uint32(len(t.weights))})
	t.names = append(t.names, name)
	t.weights = append(t.weights, slices.Repeat([]weight{weight(len(t.list))}, len(Features[a].Values)*width)...)
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

// add adds points to all values of table n for which two conditions hold.
func (t *tables) add(n int, a, b condition, points weight) {
	k := &t.list[n]
	for va := a.from; va <= a.to; va++ {
		for vb := b.from; vb <= b.to; vb++ {
			t.weights[int(k.from)+va*int(k.width)+vb] += points << tableBits
		}
	}
}
