package main

import (
	"hash/fnv"
	"math"
	"math/rand/v2"
	"path/filepath"
	"strings"

	"github.com/copydesk/copydesk/article/internal/page"
	"github.com/copydesk/copydesk/internal/learn/corpora"
)

// folds is into how many parts the pages are cut; what is learned from a page is
// learned from others than those that it is scored with.
const folds = 3

// A labelled page is one of the data with its features.
type labelled struct {
	source string
	text   string
	gold   []corpora.PageLine
	fold   int // folds for a page that nothing is learned from
	draft  *page.Draft
	lines  []*sample
}

// A sample is a line to learn from or to score.
type sample struct {
	page   *labelled
	index  int // in its page
	gold   int // its line of the data
	known  bool
	strip  bool // is boilerplate
	short  bool // too short to be labelled: its neighbours tell
	host   bool // of a page of our own, and in none of its blocks
	words  int
	weight float64
	vocab  []int32 // indices of its words in the vocabulary

	wordScore, openingScore, firstScore, score float64 // by models that did not see the page
}

func readPages(dir, source string) ([]*labelled, error) {
	pages, err := corpora.Pages(filepath.Join(dir, source+".jsonl.gz"))
	if err != nil {
		return nil, err
	}
	var all []*labelled
	for _, p := range pages {
		all = append(all, newLabelled(p, source, foldOf(p.ID)))
		if source == chosenOn {
			all[len(all)-1].fold = folds
		} else {
			all = append(all, newLabelled(thinned(p), source+thin, foldOf(p.ID)))
		}
	}
	return all, nil
}

func newLabelled(p corpora.Page, source string, fold int) *labelled {
	l := &labelled{source: source, text: p.Text, gold: p.Lines, fold: fold, draft: page.NewDraft(p.Text)}
	l.label()
	l.weigh()
	return l
}

// thin marks the source of pages most of whose boilerplate was left out.
const thin = ", thin"

// thinned leaves out four of five lines that are no part of the article, and every other
// one that has no label, so that what is learned holds on texts that somebody has
// cleaned before, where a left-over stands alone.
func thinned(p corpora.Page) corpora.Page {
	random := rand.New(rand.NewPCG(5, uint64(foldOf(p.ID)+len(p.Text))))
	out := corpora.Page{ID: p.ID}
	var text strings.Builder
	at := 0
	for _, l := range p.Lines {
		drop := l.Keep == nil && random.IntN(2) == 0 || l.Keep != nil && !*l.Keep && random.IntN(5) > 0
		if !drop {
			text.WriteString(p.Text[at:l.Start])
			start := text.Len()
			text.WriteString(p.Text[l.Start:l.End])
			out.Lines = append(out.Lines, corpora.PageLine{Start: start, End: text.Len(), Keep: l.Keep})
		}
		at = l.End
	}
	out.Text = text.String()
	return out
}

func foldOf(id string) int {
	h := fnv.New32a()
	h.Write([]byte(id))
	return int(h.Sum32()>>4) % folds
}

// label gives each line the label of the line of the data that overlaps it most.
func (p *labelled) label() {
	from := 0
	for i := range p.draft.Len() {
		c := p.draft.Content(i)
		s := &sample{page: p, index: i, words: len(strings.Fields(p.text[c.Start:c.End]))}
		for from < len(p.gold) && p.gold[from].End <= c.Start {
			from++
		}
		most := 0
		for at, g := range p.gold[from:] {
			if g.Start >= c.End {
				break
			}
			if n := min(g.End, c.End) - max(g.Start, c.Start); n > most {
				most, s.gold = n, from+at
				s.known, s.strip = g.Keep != nil, g.Keep != nil && !*g.Keep
			}
		}
		p.lines = append(p.lines, s)
	}
	p.labelShort()
}

// labelShort labels the lines of fewer than five words, which have no label, where the
// nearest lines with one agree.
func (p *labelled) labelShort() {
	const (
		shortest = 5
		near     = 6 // lines
	)
	nearest := func(i, step int) *sample {
		for n := 0; n < near; n++ {
			if i += step; i < 0 || i >= len(p.lines) {
				return nil
			}
			if s := p.lines[i]; s.known && !s.short {
				return s
			}
		}
		return nil
	}
	for i, s := range p.lines {
		if s.known || s.words >= shortest {
			continue
		}
		above, below := nearest(i, -1), nearest(i, 1)
		switch {
		case above == nil:
		case below != nil && above.strip == below.strip, below == nil && above.strip:
			s.known, s.short, s.strip = true, true, above.strip
		}
	}
}

// weigh gives the lines of a page their weights: a long line counts for more than a
// short one, but less than by its words, and no page for more than twenty lines of
// twenty words.
func (p *labelled) weigh() {
	const (
		shortShare = 0.3 // of a line whose neighbours tell its label
		noisyShare = 0.5 // of pages that are no news, and whose labels are a draft
	)
	most, all := 20*lineWeight(20), 0.0
	for _, s := range p.lines {
		if s.known {
			s.weight = lineWeight(s.words)
			if s.short {
				s.weight *= shortShare
			}
			all += s.weight
		}
	}
	scale := min(1, most/max(all, 1))
	if strings.HasPrefix(p.source, "wcxb") {
		scale *= noisyShare
	}
	for _, s := range p.lines {
		s.weight *= scale
	}
}

// lineWeight returns the weight of a line of so many words.
func lineWeight(words int) float64 {
	const (
		power   = 0.65
		longest = 60
	)
	return math.Pow(float64(min(words, longest)), power)
}
