package entity

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// A Gazetteer is a list of names that a caller knows, with their kinds. It is
// read-only and may be shared by many goroutines.
type Gazetteer struct {
	exact   map[lexicon.Key]names.Kind
	shouted map[uint64]names.Kind // by the key without regard to capitals
	longest int                   // bytes of the longest name
}

// A GazetteerError says which line of a gazetteer cannot be read.
type GazetteerError struct {
	Line int // from 1
	Err  error
}

// Error returns the message with the line's number.
func (e *GazetteerError) Error() string { return fmt.Sprintf("gazetteer: line %d: %v", e.Line, e.Err) }

// Unwrap returns the cause.
func (e *GazetteerError) Unwrap() error { return e.Err }

// Causes of a [GazetteerError].
var (
	ErrNoTab       = errors.New("no tab between name and kind")
	ErrNoName      = errors.New("no name before the tab")
	ErrUnknownKind = errors.New("unknown kind of name")
	ErrLongName    = errors.New("name of more than 200 bytes")
)

// longestName is how many bytes a name in a gazetteer may have.
const longestName = 200

// ReadGazetteer reads names in UTF-8, one on a line: the name, a tab, and its
// kind, such as "Aldport Harbour Board\tORG". Empty lines and lines that start
// with '#' are skipped; capitals in the kind do not count. The kinds are those
// of names, [Person] to [Misc]. If a name stands there twice, the last line
// counts. A name is found where the text has it by whole words, within one
// sentence, with the same capitals or in capitals throughout; spaces and accents
// do not count. Among names that overlap the first wins, and the longest of
// those that start at one word. A line that cannot be read gives a [*GazetteerError], and a failing
// reader its own error.
func ReadGazetteer(r io.Reader) (*Gazetteer, error) {
	g := &Gazetteer{exact: map[lexicon.Key]names.Kind{}, shouted: map[uint64]names.Kind{}}
	lines := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := lines.ReadString('\n')
		if err != nil && err != io.EOF {
			return nil, fmt.Errorf("gazetteer: %w", err)
		}
		if bad := g.add(strings.TrimRight(line, "\r\n")); bad != nil {
			return nil, &GazetteerError{n, bad}
		}
		if err == io.EOF {
			return g, nil
		}
	}
}

func (g *Gazetteer) add(line string) error {
	if strings.TrimSpace(line) == "" || line[0] == '#' {
		return nil
	}
	name, kind, ok := strings.Cut(line, "\t")
	if name = strings.TrimSpace(name); !ok {
		return ErrNoTab
	}
	k := nameKind(Kind(strings.ToUpper(strings.TrimSpace(kind))))
	switch {
	case name == "":
		return ErrNoName
	case len(name) > longestName:
		return ErrLongName
	case k == names.None:
		return fmt.Errorf("%w: %q", ErrUnknownKind, kind)
	}
	key := lexicon.Start.And(name)
	g.exact[key] = k
	g.shouted[key.Folded()] = k
	g.longest = max(g.longest, len(name))
	return nil
}

// nameKind returns the kind of names that k is, or None.
func nameKind(k Kind) names.Kind {
	for n, kind := range kinds {
		if kind == k && n > 0 {
			return names.Kind(n)
		}
	}
	return names.None
}

// override returns the names of g in the article together with those of found
// that do not overlap with them, sorted by token.
func (g *Gazetteer) override(s *scan, found []names.Name) []names.Name {
	if g == nil {
		return found
	}
	var all []names.Name
	next := 0
	for _, sentence := range s.Doc.Sentences {
		for i := sentence.First; i < sentence.End; {
			end, kind := g.at(s, i, sentence.End)
			if end == 0 {
				i++
				continue
			}
			for next < len(found) && found[next].End <= i {
				all = append(all, found[next])
				next++
			}
			for next < len(found) && found[next].First < end {
				next++
			}
			all = append(all, names.Name{First: i, End: end, Kind: kind, Confidence: 1})
			i = end
		}
	}
	return append(all, found[next:]...)
}

// at returns the end and kind of the longest name of g that starts at token i.
func (g *Gazetteer) at(s *scan, i, end int) (stop int, kind names.Kind) {
	key := lexicon.Start
	length := 0
	for k := i; k < end; k++ {
		w := s.Text(k)
		if length += len(w); length > 2*g.longest {
			break
		}
		key = key.And(w)
		if n, ok := g.exact[key]; ok {
			stop, kind = k+1, n
		} else if n, ok := g.shouted[key.Folded()]; ok && tokens.Shouted(s.Doc.Text[s.Doc.Tokens[i].Start:s.Doc.Tokens[k].End]) {
			stop, kind = k+1, n
		}
	}
	return stop, kind
}
