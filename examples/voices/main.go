// Command voices prints who is quoted in articles: how often, how long and in how
// many of them, and by gender where the articles show it.
//
//	$ go run ./examples/voices -n 3
//	243 quotes in 16 articles, by speaker
//	─────────────────────────────────────
//	voice                  role               quotes  words texts  quotes
//	Ines Halloran          novelist                8    168     1  ████████████████
//	Luca Bonsu             reporter                8    155     1  ████████████████
//	(not known)                                   61    549    15
//	...
//
// It takes files and folders, or - for standard input; without arguments it
// reads the sample corpus. With -by role or -by gender it prints that alone.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/internal/input"
	"github.com/copydesk/copydesk/examples/internal/table"
	"github.com/copydesk/copydesk/examples/internal/terminal"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/stats"
)

// groups are the values of -by.
var groups = map[string]func(stats.Utterance) string{
	"speaker": func(u stats.Utterance) string { return u.Speaker },
	"role":    func(u stats.Utterance) string { return u.Role },
	"gender":  func(u stats.Utterance) string { return u.Gender },
}

func main() {
	n := flag.Int("n", 20, "print the `number` of voices that are quoted most")
	by := "speaker"
	flag.Func("by", "count by `speaker`, role or gender (default speaker)", func(s string) error {
		if by = s; groups[by] == nil {
			return errors.New("want speaker, role or gender")
		}
		return nil
	})
	format := table.FormatFlag()
	input.Usage("voices", "prints who is quoted how much")
	flag.Parse()

	var said []stats.Utterance
	articles, quotes := 0, 0
	status := input.Each(flag.Args(), func(a *article.Article) {
		articles++
		entities := entity.Extract(a)
		found := quote.Extract(a, entities)
		quotes += len(found)
		said = append(said, utterances(a, entities, found, strconv.Itoa(articles))...)
	})
	rows := stats.VoicesBy(said, groups[by])
	err := table.Print(*format, rows, func(w io.Writer) {
		table.Title(w, "%d quotes in %d articles, by %s", quotes, articles, by)
		voices(w, rows[:min(*n, len(rows))])
		if by == "speaker" {
			fmt.Fprintln(w)
			table.Title(w, "By gender")
			voices(w, stats.VoicesBy(said, groups["gender"]))
		}
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, "voices:", err)
		status = 1
	}
	os.Exit(status)
}

// utterances returns the quotes of an article as plain values, one for each
// speaker of a quote. id tells the article apart from those of the same name in
// other folders.
func utterances(a *article.Article, entities []entity.Entity, quotes []quote.Quote, id string) []stats.Utterance {
	var said []stats.Utterance
	for _, g := range quote.BySpeaker(quotes) {
		u := stats.Utterance{Speaker: g.Speaker, Article: id}
		if g.Entity >= 0 {
			u.Gender = string(entities[g.Entity].Gender)
			if roles := entities[g.Entity].Roles; len(roles) > 0 {
				u.Role = roles[0].Text
			}
		}
		for _, q := range g.Quotes {
			u.Words = len(strings.Fields(q.Words(a)))
			said = append(said, u)
		}
	}
	return said
}

// voices prints a bar for each voice; quotes of nobody who is known come last and
// have none, since they would dwarf the others.
func voices(w io.Writer, rows []stats.Voice) {
	most, unknown := 0.0, stats.Voice{}
	fmt.Fprintf(w, "%-22s %-18s %6s %6s %5s  %s\n", "voice", "role", "quotes", "words", "texts", "quotes")
	for _, v := range rows {
		if v.Name == "" {
			unknown = v
			continue
		}
		most = max(most, float64(v.Quotes))
		voice(w, v, table.Bar(float64(v.Quotes), most, 16))
	}
	if unknown.Quotes > 0 {
		unknown.Name = "(not known)"
		voice(w, unknown, "")
	}
}

func voice(w io.Writer, v stats.Voice, bar string) {
	fmt.Fprintf(w, "%s %s %6d %6d %5d  %s\n", terminal.Left(v.Name, 22), terminal.Left(v.Role, 18), v.Quotes, v.Words, v.Articles, bar)
}
