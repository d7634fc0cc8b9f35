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
	"github.com/copydesk/copydesk/internal/check/race"
	"github.com/copydesk/copydesk/internal/learn/corpora"
)

// A pair is a line of testdata/merge.tsv or of one of merge2.tsv to merge5.tsv.
type pair struct {
	number, half, kind, drawn, answer string
	a, b                              name
}

type name struct {
	article    string
	start, end int
}

func readPairs(t *testing.T, file string) []pair {
	data, err := os.ReadFile(file)
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

// groupAt returns the group of what is named at a place, or -1: of the entity whose mention
// has most of the name, if that is half of it or more.
func (p placed) groupAt(n name) int {
	group, most := -1, (n.end-n.start+1)/2-1
	for i, e := range p.entities {
		if e.Kind == entity.Date || e.Kind == entity.Money {
			continue
		}
		for _, m := range e.Mentions {
			if common := min(m.End, n.end) - max(m.Start, n.start); common > most {
				group, most = p.group[i], common
			}
		}
	}
	return group
}

// A mergeScore counts pairs.
type mergeScore struct{ joined, right, same, found int }

func (s *mergeScore) precision() float64 { return float64(s.right) / float64(s.joined) }
func (s *mergeScore) recall() float64    { return float64(s.right) / float64(s.same) }

// score counts the pairs of a file by half and by what they are. "cannot" and "bad" are
// not judged; a name that Extract does not find is not joined. It logs the errors of the
// half that is chosen on.
func score(t *testing.T, file string, all map[string]placed) map[string]*mergeScore {
	scores := map[string]*mergeScore{}
	for _, p := range readPairs(t, file) {
		if p.answer != "same" && p.answer != "different" {
			continue
		}
		kind := p.kind
		if kind != "person" {
			kind = "thing"
		}
		s := scores[p.half+" "+kind]
		if s == nil {
			s = new(mergeScore)
			scores[p.half+" "+kind] = s
		}
		g, h := all[p.a.article].groupAt(p.a), all[p.b.article].groupAt(p.b)
		same, joined := p.answer == "same", g >= 0 && g == h
		s.joined += count(joined)
		s.same += count(same)
		s.found += count(same && g >= 0 && h >= 0)
		s.right += count(same && joined)
		if same != joined && p.half == "dev" {
			t.Logf("%s %s %s %s: %d %v, %d %v", p.number, p.drawn, p.kind, p.answer, g, p.a, h, p.b)
		}
	}
	return scores
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// TestMergeAccuracy holds the figures of the pairs that were judged above floors.
func TestMergeAccuracy(t *testing.T) {
	data, err := corpora.Find("")
	if err != nil || race.Enabled { // which takes minutes
		t.Skip("no annotated data, or the race detector: ", err)
	}
	all := mergeCorpora(t, data)
	scores := map[string]map[string]*mergeScore{}
	for _, file := range []string{"merge.tsv", "merge2.tsv", "merge3.tsv", "merge4.tsv", "merge5.tsv"} {
		scores[file] = score(t, "testdata/"+file, all)
	}
	for _, c := range []struct {
		file, which       string
		precision, recall float64
	}{
		{"merge.tsv", "dev person", .97, .85}, {"merge.tsv", "dev thing", .96, .85},
		{"merge.tsv", "test person", .86, .74}, {"merge.tsv", "test thing", .92, .80},
		{"merge2.tsv", "dev person", .96, .90}, {"merge2.tsv", "dev thing", .96, .85},
		{"merge2.tsv", "test person", .93, .82}, {"merge2.tsv", "test thing", .93, .81},
		{"merge3.tsv", "test person", .95, .95}, {"merge3.tsv", "test thing", .95, .80},
		{"merge4.tsv", "dev person", .97, .97}, {"merge4.tsv", "dev thing", .93, .85},
		{"merge5.tsv", "dev person", .97, .95}, {"merge5.tsv", "dev thing", .89, .84},
		{"merge5.tsv", "test person", .96, .89}, {"merge5.tsv", "test thing", .86, .81},
	} {
		s := scores[c.file][c.which]
		t.Logf("%s, %s: precision %d of %d, recall %d of %d, of those found %d", c.file, c.which, s.right, s.joined, s.right, s.same, s.found)
		assert.GreaterOrEqual(t, s.precision(), c.precision, c.which)
		assert.GreaterOrEqual(t, s.recall(), c.recall, c.which)
	}
}
