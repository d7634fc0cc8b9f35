package entity

import (
	"maps"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
)

// features are what speaks for one bearer of a name rather than another: the land,
// the outlet, the month, the dateline of an article, who else is named in it, the
// words of roles. Each is a number, in the order of their names, so that the same
// products are rounded alike whatever the order of the articles.
type features struct {
	number    map[string]int32
	share     []float64 // of the articles that have it
	exclusive []bool    // of a land, an outlet, a month, a dateline an article has one
	ofRole    []bool
	ofOutlet  []bool
	ofMonth   []bool
	ofArticle [][]int32 // sorted
}

// maxCompany is how many names of an article count as company, the first ones.
const maxCompany = 40

func newFeatures(articles []source) *features {
	count := map[string]int{}
	for i := range articles {
		s := &articles[i]
		all := articleFeatures(s)
		for j := range s.Named {
			all = append(all, roleFeatures(&s.Named[j])...)
		}
		slices.Sort(all)
		for _, name := range slices.Compact(all) {
			count[name]++
		}
	}
	f := &features{number: make(map[string]int32, len(count)), ofArticle: make([][]int32, len(articles))}
	for _, name := range slices.Sorted(maps.Keys(count)) {
		f.number[name] = int32(len(f.share))
		f.share = append(f.share, float64(count[name])/float64(len(articles)))
		ofRole := strings.HasPrefix(name, "role\t")
		f.ofRole = append(f.ofRole, ofRole)
		f.ofOutlet = append(f.ofOutlet, strings.HasPrefix(name, "outlet\t"))
		f.ofMonth = append(f.ofMonth, strings.HasPrefix(name, "month\t"))
		f.exclusive = append(f.exclusive, !ofRole && !strings.HasPrefix(name, "with\t"))
	}
	for i := range articles {
		f.ofArticle[i] = f.numbers(articleFeatures(&articles[i]))
	}
	return f
}

func articleFeatures(s *source) []string {
	var all []string
	for _, p := range [...]struct{ kind, value string }{{"land", s.Land}, {"outlet", s.Outlet}, {"month", s.Month}, {"place", s.Place}} {
		if p.value != "" {
			all = append(all, p.kind+"\t"+p.value)
		}
	}
	company := 0
	for i := range s.Named {
		if name := companyName(&s.Named[i]); name != "" && company < maxCompany {
			all = append(all, "with\t"+name)
			company++
		}
	}
	return all
}

// companyName is by what an entity speaks for others of its article: the family
// name of a person, the name of an organisation or a place; else empty.
func companyName(r *record) string {
	words := nameKeys(r.Name)
	switch {
	case len(words) == 0:
		return ""
	case r.Kind == Person:
		return words[len(words)-1]
	case r.Kind == Org || r.Kind == GPE:
		return strings.Join(words, " ")
	}
	return ""
}

// roleFeatures are the words of the roles of a record that tell something.
func roleFeatures(r *record) []string {
	var all []string
	for _, role := range r.Roles {
		for w := range strings.FieldsSeq(role) {
			w = plainKey(strings.Trim(w, `.,"'’“”()`))
			w = lexicon.SpelledOut(strings.TrimSuffix(w, "s")) // "Sens.", "Senator"
			if len(w) > 3 && w != "former" {
				all = append(all, "role\t"+w)
			}
		}
	}
	return all
}

// of returns the features of a record, sorted, without its own name.
func (f *features) of(it *item) []int32 {
	own := companyName(it.record)
	self, has := f.number["with\t"+own]
	all := f.numbers(roleFeatures(it.record))
	for _, n := range f.ofArticle[it.article] {
		if !has || n != self {
			all = append(all, n)
		}
	}
	slices.Sort(all)
	return all
}

// ofVariant returns the features that tell whether a variant of the name of a bearer is his:
// without the outlet, which names one person one way if he has it too, and without a month in
// which nobody has named him yet.
func (f *features) ofVariant(of []int32, b *bearer) []int32 {
	return slices.DeleteFunc(of, func(n int32) bool { return f.ofOutlet[n] && b.count[n] > 0 || f.ofMonth[n] && b.count[n] == 0 })
}

// numbers returns the numbers of features, sorted, each once.
func (f *features) numbers(all []string) []int32 {
	ns := make([]int32, len(all))
	for i, s := range all {
		ns[i] = f.number[s]
	}
	slices.Sort(ns)
	return slices.Compact(ns)
}
