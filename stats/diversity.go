package stats

import (
	"math"

	"github.com/copydesk/copydesk/article"
)

// Diversity says how to measure the richness of a vocabulary. The zero value
// counts all words of the body, function words and numbers included, each form
// apart and case folded.
type Diversity struct {
	Window int     // words of the moving average MATTR; zero means 50
	Cut    float64 // type-token ratio below which MTLD begins a new factor; zero means 0.72
	Sample int     // words drawn for HD-D; zero means 42
}

// A Richness tells how rich the vocabulary of a text is. Longer texts have
// lower type-token ratios; the other figures are made to be compared between
// texts of different lengths.
type Richness struct {
	Words   int   `json:"tokens"`  // running words, as package stats counts them
	Types   int   `json:"types"`   // different words
	TTR     Float `json:"ttr"`     // types over words; NaN without words
	MATTR   Float `json:"mattr"`   // mean type-token ratio of all windows; NaN for a text shorter than one
	MTLD    Float `json:"mtld"`    // words for each fall of the ratio below Cut, not to it, read both ways; NaN if it never falls
	HDD     Float `json:"hdd"`     // expected type-token ratio of a sample; NaN for a text shorter than one
	K       Float `json:"k"`       // Yule's characteristic: higher means more repetition; NaN without words
	MSTTR   Float `json:"msttr"`   // mean type-token ratio of segments as long as a window; NaN for a text shorter than one
	Guiraud Float `json:"guiraud"` // types over the root of words; NaN without words
	Herdan  Float `json:"herdan"`  // ln types over ln words; NaN below two words
	Maas    Float `json:"maas"`    // (ln words - ln types) / (ln words)²: higher means poorer; NaN below two words
	Simpson Float `json:"simpson"` // chance that two words drawn are the same; NaN below two words
	Entropy Float `json:"entropy"` // bits a word; NaN without words
}

// Of measures the body of an article.
func (d Diversity) Of(a *article.Article) Richness {
	var words []string
	for _, key := range (Terms{Forms: true, StopWords: true, Numbers: true, MinLength: 1}).All(a) {
		words = append(words, key)
	}
	return d.of(words)
}

// OfWords measures a text given as its words, with case folded and in Unicode's NFKC as
// those of an article are. Words that differ only in capitals, "US" and "us", are one here,
// but not to Of.
func (d Diversity) OfWords(words []string) Richness {
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = foldWord(w)
	}
	return d.of(folded)
}

func (d Diversity) of(words []string) Richness {
	ids := make([]int, len(words))
	number := make(map[string]int)
	var counts []int
	for i, w := range words {
		id, ok := number[w]
		if !ok {
			id = len(counts)
			number[w] = id
			counts = append(counts, 0)
		}
		ids[i] = id
		counts[id]++
	}
	types, n := len(counts), len(words)
	window := orDefault(d.Window, 50)
	return Richness{
		Words: n, Types: types,
		TTR:     Float(types) / Float(n),
		MATTR:   Float(mattr(ids, types, window)),
		MSTTR:   Float(msttr(ids, types, window)),
		MTLD:    Float(mtld(ids, types, orDefault(d.Cut, 0.72))),
		HDD:     Float(hdd(counts, n, orDefault(d.Sample, 42))),
		K:       Float(yule(counts, n)),
		Guiraud: Float(guiraud(types, n)),
		Herdan:  Float(herdan(types, n)),
		Maas:    Float(maas(types, n)),
		Simpson: Float(simpson(counts, n)),
		Entropy: Float(entropy(counts, n)),
	}
}

func orDefault[T int | float64](value, other T) T {
	if value > 0 {
		return value
	}
	return other
}

// mattr is the moving-average type-token ratio of Covington and McFall (2010).
// The window never shrinks.
func mattr(ids []int, types, window int) float64 {
	if len(ids) < window {
		return math.NaN()
	}
	inside := make([]int, types)
	distinct, sum := 0, 0
	for i, id := range ids {
		if inside[id]++; inside[id] == 1 {
			distinct++
		}
		if i < window-1 {
			continue
		}
		sum += distinct
		first := ids[i-window+1]
		if inside[first]--; inside[first] == 0 {
			distinct--
		}
	}
	return float64(sum) / float64(window) / float64(len(ids)-window+1)
}

// mtld is McCarthy and Jarvis's measure of textual lexical diversity (2010): the
// mean of a run forwards and one backwards. A factor ends where the ratio falls
// below the cut, as in quanteda and koRpus; some tools (lexicalrichness) end it where the
// ratio reaches the cut, which gives a little less. The rest counts as the share of the way
// that it has come.
func mtld(ids []int, types int, cut float64) float64 {
	forward := mtldRun(ids, types, cut, false)
	return (forward + mtldRun(ids, types, cut, true)) / 2
}

func mtldRun(ids []int, types int, cut float64, backwards bool) float64 {
	seen := make([]int, types) // number of the factor that saw the type last
	factors, words, distinct, factor := 0.0, 0, 0, 1
	for i := range ids {
		id := ids[i]
		if backwards {
			id = ids[len(ids)-1-i]
		}
		words++
		if seen[id] != factor {
			seen[id] = factor
			distinct++
		}
		if float64(distinct)/float64(words) < cut {
			factors++
			factor++
			words, distinct = 0, 0
		}
	}
	if words > 0 {
		factors += (1 - float64(distinct)/float64(words)) / (1 - cut)
	}
	if factors == 0 {
		return math.NaN()
	}
	return float64(len(ids)) / factors
}

// hdd is McCarthy and Jarvis's HD-D (2007): the chance of each type to be in a
// sample drawn without replacement, added up over the types, over the sample's
// size.
func hdd(counts []int, words, sample int) float64 {
	if words < sample {
		return math.NaN()
	}
	missing := make(map[int]float64) // by count
	sum := 0.0
	for _, n := range counts {
		p, ok := missing[n]
		if !ok {
			p = missProbability(n, words, sample)
			missing[n] = p
		}
		sum += 1 - p
	}
	return sum / float64(sample)
}

// missProbability is the chance that none of n words among all is drawn.
func missProbability(n, words, sample int) float64 {
	p := 1.0
	for i := range min(n, sample) { // C(words-n, sample)/C(words, sample), either way round
		p *= float64(words-max(n, sample)-i) / float64(words-i)
	}
	return float64(max(0, p))
}

// yule is Yule's characteristic K (1944), 10^4 (sum of squared counts / N^2 - 1/N).
func yule(counts []int, words int) float64 {
	sum := 0.0
	for _, n := range counts {
		sum += float64(float64(n) * float64(n))
	}
	n := float64(words)
	return 1e4 * (sum - n) / n / n
}
