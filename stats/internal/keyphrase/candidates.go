package keyphrase

import (
	"iter"
	"slices"
)

// A chain is the words of a phrase as a key of maps: one more than their IDs, and zeros
// behind.
type chain [maxName]uint32

func newChain(words []uint32) (c chain) {
	for i, id := range words {
		c[i] = id + 1
	}
	return c
}

// A collector counts the phrases of a text.
type collector struct {
	text     Text
	headline []bool // by ID: stands in a headline
	stop     []bool // by ID
	verbal   []int  // by ID: how often it looks like a verb, less how often it does not
	names    map[uint32]int
	chains   map[chain]int
	phrases  []Phrase
}

func newCollector(text Text) *collector {
	c := &collector{
		text: text, headline: make([]bool, len(text.Keys)), stop: make([]bool, len(text.Keys)),
		verbal: make([]int, len(text.Keys)),
		names:  make(map[uint32]int), chains: make(map[chain]int),
	}
	for _, sentence := range text.Headlines {
		for _, run := range sentence {
			for _, w := range run {
				c.headline[w.ID] = true
			}
		}
	}
	return c
}

// collect counts the phrases of a run of words.
func (c *collector) collect(run []Word, sentence int) {
	for i := 0; i < len(run); i++ {
		c.look(run[i])
		end := i + 1
		switch {
		case run[i].Name > 0:
			for end < len(run) && run[end].Name == run[i].Name {
				end++
			}
			if i == 0 || run[i-1].Name != run[i].Name {
				c.count(run[i:min(end, i+maxName)], named, sentence)
			}
		case startsName(run, i):
			end = endOfName(run, i)
			if end-i <= maxName {
				c.count(run[i:end], proper, sentence)
			}
		}
		c.collectCommon(run, i, sentence)
	}
}

func (c *collector) look(w Word) {
	c.stop[w.ID] = w.Stop
	if w.Verbal {
		c.verbal[w.ID]++
	} else {
		c.verbal[w.ID]--
	}
}

// startsName reports whether a run of capitals begins at i.
func startsName(run []Word, i int) bool {
	if !run[i].Capital || run[i].Stop {
		return false
	}
	within := i > 0 && run[i-1].Capital || i > 1 && run[i-1].Of && run[i-2].Capital
	return !within
}

// endOfName returns where a name ends that begins at i: "Bank of Orsund" has an "of".
func endOfName(run []Word, i int) int {
	end := i + 1
	for end < len(run) && run[end].Name == 0 {
		switch {
		case run[end].Capital && !run[end].Stop:
			end++
		case run[end].Of && end+1 < len(run) && run[end+1].Capital && !run[end+1].Stop && run[end+1].Name == 0:
			end += 2 // no name ends with "of The"
		default:
			return end
		}
	}
	return end
}

// collectCommon counts the phrases of up to three words that begin at i, and neither
// begin nor end within a name.
func (c *collector) collectCommon(run []Word, i, sentence int) {
	for n := 1; n <= maxWords && i+n <= len(run); n++ {
		words := run[i : i+n]
		if words[0].Stop || words[n-1].Stop && !words[n-1].Of {
			return
		}
		if words[n-1].Of || cutsName(run, i, i+n) || allCapital(words) {
			continue
		}
		c.count(words, common, sentence)
	}
}

func allCapital(words []Word) bool {
	return !slices.ContainsFunc(words, func(w Word) bool { return !w.Capital })
}

// cutsName reports whether the words [from, to) begin or end within a name.
func cutsName(run []Word, from, to int) bool {
	inside := func(i int) bool { // whether one name stands at both sides of i
		if i <= 0 || i >= len(run) {
			return false
		}
		a, b := run[i-1], run[i]
		return a.Capital && b.Capital || a.Name > 0 && a.Name == b.Name
	}
	return inside(from) || inside(to)
}

func (c *collector) count(words []Word, k kind, sentence int) {
	if words[len(words)-1].Short && (len(words) == 1 || k == common) {
		return // "Sen." tells nothing; in names "Jr." does
	}
	var ids [maxName]uint32
	for i, w := range words {
		ids[i] = w.ID
	}
	key := newChain(ids[:len(words)])
	at, ok := c.chains[key]
	if k == named {
		at, ok = c.names[words[0].Name]
	}
	if !ok {
		at = len(c.phrases)
		c.phrases = append(c.phrases, Phrase{Words: slices.Clone(ids[:len(words)]), first: sentence, kind: k})
		if k == named {
			c.names[words[0].Name] = at
			c.phrases[at].Name = words[0].Name
		} else {
			c.chains[key] = at
		}
	}
	p := &c.phrases[at]
	p.Count++
	p.kind = max(p.kind, k)
	if k == named && len(words) > len(p.Words) { // the fullest form tells how rare it is
		p.Words = slices.Clone(ids[:len(words)])
	}
}

// candidates returns the phrases that may be shown.
func (c *collector) candidates(back Background) []Phrase {
	c.mergeFamilyNames()
	return slices.DeleteFunc(c.phrases, func(p Phrase) bool {
		if p.Count == 0 {
			return true
		}
		if p.kind != common {
			return len(p.Words) == 1 && c.class(p.Words[0], back) == Other
		}
		last := len(p.Words) - 1
		for _, id := range p.Words[:last] {
			if !c.stop[id] && c.class(id, back) == Other {
				return true
			}
		}
		return last > 0 && p.Count < 2 || c.class(p.Words[last], back) != Noun || c.verbal[p.Words[last]] > 0
	})
}

func (c *collector) class(id uint32, back Background) Class {
	_, class := back(c.text.Keys[id])
	return class
}

// mergeFamilyNames adds the count of a name of one word to the commonest name that ends
// with it.
func (c *collector) mergeFamilyNames() {
	full := make(map[uint32]int) // by last word: index of the commonest, the first of several
	for i, p := range c.phrases {
		if p.kind != proper || len(p.Words) < 2 || len(p.Words) > maxWords {
			continue
		}
		last := p.Words[len(p.Words)-1]
		if at, ok := full[last]; !ok || p.Count > c.phrases[at].Count {
			full[last] = i
		}
	}
	for i := range c.phrases {
		p := &c.phrases[i]
		if at, ok := full[p.Words[0]]; ok && p.kind == proper && len(p.Words) == 1 {
			c.phrases[at].Count += p.Count
			c.phrases[at].first = min(c.phrases[at].first, p.first)
			p.Count = 0
		}
	}
}

// apart leaves out phrases that are within a better one, or that a better one is within.
func apart(phrases []Phrase) []Phrase {
	inside := make(map[chain]bool) // runs of words of the phrases that are kept
	whole := make(map[chain]bool)
	kept := phrases[:0]
	for _, p := range phrases {
		if inside[newChain(p.Words)] || p.holds(whole) {
			continue
		}
		kept = append(kept, p)
		whole[newChain(p.Words)] = true
		for part := range p.parts() {
			inside[part] = true
		}
	}
	return kept
}

// holds reports whether one of the phrases is within p.
func (p *Phrase) holds(phrases map[chain]bool) bool {
	for part := range p.parts() {
		if phrases[part] {
			return true
		}
	}
	return false
}

// parts iterates over all runs of the words of p.
func (p *Phrase) parts() iter.Seq[chain] {
	return func(yield func(chain) bool) {
		for i := range p.Words {
			for j := i + 1; j <= len(p.Words); j++ {
				if !yield(newChain(p.Words[i:j])) {
					return
				}
			}
		}
	}
}

// unlike leaves out words that begin as a better one does.
func unlike(phrases []Phrase, keys []string) []Phrase {
	const letters = 5
	better := make(map[string]bool)
	return slices.DeleteFunc(phrases, func(p Phrase) bool {
		key := keys[p.Words[0]]
		if len(p.Words) > 1 || len(key) < letters {
			return false
		}
		start := key[:max(letters, len(key)-2)]
		for end := letters; end <= len(start); end++ {
			if better[start[:end]] {
				return true
			}
		}
		better[start] = true
		return false
	})
}
