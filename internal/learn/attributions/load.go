package attributions

import (
	"sort"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/attribution"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/internal/pos"
)

// load reads a part of PolNeAR as the library itself reads it: blocks, tokens
// and tags are our own. Heads of words are those of the silver annotation.
func load(data, part string) ([]attribution.Example, error) {
	reports, err := corpora.Reports(corpora.PolNeAR(data, part+".jsonl"))
	if err != nil {
		return nil, err
	}
	silver, err := corpora.Silver(corpora.PolNeAR(data, part+".tokens.tsv"))
	if err != nil {
		return nil, err
	}
	byID := map[string]corpora.SilverDoc{}
	for _, s := range silver {
		byID[s.ID] = s
	}
	var out []attribution.Example
	for _, r := range reports {
		d := layer.Of(article.Parse(r.Text))
		e := attribution.Example{ID: r.ID, Doc: d, Tags: pos.Tags(d), Heads: heads(d, byID[r.ID])}
		for _, a := range r.Attributions {
			e.Gold = append(e.Gold, attribution.Gold{Source: pairs(a.Source), Cue: pairs(a.Cue), Content: pairs(a.Content)})
		}
		out = append(out, e)
	}
	return out, nil
}

func pairs(spans []corpora.Span) [][2]int {
	var out [][2]int
	for _, s := range spans {
		out = append(out, [2]int{s.Start, s.End})
	}
	return out
}

// heads gives each token the head of the silver token that it ends. Where one
// silver token is several of ours, the last stands for it and the others
// depend on that.
func heads(d *layer.Doc, silver corpora.SilverDoc) []int32 {
	type word struct{ start, end, head int } // head: start of the silver token that it depends on
	var words []word
	for _, s := range silver.Sentences {
		for _, t := range s {
			w := word{t.Start, t.End, -1}
			if t.Head >= 0 {
				w.head = s[t.Head].Start
			}
			words = append(words, w)
		}
	}
	sort.Slice(words, func(i, j int) bool { return words[i].start < words[j].start })
	wordOf := func(at int) int {
		k := sort.Search(len(words), func(k int) bool { return words[k].end > at })
		if k < len(words) && words[k].start <= at {
			return k
		}
		return -1
	}
	last := map[int]int32{} // of each silver token the last of ours
	of := make([]int, len(d.Tokens))
	for i, t := range d.Tokens {
		of[i] = wordOf(int(t.End - 1))
		last[of[i]] = int32(i)
	}
	out := make([]int32, len(d.Tokens))
	for i := range out {
		k := of[i]
		switch {
		case k < 0:
			out[i] = -1
		case last[k] != int32(i):
			out[i] = last[k]
		case words[k].head < 0:
			out[i] = -1
		default:
			out[i] = -1
			if h, ok := last[wordOf(words[k].head)]; ok && h != int32(i) {
				out[i] = h
			}
		}
	}
	return out
}
