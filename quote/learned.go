package quote

import (
	"cmp"
	"slices"

	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/attribution"
	"github.com/copydesk/copydesk/internal/pos"
)

// learned takes the drafts of the models, the surest first.
func (f *finder) learned(found []attribution.Attribution) {
	slices.SortStableFunc(found, func(x, y attribution.Attribution) int { return cmp.Compare(y.Confidence, x.Confidence) })
	for _, x := range found {
		d := draft{cue: run{x.Cue[0], x.Cue[1]}, source: run{x.Source[0], x.Source[1]}, confidence: x.Confidence}
		for _, c := range x.Content {
			d.content = append(d.content, f.trim(run{c[0], c[1]}))
		}
		f.dropPronoun(&d)
		if d.content = slices.DeleteFunc(d.content, run.isEmpty); len(d.content) == 0 {
			continue
		}
		d.cue = f.trimCue(d.cue)
		for _, mend := range [...]func(*draft){
			f.lastCue, f.partSayings, f.behindOther, f.nameInContent, f.subjectInSource,
			f.dropListener, f.outOfClause, f.cutSource, f.dropCircumstance, f.dropManner, f.onlyBehindColon, f.nearSubject, f.behindClause, f.onlyInClause, f.relativeSource, f.fromTalk, f.beforeAside, f.behindAside, f.beforeRelative, f.fullName,
			f.accused, f.byNoun, f.mendVoice, f.sourceOfTail, f.turnRound, f.findSource, f.findOuter, f.toTeller, f.findLast, f.findInner,
			f.endWithClause, f.beforeOther, f.withSubject, f.withAntecedent, f.completeClause, f.withSecondVerb, f.withComparison, f.endOfNoun, f.endOfParticiple,
			f.dropAntecedent, f.dropFronted, f.onlyMarks, f.dropOuterTold, f.dropAnswer, f.cutTurns, f.cutNext,
		} {
			if len(d.content) > 0 { // one may find that all of it was the agent, or none of it words in marks
				mend(&d)
			}
		}
		if len(d.content) == 0 {
			continue
		}
		if k := f.marksAt(d.content[0].first); f.words(d.told()) == 0 && k >= 0 && f.standsAlone(k) {
			continue // lone finds who says it
		}
		if f.isEmptyTalk(&d) || f.isDeed(&d) || f.isFragment(&d) || f.isBorrowed(&d) || f.isName(&d) {
			continue
		}
		f.insert(&d)
		f.take(d)
	}
}

// dropPronoun takes away a relative pronoun that stands apart from words in marks, which are all
// that was said: "what | its sailors call | “the silver mile”", "a tax, which | they described | as
// “a raid”"; "to which | he said, | “No.”"
func (f *finder) dropPronoun(d *draft) {
	if len(d.content) != 2 || d.content[0].end-d.content[0].first > 2 || !f.isIn(d.content[0].end-1, pos.WP, pos.WDT) {
		return
	}
	c := d.content[1]
	if f.is(c.first, "as") {
		c.first++
	}
	if f.marksAt(c.first) >= 0 {
		d.content = []run{c}
	}
}

// nameInContent gives to a source that is an office the name that what is said begins with:
// "According to the president of the board, | Ann Lee, | the weir will hold".
func (f *finder) nameInContent(d *draft) {
	c := &d.content[0]
	if d.source.isEmpty() || c.first != d.source.end+1 || d.cue.first > d.source.first || !f.isIn(d.source.end, pos.Comma) || !isOffice(f.word(f.headEnd(d.source.first, d.source.end)-1)) {
		return
	}
	id, end := f.namedAt(c.first, c.first), c.first
	for end < c.end && f.namedAt(end, end) == id {
		end++
	}
	if id >= 0 && f.entities[id].Kind == entity.Person && f.isIn(end, pos.Comma) && f.hasFinite(run{end + 1, c.end}) {
		d.source.end, c.first = end, end+1
	}
}

// subjectInSource gives to what is said, of which a verb is the first word, the subject that the source ends
// with: "According to a report dated June 3, | the Harbour Board (HB) | sold the pier".
func (f *finder) subjectInSource(d *draft) {
	c := &d.content[0]
	if d.source.isEmpty() || !f.is(d.cue.first, "according") || !f.isFinite(c.first) || c.first != d.source.end && !f.is(c.first-1, ")") {
		return
	}
	for i := d.source.end - 2; i > d.source.first; i-- {
		if f.isIn(i, pos.Comma) && f.nameOver(i) < 0 {
			d.source.end, c.first = i, i+1
			return
		}
	}
}
