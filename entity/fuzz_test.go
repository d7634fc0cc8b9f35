package entity

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/check/race"
	"github.com/copydesk/copydesk/internal/layer"
)

// checkEntities holds what must be true of the entities of any text.
func checkEntities(t testing.TB, a *article.Article, entities []Entity) {
	starts, ends := map[int]bool{}, map[int]bool{}
	d := layer.Of(a)
	for ; d != nil; d = d.Beside {
		for _, token := range d.Tokens {
			starts[int(token.Start)], ends[int(token.End)] = true, true
		}
	}
	var mentions []article.Span
	for i, e := range entities {
		require.Equal(t, i, e.ID)
		require.NotEmpty(t, e.Mentions)
		require.NotEmpty(t, e.Name)
		check := func(s article.Span, confidence float64) {
			require.True(t, starts[s.Start] && ends[s.End] && s.Start < s.End, "%v is not made of whole tokens", s)
			require.True(t, confidence >= 0 && confidence <= 1, "confidence %v", confidence)
		}
		for _, m := range e.Mentions {
			check(m.Span, m.Confidence)
			mentions = append(mentions, m.Span)
		}
		for _, r := range e.References {
			check(r.Span, r.Confidence)
		}
		require.True(t, slices.IsSortedFunc(e.Mentions, func(a, b Mention) int { return a.Start - b.Start }))
		require.True(t, slices.IsSortedFunc(e.References, func(a, b Reference) int { return a.Start - b.Start }))
		for _, r := range e.Roles {
			require.Equal(t, strings.ToValidUTF8(a.Show(r.Span), "\uFFFD"), r.Text)
		}
	}
	slices.SortFunc(mentions, func(a, b article.Span) int { return a.Start - b.Start })
	for i := 1; i < len(mentions); i++ {
		require.LessOrEqual(t, mentions[i-1].End, mentions[i].Start, "mentions overlap")
	}
}

func FuzzExtract(f *testing.F) {
	f.Add("Anna Berg, 43, the mayor of Aldport, said on Aug. 9, 2016 that she paid $1.5 million, or 12 per cent.")
	f.Add("By Anna Berg\n\nALDPORT (Reuters) - The \"Daltrop Foundation\" (DF) said he's\xff \x00 gone. ‘He said “she’ …")
	f.Add("€ 5 - € -5m %% per cent 31 February 2016-02-31 Q9 2016 next last week ago ago")
	f.Add(strings.Repeat("Vale ", 50) + strings.Repeat("the president ", 20))
	f.Fuzz(func(t *testing.T, text string) {
		a := article.Parse(text)
		entities := Extract(a)
		checkEntities(t, a, entities)
		require.True(t, reflect.DeepEqual(entities, Extract(article.Parse(text))), "not the same again")
	})
}

// Texts that would be slow if names were compared with each other.
func hostile(n int) map[string]string {
	var different, family strings.Builder
	for i := range n {
		word := string([]byte{byte('A' + i%26), byte('a' + i/26%26), byte('a' + i/676%26), byte('a' + i/17576%26)})
		different.WriteString(word + " Ode" + strings.ToLower(word) + ", ")
		family.WriteString(word + " Orsted, ")
	}
	return map[string]string{
		"names":       different.String(),
		"one family":  family.String(),
		"one name":    strings.Repeat("Anna Berg ", n),
		"one word":    strings.Repeat("Berg, ", n),
		"pronouns":    "Anna Berg said " + strings.Repeat("he she ", n),
		"nominals":    "President Anna Berg. " + strings.Repeat("The president left. ", n/2),
		"offices":     strings.Repeat("president ", n) + "Anna Berg",
		"acronyms":    strings.Repeat("Northern Water Board (NWB) ", n/3),
		"capitals":    strings.Repeat("BERG ", n),
		"money":       strings.Repeat("$5 ", n),
		"open quotes": strings.Repeat("\"", n) + " Anna Berg",
		"she":         "Anna Berg and Mary Vale left. A woman said " + strings.Repeat("she and her dog ", n/4),
		"his":         strings.Repeat("his dog of the Anna Berg ", n/6),
		"her":         strings.Repeat("her dog of the Daltrop Ltd ", n/7) + ", Anna Berg left",
		"sentences":   strings.Repeat("Anna Berg met Peter Orsted. He left. ", n/6),
	}
}

func TestHostileTexts(t *testing.T) {
	for name, text := range hostile(race.Fewer(3000)) {
		t.Run(name, func(t *testing.T) {
			a := article.Parse(text)
			checkEntities(t, a, Extract(a))
		})
	}
}
