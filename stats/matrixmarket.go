package stats

import (
	"bufio"
	"io"
	"strconv"
)

// WriteMatrixMarket writes the counts in the coordinate format of Matrix Market
// (NIST), as SciPy, R and Julia read it: rows are articles, columns are terms,
// both numbered from 1 in the order of Rows and Terms. The names of both are
// tables of their own: write them with WriteCSV. The error is that of w.
func (m *Matrix) WriteMatrixMarket(w io.Writer) error {
	out := bufio.NewWriter(w)
	out.WriteString("%%MatrixMarket matrix coordinate integer general\n")
	out.WriteString("% articles by terms, written by Copydesk\n")
	writeInts(out, len(m.Rows), len(m.Terms), len(m.cells))
	for row := range m.Rows {
		for _, c := range m.Cells(row) {
			writeInts(out, row+1, int(c.Term)+1, int(c.Count))
		}
	}
	return out.Flush() // a bufio.Writer keeps the first error
}

func writeInts(out *bufio.Writer, a, b, c int) {
	line := strconv.AppendInt(out.AvailableBuffer(), int64(a), 10)
	line = strconv.AppendInt(append(line, ' '), int64(b), 10)
	line = strconv.AppendInt(append(line, ' '), int64(c), 10)
	out.Write(append(line, '\n'))
}
