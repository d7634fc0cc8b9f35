package quote

import (
	"strings"

	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// headlineConfidence is that of a headline with somebody and a colon before a clause.
const headlineConfidence = 0.6

// headlinesTold takes headlines that end with who says them, before the models, who take the noun for part
// of the verb: "School will not close, says | head teacher".
func (f *finder) headlinesTold() {
	for _, s := range f.d.Sentences[f.d.BodySentences:] {
		if d, ok := f.toldLast(s); ok {
			f.take(d)
		}
	}
}

// headlines takes headlines that begin with somebody and a colon: "Minister: bridge will
// open in May".
func (f *finder) headlines() {
	for _, s := range f.d.Sentences[f.d.BodySentences:] {
		to := f.nounPhrase(s.First)
		if to == s.First || to+2 >= s.End || !f.is(to, ":") || f.is(s.End-1, "?") {
			continue
		}
		d := draft{source: run{s.First, to}, cue: run{to, to + 1}, content: []run{{to + 1, s.End}}, confidence: headlineConfidence}
		if f.isSpeaker(d.source) && (f.hasFinite(d.content[0]) || f.namedAt(to-1, s.First) < 0 && f.isClipped(d.content[0])) && !f.isIn(to+1, pos.WRB, pos.WP) {
			f.take(d)
		}
	}
}

// headlineActor leaves to the source of a headline who acts in it, whose verb is a noun to the tagger: "Ann
// Lee | Slams Bank Chief", but not "Ann Lee's Lawyers Slam Bank Chief".
func (f *finder) headlineActor(s run) run {
	if s.isEmpty() {
		return s
	}
	id := f.namedAt(s.first, s.first)
	if id < 0 || f.entities[id].Kind != entity.Person {
		return s
	}
	verb := s.first + 1
	for verb < s.end && f.namedAt(verb, verb) == id && !f.isIn(verb, pos.POS) {
		verb++
	}
	w := strings.ToLower(f.word(verb))
	if verb+1 < s.end && strings.HasSuffix(w, "s") && f.isCapital(verb) && !f.isIn(verb, pos.POS) && !isOffice(strings.TrimSuffix(w, "s")) && f.namedAt(verb, verb) < 0 {
		s.end = verb
	}
	return s
}

// toldLast drafts a headline that ends with a verb of saying and who says it, behind a comma:
// "Rents ‘madness’, | says | tenants' chief".
func (f *finder) toldLast(s layer.Sentence) (d draft, ok bool) {
	for v := s.End - 2; v > s.First+2 && s.End-v < reach/2; v-- {
		if !f.isIn(v-1, pos.Comma) {
			continue
		}
		d = draft{source: run{v + 1, s.End}, cue: run{v, v + 1}, content: []run{{s.First, v - 1}}, confidence: headlineConfidence}
		return d, f.isFinite(v) && f.isClauseVerb(v) && !f.hasFinite(d.source) && f.isFree(run{s.First, s.End})
	}
	return d, false
}

// isClipped reports whether a headline without a verb, or with one that the tagger does not
// know, tells something: "no new taxes", "man arrested after theft", but not "a life in letters".
func (f *finder) isClipped(r run) bool {
	return f.words(r) > 2 && (f.is(r.first, "no") || !f.isIn(r.first, pos.DT, pos.IN))
}

// isSpeaker reports whether a noun phrase is a person, an office or a body that can speak.
func (f *finder) isSpeaker(r run) bool {
	head := r.end - 1
	if id := f.namedAt(head, r.first); id >= 0 {
		return f.entities[id].Kind == entity.Person || f.entities[id].Kind == entity.Org
	}
	w := lexicon.SpelledOut(f.word(head))
	return isOffice(w) || isOffice(strings.TrimSuffix(w, "s")) || isA(organisation, w) || isA(quotable, w) || lexicon.LookupFolded(w)&lexicon.OrgWord != 0
}
