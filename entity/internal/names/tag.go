package names

import (
	"context"
	"iter"
	"slices"
	"sync"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/model/crf"
)

// longest is how many tokens are read as one sequence, about, at most, so that
// a sentence without an end costs no more than others.
const longest = 400

// A Tagger finds names with a learned model. It is read-only and may be shared.
type Tagger struct{ model *crf.Model }

// NewTagger returns a tagger that uses a model with the labels Labels.
func NewTagger(m *crf.Model) *Tagger { return &Tagger{m} }

// scratch is the memory that one call of Tag needs.
type scratch struct {
	reader
	seq      crf.Sequence
	decoder  crf.Decoder
	labels   []uint8
	titled   []bool // of each name found, whether a title stands before it
	ballots  []ballot
	ballotOf map[string]int32
}

var pool = sync.Pool{New: func() any { return new(scratch) }}

// mostKept is how many types the memory that is kept for the next call may be for, so
// that one huge text does not stay with all those after it.
const mostKept = 1 << 15

func (w *scratch) release() {
	w.doc, w.tags, w.window = nil, nil, nil
	if cap(w.types) <= mostKept && cap(w.ballots) <= mostKept {
		pool.Put(w)
	}
}

// Tag returns the names of d, sorted and disjoint. No name crosses the border
// of a sentence. tags are the parts of speech of its tokens.
func (t *Tagger) Tag(ctx context.Context, d *layer.Doc, tags []uint8) ([]Name, error) {
	w := pool.Get().(*scratch)
	defer w.release()
	windows, err := w.begin(ctx, d, tags, windowTokens)
	if err != nil {
		return nil, err
	}
	return w.tagWindows(ctx, t.model, windows)
}

func (w *scratch) tagWindows(ctx context.Context, m *crf.Model, windows []window) ([]Name, error) {
	w.titled = w.titled[:0]
	var all []Name
	for i := range windows {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		w.turnTo(&windows[i])
		found, err := w.tag(ctx, m)
		if err != nil {
			return nil, err
		}
		for _, n := range w.tidy(found) {
			w.titled = append(w.titled, w.isTitled(&n))
			n.First, n.End = w.base+n.First, w.base+n.End
			all = append(all, n)
		}
	}
	w.vote(all)
	return all, nil
}

// tag returns the names of the window.
func (w *scratch) tag(ctx context.Context, m *crf.Model) ([]Name, error) {
	var found []Name
	for first, end := range w.pieces() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		w.seq.Reset()
		w.describe(&w.seq, first, end, nil)
		w.decoder.Score(m, &w.seq)
		w.labels, _ = w.decoder.Best(w.labels[:0])
		if slices.Max(w.labels) != outside {
			w.decoder.Marginals()
			found = w.collect(found, first)
		}
	}
	return found, nil
}

// reach is how far from a capitalised word a name may begin or end.
const reach = 3

// pieces iterates over what is worth reading: the surroundings of capitalised
// words, within their sentence.
func (r *reader) pieces() iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for _, s := range r.sentences {
			done := s.first
			for i := r.nextCapital(done, s.end); i < s.end; i = r.nextCapital(done, s.end) {
				end := r.pieceEnd(i, s.end)
				if !yield(max(done, i-reach), end) {
					return
				}
				done = end
			}
		}
	}
}

// nextCapital returns the first capitalised word from token i on, or end.
func (r *reader) nextCapital(i, end int) int {
	for i < end && (!r.words[i].form.capital() || r.text(i) == "I") {
		i++
	}
	return i
}

// pieceEnd returns the end of the piece around the capitalised word i: where
// the next such word is so far away that the pieces do not touch, or the piece
// has become too long.
func (r *reader) pieceEnd(i, end int) int {
	limit := min(end, i+longest)
	for {
		next := r.nextCapital(i+1, limit)
		if next == limit || next-i > 2*reach {
			return min(i+1+reach, limit)
		}
		i = next
	}
}

// collect appends the names that the labels of a piece mark.
func (w *scratch) collect(found []Name, first int) []Name {
	for i := 0; i < len(w.labels); {
		y := w.labels[i]
		j := i + 1
		if y == outside {
			i = j
			continue
		}
		for j < len(w.labels) && w.labels[j] == inside(kindOf(y)) {
			j++
		}
		p := w.decoder.Run(i, w.labels[i:j], ^uint64(0)&^(1<<inside(kindOf(y))))
		found = append(found, Name{First: first + i, End: first + j, Kind: plainKind[kindOf(y)], Confidence: min(p, 1)})
		i = j
	}
	return found
}

var plainKind = [kinds]Kind{person: Person, org: Org, place: GPE, facility: Facility, norp: NORP, misc: Misc}

// Sequences returns what the tagger sees of d, to be learned from. gold are
// the labels, as bits, that may be right at each token.
func Sequences(d *layer.Doc, tags []uint8, gold []uint64) []crf.Sequence {
	w := pool.Get().(*scratch)
	defer w.release()
	var all []crf.Sequence
	windows, _ := w.begin(context.Background(), d, tags, windowTokens) // nothing ends that context
	for i := range windows {
		w.turnTo(&windows[i])
		for first, end := range w.pieces() {
			w.seq.Reset()
			w.describe(&w.seq, first, end, gold[w.base:])
			all = append(all, w.seq.Clone())
		}
	}
	return all
}
