package quote

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// Bounds on what is looked at behind or around a source.
const (
	nextBlocks = 2
	nextQuotes = 8
	leadBlocks = 2  // at the start of the body
	headlined  = 40 // quotes that a headline may take its noun from
	mostNames  = 80 // names that are looked at
)

// noun returns the last noun of a phrase in lower case; ok is false for a plural.
func (f *finder) noun(first, head int) (noun string, ok bool) {
	if head == first || f.tag(head-1) != pos.NN && f.tag(head-1) != pos.NNP {
		return "", false
	}
	return lexicon.SpelledOut(f.word(head - 1)), true
}

// isDefinite reports whether a noun phrase begins with "the" or "this", or has
// a possessor: "Port Alder's mayor".
func (f *finder) isDefinite(first, end int) bool {
	switch strings.ToLower(f.word(first)) {
	case "the", "this":
		return true
	}
	return f.possessorEnd(first, end) > 0
}

// nextWithRole returns the person with a role who is named for the first time
// right behind q, -1 for none: whoever is named in what it says is somebody else.
func (f *finder) nextWithRole(noun string, q *Quote) int {
	last, from := f.blockOf(q.Source.Start)+nextBlocks, f.namesEnd(max(q.Source.End, q.Span().End))+1
	for k := from; k < min(len(f.named), from+mostNames) && f.blockOf(f.named[k].Start) <= last; k++ {
		if o := f.named[k]; o.Type == "" && f.hasRole(o.Entity, noun) && f.isNew(o) {
			return o.Entity
		}
	}
	return -1
}

// hasRole reports whether the head of a role of a person is the noun, or a word that it may stand for.
func (f *finder) hasRole(id int, noun string) bool {
	f.indexRoles()
	return slices.ContainsFunc(coref.Stands(noun), func(w string) bool { return f.roles[w][id] })
}

// onlyWithRole returns the only person who has a role, -1 for none or several.
func (f *finder) onlyWithRole(noun string) int {
	f.indexRoles()
	only := -1
	for _, w := range coref.Stands(noun) {
		for id := range f.roles[w] {
			if only >= 0 && only != id {
				return -1
			}
			only = id
		}
	}
	return only
}

// indexRoles notes the people by the heads of their roles.
func (f *finder) indexRoles() {
	if f.roles != nil {
		return
	}
	f.roles = map[string]map[int]bool{}
	for i := range f.entities {
		for _, r := range f.entities[i].Roles {
			for _, w := range coref.HeadsOf(strings.Fields(strings.ToLower(r.Text))) {
				if w = lexicon.SpelledOut(w); f.roles[w] == nil {
					f.roles[w] = map[int]bool{}
				}
				f.roles[w][i] = true
			}
		}
	}
}

// canBe reports whether the gender of a person does not speak against a noun.
func canBe(noun string, e *entity.Entity) bool {
	switch lexicon.LookupFolded(noun) & (lexicon.Woman | lexicon.Man) {
	case lexicon.Woman:
		return e.Gender != entity.Male
	case lexicon.Man:
		return e.Gender != entity.Female
	}
	return true
}

// introduced returns who the source of q, which has no name, turns out to be
// further down, as news tells it: "A former judge says …" and in the next
// paragraph "Ann Lee, who sat on the bench for years". next are the quotes
// behind q.
func (f *finder) introduced(q *Quote, next []int) voice {
	first, end := f.tokensOf(q.Source)
	head := f.headEnd(first, end)
	noun, ok := f.noun(first, head)
	if !ok || !coref.IsPeopleBehind(noun, f.word(max(first, head-2))) || f.tag(first) == pos.PRPS { // "her brother"
		return nobody
	}
	if q.Headline {
		return f.fromHeadline(noun)
	}
	if !f.inLead(q.Source) && (!f.isDefinite(first, head) || f.cameIn(noun, first) || noun == "man" || noun == "woman") { // the man has come in
		return nobody
	}
	if id := f.nextWithRole(noun, q); id >= 0 {
		return f.of(id)
	}
	return f.nextNewSpeaker(q, noun, next)
}

// cameIn reports whether a noun stands with "a" shortly before token first: who came in so has no name.
func (f *finder) cameIn(noun string, first int) bool {
	for i := first - 1; i > max(0, first-longestMemory); i-- {
		if !f.isIn(i, pos.NN) || strings.ToLower(f.word(i)) != noun {
			continue
		}
		if article := f.phraseBefore(i+1, max(0, i-reach)).first; f.isIn(article, pos.DT) && f.is(article, "a", "an", "one") {
			return true
		}
	}
	return false
}

// fromHeadline returns who a noun in a headline means: whom the article means
// by it, or the only person who has the role.
func (f *finder) fromHeadline(noun string) voice {
	for i := range f.quotes[:min(len(f.quotes), headlined)] {
		q := &f.quotes[i]
		if q.Headline || q.Speaker == "" || q.Source.IsZero() {
			continue
		}
		first, end := f.tokensOf(q.Source)
		if n, ok := f.noun(first, f.headEnd(first, end)); ok && n == noun {
			return voiceOf(q)
		}
	}
	return f.of(f.onlyWithRole(noun))
}

// isNew reports whether an occurrence is the first mention of its entity in the body.
func (f *finder) isNew(o entity.Occurrence) bool {
	for _, m := range f.entities[o.Entity].Mentions {
		if f.inBody(m.Span) {
			return m.Start == o.Start
		}
	}
	return false
}

// nextNewSpeaker returns the person without a role who is named for the first
// time as the source of the first quote behind the block of q.
func (f *finder) nextNewSpeaker(q *Quote, noun string, next []int) voice {
	block := f.blockOf(q.told())
	if strings.HasSuffix(unquote(f.a.Text(q.Content[len(q.Content)-1])), "?") {
		return nobody // the next one answers
	}
	for _, i := range next[:min(len(next), nextQuotes)] {
		x := &f.quotes[i]
		if f.blockOf(x.told()) == block {
			continue
		}
		if x.Entity < 0 || f.blockOf(x.told()) > block+nextBlocks {
			return nobody
		}
		e := &f.entities[x.Entity]
		first, _ := f.tokensOf(x.Source)
		if f.isCapital(first) && f.namedAt(first, first) < 0 && first+1 < len(f.d.Tokens) { // Mr, Seyyed
			first++
		}
		k := f.namesEnd(int(f.d.Tokens[first].End))
		if k < 0 {
			return nobody
		}
		if o := f.named[k]; int(f.d.Tokens[first].Start) == o.Start && o.Entity == e.ID && e.Kind == entity.Person && len(e.Roles) == 0 &&
			f.isNew(o) && canBe(noun, e) {
			return voiceOf(x) // the source begins with the name
		}
		return nobody
	}
	return nobody
}

// inLead reports whether s is in one of the first blocks of the body.
func (f *finder) inLead(s article.Span) bool {
	if f.leadEnd == 0 {
		f.leadEnd = f.endOfLead()
	}
	return s.Start < f.leadEnd
}

// endOfLead returns the byte where the first blocks of the body end.
func (f *finder) endOfLead() int {
	blocks, last := 0, -1
	for _, x := range f.d.Sentences[:f.d.BodySentences] {
		if x.Block != last {
			blocks, last = blocks+1, x.Block
		}
		if blocks > leadBlocks {
			return int(f.d.Tokens[x.First].Start)
		}
	}
	return len(f.d.Text)
}
