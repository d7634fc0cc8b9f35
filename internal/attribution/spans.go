package attribution

import "github.com/copydesk/copydesk/internal/syntax"

// places tells where the parts stand to each other.
func (w *weigher) places() {
	r := w.r
	first, last := r.ends()
	words := 0
	for _, run := range r.content[:r.pieces] {
		words += run[1] - run[0]
	}
	w.put(words)
	w.put(r.pieces)
	w.put(first - r.cue[1])
	w.put(r.cue[0] - last)
	gap := 999
	for _, run := range r.content[:r.pieces] {
		gap = min(gap, max(run[0]-r.cue[1], r.cue[0]-run[1]))
	}
	w.put(gap)
	order, toCue, toContent := 0, -99, -99
	if r.source[1] > r.source[0] {
		toCue = max(r.source[0]-r.cue[1], r.cue[0]-r.source[1])
		toContent = max(r.source[0]-last, first-r.source[1])
		order = 1 + int(bool32(r.source[0] < r.cue[0])) + 2*int(bool32(r.source[0] < first))
	}
	w.put(order*2 + int(bool32(r.cue[0] < first)))
	w.put(toCue)
	w.put(toContent)
	cue := w.row(r.cue[0])
	from, to := w.row(first), w.row(last-1)
	w.put(int(from.sentence - cue.sentence))
	w.put(int(to.sentence - cue.sentence))
	if r.source[1] > r.source[0] {
		w.put(int(w.row(r.source[0]).sentence - cue.sentence))
	} else {
		w.put(9)
	}
	w.put(first - (int(from.first) - w.l.p.first))
	w.put(int(to.last) - w.l.p.first - last)
	w.put(r.cue[1] - r.cue[0])
	between := 0
	for k := 1; k < r.pieces; k++ {
		between += r.content[k][0] - r.content[k-1][1]
	}
	w.put(between)
}

// borders tells of the words at the ends of content and cue.
func (w *weigher) borders() {
	first, last := w.r.ends()
	cue := w.r.cue
	for _, at := range [...]int{first - 1, first, first + 1, last - 2, last - 1, last, cue[0] - 1, cue[0], cue[1] - 1, cue[1]} {
		w.border(at)
	}
}

// sourceBorders tells of the words at the ends of the source.
func (w *weigher) sourceBorders() {
	source := w.r.source
	for _, at := range [...]int{source[0] - 1, source[0], source[1] - 1, source[1]} {
		w.border(at)
	}
}

func (w *weigher) border(at int) {
	x := w.row(at)
	w.put(int(x.tag))
	w.put(wordClass(x))
}

// classes are the words that tell most at a border.
var classes = classOf(",", ".", ":", "that", "to", "and", "but", "as", "of", "for", "on", "in", "with", "if", "whether",
	"?", "!", ";", "he", "she", "it", "they", "i", "who", "which", "what", "—", "-", "(", ")", "because", "when", "at", "after", "while")

func classOf(words ...string) map[uint32]uint8 {
	m := map[uint32]uint8{}
	for i, w := range words {
		m[syntax.Word(w)] = uint8(i + 3)
	}
	return m
}

func wordClass(r *row) int {
	if r.edge > 0 {
		return int(r.edge)
	}
	return int(r.class)
}

// marks tells how the content lies to the quote marks and brackets.
func (w *weigher) marks() {
	r := w.r
	quoted, whole, brackets, words, partial := 0, 0, 0, 0, 0
	for _, run := range r.content[:r.pieces] {
		from, to := w.row(run[0]), w.row(run[1]-1)
		if from.quote >= 0 && from.quote == to.quote && from.edge == 1 && to.edge == 2 {
			whole++
		}
		if from.quote >= 0 && w.row(run[0]-1).quote == from.quote {
			partial++
		}
		if to.quote >= 0 && w.row(run[1]).quote == to.quote {
			partial++
		}
		for t := run[0]; t < run[1]; t++ {
			x := w.row(t)
			quoted += int(x.inMarks())
			words++
			switch x.class {
			case bracketOpen:
				brackets++
			case bracketClose:
				brackets--
			}
		}
	}
	first, last := r.ends()
	w.put(quoted * 100 / words)
	w.put(whole)
	w.put(partial)
	w.put(brackets)
	w.flag(w.row(first).edge == 1)
	w.flag(w.row(last-1).edge == 2)
	cue := w.row(r.cue[0])
	w.put(int(cue.inMarks()) + 2*int(bool32(cue.inMarks() > 0 && cue.quote == w.row(first).quote)))
	near := 99 // how far behind the content the next opening mark stands
	for t := last; t < min(w.n, last+12); t++ {
		if w.row(t).edge == 1 {
			near = t - last
			break
		}
	}
	w.put(near)
	near = 99
	for t := first - 1; t >= max(0, first-12); t-- {
		if w.row(t).edge == 2 {
			near = first - t
			break
		}
	}
	w.put(near)
}

var bracketOpen, bracketClose = classes[syntax.Word("(")], classes[syntax.Word(")")]

// heads tells whether the parts are phrases, and how they depend on each other.
func (w *weigher) heads() {
	x, r := w.x, w.r
	in := func(run [2]int, i int) bool { return run[0] <= i && i < run[1] }
	out, toCue, top, verbs := 0, 0, -1, 0
	for _, run := range r.content[:r.pieces] {
		for t := run[0]; t < run[1]; t++ {
			q := w.row(t)
			verbs += int(bool32(isFinite(q.tag)))
			h := w.head(t)
			if !q.word1 || h >= 0 && h < w.n && w.inside[h] {
				continue
			}
			out++
			if top < 0 {
				top = t
			}
			if h >= 0 && in(r.cue, h) {
				toCue++
			}
		}
	}
	w.put(out)
	w.put(toCue)
	w.put(verbs)
	first, last := r.ends()
	hang := 0 // words outside that depend on words inside
	from, to := int(w.row(first).first)-w.l.p.first, int(w.row(last-1).last)-w.l.p.first
	for t := max(from, first-25, 0); t < min(to, last+25, w.n); t++ {
		if !w.inside[t] && w.row(t).word1 && !in(r.cue, t) && !in(r.source, t) {
			if h := w.head(t); h >= 0 && h < w.n && w.inside[h] {
				hang++
			}
		}
	}
	w.put(hang)
	if top >= 0 {
		w.put(int(w.row(top).tag))
		h := w.head(top)
		w.flag(h == x.at)
		above := w.head(x.at)
		w.flag(above >= 0 && above < w.n && w.inside[above])
	} else {
		w.put(-1)
		w.put(0)
		w.put(0)
	}
	link, outs := 0, 0
	for t := r.source[0]; t < r.source[1]; t++ {
		h := w.head(t)
		if in(r.source, h) {
			continue
		}
		if w.row(t).word1 {
			outs++
		}
		switch {
		case in(r.cue, h):
			link = 1
		case h >= 0 && h < w.n && w.inside[h] && link == 0:
			link = 2
		}
	}
	w.put(link)
	w.put(outs)
	hang = 0
	for t := max(0, r.source[0]-8); t < min(w.n, r.source[1]+12) && r.source[1] > 0; t++ {
		if h := w.head(t); !in(r.source, t) && w.row(t).word1 && in(r.source, h) {
			hang++
		}
	}
	w.put(hang)
	outs = 0
	for t := r.cue[0]; t < r.cue[1]; t++ {
		if h := w.head(t); !in(r.cue, h) {
			outs++
		}
	}
	w.put(outs)
}
