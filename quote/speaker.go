package quote

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/pos"
)

// speakers resolves the source of each quote to an entity, in the order of the
// cues, since a "he" without a person of its own is the one who spoke last.
func (f *finder) speakers() {
	order := make([]int, len(f.quotes))
	for i := range order {
		order[i] = i
	}
	at := func(q *Quote) int { return max(q.Source.Start, q.Cue.Start) }
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(at(&f.quotes[i]), at(&f.quotes[j])) })
	f.contents = f.claims()
	last := -1 // the quote whose speaker was found last
	for _, i := range order {
		q := &f.quotes[i]
		id := f.speaker(q)
		if id < 0 && last >= 0 && f.isAgain(q) && f.blocksBetween(&f.quotes[last], q) <= 2 {
			id = f.quotes[last].Entity
		}
		if id >= 0 {
			q.Entity, q.Speaker = id, f.entities[id].Name
			last = i
			f.spoken = append(f.spoken, i)
		}
	}
}

// isAgain reports whether the source of q can stand for the one who spoke
// before: "he" that the text does not explain, or no source for words in quote
// marks.
func (f *finder) isAgain(q *Quote) bool {
	if q.Source.IsZero() {
		return q.Kind == Direct && q.Cue.IsZero()
	}
	switch strings.ToLower(f.a.Text(q.Source)) {
	case "he", "she":
		return true
	}
	return false
}

// blocksBetween counts the blocks from one quote to a later one.
func (f *finder) blocksBetween(x, y *Quote) int {
	return f.blockOf(y.Span().Start) - f.blockOf(x.Span().Start)
}

func (f *finder) blockOf(at int) int {
	return sort.Search(f.a.Blocks().Len(), func(i int) bool { return f.a.Blocks().At(i).End > at })
}

// speaker returns the ID of the entity that the source of q stands for, -1 for
// none.
func (f *finder) speaker(q *Quote) int {
	first, end := f.tokensOf(q.Source)
	if first == end {
		return -1
	}
	if end-first == 1 && f.isPronoun(first) {
		return f.pronoun(q.Source, first)
	}
	head := f.headEnd(first, end)
	if id := f.namedAt(head-1, first); id >= 0 {
		return id
	}
	if id := f.titled(head, end); id >= 0 {
		return id
	}
	if id := f.apposition(head, end); id >= 0 {
		return id
	}
	if id := f.referred(f.span([2]int{head - 1, head})); id >= 0 {
		return id
	}
	if id := f.byRole(first, head); id >= 0 {
		return id
	}
	return f.byFamilyName(q.Source)
}

// pronoun returns the entity that a pronoun, token i, stands for.
func (f *finder) pronoun(s article.Span, i int) int {
	switch word := strings.ToLower(f.word(i)); word {
	case "he", "she", "his", "her", "him":
		return f.heOrShe(s, word)
	case "it", "its":
		return f.it(s)
	case "who", "whose", "which", "that":
		if id := f.relative(i); id >= 0 {
			return id
		}
	case "i", "my", "we", "our":
		return f.writer(s)
	}
	return f.referred(s)
}

// relative returns the entity whose name stands before a relative pronoun,
// token i: "Ann Lee, who", "Ann Lee, a lawyer who".
func (f *finder) relative(i int) int {
	for n := 0; n < 10 && i > 0; n++ {
		i--
		switch tag := f.tag(i); {
		case tag == pos.Comma && n == 0:
		case tag == pos.Comma:
			return f.namedAt(i-1, i-1)
		case tag.IsNoun() && f.namedAt(i, i) >= 0 && n < 2:
			return f.namedAt(i, i)
		case !tag.IsNoun() && tag != pos.JJ && tag != pos.DT && tag != pos.HYPH && tag != pos.VBN && tag != pos.POS:
			return -1
		}
	}
	return -1
}

// writer returns the person who signs what stands before: the first short
// block behind s that begins with a name.
func (f *finder) writer(s article.Span) int {
	blocks := f.a.Blocks()
	for i := f.blockOf(s.Start) + 1; i < blocks.Len() && i <= f.blockOf(s.Start)+12; i++ {
		b := blocks.At(i).Content
		if b.Len() == 0 || b.Len() > 80 {
			continue
		}
		for k := f.namesEnd(b.Start + 1); k >= 0 && f.named[k].Start == b.Start; k-- {
			if o := f.named[k]; o.Type == "" && f.entities[o.Entity].Kind == entity.Person {
				return o.Entity
			}
		}
	}
	return -1
}

// byFamilyName returns the only person with the last word of s as the last of
// the name, -1 for none: for "LEE" in a transcript.
func (f *finder) byFamilyName(s article.Span) int {
	if f.families == nil {
		f.families = map[string]int{}
		for i, e := range f.entities {
			if e.Kind != entity.Person {
				continue
			}
			name := lastWord(e.Name)
			if _, taken := f.families[name]; taken {
				i = -1
			}
			f.families[name] = i
		}
	}
	text := f.a.Text(s)
	if r, _ := utf8.DecodeRuneInString(text); !unicode.IsUpper(r) || strings.Count(text, " ") > 2 {
		return -1
	}
	if id, ok := f.families[lastWord(text)]; ok {
		return id
	}
	return -1
}

func lastWord(s string) string {
	return strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:])
}

// tokensOf returns the tokens that overlap s.
func (f *finder) tokensOf(s article.Span) (first, end int) {
	if s.IsZero() {
		return 0, 0
	}
	lo, hi := 0, f.d.BodyTokens
	if !f.inBody(s) {
		lo, hi = f.d.BodyTokens, len(f.d.Tokens)
	}
	first = lo + sort.Search(hi-lo, func(i int) bool { return f.d.Tokens[lo+i].End > s.Start })
	end = first
	for end < hi && f.d.Tokens[end].Start < s.End {
		end++
	}
	return first, end
}

func (f *finder) inBody(s article.Span) bool {
	i := sort.Search(f.d.BodyTokens, func(i int) bool { return f.d.Tokens[i].End > s.Start })
	return i < f.d.BodyTokens && f.d.Tokens[i].Start < s.End
}

func (f *finder) tag(i int) pos.Tag { return pos.Tag(pos.Tags(f.d)[i]) }

func (f *finder) word(i int) string { return f.d.Text[f.d.Tokens[i].Start:f.d.Tokens[i].End] }

func (f *finder) isPronoun(i int) bool {
	switch f.tag(i) {
	case pos.PRP, pos.PRPS, pos.WP, pos.WPS, pos.WDT:
		return true
	}
	return false
}

// headEnd returns the end of the first noun phrase of the tokens [first, end):
// its last word is the head. "Kremlin spokesman Dmitry Peskov", but of
// "a spokesman for the mayor" only "a spokesman".
func (f *finder) headEnd(first, end int) int {
	for i := first; i < end; i++ {
		switch f.tag(i) {
		case pos.IN, pos.TO, pos.WP, pos.WDT, pos.WRB, pos.Comma, pos.Colon, pos.OpenBracket, pos.VBD, pos.VBZ, pos.VBP, pos.MD, pos.CC:
			if i > first && f.nameOver(i) < 0 {
				return i
			}
		case pos.VBG, pos.VBN:
			if i > first && (f.tag(i-1).IsNoun() && i+1 < end && !f.tag(i+1).IsNoun()) && f.nameOver(i) < 0 {
				return i
			}
		}
	}
	return end
}

// nameOver returns the index in named of a name that token i lies within and
// does not begin, -1 for none: "of" in "Bank of England".
func (f *finder) nameOver(i int) int {
	t := f.d.Tokens[i]
	for k := f.namesEnd(t.End); k >= 0 && k < len(f.named); k-- {
		o := f.named[k]
		if o.Type == "" && o.Start < t.Start && t.End <= o.End {
			return k
		}
		if t.Start-o.Start > 200 {
			break
		}
	}
	return -1
}

// namesEnd returns the index of the last occurrence that starts before at.
func (f *finder) namesEnd(at int) int {
	return sort.Search(len(f.named), func(k int) bool { return f.named[k].Start >= at }) - 1
}

// namedAt returns the entity whose name token i belongs to, if it is one that
// can speak, -1 for none.
func (f *finder) namedAt(i, first int) int {
	for i > first && (f.tag(i) == pos.Comma || f.tag(i) == pos.CloseQuote || f.tag(i) == pos.POS) {
		i--
	}
	t := f.d.Tokens[i]
	for k := f.namesEnd(t.End); k >= 0; k-- {
		o := f.named[k]
		if o.Type == "" && o.Start < t.End && t.Start < o.End && f.speaks(o.Entity) {
			return o.Entity
		}
		if t.Start-o.Start > 200 {
			break
		}
	}
	return -1
}

// speaks reports whether an entity can be a speaker.
func (f *finder) speaks(id int) bool {
	switch f.entities[id].Kind {
	case entity.Person, entity.Org, entity.GPE, entity.Facility, entity.Loc, entity.Misc, entity.Work:
		return true
	}
	return false
}

// titled returns the person whose name follows a title that has an "of":
// "Secretary of State Ann Lee". The head ends at "of".
func (f *finder) titled(head, end int) int {
	if head+2 >= end || f.word(head) != "of" || f.tag(head-1) == pos.NNS {
		return -1
	}
	for i := head + 1; i < end; i++ {
		if tag := f.tag(i); !tag.IsNoun() && tag != pos.JJ && tag != pos.DT && tag != pos.CC {
			return -1
		}
		if id := f.namedAt(i, i); i > head+1 && id >= 0 && f.entities[id].Kind == entity.Person {
			return id
		}
	}
	return -1
}

// apposition returns the person whose name follows a comma or a dash after the
// head: "the party's leader, Ann Lee".
func (f *finder) apposition(head, end int) int {
	for i := head; i+1 < end; i++ {
		switch f.tag(i) {
		case pos.WP, pos.WDT, pos.WPS:
			return -1
		case pos.Comma, pos.Colon, pos.OpenBracket:
			for j := i + 1; j < min(end, i+6); j++ {
				if tag := f.tag(j); !tag.IsNoun() && tag != pos.JJ && tag != pos.DT && tag != pos.PRPS && tag != pos.Period {
					break
				}
				if id := f.namedAt(j, j); id >= 0 && f.entities[id].Kind == entity.Person {
					return id
				}
			}
		}
	}
	return -1
}

// referred returns the entity that a pronoun or a role within or around s
// refers to, -1 for none.
func (f *finder) referred(s article.Span) int {
	best, confidence := -1, 0.0
	for k := f.namesEnd(s.End); k >= 0; k-- {
		o := f.named[k]
		if o.Type != "" && o.Overlaps(s) && o.Confidence > confidence {
			best, confidence = o.Entity, o.Confidence
		}
		if s.Start-o.Start > 200 {
			break
		}
	}
	return best
}
