package names

import (
	"github.com/copydesk/copydesk/internal/lexicon"
)

// A wordType is what a document says, at all places, about a word.
type wordType struct {
	lower, capital int32     // how often in lower case, and capitalised inside a sentence
	hints          [16]int32 // how often each hint stands beside it
	longestFirst   int32     // the longest capitalised run that it is in, the first such
	longestEnd     int32
	expandsFirst   int32 // the run before "(ACRONYM)"
	expandsEnd     int32
}

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

// countTypes numbers the types of words and gathers what the document says about each.
func (r *reader) countTypes() {
	if r.index == nil {
		r.index = map[uint32]int32{}
	}
	clear(r.index)
	r.types = r.types[:0]
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
	for i := range r.words {
		if w := &r.words[i]; w.form == formLower {
			if id, ok := r.index[w.lower]; ok {
				r.types[id].lower++
			}
		}
	}
	for _, s := range r.doc.Sentences {
		for i := s.First; i < s.End; i++ {
			if w := &r.words[i]; w.typ >= 0 && !w.shouted {
				r.observe(i, s.First, s.End)
			}
		}
	}
}

// observe adds what one place says to the type of its word.
func (r *reader) observe(i, first, end int) {
	w := &r.words[i]
	t := &r.types[w.typ]
	if !w.head {
		t.capital++
	}
	if w.runEnd-w.runFirst > t.longestEnd-t.longestFirst {
		t.longestFirst, t.longestEnd = w.runFirst, w.runEnd
	}
	hints := r.hints(i, first, end)
	for h := range t.hints {
		t.hints[h] += int32(hints >> h & 1)
	}
	if w.form == formUpper && i > first+1 && i+1 < end && r.text(i-1) == "(" && r.text(i+1) == ")" {
		if before := &r.words[i-2]; before.runEnd > before.runFirst && t.expandsEnd == 0 {
			t.expandsFirst, t.expandsEnd = before.runFirst, before.runEnd
		}
	}
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
