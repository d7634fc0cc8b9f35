package feed_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/article/corpus"
	"github.com/copydesk/copydesk/article/feed"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

func file(t testing.TB, name string) string {
	data, err := os.ReadFile("testdata/" + name)
	require.NoError(t, err)
	return string(data)
}

func read(t *testing.T, r *feed.Reader, in string) (all []*article.Article, errs []error) {
	t.Helper()
	for a, err := range r.Read(strings.NewReader(in)) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		all = append(all, a)
	}
	return all, errs
}

func TestRSS(t *testing.T) {
	all, errs := read(t, new(feed.Reader), file(t, "rss.xml"))
	require.Len(t, all, 2)
	m := all[0].Meta()
	assert.Equal(t, "post-1", m.ID)
	assert.Equal(t, "Ferry stays in port", m.Title.Text)
	assert.Equal(t, "Ann Lee", m.Byline.Text)
	assert.Equal(t, "Port Ansel Post", m.Outlet)
	assert.Equal(t, "2026-05-01 08:30", m.Date.Format("2006-01-02 15:04"))
	assert.Equal(t, map[string]string{"link": "https://post.example/ferry", "categories": "Local, Weather", "language": "en"}, m.Vars)
	quotes := quote.Extract(all[0], entity.Extract(all[0]))
	require.Len(t, quotes, 1)
	assert.Equal(t, "Omar Reyes", quotes[0].Speaker)
	assert.Equal(t, "I have never rung the bell for so long", quotes[0].Words(all[0]))
	assert.Equal(t, "https://post.example/council", all[1].Meta().ID)
	require.Len(t, errs, 1)
	assert.EqualError(t, errs[0], "feed: entry 3 (post-3): no text")
	assert.ErrorIs(t, errs[0], corpus.ErrNoText)
}

func TestAtom(t *testing.T) {
	r := feed.Reader{Parser: article.Parser{Known: article.Known{Outlet: "The Post", Vars: map[string]string{"desk": "local"}}}}
	all, errs := read(t, &r, file(t, "atom.xml"))
	assert.Empty(t, errs)
	require.Len(t, all, 1)
	m := all[0].Meta()
	assert.Equal(t, "urn:post:7", m.ID)
	assert.Equal(t, "Omar Reyes, Ann Lee", m.Byline.Text)
	assert.Equal(t, "The Post", m.Outlet)
	assert.Equal(t, "2026-05-01", m.Date.Format(time.DateOnly))
	assert.Equal(t, "local", m.Vars["desk"])
	assert.Len(t, r.Parser.Known.Vars, 1, "what the caller has is not changed")
}

func TestWhatIsNoFeed(t *testing.T) {
	for _, in := range []string{"", "The fog fell.", "<html></html>", "<rss><channel><item>"} {
		all, errs := read(t, new(feed.Reader), in)
		assert.Empty(t, all, in)
		assert.Len(t, errs, 1, in)
	}
	r := feed.Reader{Parser: article.Parser{MaxBytes: 200}}
	_, errs := read(t, &r, file(t, "rss.xml"))
	require.Len(t, errs, 1)
	assert.ErrorIs(t, errs[0], article.ErrTooLarge)
}

func FuzzRead(f *testing.F) {
	f.Add(file(f, "rss.xml"))
	f.Add(file(f, "atom.xml"))
	f.Add(`{"version": "https://jsonfeed.org/version/1", "title": "a", "items": [{"id": "1", "content_text": "b"}]}`)
	f.Fuzz(func(t *testing.T, in string) {
		for a, err := range feed.Read(strings.NewReader(in)) {
			if (a == nil) == (err == nil) {
				t.Fatal("neither or both of article and error")
			}
		}
	})
}

func ExampleRead() {
	r, err := os.Open("testdata/rss.xml")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer r.Close()
	for a, err := range feed.Read(r) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(a.Meta().ID, a.Meta().Title.Text)
	}
	// Output:
	// post-1 Ferry stays in port
	// https://post.example/council Council meets
	// feed: entry 3 (post-3): no text
}
