package copydesk_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/article/corpus"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/quote/formats"
	"github.com/copydesk/copydesk/quote/voices"
	"github.com/copydesk/copydesk/stats"
)

// zeros are pointers to the zero values of the exported types that have methods.
var zeros = []any{
	new(article.Article), new(article.Block), new(article.CaptionField), new(article.DatelineField), new(article.Field), new(article.Known),
	new(article.List[int]), new(article.Metadata), new(article.PanicError), new(article.Parser), new(article.Phrases), new(article.Sentence),
	new(article.Span), new(article.Token), new(article.Workers), new(corpus.Error), new(corpus.Reader), new(corpus.Record),
	new(entity.Entity), new(entity.Extractor), new(entity.Gazetteer), new(entity.GazetteerError), new(entity.Group), new(entity.Member),
	new(entity.Mention), new(entity.Merger), new(entity.Occurrence), new(entity.Reference), new(entity.Role), new(entity.Value),
	new(quote.Extractor), new(quote.Quote), new(quote.Speaker), new(quote.Said), new(quote.Source), new(quote.Statement), new(quote.Statements),
	new(quote.Report), new(quote.Version), new(quote.Edit), new(quote.Group), new(voices.Panel), new(voices.Quotation), new(formats.Document), new(formats.Row), new(formats.BratError),
	new(stats.Bootstrap), new(stats.Burst), new(stats.Bursts), new(stats.Collocations), new(stats.Collocates), new(stats.Concordance), new(stats.Contexts),
	new(stats.Contingency), new(stats.Cooccurrence), new(stats.Counter), new(stats.Dictionary), new(stats.Duplicates), new(stats.Index), new(stats.Keyness),
	new(stats.Line), new(stats.Matrix), new(stats.Phrases), new(stats.Readability), new(stats.Richness), new(stats.Row), new(stats.Spread), new(stats.Terms),
	new(stats.TextCount), new(stats.Utterance), new(stats.Voice), new(stats.Weights), new(stats.CSV), new(stats.Diversity),
}

// Every zero value can be asked what takes no argument, or a parsed text.
func TestZeroValuesCanBeAsked(t *testing.T) {
	a := reflect.ValueOf(article.Parse("“No,” Ann Lee said."))
	asked := 0
	for _, z := range zeros {
		v := reflect.ValueOf(z)
		for i := range v.NumMethod() {
			m := v.Method(i)
			var args []reflect.Value
			switch of := m.Type(); {
			case of.NumIn() == 1 && of.In(0) == a.Type():
				args = []reflect.Value{a}
			case of.NumIn() > 0:
				continue
			}
			name := fmt.Sprintf("%T.%s", z, v.Type().Method(i).Name)
			asked++
			assert.NotPanics(t, func() {
				for _, out := range m.Call(args) {
					if out.Kind() == reflect.Func && !out.IsNil() && out.Type().NumIn() == 1 && out.Type().NumOut() == 0 { // a sequence
						yield := reflect.MakeFunc(out.Type().In(0), func([]reflect.Value) []reflect.Value { return []reflect.Value{reflect.ValueOf(true)} })
						out.Call([]reflect.Value{yield})
					}
				}
			}, name)
		}
	}
	assert.Greater(t, asked, 60)
	assert.NotPanics(t, func() { quote.Extract(article.Parse(""), nil) })
	assert.NotPanics(t, func() { quote.Extract(new(article.Article), []entity.Entity{{}}) })
	assert.NotPanics(t, func() { entity.Extract(new(article.Article)) })
}
