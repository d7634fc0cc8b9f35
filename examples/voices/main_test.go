package main

import (
	"fmt"
	"os"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/stats"
)

func Example_voices() {
	said := []stats.Utterance{
		{Speaker: "Ana Kores", Role: "mayor", Article: "a", Words: 12},
		{Speaker: "Ana Kores", Role: "mayor", Article: "b", Words: 20},
		{Speaker: "Per Lund", Article: "a", Words: 8},
		{Speaker: "Per Lund", Article: "b", Words: 8},
		{Article: "a", Words: 5},
		{Article: "b", Words: 5},
	}
	bySpeaker, err := groupBy("speaker", said)
	if err != nil {
		fmt.Println(err)
	}
	writeVoices(os.Stdout, stats.Bootstrap{Seed: seed}.VoicesBy(said, bySpeaker))
	// Output:
	// voice                role           quotes words texts  share of quotes
	// Ana Kores            mayor               2    32     2  33.3 % (33.3 to 33.3)
	// Per Lund                                 2    16     2  33.3 % (33.3 to 33.3)
	// (not known)                              2    10     2  33.3 % (33.3 to 33.3)
}

func Example_groups() {
	said := []stats.Utterance{
		{Speaker: "Ana Kores", Source: "person", Gender: "female", Vars: map[string]string{"outlet": "Post", "month": "2026-05"}},
		{Speaker: "Per Lund", Source: "person", Gender: "male"},
	}
	group, _ := groupBy("outlet,gender", said)
	fmt.Println(group(said[0]))
	fmt.Println(group(said[1]))
	_, err := groupBy("desk", said)
	fmt.Println(err)
	// Output:
	// Post, female
	// (not known), male
	// -by: no article has "desk"; there are speaker, role, gender, month, outlet
}

func Example_statement() {
	var reports []quote.Report
	var merger entity.Merger
	for id, text := range []string{
		"“We must stand closer to our older brother in the years ahead,” President Ilya Vantov told reporters.",
		"President Ilya Vantov said: “We must stick closer to our elder brother in the years ahead.”",
	} {
		p := article.Parser{Known: article.Known{ID: []string{"monday", "tuesday"}[id]}}
		a := p.Parse(text)
		entities := entity.Extract(a)
		merger.Add(a.Meta(), entities)
		reports = append(reports, quote.Report{Article: a, Entities: entities, Quotes: quote.Extract(a, entities)})
	}
	for _, s := range quote.Merge(reports, merger.Groups()) {
		statement(os.Stdout, s, reports)
	}
	// Output:
	// Ilya Vantov, in 2 articles
	//   We must stand closer to our older brother in the years ahead
	//   100 %  monday
	//    83 %  tuesday, altered in marks
	//          “stand” -> “stick”
	//          “older” -> “elder”
}
