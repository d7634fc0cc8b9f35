// Package voices goes from articles to tables of who is quoted: it finds names and
// quotes, takes what all articles say of one person together, and gives rows with the
// variables of the articles, which package stats counts.
//
//	panel, err := voices.Of(ctx, corpus.Paths("articles.jsonl"))
//	...
//	said := panel.Said()
//	stats.WriteCSV(w, stats.VoicesBy(said, stats.ByVar("outlet", "month")), stats.CSV{})
//	stats.WriteCSV(w, stats.Voices(stats.OncePerStory(said)), stats.CSV{})
package voices

import (
	"context"
	"errors"
	"iter"
	"strconv"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/stats"
)

// A Panel is who says what in articles. It keeps the articles. The zero value is ready;
// it may be used from one goroutine at a time.
type Panel struct {
	Entities entity.Extractor
	Quotes   quote.Extractor

	reports []quote.Report
	merger  entity.Merger
	groups  []entity.Group // of the reports, nil when one was added since
}

// Of adds articles to an empty Panel, see [Panel.AddAll].
func Of(ctx context.Context, articles iter.Seq2[*article.Article, error]) (*Panel, error) {
	p := new(Panel)
	return p, p.AddAll(ctx, articles)
}

// Add adds an article.
func (p *Panel) Add(a *article.Article) {
	p.add(p.read(a))
}

// AddAll adds articles, which are read on all cores. The error joins those of the
// sequence, and of ctx when that is done; all other articles are added.
func (p *Panel) AddAll(ctx context.Context, articles iter.Seq2[*article.Article, error]) error {
	var failed []error
	read := func(_ context.Context, a *article.Article) (quote.Report, error) { return p.read(a), nil }
	for r, err := range article.Map(ctx, article.Workers{}, articles, read) {
		if err != nil {
			failed = append(failed, err)
			continue
		}
		p.add(r)
	}
	return errors.Join(failed...)
}

func (p *Panel) read(a *article.Article) quote.Report {
	entities := p.Entities.Extract(a)
	return quote.Report{Article: a, Entities: entities, Quotes: p.Quotes.Extract(a, entities)}
}

func (p *Panel) add(r quote.Report) {
	p.merger.Add(r.Article.Meta(), r.Entities)
	p.reports = append(p.reports, r)
	p.groups = nil
}

// Reports returns the articles with what was found in them, in the order in which they
// were added. It is a view and not to be changed.
func (p *Panel) Reports() []quote.Report { return p.reports }

// Groups returns the people and things of all articles, see [entity.Merger]. It is a view
// and not to be changed.
func (p *Panel) Groups() []entity.Group {
	if p.groups == nil {
		p.groups = p.merger.Groups()
	}
	return p.groups
}

// Statements returns what several articles quote, see [quote.Merge].
func (p *Panel) Statements() []quote.Statement { return quote.Merge(p.reports, p.Groups()) }

// A Quotation is a quote and one of its speakers as a row of a table.
type Quotation struct {
	stats.Utterance
	Kind     string `json:"kind"`
	Headline bool   `json:"headline"`
	Text     string `json:"text"`  // as [quote.Quote.Words] gives it
	Start    int    `json:"start"` // bytes, from the first piece of the content to the end of the last
	End      int    `json:"end"`
}

// Quotations returns a row for each quote and each of its speakers, in the order of the
// articles. Article is the ID, with "#" and a number behind it where one before has it.
// Story is that of a copy with copies, see [stats.Duplicates] with its zero value. Vars are
// the variables of the article, see [article.Metadata.Variables].
func (p *Panel) Quotations() []Quotation {
	var (
		names   = p.names()
		stories = p.stories(names)
		vars    = make([]map[string]string, len(p.reports))
		rows    []Quotation
	)
	for i, r := range p.reports {
		meta := r.Article.Meta()
		vars[i] = meta.Variables()
	}
	for _, s := range quote.SaidBy(p.reports, p.Groups()) {
		r := &p.reports[s.Article]
		q := &r.Quotes[s.Quote]
		rows = append(rows, Quotation{
			Utterance: stats.Utterance{
				Speaker: s.Speaker, Source: string(s.Source), Role: s.Role, Gender: s.Gender, Words: s.Words,
				Article: names[s.Article], Story: stories[s.Article], Vars: vars[s.Article],
			},
			Kind: string(q.Kind), Headline: q.Headline, Text: q.Words(r.Article),
			Start: q.Content[0].Start, End: q.Content[len(q.Content)-1].End,
		})
	}
	return rows
}

// Said returns what package stats counts of each row of Quotations.
func (p *Panel) Said() []stats.Utterance {
	rows := p.Quotations()
	said := make([]stats.Utterance, len(rows))
	for i := range rows {
		said[i] = rows[i].Utterance
	}
	return said
}

// names tell the articles apart.
func (p *Panel) names() []string {
	names, taken := make([]string, len(p.reports)), make(map[string]bool)
	for i, r := range p.reports {
		id := r.Article.Meta().ID
		name := id
		for n := 2; name == "" || taken[name]; n++ {
			name = id + "#" + strconv.Itoa(n)
		}
		taken[name] = true
		names[i] = name
	}
	return names
}

// stories names the story of each article that has copies after the first of them in byte
// order.
func (p *Panel) stories(names []string) map[int]string {
	stories := make(map[int]string)
	for _, story := range (stats.Duplicates{}).Groups(p.Articles()) {
		first := names[story[0]]
		for _, place := range story {
			first = min(first, names[place])
		}
		for _, place := range story {
			stories[place] = first
		}
	}
	return stories
}

// Articles yields the articles in the order in which they were added.
func (p *Panel) Articles() iter.Seq[*article.Article] {
	return func(yield func(*article.Article) bool) {
		for _, r := range p.reports {
			if !yield(r.Article) {
				return
			}
		}
	}
}
