package page

import "strings"

// A lead is how a byline starts.
type lead uint8

const (
	noLead   lead = iota
	fromLead      // "From", before what is no name
	byLead        // "By", "Story by"
	ofLabel       // "Author:"
)

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
		case n == 0 && (len(bare) < len(w) || w == "Author" && len(s) <= longestAuthor) && (isAuthorLabel(bare) || w == "Story:" && strings.Contains(s, "|")):
			return c.at, ofLabel
		case n > 0 && len(bare) < len(w) && isBesideWriting(bare):
			return c.at, ofLabel // "Text and photos:"
		case !isWriting(bare) && (n == 0 || !isBesideWriting(bare)):
			return 0, noLead
		}
	}
	return 0, noLead
}

// longestAuthor is how many bytes a line with "Author" before a name has at most.
const longestAuthor = 40

// isAuthorLabel reports a word that has the author behind it, as a rule behind a colon.
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
		"report", "reported", "reporting", "review", "reviewed", "story", "submitted", "text", "words", "written":
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
