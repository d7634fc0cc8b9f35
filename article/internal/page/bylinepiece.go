package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func isAnd(mark string) bool { return mark == "and" || mark == "&" || mark == "And" || mark == "AND" }

func isBar(mark string) bool {
	return mark == "|" || mark == "•" || mark == "·" || mark == "»" || mark == "│"
}

// spacedSlash parts authors; a slash without spaces parts an author from an outlet.
const spacedSlash = " / "

// cutAtMark cuts a word at the first mark between pieces in it. A joining word or a dash
// is all mark.
func cutAtMark(w string) (bare, mark, rest string) {
	switch w {
	case "and", "&", "And", "AND", "with", "plus", "-", "–", "—", "--", "||":
		return "", w, ""
	case "/":
		return "", spacedSlash, ""
	}
	for i, r := range w {
		switch r {
		case ',', ';', '|', '•', '·', '»', '│', '(', ')', '[', ']', '–', '—':
		case ':':
			if i+1 < len(w) {
				continue // 9:00
			}
		case '/':
			if i+1 < len(w) && '0' <= w[i+1] && w[i+1] <= '9' {
				continue // 15/6/2025
			}
		default:
			continue
		}
		n := utf8.RuneLen(r)
		return w[:i], w[i : i+n], w[i+n:]
	}
	return w, "", ""
}

// A piece is what stands between two marks of a byline.
type piece struct {
	words [12]string
	start [12]int
	n     int
	long  bool // it has more words
}

func (p *piece) add(w string, start int) {
	if p.n == len(p.words) {
		p.long = true
		return
	}
	p.words[p.n], p.start[p.n] = w, start
	p.n++
}

// addGlued adds a word that may have the next one glued to it: "LeeUpdated".
func (p *piece) addGlued(w string, start int) {
	for _, next := range [...]string{"Updated", "Published", "Posted"} {
		if name, ok := strings.CutSuffix(w, next); ok && name != "" {
			p.add(name, start)
			p.add(next, start+len(name))
			return
		}
	}
	p.add(w, start)
}

func (p *piece) span(from, to int) Span {
	return Span{p.start[from], p.start[to-1] + len(p.words[to-1])}
}

// byBehindDate returns the index of a "by" that starts a piece or follows nothing but a date;
// -1 where there is none.
func (p *piece) byBehindDate() int {
	for i := range p.n {
		w := p.words[i]
		if strings.EqualFold(strings.TrimSuffix(w, ":"), "by") {
			return i
		}
		if !isDateWord(w) || strings.EqualFold(w, "edited") { // who edits writes nothing
			break
		}
	}
	return -1
}

// nameEnd returns how far a piece reads as a name: words with a capital, and particles.
func (p *piece) nameEnd(from int) int {
	i := from
	for ; i < p.n; i++ {
		w := p.words[i]
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "“\"'‘"))
		switch {
		case i >= from+2 && isRelation(w): // in capitals
			return i
		case unicode.IsUpper(first) && !(isDateWord(w) && (i >= from+2 || i+1 < p.n && startsWithDigit(p.words[i+1]))):
		case i > from && (isNameParticle(w) || w == "plc"):
		default:
			return i
		}
	}
	return i
}
