// Package quote finds who said what: the quotes of an article, direct, mixed
// and indirect, each with its words, its cue, its source and the entity that
// the source stands for.
//
//	a := article.Parse(text)
//	entities := entity.Extract(a)
//	for _, q := range quote.Extract(a, entities) {
//		fmt.Printf("%s: %s\n", q.Speaker, q.Words(a))
//	}
//
// A quote is what a source utters, thinks, wants or decides, as the writer
// reports it. Every part of it is a span of BYTES of the text that was parsed:
// quote marks belong to the content, the full stop does not unless it stands
// inside the marks, the person addressed is no part of the source.
//
// Speaker is a name, Entity the ID of whose it is: -1 for nobody whom the
// article names, and for a name that is no entity.
package quote

import (
	"github.com/copydesk/copydesk/article"
)

// A Quote says who said what, and where. It is a plain value that the caller
// owns.
type Quote struct {
	Kind Kind `json:"kind"`
	// Content is what is said: one span, or several in the order of the text
	// where it was said in pieces or goes on over paragraphs. The spans are
	// disjoint and never empty.
	Content []article.Span `json:"content"`
	// Cue is the run of words that tells of an utterance or a thought: "said",
	// "according to", "has long called for"; a colon or a dash where a format
	// does without words ("SMITH: Well, …"). It is the zero Span where nothing
	// tells of it (Ann Lee was furious. “Nobody asked us.”).
	Cue article.Span `json:"cue,omitzero"`
	// Source is whose words they are, as it stands in the text: a name, "he",
	// "a senior official". It is the zero Span where the text names none.
	Source article.Span `json:"source,omitzero"`
	// Speaker is the canonical name of Source, and empty where the article
	// gives it none.
	Speaker string `json:"speaker,omitempty"`
	// Entity is the ID of the entity with that name, and -1 where there is none:
	// also for the name of a campaign ("the Vale campaign"), of the writer who
	// says "I", or of a label in a transcript that is no entity.
	Entity int `json:"entity"`
	// With are those who speak together with Speaker, in the order of the text:
	// "Ann Lee and Omar Reyes said".
	With []Speaker `json:"with,omitempty"`
	// Form says what the content is made of.
	Form Form `json:"form,omitempty"`
	// Reports says whether the cue tells of speech or of something else.
	Reports Reports `json:"reports,omitempty"`
	// Headline says that the quote stands in a headline, not in the body.
	Headline bool `json:"headline,omitempty"`
	// Confidence is the probability, from 0 to 1, that the content and the
	// source are right (see MODEL.md of internal/attribution).
	Confidence float64 `json:"confidence"`
}

// A Speaker is somebody whose words a quote gives.
type Speaker struct {
	Name   string `json:"name"`
	Entity int    `json:"entity"` // ID of the entity, -1 where there is none
}

// A Kind says how much of a quote stands in quote marks.
type Kind string

// The kinds of quotes.
const (
	Direct   Kind = "direct"   // all of the content stands in quote marks, or is speech word for word by its format (SMITH: Well, …)
	Mixed    Kind = "mixed"    // some of it does
	Indirect Kind = "indirect" // none of it does
	// Scare marks a span in quote marks that is nobody's speech: a term, a
	// title, a nickname, a quoted subheading. It has neither cue nor source. Of
	// marks within marks only the outer ones count.
	Scare Kind = "scare"
)

// Reports says what a cue tells of.
type Reports string

// What a cue tells of.
const (
	Speech  Reports = "speech"  // uttered, written or published: said that, promised to, called it “a gift”, according to
	Thought Reports = "thought" // a clause that nobody utters: thinks that, knew the road was shut
	Wish    Reports = "wish"    // an aim that nobody utters: wants to run, hopes to win
	Stance  Reports = "stance"  // for or against a thing: supports the bill
	Act     Reports = "act"     // a deed done by speaking, of which no words are told: condemned the attack, thanked the crew
)

// Form says what the content of a quote is made of.
type Form string

// The forms of contents.
const (
	Words      Form = "words"      // word for word: all of a direct quote
	Clause     Form = "clause"     // a clause, with “that” or without: the road was shut
	Infinitive Form = "infinitive" // to leave the town
	Phrase     Form = "phrase"     // a noun phrase or the like: the attack; as “a gift”
)

// Span returns the stretch of text from the first to the last byte of q, its
// content, cue and source together; the zero Span where it has none of them.
func (q *Quote) Span() (s article.Span) {
	for _, t := range append([]article.Span{q.Cue, q.Source}, q.Content...) {
		switch {
		case s.IsZero():
			s = t
		case !t.IsZero():
			s.Start, s.End = min(s.Start, t.Start), max(s.End, t.End)
		}
	}
	return s
}
