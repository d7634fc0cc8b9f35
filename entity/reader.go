package entity

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/cancel"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// A reader reads the words of a text with what is known of them. It is not safe for
// several goroutines.
type reader struct {
	doc   *layer.Doc
	tags  []uint8
	lex   lexicon.Lexicon
	check cancel.Check // asked by text and surface, which nearly all steps call, and by the loops that do not
}

func newReader(ctx context.Context, d *layer.Doc, tags []uint8) *reader {
	return &reader{d, tags, lexicon.All(), cancel.On(ctx)}
}

// sentenceAt returns the sentence that token i is in.
func (r *reader) sentenceAt(i int) layer.Sentence {
	at, _ := slices.BinarySearchFunc(r.doc.Sentences, i, func(t layer.Sentence, i int) int { return cmp.Compare(t.End, i+1) })
	return r.doc.Sentences[at]
}

func (r *reader) startsSentence(i int) bool { return r.sentenceAt(i).First == i }

// isUnknownAcronym reports whether token i is an acronym that no list has: none of a body, "IBM".
func (r *reader) isUnknownAcronym(i int) bool {
	return acronym(r.text(i)) && r.known(i) == lexicon.Nothing
}

func (r *reader) surface(n names.Name) string {
	r.check.Now()
	span := r.span(n.First, n.End)
	return r.doc.Text[span.Start:span.End]
}

// past returns the token behind i if i is word, else i.
func (r *reader) past(i int, word string) int {
	if r.textAt(i) == word {
		return i + 1
	}
	return i
}

// generations stand behind a name and are part of it.
var generations = map[string]bool{"Jr": true, "Jr.": true, "Sr": true, "Sr.": true, "II": true, "III": true, "IV": true}

// isApostrophe reports whether token i is a mark that people write for the
// apostrophe and stands between a word and a capital without a space.
func (r *reader) isApostrophe(i int) bool {
	switch r.textAt(i) {
	case "'", "’", "‘", "´", "`", "′", "ʼ":
		return r.isAttached(i) && r.isAttached(i+1) && capital(r.textAt(i+1))
	}
	return false
}

// isAttached reports whether nothing stands between token i and the one before.
func (r *reader) isAttached(i int) bool {
	return i > 0 && i < len(r.doc.Tokens) && r.doc.Tokens[i-1].End == r.doc.Tokens[i].Start
}

// textAt returns the text of a token, "" outside of the text.
func (r *reader) textAt(i int) string {
	if i < 0 || i >= len(r.doc.Tokens) {
		return ""
	}
	return r.text(i)
}

// familyParticles stand before family names.
var familyParticles = map[string]bool{"van": true, "von": true, "de": true, "da": true, "di": true, "del": true, "della": true, "dos": true,
	"du": true, "ter": true, "bin": true, "ibn": true, "bint": true}

// laterParticles, which are words of their own as well, stand only behind one of familyParticles.
var laterParticles = map[string]bool{"der": true, "den": true, "la": true, "las": true, "los": true, "le": true}

// areParticles reports whether nothing but particles is in the tokens [first, end), the first
// with a capital or not: "De los | Santos".
func (r *reader) areParticles(first, end int) bool {
	for i := first; i < end; i++ {
		if w := strings.ToLower(r.text(i)); !familyParticles[w] && !laterParticles[w] {
			return false
		}
	}
	return first < end
}

// isGenitive reports whether token i is the ending of a genitive.
func (r *reader) isGenitive(i int) bool { return r.textAt(i) == "'s" || r.textAt(i) == "’s" }

// beforeComma returns the token before i if i is a comma, else i.
func (r *reader) beforeComma(i int) int {
	if r.textAt(i) == "," {
		return i - 1
	}
	return i
}

func (r *reader) text(i int) string {
	r.check.Now()
	return r.doc.Word(i)
}

// span returns the bytes of the tokens [first, end). What goes over from the body into the
// headlines, which stand above it, ends with the body.
func (r *reader) span(first, end int) article.Span {
	end = min(end, r.doc.PartEnd(first))
	return article.Span{Start: int(r.doc.Tokens[first].Start), End: int(r.doc.Tokens[end-1].End)}
}

func (r *reader) tag(i int) pos.Tag { return pos.Tag(r.tags[i]) }

// tagAt returns the tag of a token, and Period outside of the text.
func (r *reader) tagAt(i int) pos.Tag {
	if i < 0 || i >= len(r.tags) {
		return pos.Period
	}
	return r.tag(i)
}

// known returns what the token is, as it is written.
func (r *reader) known(i int) lexicon.Class {
	exact, _, _ := r.lex.Find(lexicon.Start.And(r.text(i)))
	return exact
}

// knownFolded returns what the token is, in capitals or not.
func (r *reader) knownFolded(i int) lexicon.Class {
	_, folded, _ := r.lex.Find(lexicon.Start.And(r.text(i)))
	return folded
}

// mark returns for each token whether it is in a name.
func (r *reader) mark(found []names.Name) []bool {
	taken := make([]bool, len(r.doc.Tokens))
	for _, n := range found {
		for i := n.First; i < n.End; i++ {
			taken[i] = true
		}
	}
	return taken
}
