package stats

import (
	"cmp"
	"iter"
	"math"
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/text/fold"
)

// Duplicates says which articles are nearly the same, so that the same wire
// story in fifty outlets counts once. The zero value compares runs of five words, and
// what a copy keeps whose words have been changed for others.
type Duplicates struct {
	Shingle   int     // words of a run; zero and less mean 5, more than 100 mean 100
	Threshold float64 // least estimated Jaccard similarity of the sets of runs; zero means 0.5
	// Agreed is the least agreement of names, figures and quotes by which articles are
	// nearly the same too, see Agreement; zero means 0.4, and less that runs of words
	// alone count.
	Agreed float64
}

// MinHash signatures have 128 values in 32 bands of four: two articles that
// share half of their runs meet in a band with 87 chances in 100, with 0.7 in
// more than 99; the standard error of an estimate is at most 0.045.
const (
	signatureSize = 128
	bandSize      = 4
	maxCompared   = 16 // articles of one bucket that a new one is compared with
)

type signature [signatureSize]uint32

// Groups returns the groups of two or more articles that are nearly the same, in their runs
// of words or in their names, figures and quotes, as places in the sequence, sorted. Whoever is similar enough to a member that
// stands for its group joins it, so that the first and the last of a long chain
// of rewrites may differ more. MinHash (Broder 1997) with banding: the time is
// linear in the text, about 1.5 KB are kept of each article, and similarity is
// estimated, so that a pair near the threshold may fall on either side; the same
// articles give the same groups in any order. Articles without words are in no
// group.
func (d Duplicates) Groups(articles iter.Seq[*article.Article]) [][]int {
	d.Shingle = d.runLength()
	d.Threshold = orDefault(d.Threshold, 0.5)
	d.Agreed = cmp.Or(d.Agreed, defaultAgreement)
	f := &deduplicator{Duplicates: d, buckets: make(map[bandKey][]int)}
	place := 0
	for a := range articles {
		f.add(place, a)
		place++
	}
	f.link()
	return f.groups()
}

// Similarity returns the Jaccard similarity of the sets of runs of words of two
// articles, exactly. It is NaN if neither has words.
func (d Duplicates) Similarity(a, b *article.Article) float64 {
	d.Shingle = d.runLength()
	seen := make(map[uint64]bool)
	for h := range d.shingles(a) {
		seen[h] = true
	}
	union, shared := len(seen), 0
	other := make(map[uint64]bool)
	for h := range d.shingles(b) {
		switch {
		case other[h]:
		case seen[h]:
			shared++
		default:
			union++
		}
		other[h] = true
	}
	return float64(shared) / float64(union)
}

// longestRun bounds the words of a run, which are kept while an article is read.
const longestRun = 100

func (d Duplicates) runLength() int {
	if d.Shingle <= 0 {
		return 5
	}
	return min(d.Shingle, longestRun)
}

type deduplicator struct {
	Duplicates
	signed  []signed
	parent  []int             // by place: of the same group
	buckets map[bandKey][]int // indices of signed that newcomers are compared with
}

// A signed is an article that has words.
type signed struct {
	place   int
	sig     signature
	facts   *signature // of its names, figures and quotes, nil where they are too few
	figures []uint64
}

type bandKey struct {
	of   signedOf
	band int
	hash uint64
}

// A signedOf is what a signature is of.
type signedOf uint8

const (
	ofWords signedOf = iota
	ofFacts
)

func (f *deduplicator) add(place int, a *article.Article) {
	f.parent = append(f.parent, place)
	sig, ok := f.sign(a)
	if !ok {
		return
	}
	s := signed{place: place, sig: sig}
	if facts := factsOf(a); f.Agreed > 0 && len(facts.pairs) >= leastFacts {
		facts.pairs = distinct(facts.pairs)
		sig := signatureOf(slices.Values(facts.pairs))
		s.facts, s.figures = &sig, facts.figures
	}
	f.signed = append(f.signed, s)
}

// link joins those that are similar, in the order of their signatures, so that
// the groups do not hang on the order of the articles.
func (f *deduplicator) link() {
	slices.SortFunc(f.signed, func(a, b signed) int {
		return cmp.Or(slices.Compare(a.sig[:], b.sig[:]), compareFacts(&a, &b), a.place-b.place)
	})
	for i := range f.signed {
		f.meetAll(i, ofWords, &f.signed[i].sig)
		if facts := f.signed[i].facts; facts != nil {
			f.meetAll(i, ofFacts, facts)
		}
	}
}

// compareFacts orders articles whose words are the same.
func compareFacts(a, b *signed) int {
	if a.facts == nil || b.facts == nil {
		return boolInt(a.facts != nil) - boolInt(b.facts != nil)
	}
	return slices.Compare(a.facts[:], b.facts[:])
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (f *deduplicator) meetAll(me int, of signedOf, sig *signature) {
	for band := range signatureSize / bandSize {
		f.meet(me, bandKey{of, band, hashBand(sig[band*bandSize : (band+1)*bandSize])})
	}
}

// isCopy reports whether two articles are nearly the same in one sort of signature.
func (f *deduplicator) isCopy(a, b *signed, of signedOf) bool {
	if of == ofWords {
		return estimate(&a.sig, &b.sig) >= f.Threshold
	}
	return estimate(a.facts, b.facts) >= f.Agreed && figuresAgree(a.figures, b.figures)
}

// meet compares an article with those that are in the same bucket of a band.
func (f *deduplicator) meet(me int, key bandKey) {
	joined := false
	for _, i := range f.buckets[key] {
		mine, others := f.root(f.signed[me].place), f.root(f.signed[i].place)
		if mine == others {
			joined = true
		} else if f.isCopy(&f.signed[me], &f.signed[i], key.of) {
			f.parent[max(mine, others)] = min(mine, others)
			joined = true
		}
	}
	// One member of a group stands for it, so that fifty copies cost fifty
	// comparisons and not fifty times fifty.
	if !joined && len(f.buckets[key]) < maxCompared {
		f.buckets[key] = append(f.buckets[key], me)
	}
}

// root returns the first place of a group, halving the path to it.
func (f *deduplicator) root(place int) int {
	for f.parent[place] != place {
		f.parent[place] = f.parent[f.parent[place]]
		place = f.parent[place]
	}
	return place
}

// groups returns those of two members or more. An article without words is alone.
func (f *deduplicator) groups() [][]int {
	members := make([][]int, len(f.parent)) // by the first of them
	for place := range f.parent {
		first := f.root(place)
		members[first] = append(members[first], place)
	}
	return slices.DeleteFunc(members, func(g []int) bool { return len(g) < 2 })
}

// sign returns the signature of the runs; ok is false where there are none.
func (d Duplicates) sign(a *article.Article) (sig signature, ok bool) {
	for range d.shingles(a) {
		return signatureOf(d.shingles(a)), true
	}
	return sig, false
}

// signatureOf returns the least value of each of 128 hash functions over a set.
func signatureOf(hashes iter.Seq[uint64]) (sig signature) {
	for i := range sig {
		sig[i] = math.MaxUint32
	}
	for h := range hashes {
		for i := range sig {
			sig[i] = min(sig[i], uint32((h*multipliers[i]+increments[i])>>32))
		}
	}
	return sig
}

// shingles iterates over the hashes of the runs of folded words of the body; a
// text shorter than a run is one run.
func (d Duplicates) shingles(a *article.Article) iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		doc := layer.Of(a)
		run := make([]uint64, 0, d.Shingle)
		whole := false
		for _, t := range doc.Tokens[:doc.BodyTokens] {
			if !isWord(t.Kind) {
				continue
			}
			if len(run) == d.Shingle {
				copy(run, run[1:])
				run = run[:d.Shingle-1]
			}
			run = append(run, hashWord(fold.Key(doc.ShowToken(t))))
			if len(run) == d.Shingle {
				whole = true
				if !yield(hashRun(run)) {
					return
				}
			}
		}
		if !whole && len(run) > 0 {
			yield(hashRun(run))
		}
	}
}

// hashWord is FNV-1a.
func hashWord(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

func hashRun(words []uint64) uint64 {
	h := uint64(len(words))
	for _, w := range words {
		h = mix(h ^ w)
	}
	return h
}

func hashBand(values []uint32) uint64 {
	h := uint64(0)
	for _, v := range values {
		h = mix(h ^ uint64(v))
	}
	return h
}

// mix is a step of SplitMix64.
func mix(x uint64) uint64 {
	x += 0x9E3779B97F4A7C15
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}

// The hash functions are multiply-add-shift with fixed odd multipliers.
var multipliers, increments = hashFunctions()

func hashFunctions() (multipliers, increments [signatureSize]uint64) {
	for i := range multipliers {
		multipliers[i] = mix(uint64(2*i)) | 1
		increments[i] = mix(uint64(2*i + 1))
	}
	return multipliers, increments
}

// estimate is the share of equal values, which estimates the similarity.
func estimate(a, b *signature) float64 {
	n := 0
	for i := range a {
		if a[i] == b[i] {
			n++
		}
	}
	return float64(n) / signatureSize
}
