package pos_test

import (
	"os"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// document cuts a text in which each line is a paragraph.
func document(text string) *layer.Doc {
	d := &layer.Doc{Text: text}
	at := 0
	for line := range strings.Lines(text) {
		first := len(d.Tokens)
		d.Tokens = segment.AppendTokens(d.Tokens, text, at, at+len(line))
		for first < len(d.Tokens) {
			end := first + segment.Sentence(text, d.Tokens[first:])
			d.Sentences = append(d.Sentences, layer.Sentence{First: first, End: end})
			first = end
		}
		at += len(line)
	}
	return d
}

// BenchmarkTags tags a text without features for memory to keep warm: the file
// that COPYDESK_TEXT names, or a paragraph of our own again and again.
func BenchmarkTags(b *testing.B) {
	text := strings.Repeat(paragraph, 50)
	if path := os.Getenv("COPYDESK_TEXT"); path != "" {
		file, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		text = string(file)
	}
	d := document(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		pos.Tags(&layer.Doc{Text: d.Text, Tokens: d.Tokens, Sentences: d.Sentences})
	}
	b.ReportMetric(float64(len(d.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

const paragraph = `The minister told reporters on Tuesday that the new rules would not change before the elections in May.
“We have said what we had to say,” she added, and left the room without a look at the cameras.
`
