package quote

import (
	"sort"
	"strings"

	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// pronoun returns who a pronoun, token i, stands for as the source of q.
func (f *finder) pronoun(q *Quote, i int) voice {
	switch word := strings.ToLower(f.word(i)); word {
	case "it", "its":
		if f.referred(q.Source, true).Name != "" {
			break
		}
		if v := f.sameCampaign(q); v.Name != "" {
			return v
		}
		return f.sameDocument(q, i)
	case "who", "whose", "which", "that":
		if id := f.relative(i); id >= 0 {
			return f.of(id)
		}
	case "i", "my", "me":
		return f.firstPerson(q.Source)
	case "we", "our":
		return f.of(f.signer(q.Source))
	}
	return f.referred(q.Source, true)
}

// sameDocument returns whose document an "it" that speaks, token i, means: one in the sentence
// before that spoke there or, for what reads or goes on, was named there. “We are sorry,” the
// board's letter said. It | concludes, “…”
func (f *finder) sameDocument(q *Quote, i int) voice {
	n := f.sentenceAt(i)
	if n == 0 || n >= f.d.BodySentences || f.d.Sentences[n-1].Block != f.d.Sentences[n].Block {
		return nobody
	}
	before := f.d.Sentences[n-1]
	for k := before.End - 1; k > max(before.First, before.End-2*reach); k-- {
		if !f.isIn(k, pos.NN) || !sayings.Is(strings.ToLower(f.word(k)), sayings.Words) || f.marksAt(k) >= 0 || f.owners[k].role() != inSource && !f.is(i+1, "read", "reads", "concludes", "continues", "concluded", "continued") {
			continue
		}
		first := f.phraseBefore(k+1, before.First).first
		return f.document(q, first, k+1, f.sentence(k).End)
	}
	return nobody
}

// relative returns the entity whose name stands before a relative pronoun,
// token i: "Ann Lee, who", "Ann Lee, a lawyer who", "Ann Lee is a lawyer who".
func (f *finder) relative(i int) int {
	last := i - 1                          // of the noun phrase
	if last > 0 && f.tag(last) == pos.CC { // "who chairs the board and who plans"
		for k := last - 1; k >= 0 && k > last-reach; k-- {
			if f.tag(k) == f.tag(i) {
				return f.relative(k)
			}
		}
	}
	if last > 0 && f.tag(last) == pos.Comma {
		last--
	}
	for k := last; k > 0 && last-k < 10; k-- {
		switch tag := f.tag(k); {
		case tag == pos.Comma:
			return f.namedAt(k-1, k-1)
		case tag == pos.VBZ || tag == pos.VBD:
			if isCopula(f.word(k)) && k+1 < last && f.tag(k+1) == pos.DT {
				return f.phrase(k-1, k).Entity // she is the only one who
			}
			return -1
		case k >= last-1 && tag.IsNoun() && f.namedAt(k, k) >= 0 && !(f.is(i, "who") && f.entities[f.namedAt(k, k)].Kind == entity.GPE):
			return f.namedAt(k, k)
		case f.isIn(k, pos.IN, pos.TO) && f.is(k, "of", "for", "at", "in", "to") && f.tag(k-1).IsNoun() && f.tag(last) != pos.NNS: // Ann Lee, head of the board who
		case !tag.IsNoun() && tag != pos.JJ && tag != pos.DT && tag != pos.HYPH && tag != pos.VBN && tag != pos.POS:
			return -1
		}
	}
	return -1
}

func isCopula(w string) bool { return w == "is" || w == "was" || w == "’s" || w == "'s" }

// sentenceOf returns the index of the sentence of the body that at stands in,
// or of the next one.
func (f *finder) sentenceOf(at int) int {
	d := f.d
	return sort.Search(d.BodySentences, func(i int) bool { return int(d.Tokens[d.Sentences[i].End-1].End) > at })
}
