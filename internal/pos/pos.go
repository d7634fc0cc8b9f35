// Package pos tags parts of speech: a lexicon says which tags a frequent word
// can have, and a CRF picks one of them, or of all open classes for a word that
// is not in the lexicon.
//
// It is the only package that embeds the weights for that. They are decoded
// once, on first use.
package pos

import (
	"bytes"
	"compress/gzip"
	"context"
	_ "embed"
	"sync"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/model/crf"
)

//go:generate go run ../learn pos

//go:embed model.bin
var modelFile []byte

//go:embed lexicon.txt.gz
var lexiconFile []byte

// taggers holds taggers that nobody uses at the moment.
var taggers = sync.Pool{New: func() any { return Embedded() }}

// load decodes the embedded files. They are part of the program: that they can
// be read is tested.
var load = sync.OnceValues(func() (*Lexicon, *crf.Model) {
	l, m, err := decode(lexiconFile, modelFile)
	if err != nil {
		panic(err)
	}
	return l, m
})

func decode(lexicon, model []byte) (*Lexicon, *crf.Model, error) {
	z, err := unpack(lexicon)
	if err != nil {
		return nil, nil, err
	}
	l, err := ReadLexicon(z)
	if err != nil {
		return nil, nil, err
	}
	m, err := crf.Decode(model)
	return l, m, err
}

func unpack(file []byte) (*gzip.Reader, error) { return gzip.NewReader(bytes.NewReader(file)) }

// Embedded returns a tagger with the embedded weights.
func Embedded() *Tagger { return NewTagger(load()) }

// Tags returns the tags of a document, a [Tag] for each of its tokens. They are
// computed once for each document. They must not be changed.
func Tags(d *layer.Doc) []uint8 {
	tags, _ := TagsContext(context.Background(), d) // which is never done
	return tags
}

// TagsContext does the same, or returns the error of ctx when that is done.
func TagsContext(ctx context.Context, d *layer.Doc) ([]uint8, error) { return d.Tags(ctx, compute) }

func compute(ctx context.Context, d *layer.Doc) ([]uint8, error) {
	t := taggers.Get().(*Tagger)
	defer taggers.Put(t)
	tags, err := t.tagDoc(ctx, d)
	if err == nil {
		tagMarks(d, tags)
	}
	return tags, err
}

// tagMarks gives quote marks the tags that tell whether they open or close, by their
// partners: the tagger sees one form of both.
func tagMarks(d *layer.Doc, tags []uint8) {
	set := func(start, end int, tag Tag) {
		if first, to := d.TokensOf(start, end); to == first+1 {
			tags[first] = uint8(tag)
		}
	}
	for _, q := range d.Quoted() {
		if q.Closed || q.Next {
			set(q.Start, q.Inner.Start, OpenQuote)
		}
		if q.Closed {
			set(q.Inner.End, q.End, CloseQuote)
		}
	}
}

// Load decodes the embedded files, which the first use does otherwise.
func Load() { load() }

// Files returns the embedded files that were learned.
func Files() [][]byte { return [][]byte{lexiconFile, modelFile} }
