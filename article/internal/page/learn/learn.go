package main

import (
	"math"
	"slices"

	"github.com/copydesk/copydesk/article/internal/page"
)

// scale is how many points a unit of log-odds is.
const scale = 100

const (
	firstRounds  = 500
	secondRounds = 500
)

// learned is what was learned: from all folds but one, by its number, and from all.
type learned struct {
	vocabulary []string
	words      [folds + 1][]float64
	first      [folds + 1]rules
	second     [folds + 1]rules
}

// learn learns the words, then the first pass, then the second. What a stage sees of
// the one before comes from models that did not see the page. The second pass is
// learned by folds only where it is to be scored.
func learn(pages []*labelled, score bool) *learned {
	l := &learned{vocabulary: vocabularyOf(pages)}
	findWords(pages, l.vocabulary)
	for fold := range folds + 1 {
		l.words[fold] = learnWords(samplesWithout(pages, fold), len(l.vocabulary))
		eachOf(pages, fold, func(s *sample) { s.wordScore, s.openingScore = l.wordScores(fold, s) })
	}
	for _, p := range pages {
		p.draft.SetWordScores(func(i int) (all, opening int) {
			return int(p.lines[i].wordScore), int(p.lines[i].openingScore)
		})
	}
	for fold := range folds + 1 {
		l.first[fold] = boost(samplesWithout(pages, fold), page.FirstPass, firstRounds)
		eachOf(pages, fold, func(s *sample) { s.firstScore = float64(l.first[fold].score(s.values())) })
	}
	for _, p := range pages {
		scores := make([]int, len(p.lines))
		for i, s := range p.lines {
			scores[i] = int(s.firstScore)
		}
		p.draft.SetFirstScores(scores)
	}
	for fold := range folds + 1 {
		if score || fold == folds {
			l.second[fold] = boost(samplesWithout(pages, fold), len(page.Features), secondRounds)
			eachOf(pages, fold, func(s *sample) { s.score = float64(l.second[fold].score(s.values())) })
		}
	}
	return l
}

func (s *sample) values() []uint8 { return s.page.draft.Values(s.index) }

// samplesWithout returns the samples to learn from when a fold is left out.
func samplesWithout(pages []*labelled, fold int) []*sample {
	var all []*sample
	for _, p := range pages {
		if p.fold == fold || p.source == chosenOn {
			continue
		}
		for _, s := range p.lines {
			if s.known {
				all = append(all, s)
			}
		}
	}
	return all
}

func eachOf(pages []*labelled, fold int, f func(s *sample)) {
	for _, p := range pages {
		if p.fold == fold {
			for _, s := range p.lines {
				f(s)
			}
		}
	}
}

// wordScores returns the points of the words of a line, in all and of the opening ones.
func (l *learned) wordScores(fold int, s *sample) (all, opening float64) {
	for _, w := range s.vocab {
		points := l.round(fold, int(w))
		all += points
		if l.vocabulary[w][0] == '^' {
			opening += points
		}
	}
	return all, opening
}

// round returns the points of a word.
func (l *learned) round(fold, word int) float64 { return math.Round(scale * l.words[fold][word]) }

// sortedKeys returns the keys of m in order.
func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
