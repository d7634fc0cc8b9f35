package layer

import (
	"sync"

	"github.com/copydesk/copydesk/internal/text/marks"
)

// MaxParagraph bounds the length of a paragraph in tokens.
const MaxParagraph = 600

// A Paragraph is a run of tokens, Tokens[First:End], that is read as one: the sentences of
// one block, or as many of them as MaxParagraph allows.
type Paragraph struct {
	First, End int
	Headline   bool
}

// Parts are the paragraphs and the marks in them, found on first use.
type parts struct {
	once       sync.Once
	paragraphs []Paragraph
	quoted     []marks.Quoted
}

// Paragraphs returns the paragraphs, those of the body first. They must not be changed.
func (d *Doc) Paragraphs() []Paragraph {
	d.parts.once.Do(d.divide)
	return d.parts.paragraphs
}

// Quoted returns what stands in quote marks in each of the Paragraphs, in the order of the
// opening marks. It must not be changed.
func (d *Doc) Quoted() []marks.Quoted {
	d.parts.once.Do(d.divide)
	return d.parts.quoted
}

func (d *Doc) divide() {
	for i := 0; i < len(d.Sentences); {
		p := Paragraph{First: d.Sentences[i].First, Headline: i >= d.BodySentences}
		block := d.Sentences[i].Block
		for i < len(d.Sentences) && d.Sentences[i].Block == block && (i >= d.BodySentences) == p.Headline &&
			(p.End <= p.First || d.Sentences[i].End-p.First <= MaxParagraph) {
			p.End = d.Sentences[i].End
			i++
		}
		for p.End-p.First > MaxParagraph { // one endless sentence
			d.parts.paragraphs = append(d.parts.paragraphs, Paragraph{First: p.First, End: p.First + MaxParagraph, Headline: p.Headline})
			p.First += MaxParagraph
		}
		if p.First < p.End {
			d.parts.paragraphs = append(d.parts.paragraphs, p)
		}
	}
	ranges := make([]marks.Range, 0, len(d.parts.paragraphs))
	for _, p := range d.parts.paragraphs {
		from, to := d.Bytes(p.First, p.End)
		ranges = append(ranges, marks.Range{Start: from, End: to})
	}
	d.parts.quoted = marks.Scan(d.Text, ranges)
}
