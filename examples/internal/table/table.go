// Package table prints tables for a terminal of 80 columns, or as CSV or JSON.
package table

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"strings"

	"github.com/copydesk/copydesk/examples/internal/terminal"
	"github.com/copydesk/copydesk/stats"
)

// Format is the value of the flag -format.
type Format string

// The formats.
const (
	Text Format = "text"
	CSV  Format = "csv"
	JSON Format = "json"
)

// FormatFlag defines the flag -format.
func FormatFlag() *Format {
	f := Text
	flag.Func("format", "print `text`, csv (for spreadsheet programs) or json (default text)", func(s string) error {
		switch f = Format(s); f {
		case Text, CSV, JSON:
			return nil
		}
		return errors.New("want text, csv or json")
	})
	return &f
}

// Print writes rows to standard output as CSV or JSON, or has text write them
// for the eye.
func Print[T any](f Format, rows []T, text func(io.Writer)) error {
	w := bufio.NewWriter(os.Stdout)
	switch f {
	case CSV:
		if err := stats.WriteCSV(w, rows, stats.CSV{BOM: true, Guard: true}); err != nil {
			return err
		}
	case JSON:
		if err := stats.WriteJSON(w, rows); err != nil {
			return err
		}
	default:
		text(w)
	}
	return w.Flush()
}

// Title prints a heading with a line under it.
func Title(w io.Writer, format string, args ...any) {
	title := terminal.Line(fmt.Sprintf(format, args...))
	fmt.Fprintf(w, "%s\n%s\n", title, strings.Repeat("─", terminal.Width(title)))
}

// Bar is a bar of at most width columns, in steps of an eighth of a column.
func Bar(value, most float64, width int) string {
	eighths := int(math.Round(value / most * float64(8*width)))
	if most <= 0 || eighths <= 0 {
		return ""
	}
	bar := strings.Repeat("█", eighths/8)
	if rest := eighths % 8; rest > 0 {
		bar += string([]rune("▏▎▍▌▋▊▉")[rest-1])
	}
	return bar
}

// Spark is a line of one column a value, from a dot for zero to a full block for
// the highest.
func Spark(values []float64) string {
	most := 0.0
	for _, v := range values {
		most = max(most, v)
	}
	var line strings.Builder
	for _, v := range values {
		if v <= 0 {
			line.WriteRune('·')
			continue
		}
		line.WriteRune([]rune("▁▂▃▄▅▆▇█")[int(math.Ceil(v/most*8))-1])
	}
	return line.String()
}

// Squeeze adds neighbours up so that at most n values are left.
func Squeeze(values []float64, n int) []float64 {
	if len(values) <= n {
		return values
	}
	short := make([]float64, n)
	for i, v := range values {
		short[i*n/len(values)] += v
	}
	return short
}
