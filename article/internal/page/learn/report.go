package main

import (
	"fmt"
	"slices"

	"github.com/copydesk/copydesk/article/internal/page"
)

// bySource returns the scored lines of each source, in the order of the sources.
func bySource(pages []*labelled) (names []string, lines map[string][]*sample) {
	lines = map[string][]*sample{}
	for _, p := range pages {
		if !slices.Contains(names, p.source) {
			names = append(names, p.source)
		}
		for _, s := range p.lines {
			if s.known && !s.short && !s.host {
				lines[p.source] = append(lines[p.source], s)
			}
		}
	}
	return names, lines
}

// curves prints how much is stripped at how much lost, by the score alone.
func curves(pages []*labelled) {
	names, lines := bySource(pages)
	limits := []float64{0.1, 0.2, 0.5, 0.9, 1.0}
	fmt.Printf("stripped, %% of words, at %v %% lost; the scores of the last line lost\n", limits)
	for _, name := range names {
		fmt.Printf("%-12s", name)
		all := lines[name]
		slices.SortStableFunc(all, func(a, b *sample) int { return int(b.score - a.score) })
		total := map[bool]int{}
		for _, s := range all {
			total[s.strip] += s.words
		}
		for _, limit := range limits {
			lost, stripped, at := 0, 0, 0.0
			for _, s := range all {
				if s.strip {
					stripped += s.words
				} else if lost += s.words; float64(lost) > limit/100*float64(total[false]) {
					break
				}
				at = s.score
			}
			fmt.Printf("  %5.1f (%5.0f)", 100*float64(stripped)/float64(total[true]), at)
		}
		fmt.Println()
	}
}

// A count is of lines or words, by what they are and whether they were stripped.
type count struct{ trueAll, trueLost, falseAll, falseStripped, longAll, longLost int }

// scorePages prints what the whole pipeline strips and loses, with models that did not
// see the page.
func (l *learned) scorePages(pages []*labelled) error {
	counts := map[string]*count{}
	var models [folds + 1]*page.Model
	for fold := range models {
		files := l.files(fold)
		m, err := page.ReadModel(files["words.txt"], files["first.txt"], files["second.txt"])
		if err != nil {
			return err
		}
		models[fold] = m
	}
	for _, p := range pages {
		if counts[p.source] == nil {
			counts[p.source] = &count{}
		}
		counts[p.source].addPage(p, page.Read(p.text, page.Options{Model: models[p.fold]}))
	}
	names, _ := bySource(pages)
	for _, name := range names {
		c := counts[name]
		fmt.Printf("%-12s lost %5.2f %% of words, %.2f %% of lines of 25 words or more; stripped %5.1f %%\n", name,
			share(c.trueLost, c.trueAll), share(c.longLost, c.longAll), share(c.falseStripped, c.falseAll))
	}
	return nil
}

func share(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

func (c *count) addPage(p *labelled, read page.Page) {
	const long = 25 // words
	for _, s := range p.lines {
		if !s.known || s.short || s.host {
			continue
		}
		at := p.draft.Content(s.index)
		kept := 0
		for _, part := range read.Parts {
			if part.Kind.IsBody() {
				kept += max(0, min(at.End, part.End)-max(at.Start, part.Start))
			}
		}
		stripped := kept*2 <= at.Len()
		switch {
		case s.strip:
			c.falseAll += s.words
			if stripped {
				c.falseStripped += s.words
			}
			continue
		case stripped:
			c.trueLost += s.words
		}
		c.trueAll += s.words
		if s.words >= long {
			c.longAll++
			if stripped {
				c.longLost++
			}
		}
	}
}
