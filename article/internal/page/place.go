package page

import (
	"hash/maphash"
	"strings"
	"unicode/utf8"
)

// A place is what the lines around a line tell of it.
type place struct {
	zone     zone
	list     Kind // of the heading above, with no prose between: Related, Popular ...
	thread   bool // the heading of a comment thread stands above
	marked   int  // of the four lines around, those that a phrase or shape tells
	row      bool // starts as the line above or below does: with a bullet, a number, a date
	credited bool // the line below is a credit
	form     Kind // what it is together with the line below or above
	opens    bool // in capitals, words of it stand in the lines below too
	run      int  // how many lines without a sentence stand together here
}

// placeLines finds the places of all lines.
func placeLines(lines []line, text string) {
	first, last := startOfText(lines, text), endOfText(lines)
	list, thread, runEnd := Kind(""), false, 0
	above, start, below := rune(0), rune(0), rowStart(lines[0].text(text))
	for i := range lines {
		l := &lines[i]
		l.place = place{}
		switch {
		case i < first:
			l.zone = head
		case i < last:
			l.zone = core
		default:
			l.zone = end
		}
		for _, n := range [...]int{-2, -1, 1, 2} {
			if j := i + n; 0 <= j && j < len(lines) && lines[j].told() {
				l.marked++
			}
		}
		if i >= runEnd {
			for runEnd = i; runEnd < len(lines) && !lines[runEnd].ends && !lines[runEnd].prose; {
				runEnd++
			}
			l.run = runEnd - i
			runEnd = max(runEnd, i+1)
		} else {
			l.run = lines[i-1].run
		}
		l.credited = i+1 < len(lines) && lines[i+1].isCredit()
		if above, start, below = start, below, 0; i+1 < len(lines) {
			below = rowStart(lines[i+1].text(text))
		}
		l.row = start != 0 && (start == above || start == below)
		if l.prose {
			list = ""
		}
		l.list, l.thread = list, thread
		if l.opensList() {
			list = l.listKind(list)
		}
		thread = thread || l.zone == end && l.opensThread()
	}
}

// listKind returns the kind of the list that l opens, or the one before.
func (l *line) listKind(before Kind) Kind {
	switch kind := l.phrase.kind; kind {
	case Related, Popular, Sponsored, Tags:
		return kind
	case Bio:
		if l.zone != head { // "Staff writer" belongs to the byline
			return Bio
		}
	}
	return before
}

// isCredit reports a short line that is a credit.
func (l *line) isCredit() bool {
	return l.words <= 8 && (l.shape == Credit || l.phrase != nil && l.phrase.kind == Credit)
}

// rowStart returns what the rows of a list start with: a bullet, 'd' for a date, '0'
// for a number; or 0.
func rowStart(s string) rune {
	r, n := utf8.DecodeRuneInString(s)
	if 'a' <= r && r <= 'z' || 'T' <= r && r <= 'Z' {
		return 0 // no month starts so
	}
	word, rest, _ := strings.Cut(s, " ")
	switch {
	case rest == "":
		return 0
	case n == len(word) && strings.ContainsRune("-–—*•·▪‣◦■●►▸✓", r):
		return r
	case isMonth(word):
		return 'd'
	case '0' <= r && r <= '9' && strings.TrimLeft(word, "0123456789") != word && strings.Trim(word, "0123456789.)") == "":
		return '0'
	}
	return 0
}

// measurePlaces fills the features that the lines around a line tell.
func (d *Draft) measurePlaces() {
	all, proseLines := 0, 0
	for i := range d.lines {
		if l := &d.lines[i]; l.prose {
			all += l.words
			proseLines++
		}
	}
	size := bucket(all, []int{100, 300, 600, 1200})
	above, last := 0, -1
	for i := range d.lines {
		l, f := &d.lines[i], &d.features[i]
		f[fZoneOf] = uint8(l.zone)
		f[fProseWordsAll] = size
		f[fProseAboveShare] = bucket(percent(above, all), aboveBounds)
		f[fProseAbove] = distance(i, last)
		f[fLengthRatio] = 5
		if all > 0 {
			f[fLengthRatio] = bucket(percent(l.words*proseLines, all), []int{20, 40, 70, 120})
		}
		f[fUnderList] = underOf(&l.place)
		f[fMarked] = uint8(l.marked)
		f[fRun] = bucket(l.run, []int{1, 2, 3, 5, 9})
		f[fForm] = formValue(l, l.text(d.text))
		if i > 0 {
			f[fPrevForm], f[fPrevTold] = neighbour(&d.lines[i-1])
		}
		if i+1 < len(d.lines) {
			f[fNextForm], f[fNextTold] = neighbour(&d.lines[i+1])
		}
		if l.prose {
			above += l.words
			last = i
		}
	}
	next := -1
	for i := len(d.lines) - 1; i >= 0; i-- {
		d.features[i][fProseBelow] = distance(next, i)
		if d.lines[i].prose {
			next = i
		}
	}
	d.measureRepeats()
}

// distance returns the bucket of how many lines a and b are apart; one of them is
// negative where there is no such line.
func distance(a, b int) uint8 {
	if a < 0 || b < 0 {
		return uint8(len(farBounds) + 1)
	}
	return bucket(a-b, farBounds)
}

func underOf(p *place) uint8 {
	switch {
	case p.thread:
		return 4
	case p.list == Related:
		return 1
	case p.list == Bio:
		return 2
	case p.list != "":
		return 3
	}
	return 0
}

func formValue(l *line, s string) uint8 {
	switch {
	case l.credited:
		return 2
	case l.row:
		return 1
	case l.namesSource(s):
		return 4
	case l.bracketed(s):
		return 3
	}
	return 0
}

// neighbour returns what a line tells to the one beside it.
func neighbour(l *line) (form, told uint8) {
	form = 1 + bucket(l.words, []int{5, 10, 20})
	if l.ends {
		form += 4
	}
	if l.phrase != nil {
		return form, indexOfKind(l.phrase.kind)
	}
	return form, indexOfKind(l.shape)
}

// measureRepeats tells of lines of three words or more whether they stand there again.
func (d *Draft) measureRepeats() {
	const fewest = 3
	d.last = zeros(d.last, roomFor(len(d.lines)))
	for i := range d.lines {
		l := &d.lines[i]
		if l.words < fewest {
			continue
		}
		last := d.lastLike(l.text(d.text))
		if *last > 0 {
			d.features[i][fAgain] |= 1
			d.features[*last-1][fAgain] |= 2
		}
		*last = int32(i + 1)
	}
}

var lineSeed = maphash.MakeSeed()

// lastLike returns the slot of the last line so far that reads as s does, counted from 1; 0 where
// there is none.
func (d *Draft) lastLike(s string) *int32 {
	mask := uint64(len(d.last) - 1)
	for i := maphash.String(lineSeed, s) & mask; ; i = (i + 1) & mask {
		if last := &d.last[i]; *last == 0 || d.lines[*last-1].text(d.text) == s {
			return last
		}
	}
}

// bracketed reports a line in brackets, such as "(Laughter)" and "($1 = 8.94 crowns)".
func (l *line) bracketed(s string) bool {
	return s != "" && (s[0] == '(' && l.last == ')' || s[0] == '[' && l.last == ']')
}

// namesSource reports a name in brackets, as of the service that a text is from.
func (l *line) namesSource(s string) bool {
	return l.bracketed(s) && l.words <= 5 && l.upper == 0 && isName(s[1:len(s)-1])
}
