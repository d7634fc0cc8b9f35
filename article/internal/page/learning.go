package page

// What the command that learns the model needs of a Draft: the same features that are
// used, and nothing else.

// NewDraft takes a text as far as its features that hang on no score.
func NewDraft(text string) *Draft {
	d := new(Draft)
	d.read(text, Options{}.phrases(true))
	d.describe(builtinModel().words)
	return d
}

// Len is the number of lines.
func (d *Draft) Len() int { return len(d.lines) }

// Content returns the span of line i in the text.
func (d *Draft) Content(i int) Span { return d.lines[i].content }

// Text returns line i as it is shown.
func (d *Draft) Text(i int) string { return d.lines[i].text(d.text) }

// Values returns the values of the features of line i.
func (d *Draft) Values(i int) []uint8 { return d.features[i][:numFeatures] }

// IsProse reports whether line i reads like a paragraph.
func (d *Draft) IsProse(i int) bool { return d.lines[i].prose }

// IsListed reports a word that a list of the words of buttons and appeals has.
func IsListed(w string) bool { return furnitureWords()[w] || appealNouns[w] || calendar[w] }
