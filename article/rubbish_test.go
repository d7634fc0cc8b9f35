package article_test

import (
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/learn/corpora"

	"github.com/stretchr/testify/assert"
)

// A line of rubbish behind an article of newswire leaves its body as it is.
func TestRubbishBehindArticles(t *testing.T) {
	const each = 6 // of the articles
	texts, err := corpora.NewsTexts()
	if err != nil {
		t.Skip(err)
	}
	tries, changed := 0, 0
	for i := 0; i < len(texts); i += each {
		want := bodyBefore(texts[i], len(texts[i]))
		for _, rubbish := range []string{"xkq zzvw qplm trr", "@@## %% ^^ ||", "lorem ipsum dolor sit amet", "Ã¢â‚¬â„¢ Ã¢", "aGVsbG8gd29ybGQgdGhpcw=="} {
			tries++
			if !assert.ObjectsAreEqual(want, bodyBefore(texts[i]+"\n\n"+rubbish+"\n", len(texts[i]))) {
				changed++
			}
		}
	}
	t.Logf("%d of %d", changed, tries)
	assert.Zero(t, changed)
}

// bodyBefore returns the contents of the blocks of the body that start before a byte.
func bodyBefore(text string, end int) (spans []article.Span) {
	for _, b := range article.Parse(text).Body() {
		if b.Content.Start < end {
			spans = append(spans, b.Content)
		}
	}
	return spans
}
