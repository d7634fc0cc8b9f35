package entity_test

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/corpora"
)

// A pair is a line of testdata/merge.tsv.
type pair struct {
	number, half, kind, drawn, answer string
	a, b                              name
}

type name struct {
	article    string
	start, end int
}

func readPairs(t *testing.T) []pair {
	data, err := os.ReadFile("testdata/merge.tsv")
	require.NoError(t, err)
	var pairs []pair
	for line := range strings.Lines(string(data)) {
		if line[0] == '#' {
			continue
		}
		f := strings.Split(strings.TrimSpace(line), "\t")
		require.Len(t, f, 11)
		at := func(i int) name {
			start, err := strconv.Atoi(f[i+1])
			require.NoError(t, err)
			end, err := strconv.Atoi(f[i+2])
			require.NoError(t, err)
			return name{f[i], start, end}
		}
		pairs = append(pairs, pair{f[0], f[1], f[2], f[3], f[4], at(5), at(8)})
	}
	return pairs
}

// place is where Merge was given an article, and what it said of its entities.
type placed struct {
	entities []entity.Entity
	group    []int // by position
}

func mergeCorpora(t *testing.T, data string) map[string]placed {
	var m entity.Merger
	var ids []string
	all := map[string]placed{}
	add := func(known article.Known, text string) {
		p := article.Parser{Known: known}
		a := p.Parse(text)
		entities := entity.Extract(a)
		m.Add(a.Meta(), entities)
		ids = append(ids, known.ID)
		all[known.ID] = placed{entities, make([]int, len(entities))}
	}
	reports, err := corpora.Reports(corpora.PolNeAR(data, "train.jsonl"))
	require.NoError(t, err)
	for _, r := range reports { // "nyt_2016-05-09_american-admiral"
		f := strings.SplitN(r.ID, "_", 3)
		date, _ := time.Parse(time.DateOnly, f[1])
		add(article.Known{ID: r.ID, Outlet: f[0], Date: date}, r.Text)
	}
	texts, err := corpora.NamedTexts(data + "/names/worldwide-train.jsonl.gz")
	require.NoError(t, err)
	for _, r := range texts { // "ghana_newsghana_15"
		add(article.Known{ID: r.ID, Outlet: r.ID[:strings.LastIndexByte(r.ID, '_')]}, r.Text)
	}
	for g, group := range m.Groups() {
		for _, member := range group.Members {
			all[ids[member.Article]].group[member.Entity] = g
		}
	}
	return all
}

// groupAt returns the group of what is named first at a place, or -1.
func (p placed) groupAt(n name) int {
	group, first := -1, n.end
	for i, e := range p.entities {
		for _, m := range e.Mentions {
			if m.Start < first && n.start < m.End && e.Kind != entity.Date && e.Kind != entity.Money {
				group, first = p.group[i], m.Start
			}
		}
	}
	return group
}

// TestMergeAccuracy holds the figures of testdata/merge.tsv above floors. "cannot" and
// "bad" are not judged; a name that Extract does not find is not joined.
func TestMergeAccuracy(t *testing.T) {
	data, err := corpora.Find("")
	if err != nil {
		t.Skip("no annotated data: ", err)
	}
	all := mergeCorpora(t, data)
	type score struct{ joined, right, same, found int }
	scores := map[string]*score{}
	for _, p := range readPairs(t) {
		kind := p.kind
		if kind != "person" {
			kind = "thing"
		}
		s := scores[p.half+" "+kind]
		if s == nil {
			s = &score{}
			scores[p.half+" "+kind] = s
		}
		if p.answer != "same" && p.answer != "different" {
			continue
		}
		g, h := all[p.a.article].groupAt(p.a), all[p.b.article].groupAt(p.b)
		joined := g >= 0 && g == h
		if joined {
			s.joined++
		}
		if p.answer == "same" {
			s.same++
			if g >= 0 && h >= 0 {
				s.found++
			}
			if joined {
				s.right++
			}
		}
		if joined != (p.answer == "same") {
			t.Logf("%d %d %s %s %s %s: %v %v", g, h, p.number, p.drawn, p.kind, p.answer, p.a, p.b)
		}
	}
	for _, c := range []struct {
		which             string
		precision, recall float64
	}{
		{"dev person", .97, .85}, {"dev thing", .96, .78}, {"test person", .86, .74}, {"test thing", .92, .76},
	} {
		s := scores[c.which]
		precision, recall := float64(s.right)/float64(s.joined), float64(s.right)/float64(s.same)
		t.Logf("%s: precision %d of %d, recall %d of %d, of those found %d", c.which, s.right, s.joined, s.right, s.same, s.found)
		assert.GreaterOrEqual(t, precision, c.precision, c.which)
		assert.GreaterOrEqual(t, recall, c.recall, c.which)
	}
}
