package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article/internal/page"
)

// A rule is one or two conditions; rules have points for lines for which they hold.
type rule struct{ a, b condition }

// A condition holds for values up to cut, or above it. Its feature is -1 where it
// always holds.
type condition struct {
	split
	above bool
}

type rules map[rule]int

// add adds points to the rule of two splits and their sides.
func (r rules) add(first split, aboveFirst bool, second split, aboveSecond bool, points int) {
	a, b := condition{first, aboveFirst}, condition{second, aboveSecond}
	if b.feature < 0 {
		b = condition{split: noSplit}
	} else if b.feature < a.feature {
		a, b = b, a
	}
	if points != 0 {
		r[rule{a, b}] += points
	}
}

func (c condition) holds(values []uint8) bool {
	return c.feature < 0 || c.split.above(values) == c.above
}

// score sums up the points of the rules that hold.
func (r rules) score(values []uint8) (points int) {
	for rule, n := range r {
		if rule.a.holds(values) && rule.b.holds(values) {
			points += n
		}
	}
	return points
}

func (c condition) String() string {
	f := page.Features[c.feature]
	if c.above {
		return f.Name + ">" + f.Values[c.cut]
	}
	return f.Name + ".." + f.Values[c.cut]
}

// text writes the rules as a file, sorted.
func (r rules) text(head string) string {
	var lines []string
	for rule, points := range r {
		switch {
		case points == 0:
		case rule.b.feature < 0:
			lines = append(lines, fmt.Sprintf("%s\t%d\n", rule.a, points))
		default:
			lines = append(lines, fmt.Sprintf("%s\t%s\t%d\n", rule.a, rule.b, points))
		}
	}
	slices.Sort(lines)
	return head + strings.Join(lines, "")
}

const written = "# Written by go run ./learn; MODEL.md tells from what. "

// files returns the contents of the model's files as learned without a fold.
func (l *learned) files(fold int) map[string]string {
	var words strings.Builder
	words.WriteString(written + "Points of words for boilerplate, in hundredths of log-odds;\n# \"^word\" is one of the first two of a line.\n")
	for i, w := range l.vocabulary {
		if n := int(l.round(fold, i)); n != 0 {
			fmt.Fprintf(&words, "%s\t%d\n", w, n)
		}
	}
	const conditions = "Points of conditions that hold together.\n# Of the values of a feature in their order, \"a..v\" means those up to v, \"a>v\" those behind it.\n"
	return map[string]string{
		"words.txt":  words.String(),
		"first.txt":  l.first[fold].text(written + conditions),
		"second.txt": l.second[fold].text(written + conditions),
	}
}
