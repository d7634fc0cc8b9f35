package quote

import (
	"strings"

	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/pos"
)

// byRole returns the person to whom the article gives the role that the tokens
// [first, head) name, the one named last of several: "the judge". Only what is
// definite counts: "a judge" is somebody else.
func (f *finder) byRole(first, head int) int {
	end := head
	if f.tag(end-1) == pos.POS {
		end--
	}
	if end-first < 2 || f.tag(end-1) != pos.NN && f.tag(end-1) != pos.NNP || !f.isDefinite(first, end) {
		return -1
	}
	ids := f.rolesOf(strings.ToLower(f.word(end - 1)))
	if len(ids) == 0 {
		return -1
	}
	n := 0
	for k := f.namesEnd(f.d.Tokens[first].Start); k >= 0 && n < mostNames; k-- {
		if o := f.named[k]; o.Type == "" && ids[o.Entity] {
			return o.Entity
		}
		n++
	}
	return -1
}

// isDefinite reports whether a noun phrase begins with "the" or "this", or has
// a possessor: "Port Alder's mayor".
func (f *finder) isDefinite(first, end int) bool {
	switch strings.ToLower(f.word(first)) {
	case "the", "this":
		return true
	}
	for i := first; i < end-1; i++ {
		if f.tag(i) == pos.POS {
			return true
		}
	}
	return false
}

// rolesOf returns the persons with a role that ends with a word.
func (f *finder) rolesOf(word string) map[int]bool {
	if f.roles == nil {
		f.roles = map[string]map[int]bool{}
		for _, e := range f.entities {
			if e.Kind != entity.Person {
				continue
			}
			for _, r := range e.Roles {
				w := strings.TrimSuffix(lastWord(r.Text), ".")
				if full, ok := titles[w]; ok {
					w = full
				}
				if f.roles[w] == nil {
					f.roles[w] = map[int]bool{}
				}
				f.roles[w][e.ID] = true
			}
		}
	}
	return f.roles[word]
}

// titles are what abbreviated titles stand for.
var titles = map[string]string{
	"sen": "senator", "gov": "governor", "rep": "representative", "dr": "doctor", "prof": "professor",
	"pres": "president", "capt": "captain", "sgt": "sergeant", "gen": "general", "lt": "lieutenant",
}
