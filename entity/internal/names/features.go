package names

import (
	"math/bits"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/model/crf"
)

// Templates: what a feature is about. The numbers are part of the model.
const (
	tBias = iota
	tWord // and the four after it: the words from two before to two after
	_
	_
	_
	_
	tExact
	tPair // and the one after it: two words side by side
	_
	tShape // and the two after it
	_
	_
	tShapes
	tPrefix // and the three after it
	_
	_
	_
	tSuffix
	_
	_
	_
	tKnown // and the four after it: each class alone
	_
	_
	_
	_
	tPhrase // and the four after it
	_
	_
	_
	_
	tTag
	_
	_
	_
	_
	tTags
	tCase
	tHead
	tHint
	tRun
	tRunFirst
	tRunLast
	tRunKnown
	tRunAt
	tLongFirst
	tLongLast
	tLongKnown
	tLongBefore
	tExpands
	tExpandsLast
	tKnownPair
	tWordTag
	tPrevWordShape
	tNextWordShape
	tSkip
	tRunBefore
	tRunAfter
	tLength
	tClass // and the four after it
	_
	_
	_
	_
	tCoarse
	_
	_
	_
	_
	tClassPair
	_
	tClassRun
	tClassRunFirst
	tClassRunLast
	tClassBefore
	tClassAfter
	tClassLong
)

// describe adds the sequence of the tokens [first, end), which are of one
// sentence, to s. gold, if not nil, are the labels that may be right at each token.
func (r *reader) describe(s *crf.Sequence, first, end int, gold []uint64) {
	r.classify(first, end)
	for i := first; i < end; i++ {
		r.describeWord(s, i, first, end)
		r.describeRun(s, i, first, end)
		r.describeType(s, i, first, end)
		if gold != nil {
			s.Labels(opening(gold[i], i == first))
		}
		s.Next()
	}
}

// beginnings are the labels that start a name, as bits.
const beginnings = 1<<1 | 1<<3 | 1<<5 | 1<<7 | 1<<9 | 1<<11

// opening returns which labels may be right at a token; at the first one of a
// sequence the middle of a name counts as its start.
func opening(gold uint64, first bool) uint64 {
	if first && gold&(beginnings|1) == 0 {
		return gold >> 1 & beginnings
	}
	return gold
}

// edge stands for what is before and after a sequence.
var edge = word{exact: 1, lower: 1, shape: 1}

func (r *reader) at(i, first, end int) *word {
	if i < first || i >= end {
		return &edge
	}
	return &r.words[i]
}

func (r *reader) describeWord(s *crf.Sequence, i, first, end int) {
	w := &r.words[i]
	before, after := r.at(i-1, first, end), r.at(i+1, first, end)
	s.Add(tBias)
	s.Add(crf.Mix(tExact, w.exact))
	for k := -2; k <= 2; k++ {
		o := r.at(i+k, first, end)
		at := uint32(k + 2)
		s.Add(crf.Mix(tWord+at, o.lower))
		s.Add(crf.Mix(tTag+at, uint32(o.tag)))
		for c := uint32(o.known); c != 0; c &= c - 1 {
			s.Add(crf.Mix(tKnown+at, uint32(bits.TrailingZeros32(c))))
		}
		if o.class.fine != 0 {
			s.Add(crf.Mix(tClass+at, uint32(o.class.fine)))
			if -1 <= k && k <= 1 {
				s.Add(crf.Mix(tCoarse+at, uint32(o.class.coarse)))
			}
		}
		if o.phrase != 0 {
			s.Add(crf.Mix3(tPhrase+at, uint32(o.phrase), uint32(o.phraseAt)))
		}
	}
	s.Add(crf.Mix3(tPair, before.lower, w.lower))
	s.Add(crf.Mix3(tPair+1, w.lower, after.lower))
	s.Add(crf.Mix3(tClassPair, uint32(before.class.coarse), uint32(w.class.coarse)))
	s.Add(crf.Mix3(tClassPair+1, uint32(w.class.coarse), uint32(after.class.coarse)))
	s.Add(crf.Mix3(tSkip, before.lower, after.lower))
	s.Add(crf.Mix(tShape, before.shape))
	s.Add(crf.Mix(tShape+1, w.shape))
	s.Add(crf.Mix(tShape+2, after.shape))
	s.Add(crf.Mix3(tShapes, crf.Mix(before.shape, w.shape), after.shape))
	s.Add(crf.Mix3(tPrevWordShape, before.lower, w.shape))
	s.Add(crf.Mix3(tNextWordShape, after.lower, w.shape))
	s.Add(crf.Mix3(tTags, uint32(before.tag)<<8|uint32(w.tag), uint32(after.tag)))
	s.Add(crf.Mix3(tWordTag, w.lower, uint32(w.tag)))
	s.Add(crf.Mix3(tKnownPair, uint32(before.known), uint32(w.known)))
	if w.form != formOther {
		for k := 1; k < len(w.prefix); k++ {
			s.Add(crf.Mix(tPrefix+uint32(k), w.prefix[k]))
			s.Add(crf.Mix(tSuffix+uint32(k), w.suffix[k]))
		}
	}
	s.Add(crf.Mix3(tHead, b(w.head)<<1|b(w.shouted), uint32(w.form)))
}

func b(on bool) uint32 {
	if on {
		return 1
	}
	return 0
}

// describeRun tells about the capitalised run around a word.
func (r *reader) describeRun(s *crf.Sequence, i, first, end int) {
	w := &r.words[i]
	if w.runEnd == w.runFirst {
		return
	}
	from, to := int(w.runFirst), int(w.runEnd)
	at := min(i-from, 3)<<4 | min(to-1-i, 3)
	var known lexicon.Class
	for k := max(from, i-8); k < min(to, i+8); k++ {
		known |= r.words[k].known
	}
	for c := uint32(known & (telling | lexicon.Given)); c != 0; c &= c - 1 {
		s.Add(crf.Mix(tRunKnown, uint32(bits.TrailingZeros32(c))))
	}
	s.Add(crf.Mix(tRunAt, uint32(at)))
	s.Add(crf.Mix3(tRunFirst, r.words[from].lower, uint32(min(i-from, 3))))
	s.Add(crf.Mix3(tRunLast, r.words[to-1].lower, uint32(min(to-1-i, 3))))
	s.Add(crf.Mix3(tRunBefore, r.at(from-1, first, end).lower, uint32(min(i-from, 3))))
	s.Add(crf.Mix3(tRunAfter, r.at(to, first, end).lower, uint32(min(to-1-i, 3))))
	addClass(s, tClassRunFirst, r.words[from].class, i-from)
	addClass(s, tClassRunLast, r.words[to-1].class, to-1-i)
	addClass(s, tClassBefore, r.at(from-1, first, end).class, i-from)
	addClass(s, tClassAfter, r.at(to, first, end).class, to-1-i)
	s.Add(crf.Mix3(tClassRun, uint32(r.words[from].class.coarse), uint32(r.words[to-1].class.coarse)))
	s.Add(crf.Mix3(tRun, uint32(r.words[from].known), uint32(r.words[to-1].known)))
}

// addClass adds the class of a word that is so far away, if it has one.
func addClass(s *crf.Sequence, template uint32, c class, away int) {
	if c.fine != 0 {
		s.Add(crf.Mix3(template, uint32(c.fine), uint32(min(away, 3))))
	}
}

// telling are the classes of words that decide what a longer name names.
const telling = lexicon.OrgWord | lexicon.Facility | lexicon.LandWord | lexicon.PlaceWord | lexicon.EventWord |
	lexicon.WorkWord | lexicon.PartyWord | lexicon.Honorific | lexicon.Office

// describeType tells what the rest of the document says about a word.
func (r *reader) describeType(s *crf.Sequence, i, first, end int) {
	w := &r.words[i]
	if w.typ < 0 {
		return
	}
	t := &r.types[w.typ]
	own := uint32(0)
	s.Add(crf.Mix3(tCase, uint32(t.lower)<<4|uint32(t.capital), b(w.head)<<1|b(w.shouted)))
	if !w.shouted {
		own = r.hints(i, first, end)
	}
	for h := uint32(t.twice) | uint32(t.once)&^own; h != 0; h &= h - 1 { // of other places
		s.Add(crf.Mix(tHint, uint32(bits.TrailingZeros32(h))))
	}
	if run := &t.expands; run.words > 0 {
		s.Add(crf.Mix(tExpandsLast, run.last.lower))
		addKnown(s, tExpands, run.known)
	}
	if run := &t.longest; run.words > w.runEnd-w.runFirst {
		s.Add(crf.Mix(tLongFirst, run.first.lower))
		s.Add(crf.Mix(tLongLast, run.last.lower))
		s.Add(crf.Mix3(tClassLong, uint32(run.first.class.coarse), uint32(run.last.class.coarse)))
		s.Add(crf.Mix3(tLongKnown, uint32(run.first.known), uint32(run.last.known)))
		addKnown(s, tLongBefore, run.known)
		s.Add(crf.Mix3(tLength, uint32(min(run.words, 5)), b(w.lower == run.last.lower)<<1|b(w.lower == run.first.lower)))
	}
}

func addKnown(s *crf.Sequence, template uint32, known lexicon.Class) {
	for c := uint32(known & (telling | lexicon.Given | lexicon.Place)); c != 0; c &= c - 1 {
		s.Add(crf.Mix(template, uint32(bits.TrailingZeros32(c))))
	}
}
