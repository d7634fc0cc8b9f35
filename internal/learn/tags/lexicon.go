package tags

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/learn/tagged"
	"github.com/copydesk/copydesk/internal/pos"
)

const (
	frequent = 8     // a word of the lexicon was seen so often
	rare     = 0.002 // a tag with a smaller share of a word's is taken for a slip
)

const comment = `## Words that were seen at least %d times and their tags. Made by internal/learn from English Web
## Treebank (CC BY-SA 4.0), GUM (CC BY 4.0) and PolNeAR 1.0; see MODEL.md. Do not edit.
`

// lexiconOf returns the lexicon of frequent words as a sorted text, packed.
func lexiconOf(sources []source) []byte {
	counts := map[string]map[pos.Tag]float32{}
	for _, src := range sources {
		for _, s := range src.sentences {
			for i, token := range s.Tokens {
				if s.Tags[i] != tagged.None {
					form := pos.Plain(token)
					if counts[form] == nil {
						counts[form] = map[pos.Tag]float32{}
					}
					counts[form][s.Tags[i]]++
				}
			}
		}
	}
	var out bytes.Buffer
	z, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // the level is valid
	fmt.Fprintf(z, comment, frequent)
	for _, form := range slices.Sorted(maps.Keys(counts)) {
		if tags := tagsOf(counts[form]); tags != "" {
			fmt.Fprintln(z, form+tags)
		}
	}
	z.Close()
	return out.Bytes()
}

// tagsOf returns the tags of a frequent word, each after a blank.
func tagsOf(counts map[pos.Tag]float32) string {
	all := float32(0)
	for _, n := range counts {
		all += n
	}
	if all < frequent {
		return ""
	}
	var b strings.Builder
	for _, t := range slices.Sorted(maps.Keys(counts)) {
		if counts[t] >= max(2, rare*all) {
			b.WriteString(" " + t.String())
		}
	}
	return b.String()
}

func unpacked(file []byte) io.Reader {
	z, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		panic(err) // it was packed here
	}
	return z
}
