package stats

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"sync"
	"time"

	"github.com/copydesk/copydesk/internal/text/fold"
)

// A Matrix is a sparse table of articles by terms that holds counts alone: a
// row for each article, a column for each term. What is asked of a single term takes
// its number, which Lookup tells; the numbers are those of one Matrix, and Select and Prune
// give others. For BM25 it also holds, packed, the words that are no
// terms. It is not to be changed, and many goroutines may read it.
type Matrix struct {
	Terms []Term // the vocabulary, sorted by key; the index is the term's number
	Rows  []Row  // the articles, sorted by place

	def   Terms
	cells []Cell // of all rows
	start []int  // where the cells of each row start; one more at the end
	words int
	rest  *uncounted // nil for a Matrix that was not counted

	once    sync.Once
	columns []posting // of all terms
	heads   []int
}

// A Term is a column of a Matrix.
type Term struct {
	Key      string `json:"key"`
	Label    string `json:"term"`     // the commonest spelling, the first in byte order of several
	Count    int    `json:"count"`    // occurrences
	Articles int    `json:"articles"` // articles that have it: the document frequency
}

// A Row is an article of a Matrix.
type Row struct {
	Place     int       `json:"place"` // as given to Counter.Add
	ID        string    `json:"id"`
	Title     string    `json:"title"`
	Date      time.Time `json:"date,omitzero"`
	Words     int       `json:"words"` // running words and numbers, whether they are terms or not
	Sentences int       `json:"sentences"`
	// Vars are the variables of the article, as article.Metadata.Variables gives them:
	// outlet, month, what the caller knew. Tables are grouped by them, see Var.
	Vars map[string]string `json:"vars,omitzero"`
}

// Var names a row by variables of its article, for FrequenciesBy and Select: the values,
// with a comma between them.
func (r Row) Var(names ...string) string { return valuesOf(r.Vars, names) }

// valuesOf joins the values of variables.
func valuesOf(vars map[string]string, names []string) string {
	values := make([]string, len(names))
	for i, name := range names {
		values[i] = vars[name]
	}
	return strings.Join(values, ", ")
}

// A Cell is a count that is not zero. It has eight bytes, since they are what
// takes the memory of a large Matrix.
type Cell struct {
	Term  int32 // index into Matrix.Terms
	Count int32
}

// A posting is a Cell seen from its column.
type posting struct{ row, count int32 }

// fill puts the cells of a count in the order of the rows, under the numbers that the
// terms have here, or as they are with nil.
func (m *Matrix) fill(counted []Cell, rows []stretch, number []uint32) {
	m.start = make([]int, len(rows)+1)
	for i, r := range rows {
		m.start[i+1] = m.start[i] + r.end - r.start
	}
	m.cells = make([]Cell, len(counted))
	onAllCores(len(rows), func(i int) {
		row := m.cells[m.start[i]:m.start[i+1]]
		for j, cell := range counted[rows[i].start:rows[i].end] {
			if number != nil {
				cell.Term = int32(number[cell.Term])
			}
			row[j] = cell
		}
		slices.SortFunc(row, func(a, b Cell) int { return cmp.Compare(a.Term, b.Term) })
	})
	m.tally()
}

// tally fills in the counts that follow from the cells.
func (m *Matrix) tally() {
	for _, c := range m.cells {
		m.Terms[c.Term].Count += int(c.Count)
		m.Terms[c.Term].Articles++
	}
}

// Words is the number of running words of all articles, the size of the corpus.
func (m *Matrix) Words() int { return m.words }

// Cells returns the counts of the article m.Rows[row], sorted by term. It is a
// view and not to be changed.
func (m *Matrix) Cells(row int) []Cell { return m.cells[m.start[row]:m.start[row+1]:m.start[row+1]] }

// Lookup returns the number of a term in this Matrix, given as a reader would write it, and
// whether it is in the vocabulary. A category is found in any capitals, one that is so
// written first. What the Terms do not count, such as function words
// and phrases, is not: give it a category of a Dictionary, or set the Terms so that they
// do.
func (m *Matrix) Lookup(term string) (int, bool) {
	id, ok := m.find(m.def.Key(term))
	if ok || !m.def.asNamed {
		return id, ok
	}
	key := fold.Space(fold.Key(term))
	id = slices.IndexFunc(m.Terms, func(t Term) bool { return fold.Key(t.Key) == key })
	return id, id >= 0
}

func (m *Matrix) find(key string) (int, bool) {
	i := sort.Search(len(m.Terms), func(i int) bool { return m.Terms[i].Key >= key })
	return i, i < len(m.Terms) && m.Terms[i].Key == key
}

// column returns the rows that have a term, with its counts there.
func (m *Matrix) column(term int) []posting {
	m.once.Do(m.transpose)
	return m.columns[m.heads[term]:m.heads[term+1]]
}

func (m *Matrix) transpose() {
	m.heads = make([]int, len(m.Terms)+1)
	for i, t := range m.Terms {
		m.heads[i+1] = m.heads[i] + t.Articles
	}
	next := slices.Clone(m.heads)
	m.columns = make([]posting, len(m.cells))
	for row := range m.Rows {
		for _, c := range m.Cells(row) {
			m.columns[next[c.Term]] = posting{int32(row), c.Count}
			next[c.Term]++
		}
	}
}

// Select returns the matrix of the articles that keep chooses, with the terms
// that occur there, which have new numbers: ask its own Lookup. Labels stay those of the
// whole.
func (m *Matrix) Select(keep func(Row) bool) *Matrix {
	var rows []int
	for i, r := range m.Rows {
		if keep(r) {
			rows = append(rows, i)
		}
	}
	used := make([]bool, len(m.Terms))
	for _, i := range rows {
		for _, c := range m.Cells(i) {
			used[c.Term] = true
		}
	}
	s := m.sub(rows, used)
	s.rest = m.rest.of(rows)
	return s
}

// Prune returns the matrix without the terms that fewer than atLeast articles
// have or more than atMost; 0 for atMost means no bound. The terms that are left have
// new numbers: ask its own Lookup. Running words stay what they were.
func (m *Matrix) Prune(atLeast, atMost int) *Matrix {
	rows := make([]int, len(m.Rows))
	for i := range rows {
		rows[i] = i
	}
	used := make([]bool, len(m.Terms))
	for i, t := range m.Terms {
		used[i] = t.Articles >= atLeast && (atMost == 0 || t.Articles <= atMost)
	}
	s := m.sub(rows, used)
	s.rest = m.rest
	return s
}

// sub returns the matrix of some rows and some terms.
func (m *Matrix) sub(rows []int, used []bool) *Matrix {
	s := &Matrix{def: m.def, start: make([]int, 1, len(rows)+1), Rows: make([]Row, 0, len(rows))}
	number := make([]int32, len(m.Terms))
	for i, t := range m.Terms {
		if used[i] {
			number[i] = int32(len(s.Terms))
			s.Terms = append(s.Terms, Term{Key: t.Key, Label: t.Label})
		}
	}
	for _, i := range rows {
		for _, c := range m.Cells(i) {
			if used[c.Term] {
				s.cells = append(s.cells, Cell{number[c.Term], c.Count})
			}
		}
		s.start = append(s.start, len(s.cells))
		s.Rows = append(s.Rows, m.Rows[i])
		s.words += m.Rows[i].Words
	}
	s.tally()
	return s
}
