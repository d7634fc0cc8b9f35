package quote

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// mostJoint bounds the speakers of one quote.
const mostJoint = 8

// joined returns the voice of the entity id and of those whom an "and" in the
// rest of the source, the tokens [head, end), puts beside it: "Ann Lee, the
// mayor, and Omar Reyes". Clauses are not looked into.
func (f *finder) joined(id, head, end int) voice {
	v := f.of(id)
	end = f.clauseAt(head, end)
	if !f.hasAnd(head, end) {
		return v
	}
	from := head
	for from < end && !f.separates(from) {
		from++
	}
	for from++; from < end && len(v.with)+1 < mostJoint; from++ {
		to := from
		for to < end && !f.separates(to) {
			to++
		}
		if last := f.headEnd(from, to) - 1; from < to && f.tag(last) != pos.POS {
			if other := f.namedAt(last, from); other >= 0 && (f.entities[other].Kind == entity.Person) == (f.entities[id].Kind == entity.Person) {
				v.add(f.of(other).Speaker)
			}
		}
		from = to
	}
	return v
}

// clauseAt returns the first of the tokens [first, end) that begins a clause or
// something in quote marks, or end.
func (f *finder) clauseAt(first, end int) int {
	for i := first; i < end; i++ {
		switch f.tag(i) {
		case pos.WP, pos.WDT, pos.WPS, pos.WRB, pos.VBD, pos.VBZ, pos.VBP, pos.MD, pos.OpenQuote:
			return i
		}
	}
	return end
}

// add adds another speaker to a voice, once.
func (v *voice) add(s Speaker) {
	if s.Entity != v.Entity && !slices.Contains(v.with, s) {
		v.with = append(v.with, s)
	}
}

// separates reports whether token i stands between two speakers of a list.
func (f *finder) separates(i int) bool {
	return f.nameOver(i) < 0 && (f.tag(i) == pos.Comma || f.tag(i) == pos.CC || f.word(i) == ";")
}

func (f *finder) hasAnd(first, end int) bool {
	for i := first; i < end; i++ {
		if f.word(i) == "and" && f.separates(i) {
			return true
		}
	}
	return false
}

// both returns the two who spoke together before q, or else the two people whom
// the nearest sentence names, this one or one of the two before, for a source
// such as "both men" or "the two senators".
func (f *finder) both(q *Quote, first, end int) voice {
	if !f.isPair(first, end) {
		return nobody
	}
	if n := len(f.spoken); n > 0 {
		if last := &f.quotes[f.spoken[n-1]]; len(last.With) > 0 && f.blocksBetween(last, q) <= 1 {
			return voiceOf(last)
		}
	}
	here := f.sentenceOf(q.Source.Start)
	for k := here; k >= 0 && k > here-3; k-- {
		sentence := f.d.Sentences[k]
		people := f.peopleIn(f.spanOf(run{sentence.First, min(sentence.End, first)}))
		if len(people) == 2 {
			v := f.of(people[0])
			v.add(f.of(people[1]).Speaker)
			return v
		}
		if len(people) > 2 {
			break
		}
	}
	return nobody
}

// isPair reports whether the tokens [first, end) say "both", "the two" or "the
// pair", by themselves or with a word for people.
func (f *finder) isPair(first, end int) bool {
	i := first
	if strings.ToLower(f.word(i)) == "the" {
		i++
	}
	if i == end {
		return false
	}
	switch word := strings.ToLower(f.word(i)); {
	case word == "both" && i == first, (word == "two" || word == "pair") && i > first:
	default:
		return false
	}
	if i+1 == end {
		return true
	}
	switch last := strings.ToLower(f.word(end - 1)); last {
	case "men", "women", "people":
		return true
	default:
		one, plural := strings.CutSuffix(last, "s")
		return plural && lexicon.LookupFolded(one)&lexicon.Office != 0
	}
}

// peopleIn returns the people named in s, in the order of the text, each once.
func (f *finder) peopleIn(s article.Span) []int {
	var people []int
	for k := f.namesEnd(s.Start) + 1; k < len(f.named) && f.named[k].Start < s.End; k++ {
		if o := f.named[k]; o.Type == "" && f.entities[o.Entity].Kind == entity.Person && !slices.Contains(people, o.Entity) {
			people = append(people, o.Entity)
		}
	}
	return people
}
