package main

import (
	_ "embed"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"strings"

	"github.com/copydesk/copydesk/article/internal/page"
	"github.com/copydesk/copydesk/internal/learn/corpora"
)

// Blocks and articles of our own, since pages of one year hold few of the wordings in which
// a kind of block is put.
var (
	//go:embed own/blocks.txt
	ownBlocks string
	//go:embed own/stories.txt
	ownStories string
)

// ownSource is the source of pages that were made of them.
const ownSource = "own"

// What pages of our own are like.
const (
	ownTimes  = 3   // how often each block stands on a page
	ownWeight = 1.0 // of a line of a block, beside one of a page of the data
	ownHost   = 0.3 // and of one of the article around it
)

// A block is one or more lines that stand together on a page.
type block struct {
	places string
	keep   bool
	text   string
}

// A story is an article of our own.
type story struct {
	names *strings.Replacer
	lines []string
}

// ownPages makes pages of the stories and blocks, in folds of their own: no block and no
// story is in two of them.
func ownPages() ([]*labelled, error) {
	blocks, err := readBlocks(ownBlocks)
	if err != nil {
		return nil, err
	}
	stories := readStories(ownStories)
	var all []*labelled
	for fold := range folds {
		random := rand.New(rand.NewPCG(1, uint64(fold)))
		mine := ofFold(blocks, fold)
		var hosts []story
		for i, s := range stories {
			if i%folds == fold {
				hosts = append(hosts, s)
			}
		}
		for range ownTimes {
			random.Shuffle(len(mine), func(i, j int) { mine[i], mine[j] = mine[j], mine[i] })
			for rest := mine; len(rest) > 0; {
				n := min(len(rest), []int{1, 2, 2, 3, 5}[random.IntN(5)])
				all = append(all, compose(hosts[random.IntN(len(hosts))], rest[:n], fold, random))
				rest = rest[n:]
			}
		}
	}
	return all, nil
}

func ofFold(blocks []block, fold int) (mine []block) {
	for _, b := range blocks {
		h := fnv.New32a()
		h.Write([]byte(b.text))
		if int(h.Sum32()>>4)%folds == fold {
			mine = append(mine, b)
		}
	}
	return mine
}

func dataLines(file string) (lines []string) {
	for l := range strings.Lines(file) {
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "# ") {
			lines = append(lines, l)
		}
	}
	return lines
}

func readBlocks(file string) (all []block, err error) {
	var kind, places string
	for _, l := range dataLines(file) {
		if head, ok := strings.CutPrefix(l, "== "); ok {
			if kind, places, ok = strings.Cut(head, ": "); !ok {
				return nil, fmt.Errorf("%q tells no places", l)
			}
			continue
		}
		all = append(all, block{places, strings.HasPrefix(kind, "true"), l})
	}
	return all, nil
}

func readStories(file string) (all []story) {
	for _, l := range dataLines(file) {
		if head, ok := strings.CutPrefix(l, "== "); ok {
			var names []string
			for n := range strings.SplitSeq(head, "; ") {
				key, value, _ := strings.Cut(n, ": ")
				names = append(names, "{"+key+"}", value)
			}
			all = append(all, story{names: strings.NewReplacer(names...)})
			continue
		}
		all[len(all)-1].lines = append(all[len(all)-1].lines, l)
	}
	return all
}

// compose puts blocks on a story.
func compose(s story, blocks []block, fold int, random *rand.Rand) *labelled {
	const (
		head = 2 // lines: the headline and the byline
		core = 3 // and the first paragraph
	)
	at := map[int][]block{}
	for _, b := range blocks {
		places := strings.Split(b.places, ", ")
		line := len(s.lines)
		switch places[random.IntN(len(places))] {
		case "head":
			line = head
		case "in":
			line = core + random.IntN(len(s.lines)-core)
		}
		at[line] = append(at[line], b)
	}
	var text strings.Builder
	var p corpora.Page
	between := []string{"\n", "\n\n"}[random.IntN(2)]
	write := func(line string, keep *bool) {
		start := text.Len()
		text.WriteString(line)
		p.Lines = append(p.Lines, corpora.PageLine{Start: start, End: text.Len(), Keep: keep})
		text.WriteString(between)
	}
	inBlock := map[int]bool{} // lines of the page
	for i := range len(s.lines) + 1 {
		for _, b := range at[i] {
			for line := range strings.SplitSeq(s.names.Replace(b.text), " // ") {
				inBlock[len(p.Lines)] = true
				write(line, &b.keep)
			}
		}
		if i < len(s.lines) {
			write(s.lines[i], keepOf(i >= head))
		}
	}
	l := &labelled{source: ownSource, text: text.String(), gold: p.Lines, fold: fold, draft: page.NewDraft(text.String())}
	l.label()
	for _, sample := range l.lines {
		sample.host = !inBlock[sample.gold]
		sample.weight = lineWeight(sample.words) * ownWeight
		if sample.host {
			sample.weight *= ownHost
		}
	}
	return l
}

// keepOf returns the label of a line of a story; headline and byline have none.
func keepOf(body bool) *bool {
	if body {
		return &body
	}
	return nil
}
