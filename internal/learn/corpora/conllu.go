package corpora

import (
	"errors"
	"fmt"
	"iter"
	"strconv"
	"strings"
)

// A Sentence is one sentence of a treebank: its raw text and its words.
type Sentence struct {
	Doc    string // the last "# newdoc id =", or ""
	Text   string // "# text =", as written
	Tokens []SyntaxToken
}

// A SyntaxToken is one syntactic word of a treebank, and where it stands in
// the text of its sentence.
type SyntaxToken struct {
	Form, UPOS, XPOS string
	Head             int // 1-based index of the head, 0 for the root
	Deprel           string
	Start, End       int // bytes of Sentence.Text, half-open
}

// CoNLLU reads a treebank in the CoNLL-U format. The words of a multiword
// token such as "don't" are read and the range that spans them is left out; so
// are empty nodes. Words are placed in the text by their forms, which works
// whether or not SpaceAfter=No is written inside such a token.
func CoNLLU(path string) iter.Seq2[Sentence, error] {
	return func(yield func(Sentence, error) bool) {
		var s Sentence
		deliver := func() error {
			if len(s.Tokens) == 0 {
				return nil
			}
			if err := s.place(); err != nil {
				return err
			}
			whole := s
			s = Sentence{Doc: s.Doc}
			if !yield(whole, nil) {
				return errStop
			}
			return nil
		}
		err := lines(path, func(line []byte) error {
			switch {
			case len(line) == 0:
				return deliver()
			case line[0] == '#':
				s.comment(string(line))
				return nil
			}
			return s.word(string(line))
		})
		if err == nil {
			err = deliver()
		}
		if err != nil && !errors.Is(err, errStop) {
			yield(Sentence{}, err)
		}
	}
}

// errStop ends the reading of a file whose reader has seen enough.
var errStop = errors.New("stop")

func (s *Sentence) comment(line string) {
	if text, ok := strings.CutPrefix(line, "# text ="); ok {
		s.Text = strings.TrimSpace(text)
	} else if id, ok := strings.CutPrefix(line, "# newdoc id ="); ok {
		s.Doc = strings.TrimSpace(id)
	}
}

// word adds the word of one line, unless the line is a range or an empty node.
func (s *Sentence) word(line string) error {
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d columns, not 10", len(f))
	}
	if strings.ContainsAny(f[0], "-.") {
		return nil
	}
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return fmt.Errorf("head %q: %w", f[6], err)
	}
	s.Tokens = append(s.Tokens, SyntaxToken{Form: f[1], UPOS: f[3], XPOS: f[4], Head: head, Deprel: f[7]})
	return nil
}

// place finds each word in the text, where nothing but white space may stand
// between one word and the next.
func (s *Sentence) place() error {
	at := 0
	for i := range s.Tokens {
		t := &s.Tokens[i]
		rest := strings.TrimLeft(s.Text[at:], " \u00a0\u3000")
		if !strings.HasPrefix(rest, t.Form) {
			return fmt.Errorf("word %d, %q, is not in the text where it should be: %.40q", i+1, t.Form, rest)
		}
		t.Start = len(s.Text) - len(rest)
		t.End = t.Start + len(t.Form)
		at = t.End
	}
	return nil
}
