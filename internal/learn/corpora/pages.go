package corpora

import (
	"encoding/json"
	"fmt"
)

// A Page is the text of a news page whose lines are labelled.
type Page struct {
	ID    string
	Text  string
	Lines []PageLine
}

// A PageLine is a line of a Page. Keep tells whether it is part of the article; it is
// nil where that is unclear or the line is too short to be told.
type PageLine struct {
	Start, End int
	Keep       *bool
}

// Pages reads a file of labelled pages.
func Pages(path string) ([]Page, error) {
	var all []Page
	err := lines(path, func(line []byte) error {
		var p Page
		if err := json.Unmarshal(line, &p); err != nil {
			return err
		}
		for _, l := range p.Lines {
			if l.Start < 0 || l.End < l.Start || len(p.Text) < l.End {
				return fmt.Errorf("page %s: a line outside of the text", p.ID)
			}
		}
		all = append(all, p)
		return nil
	})
	return all, err
}
