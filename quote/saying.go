package quote

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon/stopwords"
	"github.com/copydesk/copydesk/internal/text/fold"
	"github.com/copydesk/copydesk/internal/text/stem"
)

// A saying is the content of a quote as it is compared with others.
type saying struct {
	article, quote, group int
	date                  time.Time
	indirect              bool
	text                  string
	words                 []word
	telling               []uint32 // hashes of the stems of words but names and those of grammar
	content               []uint32 // the same with names
	figures               []uint32 // of numbers that say more than a year or a count
}

// A word is a stretch of text without white space, and what it is compared by.
type word struct {
	shown   string
	key     uint32 // hash of the folded letters and digits
	telling bool   // no word of grammar
}

const (
	maxWords     = 400 // of a quote that are compared
	leastTelling = 2   // telling words of a quote
	leastWords   = 4   // words of a quote
	leastShared  = 4   // telling words that two quotes must share
	leastRun     = 6   // words in a row that two quotes must share otherwise, three of them telling
	leastLongRun = 10  // words in a row, whatever they are
)

func newSaying(text string) saying {
	u := saying{text: text}
	for shown := range strings.FieldsSeq(text) {
		key := fold.Key(strings.TrimFunc(shown, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
		if key == "" {
			continue
		}
		if len(u.words) == maxWords {
			break
		}
		u.words = append(u.words, word{shown, hash(key), !stopwords.Contains(key)})
		if stopwords.Contains(key) {
			continue
		}
		stemmed := hash(stem.Of(strings.TrimSuffix(key, "'s")))
		u.content = append(u.content, stemmed)
		if first := len(u.words) == 1; first || !isCapital(shown) {
			u.telling = append(u.telling, stemmed)
		}
		if isFigure(key) {
			u.figures = append(u.figures, stemmed)
		}
	}
	return u
}

// compare orders utterances: longer ones first, then by their text and date. What is equal
// in all that may stand in any order.
func (u *saying) compare(v *saying) int {
	return cmp.Or(len(v.words)-len(u.words), cmp.Compare(u.text, v.text), u.date.Compare(v.date))
}

// runs are the hashes of all runs of n words, each once.
func (u *saying) runs(n int) []uint64 {
	var all []uint64
	for i := n; i <= len(u.words); i++ {
		h := uint64(0)
		for _, w := range u.words[i-n : i] {
			h = (h ^ uint64(w.key)) * 0x9E3779B97F4A7C15
			h ^= h >> 29
		}
		all = append(all, h)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// isFigure reports whether a word is a number of three digits and more that is no year.
func isFigure(key string) bool {
	digits := 0
	for i := range len(key) {
		if '0' <= key[i] && key[i] <= '9' {
			digits++
		} else if key[i] != ',' && key[i] != '.' {
			return false
		}
	}
	return digits > 2 && (len(key) != 4 || key[:2] != "19" && key[:2] != "20")
}

// isCapital reports whether a word begins with a capital letter, as names do, which
// stand in all that somebody says.
func isCapital(shown string) bool {
	at := strings.IndexFunc(shown, unicode.IsLetter)
	if at < 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(shown[at:])
	return unicode.IsUpper(r)
}

// hash is FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// pairs are the pairs of neighbours among the telling words; apart are those with one
// between them. Each is there once.
func (u *saying) pairs() (all, apart []uint64) {
	for i, a := range u.telling {
		if i+1 < len(u.telling) {
			all = append(all, pairOf(a, u.telling[i+1]))
		}
		if i+2 < len(u.telling) {
			apart = append(apart, ^pairOf(a, u.telling[i+2]))
		}
	}
	slices.Sort(all)
	slices.Sort(apart)
	return slices.Compact(all), slices.Compact(apart)
}

func pairOf(a, b uint32) uint64 { return uint64(min(a, b))<<32 | uint64(max(a, b)) }
