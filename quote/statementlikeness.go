package quote

import "slices"

// A likeness is what two utterances of one speaker have in common.
type likeness struct {
	telling  int  // telling words in the same order
	span     int  // of the longer, from the first of them to the last
	shorter  int  // telling words of the one that has fewer
	longer   int  // and of the other
	words    int  // words in the same order
	fewWords int  // of the one that has fewer
	allWords int  // of the other
	marked   bool // neither is indirect
	reported bool // both are
}

func compareSayings(a, b *saying) likeness {
	if len(a.telling) > len(b.telling) {
		a, b = b, a
	}
	c := likeness{shorter: len(a.telling), longer: len(b.telling), words: len(align(a.words, b.words)),
		fewWords: min(len(a.words), len(b.words)), allWords: max(len(a.words), len(b.words)),
		marked: !a.indirect && !b.indirect, reported: a.indirect && b.indirect}
	shared := alignKeys(a.telling, b.telling)
	if c.telling = len(shared); c.telling > 0 {
		c.span = shared[c.telling-1][1] - shared[0][1] + 1
	}
	return c
}

// overlap reports whether enough telling words of the shorter stand in the longer. The
// words of two indirect quotes are the writers', who word one thing alike.
func (c *likeness) overlap(least float64) bool {
	if c.reported {
		least = (1 + least) / 2
	}
	return c.telling >= leastShared && c.isCompact() && c.tellingShare() >= least
}

// isCompact reports whether what is shared stands together in the longer, where a long
// one has many words.
func (c *likeness) isCompact() bool {
	return c.telling >= 2*leastShared || c.span <= 4*c.telling
}

// isPart reports whether all telling words of a few in marks stand in what the other has
// in marks, and half of all: “a liar and a whiner”.
func (c *likeness) isPart() bool {
	return c.marked && c.telling >= 3 && c.telling == c.shorter && c.span <= 3*c.telling && 2*c.words >= c.fewWords
}

// isAll reports whether nearly all words are the same.
func (c *likeness) isAll() bool {
	return c.words >= leastWords && c.telling == c.longer && float64(c.words) >= nearlyAll*float64(c.allWords)
}

// isReworded reports whether half of the telling words and most of all are the same.
func (c *likeness) isReworded() bool {
	return c.telling >= leastShared && c.isCompact() && 2*c.telling >= c.shorter && c.wordShare() >= mostWords
}

// isMost reports whether most words of the shorter stand together in the longer; where one is
// indirect, more of the telling ones, since there the writer words what is said often.
func (c *likeness) isMost() bool {
	if c.span > 2*c.telling {
		return false
	}
	if c.marked {
		return c.telling >= 3 && c.tellingShare() >= mostWords && c.wordShare() >= mostOfMarked
	}
	return c.telling > leastShared && c.tellingShare() >= mostTelling && c.wordShare() >= mostWords
}

// tellingShare and wordShare are how much of the shorter the longer has.
func (c *likeness) tellingShare() float64 { return float64(c.telling) / float64(c.shorter) }
func (c *likeness) wordShare() float64    { return float64(c.words) / float64(c.fewWords) }

// shareFigure reports whether two utterances have a figure in common and most of what
// tells something about it, names too: "that they would take in 42,000 of the Halden
// workers", "that 42,000 workers of Halden would be taken".
func shareFigure(a, b *saying) bool {
	if !slices.ContainsFunc(a.figures, func(f uint32) bool { return slices.Contains(b.figures, f) }) {
		return false
	}
	shared := len(alignKeys(a.content, b.content))
	return shared >= leastShared && float64(shared) >= mostWords*float64(min(len(a.content), len(b.content)))
}

const (
	nearlyAll    = 0.85
	mostWords    = 0.6
	mostTelling  = 0.7
	mostOfMarked = 0.7
)
