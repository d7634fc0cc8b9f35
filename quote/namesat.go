package quote

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// isNamedIn reports whether an entity is mentioned in one of some spans.
func (f *finder) isNamedIn(id int, spans []article.Span) bool {
	for _, s := range spans {
		for k := f.namesEnd(s.End); k >= 0 && f.named[k].Start >= s.Start; k-- {
			if f.named[k].Type == "" && f.named[k].Entity == id {
				return true
			}
		}
	}
	return false
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
	text := oneLine(f.a, s)
	if r, _ := utf8.DecodeRuneInString(text); !unicode.IsUpper(r) || strings.Count(text, " ") > 2 {
		return -1
	}
	if id, ok := f.families[lastWord(text)]; ok {
		return id
	}
	return -1
}

func lastWord(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return strings.ToLower(words[len(words)-1])
}

// headEnd returns the end of the first noun phrase of the tokens [first, end):
// its last word is the head. "Kremlin spokesman Dmitry Peskov", but of
// "a spokesman for the mayor" only "a spokesman".
func (f *finder) headEnd(first, end int) int {
	for i := first; i < end; i++ {
		switch f.tag(i) {
		case pos.IN, pos.TO, pos.WP, pos.WDT, pos.WRB, pos.Comma, pos.Colon, pos.OpenBracket, pos.VBD, pos.VBZ, pos.VBP, pos.MD, pos.CC:
			if i > first && f.nameOver(i) < 0 && (!f.isIn(i, pos.WP, pos.WDT) || f.isPronoun(i)) { // the WHO
				return i
			}
		case pos.PRP:
			if f.opensShortRelative(i, first) {
				return i
			}
		case pos.VBG, pos.VBN:
			if i > first && i+1 < end && f.tag(i-1).IsNoun() && (!f.tag(i+1).IsNoun() || f.tag(i-1) == pos.NN && f.namedAt(i+1, i+1) >= 0) && f.nameOver(i) < 0 {
				return i
			}
		}
	}
	return end
}

// opensShortRelative reports whether the pronoun i behind a noun is the subject of a relative
// clause: the letter | she | found.
func (f *finder) opensShortRelative(i, first int) bool {
	return i > first && f.isIn(i, pos.PRP) && f.isNoun(i-1) && f.nameOver(i) < 0 && !f.is(i, "himself", "herself", "itself", "themselves")
}

// nameOver returns the index in named of a name that token i lies within and
// does not begin, -1 for none: "of" in "Bank of England". A date or a sum is no name.
func (f *finder) nameOver(i int) int {
	t := f.d.Tokens[i]
	for k := f.namesEnd(int(t.End)); k >= 0 && k < len(f.named); k-- {
		o := f.named[k]
		if o.Type == "" && o.Start < int(t.Start) && int(t.End) <= o.End && !f.isValue(o.Entity) {
			return k
		}
		if int(t.Start)-o.Start > 200 {
			break
		}
	}
	return -1
}

// isValue reports whether an entity is a date or a sum, which names nothing.
func (f *finder) isValue(id int) bool {
	switch f.entities[id].Kind {
	case entity.Date, entity.Money, entity.Percent:
		return true
	}
	return false
}

// namesEnd returns the index of the last occurrence that starts before at.
func (f *finder) namesEnd(at int) int {
	return sort.Search(len(f.named), func(k int) bool { return f.named[k].Start >= at }) - 1
}

// namedAt returns the entity whose name token i belongs to, if it is one that
// can speak, -1 for none; outside of the text there is none.
func (f *finder) namedAt(i, first int) int {
	if i < 0 || i >= len(f.d.Tokens) {
		return -1
	}
	office := false // "Ann Lee MP", but not "the Labour MP"
	for i > first && (f.tag(i) == pos.Comma || f.tag(i) == pos.CloseQuote || f.tag(i) == pos.POS || lexicon.IsPostNominal(f.word(i))) {
		office = office || lexicon.IsPostNominal(f.word(i))
		i--
	}
	t := f.d.Tokens[i]
	for k := f.namesEnd(int(t.End)); k >= 0; k-- {
		o := f.named[k]
		if o.Type == "" && o.Start < int(t.End) && int(t.Start) < o.End && f.speaks(o.Entity) && (!office || f.entities[o.Entity].Kind == entity.Person) {
			return o.Entity
		}
		if int(t.Start)-o.Start > 200 {
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

// firstNamed returns where an entity is named first; one of the caller's may be nowhere.
func (f *finder) firstNamed(id int) int {
	if m := f.entities[id].Mentions; len(m) > 0 {
		return m[0].Start
	}
	return math.MaxInt
}
