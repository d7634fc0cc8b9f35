package main

import (
	"fmt"
	"io"

	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/internal/table"
	"github.com/copydesk/copydesk/examples/internal/terminal"
	"github.com/copydesk/copydesk/quote"
)

// A versionRow is a version of a statement as a row of a table.
type versionRow struct {
	Statement int     `json:"statement"`
	Speaker   string  `json:"speaker"`
	Article   string  `json:"article"`
	Outlet    string  `json:"outlet"`
	Words     int     `json:"words"`
	Share     float64 `json:"share"` // of the words of the longest version
	Edits     int     `json:"edits"`
	Text      string  `json:"text"`
}

func printStatements(format table.Format, reports []quote.Report, groups []entity.Group, n int) error {
	all := quote.Merge(reports, groups)
	all = all[:min(n, len(all))]
	var rows []versionRow
	for i, s := range all {
		for _, v := range s.Versions {
			meta := reports[v.Article].Article.Meta()
			rows = append(rows, versionRow{i + 1, s.Speaker, meta.ID, meta.Outlet, v.Words, v.Share, len(v.Edits), v.Text})
		}
	}
	return table.Print(format, rows, func(w io.Writer) {
		table.Title(w, "%d statements that several articles quote", len(all))
		for _, s := range all {
			statement(w, s, reports)
		}
	})
}

// statement prints the longest version, then how the others differ from it.
func statement(w io.Writer, s quote.Statement, reports []quote.Report) {
	fmt.Fprintf(w, "\n%s, in %d articles\n", terminal.Line(s.Speaker), s.Articles())
	for _, line := range terminal.Wrap(terminal.Line(s.Versions[s.Longest].Text), 78) {
		fmt.Fprintf(w, "  %s\n", line)
	}
	for i, v := range s.Versions {
		meta := reports[v.Article].Article.Meta()
		fmt.Fprintf(w, "  %3.0f %%  %s\n", 100*v.Share, terminal.Line(meta.ID))
		if i == s.Longest {
			continue
		}
		for _, e := range v.Edits {
			fmt.Fprintf(w, "         %s -> %s\n", orNothing(e.Longest), orNothing(e.Version))
		}
	}
}

func orNothing(words string) string {
	if words == "" {
		return "(nothing)"
	}
	return "“" + terminal.Line(words) + "”"
}
