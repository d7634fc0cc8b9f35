package quote

import (
	"context"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/attribution"
	"github.com/copydesk/copydesk/internal/check/race"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/learn/corpora"
)

// An answer of testdata/speakers.tsv: who speaks in an attribution of PolNeAR's
// dev articles.
type answer struct {
	document string
	index    int
	kind     string
	speaker  article.Span // zero for nobody that the text names
	note     string
}

func readAnswers(t *testing.T, name string) []answer {
	file, err := os.ReadFile(name)
	require.NoError(t, err)
	var out []answer
	for line := range strings.Lines(string(file)) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || len(f) < 6 {
			continue
		}
		a := answer{document: f[0], kind: f[2], note: f[5]}
		a.index, err = strconv.Atoi(f[1])
		require.NoError(t, err)
		if f[3] != "-" {
			a.speaker.Start, _ = strconv.Atoi(f[3])
			a.speaker.End, _ = strconv.Atoi(f[4])
		}
		out = append(out, a)
	}
	return out
}

// TestSpeakers resolves the sources that annotators marked and compares the
// speakers with the answers.
func TestSpeakers(t *testing.T) {
	data, err := corpora.Find("")
	if err != nil || race.Enabled {
		t.Skip("no annotated data, or the race detector: ", err)
	}
	reports, err := corpora.Reports(corpora.PolNeAR(data, "dev.jsonl"))
	require.NoError(t, err)
	texts := map[string]*resolvedText{}
	for i := range reports {
		texts[reports[i].ID] = &resolvedText{report: &reports[i]}
	}
	for i, file := range []string{"testdata/speakers.tsv", "testdata/speakers2.tsv"} {
		t.Run(file, func(t *testing.T) {
			first := i == 0 // the failures of the second are not shown, so that it stays a test
			right, all := map[string]int{}, map[string]int{}
			for _, x := range readAnswers(t, file) {
				f := texts[x.document].resolve()
				all[x.kind]++
				all["all"]++
				if q := &f.quotes[x.index]; f.isRight(q, x.speaker) {
					right[x.kind]++
					right["all"]++
				} else if first {
					f.report(t, q, x)
				}
			}
			for _, kind := range []string{"pronoun", "nominal", "name", "all"} {
				t.Logf("%s: %d of %d", kind, right[kind], all[kind])
			}
			assert.GreaterOrEqual(t, float64(right["all"])/float64(all["all"]), 0.88)
		})
	}
}

// A resolvedText is an article whose annotated sources are resolved when they are first
// asked for.
type resolvedText struct {
	report *corpora.Report
	f      *finder
}

func (x *resolvedText) resolve() *finder {
	if x.f != nil {
		return x.f
	}
	a := article.Parse(x.report.Text)
	ents := entity.Extract(a)
	f := &finder{a: a, d: layer.Of(a), entities: ents, named: entity.Occurrences(ents)}
	_, quoted, _ := attribution.Find(context.Background(), f.d) // which is never done
	f.setMarks(quoted)
	f.setBlocks()
	for _, g := range x.report.Attributions {
		f.quotes = append(f.quotes, goldQuote(f, g))
	}
	f.speakers()
	x.f = f
	return f
}

// report logs a wrong speaker with what stands around the source.
func (f *finder) report(t *testing.T, q *Quote, x answer) {
	text := f.a.Source()
	t.Logf("%s: ...%q", x.document, text[max(0, q.Source.Start-160):min(len(text), q.Source.End+40)])
	t.Logf("%s %q (cue %q) is %q, not %q; %s", x.kind, f.a.Text(q.Source), f.a.Text(q.Cue), text[x.speaker.Start:x.speaker.End], q.Speaker, x.note)
}

// isRight reports whether the speaker of q is the one named at s, or nobody
// where s is zero.
func (f *finder) isRight(q *Quote, s article.Span) bool {
	switch {
	case s.IsZero() || q.Speaker == "":
		return s.IsZero() && q.Speaker == ""
	case q.Entity < 0:
		return q.Speaker == f.a.Source()[s.Start:s.End]
	}
	return slices.ContainsFunc(f.entities[q.Entity].Mentions, func(m entity.Mention) bool { return m.Overlaps(s) })
}

func goldQuote(f *finder, g corpora.Attribution) Quote {
	q := Quote{Entity: -1}
	spans := func(list []corpora.Span) (out []article.Span) {
		for _, s := range list {
			out = append(out, article.Span{Start: s.Start, End: s.End})
		}
		return out
	}
	q.Content = spans(g.Content)
	if c := spans(g.Cue); len(c) > 0 {
		q.Cue = c[0]
	}
	if s := spans(g.Source); len(s) > 0 {
		q.Source = s[0]
	}
	q.Headline = !f.inBody(q.Source)
	d := draft{cue: f.runOf(q.Cue), source: f.runOf(q.Source)}
	for _, c := range q.Content {
		d.content = append(d.content, f.runOf(c))
	}
	q.Kind = f.kindOf(&d)
	q.Reports = f.reportsOf(&d, q.Kind, f.formOf(&d, q.Kind))
	return q
}
