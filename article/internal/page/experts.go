package page

import "strings"

// expertTrades are what people are who write for a newspaper now and then.
var expertTrades = cased("activist analyst barrister biologist chairman chairwoman commissioner consultant director doctor economist engineer executive fellow founder head historian lawyer lecturer " +
	"member minister partner physician physicist president professor researcher scientist student teacher")

// markExpert marks the last sentence of a text where it tells what somebody does whom the text
// does not name: the author of a column ("Ann Lee is professor of law at Aldo University.").
func (d *Draft) markExpert() {
	const longest = 45 // words
	for i := len(d.lines) - 1; i > 0; i-- {
		l := &d.lines[i]
		if l.form != "" || l.told() {
			continue
		}
		s := strings.TrimLeft(l.text(d.text), "•*–— (")
		if (l.ends || l.has('@')) && l.words <= longest && l.quoted == 0 && d.wording[i].classes&saidWord == 0 {
			if name := expertOf(s, len(s) < len(l.text(d.text))); name != "" && !d.namesElsewhere(i, name) {
				l.form = Bio
			}
		}
		return
	}
}

// expertOf returns the family name of somebody of whom a sentence tells that he or she is an
// expert or writes from somewhere; "" for other sentences. Behind a bullet, or where an address
// follows, it may stand alone.
func expertOf(s string, bullet bool) string {
	for _, who := range [...]string{"author", "writer", "columnist"} {
		if rest, ok := strings.CutPrefix(s, "The "+who+" "); ok && isAuthorVerb(firstWordOf(rest)) {
			if is, ok := strings.CutPrefix(rest, "is "); ok && !tellsOfPerson(is) && !hasExpertTrade(is) { // "The columnist is to appear in court"
				return ""
			}
			return who
		}
	}
	alone := bullet || strings.Contains(s, "@")
	opening := s[:min(len(s), datelineWindow)]
	name, rest, ok := strings.Cut(opening, " is ")
	if ok = ok && hasExpertTrade(rest); !ok {
		name, _, ok = strings.Cut(opening, ", a")
		ok = ok && containsAny(s[len(name):], []string{", writes from ", ", wrote this ", ", writes in "})
	}
	if who := whoWritesFrom(s); who != "" {
		name, ok, alone = who, true, true
	}
	for _, verb := range [...]string{" teaches ", " lectures "} {
		if !ok {
			name, _, ok = strings.Cut(opening, verb)
		}
	}
	for _, title := range [...]string{"Dr. ", "Dr ", "Prof. ", "Professor "} {
		name = strings.TrimPrefix(name, title)
	}
	if !ok || !isBareName(name) && !(alone && isName(name) && strings.Count(name, " ") == 0) || isPronoun(firstWordOf(name)) {
		return ""
	}
	return name[strings.LastIndexByte(name, ' ')+1:]
}

// whoWritesFrom returns of a line that tells no more than from where somebody writes who that is:
// "Lee writes from Oslo."
func whoWritesFrom(s string) string {
	for _, verb := range [...]string{" writes from ", " wrote from "} {
		if who, where, ok := strings.Cut(s, verb); ok && !strings.Contains(who, ",") && isOutlet(strings.TrimRight(where, ".")) {
			return who
		}
	}
	return ""
}

// isAuthorVerb reports a verb in the present of what somebody does who writes.
func isAuthorVerb(w string) bool {
	switch w {
	case "chairs", "is", "has", "heads", "leads", "lives", "runs", "teaches", "works", "writes":
		return true
	}
	return false
}

// hasExpertTrade reports one of their trades and where it is, or that it is past.
func hasExpertTrade(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if expertTrades[strings.Trim(w, ".,;")] {
			return strings.HasPrefix(s, "a former ") || containsAny(s, []string{" at ", " of ", " in ", " with "})
		}
	}
	return false
}
