package quote

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"sort"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/attribution"
	"github.com/copydesk/copydesk/internal/cancel"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/text/marks"
)

// A finder finds the quotes of one article. It collects drafts in tokens, gives
// each token one owner, and makes the drafts quotes at the end.
type finder struct {
	a           *article.Article
	d           *layer.Doc
	entities    []entity.Entity
	named       []entity.Occurrence // of entities, in the order of the text
	quoted      []marks.Quoted      // outermost marks only, disjoint, in the order of the text
	markRuns    []run               // of quoted
	blocks      []block             // of the body
	drafts      []draft
	owners      []owner // of each token
	quotes      []Quote
	spoken      []int                   // the quotes whose speakers are known, in the order of their cues
	leadEnd     int                     // the byte where the first blocks of the body end, 0 for not known yet
	author      *voice                  // who writes, nil for not known yet
	roles       map[string]map[int]bool // persons by the heads of their roles
	families    map[string]int          // persons by the last word of their name, -1 for several
	governments map[string]int          // by their names in small letters
	check       cancel.Check            // asked by what each long step calls: word, runOf, spanOf
}

// find finds the quotes of a. The sources of drafts come in the order of how much
// they are to be trusted: a word belongs to the first that claims it.
func find(ctx context.Context, a *article.Article, entities []entity.Entity) (quotes []Quote, err error) {
	defer cancel.Catch(&err)
	check := cancel.On(ctx)
	preload()
	known, err := newList(ctx, a, entities)
	if err != nil {
		return nil, err
	}
	f := finder{a: a, d: layer.Of(a), entities: known.entities, named: entity.Occurrences(known.entities), check: check}
	found, err := f.read(ctx)
	if err != nil {
		return nil, err
	}
	f.transcript()
	f.signed()
	f.blockQuotes()
	f.unclosed()
	f.agents()
	f.quotedAs()
	f.inserted()
	f.pointed()
	f.unmarked()
	f.wordsOf()
	f.headlinesTold()
	f.relatives(found)
	f.learned(found)
	f.marked()
	f.headlines()
	f.clauses()
	f.nouns()
	f.inner()
	f.lone()
	f.quotesOfDrafts()
	f.speakers() // all quotes must be there: a "he" is who spoke last
	f.scare()
	f.sort()
	known.rename(f.quotes)
	return f.quotes, nil
}

// quotesOfDrafts makes quotes of what is decided.
func (f *finder) quotesOfDrafts() {
	for i := range f.drafts {
		f.quotes = append(f.quotes, f.quoteOf(&f.drafts[i]))
	}
}

// read runs the models and reads the marks and blocks.
func (f *finder) read(ctx context.Context) ([]attribution.Attribution, error) {
	found, quoted, err := attribution.Find(ctx, f.d)
	if err != nil {
		return nil, err
	}
	f.setMarks(quoted)
	f.setBlocks()
	f.owners = make([]owner, len(f.d.Tokens))
	return found, nil
}

// setMarks enters what stands in quote marks.
func (f *finder) setMarks(quoted []marks.Quoted) {
	f.quoted = quoted
	slices.SortFunc(f.quoted, func(x, y marks.Quoted) int { return cmp.Compare(x.Start, y.Start) })
	f.markRuns = make([]run, len(f.quoted))
	for k, m := range f.quoted {
		f.markRuns[k] = f.runOf(article.Span{Start: m.Start, End: m.End})
	}
}

// marksAt returns the index in quoted of the marks that token i stands in, -1 for none and
// outside of the text. It is looked up, since a column of it would take as much memory as a third of the tokens.
func (f *finder) marksAt(i int) int {
	if i < 0 || i >= len(f.d.Tokens) {
		return -1
	}
	t := f.d.Tokens[i]
	k := sort.Search(len(f.quoted), func(k int) bool { return f.quoted[k].Start >= int(t.End) }) - 1
	if k >= 0 && int(t.Start) < f.quoted[k].End {
		return k
	}
	return -1
}

// A block is one of the article, as spans of the text and as tokens.
type block struct {
	article.Span
	run
}

func (f *finder) setBlocks() {
	for k, s := range f.d.Sentences[:f.d.BodySentences] {
		if k > 0 && s.Block == f.d.Sentences[k-1].Block {
			f.blocks[len(f.blocks)-1].end = s.End
		} else {
			f.blocks = append(f.blocks, block{run: run{s.First, s.End}})
		}
	}
	for i := range f.blocks {
		f.blocks[i].Span = f.spanOf(f.blocks[i].run)
	}
}

// block returns the tokens of the block or headline that token i is in.
func (f *finder) block(i int) run {
	if i < f.d.BodyTokens {
		return f.blocks[f.blockAt(i)].run
	}
	s := f.sentence(i)
	r := run{s.First, s.End}
	for k := f.sentenceAt(i) + 1; k < len(f.d.Sentences) && f.d.Sentences[k].Block == s.Block; k++ {
		r.end = f.d.Sentences[k].End
	}
	return r
}

// blockAt returns the index in blocks of the block that token i of the body is in.
func (f *finder) blockAt(i int) int {
	return sort.Search(len(f.blocks), func(k int) bool { return f.blocks[k].end > i })
}

// sentenceAt returns the index of the sentence that token i is in.
func (f *finder) sentenceAt(i int) int {
	return sort.Search(len(f.d.Sentences), func(k int) bool { return f.d.Sentences[k].End > i })
}

func (f *finder) sentence(i int) layer.Sentence { return f.d.Sentences[f.sentenceAt(i)] }

// marksIn returns the indices of the marks that overlap r, in their order.
func (f *finder) marksIn(r run) []int {
	var in []int
	for i := r.first; i < r.end; i++ {
		if k := f.marksAt(i); k >= 0 && (len(in) == 0 || in[len(in)-1] != k) {
			in = append(in, k)
		}
	}
	return in
}

// freeMarks are the marks of the body that close and hold what is nobody's yet.
func (f *finder) freeMarks() iter.Seq2[int, run] {
	return func(yield func(int, run) bool) {
		for k, r := range f.markRuns {
			if f.quoted[k].Closed && !r.isEmpty() && r.first < f.d.BodyTokens && f.contentOwner(r) < 0 && !yield(k, r) {
				return
			}
		}
	}
}

// sort puts the quotes in the order of the text: of their first contents.
func (f *finder) sort() {
	slices.SortStableFunc(f.quotes, func(x, y Quote) int {
		return cmp.Or(cmp.Compare(x.Content[0].Start, y.Content[0].Start), cmp.Compare(x.Content[0].End, y.Content[0].End))
	})
}

// scare adds what stands in quote marks and is nobody's speech.
func (f *finder) scare() {
	for k, m := range f.quoted {
		if r := f.markRuns[k]; m.Closed && !r.isEmpty() && f.contentOwner(r) < 0 {
			f.quotes = append(f.quotes, Quote{
				Kind: Scare, Content: f.appendBlocks(nil, r), Entity: -1, Confidence: 1, Headline: r.first >= f.d.BodyTokens,
			})
		}
	}
}
