// Command voices prints who is quoted in articles: how often, how long and in how
// many of them, with the interval that the share of all quotes lies in, and by gender
// where the articles show it. A person has one row, however the articles name him.
//
//	$ go run ./examples/voices -n 2
//	197 quotes in 16 articles, by speaker
//	─────────────────────────────────────
//	voice                role           quotes words texts  share of quotes
//	Ines Halloran        novelist            8   168     1   4.1 % (0.0 to 13.4)
//	...
//
// It takes files and folders, or - for standard input; without arguments it
// reads the sample corpus. -by groups by speaker, role, gender or variables of the
// articles, or by several: outlet,gender. -quotes prints a row for each quote, -appearances one
// for each speaker and article, -copies whom nothing but copies of news agencies quotes,
// and -statements the statements that several articles quote, with their versions.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/examples/internal/input"
	"github.com/copydesk/copydesk/examples/internal/table"
	"github.com/copydesk/copydesk/examples/internal/terminal"
	"github.com/copydesk/copydesk/quote/voices"
	"github.com/copydesk/copydesk/stats"
)

// seed is that of the intervals, so that they are the same each time.
const seed = 1

func main() {
	n := flag.Int("n", 20, "print the `number` of voices or statements that come first")
	by := flag.String("by", "speaker", "count by speaker, role, gender or `variables` of the articles, or several with commas between them: outlet,gender")
	once := flag.Bool("once", false, "count articles that are nearly the same once")
	copies := flag.Bool("copies", false, "print the voices whom nothing but copies of news agencies quotes")
	quotations := flag.Bool("quotes", false, "print a row for each quote")
	pairs := flag.Bool("appearances", false, "print a row for each speaker and article")
	statements := flag.Bool("statements", false, "print the statements that several articles quote")
	format := table.FormatFlag()
	input.Usage("voices", "prints who is quoted how much")
	flag.Parse()

	var panel voices.Panel
	status := input.Each(flag.Args(), panel.Add)
	rows := panel.Quotations()
	if *once {
		rows = oncePerStory(rows)
	}
	said := make([]stats.Utterance, len(rows))
	for i := range rows {
		said[i] = rows[i].Utterance
	}
	var err error
	switch {
	case *statements:
		err = printStatements(*format, &panel, *n)
	case *quotations:
		err = printQuotes(*format, rows, *n)
	case *pairs:
		err = printAppearances(*format, stats.Appearances(said), *n)
	case *copies:
		err = printCopies(*format, said, *n)
	default:
		err = printVoices(*format, said, len(panel.Reports()), *by, *n)
	}
	if err != nil {
		input.Complain(fmt.Errorf("voices: %w", err))
		status = 1
	}
	os.Exit(status)
}

// oncePerStory keeps the rows of the articles that stats.OncePerStory keeps.
func oncePerStory(rows []voices.Quotation) []voices.Quotation {
	said := make([]stats.Utterance, len(rows))
	for i := range rows {
		said[i] = rows[i].Utterance
	}
	kept := map[string]bool{}
	for _, u := range stats.OncePerStory(said) {
		kept[u.Article] = true
	}
	return slices.DeleteFunc(rows, func(q voices.Quotation) bool { return !kept[q.Article] })
}

// groupBy returns what -by counts: speaker, role, gender or variables of the articles, or
// several of them.
func groupBy(by string, said []stats.Utterance) (func(stats.Utterance) string, error) {
	var parts []func(stats.Utterance) string
	for name := range strings.SplitSeq(by, ",") {
		name = strings.TrimSpace(name)
		part, ok := groups[name]
		if !ok {
			if known := variables(said); len(said) > 0 && !slices.Contains(known, name) {
				return nil, fmt.Errorf("-by: no article has %q; there are speaker, role, gender, %s", name, strings.Join(known, ", "))
			}
			part = stats.ByVar(name)
		}
		parts = append(parts, part)
	}
	if len(parts) == 1 {
		return parts[0], nil
	}
	return func(u stats.Utterance) string {
		values := make([]string, len(parts))
		for i, part := range parts {
			values[i] = cmp.Or(part(u), unknown)
		}
		return strings.Join(values, ", ")
	}, nil
}

// groups are what quotes may be counted by beside variables.
var groups = map[string]func(stats.Utterance) string{
	"speaker": func(u stats.Utterance) string { return u.Speaker },
	"role":    func(u stats.Utterance) string { return u.Role },
	"gender":  stats.ByGender,
}

const unknown = "(not known)"

// variables are those that an article has, sorted.
func variables(said []stats.Utterance) []string {
	seen := map[string]bool{}
	for _, u := range said {
		for name := range u.Vars {
			seen[name] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

func printVoices(format table.Format, said []stats.Utterance, articles int, by string, n int) error {
	group, err := groupBy(by, said)
	if err != nil {
		return err
	}
	bootstrap := stats.Bootstrap{Seed: seed}
	rows := bootstrap.VoicesBy(said, group)
	return table.Print(format, rows, func(w io.Writer) {
		table.Title(w, "%d quotes in %d articles, by %s", len(said), articles, by)
		writeVoices(w, rows[:min(n, len(rows))])
		if by == "speaker" {
			fmt.Fprintln(w)
			table.Title(w, "By gender")
			writeVoices(w, bootstrap.VoicesBy(said, stats.ByGender))
		}
		fmt.Fprintf(w, "\nin brackets: 95 %% intervals of the bootstrap over articles, 1,000 samples, seed %d\n", bootstrap.Seed)
	})
}

// writeVoices prints a line for each voice; quotes of nobody who is known come last.
func writeVoices(w io.Writer, rows []stats.Interval) {
	fmt.Fprintf(w, "%-20s %-14s %6s %5s %5s  %s\n", "voice", "role", "quotes", "words", "texts", "share of quotes")
	for _, v := range rows {
		if v.Name != "" {
			voice(w, v)
		}
	}
	for _, v := range rows {
		if v.Name == "" {
			v.Name = unknown
			voice(w, v)
		}
	}
}

func voice(w io.Writer, v stats.Interval) {
	fmt.Fprintf(w, "%s %s %6d %5d %5d  %4.1f %% (%.1f to %.1f)\n", terminal.Left(v.Name, 20), terminal.Left(v.Role, 14),
		v.Quotes, v.Words, v.Articles, 100*v.Share, 100*v.Low, 100*v.High)
}

// printCopies prints whom nothing but copies of news agencies quotes.
func printCopies(format table.Format, said []stats.Utterance, n int) error {
	rows := stats.VoicesWithin(said, func(u stats.Utterance) bool { return u.Vars["agency"] != "" })
	return table.Print(format, rows, func(w io.Writer) {
		table.Title(w, "%d voices whom nothing but copies of news agencies quotes", len(rows))
		fmt.Fprintf(w, "%-22s %-30s %6s\n", "voice", "role", "quotes")
		for _, v := range rows[:min(n, len(rows))] {
			fmt.Fprintf(w, "%s %s %6d\n", terminal.Left(v.Name, 22), terminal.Left(v.Role, 30), v.Quotes)
		}
	})
}

func printQuotes(format table.Format, rows []voices.Quotation, n int) error {
	return table.Print(format, rows, func(w io.Writer) {
		table.Title(w, "%d quotes", len(rows))
		fmt.Fprintf(w, "%-18s %-18s %s\n", "article", "voice", "words")
		for _, q := range rows[:min(n, len(rows))] {
			fmt.Fprintf(w, "%s %s %s\n", terminal.Left(q.Article, 18), terminal.Left(q.Speaker, 18), terminal.Left(q.Text, 40))
		}
	})
}

func printAppearances(format table.Format, rows []stats.Appearance, n int) error {
	return table.Print(format, rows, func(w io.Writer) {
		table.Title(w, "%d pairs of a speaker and an article", len(rows))
		fmt.Fprintf(w, "%-22s %-30s %6s %6s\n", "voice", "article", "quotes", "words")
		for _, a := range rows[:min(n, len(rows))] {
			fmt.Fprintf(w, "%s %s %6d %6d\n", terminal.Left(a.Speaker, 22), terminal.Left(a.Article, 30), a.Quotes, a.Words)
		}
	})
}
