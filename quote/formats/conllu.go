package formats

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/syntax"
	"github.com/copydesk/copydesk/internal/text/markup"
)

// CoNLLU writes the sentences of body and headlines in the format of Universal
// Dependencies, [CoNLL-U]: words as a reader sees them, universal and Penn parts of
// speech, and heads, whose relations are not told ("dep"). There are no lemmas and no
// features. The last column has SpaceAfter=No, the place of a word in bytes of the text
// (Bytes=12-17), and names as BIO tags (Name=B-PERSON).
//
// [CoNLL-U]: https://universaldependencies.org/format.html
func CoNLLU(w io.Writer, d Document) error {
	d = d.inText()
	c := conllu{w: bufio.NewWriter(w), d: &d, names: d.mentions()}
	c.heads = syntax.HeadsOf(layer.Of(d.Article))
	fmt.Fprintf(c.w, "# newdoc id = %s\n", word(d.Article.Meta().ID))
	block := -1
	for i, s := range d.sentences() {
		if s.Block != block {
			fmt.Fprintln(c.w, "# newpar")
			block = s.Block
		}
		fmt.Fprintf(c.w, "# sent_id = %d\n", i+1)
		c.sentence(s)
	}
	return c.w.Flush()
}

// A conllu writes sentences. Errors stay in w.
type conllu struct {
	w     *bufio.Writer
	d     *Document
	heads syntax.Heads
	names []mention // those that have not ended yet
	first int       // token of the sentence in hand
}

// A row is a word of a sentence.
type conlluRow struct {
	form, tag string
	article.Span
	space bool // behind it
}

func (c *conllu) sentence(s article.Sentence) {
	var rows []conlluRow
	var text strings.Builder
	for t, tag := range entity.Tagged(c.d.Article, s) {
		if n := len(rows); n > 0 {
			rows[n-1].space = hasSpace(c.d.Article.Source()[rows[n-1].End:t.Start])
			text.WriteString(rows[n-1].shown())
		}
		rows = append(rows, conlluRow{form: word(c.d.Article.Show(t.Span)), tag: tag, Span: t.Span})
	}
	if len(rows) == 0 {
		return
	}
	rows[len(rows)-1].space = true
	text.WriteString(rows[len(rows)-1].form)
	fmt.Fprintf(c.w, "# text = %s\n", text.String())
	heads := c.headsOf(s, len(rows))
	for i, r := range rows {
		relation := "dep"
		if heads[i] == 0 {
			relation = "root"
		}
		fmt.Fprintf(c.w, "%d\t%s\t_\t%s\t%s\t_\t%d\t%s\t_\t%s\n", i+1, r.form, universal(r.form, r.tag), r.tag, heads[i], relation, c.misc(r))
	}
	fmt.Fprintln(c.w)
}

func (r *conlluRow) shown() string {
	if r.space {
		return r.form + " "
	}
	return r.form
}

// hasSpace reports whether there is white space between two words as a reader sees
// them.
func hasSpace(gap string) bool { return strings.ContainsAny(markup.Show(gap).Text, " \t\r\n\v\f") }

// headsOf returns the heads of a sentence, from 1, and 0 for its only root: what else
// has no head hangs on that.
func (c *conllu) headsOf(s article.Sentence, n int) []int {
	doc := layer.Of(c.d.Article)
	for doc.Sentences[c.first].First >= len(doc.Tokens) || int(doc.Tokens[doc.Sentences[c.first].First].Start) != s.Start {
		c.first = (c.first + 1) % len(doc.Sentences)
	}
	from := doc.Sentences[c.first].First
	heads, root := make([]int, n), 0
	for i := range heads {
		switch h := c.heads.Of(from + i); {
		case h != syntax.Root:
			heads[i] = h - from + 1
		case root == 0:
			root = i + 1
		default:
			heads[i] = root
		}
	}
	return heads
}

func (c *conllu) misc(r conlluRow) string {
	misc := fmt.Sprintf("Bytes=%d-%d", r.Start, r.End)
	for len(c.names) > 0 && c.names[0].End <= r.Start {
		c.names = c.names[1:]
	}
	if len(c.names) > 0 && c.names[0].Overlaps(r.Span) {
		bio := "I"
		if r.Start <= c.names[0].Start {
			bio = "B"
		}
		misc += "|Name=" + bio + "-" + string(c.names[0].entity.Kind)
	}
	if !r.space {
		misc += "|SpaceAfter=No"
	}
	return misc
}

// word makes s fit for a column.
func word(s string) string {
	if s = clean(strings.Join(strings.Fields(s), " ")); s == "" {
		return "_"
	}
	return s
}

// universal returns the universal part of speech for one of the Penn Treebank, as
// far as the tag and the word tell it.
func universal(form, tag string) string {
	switch {
	case strings.HasPrefix(tag, "NNP"):
		return "PROPN"
	case strings.HasPrefix(tag, "NN"):
		return "NOUN"
	case strings.HasPrefix(tag, "VB"):
		switch strings.ToLower(form) {
		case "be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'m", "’m", "'re", "’re":
			return "AUX"
		}
		return "VERB"
	case strings.HasPrefix(tag, "JJ"):
		return "ADJ"
	case tag == "RB" && (strings.EqualFold(form, "not") || strings.EqualFold(form, "n't") || strings.EqualFold(form, "n’t")):
		return "PART"
	case strings.HasPrefix(tag, "RB") || tag == "WRB":
		return "ADV"
	}
	if u, ok := universalOf[tag]; ok {
		return u
	}
	return "PUNCT"
}

var universalOf = map[string]string{
	"CC": "CCONJ", "CD": "NUM", "DT": "DET", "PDT": "DET", "WDT": "PRON", "EX": "PRON", "PRP": "PRON", "PRP$": "PRON",
	"WP": "PRON", "WP$": "PRON", "FW": "X", "ADD": "X", "LS": "X", "IN": "ADP", "RP": "ADP", "MD": "AUX", "POS": "PART", "TO": "PART",
	"UH": "INTJ", "SYM": "SYM", "$": "SYM",
}
