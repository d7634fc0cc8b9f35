package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// BylineNames returns the spans of the names in a line that starts as a byline
// does ("By Ann Lee and Bo Ek, Health Editor"), relative to the line.
func BylineNames(s string) []Span {
	rest, ok := afterBy(s)
	if !ok {
		return nil
	}
	var names []Span
	c := cursor{s, rest}
	name := Span{}
	words := 0
	flush := func() {
		if 2 <= words && words <= 5 && !isOffice(s[name.Start:name.End]) {
			names = append(names, name)
		}
		words = 0
	}
	for {
		w, start := c.word()
		bare := strings.TrimRight(w, ",;|•:")
		if w == "," {
			flush()
			continue
		}
		r, _ := utf8.DecodeRuneInString(bare)
		switch {
		case bare == "and" || bare == "&" || bare == "AND" || bare == "with":
			flush()
			continue
		case isNameParticle(bare) && words > 0:
		case bare == "" || !unicode.IsUpper(r) || isDateWord(bare):
			flush()
			return names
		}
		if words == 0 {
			name.Start = start
		}
		words++
		name.End = start + len(bare)
		if len(bare) < len(w) {
			flush()
			if strings.ContainsAny(w[len(bare):], "|•:") {
				return names
			}
		}
	}
}

// isOffice reports what stands in a byline beside the names: a trade, an outlet, an
// agency.
func isOffice(s string) bool {
	switch strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:]) {
	case "agencies", "bureau", "columnist", "contributor", "correspondent", "desk", "editor", "herald", "journal", "magazine", "news",
		"newspapers", "online", "post", "press", "reporter", "service", "staff", "times", "today", "tribune", "writer":
		return true
	}
	return isAgency(s)
}

// afterBy returns the offset behind the "by" of a byline.
func afterBy(s string) (int, bool) {
	if s == "" || strings.IndexByte("ABIPRSTWabiprstw", s[0]) < 0 {
		return 0, false
	}
	c := cursor{text: s}
	w, _ := c.word()
	switch strings.ToLower(w) {
	case "analysis", "article", "interview", "posted", "published", "report", "reported", "story", "submitted", "text", "words", "written":
		w, _ = c.word()
	}
	if l := strings.ToLower(strings.TrimSuffix(w, ":")); l != "by" {
		return 0, false
	}
	return c.at, true
}

func isNameParticle(w string) bool {
	switch w {
	case "al", "bin", "da", "das", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "le", "ten", "ter", "van", "von", "y":
		return true
	}
	return false
}

// isByline reports whether s is a byline: names behind a "by", or nobody in
// particular ("By our court reporter").
func isByline(s string, m *measure) bool {
	if m.words > 25 || m.words > 8 && m.ends && !strings.HasSuffix(s, ".m.") {
		return false
	}
	if rest, ok := afterBy(s); !ok || m.words <= 8 && !m.ends && (hasTrade(s[rest:]) || strings.Contains(s[rest:], "taff")) {
		return ok
	}
	return len(BylineNames(s)) > 0
}

// isBareByline reports a line that is nothing but names: "Ann Lee and Bo Ek", "Ann
// Lee, Meridian Wire". Whether it is a byline its place must tell.
func isBareByline(s string, m *measure) bool {
	if m.words < 2 || m.words > 10 || m.ends || m.numbers > 0 || m.upper > 0 && m.upper < m.capital || m.quoted > 0 {
		return false
	}
	for part := range strings.SplitSeq(strings.ReplaceAll(s, ",", " and "), " and ") {
		if !isName(part) {
			return false
		}
	}
	first, _, _ := strings.Cut(s, ",")
	first, _, _ = strings.Cut(first, " and ")
	n := strings.Count(strings.TrimSpace(first), " ")
	return 1 <= n && n <= 3 && !isLabel(first) && !isOffice(first) && !strings.ContainsAny(s, ":!?&@#|•·/")
}

// BareNames returns the spans of the names in a byline that has no "by", relative to it.
func BareNames(s string) []Span {
	var names []Span
	at := 0
	for part := range strings.SplitSeq(strings.ReplaceAll(s, " and ", " ,   "), ",") {
		name := strings.TrimSpace(part)
		start := at + strings.Index(part, name)
		if n := strings.Count(name, " "); 1 <= n && n <= 3 && isName(name) && !isOffice(name) && !isLabel(name) {
			names = append(names, Span{start, start + len(name)})
		}
		at += len(part) + 1
	}
	return names
}

// isLabel reports a word that no name has but labels in title case have.
func isLabel(s string) bool {
	for w := range strings.FieldsSeq(s) {
		switch w {
		case "A", "All", "An", "And", "At", "Breaking", "By", "Events", "Facts", "For", "From", "Full", "Go", "Guide", "Highlights", "How", "In", "Key", "Latest",
			"Live", "Local", "More", "Most", "My", "New", "Next", "No", "Of", "On", "Our", "Photos", "Points", "Politics", "Read", "Share", "Stories", "Story",
			"The", "This", "To", "Top", "Topics", "Up", "Updates", "Video", "Videos", "Watch", "What", "World", "You", "Your":
			return true
		}
	}
	return false
}

// isBio reports whether s tells who an author is: a name, "is" or the like, and a
// trade, near the start.
func isBio(s string) bool {
	const window = 160 // bytes behind the verb
	c := cursor{text: strings.TrimLeft(s, "•*-–— ")}
	names := 0
	for {
		w, _ := c.word()
		r, _ := utf8.DecodeRuneInString(w)
		switch w {
		case "is", "was", "covers", "writes", "has", "reports":
			rest := c.text[c.at:min(len(c.text), c.at+window)]
			return 2 <= names && (names <= 4 && (hasTrade(rest) || w != "was" && hasReach(rest)) || hasTrade(c.text[:c.at]))
		}
		if names++; w == "" || names > 7 || !unicode.IsUpper(r) && r != '(' && r != '@' && !isTrade(w) {
			return false
		}
	}
}

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
	switch strings.ToLower(strings.Trim(w, ".,;:’'")) {
	case "author", "bestselling", "blogger", "columnist", "contributor", "correspondent", "editor", "freelance", "freelancer", "journalist",
		"newsletter", "podcast", "producer", "reporter", "reporting", "writer":
		return true
	}
	return false
}

// hasReach reports whether s tells how to reach an author.
func hasReach(s string) bool {
	for _, call := range [...]string{"Reach her", "Reach him", "Reach them", "Contact her", "Contact him", "Contact them", "Email her", "Email him", "Email them",
		"Follow her", "Follow him", "Follow them", "on Twitter at @", "on Twitter @", "can be reached at"} {
		if strings.Contains(s, call) {
			return true
		}
	}
	return false
}
