package entity

import (
	"cmp"
	"context"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/revise"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/entity/internal/values"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// A scan is the work on one article: what it names, and of which thing each
// name is. The files of the package add to it step by step: scan.go the names,
// which package revise mends, forms.go how they are written, people.go, alsoknown.go and
// groups.go the things, gender.go and roles.go what the people are, values.go the dates and
// amounts that package values reads, extract.go the references and the result.
type scan struct {
	*tokens.Reader
	article   *article.Article
	order     []int32 // the sentences in the order of the text
	mentions  []mention
	named     [][2]int32 // the tokens of each mention as the model found it, in the order of the text
	forms     []form
	things    []thing
	day       time.Time       // of the article, zero if it is not known
	genitives map[string]bool // names that end as genitives do: "Carter's"
	twoOf     map[string]bool // given and family names that a father and his son both have
	juniors   map[string]bool // family names that stand alone with "Jr.", and so mean the father without
}

// A mention is a name at one place.
type mention struct {
	names.Name
	sentence int32
	form     int32 // -1 for values
	thing    int32
}

// A thing is an entity in the making.
type thing struct {
	kind     Kind
	forms    []int32 // its distinct names
	mentions []int32
	roles    []Role
	votes    [2]float64 // for female and male
	value    Value
	last     int32 // the last mention that was resolved to it, or -1
}

func newScan(ctx context.Context, a *article.Article) (*scan, error) {
	return scanOf(ctx, a, layer.Of(a))
}

// scanOf begins the work on one document of an article.
func scanOf(ctx context.Context, a *article.Article, d *layer.Doc) (*scan, error) {
	tags, err := pos.TagsContext(ctx, d)
	if err != nil {
		return nil, err
	}
	return &scan{Reader: tokens.NewReader(ctx, d, tags), article: a, order: d.Order(), day: values.Published(a)}, nil
}

// findNames puts the names into mentions, in the order of the text.
func (s *scan) findNames(ctx context.Context, g *Gazetteer) error {
	found, err := names.Tag(ctx, s.Doc)
	if err != nil {
		return err
	}
	found = slices.DeleteFunc(found, func(n names.Name) bool { // a day is no name
		return n.End == n.First+1 && s.Known(n.First)&lexicon.Weekday != 0 || values.Feast(s.Reader, n.First) >= n.End || s.isSeat(n) || s.isGeneration(n)
	})
	found, s.genitives = revise.Names(s.Reader, found)
	s.index(g.override(s, found))
	return nil
}

// isGeneration reports whether a name is the letter of "Gen Z".
func (s *scan) isGeneration(n names.Name) bool {
	return n.End-n.First == 1 && len(s.Text(n.First)) == 1 && (s.TextAt(n.First-1) == "Gen" || s.TextAt(n.First-1) == "Generation")
}

// isSeat reports whether a name is the party and the state of a lawmaker: "D-N.Y.".
func (s *scan) isSeat(n names.Name) bool {
	party, state, ok := strings.Cut(s.Surface(n), "-")
	if !ok || n.Kind != names.Misc && n.Kind != names.Org || strings.Contains(state, " ") {
		return false
	}
	switch party {
	case "D", "DFL", "I", "R":
		return lexicon.Lookup(state)&lexicon.State != 0 || lexicon.Lookup(state+".")&lexicon.State != 0
	}
	return false
}

// index makes mentions of names that are sorted by token.
func (s *scan) index(found []names.Name) {
	s.mentions = make([]mention, 0, len(found)+len(found)/4)
	s.named = make([][2]int32, 0, len(found))
	for _, i := range s.order {
		sentence := s.Doc.Sentences[i]
		at, _ := slices.BinarySearchFunc(found, sentence.First, func(n names.Name, first int) int { return cmp.Compare(n.First, first) })
		for ; at < len(found) && found[at].First < sentence.End; at++ {
			n := found[at]
			s.named = append(s.named, [2]int32{int32(n.First), int32(n.End)})
			s.mentions = append(s.mentions, mention{Name: n, sentence: i, form: -1, thing: -1})
		}
	}
}

// nameAt returns the mention that token i is in, or -1. It is looked up, since a column of
// it would take as much memory as a third of the tokens.
func (s *scan) nameAt(i int) int {
	at := s.Doc.Tokens[i].Start
	k := sort.Search(len(s.named), func(k int) bool { return s.Doc.Tokens[s.named[k][0]].Start > at }) - 1
	if k >= 0 && int(s.named[k][0]) <= i && i < int(s.named[k][1]) { // headlines have the last tokens
		return k
	}
	return -1
}
