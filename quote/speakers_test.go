package quote

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/attribution"
	"github.com/copydesk/copydesk/internal/corpora"
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

func readAnswers(t *testing.T) []answer {
	file, err := os.ReadFile("testdata/speakers.tsv")
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
// entities with the answers.
func TestSpeakers(t *testing.T) {
	data, err := corpora.Find("")
	if err != nil {
		t.Skip("no annotated data: ", err)
	}
	reports, err := corpora.Reports(corpora.PolNeAR(data, "dev.jsonl"))
	require.NoError(t, err)
	byID := map[string]*corpora.Report{}
	for i := range reports {
		byID[reports[i].ID] = &reports[i]
	}
	finders := map[string]*finder{}
	right, all := map[string]int{}, map[string]int{}
	for _, x := range readAnswers(t) {
		r := byID[x.document]
		f := finders[x.document]
		if f == nil {
			a := article.Parse(r.Text)
			ents := entity.Extract(a)
			f = &finder{a: a, d: a.Doc(), entities: ents, named: entity.Occurrences(ents)}
			_, f.quoted = attribution.Find(f.d)
			for _, g := range r.Attributions {
				f.quotes = append(f.quotes, goldQuote(f, g))
			}
			f.speakers()
			finders[x.document] = f
		}
		q := f.quotes[x.index]
		ok := q.Entity < 0 == x.speaker.IsZero()
		if ok && q.Entity >= 0 {
			ok = false
			for _, m := range f.entities[q.Entity].Mentions {
				ok = ok || m.Overlaps(x.speaker)
			}
		}
		all[x.kind]++
		all["all"]++
		if ok {
			right[x.kind]++
			right["all"]++
			continue
		}
		want := "-"
		if !x.speaker.IsZero() {
			want = r.Text[x.speaker.Start:x.speaker.End]
		}
		t.Logf("...%q", f.a.Source()[max(0, q.Source.Start-160):min(len(f.a.Source()), q.Source.End+40)])
		t.Logf("%s %s: %q (cue %q) is %q, not %q; %s", x.document, x.kind, f.a.Text(q.Source), f.a.Text(q.Cue), want, q.Speaker, x.note)
	}
	for _, kind := range []string{"pronoun", "nominal", "name", "all"} {
		t.Logf("%s: %d of %d", kind, right[kind], all[kind])
	}
	assert.GreaterOrEqual(t, float64(right["all"])/float64(all["all"]), 0.75)
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
	f.classify(&q)
	return q
}
