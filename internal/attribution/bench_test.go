package attribution

import (
	"testing"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// BenchmarkFind reads PolNeAR's dev articles. Segmenting and tagging are done
// before.
func BenchmarkFind(b *testing.B) {
	data, err := corpora.Find("")
	if err != nil {
		b.Skip("no annotated data: ", err)
	}
	reports, err := corpora.Reports(corpora.PolNeAR(data, "dev.jsonl"))
	if err != nil {
		b.Fatal(err)
	}
	var docs []*layer.Doc
	size, tokens := 0, 0
	for _, r := range reports {
		d := oneBlockEach(r.Text)
		pos.Tags(d)
		docs = append(docs, d)
		size += len(r.Text)
		tokens += len(d.Tokens)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			_, _, _ = Find(b.Context(), d)
		}
	}
	b.ReportMetric(float64(tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// oneBlockEach segments a text; each line is a block.
func oneBlockEach(text string) *layer.Doc {
	d := &layer.Doc{Text: text}
	block := 0
	for from := 0; from < len(text); block++ {
		to := from
		for to < len(text) && text[to] != '\n' {
			to++
		}
		first := len(d.Tokens)
		d.Tokens = segment.AppendTokens(d.Tokens, text, from, to)
		for at := first; at < len(d.Tokens); {
			n := segment.Sentence(text, d.Tokens[at:])
			d.Sentences = append(d.Sentences, layer.Sentence{First: at, End: at + n, Block: block})
			at += n
		}
		from = to + 1
	}
	d.BodyTokens, d.BodySentences = len(d.Tokens), len(d.Sentences)
	return d
}

// BenchmarkDecode is what the first use of the embedded weights costs.
func BenchmarkDecode(b *testing.B) {
	for b.Loop() {
		if _, err := decode(cuesFile, calibrationFile, taggerFile, linkerFile, wordsFile, rankerFile); err != nil {
			b.Fatal(err)
		}
	}
}
