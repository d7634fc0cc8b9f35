package stats

import (
	"sync"

	"github.com/kljensen/snowball/english"
)

// A stemmer remembers stems, so that what several scanners read at the same time
// is stemmed once. Many goroutines may use one; a nil stemmer remembers nothing.
type stemmer struct {
	mu    sync.Mutex
	stems map[string]string
}

func newStemmer() *stemmer { return &stemmer{stems: make(map[string]string)} }

// stem returns the Snowball stem of a folded word. Words with digits, points
// or foreign letters are no concern of an English stemmer.
func (s *stemmer) stem(folded string) string {
	for i := range len(folded) {
		if c := folded[i]; c != '\'' && (c < 'a' || 'z' < c) {
			return folded
		}
	}
	if s == nil {
		return english.Stem(folded, true)
	}
	stem, ok := s.look(folded)
	if !ok {
		stem = english.Stem(folded, true)
		s.keep(folded, stem)
	}
	return stem
}

func (s *stemmer) look(folded string) (string, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	stem, ok := s.stems[folded]
	return stem, ok
}

func (s *stemmer) keep(folded, stem string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stems[folded] = stem
}
