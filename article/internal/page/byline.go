package page

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
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

// A lead is how a byline starts.
type lead uint8

const (
	noLead   lead = iota
	fromLead      // "From", before what is no name
	byLead        // "By", "Story by"
	ofLabel       // "Author:"
)

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

// leadOf returns the offset behind what a byline starts with, and what that is.
func leadOf(s string) (int, lead) {
	if s == "" || strings.IndexByte("ABCEFIJOPRSTWabceijoprstw", s[0]) < 0 {
		return 0, noLead
	}
	const longest = 5 // words
	c := cursor{text: s}
	for n := range longest {
		w, _ := c.word()
		bare := strings.ToLower(strings.TrimSuffix(w, ":"))
		switch {
		case bare == "by":
			return c.at, byLead
		case n == 0 && w == "From", n > 0 && w == "from":
			return c.at, fromLead
		case n == 0 && len(bare) < len(w) && isAuthorLabel(bare):
			return c.at, ofLabel
		case !isWriting(bare) && (n == 0 || !isBesideWriting(bare)):
			return 0, noLead
		}
	}
	return 0, noLead
}

// isAuthorLabel reports a word that has the author behind a colon.
func isAuthorLabel(w string) bool {
	switch w {
	case "author", "author(s)", "authors", "byline", "correspondent", "journalist", "reporter", "reporters", "text", "words", "writer", "writers":
		return true
	}
	return false
}

// isWriting reports a word that has the author behind "by".
func isWriting(w string) bool {
	switch w {
	case "analysis", "article", "authored", "column", "commentary", "compiled", "essay", "exclusive", "feature", "interview", "interviews", "opinion", "posted", "published",
		"report", "reported", "reporting", "review", "story", "submitted", "text", "words", "written":
		return true
	}
	return false
}

// isBesideWriting reports what an author did besides: "Words and pictures by".
func isBesideWriting(w string) bool {
	switch w {
	case "and", "&", "additional", "graphics", "illustrations", "images", "photographs", "photography", "photos", "pictures", "video", "videos":
		return true
	}
	return false
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
		for w != "" {
			bare, mark, rest := cutAtMark(w)
			if bare != "" {
				p.addGlued(bare, start)
			}
			if mark == "" {
				break
			}
			r.parted = r.parted || isBar(mark)
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

// byBehindDate returns the index of a "by" that starts a piece or follows nothing but a date;
// -1 where there is none.
func (p *piece) byBehindDate() int {
	for i := range p.n {
		w := p.words[i]
		if strings.EqualFold(strings.TrimSuffix(w, ":"), "by") {
			return i
		}
		if !isDateWord(w) {
			break
		}
	}
	return -1
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
	for i := end; i < p.n; i++ {
		if !isDateWord(p.words[i]) {
			return false
		}
	}
	switch {
	case end >= 2 && end < p.n: // "Ann Lee Updated:"
		r.dated(p.span(end, p.n))
		return r.name(p, 0, end, false)
	case end == 1 && isDateWord(p.words[0]) || end == 0:
		r.dated(p.span(0, p.n))
		return true
	}
	r.other = r.led != noLead || r.parted
	return r.other && r.names()
}

// date reads a piece that is a date from the word at from on, or "3 min read".
func (r *bylineReader) date(p *piece, from int) bool {
	if !isDatePiece(p.words[from:p.n]) {
		return false
	}
	if p.words[p.n-1] == "read" {
		r.timed = true
	} else {
		r.dated(p.span(from, p.n))
	}
	return true
}

func isDatePiece(words []string) bool {
	telling := false
	for i, w := range words {
		switch {
		case w == "an" || w == "a" || w == "just" || w == "now" || w == "read" && telling:
		case !isDateWord(w):
			return false
		case startsWithDigit(w):
			telling = telling || len(words) > 1 || isYear(w) || isCalendarWord(w)
		case isCalendarWord(w) && (i > 0 || len(words) == 1 || isDateWord(words[1])):
			telling = true
		}
	}
	return telling
}

// isYear reports a year of this century or the last.
func isYear(w string) bool {
	return len(w) == len("2026") && (w[:2] == "20" || w[:2] == "19") && strings.Trim(w, "0123456789") == ""
}

func isDesk(w string) bool { return strings.EqualFold(w, "desk") || strings.EqualFold(w, "bureau") }

func startsWithDigit(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '9' }

// dated adds a stretch to the date: the commas inside of a date are marks.
func (r *bylineReader) dated(s Span) {
	const near = len(" • ")
	switch {
	case r.Date.Len() == 0:
		r.Date = s
	case s.Start-r.Date.End <= near:
		r.Date.End = s.End
	}
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

// nameEnd returns how far a piece reads as a name: words with a capital, and particles.
func (p *piece) nameEnd(from int) int {
	i := from
	for ; i < p.n; i++ {
		w := p.words[i]
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "“\"'‘"))
		switch {
		case unicode.IsUpper(first) && !(isDateWord(w) && (i >= from+2 || i+1 < p.n && startsWithDigit(p.words[i+1]))):
		case i > from && (isNameParticle(w) || w == "plc"):
		default:
			return i
		}
	}
	return i
}

// name reads the words of a piece that read as a name. It reports false for those that are
// none and stand where an author should.
func (r *bylineReader) name(p *piece, from, end int, placed bool) bool {
	switch {
	case end == from:
		return !isRelation(p.words[from]) || len(r.Names) > 0 // what stands behind tells
	case r.agency(p, from, end):
		return true
	case p.isNobody(from, end) || isSpecial(p.words[from:p.n]):
		r.nobody = true
		r.desk = r.desk || isDesk(p.words[end-1])
		behind := p.nobodyBehind(from, end)
		for k := end - 1; k > behind && !r.agency(p, behind, k); k-- { // "AP Sports Writer"
		}
		if behind > from {
			r.addName(p, from, behind)
		}
		return true
	case p.agencyBehind(from, end) > from:
		k := p.agencyBehind(from, end)
		r.agency(p, k, end)
		return r.addName(p, from, k)
	case isOutletWord(p.words[end-1]) || p.words[from] == "The":
		r.outlet = true
		if behind := p.outletBehind(from, end); behind > from {
			r.addName(p, from, behind)
			return true
		}
		return isOutletWord(p.words[end-1])
	}
	if k := p.outletBehind(from, end); k > from {
		r.outlet = true
		end = k
	}
	switch {
	case placed && (end-from < 2 || isPlaceStart(p.words[from]) && !p.inPlace(end)):
		r.placed = true
		return true
	case end-from < 2:
		return r.names() && !isAnd(r.mark)
	case r.mark == "/":
		return r.names() // "Ann Lee/Kestrel Bay Daily"
	}
	return r.addName(p, from, end)
}

// addName adds an author, unless the words are none of a name.
func (r *bylineReader) addName(p *piece, from, end int) bool {
	const longest = 5
	if n := end - from; n < 2 || n > longest || isLabel(p.words[from:end]) || strings.ContainsAny(r.s[p.start[from]:p.start[end-1]+len(p.words[end-1])], "0123456789") || isNameParticle(p.words[end-1]) {
		return r.led != noLead && len(r.Names) > 0
	}
	name := p.span(from, end)
	name.End = name.Start + len(strings.TrimRight(r.s[name.Start:name.End], ".:|"))
	if last := p.words[end-1]; strings.HasSuffix(last, "r.") || strings.Count(last, ".") > 1 { // Jr., M.D.
		name.End = p.span(from, end).End
	}
	r.Names = append(r.Names, name)
	return true
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

// isOrganisation reports whether words name an outlet, by an article, their last word or
// since they are in capitals.
func (p *piece) isOrganisation(from, end int) bool {
	return end > from && (strings.EqualFold(p.words[from], "the") || isOutletWord(p.words[end-1]) || allCapitals(p.words[from:end]))
}

// isRelation reports a word between an author and an outlet or a place.
func isRelation(w string) bool {
	switch w {
	case "for", "of", "at", "in", "from", "via", "to", "on":
		return true
	}
	return false
}

func isPlaceRelation(w string) bool { return w == "in" || w == "from" || w == "at" }

// inPlace reports whether "in" or the like follows at word i.
func (p *piece) inPlace(i int) bool { return i < p.n && isRelation(p.words[i]) }

// isSpecial reports "Special to the Gazette".
func isSpecial(words []string) bool {
	return len(words) > 2 && (strings.EqualFold(words[0], "special") || strings.EqualFold(words[0], "exclusive")) && (words[1] == "to" || words[1] == "for")
}

// isNobody reports whether words end in a trade or a staff: "our court reporter".
func (p *piece) isNobody(from, end int) bool {
	if end <= from || !isTradeWord(p.words[end-1]) {
		return false
	}
	for _, w := range p.words[from : end-1] {
		if isRelation(w) {
			return false
		}
	}
	return true
}

// nobodyBehind returns where the trade starts that follows a name at once: "Ann Lee Health
// Editor"; from where there is no name.
func (p *piece) nobodyBehind(from, end int) int {
	k := end - 1
	for k > from && desks()[strings.ToLower(p.words[k-1])] {
		k--
	}
	if k-from < 2 || k == end-1 && !isTradeWord(p.words[k]) {
		return from
	}
	if at := max(p.outletBehind(from, k), p.agencyBehind(from, k)); at > from {
		k = at
	}
	if isOutletWord(p.words[k-1]) || strings.EqualFold(p.words[from], "the") {
		return from
	}
	return k
}

// agencyBehind returns where an agency starts that follows a name at once; else from.
func (p *piece) agencyBehind(from, end int) int {
	for k := from + 2; k < end; k++ {
		if s := strings.Join(p.words[k:end], " "); isAgency(s) || isAgency("The "+s) {
			return k
		}
	}
	return from
}

// outletBehind returns where an outlet starts that follows a name at once, told by its
// article or since only the name is in capitals; else from.
func (p *piece) outletBehind(from, end int) int {
	for k := from + 2; k < end; k++ {
		if strings.EqualFold(p.words[k], "the") || allCapitals(p.words[from:k]) && isOutletWord(p.words[end-1]) && !allCapitals(p.words[k:k+1]) {
			return k
		}
	}
	return from
}

func allCapitals(words []string) bool {
	for _, w := range words {
		if strings.ToUpper(w) != w {
			return false
		}
	}
	return true
}

// isPlaceStart reports the first word of many names of places that have two.
func isPlaceStart(w string) bool {
	switch w {
	case "Abu", "Addis", "Buenos", "Cape", "East", "El", "Fort", "Hong", "Kuala", "La", "Las", "Los", "Mexico", "Mount", "New", "North", "Phnom", "Port", "Rio", "Saint",
		"Salt", "San", "Santa", "Sao", "São", "South", "St", "St.", "Tel", "The", "West":
		return true
	}
	return false
}

func isNameParticle(w string) bool {
	switch w {
	case "al", "bin", "da", "das", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "le", "ten", "ter", "van", "von", "y":
		return true
	}
	return false
}

var (
	//go:embed data/trades.txt
	tradesFile string
	//go:embed data/outlets.txt
	outletsFile string
	//go:embed data/desks.txt
	desksFile string
	//go:embed data/labels.txt
	labelsFile string

	trades  = linesOf(&tradesFile)
	outlets = linesOf(&outletsFile)
	desks   = linesOf(&desksFile)
	labels  = linesOf(&labelsFile)
)

func linesOf(file *string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		m := map[string]bool{}
		for _, w := range dataLines(*file) {
			m[w] = true
		}
		return m
	})
}

func isTradeWord(w string) bool { return trades()[strings.ToLower(strings.TrimRight(w, "."))] }

func isOutletWord(w string) bool { return outlets()[strings.ToLower(w)] }

// isLabel reports whether one of the words is none of a name but of labels in title case.
func isLabel(words []string) bool {
	for _, w := range words {
		if labels()[w] {
			return true
		}
	}
	return false
}
