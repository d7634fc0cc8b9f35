package html_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/article/html"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

const address = "https://post.example/fog"

func fog(t testing.TB) string {
	page, err := os.ReadFile("testdata/fog.html")
	require.NoError(t, err)
	return string(page)
}

func TestEngines(t *testing.T) {
	for _, engine := range []html.Engine{"", html.Trafilatura, html.Readability} {
		x := html.Extractor{Engine: engine}
		a, err := x.Read(strings.NewReader(fog(t)), address)
		require.NoError(t, err)
		m := a.Meta()
		assert.Equal(t, address, m.ID)
		assert.Equal(t, "Ferry stays in port as fog falls", m.Title.Text, engine)
		assert.Contains(t, m.Byline.Text, "Ann Lee")
		assert.Equal(t, "Port Ansel Post", m.Outlet)
		assert.Equal(t, "2026-05-01", m.Date.Format(time.DateOnly))
		assert.Equal(t, map[string]string{"url": address}, m.Vars)
		assert.Contains(t, a.Source(), "“Nobody was hurt, and that is all I care about.”\n\nGreta Holm")
		for _, gone := range []string{"Nobody reads this", "Sport", "Ten lighthouses", "newsletter", "<"} {
			assert.NotContains(t, a.Source(), gone, engine)
		}
	}
}

func TestKnownWins(t *testing.T) {
	x := html.Extractor{Parser: article.Parser{Known: article.Known{ID: "7", Outlet: "The Post", Vars: map[string]string{"desk": "local"}}}}
	a, err := x.Read(strings.NewReader(fog(t)), address)
	require.NoError(t, err)
	assert.Equal(t, "7", a.Meta().ID)
	assert.Equal(t, "The Post", a.Meta().Outlet)
	assert.Equal(t, map[string]string{"desk": "local", "url": address}, a.Meta().Vars)
	assert.Len(t, x.Parser.Known.Vars, 1, "what the caller has is not changed")
}

func TestPagesSayTheirEncoding(t *testing.T) {
	page := strings.Replace(fog(t), `<meta charset="utf-8">`, `<meta charset="windows-1252">`, 1)
	page = strings.NewReplacer("Omar Reyes", "Omar R\xe9y\xe8s", "©", "\xa9").Replace(page)
	a, err := html.Read(strings.NewReader(page), "")
	require.NoError(t, err)
	assert.Contains(t, a.Source(), "Omar Réyès")
}

func TestPagesWithoutAnArticle(t *testing.T) {
	for _, engine := range []html.Engine{html.Trafilatura, html.Readability} {
		x := html.Extractor{Engine: engine}
		for _, page := range []string{"", "<html></html>", "<script>var a = 1</script>"} {
			_, err := x.Read(strings.NewReader(page), "")
			assert.ErrorIs(t, err, html.ErrNoArticle, "%s %q", engine, page)
		}
	}
	_, err := (&html.Extractor{Parser: article.Parser{MaxBytes: 100}}).Read(strings.NewReader(fog(t)), address)
	assert.ErrorIs(t, err, article.ErrTooLarge)
	assert.ErrorContains(t, err, "html: "+address)
	_, err = (&html.Extractor{Engine: "none"}).Read(strings.NewReader(fog(t)), address)
	assert.ErrorContains(t, err, `no engine is "none"`)
}

func FuzzRead(f *testing.F) {
	f.Add(fog(f))
	f.Add("<p>a<br>b<table><td>")
	f.Fuzz(func(t *testing.T, page string) {
		for _, engine := range []html.Engine{html.Trafilatura, html.Readability} {
			a, err := (&html.Extractor{Engine: engine}).Read(strings.NewReader(page), "")
			if (a == nil) == (err == nil) {
				t.Fatal("neither or both of article and error")
			}
		}
	})
}

func ExampleRead() {
	page, err := os.Open("testdata/fog.html")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer page.Close()
	a, err := html.Read(page, "https://post.example/fog")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Meta().Title.Text)
	for _, g := range quote.BySpeaker(quote.Extract(a, entity.Extract(a))) {
		fmt.Println(g.Speaker, len(g.Quotes))
	}
	// Output:
	// Ferry stays in port as fog falls
	// Greta Holm 2
	// Omar Reyes 1
	//  1
}
