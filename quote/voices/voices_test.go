package voices_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/quote/voices"
	"github.com/copydesk/copydesk/stats"
)

// A row is what a newsroom has of an article.
type row struct{ id, outlet, desk, day, text string }

var rows = []row{
	{"1", "Post", "local", "2026-05-02", "President Ilya Vantov spoke in the harbour on Saturday. “The bridge will be green and it will be ours,” he said."},
	{"2", "Post", "sports", "2026-06-03", "“I never liked that bridge,” said the rower Ann Sollers. The Salten Rowing Board said that it would move."},
	{"3", "Herald", "local", "2026-05-03", "Ilya Vantov, the president, came late to the harbour. “The bridge will be green and it will be ours,” Vantov said. A guard said that nobody had waited."},
}

func parse(r row) *article.Article {
	day, err := time.Parse(time.DateOnly, r.day)
	if err != nil {
		panic(err)
	}
	p := article.Parser{Known: article.Known{ID: r.id, Outlet: r.outlet, Date: day, Vars: map[string]string{"desk": r.desk}}}
	return p.Parse(r.text)
}

func sequence(rows []row) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		for _, r := range rows {
			if !yield(parse(r), nil) {
				return
			}
		}
	}
}

// From rows with the caller's own variables to voices by outlet and month.
func Example() {
	var panel voices.Panel
	for _, r := range rows {
		day, _ := time.Parse(time.DateOnly, r.day)
		p := article.Parser{Known: article.Known{ID: r.id, Outlet: r.outlet, Date: day, Vars: map[string]string{"desk": r.desk}}}
		panel.Add(p.Parse(r.text))
	}
	said := panel.Said()
	for _, v := range stats.VoicesBy(said, stats.ByVar("outlet", "month")) {
		fmt.Println(v.Name, v.Quotes)
	}
	for _, v := range stats.VoicesBy(said, func(u stats.Utterance) string { return u.Vars["desk"] + " " + u.Speaker }) {
		fmt.Println(v.Name, v.Quotes)
	}
	// Output:
	// Herald, 2026-05 2
	// Post, 2026-06 2
	// Post, 2026-05 1
	// local Ilya Vantov 2
	// local  1
	// sports Ann Sollers 1
	// sports Salten Rowing Board 1
}

func ExamplePanel_Quotations() {
	panel, err := voices.Of(context.Background(), sequence(rows[:1]))
	if err == nil {
		err = stats.WriteCSV(os.Stdout, panel.Quotations(), stats.CSV{})
	}
	fmt.Println(err)
	// Output:
	// speaker,source,role,gender,article,story,words,date,desk,month,outlet,year,kind,headline,text,start,end
	// Ilya Vantov,person,President,male,1,,10,2026-05-02,local,2026-05,Post,2026,direct,false,The bridge will be green and it will be ours,56,107
	// <nil>
}

func ExamplePanel_Statements() {
	panel, err := voices.Of(context.Background(), sequence(rows))
	if err != nil {
		fmt.Println(err)
	}
	for _, s := range panel.Statements() {
		fmt.Println(s.Speaker, s.Articles(), s.Versions[s.Longest].Text)
	}
	// Output: Ilya Vantov 2 The bridge will be green and it will be ours
}

func TestOrderOfArticlesChangesNothing(t *testing.T) {
	table := func(rows []row) []string {
		panel, err := voices.Of(t.Context(), sequence(rows))
		require.NoError(t, err)
		var all []string
		for _, q := range panel.Quotations() {
			all = append(all, fmt.Sprintf("%+v", q))
		}
		slices.Sort(all)
		return all
	}
	more := slices.Clone(rows)
	for i := range 12 {
		r := rows[i%3]
		r.id = fmt.Sprint("copy", i)
		more = append(more, r)
	}
	want := table(more)
	require.Len(t, want, 5*5)
	for seed := range uint64(3) {
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(more), func(i, j int) { more[i], more[j] = more[j], more[i] })
		assert.Equal(t, want, table(more))
	}
}

func TestCopiesAreOneStory(t *testing.T) {
	r := rows[1]
	r.id = "0"
	panel, err := voices.Of(t.Context(), sequence(append(slices.Clone(rows), r, r)))
	require.NoError(t, err)
	said := panel.Said()
	assert.Equal(t, "0", said[1].Story)
	assert.Empty(t, said[0].Story)
	assert.Equal(t, "0#2", said[len(said)-1].Article)
	assert.Len(t, stats.OncePerStory(said), 5)
}

func TestErrorsAreJoined(t *testing.T) {
	broken := errors.New("line 2")
	panel, err := voices.Of(t.Context(), func(yield func(*article.Article, error) bool) {
		_ = yield(parse(rows[0]), nil) && yield(nil, broken) && yield(parse(rows[1]), nil)
	})
	assert.ErrorIs(t, err, broken)
	assert.Len(t, panel.Reports(), 2)

	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = voices.Of(ctx, sequence(rows))
	assert.ErrorIs(t, err, context.Canceled)
	panel, err = voices.Of(t.Context(), sequence(nil))
	assert.NoError(t, err)
	assert.Empty(t, panel.Said())
}

func TestQuotationsRoundTrip(t *testing.T) {
	panel, err := voices.Of(t.Context(), sequence(rows))
	require.NoError(t, err)
	want := panel.Quotations()
	var b bytes.Buffer
	require.NoError(t, stats.WriteCSV(&b, want, stats.CSV{BOM: true}))
	got, err := stats.ReadCSV[voices.Quotation](&b, stats.CSV{})
	require.NoError(t, err)
	assert.Equal(t, want, got)

	b.Reset()
	require.NoError(t, stats.WriteJSON(&b, want))
	got = nil
	require.NoError(t, json.Unmarshal(b.Bytes(), &got))
	assert.Equal(t, want, got)
}

// Two ministries of one name are two voices.
func TestBodiesOfOneNameAreTold(t *testing.T) {
	var panel voices.Panel
	for _, text := range []string{
		"OSLO - Norway shut the border on Monday. The Foreign Ministry said that Norway had no choice. Norway has two ports.",
		"ACCRA - Ghana shut the border on Monday. The Foreign Ministry said that Ghana had no choice. Ghana has two ports.",
	} {
		panel.Add(article.Parse(text))
	}
	var names []string
	for _, v := range stats.Voices(panel.Said()) {
		names = append(names, v.Name)
	}
	assert.Equal(t, []string{"Foreign Ministry (in articles on Ghana)", "Foreign Ministry (in articles on Norway)"}, names)
}
