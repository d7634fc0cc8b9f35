package article

// A Block is a stretch of the text that is one thing: a paragraph, a headline,
// a caption, a line that asks for a donation. The blocks of an Article cover
// its whole text in order, without gap or overlap.
type Block struct {
	// Span is the block with the white space around it: blank lines belong to
	// the block before them, and those that open a text to its first block.
	Span
	// Content is the block without white space at its ends. It is empty in
	// the one block of a text that holds nothing but white space.
	Content Span `json:"content"`
	Kind    Kind `json:"kind"`
	// Boilerplate says that the block is no part of the body. That holds for
	// headlines, bylines and captions too; those come back as [Metadata].
	Boilerplate bool `json:"boilerplate"`
	// Rule names what decided: "phrase: leave a reply", or the cue that
	// weighed most, such as "shape: capitals throughout". It is empty for a
	// block that was kept since no cue spoke for or against it.
	Rule string `json:"rule"`
	// Score is the sum of the points for boilerplate, in hundredths of log-odds,
	// less those for body. Above zero a block is stripped. It is 0
	// where a rule of form (a byline, a phrase) decided alone.
	Score int `json:"score,omitzero"`
}

// A Kind tells what a block is.
type Kind string

// The kinds of blocks of the body.
const (
	Paragraph  Kind = "paragraph"
	Subheading Kind = "subheading"
)

// The kinds that come back as fields of Metadata.
const (
	Headline     Kind = "headline"     // the title, a deck, a repeated or reworded headline
	Byline       Kind = "byline"       // who wrote it
	Dateline     Kind = "dateline"     // place, date and agency at the start of the story
	Dated        Kind = "date"         // a line that tells when it was published or updated
	Agency       Kind = "agency"       // the agency that it comes from
	Contributors Kind = "contributors" // who helped to report, write or edit
	Caption      Kind = "caption"      // what a picture or film shows
	Credit       Kind = "credit"       // whose picture it is
	Note         Kind = "note"         // a correction, an update, an editor's note
)

// The kinds of boilerplate proper.
const (
	Advert        Kind = "advert"
	App           Kind = "app"
	Appeal        Kind = "appeal" // asks readers to join, subscribe, follow, in a sentence of its own making
	Bio           Kind = "bio"    // about the author
	Comment       Kind = "comment"
	Copyright     Kind = "copyright"
	Counter       Kind = "counter" // "12 shares"
	Donation      Kind = "donation"
	Embed         Kind = "embed"
	Event         Kind = "event"
	Follow        Kind = "follow"
	Furniture     Kind = "furniture" // all other parts of a page: menus, buttons, rules
	House         Kind = "house"     // the outlet to its readers: on links, comments, its principles, itself
	Legal         Kind = "legal"     // terms, privacy, disclaimers
	Messaging     Kind = "messaging" // channels and groups to join
	Meter         Kind = "meter"     // free articles left
	Newsletter    Kind = "newsletter"
	Notifications Kind = "notifications"
	Paywall       Kind = "paywall"
	Popular       Kind = "popular" // most read, trending, latest
	ReadTime      Kind = "readtime"
	Related       Kind = "related" // links to other stories
	Scroll        Kind = "scroll"
	Share         Kind = "share"
	Sponsored     Kind = "sponsored"
	Subscription  Kind = "subscription"
	Tags          Kind = "tags"
	Thread        Kind = "thread" // the heading or form of a comment thread
	Tip           Kind = "tip"    // "Got a story?"
)
