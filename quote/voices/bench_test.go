package voices_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/copydesk/copydesk/article"
	readers "github.com/copydesk/copydesk/article/corpus"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/quote"
)

// copiesOfStory is how many outlets bring a story.
const copiesOfStory = 4

// BenchmarkMany is merging of people and of statements over articles made from the sample
// corpus: each story is one of its articles with other words of the same length and other
// family names, brought by some outlets, which name people by the family name alone or change
// a few words.
func BenchmarkMany(b *testing.B) {
	var sample []quote.Report
	for a, err := range readers.FS(corpus.FS) {
		if err != nil {
			b.Fatal(err)
		}
		entities := entity.Extract(a)
		sample = append(sample, quote.Report{Article: a, Entities: entities, Quotes: quote.Extract(a, entities)})
	}
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			reports := retell(sample, n)
			var groups []entity.Group
			b.Run("people", func(b *testing.B) {
				perArticle(b, n, func() {
					var m entity.Merger
					for _, r := range reports {
						m.Add(r.Article.Meta(), r.Entities)
					}
					groups = m.Groups()
				})
				b.ReportMetric(float64(len(groups)), "groups")
			})
			b.Run("statements", func(b *testing.B) {
				var all []quote.Statement
				perArticle(b, n, func() { all = quote.Merge(reports, groups) })
				b.ReportMetric(float64(len(all)), "statements")
			})
		})
	}
}

// perArticle reports the time and the bytes that are allocated for each of n articles.
func perArticle(b *testing.B, n int, work func()) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		work()
	}
	runtime.ReadMemStats(&after)
	articles := float64(b.N) * float64(n)
	b.ReportMetric(float64(b.Elapsed().Microseconds())/articles, "µs/article")
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/articles/1024, "KB/article")
}

func retell(sample []quote.Report, n int) []quote.Report {
	reports := make([]quote.Report, n)
	for i := range reports {
		story, outlet := i/copiesOfStory, i%copiesOfStory
		random := rand.New(rand.NewPCG(uint64(i), 1))
		r := sample[story%len(sample)]
		day := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, story/20)
		p := article.Parser{Known: article.Known{Outlet: fmt.Sprint("outlet", outlet), Date: day}}
		reports[i] = quote.Report{
			Article:  p.Parse(otherWords(r.Article.Source(), story/len(sample), random)),
			Entities: otherPeople(r.Entities, story/len(sample), random),
			Quotes:   r.Quotes,
		}
	}
	return reports
}

// otherWords turns long words of lower case into others, in each story its own way, and one
// in fifty otherwise than other outlets.
func otherWords(text string, story int, random *rand.Rand) string {
	out := []byte(text)
	lower := func(i int) bool { return i < len(out) && 'a' <= out[i] && out[i] <= 'z' }
	for i := 0; i < len(out); i++ {
		start := i
		for lower(i) {
			i++
		}
		if i-start < 5 {
			continue
		}
		turn := story*7 + int(out[start])*story
		if random.IntN(50) == 0 {
			turn++
		}
		for j := start; j < i; j++ {
			out[j] = 'a' + byte((int(out[j])-'a'+turn*(j-start+1))%26)
		}
	}
	return string(out)
}

// otherPeople gives those with two names another family name in each story, a third of
// them that of another, and leaves it alone in some articles.
func otherPeople(entities []entity.Entity, story int, random *rand.Rand) []entity.Entity {
	others := slices.Clone(entities)
	for i := range others {
		e := &others[i]
		given, _, full := strings.Cut(e.Name, " ")
		if e.Kind != entity.Person || !full {
			continue
		}
		family := fmt.Sprintf("Q%s%d", string(rune('a'+i%26)), story-story%3*random.IntN(2))
		e.Name, e.Aliases = given+" "+family, []string{family}
		if random.IntN(5) == 0 {
			e.Name, e.Aliases = family, nil
		}
	}
	return others
}
