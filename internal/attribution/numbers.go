package attribution

import "strings"

// Numbers are features of a reading that are computed together. Where the
// reading lacks the part that they are about, each is none.
type numbers struct {
	names []string
	about aspect
	none  int
	write func(w *weigher)
}

// An aspect is what numbers of a reading are about.
type aspect uint8

const (
	anything aspect = iota
	content
	cue
	source
	contentAndSource
)

// has reports whether a reading has what numbers are about.
func (r *reading) has(p aspect) bool {
	switch p {
	case content:
		return !r.nothing()
	case cue:
		return r.cue[1] > r.cue[0]
	case source:
		return r.source[1] > r.source[0]
	case contentAndSource:
		return r.has(content) && r.has(source)
	}
	return true
}

// table lists what the trees see of a reading, in the order in which it is
// written. "1" marks what stage one says, "nothing" the reading without content.
var table = []numbers{
	group("words words-of-nothing hoped", anything, 0, (*weigher).wordScores),
	group("spoken capitals", source, -1, (*weigher).known),
	group("score rank added score-of-nothing share share-of-nothing content-share source-share cue-share end-share readings",
		anything, 0, (*weigher).scores),
	group("cue cue-begins class tag next-tag previous-tag next-word in-marks index candidates length paragraph headline sentence place",
		anything, 0, (*weigher).anchor),
	group("content content-least content1 content1-least content-outside content-missed", anything, 0, (*weigher).contentProbs),
	group("first before last behind first1-begins first1-inside before1 last1-inside behind1-inside behind1-begins",
		content, -1, (*weigher).contentEnds),
	group("source source1 source-before source-behind source1-begins source1-goes-on source-length", source, -1,
		func(w *weigher) { w.spanProbs(w.r.source, 0, tagSourceB) }),
	group("source-outside", anything, 0, func(w *weigher) { w.prob(w.x.outside(w.r.source, 0)) }),
	group("cue-span cue1 cue-before cue-behind cue1-begins cue1-goes-on cue-length", cue, -1,
		func(w *weigher) { w.spanProbs(w.r.cue, 1, tagCueB) }),
	group("cue-outside", anything, 0, func(w *weigher) { w.prob(w.x.outside(w.r.cue, 1)) }),
	group("content-length pieces behind-cue before-cue gap order source-to-cue source-to-content first-sentence last-sentence "+
		"source-sentence from-sentence to-sentence cue-words between-pieces", content, -999, (*weigher).places),
	group("before-first-tag before-first-word first-tag first-word second-tag second-word before-last-tag before-last-word "+
		"last-tag last-word after-last-tag after-last-word before-cue-tag before-cue-word cue-first-tag cue-first-word "+
		"cue-last-tag cue-last-word after-cue-tag after-cue-word", content, -1, (*weigher).borders),
	group("before-source-tag before-source-word source-first-tag source-first-word source-last-tag source-last-word "+
		"after-source-tag after-source-word", contentAndSource, -1, (*weigher).sourceBorders),
	group("quoted whole-marks cut-marks brackets opens closes cue-marks marks-behind marks-before", content, -1, (*weigher).marks),
	group("tops tops-on-cue verbs left-hanging top-tag top-on-cue cue-on-content source-on source-tops source-left cue-tops",
		content, -1, (*weigher).heads),
	group("rival-same rival-nested rival-within rival-cue rival-over rival-sum other-sources other-contents other-cues",
		content, -1, (*weigher).rivals),
}

func group(names string, about aspect, none int, write func(w *weigher)) numbers {
	return numbers{strings.Fields(names), about, none, write}
}

// reading writes the numbers of a reading of a candidate.
func (w *weigher) reading(k, i int) {
	w.k, w.i, w.x = k, i, &w.candidates[k]
	w.r = &w.x.readings[i]
	runs := w.r.content[:w.r.pieces]
	for _, run := range runs {
		for t := run[0]; t < run[1]; t++ {
			w.inside[t] = true
		}
	}
	for g := range table {
		n := &table[g]
		if w.r.has(n.about) {
			n.write(w)
			continue
		}
		for range n.names {
			w.put(n.none)
		}
	}
	for _, run := range runs {
		clear(w.inside[run[0]:run[1]])
	}
}
