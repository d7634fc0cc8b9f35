package article

// A Block is a stretch of the text that is one thing: a paragraph, a headline,
// a caption, a line that asks for a donation. The blocks of an Article cover
// its whole text, in order, without gap or overlap; blank lines belong to the
// block before them.
type Block struct {
	Span                // with the white space that follows it
	Content     Span    `json:"content"` // without white space at either end
	Kind        Kind    `json:"kind"`
	Boilerplate bool    `json:"boilerplate"` // not part of the body
	Rule        string  `json:"rule"`        // what decided Kind, for readers: "phrase: leave a reply"
	Score       float64 `json:"score"`
}

// A Kind tells what a block is.
type Kind string

// The kinds of blocks. Paragraph, Subheading and ListItem make the body; all others are
// boilerplate, some of which come back as fields of Metadata.
const (
	Paragraph  Kind = "paragraph"
	Subheading Kind = "subheading"
	Headline   Kind = "headline"
)
