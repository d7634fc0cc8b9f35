package entity_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
)

func ExampleTagged() {
	a := article.Parse("Greta Holm waved at him.")
	for token, tag := range entity.Tagged(a, a.Sentences().At(0)) {
		fmt.Print(a.Text(token.Span), "/", tag, " ")
	}
	// Output: Greta/NNP Holm/NNP waved/VBD at/IN him/PRP ./.
}

// The sentences of the body and of headlines have the tokens that the article says.
func TestTaggedHasTheTokensOfASentence(t *testing.T) {
	p := article.Parser{Known: article.Known{Title: "Ferry Sails Again"}}
	a := p.Parse("Ferry Sails Again\n\nBy Ann Lee\n\nThe ferry sailed on Monday. Nobody waved at it from the pier that day.\n")
	sentences := a.HeadlineSentences().Len() + a.Sentences().Len()
	assert.Equal(t, 3, sentences)
	for _, list := range []article.List[article.Sentence]{a.Sentences(), a.HeadlineSentences()} {
		for _, s := range list.All() {
			var got, want []article.Token
			for token := range entity.Tagged(a, s) {
				got = append(got, token)
			}
			for _, token := range a.TokensOf(s).All() {
				want = append(want, token)
			}
			assert.Equal(t, want, got)
		}
	}
	for range entity.Tagged(article.Parse(""), a.Sentences().At(0)) {
		t.Error("a sentence of another article")
	}
}
