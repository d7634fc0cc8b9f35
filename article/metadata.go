package article

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/copydesk/copydesk/article/internal/page"
	"github.com/copydesk/copydesk/internal/text/markup"
)

// Metadata is what is known of an article: what the caller of a [Parser] knew, and
// what its text says of itself. What is neither known nor found is left zero.
type Metadata struct {
	ID           string         `json:"id,omitzero"`
	Outlet       string         `json:"outlet,omitzero"`
	Date         time.Time      `json:"date,omitzero"` // of publication, known only
	Title        Field          `json:"title,omitzero"`
	Headlines    []Field        `json:"headlines,omitzero"` // further ones: decks, the title again or reworded
	Byline       Field          `json:"byline,omitzero"`
	Authors      []Field        `json:"authors,omitzero"` // the names in the byline
	Dated        []Field        `json:"dated,omitzero"`   // lines that tell when it was published or updated
	Dateline     DatelineField  `json:"dateline,omitzero"`
	Agency       Field          `json:"agency,omitzero"` // the news agency that the text comes from
	Contributors []Field        `json:"contributors,omitzero"`
	Captions     []CaptionField `json:"captions,omitzero"`
	Notes        []Field        `json:"notes,omitzero"` // corrections, updates, editor's notes

	// Vars are the further variables that the caller knew, name to value. The
	// caller must not change the map; see [Metadata.Var].
	Vars map[string]string `json:"vars,omitzero"`
}

// A Field is a piece of metadata and where it stands. Text is the bytes of Span as
// they are, with any line ends and HTML. The Span is zero where the caller knew it and
// the text does not have it.
type Field struct {
	Span
	Text string `json:"text"`
}

// IsZero reports whether f is neither known nor found.
func (f Field) IsZero() bool { return f == Field{} }

// A DatelineField tells where a report was filed, and by which agency.
type DatelineField struct {
	Field        // the whole, with the dash that ends it
	Place  Field `json:"place,omitzero"`
	Date   Field `json:"date,omitzero"`
	Agency Field `json:"agency,omitzero"`
}

// A CaptionField is the text under a picture or film.
type CaptionField struct {
	Field        // with the credit where they share a line
	Credit Field `json:"credit,omitzero"`
}

// Known is what a caller knows of an article beforehand. It wins over what is
// found in the text.
type Known struct {
	ID     string    // any name that tells the article from others
	Title  string    // its line of the text, if it has one, is the headline, whatever stands above
	Byline string    // as printed; Metadata.Authors is then nil
	Outlet string    // for instance a newspaper
	Date   time.Time // of publication

	// Vars are further variables, name to value: desk, edition, owner of the outlet.
	// They reach every table, and Parse keeps a copy. Date and outlet have fields of
	// their own; a date in Vars is a text like any other.
	Vars map[string]string
}

func (a *Article) field(s Span) Field { return Field{s, a.Text(s)} }

// show returns the content of b as a reader sees it.
func (a *Article) show(b *Block) markup.Shown { return markup.Show(a.Text(b.Content)) }

// fieldIn makes a field of a span that is relative to the content of b as shown.
func (a *Article) fieldIn(b *Block, shown markup.Shown, s Span) Field {
	start, end := shown.Source(s.Start, s.End)
	return a.field(Span{b.Content.Start + start, b.Content.Start + end})
}

// collect fills the metadata from the blocks.
func (a *Article) collect(known Known, title Span) {
	m := &a.meta
	m.ID, m.Outlet, m.Date, m.Vars = known.ID, known.Outlet, known.Date, maps.Clone(known.Vars)
	if !title.IsZero() {
		m.Title = a.field(title)
	}
	for i := range a.blocks {
		b := &a.blocks[i]
		f := a.field(b.Content)
		switch b.Kind {
		case Headline:
			if b.Content != title {
				m.Headlines = append(m.Headlines, f)
			}
		case Byline:
			a.addByline(i, f)
		case Dated:
			m.Dated = append(m.Dated, f)
		case Dateline:
			a.addDateline(i, f)
		case Agency:
			if m.Agency.IsZero() {
				m.Agency = a.field(a.outOfBrackets(b.Content))
			}
		case Contributors:
			m.Contributors = append(m.Contributors, f)
		case Caption:
			m.Captions = append(m.Captions, a.caption(b, f))
		case Credit:
			a.addCredit(i, f)
		case Note:
			m.Notes = append(m.Notes, f)
		}
	}
	if known.Title != "" && !strings.EqualFold(known.Title, m.Title.Text) {
		m.Title = Field{Text: known.Title}
	}
	if known.Byline != "" {
		m.Byline, m.Authors = Field{Text: known.Byline}, nil
	}
}

// outOfBrackets returns what stands in the brackets that are around all of s: "(Meridian Wire)".
func (a *Article) outOfBrackets(s Span) Span {
	if text := a.Text(s); len(text) > 2 && text[0] == '(' && text[len(text)-1] == ')' {
		return Span{Start: s.Start + 1, End: s.End - 1}
	}
	return s
}

// addByline reads the byline in block i. One that follows another before the text tells of
// further authors.
func (a *Article) addByline(i int, f Field) {
	b, m := &a.blocks[i], &a.meta
	if m.Byline.IsZero() {
		m.Byline = f
	} else if slices.ContainsFunc(a.blocks[:i], func(b Block) bool { return b.Kind == Paragraph }) {
		return
	}
	shown := a.show(b)
	line := page.ReadByline(shown.Text)
	for _, name := range line.Names {
		if author := a.fieldIn(b, shown, Span(name)); !slices.ContainsFunc(m.Authors, func(f Field) bool { return f.Text == author.Text }) {
			m.Authors = append(m.Authors, author)
		}
	}
	if line.Agency.Len() > 0 && m.Agency.IsZero() {
		m.Agency = a.fieldIn(b, shown, Span(line.Agency))
	}
	if line.Date.Len() > 0 {
		m.Dated = append(m.Dated, a.fieldIn(b, shown, Span(line.Date)))
	}
}

// addDateline reads the dateline in block i, which its paragraph follows.
func (a *Article) addDateline(i int, f Field) {
	b, paragraph := &a.blocks[i], &a.blocks[min(i+1, len(a.blocks)-1)]
	shown := markup.Show(a.text[b.Content.Start:paragraph.Content.End])
	d, _ := page.ReadDateline(shown.Text)
	a.meta.Dateline = DatelineField{Field: f}
	if d.Place.Len() > 0 {
		a.meta.Dateline.Place = a.fieldIn(b, shown, Span(d.Place))
	}
	if d.Date.Len() > 0 {
		a.meta.Dateline.Date = a.fieldIn(b, shown, Span(d.Date))
	}
	if d.Agency.Len() > 0 {
		a.meta.Dateline.Agency = a.fieldIn(b, shown, Span(d.Agency))
		if a.meta.Agency.IsZero() {
			a.meta.Agency = a.meta.Dateline.Agency
		}
	}
}

func (a *Article) caption(b *Block, f Field) CaptionField {
	c := CaptionField{Field: f}
	shown := a.show(b)
	if s, ok := page.CreditTail(shown.Text); ok {
		c.Credit = a.fieldIn(b, shown, Span(s))
	}
	return c
}

// addCredit gives the credit in block i to the caption right above it, or keeps it as
// a caption of its own.
func (a *Article) addCredit(i int, f Field) {
	captions := a.meta.Captions
	if n := len(captions); n > 0 && i > 0 && captions[n-1].Span == a.blocks[i-1].Content && captions[n-1].Credit.IsZero() {
		captions[n-1].Credit = f
		return
	}
	a.meta.Captions = append(captions, CaptionField{Field: f, Credit: f})
}
