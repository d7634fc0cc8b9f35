package stats

import (
	"sync"

	"github.com/copydesk/copydesk/internal/text/stem"
)

// A stemmer remembers stems, so that what several scanners read at the same time
// is stemmed once. Many goroutines may use one; a nil stemmer remembers nothing.
type stemmer struct {
	mu    sync.Mutex
	stems map[string]string
}

func newStemmer() *stemmer { return &stemmer{stems: make(map[string]string)} }

// stem returns the key of the stem of a folded word.
func (s *stemmer) stem(folded string) string {
	if s == nil {
		return stem.Of(folded)
	}
	key, ok := s.look(folded)
	if !ok {
		key = stem.Of(folded)
		s.keep(folded, key)
	}
	return key
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
