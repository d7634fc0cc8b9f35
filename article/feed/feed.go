// Package feed reads articles from RSS, Atom and JSON feeds through gofeed, from bytes
// and never from the network. It is a module of its own, so that nobody else carries
// that.
//
//	for a, err := range feed.Read(r) {
//
// The text of an article is what its entry holds: its content, and where it has none
// its description, with the HTML in it. Package article sees through that; spans are of
// the entry's HTML, and [article.Article.Show] gives them as a reader sees them.
package feed

import (
	"cmp"
	"fmt"
	"io"
	"iter"
	"maps"
	"math"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/article/corpus"
)

// A Reader reads feeds. Its zero value is what [Read] uses. One that nobody changes may
// be used from many goroutines.
type Reader struct {
	// Parser parses the texts. Its MaxBytes bounds a whole feed; its Encoding is not
	// used, since a feed says its own. Known holds where an entry says nothing itself.
	Parser article.Parser
}

// Read yields the articles of a feed with the zero [Reader].
func Read(r io.Reader) iter.Seq2[*article.Article, error] { return new(Reader).Read(r) }

// Read yields the articles of a feed in its order. The ID is the one of the entry, or
// its link; the outlet is the title of the feed; link and categories are variables. An
// entry without text yields [corpus.ErrNoText], wrapped, and the rest goes on; a feed
// that cannot be read yields one error.
func (x *Reader) Read(r io.Reader) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		f, err := x.parse(r)
		if err != nil {
			yield(nil, fmt.Errorf("feed: %w", err))
			return
		}
		for i, item := range f.Items {
			text := cmp.Or(strings.TrimSpace(item.Content), strings.TrimSpace(item.Description))
			var a *article.Article
			var err error
			if text == "" {
				err = fmt.Errorf("feed: entry %d (%s): %w", i+1, cmp.Or(item.GUID, item.Link, item.Title), corpus.ErrNoText)
			} else {
				p := x.Parser
				p.Known = known(p.Known, f, item)
				a = p.Parse(text)
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

func (x *Reader) parse(r io.Reader) (*gofeed.Feed, error) {
	limit := min(cmp.Or(x.Parser.MaxBytes, article.DefaultMaxBytes), math.MaxInt64-1)
	bounded := &io.LimitedReader{R: r, N: limit + 1}
	f, err := gofeed.NewParser().Parse(bounded)
	if bounded.N == 0 {
		return nil, fmt.Errorf("%w: more than %d bytes", article.ErrTooLarge, limit)
	}
	return f, err
}

// known adds what an entry says to what the caller knows.
func known(k article.Known, f *gofeed.Feed, item *gofeed.Item) article.Known {
	k.ID = cmp.Or(item.GUID, item.Link, k.ID)
	k.Title = cmp.Or(item.Title, k.Title)
	k.Outlet = cmp.Or(k.Outlet, f.Title)
	var authors []string
	for _, a := range item.Authors {
		if a != nil && a.Name != "" {
			authors = append(authors, a.Name)
		}
	}
	k.Byline = cmp.Or(strings.Join(authors, ", "), k.Byline)
	for _, at := range [...]*time.Time{item.UpdatedParsed, item.PublishedParsed} { // the last that is there
		if at != nil {
			k.Date = *at
		}
	}
	vars := map[string]string{"link": item.Link, "categories": strings.Join(item.Categories, ", "), "language": f.Language}
	maps.DeleteFunc(vars, func(_, value string) bool { return value == "" })
	maps.Copy(vars, k.Vars)
	if len(vars) > 0 {
		k.Vars = vars
	}
	return k
}
