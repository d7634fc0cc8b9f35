package markup

import (
	"sort"
	"strings"
)

// A Shown is text as a browser shows it: tags are gone, a character reference stands
// for its character, and a no-break space is a space.
type Shown struct {
	Text  string
	edits []edit // in their order; nil where Text is the source itself
}

// An edit tells that Text[at:end] is shown for the bytes [from, to) of the source.
type edit struct{ at, end, from, to int }

// Plain reports that s has nothing in it that is shown otherwise than it is. Where it
// does not, Show may still find that s is shown as it is.
func Plain(s string) bool {
	return strings.IndexByte(s, '<') < 0 && strings.IndexByte(s, '&') < 0 && !strings.Contains(s, "\u00a0") &&
		(strings.IndexByte(s, "\u202f"[2]) < 0 || !strings.Contains(s, "\u202f")) // curly quotes start as it does
}

// Show returns s as it is shown. It copies nothing where that is s itself.
func Show(s string) Shown {
	if Plain(s) {
		return Shown{Text: s}
	}
	var shown strings.Builder
	var edits []edit
	done := 0 // so much of s is in shown
	for i := 0; i < len(s); {
		if b := s[i]; b != '<' && b != '&' && b != "\u00a0"[0] && b != "\u202f"[0] {
			i++
			continue
		}
		n, c := replaced(s[i:])
		if n == 0 {
			i++
			continue
		}
		if edits == nil {
			shown.Grow(len(s))
		}
		shown.WriteString(s[done:i])
		at := shown.Len()
		shown.WriteString(c)
		edits = append(edits, edit{at, shown.Len(), i, i + n})
		i += n
		done = i
	}
	if edits == nil {
		return Shown{Text: s}
	}
	shown.WriteString(s[done:])
	return Shown{shown.String(), edits}
}

// replaced returns how many bytes at the start of s are shown otherwise, and how.
func replaced(s string) (n int, shown string) {
	switch s[0] {
	case '<':
		return Tag(s), ""
	case '&':
		if n, shown = Reference(s); shown == "\u00a0" {
			shown = " "
		}
		return n, shown
	default:
		for _, space := range [...]string{"\u00a0", "\u202f"} {
			if strings.HasPrefix(s, space) {
				return len(space), " "
			}
		}
		return 0, ""
	}
}

// Source returns which bytes of the source Text[start:end] comes from. It is empty
// where that is.
func (s Shown) Source(start, end int) (from, to int) {
	from, _ = s.source(start)
	if start == end {
		return from, from
	}
	_, to = s.source(end - 1)
	return from, to
}

// source returns which bytes of the source the byte Text[i] comes from.
func (s Shown) source(i int) (from, to int) {
	n := sort.Search(len(s.edits), func(n int) bool { return s.edits[n].at > i })
	if n == 0 {
		return i, i + 1
	}
	e := s.edits[n-1]
	if i < e.end {
		return e.from, e.to
	}
	from = e.to + i - e.end
	return from, from + 1
}
