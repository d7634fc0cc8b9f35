package page

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// findTitle returns the index of the title, or -1 for a text that starts with its
// first paragraph. Of the lines before the text that could be one it is the first
// that has nearly as many words in common with the text as the best.
func findTitle(lines []line, text, known string) int {
	if known != "" {
		return findKnownTitle(lines, text, known)
	}
	var all []int // lines that could be one
	from := releaseLine(lines, text) + 1
	for i := from; i < len(lines) && (i == 0 || lines[i].zone == head); i++ {
		if l := &lines[i]; l.couldBeTitle(i == 0) && !introducesSpeech(l.text(text)) && !isOfPost(lines, text, i) {
			all = append(all, i)
		}
	}
	if len(all) == 0 {
		return -1
	}
	if sure := all[0] > 0 || lines[0].zone == head && !lines[0].ends; sure && len(all) == 1 {
		return all[0]
	}
	body := sync.OnceValue(func() []uint64 { return bodyWords(lines, text) })
	if len(all) == 1 {
		if !mayBeTitle(lines, text, all[0], body) {
			return -1
		}
		return all[0]
	}
	points, best := make([]int, len(all)), 0
	for n, i := range all {
		points[n] = titlePoints(lines, text, i, body)
		best = max(best, points[n])
	}
	n := slices.IndexFunc(points, func(n int) bool { return n > 0 && n*10 >= best*6 })
	if n < 0 {
		return -1
	}
	for _, i := range all {
		if isOutletBehind(lines[all[n]].text(text), lines[i].text(text)) {
			return i
		}
	}
	return all[n]
}

// isOutletBehind reports a line that is a title and, behind a bar or a dash, where it stands: "Weir to
// close | Local News | The Courier".
func isOutletBehind(s, title string) bool {
	rest, ok := strings.CutPrefix(s, title)
	for _, mark := range [...]string{" | ", " - ", " – ", " — ", " · ", " :: "} {
		if ok && strings.HasPrefix(rest, mark) {
			return true
		}
	}
	return false
}

// titlePoints counts the words that line i shares with the body; 0 for a first line that is
// rather a sentence.
func titlePoints(lines []line, text string, i int, body func() []uint64) int {
	if !mayBeTitle(lines, text, i, body) {
		return 0
	}
	l := &lines[i]
	if s := l.text(text); l.words <= 4 && isOutlet(s) && isOutletWord(s[strings.LastIndexByte(s, ' ')+1:]) {
		return 1 // who it is from
	}
	both, _ := shared(l.text(text), body())
	if i > 0 && (l.stops > 1 || l.stops == 1 && !l.ends) {
		both /= 2 // a deck is made of sentences
	}
	return 1 + both
}

// mayBeTitle reports false for a first line that is rather a sentence.
func mayBeTitle(lines []line, text string, i int, body func() []uint64) bool {
	return i > 0 || lines[0].zone == head && !lines[0].ends || startsWithTitle(lines, text, body)
}

// shared counts the content words of s, and those that stand in the body too.
func shared(s string, body []uint64) (both, all int) {
	words := sortedSet(appendContentWords(nil, s))
	for _, w := range words {
		if slices.Contains(body, w) {
			both++
		}
	}
	return both, len(words)
}

// bodyWords returns the content words of the first paragraphs of the body.
func bodyWords(lines []line, text string) []uint64 {
	const (
		paragraphs = 3
		looked     = 200 // bytes of each
	)
	words := []uint64{}
	for i, n := 1, 0; i < len(lines) && n < paragraphs; i++ {
		if lines[i].prose && lines[i].zone != head {
			opening := lines[i].text(text)
			words = appendContentWords(words, opening[:min(len(opening), looked)])
			n++
		}
	}
	return words
}

// couldBeTitle reports whether the line itself looks like a title. What labels a link
// elsewhere may stand before the title in the first line ("Poll: Mayor ahead").
func (l *line) couldBeTitle(first bool) bool {
	labelled := first && l.phrase != nil && l.phrase.bound() && l.words > l.phrase.length+2
	return (l.phrase == nil || labelled) && l.shape == "" && l.form == "" && !l.prose && 2 <= l.words && l.words <= 30 &&
		(!l.ends || l.last == '?' || l.last == '!' || l.words <= 20 && (first || l.titleCase()))
}

// titleCase reports that most words start with a capital.
func (l *line) titleCase() bool { return l.capital*10 >= l.words*6 }

// startsWithTitle reports whether the first line is a title although it may end as a
// sentence: a paragraph more than its length follows, and the line is in title case,
// or shares words with the text and has no word that only reports have.
func startsWithTitle(lines []line, text string, body func() []uint64) bool {
	l := &lines[0]
	if len(lines) == 1 {
		return false
	}
	next := slices.IndexFunc(lines[1:], func(l line) bool { return l.prose }) + 1
	if next == 0 || next > 6 {
		return !l.ends && lines[1].words >= l.words
	}
	if _, ok := ReadDateline(lines[next].text(text)); ok && next == 1 && l.words <= 20 {
		return true // a story that is told to start below
	}
	if !l.ends || l.titleCase() && !reports(l.text(text)) || l.last == '?' || l.last == '!' {
		return lines[next].words >= l.words
	}
	if !l.blank || l.words > 16 || l.quoted > 0 || lines[next].words*2 < l.words*3 || reports(l.text(text)) {
		return false
	}
	both, all := shared(l.text(text), body())
	return both >= 2 && both*10 >= all*4
}

// reports reports a word that a lede has and a title lacks.
func reports(s string) bool {
	if _, ok := ReadDateline(s); ok {
		return true
	}
	for w := range strings.FieldsSeq(s) {
		switch w = strings.TrimRight(w, ".,"); w {
		case "said", "told", "announced", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "he", "she", "they", "He", "She", "They", "It":
			return true
		}
	}
	return false
}

// introducesSpeech reports somebody who speaks before a colon, and behind it a quote or
// nothing: "The mayor wrote on her page:".
func introducesSpeech(s string) bool {
	before, behind, ok := strings.Cut(s, ":")
	behind = strings.TrimLeft(behind, " \u00a0")
	if !ok || behind != "" && !strings.HasPrefix(behind, "“") && !strings.HasPrefix(behind, `"`) && !strings.HasPrefix(behind, "‘") {
		return false
	}
	for w := range strings.FieldsSeq(before) {
		switch w {
		case "said", "wrote", "told", "tweeted", "posted", "added", "announced", "asked", "replied", "answered", "declared", "stated", "explained", "recalled":
			return true
		}
	}
	return false
}

func findKnownTitle(lines []line, text, known string) int {
	known = strings.TrimRight(known, ".")
	for i := range lines {
		if strings.EqualFold(strings.TrimRight(lines[i].text(text), "."), known) {
			return i
		}
	}
	return -1
}

// deckWords is how many words a deck hardly has that is one sentence: golds of pages count a
// longer one as body. Of two sentences, of which the last has no stop, it is a deck.
const deckWords = 15

const underHeadline = "place: under the headline"

// readsAsDeck reports a line without a full stop that reads like a sentence: what sums up
// the story. Where it does not stand under the headline it is kept in doubt.
func (l *line) readsAsDeck(s string) bool {
	const shortest, goesOn, long = 11, 5, 20 // words; "… as the harbour closes" goes on with the headline
	enough := l.words >= shortest || l.words >= goesOn && strings.HasPrefix(s, "…")
	return enough && l.lower*3 >= l.words*2 && l.dividers == 0 && l.numbers <= 1 && l.quoted == 0 && (!l.has(':') || l.words >= long) && !l.told() && l.form == ""
}

// markHeadlines makes the title, its repetitions and the deck headlines.
func markHeadlines(lines []line, text string, title int) {
	t := &lines[title]
	titleText := t.text(text)
	words := sortedSet(appendContentWords(nil, titleText))
	var other []uint64
	t.kind, t.rule = Headline, "place: first headline"
	for i := range lines {
		l := &lines[i]
		if i == title || l.prose && lines[i].zone != head || l.words == 0 || isOfPost(lines, text, i) {
			continue
		}
		content := l.text(text)
		if len(content) == len(titleText) && strings.EqualFold(content, titleText) {
			l.kind, l.rule = Headline, "the title again"
			continue
		}
		if lines[i].zone != head || l.told() || l.form != "" {
			continue
		}
		if l.words >= 3 && !(l.ends && l.words >= proseWords) && near(i, title) {
			if other = sortedSet(appendContentWords(other[:0], content)); alike(words, other) {
				l.kind, l.rule = Headline, "the title in other words"
				continue
			}
		}
		deck := l.readsAsDeck(content) && (l.words < deckWords && !l.ends || (l.words < deckWords || l.stops > 0 && !l.ends) && l.score > deckPoints-headPoints)
		if i > title && l.words >= 5 && (deck || l.score > 0 || !l.ends && l.words < deckWords && l.score > -250) && (lines[i-1].kind == Headline || isBareByline(lines[i-1].text(text), &lines[i-1].measure)) {
			l.kind, l.rule = Headline, underHeadline
		}
	}
}

// near reports lines of one head: in other words a title stands beside it.
func near(i, title int) bool {
	const reach = 6 // lines
	return title-reach <= i && i <= title+reach
}

// alike reports whether one of two sets has most of the words of the other.
func alike(a, b []uint64) bool {
	both := common(a, b)
	return both >= 3 && both*10 >= min(len(a), len(b))*6
}

// common returns how many elements two sorted sets share.
func common(a, b []uint64) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}

func sortedSet(s []uint64) []uint64 {
	slices.Sort(s)
	return slices.Compact(s)
}

// The constants of the hash FNV-1a.
const (
	hashBasis = 14695981039346656037
	hashPrime = 1099511628211
)

// appendContentWords appends the hashes of the words of s that have four letters or
// more, or start with a capital, in small letters and without a possessive.
func appendContentWords(to []uint64, s string) []uint64 {
	for i := 0; i < len(s); {
		hash, letters, upper := uint64(hashBasis), 0, false
		for i < len(s) {
			if classes[s[i]] == small {
				hash = (hash ^ uint64(s[i])) * hashPrime
				letters++
				i++
				continue
			}
			r, size := rune(s[i]), 1
			if r >= utf8.RuneSelf {
				r, size = utf8.DecodeRuneInString(s[i:])
			}
			i += size
			if r == '\'' || r == '’' {
				if isPossessive(s[i:]) {
					i++
					break
				}
				continue
			}
			if !isPhraseRune(r) {
				break
			}
			lower := r
			if r >= utf8.RuneSelf {
				lower = unicode.ToLower(r)
			} else if classes[r] == capital {
				lower = r | 0x20
			}
			upper = upper || letters == 0 && r != lower
			letters++
			hash = (hash ^ uint64(lower)) * hashPrime
		}
		if letters >= 4 || upper && letters > 1 {
			to = append(to, hash)
		}
	}
	return to
}

// isPossessive reports whether s starts with an s that ends its word.
func isPossessive(s string) bool {
	return s != "" && s[0] == 's' && (len(s) == 1 || !isPhraseRune(rune(s[1])))
}
