package quote

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// lastCue leaves to a draft the last of two verbs of saying that its cue has, where its
// words stand behind them: “It is over,” she said before | pointing out | that …
func (f *finder) lastCue(d *draft) {
	if d.content[0].first < d.cue.end {
		return
	}
	for i := d.cue.first + 1; i+1 < d.cue.end; i++ {
		if f.isLink(i) && f.isSaying(i-1) && f.isSaying(f.lastVerb(run{i, d.cue.end})) {
			d.cue.first = i + 1
		}
	}
}

// partSayings parts a draft whose cue has two verbs of saying, with words before the first
// and behind the second: “It is over,” | she said | before | pointing out | that it was late.
func (f *finder) partSayings(d *draft) {
	n := len(d.content) - 1
	if n == 0 || d.content[n-1].first > d.cue.first || d.content[n].first < d.cue.end {
		return
	}
	for i := d.cue.first + 1; i+1 < d.cue.end; i++ {
		if f.isLink(i) && f.isSaying(i-1) && f.isSaying(f.lastVerb(run{i, d.cue.end})) {
			second := *d
			second.cue.first, second.content = i+1, slices.Clone(d.content[n:])
			d.cue.end, d.content = i, d.content[:n]
			f.take(second)
			return
		}
	}
}

// isLink reports whether token i joins two verbs.
func (f *finder) isLink(i int) bool {
	return f.is(i, "before", "after", "while", "and", "then", "when")
}

// mendVoice gives a draft whose cue is a passive its agent as the source ("was
// called by | a rival | a man of wood"), and none where it names none: who is told
// has said nothing.
func (f *finder) mendVoice(d *draft) {
	if d.cue.isEmpty() {
		return
	}
	by := d.cue.end
	for i := d.cue.end; i < min(d.cue.end+2, len(f.d.Tokens)) && by == d.cue.end; i++ {
		if f.is(i, "by") && !f.isTaken(run{i, i + 1}) {
			by = i + 1
		}
	}
	for i := d.cue.end; i > d.cue.first+1 && by == d.cue.end; i-- {
		if f.is(i-1, "by") {
			by = i
		}
	}
	verb := f.lastVerb(run{d.cue.first, max(d.cue.first+1, by)})
	if verb >= 0 && f.isQuestioned(verb, f.sentence(verb).First) { // who may answer in the next sentence
		d.source, d.content = run{}, d.content[:1]
		if len(f.marksIn(run{verb, f.sentence(verb).End})) > 0 { // who is asked answers: asked about his age, quipped, “…”
			d.content = nil
		}
		return
	}
	if verb < 0 || !f.isPassive(verb, f.sentence(verb).First) || !isSpeech(f.word(verb)) {
		return
	}
	if by > verb+1 && f.is(by-1, "by") {
		if agent := (run{by, f.nounPhrase(by)}); !agent.isEmpty() {
			d.source, d.cue = agent, run{d.cue.first, by}
			for i := range d.content {
				d.content[i] = cut(d.content[i], agent)
			}
			d.content = slices.DeleteFunc(d.content, run.isEmpty)
			return
		}
	}
	first := f.sentence(verb).First
	if f.hasBe(verb, first) && d.source.overlaps(f.subjectOf(verb, first)) {
		d.source = run{}
	}
	if subject := f.subjectOf(verb, first); len(d.content) > 1 && subject.contains(d.content[0]) {
		d.content = d.content[1:]
	}
}

// accused leaves without a source what somebody is accused of saying, which nobody knows to be
// his or hers: "is accused of | telling friends that he “hated them”".
func (f *finder) accused(d *draft) {
	for i := d.cue.first; i+2 < d.cue.end; i++ {
		if f.is(i, "accused", "suspected", "charged") && f.is(i+1, "of", "with") && f.isIn(i+2, pos.VBG) && f.hasBe(i, f.sentence(i).First) && d.content[0].first >= d.cue.end {
			d.source, d.cue.end, d.content[0].first = run{}, i+2, i+2
			return
		}
	}
}

// byNoun leaves to a draft whose cue is a noun of saying, to which its source does something else
// than saying it, the noun: "laughed at | the suggestion | that the club was for sale".
func (f *finder) byNoun(d *draft) {
	noun, first := d.cue.end-1, d.cue.first
	if len(d.content) != 1 || d.source.end > first || noun-first < 2 || !f.isIn(noun, pos.NN, pos.NNS) || !sayings.Is(strings.ToLower(f.word(noun)), sayings.Noun) ||
		d.content[0].first != d.cue.end || !f.isThat(d.cue.end) || isSpeech(f.a.Text(f.spanOf(run{first, noun}))) || !f.is(noun-1, "the", "any", "all") || !f.isIn(noun-2, pos.IN) {
		return
	}
	d.cue, d.source = run{noun, noun + 1}, f.possessorOf(noun, f.sentence(noun))
}

// isQuestioned reports whether the participle v opens what somebody was asked: "Asked about
// the vote, Ann Lee left", "Ann Lee, asked if it was over, nodded".
func (f *finder) isQuestioned(v, first int) bool {
	return f.is(v, "asked", "questioned", "pressed", "quizzed") && (v == first || f.isIn(v-1, pos.Comma)) && f.isIn(v+1, pos.IN, pos.WRB, pos.WP, pos.TO)
}
