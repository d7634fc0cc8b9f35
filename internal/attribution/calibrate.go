package attribution

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Calibration turns what the ranker says of a reading into the share of such
// readings that are right. It is a text file of pairs of numbers, in order,
// between which it is straight.
type Calibration struct{ said, right []float64 }

// ReadCalibration reads a calibration. Lines that begin with "#" are comments.
func ReadCalibration(file string) (Calibration, error) {
	var c Calibration
	for line := range strings.Lines(file) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		a, b, _ := strings.Cut(line, " ")
		x, err1 := strconv.ParseFloat(a, 64)
		y, err2 := strconv.ParseFloat(b, 64)
		if err1 != nil || err2 != nil {
			return c, fmt.Errorf("attribution: calibration: %q is not two numbers", line)
		}
		c.said, c.right = append(c.said, x), append(c.right, y)
	}
	return c, nil
}

// of returns the share of readings that are right of which p is said.
func (c Calibration) of(p float64) float64 {
	i, _ := slices.BinarySearch(c.said, p)
	switch {
	case len(c.said) == 0:
		return p
	case i == 0:
		return c.right[0]
	case i == len(c.said):
		return c.right[i-1]
	}
	t := (p - c.said[i-1]) / (c.said[i] - c.said[i-1])
	return c.right[i-1] + float64(t*(c.right[i]-c.right[i-1]))
}

// A claimed reading is what was said of it and whether it was right.
type claimed struct {
	said  float64
	right bool
}

// learnCalibration fits a calibration: the means of 20 groups of as many
// readings each, made to rise by joining neighbours that do not.
func learnCalibration(all []claimed) string {
	slices.SortFunc(all, func(a, b claimed) int {
		switch {
		case a.said < b.said:
			return -1
		case a.said > b.said:
			return 1
		}
		return 0
	})
	type group struct{ said, right, n float64 }
	var groups []group
	const parts = 20
	for k := range parts {
		var g group
		for _, c := range all[len(all)*k/parts : len(all)*(k+1)/parts] {
			g.said += c.said
			g.n++
			if c.right {
				g.right++
			}
		}
		for g.n > 0 && len(groups) > 0 && groups[len(groups)-1].right*g.n >= g.right*groups[len(groups)-1].n {
			last := groups[len(groups)-1]
			groups = groups[:len(groups)-1]
			g = group{g.said + last.said, g.right + last.right, g.n + last.n}
		}
		if g.n > 0 {
			groups = append(groups, g)
		}
	}
	var b strings.Builder
	b.WriteString("# What the ranker says of a reading, and the share of such readings whose content and source were right\n" +
		"# in training articles that the models had not seen. Written by train.\n")
	for _, g := range groups {
		fmt.Fprintf(&b, "%.4f %.4f\n", g.said/g.n, g.right/g.n)
	}
	return b.String()
}
