// Command propose lists the stem classes of news whose forms keep different
// company, for a reader to decide which words internal/text/stem must keep apart.
//
//	go run ./internal/text/stem/propose -data ../shared/data > classes.tsv
//
// A line is a class: its occurrences, its key, the smallest cosine between the
// contexts of its commonest form and of another that occurs at least -least times,
// and the forms with their counts. Contexts are the content words, cut to their
// stems, of five words on each side, weighed by positive pointwise mutual
// information (Church and Hanks 1990; Bullinaria and Levy 2007). Classes come by
// occurrences, the -n commonest.
//
// With -purity it counts instead how many of the -n commonest classes of the Snowball
// stemmer alone hold words that internal/text/stem keeps apart, each occurring at least twice.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"log"
	"maps"
	"math"
	"os"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/internal/lexicon/stopwords"
	"github.com/copydesk/copydesk/internal/text/stem"
	"github.com/copydesk/copydesk/stats"
	"github.com/kljensen/snowball/english"
)

const reach = 5 // words on each side

func main() {
	data := flag.String("data", "../shared/data", "`folder` of the annotated data")
	n := flag.Int("n", 2000, "`classes` to list")
	least := flag.Int("least", 10, "least `count` of a form to be compared")
	purity := flag.Bool("purity", false, "count the classes that internal/text/stem has parted")
	flag.Parse()
	texts, err := corpora.AllNews(*data)
	if err != nil {
		log.Fatal(err)
	}
	t := newTally()
	for _, text := range texts {
		t.add(text)
	}
	if *purity {
		fmt.Printf("%d of the %d commonest classes of Snowball hold words that are kept apart\n", t.parted(*n), *n)
		return
	}
	t.print(os.Stdout, *n, *least)
}

// A tally counts forms and what stands near them.
type tally struct {
	counts  map[string]int
	near    map[string]map[string]int // by form and context
	context map[string]int
	total   int
}

func newTally() *tally {
	return &tally{counts: make(map[string]int), near: make(map[string]map[string]int), context: make(map[string]int)}
}

func (t *tally) add(text string) {
	var words []string
	for _, key := range (stats.Terms{Forms: true, StopWords: true, MinLength: 1}).All(article.Parse(text)) {
		words = append(words, key)
	}
	for i, w := range words {
		if stopwords.Contains(w) {
			continue
		}
		t.counts[w]++
		if t.near[w] == nil {
			t.near[w] = make(map[string]int)
		}
		for j := max(0, i-reach); j < min(len(words), i+reach+1); j++ {
			if j != i && !stopwords.Contains(words[j]) {
				c := stem.Of(words[j])
				t.near[w][c]++
				t.context[c]++
				t.total++
			}
		}
	}
}

// weights are the positive pointwise mutual informations of a form's contexts.
func (t *tally) weights(form string) map[string]float64 {
	sum := 0
	for _, n := range t.near[form] {
		sum += n
	}
	w := make(map[string]float64)
	for c, n := range t.near[form] {
		if pmi := math.Log(float64(n) * float64(t.total) / float64(sum) / float64(t.context[c])); pmi > 0 {
			w[c] = pmi
		}
	}
	return w
}

func cosine(a, b map[string]float64) float64 {
	var ab, aa, bb float64
	for _, c := range slices.Sorted(maps.Keys(a)) {
		ab += float64(a[c] * b[c])
		aa += float64(a[c] * a[c])
	}
	for _, c := range slices.Sorted(maps.Keys(b)) {
		bb += float64(b[c] * b[c])
	}
	return ab / math.Sqrt(aa*bb)
}

type class struct {
	key   string
	count int
	forms []string // the commonest first
}

// classes are the forms by their keys, the commonest first.
func (t *tally) classes(keyOf func(form string) string) []class {
	byKey := make(map[string]*class)
	for form, n := range t.counts {
		key := keyOf(form)
		if byKey[key] == nil {
			byKey[key] = &class{key: key}
		}
		byKey[key].count += n
		byKey[key].forms = append(byKey[key].forms, form)
	}
	var all []class
	for _, c := range byKey {
		slices.SortFunc(c.forms, func(a, b string) int { return cmp.Or(t.counts[b]-t.counts[a], cmp.Compare(a, b)) })
		all = append(all, *c)
	}
	slices.SortFunc(all, func(a, b class) int { return cmp.Or(b.count-a.count, cmp.Compare(a.key, b.key)) })
	return all
}

// parted counts the classes of the bare stemmer that hold several of ours.
func (t *tally) parted(n int) (parted int) {
	for _, c := range t.classes(func(form string) string { return english.Stem(form, true) })[:n] {
		keys := make(map[string]bool)
		for _, form := range c.forms {
			if t.counts[form] > 1 {
				keys[stem.Of(form)] = true
			}
		}
		if len(keys) > 1 {
			parted++
		}
	}
	return parted
}

func (t *tally) print(w io.Writer, n, least int) {
	for _, c := range t.classes(stem.Of)[:n] {
		nearest := 1.0
		head := t.weights(c.forms[0])
		var forms []string
		for i, f := range c.forms {
			forms = append(forms, fmt.Sprintf("%s %d", f, t.counts[f]))
			if i > 0 && t.counts[f] >= least {
				nearest = min(nearest, cosine(head, t.weights(f)))
			}
		}
		fmt.Fprintf(w, "%d\t%s\t%.3f\t%s\n", c.count, c.key, nearest, strings.Join(forms, ", "))
	}
}
