package article_test

import (
	"bufio"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The data in ../../shared are not part of the project; what reads them is skipped
// where they are not.

// TestSharedCorpus holds the five articles that shared/notes/boilerplate.md tells of
// against what a reader sees in them. What is expected is told by the beginning of a
// line, in words of the page around the article.
func TestSharedCorpus(t *testing.T) {
	files, err := filepath.Glob("../../shared/corpus/*.txt")
	require.NoError(t, err)
	if len(files) == 0 {
		t.Skip("no ../../shared/corpus")
	}
	titles := map[string]bool{"000": false, "001": true, "002": false, "003": true, "004": true}
	lines := map[string]map[string]article.Kind{
		"000": {"US TROOPS": article.Related, "DOZENS OF": article.Related, "CLICK HERE": article.App, "The Associated Press": article.Contributors},
		"001": {"‘Elder": article.Subheading, "‘Don’t": article.Subheading, "Leave a": article.Thread, "Your email": article.Thread},
		"003": {"Belarus' embattled": article.Headline, "Revealed:": article.Sponsored, "Download the": article.App, "Belarusian President Alexander Lukashenko is welcomed": article.Caption, "Reuters added": article.Contributors},
		"004": {"Bloomberg": article.Agency, "Leave a": article.Thread, "Send this": article.Share},
	}
	for _, file := range files {
		name, _, _ := strings.Cut(filepath.Base(file), "_")
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		a := article.Parse(string(data))
		hasTitle, known := titles[name]
		if !known {
			continue
		}
		assert.Equal(t, hasTitle, !a.Meta().Title.IsZero(), "%s: title", name)
		found := map[string]article.Kind{}
		for _, b := range a.Blocks().All() {
			want := article.Paragraph
			for start, kind := range lines[name] {
				if strings.HasPrefix(a.Text(b.Content), start) {
					want = kind
					found[start] = kind
				}
			}
			if b.Content == a.Meta().Title.Span {
				want = article.Headline
			}
			assert.Equal(t, want, b.Kind, "%s: %q", name, a.Text(b.Content))
		}
		assert.Len(t, found, len(lines[name]), name)
	}
}

// A labelled page is one of shared/data/boilerplate.
type labelledPage struct {
	ID    string
	Text  string
	Lines []struct {
		Start, End int
		Keep       *bool
	}
}

// choosePages returns the 100 pages that rules may be chosen on.
func choosePages(t *testing.T) []labelledPage {
	f, err := os.Open("../../shared/data/boilerplate/dev.jsonl.gz")
	if err != nil {
		t.Skip("no ../../shared/data/boilerplate")
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	require.NoError(t, err)
	var pages []labelledPage
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var p labelledPage
		require.NoError(t, json.Unmarshal(in.Bytes(), &p))
		pages = append(pages, p)
	}
	require.NoError(t, in.Err())
	key := func(p labelledPage) string {
		sum := sha256.Sum256([]byte(p.ID))
		return hex.EncodeToString(sum[:])
	}
	slices.SortFunc(pages, func(a, b labelledPage) int { return strings.Compare(key(a), key(b)) })
	return pages[:100]
}

// keeps reports whether most bytes of the line are in the body.
func keeps(a *article.Article, start, end int) bool {
	kept := 0
	for _, b := range a.Body() {
		kept += max(0, min(end, b.End)-max(start, b.Start))
	}
	return kept*2 > end-start
}

func TestLabelledPages(t *testing.T) {
	words := map[[2]bool]int{} // by what is right and what was kept
	for _, p := range choosePages(t) {
		a := article.Parse(p.Text)
		for _, l := range p.Lines {
			if l.Keep != nil {
				words[[2]bool{*l.Keep, keeps(a, l.Start, l.End)}] += len(strings.Fields(p.Text[l.Start:l.End]))
			}
		}
	}
	share := func(right, kept bool) float64 {
		return 100 * float64(words[[2]bool{right, kept}]) / float64(words[[2]bool{right, true}]+words[[2]bool{right, false}])
	}
	t.Logf("lost %.2f %% of the true words, left %.2f %% of the others", share(true, false), share(false, true))
	assert.Less(t, share(true, false), 0.75) // half of it is titles, decks, posts and who posted them, which these labels count as body
	assert.Less(t, share(false, true), 19.0) // the pages are among those that the model has learned from: what is left hangs on how well it recalls them
}

// TestShortLines counts the lines of testdata/shortlines.tsv, which are too short to be
// scored otherwise.
func TestShortLines(t *testing.T) {
	pages := map[string]labelledPage{}
	for _, p := range choosePages(t) {
		pages[p.ID] = p
	}
	data, err := os.ReadFile("testdata/shortlines.tsv")
	require.NoError(t, err)
	stripped, all := map[string]int{}, map[string]int{}
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if line[0] == '#' || len(f) != 5 || f[3] != "choose" {
			continue
		}
		start, err := strconv.Atoi(f[1])
		require.NoError(t, err)
		end, err := strconv.Atoi(f[2])
		require.NoError(t, err)
		all[f[4]]++
		if !keeps(article.Parse(pages[f[0]].Text), start, end) {
			stripped[f[4]]++
		}
	}
	for _, kind := range []string{"promotion", "comment", "share", "related"} {
		assert.GreaterOrEqual(t, stripped[kind]*100, all[kind]*95, kind)
	}
	assert.LessOrEqual(t, stripped["subheading"], 1, "of %d", all["subheading"])
	assert.LessOrEqual(t, stripped["paragraph"], 1, "of %d", all["paragraph"])
}
