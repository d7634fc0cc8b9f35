package attribution

import (
	"context"
	"fmt"

	"github.com/copydesk/copydesk/internal/model/crf"
	"github.com/copydesk/copydesk/internal/syntax"
)

// folds is into how many parts the articles are divided, so that each stage
// learns from what the one before makes of texts that it has not seen.
const folds = 4

// Learner learns the models stage by stage.
type Learner struct {
	Models      Models
	Log         func(format string, args ...any)
	Calibration string // the file, once Ranker is done
	examples    []Example
	texts       []*text
	gold        [][]marked
	fold        []int
	Syntax      *syntax.Model
	syntaxes    []*syntax.Model // of the folds, as the next two
	taggers     []*crf.Model
	linkers     []*crf.Model
	margins     [][]margins // for each text and paragraph, from models that have not seen it
}

// NewLearner prepares to learn from examples.
func NewLearner(examples []Example, log func(string, ...any)) (l *Learner, lexicon string) {
	l = &Learner{examples: examples, Log: log}
	lexicon = learnLexicon(examples)
	l.Models.Lexicon = ReadLexicon(lexicon)
	for i := range examples {
		l.gold = append(l.gold, examples[i].gold())
		l.fold = append(l.fold, crf.Fold(examples[i].ID, folds))
	}
	return l, lexicon
}

// Parser learns the parser from the heads of the examples, and prepares each
// text with a parser that has not seen it.
func (l *Learner) Parser(epochs int, seed uint64) {
	var trees [folds][]syntax.Tree
	for i := range l.examples {
		trees[l.fold[i]] = append(trees[l.fold[i]], l.examples[i].trees()...)
	}
	var all []syntax.Tree
	for k := range folds {
		var seen []syntax.Tree
		for j := range folds {
			if j != k {
				seen = append(seen, trees[j]...)
			}
		}
		all = append(all, trees[k]...)
		l.syntaxes = append(l.syntaxes, syntax.Train(seen, epochs, seed, nil))
	}
	l.Syntax = syntax.Train(all, epochs, seed, nil)
	l.Log("parser: %d sentences", len(all))
	l.prepare()
}

// prepare prepares each text with a parser that has not seen it.
func (l *Learner) prepare() {
	for i := range l.examples {
		e := &l.examples[i]
		heads, _ := l.syntaxes[l.fold[i]].Heads(context.Background(), e.Doc, e.Tags) // which is never done
		l.texts = append(l.texts, l.Models.newText(e.Doc, e.Tags, heads))
	}
}

// Tagger learns stage one.
func (l *Learner) Tagger(t crf.Trainer) error {
	t.Labels, t.Forbid = TagLabels, TagForbid
	var data []crf.Sequence
	var fold []int
	var seq, labelled crf.Sequence
	for i, x := range l.texts {
		labels := tagLabels(len(x.rows), l.gold[i])
		for _, p := range x.paras {
			x.tagSequence(&seq, p)
			labelled.Reset()
			for at := range seq.Len() {
				labelled.AddFrom(&seq, at)
				y := labels[p.first+at]
				if at == 0 && (y == tagSourceI || y == tagCueI || y == tagContentI) {
					y-- // what goes on from another paragraph begins anew
				}
				labelled.Label(y)
				labelled.Next()
			}
			data = append(data, labelled.Clone())
			fold = append(fold, l.fold[i])
		}
	}
	var err error
	if l.taggers, err = t.Jackknife(data, fold, folds); err != nil {
		return err
	}
	if l.Models.Tagger, err = t.Train(data); err != nil {
		return err
	}
	l.Log("tagger: %d features, %d bytes", l.Models.Tagger.Features(), len(l.Models.Tagger.Encode()))
	l.read()
	return nil
}

// read runs stage one on each text, by a model that has not seen it.
func (l *Learner) read() {
	var dec crf.Decoder
	var seq crf.Sequence
	l.margins = make([][]margins, len(l.texts))
	for i, x := range l.texts {
		for _, p := range x.paras {
			l.margins[i] = append(l.margins[i], marginsOf(nil, l.taggers[l.fold[i]], &dec, &seq, x, p))
		}
	}
}

// Linker learns stage two.
func (l *Learner) Linker(t crf.Trainer) error {
	t.Labels = LinkLabels
	var data []crf.Sequence
	var fold []int
	hits, all := 0, 0
	for i := range l.texts {
		l.links(i, func(p paragraph, c int, seq *crf.Sequence, g *marked) {
			data = append(data, seq.Clone())
			fold = append(fold, l.fold[i])
			all++
			if g != nil {
				hits++
			}
		})
	}
	l.Log("linker: %d candidates, %d of them cues", all, hits)
	var err error
	if l.linkers, err = t.Jackknife(data, fold, folds); err != nil {
		return fmt.Errorf("linker: %w", err)
	}
	if l.Models.Linker, err = t.Train(data); err != nil {
		return fmt.Errorf("linker: %w", err)
	}
	l.Log("linker: %d features, %d bytes", l.Models.Linker.Features(), len(l.Models.Linker.Encode()))
	return nil
}

// links describes each candidate of a text for stage two.
func (l *Learner) links(i int, yield func(p paragraph, c int, seq *crf.Sequence, g *marked)) {
	var base, seq, full crf.Sequence
	var link linker
	var labels []uint8
	x := l.texts[i]
	for k, p := range x.paras {
		m := l.margins[i][k]
		link.reset(x, p, m)
		cs := anchors(nil, m)
		if len(cs) == 0 {
			continue
		}
		link.base(&base)
		for _, c := range cs {
			lo, hi := link.window(c)
			link.relate(&seq, c, lo, hi)
			g := goldOf(l.gold[i], p.first+c)
			labels = linkLabels(labels, g, p.first+lo, p.first+hi)
			full.Reset()
			for at := range hi - lo {
				full.AddFrom(&base, lo+at)
				full.AddFrom(&seq, at)
				full.Label(labels[at])
				full.Next()
			}
			yield(p, c, &full, g)
		}
	}
}
