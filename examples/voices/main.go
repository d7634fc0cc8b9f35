// Command voices prints who is quoted in articles: how often, how long and in how
// many of them, with the interval that the share of all quotes lies in, and by gender
// where the articles show it. A person has one row, however the articles name him.
//
//	$ go run ./examples/voices -n 2
//	197 quotes in 16 articles, by speaker
//	─────────────────────────────────────
//	voice                  role               quotes  words texts  share of quotes
//	Ines Halloran          novelist                8    168     1   4.1 % (0.0 to 13.4)
//	...
//
// It takes files and folders, or - for standard input; without arguments it
// reads the sample corpus. -by groups by speaker, role, gender, or a variable of the
// articles, such as outlet or month. -statements prints the statements that several
// articles quote, with their versions.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/internal/input"
	"github.com/copydesk/copydesk/examples/internal/table"
	"github.com/copydesk/copydesk/examples/internal/terminal"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/stats"
)

// seed is that of the intervals, so that they are the same each time.
const seed = 1

func main() {
	n := flag.Int("n", 20, "print the `number` of voices or statements that come first")
	by := flag.String("by", "speaker", "count by speaker, role, gender, or a `variable` of the articles: outlet, month, author")
	once := flag.Bool("once", false, "count articles that are nearly the same once")
	statements := flag.Bool("statements", false, "print the statements that several articles quote")
	format := table.FormatFlag()
	input.Usage("voices", "prints who is quoted how much")
	flag.Parse()

	var reports []quote.Report
	var merger entity.Merger
	status := input.Each(flag.Args(), func(a *article.Article) {
		entities := entity.Extract(a)
		merger.Add(a.Meta(), entities)
		reports = append(reports, quote.Report{Article: a, Entities: entities, Quotes: quote.Extract(a, entities)})
	})
	groups := merger.Groups()
	var err error
	if *statements {
		err = printStatements(*format, reports, groups, *n)
	} else {
		err = printVoices(*format, utterances(reports, groups, *by, *once), len(reports), *by, *n)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "voices:", err)
		status = 1
	}
	os.Exit(status)
}

// utterances returns the quotes of all articles as plain values, one for each
// speaker of a quote. The place of an article tells it apart from those of the same
// name in other folders.
func utterances(reports []quote.Report, groups []entity.Group, variable string, once bool) []stats.Utterance {
	var said []stats.Utterance
	stories := map[int]string{}
	if once {
		for i, story := range (stats.Duplicates{}).Groups(articles(reports)) {
			for _, place := range story {
				stories[place] = strconv.Itoa(i)
			}
		}
	}
	for _, s := range quote.SaidBy(reports, groups) {
		meta := reports[s.Article].Article.Meta()
		said = append(said, stats.Utterance{
			Speaker: s.Speaker, Source: string(s.Source), Role: s.Role, Gender: s.Gender, Words: s.Words,
			Article: strconv.Itoa(s.Article), Story: stories[s.Article],
			Vars: map[string]string{variable: meta.Var(variable)},
		})
	}
	return stats.OncePerStory(said)
}

func articles(reports []quote.Report) func(yield func(*article.Article) bool) {
	return func(yield func(*article.Article) bool) {
		for _, r := range reports {
			if !yield(r.Article) {
				return
			}
		}
	}
}

// groupBy returns what -by counts.
func groupBy(by string) func(stats.Utterance) string {
	switch by {
	case "speaker":
		return func(u stats.Utterance) string { return u.Speaker }
	case "role":
		return func(u stats.Utterance) string { return u.Role }
	case "gender":
		return stats.ByGender
	}
	return stats.ByVar(by)
}

func printVoices(format table.Format, said []stats.Utterance, articles int, by string, n int) error {
	bootstrap := stats.Bootstrap{Seed: seed}
	rows := bootstrap.VoicesBy(said, groupBy(by))
	return table.Print(format, rows, func(w io.Writer) {
		table.Title(w, "%d quotes in %d articles, by %s", len(said), articles, by)
		voices(w, rows[:min(n, len(rows))])
		if by == "speaker" {
			fmt.Fprintln(w)
			table.Title(w, "By gender")
			voices(w, bootstrap.VoicesBy(said, stats.ByGender))
		}
	})
}

// voices prints a line for each voice; quotes of nobody who is known come last.
func voices(w io.Writer, rows []stats.Interval) {
	fmt.Fprintf(w, "%-22s %-18s %6s %6s %5s  %s\n", "voice", "role", "quotes", "words", "texts", "share of quotes")
	for _, v := range rows {
		if v.Name != "" {
			voice(w, v)
		}
	}
	for _, v := range rows {
		if v.Name == "" {
			v.Name = "(not known)"
			voice(w, v)
		}
	}
}

func voice(w io.Writer, v stats.Interval) {
	fmt.Fprintf(w, "%s %s %6d %6d %5d  %4.1f %% (%.1f to %.1f)\n", terminal.Left(v.Name, 22), terminal.Left(v.Role, 18),
		v.Quotes, v.Words, v.Articles, 100*v.Share, 100*v.Low, 100*v.High)
}
