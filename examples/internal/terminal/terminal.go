// Package terminal is the one place where text leaves for a terminal: it keeps what
// would steer one out of it, counts in columns instead of bytes, and colours where
// that is wanted.
package terminal

import (
	"errors"
	"flag"
	"os"
	"strconv"
)

const (
	defaultWidth = 80 // columns, where nobody tells
	leastWidth   = 40 // below it a page is no page
)

// A Screen is what a program prints to.
type Screen struct {
	Width int // columns
	Color bool
}

// A Style is how words stand out; its value is the parameter of ECMA-48's SGR.
type Style string

// The styles.
const (
	Bold   Style = "1"
	Faint  Style = "2"
	Cue    Style = "33" // yellow
	Source Style = "36" // cyan
)

// Paint returns text in a style, and as it is where there are no colours. The text
// must have gone through Line.
func (s Screen) Paint(text string, style Style) string {
	if !s.Color || text == "" {
		return text
	}
	return "\x1b[" + string(style) + "m" + text + "\x1b[0m"
}

// Flags defines -color and -width and returns what tells, after flag.Parse, how
// standard output is to be written. Colours are for terminals, unless NO_COLOR is set
// (no-color.org) or the flag says otherwise. Lines are as wide as the terminal, or
// as COLUMNS says, or 80 columns.
func Flags() func() Screen {
	color := "auto"
	flag.Func("color", "`when` to colour: auto, always or never (default auto: a terminal without NO_COLOR)", func(s string) error {
		switch color = s; s {
		case "auto", "always", "never":
			return nil
		}
		return errors.New("want auto, always or never")
	})
	width := flag.Int("width", 0, "wrap lines to so many `columns` (default: the terminal's, or 80)")
	return func() Screen {
		terminal, _ := widthOf(os.Stdout)
		return Screen{
			Width: max(leastWidth, columns(*width, os.Getenv("COLUMNS"), terminal)),
			Color: color == "always" || color == "auto" && os.Getenv("NO_COLOR") == "" && IsTerminal(os.Stdout),
		}
	}
}

// columns takes the first that tells: the flag, the environment, the terminal.
func columns(asked int, environment string, terminal int) int {
	if asked > 0 {
		return asked
	}
	if n, err := strconv.Atoi(environment); err == nil && n > 0 {
		return n
	}
	if terminal > 0 {
		return terminal
	}
	return defaultWidth
}

// IsTerminal reports whether somebody sees what is written to f.
func IsTerminal(f *os.File) bool {
	_, ok := widthOf(f)
	return ok && os.Getenv("TERM") != "dumb"
}
