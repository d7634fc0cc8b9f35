package article_test

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/article"
)

func TestOffsets(t *testing.T) {
	// 🚢 is four bytes, one rune, two units; é two bytes, one rune, one unit.
	const text = "🚢 Café \xff now"
	a := article.Parse(text)
	cafe := article.Span{Start: strings.Index(text, "Caf"), End: strings.Index(text, " \xff")}
	assert.Equal(t, article.Span{Start: 2, End: 6}, a.RuneSpan(cafe))
	assert.Equal(t, article.Span{Start: 3, End: 7}, a.UTF16Span(cafe))
	assert.Equal(t, cafe, a.FromRunes(article.Span{Start: 2, End: 6}))
	assert.Equal(t, cafe, a.FromUTF16(article.Span{Start: 3, End: 7}))
	assert.Equal(t, article.Span{Start: len(text), End: len(text)}, a.FromRunes(article.Span{Start: 99, End: 100}))
	assert.Equal(t, article.Span{Start: 0, End: 1}, a.RuneSpan(article.Span{Start: 2, End: 4}), "an end inside a rune moves to its start")
}

func TestOffsetsOfLongText(t *testing.T) {
	text := strings.Repeat("añ𝄞", 1000)
	a := article.Parse(text)
	runes := []rune(text)
	for _, n := range []int{0, 1, 2, 3, 511, 512, 513, 1500, 2999, 3000} {
		bytes := len(string(runes[:n]))
		units := len(utf16.Encode(runes[:n]))
		s := article.Span{Start: 0, End: bytes}
		assert.Equal(t, n, a.RuneSpan(s).End)
		assert.Equal(t, units, a.UTF16Span(s).End)
		assert.Equal(t, bytes, a.FromRunes(article.Span{End: n}).End)
		assert.Equal(t, bytes, a.FromUTF16(article.Span{End: units}).End)
	}
}
