package pos

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/copydesk/copydesk/internal/model/crf"
)

// A Lexicon says which tags frequent words have. It is read-only once read, and
// may be shared by many goroutines.
type Lexicon struct {
	slots []entry // open addressing; a power of two, at most half of them in use
	used  int
}

// An entry belongs to a word as it is written. The set 0 marks a free slot.
type entry struct {
	key  uint32
	tags Set
}

// ReadLexicon reads lines of a word and its tags, parted by blanks; lines that
// start with "##" are comments.
func ReadLexicon(r io.Reader) (*Lexicon, error) {
	l := &Lexicon{slots: make([]entry, 1024)}
	sc := bufio.NewScanner(r)
	for line := 1; sc.Scan(); line++ {
		if strings.HasPrefix(sc.Text(), "##") {
			continue
		}
		if err := l.readLine(sc.Text()); err != nil {
			return nil, fmt.Errorf("lexicon: line %d: %w", line, err)
		}
	}
	return l, sc.Err()
}

func (l *Lexicon) readLine(line string) error {
	token, rest, ok := strings.Cut(line, " ")
	if !ok {
		return fmt.Errorf("no tags in %q", line)
	}
	var tags Set
	for name := range strings.SplitSeq(rest, " ") {
		t, ok := Named(name)
		if !ok {
			return fmt.Errorf("no tag %q", name)
		}
		tags |= Of(t)
	}
	var w word
	w.read(token)
	l.add(w.key, tags)
	return nil
}

func (l *Lexicon) add(key uint32, tags Set) {
	if 2*l.used >= len(l.slots) {
		old := l.slots
		l.slots = make([]entry, 2*len(old))
		l.used = 0
		for _, e := range old {
			if e.tags != 0 {
				l.add(e.key, e.tags)
			}
		}
	}
	e := l.find(key)
	if e.tags == 0 {
		l.used++
	}
	*e = entry{key, e.tags | tags}
}

// tags returns the tags of the word with that key, or none.
func (l *Lexicon) tags(key uint32) Set { return l.find(key).tags }

func (l *Lexicon) find(key uint32) *entry {
	last := uint32(len(l.slots) - 1)
	at := key & last
	for l.slots[at].tags != 0 && l.slots[at].key != key {
		at = (at + 1) & last
	}
	return &l.slots[at]
}

// IsFrequent reports whether a word in lower case is in the embedded lexicon as one that
// is no name.
func IsFrequent(lower string) bool {
	l, _ := load()
	var w word
	w.read(lower)
	tags := l.tags(w.key)
	return tags&^Of(NNP, NNPS) != 0
}

// currency has the signs of money, most of which the data do not know.
var currency = hashes("$ £ € ¥ ₹ ₽ ₩ ₺ ₴ ₦ ₱ ₫ ₪ ¢")

// hashes returns the set of the forms of some words.
func hashes(words string) map[uint32]bool {
	set := map[uint32]bool{}
	for token := range strings.FieldsSeq(words) {
		var w word
		w.read(token)
		set[w.form] = true
	}
	return set
}

// look fills in which tags a word may have. Where its first letter is a capital
// only because a sentence starts, the tags of the word in lower case count too.
func (l *Lexicon) look(w *word, first bool) {
	w.tags = l.tags(w.key)
	w.known = w.tags != 0
	if w.shape&(upperFirst|upperLater) != 0 {
		w.plain = l.tags(crf.Mix(w.form, 0))
		if w.plain != 0 && (first || !w.known) {
			w.tags |= w.plain | Of(NNP, NNPS)
		}
	}
	switch {
	case currency[w.form]:
		w.tags = Of(Dollar)
	case w.tags == 0:
		w.tags = open
	}
}
