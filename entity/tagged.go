package entity

import (
	"iter"
	"sort"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/pos"
)

// Tagged iterates over the tokens of a sentence of a with their parts of speech, as the
// Penn Treebank names them: "NNP" for a name, "VBD" for a verb in the past. Tags are
// found once for an article, together with its entities or when they are first asked
// for. A sentence that is not one of a's has none.
func Tagged(a *article.Article, s article.Sentence) iter.Seq2[article.Token, string] {
	return func(yield func(article.Token, string) bool) {
		d := layer.Of(a)
		first, end := tokensOf(d, s)
		for i := first; i < end; i++ {
			t := d.Tokens[i]
			token := article.Token{Span: article.Span{Start: int(t.Start), End: int(t.End)}, Kind: article.TokenKind(t.Kind)}
			if !yield(token, pos.Tag(pos.Tags(d)[i]).String()) {
				return
			}
		}
	}
}

// tokensOf returns the tokens of a sentence, which is one of the body or of a headline.
func tokensOf(d *layer.Doc, s article.Sentence) (first, end int) {
	for _, part := range [...][]layer.Sentence{d.Sentences[:d.BodySentences], d.Sentences[d.BodySentences:]} {
		i := sort.Search(len(part), func(i int) bool { return int(d.Tokens[part[i].First].Start) >= s.Start })
		if i < len(part) && int(d.Tokens[part[i].First].Start) == s.Start {
			return part[i].First, part[i].End
		}
	}
	return 0, 0
}
