package article_test

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/check/race"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func FuzzParse(f *testing.F) {
	for _, text := range sampleTexts(f) {
		f.Add(text)
	}
	for _, h := range hostile {
		f.Add(h.piece)
		f.Add("Title\n\n" + strings.Repeat(h.piece, 3))
	}
	f.Add("By&nbsp;Ann&amp;Bo\n\nOSLO,&nbsp;Aug. 3 (AP) &mdash; \u201cIt&#8217;s&hellip;\u201d he <b>sa</b>id.\u202f&ThickSpace;&#0;")
	f.Add("a&&lt;b, &NotEqualTilde; &bne;&fjlig; &nvlt;&&amp;&#8217;&#8216; &lt&gt;&acE;x")
	f.Add("OSLO (AP) — \n\n“\x00\xff<br>(Photo: \u2028By A B\r\nShare")
	f.Fuzz(func(t *testing.T, text string) { checkParse(t, text) })
}

// checkParse checks what holds for any text.
func checkParse(t *testing.T, text string) {
	t.Helper()
	a := article.Parse(text)
	at := 0
	for i, b := range a.Blocks().All() {
		require.Equal(t, at, b.Start, "block %d follows the one before it", i)
		at = b.End
		require.GreaterOrEqual(t, b.Content.Start, b.Start, "block %d", i)
		require.LessOrEqual(t, b.Content.Start, b.Content.End, "block %d", i)
		require.LessOrEqual(t, b.Content.End, b.End, "block %d", i)
		require.NotEmpty(t, b.Kind, "block %d", i)
		require.NotEmpty(t, b.Rule, "block %d", i)
		body := b.Kind == article.Paragraph || b.Kind == article.Subheading
		require.Equal(t, body, !b.Boilerplate, "block %d", i)
		checkSpan(t, text, b.Span)
		checkSpan(t, text, b.Content)
	}
	require.Equal(t, len(text), at, "the blocks cover the text")
	for _, field := range fields(a.Meta()) {
		checkSpan(t, text, field.Span)
		require.Equal(t, field.Text, a.Text(field.Span))
	}
	checkSegments(t, a)
	again := article.Parse(text)
	require.Equal(t, a.Meta(), again.Meta())
	require.Equal(t, blocks(a), blocks(again))
}

// checkSegments checks that sentences stand in their blocks and tokens in their
// sentences, in the order of the text.
func checkSegments(t *testing.T, a *article.Article) {
	t.Helper()
	for _, sentences := range []article.List[article.Sentence]{a.Sentences(), a.HeadlineSentences()} {
		at := 0
		for _, s := range sentences.All() {
			require.GreaterOrEqual(t, s.Start, at, "sentences do not overlap")
			require.True(t, a.Blocks().At(s.Block).Content.Contains(s.Span))
			checkSpan(t, a.Source(), s.Span)
			at = s.Start
			for _, token := range a.TokensOf(s).All() {
				require.GreaterOrEqual(t, token.Start, at, "tokens are in order and disjoint")
				require.True(t, s.Contains(token.Span))
				require.NotZero(t, token.Len())
				checkSpan(t, a.Source(), token.Span)
				at = token.End
			}
			at = s.End
		}
	}
}

func checkSpan(t *testing.T, text string, s article.Span) {
	t.Helper()
	require.LessOrEqual(t, 0, s.Start)
	require.LessOrEqual(t, s.Start, s.End)
	require.LessOrEqual(t, s.End, len(text))
	if utf8.ValidString(text) {
		require.True(t, s.Start == len(text) || utf8.RuneStart(text[s.Start]), "%v starts inside a rune", s)
		require.True(t, s.End == len(text) || utf8.RuneStart(text[s.End]), "%v ends inside a rune", s)
	}
}

func fields(m article.Metadata) []article.Field {
	all := []article.Field{m.Title, m.Byline, m.Dateline.Field, m.Dateline.Place, m.Dateline.Date, m.Dateline.Agency, m.Agency}
	for _, more := range [][]article.Field{m.Headlines, m.Authors, m.Dated, m.Contributors, m.Notes} {
		all = append(all, more...)
	}
	for _, c := range m.Captions {
		all = append(all, c.Field, c.Credit)
	}
	return all
}

func blocks(a *article.Article) []article.Block {
	var all []article.Block
	for _, b := range a.Blocks().All() {
		all = append(all, b)
	}
	return all
}

func TestParseAnyBytes(t *testing.T) {
	for _, text := range []string{"", " ", "\n", "\x00", "\xff", "\ufeff", "a", "\r\n\r\n", "<p>", "<p></p>\n<p>x", "\u2028", "“", "(", "By ", "a\n\n\n"} {
		checkParse(t, text)
	}
	for _, h := range hostile {
		checkParse(t, strings.Repeat(h.piece, race.Fewer(2000)))
	}
	for _, text := range sampleTexts(t) {
		checkParse(t, text)
		checkParse(t, strings.ReplaceAll(text, "\n", "\r\n"))
		checkParse(t, strings.ReplaceAll(text, "\n", ""))
		checkParse(t, strings.ToUpper(text))
	}
}

// Many goroutines ask one Article for what is made on first use.
func TestOneArticleManyGoroutines(t *testing.T) {
	text := strings.Join(sampleTexts(t), "\n\n")
	want := article.Parse(text)
	sentences, tokens := want.Sentences().Len(), want.Tokens().Len()
	end := article.Span{Start: len(text) - 1, End: len(text)}
	runes := want.RuneSpan(end)
	a := article.Parse(text)
	var all sync.WaitGroup
	for range 64 {
		all.Go(func() {
			assert.Equal(t, sentences, a.Sentences().Len())
			assert.Equal(t, tokens, a.Tokens().Len())
			assert.Equal(t, runes, a.RuneSpan(end))
			assert.Equal(t, end, a.FromRunes(runes))
		})
	}
	all.Wait()
}
