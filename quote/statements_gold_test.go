package quote_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/check/race"
	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/quote"
)

// passages are the quotes of an article that lie in spans such as "12-40;55-60".
func passages(t *testing.T, r quote.Report, spans string) []int {
	var all []int
	for span := range strings.SplitSeq(spans, ";") {
		var s article.Span
		_, err := fmt.Sscanf(span, "%d-%d", &s.Start, &s.End)
		require.NoError(t, err)
		for i, q := range r.Quotes {
			if slices.ContainsFunc(q.Content, func(c article.Span) bool { return c.Start < s.End && s.Start < c.End }) {
				all = append(all, i)
			}
		}
	}
	return all
}

// TestStatementAccuracy holds the figures of testdata/statements.tsv above floors. Only
// the articles of the pairs are read, so that people are known less well than in use.
func TestStatementAccuracy(t *testing.T) {
	data, err := corpora.Find("")
	if err != nil || testing.Short() || race.Enabled {
		t.Skip("no annotated data, or no time: ", err)
	}
	table, err := os.ReadFile("testdata/statements.tsv")
	require.NoError(t, err)
	var pairs [][]string
	used := map[string]bool{}
	n := 0
	for line := range strings.Lines(string(table)) {
		if line[0] != '#' {
			f := strings.Split(strings.TrimSpace(line), "\t")
			require.Len(t, f, 8)
			if n++; f[3] == "different" && n%4 > 0 { // most are far from being joined, and reading takes time
				continue
			}
			pairs = append(pairs, f)
			used[f[4]], used[f[6]] = true, true
		}
	}
	var reports []quote.Report
	var people entity.Merger
	at := map[string]int{}
	add := func(known article.Known, text string) {
		if !used[known.ID] {
			return
		}
		p := article.Parser{Known: known}
		a := p.Parse(text)
		entities := entity.Extract(a)
		people.Add(a.Meta(), entities)
		at[known.ID] = len(reports)
		reports = append(reports, quote.Report{Article: a, Entities: entities, Quotes: quote.Extract(a, entities)})
	}
	polnear, err := corpora.Reports(corpora.PolNeAR(data, "train.jsonl"))
	require.NoError(t, err)
	for _, r := range polnear {
		f := strings.SplitN(r.ID, "_", 3)
		date, _ := time.Parse(time.DateOnly, f[1])
		add(article.Known{ID: r.ID, Outlet: f[0], Date: date}, r.Text)
	}
	worldwide, err := corpora.NamedTexts(data + "/names/worldwide-train.jsonl.gz")
	require.NoError(t, err)
	for _, r := range worldwide {
		add(article.Known{ID: r.ID, Outlet: r.ID[:strings.LastIndexByte(r.ID, '_')]}, r.Text)
	}
	statement := map[[2]int]int{}
	for i, s := range quote.Merge(reports, people.Groups()) {
		for _, v := range s.Versions {
			statement[[2]int{v.Article, v.Quote}] = i + 1
		}
	}
	joined, right, same := 0, 0, 0
	for _, f := range pairs {
		one := false
		for _, x := range passages(t, reports[at[f[4]]], f[5]) {
			for _, y := range passages(t, reports[at[f[6]]], f[7]) {
				s := statement[[2]int{at[f[4]], x}]
				one = one || s > 0 && s == statement[[2]int{at[f[6]], y}]
			}
		}
		if one {
			joined++
		}
		if f[3] == "same" {
			same++
			if one {
				right++
			}
		}
	}
	t.Logf("of %d pairs joined %d are right; %d are the same", joined, right, same)
	assert.GreaterOrEqual(t, float64(right), .9*float64(joined))
	assert.GreaterOrEqual(t, right, 9)
}
