package page

import "strings"

// isByline reports whether s is a byline by its form alone: names behind a "by", or nobody
// in particular ("By our court reporter", "Staff and agencies"), or names that a divider
// parts from a date.
func isByline(s string, m *measure) bool {
	if m.words > 25 || m.words > 8 && m.ends && !strings.HasSuffix(s, ".m.") {
		return false
	}
	_, led := leadOf(s)
	if led == noLead && !mayBeByline(s, m) {
		return false
	}
	b := ReadByline(s)
	if b.led == byLead && led == noLead { // "May 4, 2026 by Ann Lee"
		return b.whole && len(b.Names) > 0 && b.Date.Len() > 0 && b.Date.Start < b.Names[0].Start
	}
	switch b.led {
	case byLead:
		return len(b.Names) > 0 || b.names() && b.whole && !m.ends
	case fromLead:
		return len(b.Names) == 0 && (b.nobody || b.Agency.Len() > 0) && b.whole && !m.ends
	case ofLabel:
		return b.names() && b.whole && !m.ends
	}
	return b.whole && (len(b.Names) > 0 && (b.Date.Len() > 0 || b.timed) && b.parted && !b.desk || len(b.Names) == 0 && b.Date.Len() == 0 && b.nobody)
}

// mayBeByline is a cheap test of a line that starts with no "by": it has a date behind a
// divider, or names a staff.
func mayBeByline(s string, m *measure) bool {
	if m.ends || m.quoted > 0 {
		return false
	}
	if m.numbers > 0 && m.words <= 16 && (m.dividers > 0 || strings.Contains(s, spacedSlash) || strings.Contains(s, " by ") || strings.Contains(s, " By ")) {
		return true
	}
	return m.words <= 7 && m.numbers == 0 && namesStaff(s)
}

// namesStaff reports two of the words that lines on a staff or a service have, or one that
// says enough.
func namesStaff(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	if len(words) == 0 || isSpecial(words) {
		return len(words) > 0
	}
	n, wire := 0, false
	for _, w := range words {
		switch strings.TrimRight(w, ",") {
		case "agencies", "wire", "wires":
			wire = true
			n++
		case "agency", "correspondent", "correspondents", "report", "reporter", "reporters", "reports", "staff":
			n++
		case "service", "services":
			if wire {
				n++
			}
		}
	}
	switch words[len(words)-1] {
	case "correspondent", "correspondents", "reporter", "reporters":
		return n > 1 || words[0] == "our"
	case "agencies":
		return n > 1 || len(words) == 1
	}
	return n > 1
}

// isBareByline reports a line that is nothing but names, or names and what stands beside
// them: "Ann Lee and Bo Ek", "Ann Lee, Meridian Wire". Whether it is a byline its place
// must tell.
func isBareByline(s string, m *measure) bool {
	if m.words < 2 || m.words > 14 || m.ends || m.last == ':' || m.quoted > 0 || strings.ContainsAny(s, "!?#") || m.has('@') && !isAddress(s[strings.LastIndexByte(s, ' ')+1:]) {
		return false
	}
	b := ReadByline(s)
	return (b.led == noLead || b.led == fromLead) && b.whole && len(b.Names) > 0
}

// isNameAndHandle reports an author and what to follow, "Ann Lee @annlee", which under a headline is a
// byline, and elsewhere the head of a post.
func isNameAndHandle(s string) bool {
	name, handle, ok := strings.Cut(s, " @")
	return ok && !strings.ContainsAny(handle, " .,:") && isBareName(name)
}

// goesOnByline reports a line that may stand below a byline and go on with it: a trade or an
// outlet; and, where open says so, names; two words that may be a name where the lines are near.
func goesOnByline(s string, m *measure, open, near bool) bool {
	if m.words > 10 || m.ends || m.last == ':' || m.quoted > 0 {
		return false
	}
	b := ReadByline(s)
	if len(b.Names) > 0 {
		joined := open || strings.HasPrefix(s, "and ") || strings.HasPrefix(s, "& ")
		return b.led == noLead && b.whole && (joined || near && m.words == 2 && (m.upper == 0 || m.upper == 2))
	}
	return b.whole && (b.nobody || b.outlet)
}
