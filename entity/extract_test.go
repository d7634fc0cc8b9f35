package entity

import (
	"encoding/json"
	"io/fs"
	"strings"
	"sync"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/internal/check/race"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// corpusArticles parses the sample corpus.
func corpusArticles(t *testing.T) map[string]*article.Article {
	files, err := fs.Glob(corpus.FS, "*.txt")
	require.NoError(t, err)
	all := map[string]*article.Article{}
	for _, f := range files {
		data, err := fs.ReadFile(corpus.FS, f)
		require.NoError(t, err)
		all[f] = article.Parse(string(data))
	}
	return all
}

func TestSampleCorpus(t *testing.T) {
	for name, a := range corpusArticles(t) {
		entities := Extract(a)
		assert.NotEmpty(t, entities, name)
		checkEntities(t, a, entities)
	}
}

func TestManyGoroutinesGetTheSame(t *testing.T) {
	g, err := ReadGazetteer(strings.NewReader("Aldersund\tGPE\n"))
	require.NoError(t, err)
	x := &Extractor{Gazetteer: g}
	for name, a := range corpusArticles(t) {
		want, err := json.Marshal(x.Extract(article.Parse(a.Source())))
		require.NoError(t, err)
		var wait sync.WaitGroup
		for range 16 {
			wait.Go(func() {
				got, err := json.Marshal(x.Extract(a))
				assert.NoError(t, err)
				assert.JSONEq(t, string(want), string(got), name)
			})
		}
		wait.Wait()
	}
}

func TestEmptyAndOddTexts(t *testing.T) {
	for _, text := range []string{"", " ", "\n\n", "\x00", "\xff\xfe", "he", "“", "The", "Mr", "president", "$", "%", "§ 5", "of of of", "A.", "\u202eAnna Berg", ", like Ann Lee", ", including Ann Lee", "Tickets cost R250", "Halden Oil and Gas fell. Halden Oil and Gas rose. Halden Oil"} {
		a := article.Parse(text)
		checkEntities(t, a, Extract(a))
	}
}

func TestNotEnglish(t *testing.T) {
	for _, text := range []string{
		"Der Bürgermeister von Oslo, Erik Lund, hat am Montag mit den Fischern gesprochen. Er will den Hafen nicht schließen, und das ist gut so.",
		"Мэр Осло Эрик Лунд встретился с рыбаками в понедельник. Он не хочет закрывать порт, и это хорошо.",
		"奥斯陆市长周一会见了渔民。他不想关闭港口。",
	} {
		text = strings.Repeat(text+"\n\n", 5)
		a := article.Parse(text)
		require.Contains(t, a.Flags(), article.NotEnglish)
		checkEntities(t, a, Extract(a))
	}
}

// In capitals throughout the article's own full name still leads to the same person.
func TestAllCapitals(t *testing.T) {
	a := article.Parse("ANNA BERG, MAYOR OF OSLO, LEFT ON MONDAY.\n\nMRS BERG SAID SHE WAS TIRED.\n")
	entities := Extract(a)
	checkEntities(t, a, entities)
	require.NotNil(t, byName(entities, "ANNA BERG"))
	assert.Len(t, byName(entities, "ANNA BERG").Mentions, 2)
}

func TestManyNames(t *testing.T) {
	n := race.Fewer(100_000)
	a := article.Parse(strings.Repeat("Anna Berg left. ", n))
	entities := Extract(a)
	require.Len(t, entities, 1)
	assert.Len(t, entities[0].Mentions, n)

	a = article.Parse(hostile(n / 2)["names"])
	assert.Greater(t, len(Extract(a)), n/100)
}

// What a role opens with, or a comma before it, may be the first token of a text.
func TestRolesThatOpenATextAreSurvived(t *testing.T) {
	for w := range lists.Participles() {
		e := byName(Extract(article.Parse(w+" nurse Ann Lee said no.")), "Ann Lee")
		if assert.NotNil(t, e, w) {
			assert.Len(t, e.Roles, 1, w)
		}
	}
	for _, text := range []string{", president, Ann Lee said it.", ", Minister of Ports, Ann Lee said it.", "As, Ann Lee said.", "By Minister, Ann Lee"} {
		assert.NotPanics(t, func() { Extract(article.Parse(text)) }, text)
	}
}

func TestKindsAndNamesOnly(t *testing.T) {
	a := article.Parse("Anna Berg left Oslo on Monday. She will be back.\n")
	all := Extract(a)
	require.NotNil(t, byName(all, "Anna Berg"))
	assert.Len(t, byName(all, "Anna Berg").References, 1)
	assert.NotNil(t, byName(all, "Monday"))

	some := (&Extractor{Kinds: []Kind{GPE}}).Extract(a)
	require.Len(t, some, 1)
	assert.Equal(t, "Oslo", some[0].Name)
	assert.Zero(t, some[0].ID)

	plain := (&Extractor{NamesOnly: true}).Extract(a)
	assert.Empty(t, byName(plain, "Anna Berg").References)
}

func TestJSON(t *testing.T) {
	e := Entity{Kind: Person, Name: "Anna Berg", Gender: Female,
		Mentions:   []Mention{{Span: article.Span{Start: 0, End: 9}, Confidence: 1}},
		References: []Reference{{article.Span{Start: 20, End: 23}, Pronoun, 0.5}},
		Roles:      []Role{{article.Span{Start: 11, End: 16}, "mayor"}}}
	got, err := json.Marshal(e)
	require.NoError(t, err)
	assert.JSONEq(t, `{"id":0,"kind":"PERSON","name":"Anna Berg","gender":"female","mentions":[{"start":0,"end":9,"confidence":1}],
		"references":[{"start":20,"end":23,"type":"pronoun","confidence":0.5}],"roles":[{"start":11,"end":16,"text":"mayor"}]}`, string(got))
}

func TestOccurrencesAreInTheOrderOfTheText(t *testing.T) {
	a := article.Parse("Norwegian President Kari Lund met Anna Berg. The Norwegian president smiled at her.\n")
	all := Occurrences(Extract(a))
	require.NotEmpty(t, all)
	for i := 1; i < len(all); i++ {
		assert.LessOrEqual(t, all[i-1].Start, all[i].Start)
	}
	var words []string
	for _, o := range all {
		words = append(words, a.Text(o.Span))
	}
	assert.Contains(t, strings.Join(words, "|"), "The Norwegian president|Norwegian|")
}

// A given name of two syllables is whole, whatever word the second is, and the family name
// before it is found where it opens a sentence and is a word too.
func TestNamesOfSyllables(t *testing.T) {
	for text, want := range map[string]string{
		"Kim Ga-in said that she won.":              "Kim Ga-in",
		"On Friday Lee Do-un met the mayor.":        "Lee Do-un",
		"Ban Do-yun said that he would stay.":       "Ban Do-yun",
		"Lee Kessel-style talks failed, they said.": "",
		"Ban Co-op said that it would stay.":        "",
		"Park Low-cost flats are to be built.":      "",
		"Park Low-cost is the name of a plan.":      "",
		"Min Wage-rise talks failed on Monday.":     "",
		"Cha Cha-themed nights are back.":           "",
		"Song Sing-along evenings drew many.":       "",
		"Bang On-target shots were few.":            "",
	} {
		got := ""
		for _, e := range Extract(article.Parse(text)) {
			if e.Kind == Person && strings.Contains(e.Name, "-") {
				got = e.Name
			}
		}
		assert.Equal(t, want, got, text)
	}
}
