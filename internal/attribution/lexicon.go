package attribution

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Lexicon holds stems with how often, in seven classes, they are part of a
// cue. It is a text file: a stem and its class a line, in order.
type Lexicon struct{ classes map[uint32]uint8 }

// ReadLexicon reads a lexicon. Lines that begin with "#" are comments.
func ReadLexicon(list string) Lexicon {
	x := Lexicon{map[uint32]uint8{}}
	for line := range strings.Lines(list) {
		if stem, class, ok := strings.Cut(strings.TrimSpace(line), " "); ok && stem != "#" {
			x.classes[hashOf([]byte(stem))] = class[0] - '0'
		}
	}
	return x
}

// class returns the class of a token, from 1 to 7; 0 for a word that is not in
// the lexicon.
func (x Lexicon) class(r *row) uint8 { return x.classes[r.stem] }

// learnLexicon counts how often stems are part of a cue.
func learnLexicon(examples []Example) string {
	type count struct{ cue, all int }
	counts := map[string]*count{}
	for i := range examples {
		e := &examples[i]
		inCue := make([]bool, len(e.Doc.Tokens))
		for _, a := range e.gold() {
			for _, t := range a.cue {
				inCue[t] = true
			}
		}
		for j, t := range e.Doc.Tokens {
			s := string(stem([]byte(strings.ToLower(e.Doc.Text[t.Start:t.End]))))
			if counts[s] == nil {
				counts[s] = new(count)
			}
			counts[s].all++
			if inCue[j] {
				counts[s].cue++
			}
		}
	}
	var lines []string
	for s, c := range counts {
		if c.cue < 4 || strings.ContainsAny(s, " #") {
			continue
		}
		share := float64(c.cue) / float64(c.all)
		class := 1
		for _, least := range []float64{.02, .08, .2, .4, .65, .85} {
			if share >= least {
				class++
			}
		}
		if class > 1 {
			lines = append(lines, fmt.Sprintf("%s %d", s, class))
		}
	}
	slices.SortFunc(lines, cmp.Compare)
	return "# Stems and how often they are part of a cue in PolNeAR's training articles: 2 for two\n" +
		"# of a hundred, 3 for 8, 4 for 20, 5 for 40, 6 for 65, 7 for 85. Written by train.\n" +
		strings.Join(lines, "\n") + "\n"
}
