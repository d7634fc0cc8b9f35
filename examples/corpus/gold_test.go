package corpus_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/internal/check/gold"

	"github.com/stretchr/testify/require"
)

// article is one text of the corpus with its gold file.
type article struct {
	name, text string
	gold       *gold.Gold
}

// articles parses every gold file; a quoted text that is not found fails here.
func articles(t *testing.T) []article {
	t.Helper()
	entries, err := corpus.FS.ReadDir(".")
	require.NoError(t, err)
	var all []article
	for _, e := range entries {
		text, err := corpus.FS.ReadFile(e.Name())
		require.NoError(t, err)
		name := strings.TrimSuffix(e.Name(), ".txt")
		f, err := os.Open(name + ".gold")
		require.NoError(t, err)
		defer f.Close()
		g, err := gold.Parse(f, string(text))
		require.NoError(t, err, name)
		all = append(all, article{name, string(text), g})
	}
	require.NotEmpty(t, all)
	return all
}

func TestEveryGoldHasItsText(t *testing.T) {
	golds, err := filepath.Glob("*.gold")
	require.NoError(t, err)
	require.Len(t, golds, len(articles(t)))
}

// The body of an article lies between 180 and 700 words.
func TestLength(t *testing.T) {
	for _, a := range articles(t) {
		words := len(strings.Fields(body(a)))
		require.GreaterOrEqual(t, words, 180, a.name)
		require.LessOrEqual(t, words, 700, a.name)
	}
}

// All kinds of boilerplate occur somewhere.
func TestEveryStripKindOccurs(t *testing.T) {
	seen := map[string]bool{}
	for _, a := range articles(t) {
		for _, f := range a.gold.Find("strip") {
			seen[f.Kind] = true
		}
	}
	for _, kind := range gold.StripKinds() {
		require.True(t, seen[kind], kind)
	}
}

func TestStripsDoNotOverlap(t *testing.T) {
	for _, a := range articles(t) {
		fields := a.gold.Find("strip")
		for i, f := range fields {
			for _, other := range fields[:i] {
				require.False(t, overlap(f.Span, other.Span), "%s: lines %d and %d", a.name, other.Line, f.Line)
			}
			require.False(t, overlap(f.Span, a.gold.Title), "%s: line %d is in the title", a.name, f.Line)
		}
	}
}

// The spans of one quote do not overlap, lie in the body or the title, and
// stand close together: a wrong occurrence of "said" would not.
func TestQuotesLieTogether(t *testing.T) {
	const far = 700 // bytes; a statement of several paragraphs is that long
	for _, a := range articles(t) {
		for _, q := range a.gold.Quotes {
			spans := append([]gold.Span(nil), q.Content...)
			for _, s := range []gold.Span{q.Cue, q.Source} {
				if !s.IsZero() {
					spans = append(spans, s)
				}
			}
			for i, s := range spans {
				require.Equal(t, !q.Headline, a.gold.InBody(s), "%s: line %d: %q", a.name, q.Line, a.text[s.Start:s.End])
				for _, other := range spans[:i] {
					require.False(t, overlap(s, other), "%s: line %d", a.name, q.Line)
				}
				gap := max(s.Start-spans[0].End, spans[0].Start-s.End)
				require.Less(t, gap, far, "%s: line %d: %q", a.name, q.Line, a.text[s.Start:s.End])
			}
		}
	}
}

// No two quotes share content: nested attributions are not annotated.
func TestContentsDoNotNest(t *testing.T) {
	for _, a := range articles(t) {
		for i, q := range a.gold.Quotes {
			for _, other := range a.gold.Quotes[:i] {
				for _, s := range q.Content {
					for _, o := range other.Content {
						require.False(t, overlap(s, o), "%s: lines %d and %d", a.name, other.Line, q.Line)
					}
				}
			}
		}
	}
}

// Every double quote mark of the body belongs to a content or to a scare.
func TestDoubleMarksAreAccountedFor(t *testing.T) {
	for _, a := range articles(t) {
		spans := append([]gold.Span(nil), a.gold.Scares...)
		for _, q := range a.gold.Quotes {
			spans = append(spans, q.Content...)
		}
		for i, r := range a.text {
			if !strings.ContainsRune("\"“”«»", r) || !a.gold.InBody(gold.Span{Start: i, End: i + 1}) {
				continue
			}
			inside := false
			for _, s := range spans {
				inside = inside || s.Start <= i && i < s.End
			}
			require.True(t, inside, "%s: the mark at byte %d: %q", a.name, i, a.text[max(i-20, 0):min(i+20, len(a.text))])
		}
	}
}

// A direct quote is all inside quote marks, an indirect one begins with none.
func TestKindsFitTheMarks(t *testing.T) {
	marks := []string{`"`, "“", "‘", "'", "«"}
	for _, a := range articles(t) {
		for _, q := range a.gold.Quotes {
			marked := 0
			for _, s := range q.Content {
				for _, m := range marks {
					if strings.HasPrefix(a.text[s.Start:], m) || strings.HasSuffix(a.text[:s.Start], "– ") {
						marked++
						break
					}
				}
			}
			switch {
			case q.Kind == "indirect":
				require.Zero(t, marked, "%s: line %d", a.name, q.Line)
			case q.Kind == "direct" && !transcripts[a.name]:
				require.Equal(t, len(q.Content), marked, "%s: line %d", a.name, q.Line)
			}
		}
	}
}

// transcripts are the articles whose speech stands without quote marks.
var transcripts = map[string]bool{"radio-transcript": true, "author-interview": true}

// A speaker who has a name is one of the article's entities; a noun phrase for
// somebody unnamed begins in lower case.
func TestSpeakersAreEntities(t *testing.T) {
	for _, a := range articles(t) {
		for _, q := range a.gold.Quotes {
			for _, speaker := range q.Speakers {
				if named := strings.ToUpper(speaker[:1]) == speaker[:1]; named {
					require.NotNil(t, a.gold.Entity(speaker), "%s: line %d: %s", a.name, q.Line, speaker)
				}
			}
		}
	}
}

// body returns what is neither title nor stripped.
func body(a article) string {
	var b strings.Builder
	for i := range len(a.text) {
		if a.gold.InBody(gold.Span{Start: i, End: i + 1}) {
			b.WriteByte(a.text[i])
		}
	}
	return b.String()
}

func overlap(a, b gold.Span) bool { return a.Start < b.End && b.Start < a.End }
