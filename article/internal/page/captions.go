package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// CreditTail returns the span of the credit that ends a caption, such as
// "Ann Lee / AP" or "(Bo Ek/Reuters)", relative to s.
func CreditTail(s string) (Span, bool) {
	const window = 110
	from := max(0, len(s)-window)
	for from < len(s) && !utf8.RuneStart(s[from]) {
		from++
	}
	tail := strings.TrimRight(s[from:], " .")
	if tail == "" {
		return Span{}, false
	}
	if last := tail[len(tail)-1]; last == ')' || last == ']' {
		open := strings.LastIndexAny(tail, "([")
		if open >= 0 && (isCredit(tail[open+1:len(tail)-1]) || behindSentence(tail[:open]) && isNamesAndSource(tail[open+1:len(tail)-1])) {
			return Span{from + open, from + len(tail)}, true
		}
		if i := labelledCredit(tail); i > 0 {
			return Span{from + i, from + len(tail)}, true
		}
		return Span{}, false
	}
	if i := lastOf(tail, ". "); i > 0 {
		last := tail[i+len(". "):]
		if isOutletAndName(last) || len(tail) == len(s)-from && behindCaption(tail[:i]) && isSource(last) || isStaffCredit(last) || isCourtesy(last) ||
			strings.HasPrefix(last, "| ") && isBareName(last[len("| "):]) {
			return Span{from + i + len(". "), from + len(tail)}, true
		}
	}
	if i := dashedSource(tail); i > 0 {
		return Span{from + i, from + len(tail)}, true
	}
	if i := lastOf(tail, " © "); i > 0 && isBareName(tail[i+len(" © "):]) {
		return Span{from + i + 1, from + len(tail)}, true
	}
	if i := lastOf(tail, " Credit "); i > 0 && !strings.HasPrefix(tail[i:], " Credit Union") && isSource(tail[i+len(" Credit "):]) {
		return Span{from + i + 1, from + len(tail)}, true
	}
	colon := max(lastOf(tail, ":"), lastOf(tail, "..."), lastBy(tail)+1)
	slash := max(lastOf(tail, "/"), lastOf(tail, "|"))
	if i := creditMark(tail, colon); i >= 0 && from+i > 0 {
		return Span{from + i, from + len(tail)}, true
	}
	if i := slash; i > 0 {
		if hasAgencyOrStock(tail[i+1:]) {
			return Span{from + lastName(tail[:i]), from + len(tail)}, true
		}
		if at := i - len("REUTERS"); at >= 0 && tail[at:i] == "REUTERS" && isCreditName(tail[i+1:]) {
			return Span{from + at, from + len(tail)}, true
		}
	}
	if n := len(tail) - len(stockOf(tail)); 0 < n && n < len(tail) && !(strings.HasSuffix(s, ".") && strings.HasSuffix(tail[:n], " on ")) { // "… pictures on Unsplash."
		return Span{from + n, from + len(tail)}, true
	}
	return Span{}, false
}

// labelledCredit returns where a dash or a stop parts from a caption a credit that ends in an outlet: "A boat
// at the quay. - Photo credit: Ann Lee (Ledger)"; or -1.
func labelledCredit(tail string) int {
	for _, label := range [...]string{"Photo credit: ", "Photo Credit: ", "photo credit: ", "Image credit: ", "Image Credit: "} {
		i := lastOf(tail, label)
		if i < 0 {
			continue
		}
		name, _, ok := strings.Cut(tail[i+len(label):], " (")
		if before := strings.TrimRight(tail[:i], " "); ok && unicode.IsUpper(firstRune(name)) && before != "" && strings.Count(name, " ") <= 3 && strings.ContainsRune(".!–—-", lastRune(before, Span{0, len(before)})) {
			return i
		}
	}
	return -1
}

// dashedSource returns where a dash starts behind a full stop that parts from a caption how the picture
// came: "A boat at the quay. - Contributed"; or -1. A name may be of whoever is quoted or wrote.
func dashedSource(tail string) int {
	i := max(lastOf(tail, "—"), lastOf(tail, "–"), lastOf(tail, "-"))
	if i < 1 || !strings.HasSuffix(strings.TrimRight(tail[:i], " "), ".") {
		return -1
	}
	switch strings.ToLower(strings.TrimLeft(tail[i:], "—–- ")) {
	case "archive", "contributed", "courtesy", "file", "file photo", "handout", "online", "photo", "provided", "submitted", "supplied":
		return i
	}
	return -1
}

// isStaffCredit reports "STAFF PHOTO BY ANN LEE", all in capitals.
func isStaffCredit(s string) bool {
	const longest = 8 // words
	return strings.Count(s, " ") < longest && isCapitals(s) && containsAny(s, []string{"PHOTO BY", "STAFF PHOTO", "COURTESY OF", "COURTESY PHOTO", "PHOTO/", "PHOTO:", "IMAGE:", "PICTURE:", "ILLUSTRATION BY"})
}

// isCourtesy reports "Photo courtesy of the Ledger".
func isCourtesy(s string) bool {
	const longest = 10 // words
	first, rest, _ := strings.Cut(s, " ")
	switch strings.ToLower(first) {
	case "photo", "photos", "image", "images", "picture", "pictures":
		return strings.Count(s, " ") < longest && strings.HasPrefix(strings.ToLower(rest), "courtesy")
	}
	return false
}

// behindCaption reports whether s, up to a stop, is one sentence of a few words, and the
// stop is none that an abbreviation opened ("in St.").
func behindCaption(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return len(last) >= 4 && !titleBefore[last] && !strings.HasSuffix(s, ".") && strings.Count(s, " ") >= 2 && !strings.Contains(s, ". ")
}

// titleBefore are abbreviations of four letters or more before a name.
var titleBefore = cased("capt dept pres prof reps sens sept supt messrs blvd")

// isSource reports what can stand behind a caption without a mark: "Handout", "Ann Lee",
// "Ann Lee for the Ledger". The line ends with it.
func isSource(s string) bool {
	switch s {
	case "Archive", "Contributed", "Courtesy", "Handout", "Provided", "Submitted", "Supplied", "supplied",
		"CONTRIBUTED", "HANDOUT", "PROVIDED", "SUBMITTED", "SUPPLIED":
		return true
	}
	if strings.HasPrefix(s, "Courtesy of ") || strings.HasPrefix(s, "Provided by ") || strings.HasPrefix(s, "Supplied by ") {
		return true
	}
	name, outlet, ok := strings.Cut(s, " for ")
	if ok {
		return isName(name) && strings.Contains(name, " ") && isOutlet(outlet)
	}
	return isBareName(s) || isOwnedPicture(s) || isAcronym(s) && isAgency(s)
}

// isOwnedPicture reports whose a picture is where nobody took it: "Family photo", "File picture".
func isOwnedPicture(s string) bool {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 || !unicode.IsUpper(firstRune(s)) || strings.ContainsAny(s, "0123456789") || strings.IndexByte(s[:i], ' ') >= 0 && !isOutlet(s[:i]) {
		return false
	}
	switch strings.ToLower(s[i+1:]) {
	case "archive", "archives", "collection", "handout", "image", "photo", "photograph", "photos", "picture", "pictures":
		return true
	}
	return false
}

// isOutlet reports a name that may hold "of" or "the".
func isOutlet(s string) bool {
	for _, small := range [...]string{"the ", " of", " on", " in", " and", " &"} {
		s = strings.Replace(s, small, "", 1)
	}
	return isName(strings.TrimSpace(s))
}

// isBareName reports two to four words of letters, each with a capital and none a possessive.
func isBareName(s string) bool {
	spaces := strings.Count(s, " ")
	return 1 <= spaces && spaces <= 3 && isName(s) && !strings.ContainsAny(s, ",:;!?()0123456789\"“”") && !hasOwner(s)
}

// hasOwner reports a possessive: "Harbour Light's Pale Ale".
func hasOwner(s string) bool { return strings.Contains(s, "'s ") || strings.Contains(s, "’s ") }

// isNameAndOutlet reports "Ann Lee / Ledger", a line of its own.
func isNameAndOutlet(s string, m *measure) bool {
	if m.words > 9 || m.ends || m.numbers > 0 || m.dividers == 0 && !m.has('/') {
		return false
	}
	if name, outlet, ok := strings.Cut(s, " / "); ok {
		return isBareName(name) && isName(outlet)
	}
	if name, outlet, ok := strings.Cut(s, "/"); ok {
		outlet = strings.TrimPrefix(outlet, "for ") // "Ann Lee/for the Ledger"
		return isBareName(name) && isOutlet(outlet) && (strings.Contains(outlet, " ") || isOutletWord(outlet) || len(outlet) > 1 && isCapitals(outlet))
	}
	name, outlet, ok := strings.Cut(s, " | ")
	return ok && isBareName(name) && (endsAsOutlet(outlet) || isAgency(outlet))
}

// isPlacedCaption reports a caption that starts by telling where in the picture somebody
// stands ("From left: Ann Lee and Bo Ek"), or that it is from the files.
func isPlacedCaption(s string, m *measure) bool {
	if m.words > 60 || m.quoted > 3 {
		return false
	}
	if strings.HasPrefix(s, "FILE ") || strings.HasPrefix(s, "File photo") {
		return true
	}
	if i := indexIf(m.has(':') && m.words <= 30, s, " from left: "); i > 0 && unicode.IsUpper(firstRune(s[i+len(" from left: "):])) {
		return true
	}
	if isPictured(s) {
		return true
	}
	s = strings.TrimPrefix(s, "(")
	if s == "" || strings.IndexByte("ABCFILPabcfilp", s[0]) < 0 {
		return false
	}
	for _, label := range placeLabels {
		if len(s) <= len(label) || !strings.EqualFold(s[:len(label)], label) {
			continue
		}
		rest := s[len(label):min(len(s), 60)]
		mark := strings.IndexAny(rest, ":,)")
		switch {
		case mark < 0 || mark > 20 || len(label)+mark+2 >= len(s):
		case rest[mark] == ':':
			return true
		default:
			next := firstRune(strings.TrimLeft(s[len(label)+mark+1:], " "))
			return unicode.IsUpper(next) && label != "above"
		}
	}
	return false
}

// isPictured reports who is pictured and where, with no other verb: "Ann Lee pictured outside the court
// last week."
func isPictured(s string) bool {
	const opening = 50 // bytes
	const verb = " pictured "
	i := index(s[:min(len(s), opening+len(verb))], verb)
	if i < 0 {
		return false
	}
	who, where := s[:i], s[i+len(verb):]
	if !unicode.IsUpper(firstRune(who[strings.LastIndexByte(who, ' ')+1:])) || containsAny(s, otherVerbs()) {
		return false
	}
	switch firstWordOf(where) {
	case "above", "at", "below", "during", "here", "in", "inside", "last", "on", "outside", "with":
		return true
	}
	return false
}

// otherVerbs are verbs of which a caption that says "pictured" has none.
var otherVerbs = signSet("caption.other")

var placeLabels = [...]string{"from left", "from right", "left to right", "from left to right", "clockwise from", "pictured", "above", "in this photo", "front row", "back row", "l-r", "l to r"}

// indexIf is strings.Index where it is worth while, and else -1.
func indexIf(may bool, s, part string) int {
	if !may {
		return -1
	}
	return strings.Index(s, part)
}

// lastOf is strings.LastIndex, but quick where sep is missing, as it is in most lines.
func lastOf(s, sep string) int {
	if !contains(s, sep) {
		return -1
	}
	return strings.LastIndex(s, sep)
}

// lastBy returns where the last " by " is, or -1. There are fewer letters b than spaces.
func lastBy(s string) int {
	for at := len(s); ; {
		at = lastOf(s[:at], "by ")
		if at <= 0 {
			return -1
		}
		if s[at-1] == ' ' {
			return at - 1
		}
	}
}

// creditMark returns where a mark such as "Photo:" or "Photo by" and the name behind it
// begin, or -1. The colon, "by" or "..." of the mark is at i.
func creditMark(tail string, i int) int {
	if i < 0 {
		return -1
	}
	word := strings.TrimSuffix(strings.TrimRight(tail[:i], " "), " by") // "Photo by: Ann Lee" too
	at := strings.LastIndexByte(word, ' ') + 1
	switch strings.ToLower(word[at:]) {
	case "credit", "foto", "photo", "pic", "pics", "photograph", "photographer", "picture", "pictures", "image", "images", "illustration":
	default:
		if at = gluedCredit(word); at < 0 || strings.HasSuffix(word, "Credit") && tail[i] != ':' {
			return -1
		}
	}
	if !isCreditName(strings.TrimLeft(strings.TrimPrefix(tail[i:], "by "), " .:…")) {
		return -1
	}
	return at
}

// gluedCredit returns where the mark of a credit starts that ends s, run together with what stands
// before: "before the voteCredit: EPA", "in May.Photograph by Ann Lee"; or -1.
func gluedCredit(s string) int {
	for _, mark := range [...]string{"Credit", "Photo", "Photograph", "Picture", "Image", "Illustration"} {
		at := len(s) - len(mark)
		if at > 0 && strings.EqualFold(s[at:], mark) && (strings.IndexByte(".)]", s[at-1]) >= 0 || mark == "Credit" && s[at] == 'C') {
			return at
		}
	}
	return -1
}

// stocks are endings of a line that tell a credit.
var stocks = [...]string{"Getty Images", "via Getty", "AP Photo", "via AP", "Shutterstock", "iStock", "AFP/Getty", "Alamy", "Wikimedia Commons",
	"Unsplash", "Pexels", "Pixabay", "Submitted photo", "Contributed photo", "Courtesy photo", "File photo", "file photo", "FILE PHOTO", "Handout photo"}

// stockOf returns the one of them that s ends in, or "".
func stockOf(s string) string {
	for _, stock := range stocks {
		if s != "" && s[len(s)-1] == stock[len(stock)-1] && strings.HasSuffix(s, stock) {
			return stock
		}
	}
	return ""
}

func hasAgencyOrStock(s string) bool {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "Getty Images") {
		return true
	}
	return stockOf(s) != "" || isAgency(s) || isAgency(strings.TrimPrefix(s, "via "))
}

// isCredit reports whether the inside of brackets at the end of a line is a
// credit.
func isCredit(s string) bool {
	if strings.Count(s, " ") > 9 || len(s) < 2 {
		return false
	}
	if hasAgency(s) || hasAgencyOrStock(s) || isOwnedPicture(s) {
		return true
	}
	lower := strings.ToLower(s)
	for _, mark := range [...]string{"photo", "image:", "image credit", "credit", "picture:", "source:", "courtesy", "via ", "screengrab", "screenshot", "getty", "illustration", "handout", "supplied:", "graphic:", "map:", "chart:", "video:", "drawing:", "image by ", "graphic by ", "video by "} {
		if strings.HasPrefix(lower, mark) || strings.HasPrefix(strings.TrimPrefix(lower, "ap "), mark) {
			return true
		}
	}
	return strings.Contains(lower, "/getty") || strings.Contains(lower, " photo/") || strings.Contains(lower, " photo by ") || strings.Contains(lower, "/for the ")
}

func behindSentence(s string) bool {
	s = strings.TrimRight(s, " \u00a0")
	return s != "" && strings.ContainsRune(".!?”\"’", lastRune(s, Span{0, len(s)}))
}

// isNamesAndSource reports names with a slash between them, an outlet and a name behind a
// colon, or a name that ends as those of picture desks do; brackets around such words behind a sentence are a credit.
func isNamesAndSource(s string) bool {
	if outlet, name, ok := strings.Cut(s, ": "); ok && isBareName(name) && (endsAsOutlet(outlet) || namesService(outlet)) {
		return true
	}
	for _, mark := range [...]string{" for ", " | ", ", "} {
		if name, outlet, ok := strings.Cut(s, mark); ok && isBareName(name) && isOutlet(outlet) && (mark != ", " || endsAsOutlet(outlet)) {
			return true
		}
	}
	if !isName(strings.ReplaceAll(s, "/", " ")) {
		return false
	}
	for _, tail := range [...]string{" Images", " Photo", " Photos", " Pictures", " Photography"} {
		if strings.HasSuffix(s, tail) {
			return true
		}
	}
	if !strings.Contains(s, "/") || strings.ContainsAny(s, "0123456789") {
		return false
	}
	for part := range strings.SplitSeq(s, "/") { // "MP3 / MP" is no credit
		if part = strings.TrimSpace(part); isBareName(part) || endsAsOutlet(part) || len(part) > 2 && isLetters(part) {
			return true
		}
	}
	return false
}

// isLetters reports a word without a digit or a mark.
func isLetters(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// isOutletAndName reports "Ledger/Bo Ek", or with spaces at the slash where one side names an
// outlet.
func isOutletAndName(s string) bool {
	if own, agency, ok := strings.Cut(s, " via "); ok && isName(agency) {
		s = own // "Bo Ek/The Ledger via NTB"
	}
	if a, b, ok := strings.Cut(s, spacedSlash); ok {
		return isName(a) && isName(b) && (endsAsOutlet(a) || endsAsOutlet(b) || isAcronym(a))
	}
	outlet, name, ok := strings.Cut(s, "/")
	return ok && outlet != "" && !strings.HasSuffix(outlet, " ") && isName(outlet) && (strings.Contains(name, " ") && isName(name) || name == "Handout" || name == "File" || name == "Pool")
}

// isAcronym reports one word of two capitals or more.
func isAcronym(s string) bool { return len(s) > 1 && isLetters(s) && strings.ToUpper(s) == s }

// namesService reports a name that starts with an abbreviation: "ABC Rural".
func namesService(s string) bool {
	first := firstWordOf(s)
	return len(first) > 1 && isCapitals(first) && isName(s)
}

// isCreditName reports whether s is as short as the name behind "Photo:".
func isCreditName(s string) bool {
	return s != "" && strings.Count(s, " ") <= 7 && !strings.ContainsAny(s, "!?\n")
}

// lastName returns where the capitalised words at the end of s begin.
func lastName(s string) int {
	s = strings.TrimRight(s, " ")
	at := len(s)
	for words := 0; words < 4; words++ {
		i := strings.LastIndexByte(s[:at], ' ')
		r, _ := utf8.DecodeRuneInString(s[i+1:])
		if !unicode.IsUpper(r) || strings.HasSuffix(s[i+1:at], ".") && at-i > 3 {
			break
		}
		at = max(i, 0)
		if i < 0 {
			break
		}
	}
	for at < len(s) && s[at] == ' ' {
		at++
	}
	return at
}

// isNamedOf reports who is to be seen and nothing else, with a stop: "Ann Lee of Oakmere Business School."
func isNamedOf(s string, m *measure) bool {
	const longest = 12 // words
	if m.words > longest || m.last != '.' || m.stops > 2 {
		return false
	}
	name, house, ok := strings.Cut(strings.TrimSuffix(s, "."), " of ")
	return ok && isBareName(name) && strings.Contains(house, " ") && isOutlet(house)
}
