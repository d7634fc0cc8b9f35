package revise

import (
	"cmp"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// bodySentences is how many sentences before "the company said" the company is
// looked for, and how many before the first of the text opens with it.
const (
	bodySentences = 3
	leadSentences = 12
)

// nameBodies makes organisations of what a later noun shows to be one: where "the
// company said" stands behind no name of an organisation, it is the name that acts
// in a sentence before it, whatever the tagger took that for, or passed over
// ("Nordwind cut nine hundred jobs. The company said").
func (s *scan) nameBodies(found []names.Name) []names.Name {
	b := bodies{scan: s, found: found}
	for i := range s.Doc.Sentences {
		if s.opensWithBody(s.Doc.Sentences[i]) {
			b.settle(i)
		}
	}
	if len(b.more) > 0 {
		found = append(found, b.more...)
		slices.SortFunc(found, func(a, b names.Name) int { return cmp.Compare(a.First, b.First) })
	}
	for i := range found {
		if b.named[s.Surface(found[i])] {
			found[i].Kind = names.Org
		}
	}
	return found
}

// bodies are the organisations that nouns tell of.
type bodies struct {
	*scan
	found []names.Name
	more  []names.Name    // that the tagger has passed over
	named map[string]bool // what they are called

	lengths map[string][2]int // of the names of people with a last word, the least and the most words
}

// opensWithBody reports whether a sentence, or what stands behind its first words in
// quote marks, begins with "the" and a noun for an organisation that acts: "The
// company cut", "“No,” the group said".
func (s *scan) opensWithBody(x layer.Sentence) bool {
	for i := x.First; i < x.End; i++ {
		if i > x.First && s.Tag(i-1) != pos.CloseQuote && s.Tag(i-1) != pos.Comma {
			continue
		}
		if w := s.Text(i); w != "The" && w != "the" {
			continue
		}
		end := i + 1
		if s.TagAt(end) == pos.NNP && s.Known(end)&(lexicon.Place|lexicon.Demonym) != 0 { // "The Daltrop band"
			end++
		}
		for end < x.End && (s.Tag(end).IsNoun() || s.Tag(end) == pos.JJ || s.Tag(end) == pos.HYPH) && !tokens.Capital(s.Text(end)) {
			end++
		}
		if end > i+1 && !tokens.Capital(s.Text(end-1)) && (coref.IsBody(s.Text(end-1)) || isTrade(s.Text(end-1))) && s.TagAt(end).IsFinite() {
			return true
		}
	}
	return false
}

// settle finds the organisation that sentence number k tells of with a noun.
func (b *bodies) settle(k int) {
	for i := k - 1; i >= max(0, k-leadSentences); i-- {
		x, far := b.Doc.Sentences[i], i < k-bodySentences && i > 0
		at, _ := slices.BinarySearchFunc(b.found, x.First, func(n names.Name, first int) int { return cmp.Compare(n.First, first) })
		subject := names.Name{First: -1}
		opens := at < len(b.found) && b.found[at].First <= x.First+1
		for ; at < len(b.found) && b.found[at].First < x.End; at++ {
			n := b.found[at]
			if n.Kind == names.Org || b.named[b.Surface(n)] {
				return
			}
			if subject.First < 0 && !far && b.mayBeBody(n) && b.acts(n, x) {
				subject = n
			}
		}
		if subject.First < 0 && !opens && !far {
			subject = b.passedOver(x)
		}
		if subject.First >= 0 {
			b.name(subject)
			return
		}
	}
}

// name notes that a name is an organisation's.
func (b *bodies) name(n names.Name) {
	if b.named == nil {
		b.named = map[string]bool{}
	}
	b.named[b.Surface(n)] = true
}

// acts reports whether a name is the first thing in a sentence and a verb follows it,
// or a sentence is told "according to" it.
func (b *bodies) acts(n names.Name, x layer.Sentence) bool {
	i := n.First - 1
	for i > x.First && b.Tag(i).IsNoun() && i > n.First-4 {
		i--
	}
	if i > x.First && b.Text(i) == "to" && strings.EqualFold(b.Text(i-1), "according") {
		return true
	}
	first := x.First
	if w := b.Text(first); w == "The" {
		first++
	}
	return n.First == first && (b.TagAt(n.End).IsFinite() || b.TagAt(n.End) == pos.Comma)
}

// mayBeBody reports whether nothing but the tagger's guess says that a name is no
// organisation's.
func (b *bodies) mayBeBody(n names.Name) bool {
	switch n.Kind {
	case names.Facility, names.Misc, names.Loc, names.GPE, names.Product:
		return lexicon.Lookup(b.Surface(n))&lexicon.Place == 0
	case names.Person:
		return n.Confidence < doubt && b.Known(n.First)&(lexicon.Given|lexicon.Honorific) == 0 && len(b.Text(n.First)) > 2 && !b.isShort(n) &&
			(n.End-n.First > 1 || b.Known(n.First)&lexicon.Surname == 0)
	}
	return false
}

// isShort reports whether the last word of a name stands for it elsewhere, or a
// longer name ends with it: that is how people are named.
func (b *bodies) isShort(n names.Name) bool {
	if b.lengths == nil {
		b.lengths = map[string][2]int{}
		for _, o := range b.found {
			if o.Kind == names.Person {
				last, words := b.Text(o.End-1), o.End-o.First
				if l, met := b.lengths[last]; met {
					b.lengths[last] = [2]int{min(l[0], words), max(l[1], words)}
				} else {
					b.lengths[last] = [2]int{words, words}
				}
			}
		}
	}
	l, met := b.lengths[b.Text(n.End-1)]
	return met && (l[0] != n.End-n.First || l[1] != n.End-n.First)
}

// passedOver returns the words with capitals that open a sentence, or stand behind what is
// said first in it, "After six years, Paper Boats", as a name, if they can be nothing else: a
// verb follows them, and there are several or one that no list has. Its First is -1 if they can.
func (b *bodies) passedOver(x layer.Sentence) names.Name {
	const fronted = 12 // tokens
	n := names.Name{First: x.First, Kind: names.Org, Confidence: sure}
	for i := x.First + 1; b.Tag(x.First) == pos.IN && i < min(x.End-1, x.First+fronted); i++ {
		if b.Text(i) == "," {
			n.First = i + 1
			break
		}
	}
	if b.Text(n.First) == "The" {
		n.First++
	}
	for n.End = n.First; n.End < x.End && tokens.Capital(b.Text(n.End)); n.End++ {
	}
	switch {
	case n.End-n.First == 1 && b.isNoWordAt(n.First):
	case n.End-n.First < 2 || !b.TagAt(n.End).IsFinite() || b.inTitleCase(n.First):
		return names.Name{First: -1}
	}
	b.more = append(b.more, n)
	return n
}

// isNoWordAt reports whether token i, which opens a sentence, is no word but a name:
// it has a capital inside, or nobody has seen it.
func (b *bodies) isNoWordAt(i int) bool {
	w := b.Text(i)
	if strings.ToUpper(w) == w || len(w) < 4 {
		return false
	}
	return tokens.Capital(strings.TrimLeft(w[1:], "abcdefghijklmnopqrstuvwxyz")) || b.KnownFolded(i) == lexicon.Nothing && !names.IsWord(w)
}
