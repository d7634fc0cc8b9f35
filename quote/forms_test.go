package quote_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/internal/check/race"
	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/quote"
)

// TestFormsOfSpaces holds that the form in which a text has its spaces and line ends
// changes no quote of the sample articles.
func TestFormsOfSpaces(t *testing.T) {
	files, err := fs.Glob(corpus.FS, "*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, form := range []struct {
		name  string
		write func(string) string
	}{
		{"no-break spaces", strings.NewReplacer(" ", "\u00a0").Replace},
		{"line ends of Windows", strings.NewReplacer("\n", "\r\n").Replace},
		{"spaces at the ends of lines", strings.NewReplacer("\n", " \n").Replace},
	} {
		t.Run(form.name, func(t *testing.T) {
			for _, name := range files[:race.Fewer(len(files))] {
				text, err := fs.ReadFile(corpus.FS, name)
				require.NoError(t, err)
				assert.Equal(t, attributed(string(text)), attributed(form.write(string(text))), name)
			}
		})
	}
}

// TestFormsOfMarks holds that straight and curly marks give the same quotes, over the sample
// articles and, where they are present, all PolNeAR dev articles and news pages.
func TestFormsOfMarks(t *testing.T) {
	straight := strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'").Replace
	eachText(t, func(name, text string) {
		if straight(text) == text {
			return
		}
		var want []string
		for _, q := range attributed(text) {
			want = append(want, straight(q))
		}
		got := attributed(straight(text))
		for i := range got {
			got[i] = straight(got[i])
		}
		assert.Equal(t, want, got, name)
	})
}

// TestOtherNames holds that other people of the same shape hardly change what is quoted:
// each word of a person's name is replaced by another of its length, gender and sort
// throughout the article. Fewer than 2 % of the quotes may change.
func TestOtherNames(t *testing.T) {
	all, changed := 0, 0
	eachText(t, func(name, text string) {
		a := article.Parse(text)
		entities := entity.Extract(a)
		other := renamed(text, entities, rand.New(rand.NewPCG(7, uint64(len(text)))))
		b := article.Parse(other)
		left := map[string]int{}
		for _, q := range quote.Extract(b, entity.Extract(b)) {
			left[fmt.Sprint(q.Kind, q.Content, q.Cue, q.Source)]++
		}
		for _, q := range quote.Extract(a, entities) {
			all++
			key := fmt.Sprint(q.Kind, q.Content, q.Cue, q.Source)
			if left[key]--; left[key] < 0 {
				changed++
			}
		}
	})
	t.Logf("%d of %d quotes change", changed, all)
	assert.Less(t, float64(changed), 0.02*float64(all))
}

var nameWord = regexp.MustCompile(`[A-Z][a-z]{2,}`)

// renamed gives the people of a text other names, with the same offsets.
func renamed(text string, people []entity.Entity, random *rand.Rand) string {
	names := map[string]string{}
	for _, e := range people {
		for _, m := range e.Mentions {
			if e.Kind != entity.Person {
				break
			}
			for _, w := range nameWord.FindAllString(text[m.Start:m.End], -1) {
				class := lexicon.Lookup(w) & (lexicon.Female | lexicon.Male | lexicon.Surname | lexicon.Honorific | lexicon.Office)
				if alike := alikeNames()[shape{class, len(w)}]; len(alike) > 0 && !pos.IsFrequent(strings.ToLower(w)) {
					names[w] = alike[random.IntN(len(alike))]
				}
			}
		}
	}
	return nameWord.ReplaceAllStringFunc(text, func(w string) string {
		if other, ok := names[w]; ok {
			return other
		}
		return w
	})
}

// A shape is what a name and the one that replaces it share.
type shape struct {
	class lexicon.Class
	bytes int
}

// alikeNames are the given and family names of the lexicon that are nothing else.
var alikeNames = sync.OnceValue(func() map[shape][]string {
	all := map[shape][]string{}
	for _, file := range []string{"given.txt", "surnames.txt"} {
		list, err := os.ReadFile(filepath.Join("../internal/lexicon/lists", file))
		if err != nil {
			panic(err)
		}
		for line := range strings.Lines(string(list)) {
			w, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
			if class := lexicon.Lookup(w); nameWord.FindString(w) == w && !pos.IsFrequent(strings.ToLower(w)) {
				all[shape{class, len(w)}] = append(all[shape{class, len(w)}], w)
			}
		}
	}
	return all
})

// eachText calls f with the sample articles and, where the annotated data are present,
// with the dev articles of PolNeAR and the news pages of fundus.
func eachText(t *testing.T, f func(name, text string)) {
	files, err := fs.Glob(corpus.FS, "*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, name := range files {
		text, err := fs.ReadFile(corpus.FS, name)
		require.NoError(t, err)
		f(name, string(text))
	}
	data, err := corpora.Find("")
	if err != nil || race.Enabled { // which takes minutes
		return
	}
	reports, err := corpora.Reports(corpora.PolNeAR(data, "dev.jsonl"))
	require.NoError(t, err)
	for _, r := range reports {
		f(r.ID, r.Text)
	}
	pages, err := corpora.Pages(filepath.Join(data, "boilerplate", "pages", "fundus.jsonl.gz"))
	require.NoError(t, err)
	for _, p := range pages {
		f(p.ID, p.Text)
	}
}

// attributed returns the quotes of a text in words, with their speakers.
func attributed(text string) []string {
	a := article.Parse(text)
	var all []string
	for _, q := range quote.Extract(a, entity.Extract(a)) {
		all = append(all, q.Speaker+" | "+q.Attributed(a))
	}
	return all
}
