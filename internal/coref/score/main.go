// Command score prints how many of the labelled pronouns of
// entity/testdata/pronouns.tsv are resolved as the annotator did.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"os"
	"strconv"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/learn/corpora"
)

// An answer says what one pronoun stands for: the name at the span, or nobody.
type answer struct {
	id      string
	pronoun article.Span
	name    article.Span
	word    string
}

func main() {
	log.SetFlags(0)
	dir := flag.String("data", "", "folder of the data; default: the nearest shared/data")
	labels := flag.String("labels", "entity/testdata/pronouns.tsv", "the answers")
	verbose := flag.Bool("errors", false, "print the errors")
	flag.Parse()
	data, err := corpora.Find(*dir)
	if err != nil {
		fmt.Println("pronouns: skipped, no data:", err)
		return
	}
	s, err := scoreAll(data, *labels, *verbose)
	check(err)
	s.print()
}

// scoreAll scores all pronouns of the file labels.
func scoreAll(data, labels string, verbose bool) (*score, error) {
	reports, err := corpora.Reports(corpora.PolNeAR(data, "dev.jsonl"))
	if err != nil {
		return nil, err
	}
	answers, err := read(labels)
	if err != nil {
		return nil, err
	}
	s := &score{verbose: verbose, right: map[string]int{}, all: map[string]int{}}
	for _, r := range reports {
		if len(answers[r.ID]) > 0 {
			s.add(r.Text, answers[r.ID])
		}
	}
	return s, nil
}

func read(path string) (map[string][]answer, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all := map[string][]answer{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if lines.Text() == "" || lines.Text()[0] == '#' {
			continue
		}
		fields := strings.Split(lines.Text(), "\t")
		if len(fields) < 6 {
			return nil, fmt.Errorf("%s: %q", path, lines.Text())
		}
		a := answer{id: fields[0], pronoun: span(fields[1], fields[2]), name: span(fields[3], fields[4]), word: strings.ToLower(fields[5])}
		all[a.id] = append(all[a.id], a)
	}
	return all, lines.Err()
}

func span(start, end string) article.Span {
	a, _ := strconv.Atoi(start) // "-" gives 0
	b, _ := strconv.Atoi(end)
	return article.Span{Start: a, End: b}
}

type score struct {
	verbose    bool
	right, all map[string]int
}

func (s *score) add(text string, answers []answer) {
	entities := entity.Extract(article.Parse(text))
	for _, a := range answers {
		found := -1
		for _, o := range entity.Occurrences(entities) {
			if o.Span == a.pronoun && o.Type == entity.Pronoun {
				found = o.Entity
			}
		}
		right := found < 0 && a.name.IsZero() || found >= 0 && names(&entities[found], a.name)
		for _, key := range []string{a.word, "all"} {
			s.all[key]++
			if right {
				s.right[key]++
			}
		}
		if !right && s.verbose {
			s.explain(text, a, entities, found)
		}
	}
}

// names reports whether one of the mentions of e overlaps with the name.
func names(e *entity.Entity, name article.Span) bool {
	for _, m := range e.Mentions {
		if m.Overlaps(name) {
			return true
		}
	}
	return false
}

func (s *score) explain(text string, a answer, entities []entity.Entity, found int) {
	got := "none"
	if found >= 0 {
		got = entities[found].Name
	}
	want := "none"
	if !a.name.IsZero() {
		want = text[a.name.Start:a.name.End]
	}
	fmt.Printf("%s %d %s: want %s, got %s: …%s[%s]%s…\n\n", a.id, a.pronoun.Start, a.word, want, got,
		text[max(0, a.pronoun.Start-300):a.pronoun.Start], a.word, text[a.pronoun.End:min(len(text), a.pronoun.End+80)])
}

func (s *score) print() {
	for _, w := range []string{"he", "him", "his", "she", "her", "they", "them", "their", "all"} {
		fmt.Printf("%-5s %3d of %3d right, %.1f %%\n", w, s.right[w], s.all[w], 100*float64(s.right[w])/float64(max(s.all[w], 1)))
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
