// Package sayings knows the verbs and nouns of saying, and what each can do.
package sayings

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed sayings.txt
var list string

// A Use is a set of things that a word of saying can do, as bits.
type Use uint16

// The uses; sayings.txt explains them.
const (
	Says Use = 1 << iota
	Thinks
	Clause
	Listener
	Orders
	Noun
	Behind
	Words
	Rare
	Owned
)

var uses = map[string]Use{"says": Says, "thinks": Thinks, "clause": Clause, "listener": Listener, "orders": Orders, "noun": Noun, "behind": Behind, "words": Words, "rare": Rare, "owned": Owned}

// forms are the uses of all forms of the words, in lower case.
var forms = sync.OnceValue(func() map[string]Use {
	forms := map[string]Use{}
	for line := range strings.Lines(list) {
		word, what, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || word[0] == '#' {
			continue
		}
		var u Use
		for use := range strings.FieldsSeq(what) {
			u |= uses[use]
		}
		forms[word] |= u
		if len(word) > 2 {
			inflect(word, func(form string) { forms[form] |= u })
		}
	}
	return forms
})

// inflect calls add with the regular forms of a verb; with some that nobody
// writes, which do no harm.
func inflect(verb string, add func(form string)) {
	n := len(verb)
	stems := []string{verb, verb + verb[n-1:]}
	switch verb[n-1] {
	case 'e':
		stems = append(stems, verb[:n-1])
	case 'y':
		stems = append(stems, verb[:n-1]+"i")
	}
	for _, stem := range stems {
		for _, ending := range [...]string{"s", "es", "d", "ed", "ing"} {
			add(stem + ending)
		}
	}
}

// Of returns what a word in lower case, in any form, can do: 0 for a word that
// is none of saying.
func Of(word string) Use { return forms()[word] }

// Is reports whether a word, in lower case, has a use.
func Is(word string, use Use) bool { return Of(word)&use != 0 }
