package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// DatelineParts tell where in a paragraph its dateline stands, relative to it.
type DatelineParts struct {
	All    Span // with the dash or colon that ends it and the white space behind
	Place  Span
	Date   Span
	Agency Span // or outlet
	colon  bool // ended by a colon, as the label of a speaker is
	plain  bool // it may be one: a place in small letters, nothing else, and a dash
	town   bool // the same with a colon
}

// blanks may stand between a dateline and its paragraph.
const blanks = " \t\r\n\u00a0"

// datelineWindow is how many bytes of a paragraph may be its dateline.
const datelineWindow = 100

// ReadDateline returns the dateline at the start of a paragraph; ok tells whether there is
// one. In "OSLO, Aug 3 (Reuters) - Police said" it ends before "Police". The day may stand first,
// and all of it in brackets: "4 May 2026, Oslo:", "(Oslo, May 4, 2026) –".
func ReadDateline(s string) (d DatelineParts, ok bool) {
	r, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '(' && !opensSmallOutlet(s) {
		return d, false
	}
	head := s[:min(len(s), datelineWindow)]
	i, n := separator(head)
	if i < 0 {
		return d, false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[i+n:], blanks+"\"“‘'"))
	if !unicode.IsUpper(next) && !unicode.IsDigit(next) {
		return d, false
	}
	d.colon = strings.HasPrefix(head[i:], ":")
	bar := strings.HasPrefix(head[i:], "|")
	d.All = Span{0, i + n + len(s[i+n:]) - len(strings.TrimLeft(s[i+n:], blanks))}
	spaced := i > 0 && head[i-1] == ' ' && d.All.End > i+n-strings.Count(head[i:i+n], " ")
	head = strings.TrimRight(head[:i], " \u00a0")
	if strings.HasSuffix(head, ").") {
		head = head[:len(head)-1] // "Oslo, Mar 3 (EFE).- The"
	}
	if where, ok := inBrackets(head); ok && !d.colon {
		d.Place = Span{1, 1 + len(where)}
		if len(where) < len(head)-2 {
			d.Date = Span{1 + len(where) + len(", "), len(head) - 1}
		}
		return d, true
	}
	if unicode.IsLower(r) { // "kestrel News, 4 May - The"
		outlet, day, _ := strings.Cut(head, ", ")
		d.Agency, d.Date = Span{0, len(outlet)}, Span{len(head) - len(day), len(head)}
		return d, !d.colon && isDay(day)
	}
	if day, where, ok := strings.Cut(head, ", "); ok && startsWithDigit(day) && isDay(day) && isName(where) { // "4 May 2026, Oslo: The"
		d.Date, d.Place = Span{0, len(day)}, Span{len(head) - len(where), len(head)}
		return d, true
	}
	head, known, ok := d.readBrackets(head)
	if !ok {
		return d, false
	}
	place, date := placeOf(head)
	if place < 0 {
		return d, false
	}
	d.Place = Span{0, place}
	if date < len(head) {
		d.Date = Span{date, len(head)}
	}
	dated := d.Date.Len() > 0
	switch {
	case known && (place > 0 || date == len(head) || isDay(head[date:])):
		return d, true
	case place == 0:
		return d, dated && !d.colon && isDay(head[date:]) && !strings.Contains(head, ":") // no hour of an event
	case dated:
		return d, !d.colon || isDay(head[date:]) || isCapitals(head[:place])
	}
	d.town = d.colon && d.Agency.Len() == 0 && isPlainPlace(head)
	d.plain = spaced && !d.colon && !bar && d.Agency.Len() == 0 && isPlainPlace(head) && !hasDash(s[d.All.End:])
	return d, isCapitals(head[:place]) && !isShout(head[:place]) && !(bar && sections()[head]) // "CYCLING | Two held"
}

// opensSmallOutlet reports a name in small letters and what outlets call themselves before a comma: "kestrel
// News,".
func opensSmallOutlet(s string) bool {
	name, _, ok := strings.Cut(s[:min(len(s), datelineWindow)], ",")
	_, outlet, two := strings.Cut(name, " ")
	return ok && two && unicode.IsUpper(firstRune(outlet)) && isOutletWord(outlet)
}

// inBrackets returns the place that stands in brackets, alone or before a day: "(Oslo)", "(Oslo, May
// 4, 2026)".
func inBrackets(head string) (place string, ok bool) {
	if len(head) < len("()") || head[0] != '(' || head[len(head)-1] != ')' {
		return "", false
	}
	place, day, dated := strings.Cut(head[1:len(head)-1], ", ")
	return place, isName(place) && isPlainPlace(place) && strings.ToUpper(place) != place && !hasAgency(place) && (!dated || isDay(day))
}

// readBrackets reads what stands in brackets at the end of a dateline's head: an agency,
// which may be known, an outlet or a day. It returns the head before them, and not ok for
// brackets that hold something else.
func (d *DatelineParts) readBrackets(head string) (before string, known, ok bool) {
	if i := strings.LastIndexByte(head, ')'); i > 0 && i+1 < len(head) && isDay(head[i+1:]) { // "OSLO (AP), Aug 3"
		day := strings.TrimLeft(head[i+1:], ", ")
		d.Date = Span{len(head) - len(day), len(head)}
		head = head[:i+1]
	}
	in, found := closingAgency(head)
	if !found {
		if i := strings.LastIndexByte(head, ' '); i > 0 && isAcronym(head[i+1:]) && (isAgency(head[i+1:]) || isBroadcaster(head[i+1:])) { // "OSLO, Aug 3 AP"
			d.Agency = Span{i + 1, len(head)}
			return strings.TrimRight(head[:i], " ,"), true, true
		}
		return head, false, true
	}
	before = strings.TrimRight(head[:in.Start-1], " \u00a0,-")
	if i := strings.LastIndexByte(before, '('); i > 0 && before[len(before)-1] == ')' && isName(before[i+1:len(before)-1]) { // "Oslo (Norway) (NTB)"
		before = strings.TrimRight(before[:i], " ")
	}
	if isDay(head[in.Start:in.End]) {
		d.Date = in
		return before, false, true
	}
	if i := strings.IndexByte(head[in.Start:in.End], ','); i > 0 && isDay(head[in.Start+i+1:in.End]) { // "(AP, Aug 3)"
		d.Date = Span{in.End - len(strings.TrimLeft(head[in.Start+i+1:in.End], " ")), in.End}
		in.End = in.Start + i
	}
	name := head[in.Start:in.End]
	known = hasAgency(name) || isName(name) && isOutletWord(name[strings.LastIndexByte(name, ' ')+1:])
	if !known && !isName(name) {
		return before, false, false
	}
	d.Agency = in
	return before, known, true
}

// isBroadcaster reports one that signs its datelines without brackets: "Oslo CNN —".
func isBroadcaster(s string) bool {
	switch s {
	case "ABC", "BBC", "CBC", "CBS", "CNN", "NBC", "NPR":
		return true
	}
	return false
}

// isDay reports a day with its month, or in numbers.
func isDay(s string) bool {
	month, number := false, false
	for w := range strings.FieldsSeq(s) {
		w = strings.Trim(w, ",.()")
		switch {
		case w == "":
		case !isDateWord(w):
			return false
		case startsWithDigit(w):
			number = true
			month = month || isCalendarWord(w) && !strings.Contains(w, ":")
		default:
			month = month || isMonth(w) || isMonth(w[:1]+strings.ToLower(w[1:]))
		}
	}
	return month && number
}

// isPlainPlace reports one to three words with a capital that label nothing.
func isPlainPlace(s string) bool {
	words := strings.Fields(s)
	if len(words) > 3 || isShout(strings.ToUpper(s)) {
		return false
	}
	for i, w := range words {
		if i == 0 && len(words) > 1 && isPlaceStart(w) && w != "The" {
			continue
		}
		if bare := strings.TrimRight(w, ","); labels()[bare] || isTradeWord(bare) {
			return false
		}
	}
	return true
}

// hasDash reports a dash soon behind a dateline: then the two put something in between.
func hasDash(s string) bool {
	const near = 200 // bytes
	s = s[:min(len(s), near)]
	return strings.Contains(s, " – ") || strings.Contains(s, "—") || strings.Contains(s, " - ") || strings.Contains(s, "--")
}

// namesTown reports a town that the text names again as a place, in small letters before the colon of a
// dateline: what else stands there is a subject or whoever speaks.
func namesTown(text, town string) bool {
	for _, before := range [...]string{" in ", " near ", " outside "} {
		for at := 0; ; {
			i := strings.Index(text[at:], before+town)
			if i < 0 {
				break
			}
			at += i + len(before) + len(town)
			if next, _ := utf8.DecodeRuneInString(text[at:]); !unicode.IsLetter(next) && next != '-' {
				return true
			}
		}
	}
	return false
}

// hasTown reports a line that starts as a dateline of a town and a colon.
func (l *line) hasTown(text string) bool {
	d, _ := ReadDateline(l.text(text))
	return d.town
}

// hasLabel reports a line that starts as a dateline that ends in a colon.
func (l *line) hasLabel(text string) bool {
	s := l.text(text)
	if !l.has(':') || !strings.Contains(s[:min(len(s), datelineWindow)], ": ") {
		return false
	}
	d, ok := ReadDateline(s)
	return ok && d.colon
}

// startsInCapitals reports a line that starts with a name in capitals and a colon: "MR LEE: Nobody.",
// "SENATOR LEE (Aldport East): Never."
func (l *line) startsInCapitals(text string) bool {
	s := l.text(text)
	label, _, ok := strings.Cut(s[:min(len(s), datelineWindow)], ": ")
	name, _, _ := strings.Cut(label, " (")
	return ok && len(name) > 2 && unicode.IsUpper(firstRune(name)) && strings.ToUpper(name) == name
}

// hasSpeakers reports whether more than one line starts as a dateline that ends in a
// colon does; so do the labels of those who speak in a transcript.
func hasSpeakers(lines []line, text string) bool {
	return severalStart(lines, func(l *line) bool { return l.hasLabel(text) })
}

// hasEntries reports whether more than one line starts with a day or a bare name and a
// dash: entries of a list.
func hasEntries(lines []line, text string) bool {
	return severalStart(lines, func(l *line) bool {
		d, ok := ReadDateline(l.text(text))
		return d.plain || ok && d.Place.Len() == 0 && d.Agency.Len() == 0
	})
}

// severalStart reports whether more than one line starts in a way.
func severalStart(lines []line, so func(*line) bool) bool {
	n := 0
	for i := range lines {
		if so(&lines[i]) {
			if n++; n > 1 {
				return true
			}
		}
	}
	return false
}

// closingAgency returns what stands in brackets or between slashes at the end of a
// dateline's head.
func closingAgency(head string) (Span, bool) {
	open := -1
	switch {
	case strings.HasSuffix(head, ")"):
		open = strings.LastIndexByte(head, '(')
	case strings.HasSuffix(head, "/"):
		open = strings.IndexByte(head, '/')
	}
	if open < 0 || open+2 > len(head)-1 {
		return Span{}, false
	}
	return Span{open + 1, len(head) - 1}, true
}

// separator finds the dash or colon that ends a dateline.
func separator(head string) (at, length int) {
	for i := 0; i < len(head); i++ {
		b := head[i]
		if b == ' ' || classes[b] <= digit {
			continue
		}
		switch {
		case b == ':' && strings.HasPrefix(head[i:], ": "):
			return i, len(": ")
		case b == '_' && i > 0 && head[i-1] == ' ' && strings.HasPrefix(head[i:], "_ "): // as old wires write a dash
			return i, len("_ ")
		case b == '>' && i > 0 && head[i-1] == ' ' && strings.HasPrefix(head[i:], ">> "):
			return i, len(">> ")
		case b == '/' && strings.HasPrefix(head[i:], "/. ") && strings.IndexByte(head[:i], '/') > 0: // "OSLO, August 3. /NTB/. The"
			return i + 1, len(". ")
		case b == '|' && i > 0 && head[i-1] == ' ' && strings.HasPrefix(head[i:], "| "):
			return i, len("| ")
		case b == ')' && strings.HasPrefix(head[i:], ")--"): // "OSLO--(Openwire)--The"
			return i + 1, len("--")
		case b == ')' && opensInCapital(head[i+1:]) && endsInAgency(head[:i+1]):
			return i + 1, 0
		case b == '-' && i > 0 && (head[i-1] == ' ' || head[i-1] == '.'):
			for _, dash := range [...]string{"- ", "-- "} {
				if strings.HasPrefix(head[i:], dash) {
					return i, len(dash)
				}
			}
		case b == 0xE2: // en dash, em dash, horizontal bar
			for _, dash := range [...]string{"–", "—", "―"} {
				if strings.HasPrefix(head[i:], dash) {
					return i, len(dash)
				}
			}
		}
	}
	return -1, 0
}

// opensInCapital reports a space and a capital.
func opensInCapital(s string) bool {
	return len(s) > 1 && s[0] == ' ' && unicode.IsUpper(firstRune(s[1:]))
}

// endsInAgency reports a place and a day before an agency in brackets, which no mark need part from
// the text: "Oslo, Aug 3 (NTB) Police said". No day is needed behind a place in capitals.
func endsInAgency(head string) bool {
	open := strings.LastIndexByte(head, '(')
	if open < 0 {
		return false
	}
	name, before := head[open+1:len(head)-1], strings.TrimRight(head[:open], " ,:")
	place, date := placeOf(before)
	if place <= 0 || !isAcronym(name) && !hasAgency(name) {
		return false
	}
	return date < len(before) && isDay(before[date:]) || date == len(before) && hasAgency(name) && isCapitals(before)
}

// placeOf returns how many bytes of a dateline's head are the place, or several places, and
// where a date starts that follows; -1 where the head is no place and date.
func placeOf(head string) (end, date int) {
	c := cursor{text: head}
	date = len(head)
	for words := 0; ; words++ {
		w, start := c.word()
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case w == "":
			return end, date
		case words > 7:
			return -1, date
		case isDateWord(w) && w != "THE" && w != "The":
			date = min(date, start)
		case date < len(head):
			return -1, date
		case (w == "and" || w == "&") && words > 0 && c.at < len(head):
		case !unicode.IsUpper(r) && !isNameParticle(w):
			return -1, date
		default:
			end = start + len(strings.TrimRight(w, ","))
		}
	}
}

// isCapitals reports whether the first word of s is in capitals throughout.
func isCapitals(s string) bool {
	s, _, _ = strings.Cut(s, " ")
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 2
}

// isShout reports words in capitals that open a paragraph and are no place.
func isShout(s string) bool {
	c := cursor{text: s}
	for {
		w, _ := c.word()
		if w == "" {
			return false
		}
		switch strings.Trim(w, ":,;") {
		case "ANALYSIS", "ANSWER", "BREAKING", "BYLINE", "CORRECTION", "EDITORIAL", "EXCLUSIVE", "FACTBOX", "FILE", "GRAPHIC", "HOST", "INTERVIEWER",
			"LATEST", "LIVE", "MODERATOR", "MORE", "NEWS", "NOTE", "OPINION", "PHOTOS", "QUESTION", "READ", "RELATED", "REPORTER", "REVIEW",
			"SOURCE", "TRENDING", "UPDATE", "UPDATED", "VIDEO", "WARNING", "WATCH", "WHAT", "WHY":
			return true
		case "THE":
			if c.at <= len("THE ") { // "THE HAGUE" is a place, but so few others are
				rest, _ := c.word()
				return rest != "HAGUE" && rest != "HAGUE,"
			}
		}
	}
}
