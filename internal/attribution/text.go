package attribution

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/syntax"
	"github.com/copydesk/copydesk/internal/text/fold"
	"github.com/copydesk/copydesk/internal/text/marks"
)

// A text is a stretch of an article as the models see it: one row for each token,
// computed once, from which features are put together. Tokens count from its first.
type text struct {
	doc    *layer.Doc
	base   int // the token of doc that is the first of the text
	rows   []row
	blocks []paragraph
	paras  []paragraph    // blocks, some of them joined
	quoted []marks.Quoted // of the whole article
}

// A paragraph is a run of tokens [first, end) that is read as one sequence.
type paragraph struct {
	first, end int
	headline   bool
	crowded    bool // part of a paragraph with very many candidates
}

// A row is what is known about one token. Its hashes are features in the making.
type row struct {
	word, stem, shape, prefix, suffix uint32
	key                               uint32 // of the word, which for a name is not what word has

	tag      uint8
	cue      uint8 // class in the lexicon of cues, 0 for not in it
	sentence int32 // index of its sentence
	first    int32 // first token of its sentence
	last     int32 // the token after its sentence

	head      int32 // the token that it depends on, -1 for none
	left      int32 // the leftmost and rightmost tokens that depend on it, over any
	right     int32 // number of steps
	quote     int32 // index in text.quoted of the marks that it stands in, -1 for none
	sinceOpen int32 // tokens since the opening mark, or since the last closing one outside
	tillClose int32 // tokens to the closing mark, or to the next opening one outside
	edge      uint8 // is itself a mark: 1 opening, 2 closing
	class     uint8 // of the words that tell most at a border, 0 for others
	capital   bool
	word1     bool // begins with a letter or a digit
	latin     bool // has two letters of the Latin script or more
}

const far = 1000 // stands for a mark that is not there

// join makes sequences of blocks. What is said in the block before goes on in
// one that is nothing but speech in quote marks, and what ends with a colon is
// followed by what it announces: these are read as one, up to a length.
func (t *text) join() {
	for _, b := range t.blocks {
		if n := len(t.paras); n > 0 {
			last := &t.paras[n-1]
			if last.end == b.first && last.headline == b.headline && b.end-last.first <= layer.MaxParagraph/2 &&
				(t.rows[last.end-1].word == colon || t.isBare(b) && t.hasMarks(*last) && !t.isHeading(b, *last)) {
				last.end = b.end
				continue
			}
		}
		t.paras = append(t.paras, b)
	}
}

// dropForeign takes away the paragraphs that are no English, or no text: less than one in
// five of their tokens has two Latin letters. It is one in four where each word is an
// exclamation in marks of its own. Code, JSON and the like have Latin words and yet less than
// one in three tokens that begins a sentence or begins with a letter or a digit.
func (t *text) dropForeign() {
	t.paras = slices.DeleteFunc(t.paras, func(p paragraph) bool {
		n, words, latin := p.end-p.first, 0, 0
		for i, r := range t.rows[p.first:p.end] {
			words += int(bool32(r.word1 || int(r.first) == p.first+i))
			latin += int(bool32(r.latin))
		}
		return 5*latin < n || n >= 12 && 3*words < n
	})
}

var colon = hashOf([]byte(":"))

// isBare reports whether a block is nothing but speech in quote marks.
func (t *text) isBare(b paragraph) bool {
	for i := b.first; i < b.end; i++ {
		if r := &t.rows[i]; r.quote < 0 && (r.word1 || i == b.first) {
			return false
		}
	}
	return true
}

// isHeading reports whether a block in marks is a heading, which some
// newspapers put in single ones: a few words, where the block before quotes in
// double ones.
func (t *text) isHeading(b, before paragraph) bool {
	if b.end-b.first > 14 || !t.isSingle(b.first) {
		return false
	}
	for i := before.end - 1; i >= before.first; i-- {
		if q := t.rows[i].quote; q >= 0 {
			return t.rows[i].edge == 2 && !t.isSingle(i)
		}
	}
	return false
}

// isSingle reports whether a token begins with a single quote mark.
func (t *text) isSingle(i int) bool {
	s := t.doc.Text[t.doc.Tokens[t.base+i].Start:]
	return strings.HasPrefix(s, "‘") || strings.HasPrefix(s, "’") || strings.HasPrefix(s, "'") && !strings.HasPrefix(s, "''")
}

func (t *text) hasMarks(b paragraph) bool {
	for i := b.first; i < b.end; i++ {
		if t.rows[i].quote >= 0 {
			return true
		}
	}
	return false
}

// setHeads enters the heads of the tokens and finds how far the dependents of each reach.
func (t *text) setHeads(heads syntax.Heads) {
	rows := t.rows
	for i := range heads {
		r := &rows[i]
		r.head, r.left, r.right = int32(heads.Of(i)), int32(i), int32(i)
	}
	// A projective tree: a pass to the left and one to the right suffice, since
	// dependents on one side of a head are nearer to it than their own are.
	for i := range rows {
		if h := rows[i].head; h > int32(i) {
			rows[h].left = min(rows[h].left, rows[i].left)
		}
	}
	for i := len(rows) - 1; i >= 0; i-- {
		if h := rows[i].head; h >= 0 && h < int32(i) {
			rows[h].right = max(rows[h].right, rows[i].right)
		}
	}
	for i := range rows { // what hangs on a dependent on the other side
		for h, n := rows[i].head, 0; h >= 0 && n < 12; h, n = rows[h].head, n+1 {
			rows[h].left = min(rows[h].left, rows[i].left)
			rows[h].right = max(rows[h].right, rows[i].right)
		}
	}
}

// readMarks enters the marks that each token of a paragraph stands in, and how far it is
// from the nearest. The first of quoted in the paragraph, if it has one, is q.
func (t *text) readMarks(p paragraph, q int) {
	tokens := t.doc.Tokens[t.base:]
	from, to := t.doc.Bytes(t.base+p.first, t.base+p.end)
	here := func() bool { return q < len(t.quoted) && from <= t.quoted[q].Start && t.quoted[q].Start < to }
	since := int32(far)
	for i := p.first; i < p.end; i++ {
		r := &t.rows[i]
		since = min(since+1, far)
		for here() && t.quoted[q].End <= int(tokens[i].Start) {
			q++
		}
		r.quote, r.sinceOpen = -1, since
		if here() && t.quoted[q].Start <= int(tokens[i].Start) {
			r.quote = int32(q)
			if i == p.first || t.rows[i-1].quote != r.quote {
				since, r.edge = 0, 1
			}
			r.sinceOpen = since
			if int(tokens[i].End) >= t.quoted[q].End && t.quoted[q].Closed {
				since, r.edge = 0, 2
			}
		}
	}
	till, inside := int32(far), int32(-1)
	for i := p.end - 1; i >= p.first; i-- {
		r := &t.rows[i]
		till = min(till+1, far)
		if r.quote != inside {
			till, inside = 0, r.quote
		}
		r.tillClose = till
	}
}

// spell fills in what the spelling of a token tells.
func (r *row) spell(s string) {
	const seed, prime = 2166136261, 16777619
	s = fold.Straight(s)
	shape, last := uint32(seed), uint32(0)
	var lower [48]byte // enough of a word to tell it from others
	n, latin := 0, 0
	for i, c := range s {
		class := uint32(4)
		switch {
		case 'a' <= c && c <= 'z':
			class = 1
		case 'A' <= c && c <= 'Z':
			class = 2
			c += 'a' - 'A'
		case '0' <= c && c <= '9':
			class = 3
		case c >= utf8.RuneSelf && unicode.IsLetter(c):
			class = 1
			if unicode.IsUpper(c) {
				class = 2
			}
			c = unicode.ToLower(c)
		}
		if i == 0 {
			r.capital = class == 2
			r.word1 = class < 4
		}
		if class <= 2 && unicode.Is(unicode.Latin, c) {
			latin++
		}
		if class != last {
			shape = (shape ^ class) * prime
			last = class
		}
		if n < len(lower)-4 {
			n += utf8.EncodeRune(lower[n:n+4:n+4], c)
		}
	}
	r.word, r.shape, r.latin = syntax.Word(s), shape, latin > 1
	r.key, r.class = r.word, classes[r.word]
	w := lower[:n]
	r.stem, r.prefix, r.suffix = hashOf(stem(w)), hashOf(w[:min(4, n)]), hashOf(w[max(0, n-3):])
	if !r.word1 {
		r.stem = r.word
	}
}

// mask hides which name a token is.
func (r *row) mask() {
	r.word, r.stem, r.prefix, r.suffix = syntax.Name, syntax.Name, syntax.Name, syntax.Name
}

func hashOf(b []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// stem cuts the endings of English verbs and plurals, roughly: what matters is
// that the forms of one verb meet.
func stem(w []byte) []byte {
	n := len(w)
	cut := func(ending string) bool {
		return n-len(ending) >= 3 && string(w[n-len(ending):]) == ending
	}
	switch {
	case cut("ies"), cut("ied"):
		return w[:n-2]
	case cut("ing"):
		w = w[:n-3]
	case cut("ed"), cut("es"):
		w = w[:n-2]
	case cut("s") && w[n-2] != 's':
		w = w[:n-1]
	}
	n = len(w)
	if n > 3 && (w[n-1] == 'e' || w[n-1] == w[n-2] && w[n-1] != 'l' && w[n-1] != 's') {
		w = w[:n-1]
	}
	return w
}
