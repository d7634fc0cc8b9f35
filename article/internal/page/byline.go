package page

import (
	"strings"
	"unicode"
)

// BylineParts are what a line tells of who wrote an article:
//
//	byline  = { piece mark }
//	piece   = [ lead ] ( name [ trade | agency | outlet ] [ relation ] [ date ] | trade | agency | outlet | place | date )
//	mark    = "," ";" "|" "and" "(" ...
//	relation = "for" outlet, "in" place, "of" agency ...
type BylineParts struct {
	Names  []Span
	Agency Span // the first that is named
	Date   Span
	led    lead
	nobody bool // it names a staff or a trade
	outlet bool // it names an outlet or another organisation
	desk   bool // the staff is a desk, as may stand behind a place
	parted bool // a bar or a dot parts its pieces
	timed  bool // it tells how long reading takes
	whole  bool // there is nothing else in it
}

// bylineWords is how many words of a line are read as a byline at most.
const bylineWords = 40

// ReadByline reads a line as a byline. What it finds before the first piece that belongs to
// none it keeps.
func ReadByline(s string) BylineParts {
	var b BylineParts
	at, lead := leadOf(s)
	b.led = lead
	r := bylineReader{s: s, BylineParts: &b}
	b.whole = r.pieces(at)
	return b
}

// names reports whether b has an author, an agency or a staff to name.
func (b *BylineParts) names() bool {
	return len(b.Names) > 0 || b.Agency.Len() > 0 || b.nobody || b.outlet
}

type bylineReader struct {
	s string
	*BylineParts
	mark   string // that ended the piece before
	placed bool   // the piece before ends in a place
	other  bool   // a word with a colon tells that somebody else follows: "Photos: Bo Ek"
}

// pieces reads the pieces from offset at on; whole reports whether all could be read.
func (r *bylineReader) pieces(at int) (whole bool) {
	c := cursor{text: r.s, at: at}
	var p piece
	for range bylineWords {
		w, start := c.word()
		if stop := strings.TrimSuffix(w, "."); len(stop) > 2 && len(stop) < len(w) && isBesideWriting(strings.ToLower(c.peek())) {
			w = stop + ";" // "Words by Ann Lee. Photographs by Bo Ek"
		}
		for w != "" {
			bare, mark, rest := cutAtMark(w)
			if bare != "" {
				p.addGlued(bare, start)
			}
			if mark == "" {
				break
			}
			r.parted = r.parted || isBar(mark) || mark == spacedSlash
			if !r.read(&p, mark) {
				return false
			}
			start += len(w) - len(rest)
			w = rest
		}
		if start == len(r.s) {
			return r.read(&p, "")
		}
	}
	return false
}

// read reads and empties a piece that ends at a mark; it reports false for one that is part
// of no byline.
func (r *bylineReader) read(p *piece, mark string) bool {
	if p.n == 0 {
		return true
	}
	defer func() { p.n, p.long, r.mark = 0, false, mark }()
	switch other := r.other; {
	case p.long:
		return false
	case mark == ":":
		return r.label(p)
	case other:
		r.other = false
		return true
	}
	from := 0
	if by := p.byBehindDate(); by >= 0 {
		if by > 0 {
			r.dated(p.span(0, by))
		}
		from, r.led = by+1, byLead
	}
	if from < p.n && p.words[from] == "the" {
		return r.organisation(p, from)
	}
	if from == p.n {
		return true
	}
	placed := r.placed
	r.placed = false
	if r.agency(p, from, p.n) || r.date(p, from) || r.credits(p, from) {
		return true
	}
	end := p.nameEnd(from)
	return r.name(p, from, end, placed) && r.behind(p, end)
}

// organisation reads a piece that starts with "the": an outlet, a body, a staff.
func (r *bylineReader) organisation(p *piece, from int) bool {
	if r.agency(p, from, p.n) {
		return true
	}
	last := p.words[p.n-1]
	if p.n < from+2 || !unicode.IsUpper(rune(p.words[from+1][0])) || !isOutletWord(last) && !isTradeWord(last) {
		return false
	}
	r.outlet = true
	return true
}

// label reads a piece with a colon behind it: "Updated:", "Photos:".
func (r *bylineReader) label(p *piece) bool {
	end := p.nameEnd(0)
	if from := end - 1; from >= 2 && end == p.n && isBesideWriting(strings.ToLower(p.words[from])) { // "Ann Lee Photos: Bo Ek"
		r.other = true
		return r.name(p, 0, from, false)
	}
	for i := end; i < p.n; i++ {
		if !isDateWord(p.words[i]) {
			return false
		}
	}
	switch {
	case end >= 2 && end < p.n && !startsWithDigit(p.words[end]): // "Ann Lee Updated:"
		r.dated(p.span(end, p.n))
		return r.name(p, 0, end, false)
	case end == 1 && isDateWord(p.words[0]) || end == 0:
		r.dated(p.span(0, p.n))
		return true
	}
	r.other = r.led != noLead || r.parted
	return r.other && r.names()
}

// credits reports a piece on somebody who did not write: "photos by Bo Ek", or on how to
// reach the author.
func (r *bylineReader) credits(p *piece, from int) bool {
	if strings.ContainsRune(p.words[from], '@') {
		return len(r.Names) > 0
	}
	for _, w := range p.words[from+1 : p.n] {
		if w == "by" {
			return r.names()
		}
	}
	return false
}

// agency reads an agency's name.
func (r *bylineReader) agency(p *piece, from, end int) bool {
	if from < end && strings.EqualFold(p.words[from], "the") {
		from++
	}
	if from >= end {
		return false
	}
	s := p.span(from, end)
	if !isAgency(r.s[s.Start:s.End]) {
		return false
	}
	if r.Agency.Len() == 0 {
		r.Agency = s
	}
	return true
}

// behind reads what stands behind the words of a name in a piece.
func (r *bylineReader) behind(p *piece, at int) bool {
	if at >= p.n {
		return true
	}
	if isDatePiece(p.words[at:p.n]) {
		r.dated(p.span(at, p.n))
		return true
	}
	if at == p.n-1 && isAddress(p.words[at]) && strings.Contains(p.words[at], "@") {
		return len(r.Names) > 0
	}
	if p.isNobody(at, p.n) {
		r.nobody = true
		return true
	}
	for i := at; i < p.n; i++ {
		w := p.words[i]
		if isRelation(w) && i+1 < p.n {
			end := p.nameEnd(i + 1)
			if strings.EqualFold(p.words[i+1], "the") && i+2 < p.n {
				end = p.nameEnd(i + 2)
			}
			agency := r.agency(p, i+1, end)
			if r.led == noLead && !isPlaceRelation(w) && !agency && !p.isOrganisation(i+1, end) {
				return false
			}
			r.placed = isPlaceRelation(w)
			r.nobody = r.nobody || i > at && isTradeWord(p.words[i-1])
			return end > i+1 && (end == p.n || isDatePiece(p.words[end:p.n]))
		}
		if unicode.IsUpper(rune(w[0])) || !isTradeWord(w) && !desks()[w] && w != "our" && w != "own" && w != "a" && w != "the" {
			return false
		}
	}
	return false
}
