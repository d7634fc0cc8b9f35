package attribution

import (
	"context"
	"slices"
	"sync"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/model/crf"
	"github.com/copydesk/copydesk/internal/syntax"
	"github.com/copydesk/copydesk/internal/text/marks"
)

// An Attribution is who said what, as tokens of the text. A run of tokens is a
// half-open range of their indices.
type Attribution struct {
	Content     [][2]int
	Cue, Source [2]int  // empty for none
	Confidence  float64 // probability that content and source are right
}

// least is what must be expected of a reading, of 1, for it to be reported.
const least = 0.35

// Find finds the attributions of d, in the order of their cues, and what stands
// in quote marks, outermost marks only, in the order of the text but for
// headlines, which come last; or the error of ctx when that is done. tags are the parts of speech of the tokens, heads
// the tokens that they depend on.
func (m *Models) Find(ctx context.Context, d *layer.Doc, tags []uint8, heads syntax.Heads) ([]Attribution, []marks.Quoted, error) {
	f := finders.Get().(*finder)
	defer finders.Put(f)
	defer f.forget()
	f.models, f.out = m, nil
	f.weigh.begin()
	article := m.newWindows(d, tags, heads)
	for article.window(&f.text) {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		f.text.dropForeign()
		if err := f.window(ctx); err != nil {
			return nil, nil, err
		}
	}
	return f.out, article.quoted, nil
}

// window finds the attributions of the text in hand.
func (f *finder) window(ctx context.Context) error {
	for paras := f.text.paras; len(paras) > 0; {
		n := f.stageOne(paras)
		from := 0
		for _, p := range paras[:n] {
			end := from + p.end - p.first
			if err := ctx.Err(); err != nil {
				return err
			}
			f.paragraph(p, f.margins[from:end])
			from = end
		}
		paras = paras[n:]
	}
	return nil
}

// forget lets go of the article, and of what was found in it.
func (f *finder) forget() {
	f.text.doc, f.text.quoted, f.out = nil, nil, nil
}

// finders holds memory that nobody uses at the moment.
var finders = sync.Pool{New: func() any { return new(finder) }}

// A finder holds the memory of Find.
type finder struct {
	models     *Models
	text       text
	seq        crf.Sequence
	dec, on    crf.Decoder
	margins    margins // of some paragraphs, one after the other
	anchors    []int
	parts      []paragraph
	link       linker
	propose    proposer
	candidates []candidate
	weigh      weigher
	verdicts   []verdict
	out        []Attribution
}

// ahead is for how many tokens or so stage one is run before stage two: one after
// the other would push each other's weights out of the cache.
const ahead = 2000

// stageOne runs stage one on the first of the paragraphs and returns on how many.
func (f *finder) stageOne(paras []paragraph) int {
	f.margins = f.margins[:0]
	for n, p := range paras {
		if len(f.margins) >= ahead {
			return n
		}
		f.margins = marginsOf(f.margins, f.models.Tagger, &f.dec, &f.seq, &f.text, p)
	}
	return len(paras)
}

func (f *finder) paragraph(p paragraph, m margins) {
	f.eachPart(p, m, func(part paragraph) {
		for _, v := range f.choose() {
			f.out = append(f.out, attributionOf(f.weigh.of(v), f.text.base+part.first, f.models.Calibration.of(v.who)))
		}
	})
}

// eachPart reads the parts of a paragraph, one after the other.
func (f *finder) eachPart(p paragraph, m margins, then func(part paragraph)) {
	f.anchors = anchors(f.anchors[:0], m)
	f.parts = f.text.parts(f.parts[:0], p, f.anchors)
	for _, part := range f.parts {
		f.read(part, f.models.Linker, f.models.Words, m[part.first-p.first:part.end-p.first])
		then(part)
	}
}

// choose picks readings for the candidates that were read.
func (f *finder) choose() []verdict {
	f.verdicts = f.verdicts[:0]
	for k := range f.candidates {
		f.verdicts = f.weigh.judge(k, f.models.Ranker, f.verdicts)
	}
	return f.weigh.choose(f.verdicts, least)
}

// read lists and describes the candidates of a paragraph.
func (f *finder) read(p paragraph, linker *crf.Model, words *crf.Ranker, m margins) {
	f.anchors = anchors(f.anchors[:0], m)
	f.candidates = f.candidates[:cap(f.candidates)]
	for len(f.candidates) < len(f.anchors) {
		f.candidates = append(f.candidates, candidate{})
	}
	f.candidates = f.candidates[:len(f.anchors)]
	if len(f.anchors) == 0 {
		return
	}
	f.link.reset(&f.text, p, m)
	f.link.base(&f.seq)
	f.dec.Score(linker, &f.seq)
	f.propose.begin(&f.link, len(f.anchors))
	for k, c := range f.anchors {
		f.candidates[k].read(&f.link, &f.propose, &f.dec, &f.on, &f.seq, c)
	}
	f.weigh.ranker = words
	f.weigh.describe(&f.link, f.candidates)
}

// attributionOf makes a reading, whose positions count from first, one of the text.
func attributionOf(r *reading, first int, confidence float64) Attribution {
	move := func(run [2]int) [2]int {
		if run[0] == run[1] {
			return run
		}
		return [2]int{first + run[0], first + run[1]}
	}
	a := Attribution{Cue: move(r.cue), Source: move(r.source), Confidence: confidence}
	if overlap(r.cue, r.source) || slices.ContainsFunc(r.content[:r.pieces], func(run [2]int) bool { return overlap(run, r.cue) }) {
		a.Cue = [2]int{} // the candidate, which stage two took for something else
	}
	for _, run := range r.content[:r.pieces] {
		a.Content = append(a.Content, move(run))
	}
	return a
}
