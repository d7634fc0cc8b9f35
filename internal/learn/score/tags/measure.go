package tags

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/learn/tagged"
	"github.com/copydesk/copydesk/internal/pos"
)

// A result counts tokens.
type result struct {
	tokens, scored, right int
	confusions            map[[2]pos.Tag]*confusion
}

// percent is how many of the tags are right.
func (r *result) percent() float64 { return 100 * float64(r.right) / float64(r.scored) }

// A confusion is a tag that was found where another is right.
type confusion struct {
	got, want pos.Tag
	count     int
	tokens    map[string]int
}

func measure(tagger *pos.Tagger, sentences []tagged.Sentence) result {
	r := result{confusions: map[[2]pos.Tag]*confusion{}}
	var tags []uint8
	for _, s := range sentences {
		tags = tagger.AppendTags(tags[:0], s.Tokens)
		for i, want := range s.Tags {
			r.tokens++
			if want == tagged.None {
				continue
			}
			r.scored++
			if got := pos.Tag(tags[i]); got == want || isMark(got) && isMark(want) {
				r.right++
			} else {
				r.confuse(got, want, s.Tokens[i])
			}
		}
	}
	return r
}

func (r *result) confuse(got, want pos.Tag, token string) {
	c := r.confusions[[2]pos.Tag{got, want}]
	if c == nil {
		c = &confusion{got: got, want: want, tokens: map[string]int{}}
		r.confusions[[2]pos.Tag{got, want}] = c
	}
	c.count++
	c.tokens[token]++
}

// commonest returns the n commonest confusions.
func (r *result) commonest(n int) []*confusion {
	all := slices.SortedFunc(maps.Values(r.confusions), func(a, b *confusion) int {
		return cmp.Or(b.count-a.count, int(a.got)-int(b.got), int(a.want)-int(b.want))
	})
	return all[:min(n, len(all))]
}

// words returns the words that were confused most often.
func (c *confusion) words() string {
	words := slices.SortedFunc(maps.Keys(c.tokens), func(a, b string) int {
		return cmp.Or(c.tokens[b]-c.tokens[a], cmp.Compare(a, b))
	})
	return strings.Join(words[:min(8, len(words))], " ")
}

// isMark reports whether a tag is that of a quote mark: which way it turns, partners tell,
// not the tagger.
func isMark(t pos.Tag) bool { return t == pos.OpenQuote || t == pos.CloseQuote }
