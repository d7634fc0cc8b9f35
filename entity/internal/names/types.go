package names

import (
	"context"

	"github.com/copydesk/copydesk/internal/cancel"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// A wordType is what a document says, at all places, about a word.
type wordType struct {
	lower, capital uint8   // how often in lower case, and capitalised inside a sentence, up to three times
	once, twice    uint16  // the hints that stand beside it, and those that do so twice, as bits
	longest        nameRun // the longest capitalised run that it is in, the first such
	expands        nameRun // the run before "(ACRONYM)"
}

// A nameRun is a capitalised run somewhere in the document.
type nameRun struct {
	words       int32
	first, last brief
	known       lexicon.Class // of any of its first words
}

// A brief is what a feature says about a word that is far away.
type brief struct {
	lower uint32
	class class
	known lexicon.Class
}

func (w *word) brief() brief { return brief{w.lower, w.class, w.known} }

// Hints at the kind of a name, from the words around one of its mentions.
const (
	hintHonorific  = iota // "Mr" or an office before it
	hintGiven             // a given name before it
	hintSays              // a verb of speech after it
	hintIn                // "in", "at", "from" before it
	hintThe               // "the" before it
	hintOrgAfter          // "Ministry" after it
	hintPlaceAfter        // "Province", "Airport", "River" after it
	hintPossessive        // "'s" after it
	hintNoun              // a word in lower case, no verb, after it
	hintComma             // between two commas or before a bracket
	hintAge               // ", 43," after it
	hintWho               // ", who" after it
	hintNameAfter         // one more capitalised word after it
	hintNameBefore        // and before it
	hintBy                // "by" or "with" before it
	hintAcronym           // in brackets
)

// countTypes numbers the types of words and gathers what the document says about each, or
// returns the error of ctx when that is done.
func (r *reader) countTypes(ctx context.Context, windows []window) (err error) {
	defer cancel.Catch(&err)
	check := cancel.On(ctx)
	if r.index == nil {
		r.index = map[uint32]int32{}
	}
	clear(r.index)
	r.types = r.types[:0]
	for i := range windows {
		r.read(&windows[i])
		for _, s := range r.sentences {
			for i := s.first; i < s.end; i++ {
				check.Now()
				if w := &r.words[i]; w.typ >= 0 && !w.shouted {
					r.observe(i, s.first, s.end)
				}
			}
		}
	}
	if len(windows) == 1 {
		for i := range r.words {
			if w := &r.words[i]; w.form == formLower {
				r.countLower(w.lower)
			}
		}
		return nil
	}
	for i := range r.doc.Tokens {
		check.Now()
		if lower, _, form := lowered(r.doc.Word(i)); form == formLower {
			r.countLower(lower)
		}
	}
	return nil
}

// countLower counts a word in lower case, if it stands in capitals elsewhere.
func (r *reader) countLower(lower uint32) {
	if id, ok := r.index[lower]; ok {
		r.types[id].lower = min(r.types[id].lower+1, 3)
	}
}

// numberTypes gives the capitalised words their types.
func (r *reader) numberTypes() {
	for i := range r.words {
		w := &r.words[i]
		if !w.form.capital() {
			continue
		}
		id, ok := r.index[w.lower]
		if !ok {
			id = int32(len(r.types))
			r.index[w.lower] = id
			r.types = append(r.types, wordType{})
		}
		w.typ = id
	}
}

// observe adds what one place says to the type of its word.
func (r *reader) observe(i, first, end int) {
	w := &r.words[i]
	t := &r.types[w.typ]
	if !w.head {
		t.capital = min(t.capital+1, 3)
	}
	if w.runEnd-w.runFirst > t.longest.words {
		t.longest = r.nameRun(w)
	}
	hints := uint16(r.hints(i, first, end))
	t.twice |= t.once & hints
	t.once |= hints
	if w.form == formUpper && i > first+1 && i+1 < end && r.text(i-1) == "(" && r.text(i+1) == ")" {
		if before := &r.words[i-2]; before.runEnd > before.runFirst && t.expands.words == 0 {
			t.expands = r.nameRun(before)
		}
	}
}

// nameRun describes the capitalised run that a word is in.
func (r *reader) nameRun(w *word) nameRun {
	from, to := w.runFirst, w.runEnd
	run := nameRun{words: to - from, first: r.words[from].brief(), last: r.words[to-1].brief()}
	for k := from; k < min(to, from+8); k++ {
		run.known |= r.words[k].known
	}
	return run
}

// hints returns, as bits, which hints stand beside token i.
func (r *reader) hints(i, first, end int) uint32 {
	var hints uint32
	set := func(h int, on bool) {
		if on {
			hints |= 1 << h
		}
	}
	if i > first {
		before := &r.words[i-1]
		text := r.text(i - 1)
		set(hintHonorific, before.known&(lexicon.Honorific|lexicon.Office) != 0)
		set(hintGiven, before.known&lexicon.Given != 0)
		set(hintNameBefore, before.form.capital())
		set(hintAcronym, text == "(")
		switch text {
		case "in", "at", "from", "near", "to", "In", "At", "From":
			set(hintIn, true)
		case "the", "The":
			set(hintThe, true)
		case "by", "with", "By":
			set(hintBy, true)
		}
	}
	if i+1 < end {
		after := &r.words[i+1]
		set(hintOrgAfter, after.known&lexicon.OrgWord != 0)
		set(hintPlaceAfter, after.known&(lexicon.Facility|lexicon.LandWord|lexicon.PlaceWord) != 0)
		set(hintNameAfter, after.form.capital())
		set(hintSays, says[after.lower])
		set(hintNoun, after.form == formLower && after.known&lexicon.Office != 0)
		text := r.text(i + 1)
		set(hintPossessive, text == "'s" || text == "’s")
		if text == "," && i+2 < end {
			set(hintAge, r.text(i + 2)[0] >= '1' && r.text(i + 2)[0] <= '9')
			set(hintWho, r.text(i+2) == "who")
			set(hintComma, i > first && r.text(i-1) == ",")
		}
	}
	return hints
}

// says are hashes of the commonest verbs of speech.
var says = func() map[uint32]bool {
	set := map[uint32]bool{}
	for _, w := range []string{"said", "says", "told", "added", "tells", "stated", "explained", "asked", "noted", "wrote", "argued",
		"insisted", "tweeted", "recalled", "claimed", "replied", "adds", "was", "is", "has", "had", "will", "would"} {
		lower, _, _ := lowered(w)
		set[lower] = true
	}
	return set
}()
