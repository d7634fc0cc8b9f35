package pos

import "slices"

// A Tag is a part of speech of the Penn Treebank, as English treebanks of
// Universal Dependencies use it: "to" before a noun is IN, a hyphen HYPH.
type Tag uint8

// The tags.
const (
	CC   Tag = iota // and, or
	CD              // three, 3
	DT              // the, some
	EX              // there is
	FW              // foreign word
	IN              // preposition, subordinating conjunction
	JJ              // adjective
	JJR             // greater
	JJS             // greatest
	LS              // list item marker
	MD              // could, will
	NN              // noun
	NNS             // nouns
	NNP             // name
	NNPS            // names
	PDT             // all the
	POS             // 's
	PRP             // she, them
	PRPS            // her, their
	RB              // adverb
	RBR             // faster
	RBS             // fastest
	RP              // give up
	SYM             // symbol
	TO              // to go
	UH              // yes, oh
	VB              // go
	VBD             // went
	VBG             // going
	VBN             // gone
	VBP             // I go
	VBZ             // she goes
	WDT             // which
	WP              // who
	WPS             // whose
	WRB             // where
	HYPH            // - within a word
	ADD             // web or mail address
	NFP             // superfluous punctuation, emoticon
	Dollar
	OpenQuote
	CloseQuote
	OpenBracket
	CloseBracket
	Comma
	Period // also "?" and "!"
	Colon  // also ";" and dashes
	count
)

var names = [count]string{
	CC: "CC", CD: "CD", DT: "DT", EX: "EX", FW: "FW", IN: "IN", JJ: "JJ", JJR: "JJR", JJS: "JJS", LS: "LS", MD: "MD",
	NN: "NN", NNS: "NNS", NNP: "NNP", NNPS: "NNPS", PDT: "PDT", POS: "POS", PRP: "PRP", PRPS: "PRP$", RB: "RB",
	RBR: "RBR", RBS: "RBS", RP: "RP", SYM: "SYM", TO: "TO", UH: "UH", VB: "VB", VBD: "VBD", VBG: "VBG", VBN: "VBN",
	VBP: "VBP", VBZ: "VBZ", WDT: "WDT", WP: "WP", WPS: "WP$", WRB: "WRB", HYPH: "HYPH", ADD: "ADD", NFP: "NFP",
	Dollar: "$", OpenQuote: "``", CloseQuote: "''", OpenBracket: "-LRB-", CloseBracket: "-RRB-", Comma: ",",
	Period: ".", Colon: ":",
}

// String returns the name of the tag in the treebanks, such as "NNP" or "PRP$".
func (t Tag) String() string {
	if t < count {
		return names[t]
	}
	return "?"
}

// Names returns the names of all tags, by tag.
func Names() []string { return slices.Clone(names[:]) }

// Named returns the tag with that name.
func Named(name string) (Tag, bool) {
	for t, n := range names {
		if n == name {
			return Tag(t), true
		}
	}
	return 0, false
}

// IsVerb reports whether t is a verb, modal verbs excepted.
func (t Tag) IsVerb() bool { return t >= VB && t <= VBZ }

// IsVerbOrModal reports whether t is the tag of a verb, a modal one too.
func (t Tag) IsVerbOrModal() bool { return t.IsVerb() || t == MD }

// IsFinite reports whether t is the tag of a verb that a subject can stand before.
func (t Tag) IsFinite() bool { return t == VBD || t == VBZ || t == VBP || t == MD }

// IsNoun reports whether t is a noun or a name.
func (t Tag) IsNoun() bool { return t >= NN && t <= NNPS }

// A Set is a set of tags, as bits.
type Set uint64

// Of returns the set of some tags.
func Of(tags ...Tag) Set {
	var s Set
	for _, t := range tags {
		s |= 1 << t
	}
	return s
}

// Has reports whether t is in s.
func (s Set) Has(t Tag) bool { return s>>t&1 == 1 }

// open are the tags that a word which is not in the lexicon may have.
var open = Of(CD, FW, JJ, JJR, JJS, LS, NN, NNS, NNP, NNPS, RB, RBR, RBS, SYM, UH,
	VB, VBD, VBG, VBN, VBP, VBZ, ADD, NFP, IN)
