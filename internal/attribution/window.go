package attribution

import (
	"sort"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/syntax"
	"github.com/copydesk/copydesk/internal/text/marks"
)

// windowTokens is how many tokens a window has, about. News fits into one; of a huge text
// only so much is described at a time, since a description takes more memory than a word.
// A block that joins a paragraph always fits into its window, since that is not smaller
// than layer.MaxParagraph.
const windowTokens = 1 << 13

// Windows hand out the text of an article window by window.
type windows struct {
	doc     *layer.Doc
	tags    []uint8
	heads   syntax.Heads
	lexicon Lexicon
	blocks  []paragraph // of the whole article
	next    int         // the block that the next window begins with
	quoted  []marks.Quoted
	marked  []int32 // for each block the index in quoted of the first in it
	size    int     // of a window, in tokens
}

// newWindows prepares d. tags are parts of speech as package pos numbers them,
// heads as package syntax finds them.
func (m *Models) newWindows(d *layer.Doc, tags []uint8, heads syntax.Heads) *windows {
	s := &windows{doc: d, tags: tags, heads: heads, lexicon: m.Lexicon, size: windowTokens}
	s.divide()
	return s
}

// newText returns the whole of d as one text, to learn from.
func (m *Models) newText(d *layer.Doc, tags []uint8, heads syntax.Heads) *text {
	t := new(text)
	s := m.newWindows(d, tags, heads)
	s.read(t, len(s.blocks))
	t.join()
	return t
}

// divide takes the paragraphs of the article and the outermost marks in them that have a
// partner: one without encloses nothing.
func (s *windows) divide() {
	for _, q := range s.doc.Quoted() {
		if q.Level == 0 && (q.Closed || q.Next) {
			s.quoted = append(s.quoted, q)
		}
	}
	q := 0
	for _, p := range s.doc.Paragraphs() {
		s.blocks = append(s.blocks, paragraph{first: p.First, end: p.End, headline: p.Headline})
		s.marked = append(s.marked, int32(q))
		from, to := s.doc.Bytes(p.First, p.End)
		for q < len(s.quoted) && from <= s.quoted[q].Start && s.quoted[q].Start < to {
			q++
		}
	}
}

// window makes t the next window and reports whether there is one more. What begins the
// next one may belong to the last paragraph of this one, so that one is left to it.
func (s *windows) window(t *text) bool {
	if s.next == len(s.blocks) {
		return false
	}
	first := s.next
	end := first + 1
	for end < len(s.blocks) && s.blocks[end].end-s.blocks[first].first <= s.size {
		end++
	}
	s.read(t, end)
	t.join()
	if last := len(t.paras) - 1; end < len(s.blocks) && last > 0 {
		for s.blocks[s.next-1].first > t.base+t.paras[last].first {
			s.next--
		}
		s.next--
		t.paras = t.paras[:last]
	}
	return true
}

// read makes t the blocks from next to end, which then are behind it.
func (s *windows) read(t *text, end int) {
	*t = text{doc: s.doc, rows: t.rows[:0], blocks: t.blocks[:0], paras: t.paras[:0], quoted: s.quoted}
	blocks := s.blocks[s.next:end]
	if len(blocks) == 0 {
		return
	}
	t.base = blocks[0].first
	last := blocks[len(blocks)-1].end
	for i := t.base; i < last; i++ {
		r := row{tag: s.tags[i]}
		word := s.doc.Word(i)
		r.spell(word)
		if syntax.IsName(word, r.tag) {
			r.mask()
		}
		r.cue = s.lexicon.class(&r)
		t.rows = append(t.rows, r)
	}
	s.setSentences(t, last)
	t.setHeads(s.heads[t.base:last])
	for i, b := range blocks {
		b.first, b.end = b.first-t.base, b.end-t.base
		t.blocks = append(t.blocks, b)
		t.readMarks(b, int(s.marked[s.next+i]))
	}
	s.next = end
}

// setSentences tells the tokens of t, which end before last, about their sentences.
func (s *windows) setSentences(t *text, last int) {
	all := s.doc.Sentences
	for k := sort.Search(len(all), func(k int) bool { return all[k].End > t.base }); k < len(all) && all[k].First < last; k++ {
		for j := max(all[k].First, t.base); j < min(all[k].End, last); j++ {
			r := &t.rows[j-t.base]
			r.sentence, r.first, r.last = int32(k), int32(all[k].First-t.base), int32(all[k].End-t.base)
		}
	}
}
