package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// firstPerson returns who says "I" at s: who signs what stands before, the one author of
// the article, or whom the note about the author names. In quote marks it is nobody.
func (f *finder) firstPerson(s article.Span) voice {
	if len(f.marksIn(f.runOf(s))) > 0 {
		return nobody
	}
	if id := f.signer(s); id >= 0 {
		return f.of(id)
	}
	return f.writer()
}

// writer returns the one author of the article, or whom the note about the
// author names.
func (f *finder) writer() voice {
	if f.author == nil {
		name := ""
		if authors := f.a.Meta().Authors; len(authors) == 1 {
			name = authors[0].Text
		} else {
			name = f.authorOfNote()
		}
		v := f.ofName(name)
		f.author = &v
	}
	return *f.author
}

// signer returns the person who signs what stands before: the first short
// block behind s that begins with a name, -1 for none.
func (f *finder) signer(s article.Span) int {
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

// issuerOf returns who gives out what a block ends to tell of before a colon: "The police issued a
// statement, and below is the full text:"; an empty run for nobody.
func (f *finder) issuerOf(b run) run {
	s := f.sentence(b.end - 1)
	if !f.is(s.End-1, ":") || s.End-s.First > 3*reach {
		return run{}
	}
	for v := s.First + 1; v < s.End; v++ {
		if !f.isOne(v, issuing) || !f.isFinite(v) && !f.hasDone(v) || f.marksAt(v) >= 0 {
			continue
		}
		who := f.subjectOf(v, s.First)
		printed := f.some(run{v + 1, s.End}, func(i int) bool {
			return f.isIn(i, pos.NN) && sayings.Is(strings.ToLower(f.word(i)), sayings.Words) && f.is(i-1, "following", "full", "press")
		})
		if printed {
			return who
		}
	}
	return run{}
}

// authorOfNote returns the name that a note about the author begins with, empty
// if there is no such note: "Kari Lund is a teacher in Aldport." A note that was
// taken for a part of the body is one of the last blocks, and the first to
// name the author.
func (f *finder) authorOfNote() string {
	blocks := f.a.Blocks()
	for i := blocks.Len() - 1; i >= 0; i-- {
		b := blocks.At(i)
		if b.Kind != article.Bio && i < blocks.Len()-lastBlocks {
			continue
		}
		name, _, ok := strings.Cut(oneLine(f.a, b.Content), " is ")
		if ok && isName(name) && (b.Kind == article.Bio || f.isFirstNamed(b.Content.Start)) {
			return name
		}
	}
	return ""
}

// lastBlocks is how many blocks at the end of a text may be about the author.
const lastBlocks = 4

// isFirstNamed reports whether the person named at a byte is named there for the
// first time.
func (f *finder) isFirstNamed(at int) bool {
	k := f.namesEnd(at + 1)
	return k >= 0 && f.named[k].Start == at && f.entities[f.named[k].Entity].Kind == entity.Person && f.isNew(f.named[k])
}

// isName reports whether s is two to five words with capitals.
func isName(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
	}
	return len(words) > 1 && len(words) < 6
}

// ofName returns the voice of the person with a name, who need not be an entity.
func (f *finder) ofName(name string) voice {
	if name == "" {
		return nobody
	}
	name = strings.Join(strings.Fields(name), " ")
	for i := range f.entities {
		if e := &f.entities[i]; e.Kind == entity.Person && e.Name == name {
			return f.of(i)
		}
	}
	return voice{Speaker: Speaker{name, -1}}
}
