package page

// A Kind tells what a part of a page is. Package article documents all of them; here
// stand those that the code names. Others come from the lists of phrases.
type Kind string

const (
	Paragraph  Kind = "paragraph"
	Subheading Kind = "subheading"

	Headline     Kind = "headline"
	Byline       Kind = "byline"
	DatelineKind Kind = "dateline"
	Dated        Kind = "date"
	Agency       Kind = "agency"
	Contributors Kind = "contributors"
	Caption      Kind = "caption"
	Credit       Kind = "credit"
	Note         Kind = "note"

	Appeal     Kind = "appeal"
	Bio        Kind = "bio"
	Comment    Kind = "comment"
	Copyright  Kind = "copyright"
	Embed      Kind = "embed"
	Furniture  Kind = "furniture"
	House      Kind = "house"
	Legal      Kind = "legal"
	Newsletter Kind = "newsletter"
	Paywall    Kind = "paywall"
	Popular    Kind = "popular"
	ReadTime   Kind = "readtime"
	Related    Kind = "related"
	Share      Kind = "share"
	Sponsored  Kind = "sponsored"
	Tags       Kind = "tags"
	Thread     Kind = "thread"
)

// IsBody reports whether parts of kind k are part of the body.
func (k Kind) IsBody() bool { return k == Paragraph || k == Subheading }
