package page

import "strings"

// A featureID names a feature of a line. Each feature has few values, which a person can
// read; a model has points for the values of one or of two of them.
type featureID uint8

const (
	// of the line itself: form.go
	fWords featureID = iota
	fEnding
	fStart
	fCapitals
	fUpper
	fNumbers
	fQuoted
	fStops
	fCommas
	fSign
	fDate
	fTail
	fVerb
	fPerson
	fHouse
	fPhraseLength
	fPhraseKind
	fShapeKind
	// of its place: place.go
	fZoneOf
	fProseAboveShare
	fProseAbove
	fProseBelow
	fUnderList
	fMarked
	fRun
	fForm
	fAgain
	fProseWordsAll
	fLengthRatio
	fPrevForm
	fNextForm
	fPrevTold
	fNextTold
	// of its likeness to the prose: likeness.go
	fRecur
	fNamesRecur
	fTitleForm
	// of its words: words.go, score.go
	fWordScore
	fOpeningScore
	fPrevWordScore
	fNextWordScore
	fNearWordScore
	// of the scores of the first pass: score.go
	fFirstScore
	fPrevScore
	fNextScore
	fPrev2Score
	fNext2Score
	fAroundScore
	fAboveScore
	fBelowScore
	numFeatures
)

// FirstPass is how many of the features there are before the first pass.
const FirstPass = int(fFirstScore)

// features are the values of the features of a line. There is room for more, so that an
// index that is masked needs no check.
type features [64]uint8

// A Feature has a name, and a name for each of its values.
type Feature struct {
	Name   string
	Values []string
}

const (
	percentNames = "0% -19% -39% -59% -79% -99% 100%"
	scoreNames   = "-600 -400 -275 -200 -150 -100 -50 0 50 100 150 200 275 400 600 more"
	coarseNames  = "-300 -150 -50 50 150 300 more none"
	kindNames    = "none byline date agency caption credit contributors note bio related popular newsletter share comment legal furniture other"
	formNames    = "none 1-4 5-9 10-19 20- 1-4. 5-9. 10-19. 20-."
	farNames     = "1 2 3 -5 -9 -19 20- none"
)

// Features names the features in the order of their numbers.
var Features = func() (list [numFeatures]Feature) {
	for id, f := range [numFeatures][2]string{
		fWords:           {"words", "0 1 2 3 4 5 6 -8 -10 -13 -16 -20 -25 -32 -40 -60 61-"},
		fEnding:          {"ending", "letter digit stop question exclamation ellipsis colon comma bracket stop-quote quote dash arrow bar other"},
		fStart:           {"start", "small capital capitals digit quote bracket bullet handle other"},
		fCapitals:        {"capitals", percentNames},
		fUpper:           {"all-capitals", percentNames},
		fNumbers:         {"numbers", "0 1 2 3- third half"},
		fQuoted:          {"quoted", "0 -3 -9 10- all"},
		fStops:           {"stops", "0 1 2 3 4-"},
		fCommas:          {"commas", "0 1 2 3- many"},
		fSign:            {"sign", "none ? / : % money # | at © link"},
		fDate:            {"date", "none day month month-day full year clock"},
		fTail:            {"tail", "small name capital number link none"},
		fVerb:            {"verb", "0 1 2- said says"},
		fPerson:          {"person", "none you we we-you i third third-you"},
		fHouse:           {"house", "0 1 2 3 4 5 6-"},
		fPhraseLength:    {"phrase", "none 1 2 3 4- 1: 2: 3: 4-:"},
		fPhraseKind:      {"phrase-kind", kindNames},
		fShapeKind:       {"shape", kindNames},
		fZoneOf:          {"zone", "head core end"},
		fProseAboveShare: {"share-above", "0% -9% -29% -59% -79% -94% -99% 100%"},
		fProseAbove:      {"prose-above", farNames},
		fProseBelow:      {"prose-below", farNames},
		fUnderList:       {"under", "none related bio other thread"},
		fMarked:          {"marked-near", "0 1 2 3 4"},
		fRun:             {"run", "0 1 2 -4 -8 9-"},
		fForm:            {"form", "plain row credited bracketed source"},
		fAgain:           {"again", "none above below both"},
		fProseWordsAll:   {"prose-words", "-99 -299 -599 -1199 1200-"},
		fLengthRatio:     {"ratio", "-19% -39% -69% -119% 120%- none"},
		fPrevForm:        {"prev", formNames},
		fNextForm:        {"next", formNames},
		fPrevTold:        {"prev-told", kindNames},
		fNextTold:        {"next-told", kindNames},
		fRecur:           {"recur", "none " + percentNames},
		fNamesRecur:      {"names-recur", "none 0 half most"},
		fTitleForm:       {"title-form", "none sentence capitals other other-capitals"},
		fWordScore:       {"word-score", scoreNames},
		fOpeningScore:    {"opening-score", coarseNames},
		fPrevWordScore:   {"prev-word-score", coarseNames},
		fNextWordScore:   {"next-word-score", coarseNames},
		fNearWordScore:   {"near-word-score", coarseNames},
		fFirstScore:      {"first-score", scoreNames},
		fPrevScore:       {"prev-score", coarseNames},
		fNextScore:       {"next-score", coarseNames},
		fPrev2Score:      {"prev2-score", coarseNames},
		fNext2Score:      {"next2-score", coarseNames},
		fAroundScore:     {"around-score", coarseNames},
		fAboveScore:      {"above-score", coarseNames},
		fBelowScore:      {"below-score", coarseNames},
	} {
		list[id] = Feature{f[0], strings.Fields(f[1])}
	}
	return list
}()

// The bounds of buckets: a value is in the first bucket whose bound is above it.
var (
	wordsBounds   = []int{1, 2, 3, 4, 5, 6, 7, 9, 11, 14, 17, 21, 26, 33, 41, 61}
	percentBounds = []int{1, 20, 40, 60, 80, 100}
	aboveBounds   = []int{1, 10, 30, 60, 80, 95, 100}
	farBounds     = []int{2, 3, 4, 6, 10, 20}
	scoreBounds   = []int{-600, -400, -275, -200, -150, -100, -50, 0, 50, 100, 150, 200, 275, 400, 600}
	coarseBounds  = []int{-300, -150, -50, 50, 150, 300}
	noLine        = uint8(len(coarseBounds) + 1)
)

// bucket returns the index of the first bound above n: how many are not. It counts them all, since
// none knows beforehand where to stop.
func bucket(n int, bounds []int) uint8 {
	i := 0
	for _, b := range bounds {
		if n >= b {
			i++
		}
	}
	return uint8(i)
}

func percent(n, of int) int {
	if of == 0 {
		return 0
	}
	return 100 * n / of
}
