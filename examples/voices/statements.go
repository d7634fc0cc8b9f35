package main

import (
	"cmp"
	"fmt"
	"io"

	"github.com/copydesk/copydesk/examples/internal/table"
	"github.com/copydesk/copydesk/examples/internal/terminal"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/quote/voices"
)

// A versionRow is a version of a statement as a row of a table.
type versionRow struct {
	Statement int     `json:"statement"`
	Speaker   string  `json:"speaker"`    // of most versions
	Said      string  `json:"speaker_of"` // of this one
	Article   string  `json:"article"`
	Outlet    string  `json:"outlet"`
	Agency    string  `json:"agency"` // whose copy the article is
	Words     int     `json:"words"`
	Share     float64 `json:"share"`   // of the words of the longest version
	Altered   bool    `json:"altered"` // in marks, and not in the words of the longest
	Edits     int     `json:"edits"`
	Text      string  `json:"text"`
}

func printStatements(format table.Format, panel *voices.Panel, n int) error {
	all := panel.Statements()
	all = all[:min(n, len(all))]
	reports := panel.Reports()
	var rows []versionRow
	for i, s := range all {
		for _, v := range s.Versions {
			meta := reports[v.Article].Article.Meta()
			rows = append(rows, versionRow{i + 1, s.Speaker, reports[v.Article].Quotes[v.Quote].Speaker, meta.ID, meta.Outlet, meta.Var("agency"),
				v.Words, v.Share, s.Altered(v, reports), len(v.Edits), v.Text})
		}
	}
	return table.Print(format, rows, func(w io.Writer) {
		table.Title(w, "Statements that several articles quote: %d", len(all))
		for _, s := range all {
			statement(w, s, reports)
		}
	})
}

// statement prints the longest version, then how the others differ from it.
func statement(w io.Writer, s quote.Statement, reports []quote.Report) {
	fmt.Fprintf(w, "\n%s, in %d articles", terminal.Line(cmp.Or(s.Speaker, "(not known)")), s.Articles())
	if agency := s.Agency(reports); agency != "" {
		fmt.Fprintf(w, ", through %s alone", terminal.Line(agency))
	}
	fmt.Fprintln(w)
	for _, line := range terminal.Wrap(terminal.Line(s.Versions[s.Longest].Text), 78) {
		fmt.Fprintf(w, "  %s\n", line)
	}
	for i, v := range s.Versions {
		meta := reports[v.Article].Article.Meta()
		fmt.Fprintf(w, "  %3.0f %%  %s%s\n", 100*v.Share, terminal.Line(meta.ID), mark(s, v, reports))
		if i == s.Longest {
			continue
		}
		for _, e := range v.Edits {
			fmt.Fprintf(w, "         %s -> %s\n", orNothing(e.Longest), orNothing(e.Version))
		}
	}
}

// mark says what is to be looked at in a version.
func mark(s quote.Statement, v quote.Version, reports []quote.Report) string {
	switch {
	case v.Group != s.Group && v.Group >= 0:
		return ", said to be by " + terminal.Line(reports[v.Article].Quotes[v.Quote].Speaker)
	case s.Altered(v, reports):
		return ", altered in marks"
	}
	return ""
}

func orNothing(words string) string {
	if words == "" {
		return "(nothing)"
	}
	return "“" + terminal.Line(words) + "”"
}
