package quote

import (
	"sort"
	"strings"

	"github.com/copydesk/copydesk/internal/pos"
)

// pronoun returns who a pronoun, token i, stands for as the source of q.
func (f *finder) pronoun(q *Quote, i int) voice {
	switch word := strings.ToLower(f.word(i)); word {
	case "it", "its":
		if v := f.sameCampaign(q); v.Name != "" && f.referred(q.Source, true).Name == "" {
			return v
		}
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
				return f.namedAt(k-1, k-1)
			}
			return -1
		case tag == pos.DT && (f.word(k) == "a" || f.word(k) == "an"): // it says what somebody is
		case k >= last-1 && tag.IsNoun() && f.namedAt(k, k) >= 0:
			return f.namedAt(k, k)
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
