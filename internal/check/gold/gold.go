// Package gold reads the hand-written answers that lie beside the sample
// articles of examples/corpus, so that tests can hold what the library finds
// against what a reader found.
//
// A gold file is UTF-8 text, one "key: value" a line. Blank lines and lines
// that start with '#' are free. Values that quote the article:
//
//	title: the title line, or "none"
//	headline, byline, dateline, agency, contributors, caption, credit, note:
//	    the value of the field: names without "By", a place without its dash
//	strip KIND: what is not body, a whole line or part of one (see [StripKinds])
//	subheading: a line inside the body that is a subheading and stays
//	scare: words in quote marks that are nobody's speech
//
// The title is no body and needs no strip line; a field that is a line of its
// own has one beside it. A subheading in quote marks is a scare as well. Quotes
// are those of the title and of the body, not of stripped lines.
//
// Names, each with all forms that the text uses:
//
//	person, org, gpe, loc, facility, norp, event, work: Canonical | form | form @2,5
//
// And quotes, by the rules of the PolNeAR corpus, with indented lines:
//
//	quote direct|mixed|indirect:
//	  content: one line for each piece
//	  cue: said
//	  source: the mayor
//	  speaker: Canonical Name, or a phrase in lower case for somebody unnamed, or
//	           "none"; two who speak jointly are parted by " | "
//	  headline: yes
//	  reports: speech|thought
//
// Quoted text is matched exactly and by whole words, but a space stands for any
// run of white space, so that one line can quote hard-wrapped text. The middle
// may be left out: "start … end" runs from the start to the next end. " @N"
// picks the N-th occurrence in the text. Without it a content or a scare is the
// first occurrence, a field the first whole line or else the first occurrence, a
// cue the occurrence nearest to the contents, a source the one nearest to the cue.
package gold

// A Span is a half-open range of bytes of the article's text. The zero Span
// means that there is none.
type Span struct{ Start, End int }

// IsZero reports whether the span is absent.
func (s Span) IsZero() bool { return s == Span{} }

// A Field is one quoted line of the gold file: a metadata value, a line to
// strip, a subheading.
type Field struct {
	Key  string // "headline", "byline", "strip" …
	Kind string // the kind of a strip, otherwise empty
	Span Span
	Line int // of the gold file, from 1
}

// An Entity is a name with all its mentions.
type Entity struct {
	Kind     string // "person", "org" …
	Name     string // canonical
	Forms    []string
	Mentions []Span // sorted; those in stripped lines are among them
	Line     int
}

// A Quote is one attribution: who said what.
type Quote struct {
	Kind     string   // "direct", "mixed" or "indirect"
	Content  []Span   // at least one, in the order of the text
	Cue      Span     // zero if there is none
	Source   Span     // zero if there is none
	Speakers []string // canonical names or noun phrases; nil if there is none
	Headline bool     // stands in a headline
	Reports  string   // "speech" or "thought"
	Line     int
}

// Gold is one parsed gold file. It is read-only once parsed and may be shared.
type Gold struct {
	Title    Span
	Fields   []Field // in the order of the file
	Entities []Entity
	Quotes   []Quote
	Scares   []Span
}

// Find returns the fields with that key, in the order of the file.
func (g *Gold) Find(key string) []Field {
	var found []Field
	for _, f := range g.Fields {
		if f.Key == key {
			found = append(found, f)
		}
	}
	return found
}

// Entity returns the entity with that canonical name, or nil.
func (g *Gold) Entity(name string) *Entity {
	for i := range g.Entities {
		if g.Entities[i].Name == name {
			return &g.Entities[i]
		}
	}
	return nil
}

// InBody reports whether no byte of s belongs to the title or a stripped line.
func (g *Gold) InBody(s Span) bool {
	if overlap(s, g.Title) {
		return false
	}
	for _, f := range g.Fields {
		if f.Key == "strip" && overlap(s, f.Span) {
			return false
		}
	}
	return true
}

// StripKinds returns the kinds that may follow "strip", sorted.
func StripKinds() []string {
	return []string{
		"advert", "agency", "app", "bio", "byline", "caption", "comment",
		"contributors", "copyright", "counter", "credit", "dateline", "donation",
		"embed", "event", "follow", "furniture", "headline", "legal", "messaging",
		"meter", "newsletter", "note", "notifications", "paywall", "popular",
		"readtime", "related", "scroll", "share", "sponsored", "subscription",
		"tags", "tip",
	}
}

func overlap(a, b Span) bool { return a.Start < b.End && b.Start < a.End }
