package page

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A label for those who cannot see a page goes by its form and tells nothing of the lines beside it.
func TestArticleContent(t *testing.T) {
	const text = "The lock keepers of the Tarn will get their houses back, the trust said on Monday, nine years late.\n\nArticle content\n\n" +
		"“I was born in that kitchen,” said Lee Drey, who kept the lock at Corby End for thirty years.\n"
	for _, p := range Read(text, Options{}).Parts {
		if strings.HasPrefix(text[p.Start:], "Article") {
			assert.Equal(t, Furniture, p.Kind)
			assert.Equal(t, "form: furniture", p.Rule)
		}
	}
}
