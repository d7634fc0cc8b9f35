package page

import "slices"

// The zones of a text, by where its prose stands.
type zone uint8

const (
	head zone = iota // before the first prose
	core             // between the first prose and the end
	end              // behind the first line that ends an article, or behind all prose
)

// startOfText returns the index of the line that the body starts with: the one
// with the dateline, or the first prose behind bylines and dates, or the first
// prose.
func startOfText(lines []line, text string) int {
	const before = 15 // per cent of the words of prose that may stand above a byline
	all := proseWordsOf(lines)
	if i := firstStamp(lines, text); i >= 0 {
		return i
	}
	start, above := -1, 0
	for i := range lines {
		l := &lines[i]
		switch {
		case l.prose && start < 0:
			start = i
			fallthrough
		case l.prose:
			if _, ok := ReadDateline(l.text(text)); ok {
				return i
			}
			above += l.words
		case l.shape == Byline || l.shape == Dated || l.phrase != nil && l.phrase.kind == ReadTime:
			start = -1
		}
		if above*100 > all*before && start >= 0 {
			break
		}
	}
	if start < 0 {
		return slices.IndexFunc(lines, func(l line) bool { return l.prose })
	}
	return start
}

// proseWordsOf counts the words of the lines that are prose.
func proseWordsOf(lines []line) (words int) {
	for i := range lines {
		if lines[i].prose {
			words += lines[i].words
		}
	}
	return words
}

// firstStamp returns the index of the first of several times of day that stand alone,
// as above the entries of a live blog; or -1.
func firstStamp(lines []line, text string) int {
	const several = 3
	first, stamps := -1, 0
	for i := range lines {
		if l := &lines[i]; l.shape == Dated && l.words <= 3 && isClock(l.text(text)) {
			if stamps++; stamps == 1 {
				first = i
			}
		}
	}
	if stamps < several {
		return -1
	}
	return first
}

// endOfText returns the index of the line behind which there is no more body: the
// first that ends an article and has enough of the prose before it, or else the
// one behind the last prose.
func endOfText(lines []line) int {
	all, before, last := proseWordsOf(lines), 0, len(lines)-1
	for last >= 0 && !lines[last].prose {
		last--
	}
	for i := range lines[:last+1] {
		l := &lines[i]
		if l.prose {
			before += l.words
		} else if share := l.endsArticle(); share > 0 && before*100 >= all*share {
			return i
		}
	}
	return last + 1
}

// headingWords is how many words at most the heading of a list or thread has.
const headingWords = 8

// opensThread reports the heading of a thread of comments. One may quote the headline
// of the article.
func (l *line) opensThread() bool {
	return l.phrase != nil && l.phrase.kind == Thread && (l.words <= headingWords || !l.ends)
}

// opensList reports a line that is all heading: one with a link of its own ("Read more:
// Mayor resigns") opens no list.
func (l *line) opensList() bool {
	if l.phrase == nil || l.words > headingWords || l.ends {
		return false
	}
	return l.last == ':' || l.words <= l.phrase.length+l.phrase.stars()
}

// endsArticle returns, for a line that may end an article, how many per cent of
// the words of its prose must stand before it; for other lines 0. Comments can be
// longer than the article.
func (l *line) endsArticle() (share int) {
	if l.opensThread() {
		return 40
	}
	if l.phrase == nil || l.words > headingWords {
		return 0
	}
	switch l.phrase.kind {
	case Bio, Contributors, Copyright, Popular, Tags:
		return 80
	}
	return 0
}
