package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// markBios finds lines behind the text that tell of an author whom the byline names.
func (d *Draft) markBios() {
	lines, text := d.lines, d.text
	const most = 8
	markHelpers(lines, text)
	last := lastSentence(lines)
	var authors, bare []string // behind a "by", and where a line may be nothing but their names
	for i := range lines {
		l := &lines[i]
		s := l.text(text)
		if l.zone == head {
			to := &authors
			if _, led := leadOf(s); led == noLead {
				if to = &bare; i == 0 || !isBareByline(s, &l.measure) {
					continue
				}
			}
			for _, name := range ReadByline(s).Names {
				if len(*to) == most {
					break
				}
				*to = append(*to, s[name.Start:name.End])
			}
			continue
		}
		for _, name := range bare {
			rest, ok := cutName(s, name)
			behind := ok && (l.zone == end || i >= last) && l.quoted == 0 && l.words <= 40
			if l.asksToReach(s, name) || behind && tellsOfAuthor(rest) && (hasTrade(rest) || containsAny(rest, authorDeeds())) {
				l.form = Bio
			}
		}
		for _, name := range authors {
			if rest, ok := cutName(s, name); ok && l.quoted == 0 && tellsOfAuthor(rest) || l.asksToReach(s, name) {
				l.form = Bio
			}
			if l.zone == end || i >= last {
				l.markAuthorBehind(s, name)
				l.markProfile(s, name)
			}
		}
	}
	for _, names := range [...][]string{authors, bare} {
		for _, name := range names {
			d.markGivenName(name)
		}
	}
	markAuthorBox(lines, text, authors, bare)
	markAboutAuthor(lines, text)
}

// unmarkSubjects takes lines for the text that tell what somebody is whom the text names.
func (d *Draft) unmarkSubjects() {
	const most = 8 // of which the text is searched
	for i, n := 0, 0; i < len(d.lines) && n < most; i++ {
		l := &d.lines[i]
		if l.shape != Bio || l.phrase != nil || l.form != "" {
			continue
		}
		n++
		if d.tellsOfSubject(i) {
			l.shape = ""
		}
	}
}

// lastSentence returns the index of the last sentence that neither a phrase nor a form has told.
func lastSentence(lines []line) int {
	for i := len(lines) - 1; i > 0; i-- {
		if l := &lines[i]; l.form == "" && !l.told() && (l.prose || l.ends) {
			return i
		}
	}
	return 0
}

// tellsOfSubject reports a sentence that opens with the name of somebody whom other prose names.
func (d *Draft) tellsOfSubject(i int) bool {
	if !d.lines[i].ends {
		return false
	}
	name := subjectOf(d.lines[i].text(d.text))
	if name == "" || d.namesElsewhere(i, name) {
		return name != ""
	}
	given, family, ok := strings.Cut(name, " ") // "Lee's sister, Ann, …"
	return ok && len(given) > 2 && d.namesElsewhere(i, " "+given) && d.namesElsewhere(i, family)
}

// subjectOf returns the name that a sentence opens with, if it is one of a person: the whole name, or
// the family name behind "Mr".
func subjectOf(s string) string {
	c := cursor{text: s}
	first, from := c.word()
	if courtesies[first] {
		first, from = c.word()
	}
	name := strings.TrimRight(first, ",")
	for end := c.at; strings.HasSuffix(s[:end], name); end = c.at {
		w, at := c.word()
		if !unicode.IsUpper(firstRune(w)) {
			break
		}
		name = strings.TrimRight(s[from:at+len(w)], ",")
	}
	if isPronoun(name) || labels()[name] || !isName(name) || hasOwner(name+" ") || strings.ContainsAny(name, "0123456789") {
		return ""
	}
	return name
}

// courtesies stand before a family name in reports, and hardly before an author's own.
var courtesies = cased("mr mr. mrs mrs. ms ms.")

// authorDeeds are what somebody does who writes.
var authorDeeds = signSet("author.deed")

// cutName cuts a name from the start of a line, where it may be in capitals.
func cutName(s, name string) (rest string, ok bool) {
	if len(s) < len(name) || s[:len(name)] != name && (!strings.EqualFold(s[:len(name)], name) || strings.ToUpper(name) != name && strings.ToUpper(s[:len(name)]) != s[:len(name)]) {
		return s, false
	}
	return s[len(name):], true
}

// markHelpers marks a line behind the text that tells who reported, and behind a semicolon who
// edited: "Ann Lee in Oslo; editing by Bo Ek".
func markHelpers(lines []line, text string) {
	const last = 3 // lines
	for i := max(1, len(lines)-last); i < len(lines); i++ {
		if l := &lines[i]; !l.told() && (l.tellsOfHelp(text) || l.tellsOfEditing(text)) {
			l.form = Contributors
		}
	}
}

// tellsOfHelp reports who helped with a text: "Bo Ek in Tarn assisted with this report."
func (l *line) tellsOfHelp(text string) bool {
	const longest = 20 // words
	s := l.text(text)
	return l.ends && l.words <= longest && l.quoted == 0 && isName(s[:max(0, strings.IndexAny(s, ", "))]) && containsAny(s, helps())
}

// tellsOfEditing reports a line that is no sentence with who edited behind a semicolon.
func (l *line) tellsOfEditing(text string) bool {
	const longest = 40 // words
	return !(l.prose && l.ends) && l.words <= longest &&
		containsAny(l.text(text), []string{"; editing by ", "; Editing by ", "; additional reporting by ", "; Additional reporting by "})
}

// helps are what somebody adds to a report.
var helps = signSet("author.help")

// markAuthorBehind marks a line behind the text that signs for an author ("— Ann Lee, staff
// writer"), or that tells the trade of one by the family name.
func (l *line) markAuthorBehind(s, name string) {
	family := name[strings.LastIndexByte(name, ' ')+1:]
	if rest, ok := strings.CutPrefix(strings.TrimLeft(s, "—–- "), name); ok && !l.ends && l.words <= 8 && startOf(s) == 6 && (rest == "" || rest[0] == ',') {
		l.form = Bio
	}
	if rest, ok := strings.CutPrefix(strings.Replace(s, "’", "'", 1), name+"'s "); ok && l.words <= 25 && l.quoted == 0 {
		age, what, _ := strings.Cut(rest, " ")
		switch age {
		case "first", "last", "latest", "most", "new", "newest", "next", "previous":
			if isWork(firstWordOf(strings.TrimPrefix(what, "recent "))) {
				l.form = Bio
			}
		}
	}
	for _, part := range [...]string{family, firstWordOf(name)} {
		if rest, ok := strings.CutPrefix(behindCourtesy(s), part+" "); ok && l.quoted*2 < l.words && tellsOfAuthor(rest) && (hasTrade(rest) || hasReach(rest)) {
			l.form = Bio
		}
	}
}

// behindCourtesy returns what follows "Ms."
func behindCourtesy(s string) string {
	if first, rest, ok := strings.Cut(s, " "); ok && courtesies[first] {
		return rest
	}
	return s
}

// markAuthorBox marks what stands behind the text under the name of an author: what he or she
// is and does.
func markAuthorBox(lines []line, text string, authors, bare []string) {
	const most, longest = 3, 60 // lines; words
	for i := range lines {
		name := strings.TrimPrefix(strings.TrimSuffix(lines[i].text(text), ":"), "About ")
		if lines[i].zone == head || !slices.Contains(authors, name) && (!slices.Contains(bare, name) || i+1 == len(lines) || !hasTrade(lines[i+1].text(text))) {
			continue
		}
		given, _, _ := strings.Cut(name, " ")
		family := name[strings.LastIndexByte(name, ' ')+1:]
		for n := i + 1; n < min(len(lines), i+1+most); n++ {
			l := &lines[n]
			first := strings.TrimSuffix(strings.TrimSuffix(firstWordOf(l.text(text)), "’s"), "'s")
			tells := first == given || first == family || startsWithPerson(l.text(text)) || !l.ends && endsInTrade(l.text(text))
			if !tells || l.words > longest || l.quoted > 0 {
				break
			}
			lines[i].form, l.form = Bio, Bio
		}
	}
}

// markAboutAuthor marks what stands behind the text under "About the author": the first line, and
// those that go on with the same person.
func markAboutAuthor(lines []line, text string) {
	const most, longest = 5, 100 // lines from the end; words
	for i := max(1, len(lines)-most); i+1 < len(lines); i++ {
		if lines[i].words != 3 {
			continue
		}
		who, ok := strings.CutPrefix(strings.ToLower(strings.TrimRight(lines[i].text(text), ": ")), "about the ")
		if !ok || !isAuthorWord(who) || lines[i+1].words > longest || lines[i+1].quoted > 0 {
			continue
		}
		lines[i].form, lines[i+1].form = Bio, Bio
		for n := i + 2; n < len(lines) && lines[n].words <= longest && startsWithPerson(lines[n].text(text)); n++ {
			lines[n].form = Bio
		}
		return
	}
}

// isAuthorWord reports what an author is called behind "About the".
func isAuthorWord(w string) bool {
	switch strings.TrimSuffix(w, "s") {
	case "author", "blogger", "columnist", "contributor", "journalist", "reporter", "reviewer", "writer":
		return true
	}
	return false
}

// startsWithPerson reports "He" and the like.
func startsWithPerson(s string) bool {
	switch firstWordOf(s) {
	case "He", "She", "They":
		return true
	}
	return false
}

// markProfile marks a sentence behind the text whose subject is the author, since no article
// tells of its own: "Born in Oslo, Ann Lee has worked for us since 2012".
func (l *line) markProfile(s, name string) {
	const longest, opening = 60, 60 // words; bytes
	before, rest, ok := strings.Cut(s, name)
	if !ok || !l.ends || l.quoted > 0 || l.words > longest || len(before) > opening || before != "" && (!strings.HasSuffix(before, ", ") && strings.Count(before, " ") > 2 || containsAny(before, []string{" said", " says"})) {
		return
	}
	c := cursor{text: rest}
	if verb, _ := c.word(); strings.HasPrefix(rest, " ") && unicode.IsLower(firstRune(verb)) && verb != "and" && verb != "in" && !strings.Contains(rest, "ontributed") {
		l.form = Bio
	}
}

// markGivenName marks the last lines of a page where they tell of an author by the given name, which
// no line of the text has.
func (d *Draft) markGivenName(author string) {
	const longest = 100 // words
	given := firstWordOf(author)
	from := len(d.lines)
	for i := from - 1; i > 0; i-- {
		l := &d.lines[i]
		rest, ok := strings.CutPrefix(l.text(d.text), given+" ")
		if ok = ok && l.ends && l.quoted == 0 && l.words <= longest && tellsOfAuthor(rest); ok {
			from = i
		} else if l.prose || l.ends && !l.told() {
			break
		}
	}
	if from == len(d.lines) {
		return
	}
	for i := range d.lines[:from] {
		if l := &d.lines[i]; l.zone != head && (l.prose || l.ends) && strings.Contains(l.text(d.text), given) {
			return
		}
	}
	for i := from; i < len(d.lines); i++ {
		if strings.HasPrefix(d.lines[i].text(d.text), given+" ") {
			d.lines[i].form = Bio
		}
	}
}

// isWork reports what an author makes.
func isWork(w string) bool {
	switch w {
	case "article", "book", "books", "column", "essay", "film", "guide", "novel", "piece", "podcast", "report", "story":
		return true
	}
	return false
}

// endsInTrade reports a line that ends in a trade, as the one below a name does.
func endsInTrade(s string) bool { return isTradeWord(s[strings.LastIndexByte(s, ' ')+1:]) }

// asksToReach reports a line that tells how to write to an author, or where to find more
// of what he or she wrote: "You can email Ann Lee here".
func (l *line) asksToReach(s, name string) bool {
	const near = 40 // bytes
	if l.words > 30 || l.quoted > 0 {
		return false
	}
	before, behind, ok := strings.Cut(s, name)
	if !ok || len(before) > near {
		return false
	}
	before = strings.ToLower(before)
	for _, verb := range [...]string{"contact ", "email ", "e-mail ", "follow ", "reach ", "write to ", "more from ", "more by ", "stories by ", "articles by "} {
		if strings.HasSuffix(before, verb) || strings.HasSuffix(before, verb+"reporter ") {
			opens := strings.HasPrefix(before, verb) || containsAny(before, []string{"you ", "please ", "readers "})
			return opens && (!l.ends || l.words <= 12 || containsAny(behind, []string{"@", " here", " on ", " at "}))
		}
	}
	return false
}

// tellsOfAuthor reports what stands behind the name of an author who is written about:
// what he or she covers, or how to reach them.
func tellsOfAuthor(s string) bool {
	c := cursor{text: s}
	switch w, _ := c.word(); w {
	case "covers", "edits", "has", "is", "joined", "lives", "reports", "works", "writes":
		return true
	}
	return strings.IndexByte(s, '@') >= 0
}

// isBio reports whether s tells who an author is: a name, "is" or the like, and a
// trade, near the start.
func isBio(s string) bool { return opensAsBio(s) && !endsInSaid(s) } // or it is news of a journalist

func opensAsBio(s string) bool {
	const window = 160 // bytes behind the verb
	c := cursor{text: strings.TrimLeft(s, "•*-–— ")}
	if strings.HasPrefix(c.text, "This ") || strings.HasPrefix(c.text, "That ") {
		return false // what is made, and not who makes it
	}
	names := 0
	for {
		w, _ := c.word()
		r, _ := utf8.DecodeRuneInString(w)
		switch w {
		case "is", "was", "covers", "writes", "has", "reports":
			if hasOwner(c.text[:c.at]) {
				return false // "The Ledger's editor is easy to use"
			}
			rest := aboutWho(c.text[c.at:min(len(c.text), c.at+window)])
			if strings.HasPrefix(c.text, "The ") && !tellsOfPerson(rest) && !hasTrade(rest) && !hasReach(rest) {
				return false // "The reporter was arrested", of whom the article tells
			}
			return 2 <= names && (names <= 4 && (hasTrade(rest) || w != "was" && hasReach(rest)) || hasTrade(c.text[:c.at]))
		}
		if names++; w == "" || names > 7 || strings.HasSuffix(w, ":") && !isTrade(w) && !c.repeatsWord() || !unicode.IsUpper(r) && r != '(' && r != '@' && !isTrade(w) {
			return false
		}
	}
}

// endsInSaid reports a sentence that somebody else says: "The writer is a spy, the ministry said", not
// "…, as she has said".
func endsInSaid(s string) bool {
	who, ok := strings.CutSuffix(s[strings.LastIndex(s, ", ")+1:], " said.")
	return ok && !strings.HasPrefix(who, " as ") || strings.HasSuffix(s, " told reporters.")
}

// tellsOfPerson reports what tells who an author is, behind "is": "a professor of law", "based in Oslo".
func tellsOfPerson(rest string) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	return first == "a" || first == "an" || first == "based" || first == "born" || strings.Contains(rest, "@")
}

// aboutWho returns the part of s that tells of one person: up to a sentence that starts with an
// article or the like, which may tell of something else.
func aboutWho(s string) string {
	for at := 0; ; {
		stop := strings.Index(s[at:], ". ")
		if stop < 0 {
			return s
		}
		at += stop + len(". ")
		switch firstWordOf(s[at:]) {
		case "It", "No", "Some", "That", "The", "There", "These", "This", "What", "When":
			return s[:at]
		}
	}
}

// repeatsWord reports that the next word stands before too: "Ann Lee: Ann was an editor …",
// where others that a colon follows speak.
func (c cursor) repeatsWord() bool {
	before := c.text[:c.at]
	w, _ := c.word()
	return w != "" && strings.Contains(before, w)
}

// isStaff reports a line of a few sentences that tells what somebody does for a newspaper:
// "Ann Lee covers schools for the Ledger", "Bo Ek joined the paper in 2016".
func isStaff(s string, m *measure) bool {
	const longest, names = 40, 4 // words
	if m.words > longest || m.quoted > 0 || !m.ends {
		return false
	}
	c := cursor{text: s}
	for n := range names + 1 {
		w, _ := c.word()
		switch r, _ := utf8.DecodeRuneInString(w); {
		case n > 0 && (w == "covers" || w == "writes" || w == "reports" || w == "blogs"):
			sentence, _, _ := strings.Cut(c.text[c.at:], ". ")
			_, outlet, ok := strings.Cut(sentence, " for ")
			return ok && endsAsOutlet(strings.TrimRight(outlet, "."))
		case n > 0 && w == "joined":
			return joinedStaff(c.text[c.at:])
		case !unicode.IsUpper(r) || isPronoun(w) || w == "The":
			return false
		}
	}
	return false
}

// endsAsOutlet reports the name of a newspaper: "the Ledger", "The Harbour Times".
func endsAsOutlet(s string) bool {
	name := strings.TrimPrefix(strings.TrimPrefix(s, "the "), "The ")
	return isName(name) && isOutletWord(name[strings.LastIndexByte(name, ' ')+1:])
}

// joinedStaff reports what a reporter joined: "the paper in 2016".
func joinedStaff(s string) bool {
	for _, staff := range [...]string{" the agency ", " the magazine ", " the newspaper ", " the newsroom ", " the paper ", " the staff of "} {
		if strings.HasPrefix(s, staff) {
			return true
		}
	}
	c := cursor{text: s}
	for n := 0; ; n++ {
		w, at := c.word()
		if n > 0 && !unicode.IsUpper(firstRune(w)) && (w != "the" || n > 1) {
			next := c.peek()
			return staffRelations[w] && (w != "in" || isMonth(next) || startsWithDigit(next)) && endsAsOutlet(strings.TrimSpace(s[:at]))
		}
	}
}

// staffRelations are what stands behind the newspaper that somebody joined: when, as what, from where.
var staffRelations = cased("after as from in last two three four five six seven eight nine ten more")

func hasTrade(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if isTrade(w) {
			return true
		}
	}
	return false
}

// isTrade reports a word for what people do who write, or for what they make.
func isTrade(w string) bool {
	const shortest = len("author")
	if len(w) < shortest {
		return false
	}
	switch strings.ToLower(withoutMarks(w, ".,;:’'")) {
	case "author", "bestselling", "blogger", "columnist", "contributor", "correspondent", "editor", "freelance", "freelancer", "journalist",
		"newsletter", "podcast", "producer", "reporter", "reporting", "writer":
		return true
	}
	return false
}

// hasReach reports whether s tells how to reach an author.
func hasReach(s string) bool {
	for _, call := range [...]string{"Reach her", "Reach him", "Reach them", "Contact her", "Contact him", "Contact them", "Email her", "Email him", "Email them",
		"Find her at", "Find him at", "Find them at", "Follow her", "Follow him", "Follow them", "on Twitter at @", "on Twitter @", "can be reached at"} {
		if strings.Contains(s, call) {
			return true
		}
	}
	return false
}
