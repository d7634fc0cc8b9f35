package quote

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// longestMemory is how many tokens back a document is looked for.
const longestMemory = 300

// document returns whose document speaks, the tokens [first, end), whose head ends
// before head: of "her statement" who she is, of "a letter from the board", "a board
// letter" and "a probe by the board" the board, of "the report" whom one was by when it
// was named before.
func (f *finder) document(first, head, end int) voice {
	noun := strings.ToLower(f.word(head - 1))
	if !sayings.Is(noun, sayings.Words) {
		if isA(arbiter, noun) { // it finds something as a report does
			return f.issuer(head, end)
		}
		return nobody
	}
	if f.tag(first) == pos.PRPS {
		return f.referred(f.spanOf(run{first, first + 1}), true)
	}
	if at := f.possessorEnd(first, head); at > 0 { // Ann Lee | 's reply
		if v := f.phrase(first, at); v.Name != "" {
			return v
		}
	}
	for i := head - 2; i >= first && (f.tag(i).IsNoun() || f.isIn(i, pos.JJ)); i-- { // "a Harbour Board press statement"
		if id := f.namedAt(i, i); id >= 0 {
			return f.of(id)
		}
	}
	v := f.issuer(head, end)
	if v.Name != "" || f.isIn(head, pos.PRP) { // whoever "the report it published" is of
		return v
	}
	if !f.isDefinite(first, head) {
		return nobody
	}
	return f.namedBefore(noun, first)
}

// phrase returns whom a noun phrase, the tokens [first, end), names or refers to.
func (f *finder) phrase(first, end int) voice {
	if id := f.namedAt(end-1, first); id >= 0 {
		return f.of(id)
	}
	return f.referred(f.spanOf(run{first, end}), true)
}

// issuer returns by whom a document is, of which the tokens [head, end) tell more:
// "from the board", "published by Ann Lee and Omar Reyes".
func (f *finder) issuer(head, end int) voice {
	for i := head; i < end; i++ {
		switch {
		case f.isIn(i, pos.PRP) && i == head && f.isOne(i+1, issuing): // the letter | she sent
			return f.referred(f.spanOf(run{i, i + 1}), true)
		case f.is(i, "by", "from"):
			to := f.clauseAt(i+1, end)
			last := f.headEnd(i+1, to)
			if last == i+1 {
				return nobody
			}
			if id := f.namedAt(last-1, i+1); id >= 0 {
				if f.is(i, "from") && f.entities[id].Kind == entity.GPE { // reports from Norvia are anybody's
					return nobody
				}
				return f.joined(id, last, to)
			}
			return f.phrase(i+1, last)
		case f.isIn(i, pos.VBN, pos.VBD, pos.Comma, pos.RB) && !f.is(i, "seen", "obtained", "reviewed", "viewed", "cited", "quoted"): // those only read it
		default:
			return nobody
		}
	}
	return nobody
}

// namedBefore returns whose document a noun in front of token first means that was
// named before: by whom it was, or who spoke "in a statement".
func (f *finder) namedBefore(noun string, first int) voice {
	for i := first - 1; i > max(0, first-longestMemory); i-- {
		if isA(mail, noun) && f.isFinite(i) && f.is(i, "wrote", "writes", "emailed", "texted", "messaged") && (f.is(i+1, "to") || !f.is(i, "wrote", "writes")) {
			if subject := f.subjectOf(i, f.sentence(i).First); !subject.isEmpty() { // wrote to parents: the letter
				return f.phrase(subject.first, subject.end)
			}
		}
		if strings.ToLower(f.word(i)) != noun {
			continue
		}
		if v := f.issuer(i+1, min(first, i+2+reach, f.sentence(i).End-1)); v.Name != "" {
			return v
		}
		if v := f.publisher(i); v.Name != "" {
			return v
		}
		if v := f.spokeIn(i); v.Name != "" {
			return v
		}
	}
	return nobody
}

// publisher returns who gives out the document at token i in its sentence: "the board
// published its report".
func (f *finder) publisher(i int) voice {
	for v := i - 1; v > max(f.sentence(i).First, i-reach); v-- {
		switch {
		case f.isIn(v, pos.VBD, pos.VBZ, pos.VBN, pos.VBP) && f.isOne(v, issuing):
			if subject := f.subjectOf(v, f.sentence(i).First); !subject.isEmpty() {
				return f.phrase(subject.first, f.headEnd(subject.first, subject.end))
			}
			return nobody
		case !f.isNoun(v) && !f.isIn(v, pos.JJ, pos.DT, pos.PRPS, pos.HYPH, pos.CD):
			return nobody
		}
	}
	return nobody
}

// holds reports whether a byte stands in the content of q.
func (q *Quote) holds(at int) bool {
	return slices.ContainsFunc(q.Content, func(c article.Span) bool { return c.Start <= at && at < c.End })
}

// spokeIn returns who spoke last in the sentence of token i, where that is the noun
// of "in a statement" or "his statement".
func (f *finder) spokeIn(i int) voice {
	sentence := f.sentenceOf(int(f.d.Tokens[i].Start))
	for k := len(f.spoken) - 1; k >= 0; k-- {
		x := &f.quotes[f.spoken[k]]
		switch at := f.sentenceOf(x.told()); {
		case x.holds(int(f.d.Tokens[i].Start)): // who tells of a report has not written it
		case at == sentence:
			return voiceOf(x)
		case at < sentence:
			return nobody
		}
	}
	return nobody
}
