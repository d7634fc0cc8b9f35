package page

import (
	"slices"
	"sync"
)

// A Draft is a text on its way through the stages that score its lines.
type Draft struct {
	text     string
	lines    []line
	tokens   []token // the first words of all lines
	from     []int   // where those of a line start; one more than lines
	words    []word  // those of content
	fromWord []int   // where those of a line start
	wording  []lineWording
	likeness []likeness
	prose    wordSet // the words of all lines, and how often they stand in prose
	slots    []int32 // where in it a word is
	last     []int32 // a hash table of lines: the last of those that read alike
	features []features
	points   []int
	least    []weight
	ofText   description // kept while the lines behind the text are told of
}

// drafts keeps the memory of drafts for further texts.
var drafts = sync.Pool{New: func() any { return new(Draft) }}

// release gives the memory of d back, unless it is that of a very long text.
func (d *Draft) release() {
	const most = 1 << 16 // words
	if len(d.text) > most || cap(d.tokens) > most {
		return
	}
	clear(d.lines) // they hold on to texts
	clear(d.ofText.lines)
	d.text = ""
	drafts.Put(d)
}

// zeros returns n zero values, in the memory of s where that is enough.
func zeros[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	s = s[:n]
	clear(s)
	return s
}

// read takes a text as far as what each line tells by itself.
func (d *Draft) read(text string, phrases []*Phrases) {
	d.text, d.lines = text, cutLines(d.lines[:0], text)
	d.examine(phrases)
}

// describe fills the features of lines but for those that hang on scores.
func (d *Draft) describe(known wordTable) {
	d.describeForms(known)
	d.inTwo(d.describePlaces)
}

// describeForms fills those that a line tells alone.
func (d *Draft) describeForms(known wordTable) {
	d.words = slices.Grow(d.words[:0], len(d.tokens))
	d.fromWord = zeros(d.fromWord, len(d.lines)+1)
	d.wording = zeros(d.wording, len(d.lines))
	d.features = zeros(d.features, len(d.lines))
	for i := range d.lines {
		d.words, d.wording[i] = readWords(d.words, d.lines[i].text(d.text), d.tokensOf(i), known)
		d.fromWord[i+1] = len(d.words)
		d.measureForm(i, &d.wording[i])
	}
}

// describePlaces fills those that the lines around a line tell.
func (d *Draft) describePlaces() {
	placeLines(d.lines, d.text)
	d.measurePlaces()
	d.markNotes()
	d.measureLikeness()
}

func (d *Draft) tokensOf(i int) []token { return d.tokens[d.from[i]:d.from[i+1]] }

func (d *Draft) wordsOf(i int) []word { return d.words[d.fromWord[i]:d.fromWord[i+1]] }

// SetWordScores fills the features that hang on the points of words.
func (d *Draft) SetWordScores(points func(i int) (all, opening int)) {
	scores := make([]int, len(d.lines))
	for i := range scores {
		all, opening := points(i)
		scores[i] = all
		d.features[i][fOpeningScore] = bucket(opening, coarseBounds)
	}
	d.inParts(func(from, to int) { d.setWordScores(scores[:to], from) })
}

func (d *Draft) setWordScores(scores []int, from int) {
	for i := from; i < len(scores); i++ {
		f := &d.features[i]
		f[fWordScore] = bucket(scores[i], scoreBounds)
		f[fPrevWordScore] = coarse(scores, i-1)
		f[fNextWordScore] = coarse(scores, i+1)
		f[fNearWordScore] = bucket(meanAround(scores, i, 3), coarseBounds)
	}
}

// SetFirstScores fills the features of the second pass.
func (d *Draft) SetFirstScores(scores []int) {
	d.inParts(func(from, to int) { d.setFirstScores(scores[:to], from) })
}

func (d *Draft) setFirstScores(scores []int, from int) {
	for i := from; i < len(scores); i++ {
		f := &d.features[i]
		f[fFirstScore] = bucket(scores[i], scoreBounds)
		f[fPrevScore] = coarse(scores, i-1)
		f[fNextScore] = coarse(scores, i+1)
		f[fPrev2Score] = coarse(scores, i-2)
		f[fNext2Score] = coarse(scores, i+2)
		f[fAroundScore] = bucket(meanAround(scores, i, 4), coarseBounds)
	}
	sum := 0
	for i, score := range scores {
		if i >= from {
			d.features[i][fAboveScore] = meanBucket(sum, i)
		}
		sum += clamped(score)
	}
	sum = 0
	for i := len(scores) - 1; i >= from; i-- {
		d.features[i][fBelowScore] = meanBucket(sum, len(scores)-1-i)
		sum += clamped(scores[i])
	}
}

// coarse returns the bucket of a score, or that of no line.
func coarse(scores []int, i int) uint8 {
	if i < 0 || i >= len(scores) {
		return noLine
	}
	return bucket(scores[i], coarseBounds)
}

func meanBucket(sum, n int) uint8 {
	if n == 0 {
		return noLine
	}
	return bucket(sum/n, coarseBounds)
}

// clamped keeps one line from telling what the mean of many is.
func clamped(score int) int { return max(-500, min(500, score)) }

// meanAround returns the mean of the scores of the lines around i, without its own.
func meanAround(scores []int, i, reach int) int {
	sum, n := 0, 0
	for j := max(0, i-reach); j < min(len(scores), i+reach+1); j++ {
		if j != i {
			sum += clamped(scores[j])
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / n
}
