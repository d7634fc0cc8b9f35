package quote_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

func TestSaidTellsSourcesApart(t *testing.T) {
	r := said(time.Time{}, "Ines Vargold: “The harbour can wait.”", "Telmo Fund: “No.”", "nobody: “Perhaps.”", "nobody: “Never.”", "LEE: “Well.”")
	r.Entities[1].Kind, r.Entities[0].Gender = entity.Org, entity.Female
	r.Quotes[2].Entity, r.Quotes[2].Speaker, r.Quotes[2].Source = -1, "", article.Span{Start: 0, End: 1}
	r.Quotes[3].Entity, r.Quotes[3].Speaker = -1, ""
	r.Quotes[4].Entity = -1
	var m entity.Merger
	m.Add(r.Article.Meta(), r.Entities)
	var got []string
	for _, s := range quote.SaidBy([]quote.Report{r}, m.Groups()) {
		got = append(got, fmt.Sprint(s.Speaker, "/", s.Source, "/", s.Gender, "/", s.Words))
	}
	assert.Equal(t, []string{"Ines Vargold/person/female/4", "Telmo Fund/organisation//1", "/unnamed source//1", "/no source//1", "LEE/person//1"}, got)
}

// "Vantov" in one article is he whom another names in full.
func ExampleSaidBy() {
	texts := []string{
		"President Ilya Vantov spoke on Monday. “The bridge will be green,” he said.",
		"Ilya Vantov, the president, came late. “I am tired,” Vantov said. A guard said that nobody had waited.",
	}
	var reports []quote.Report
	var people entity.Merger
	for _, text := range texts {
		a := article.Parse(text)
		entities := entity.Extract(a)
		people.Add(a.Meta(), entities)
		reports = append(reports, quote.Report{Article: a, Entities: entities, Quotes: quote.Extract(a, entities)})
	}
	for _, s := range quote.SaidBy(reports, people.Groups()) {
		fmt.Printf("article %d: %d words, %s, %s %s\n", s.Article, s.Words, s.Source, s.Speaker, s.Gender)
	}
	// Output:
	// article 0: 5 words, person, Ilya Vantov male
	// article 1: 3 words, person, Ilya Vantov male
	// article 1: 4 words, unnamed source,
}
