package formats

import (
	"cmp"
	"io"
	"slices"

	"github.com/copydesk/copydesk/article"
)

// DisplaCy writes the document in one line of JSON for spaCy's visualiser: quotes with
// the label QUOTE and the speaker as kb_id, cues and sources, and names outside of
// these. Where two overlap the one that begins first stays.
//
//	displacy.render(json.loads(line), style="ent", manual=True)
func DisplaCy(w io.Writer, d Document) error {
	d = d.inText()
	var all []labelled
	add := func(s article.Span, label, kb string) {
		if s.Len() > 0 {
			all = append(all, labelled{s, label, kb})
		}
	}
	for _, q := range d.quotes() {
		for _, c := range q.Content {
			add(c, "QUOTE", q.Speaker)
		}
		add(q.Cue, "CUE", "")
		add(q.Source, "SOURCE", q.Speaker)
	}
	for _, m := range d.mentions() {
		add(m.Span, string(m.entity.Kind), m.entity.Name)
	}
	slices.SortStableFunc(all, func(x, y labelled) int { return cmp.Compare(x.Start, y.Start) })
	out := displacyDoc{Text: clean(d.Article.Source()), Ents: []spacySpan{}}
	if title := d.Article.Meta().Title; title.Text != "" {
		out.Title = clean(title.Text)
	}
	end := 0
	for _, x := range all {
		if x.Start < end {
			continue
		}
		end = x.End
		at := d.Article.RuneSpan(x.Span)
		out.Ents = append(out.Ents, spacySpan{at.Start, at.End, x.label, clean(x.kb)})
	}
	return writeJSON(w, out)
}

type labelled struct {
	article.Span
	label, kb string
}

type displacyDoc struct {
	Text  string      `json:"text"`
	Ents  []spacySpan `json:"ents"`
	Title string      `json:"title,omitempty"`
}
