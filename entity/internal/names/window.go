package names

import "github.com/copydesk/copydesk/internal/layer"

// windowTokens is how many tokens a window may have. News fits into one; of a huge text
// only so many words are described at a time.
const windowTokens = 1 << 15

// A piece is a run of tokens [first, end).
type piece struct{ first, end int }

// A window is what is described at a time: the tokens of a document from base on, and
// the sentences in it, whose tokens count from base. An endless sentence is cut.
type window struct {
	base      int
	sentences []piece
}

// windowsOf divides a document into windows of a size in tokens.
func windowsOf(d *layer.Doc, size int) []window {
	w := []window{{}}
	for _, s := range d.Sentences {
		for first := s.First; first < s.End; first += size {
			end := min(first+size, s.End)
			last := &w[len(w)-1]
			if end-last.base > size {
				w = append(w, window{base: first})
				last = &w[len(w)-1]
			}
			last.sentences = append(last.sentences, piece{first - last.base, end - last.base})
		}
	}
	return w
}

// tokens is how many tokens a window has.
func (w *window) tokens() int {
	if len(w.sentences) == 0 {
		return 0
	}
	return w.sentences[len(w.sentences)-1].end
}
