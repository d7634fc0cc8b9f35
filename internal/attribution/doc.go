// Package attribution finds who said what in a segmented text: for each
// attribution the runs of tokens that are its content, its cue and its source.
//
// It works in four stages, each learned from PolNeAR's training articles:
//
//   - A tagger (a CRF) reads each paragraph and marks sources, cues and
//     contents without linking them: tagger.go.
//   - For each word that may belong to a cue, a linker (a second CRF) reads the
//     words around it and says what belongs to this cue: linker.go.
//   - Of each cue's best readings, and of variants that quote marks, commas and
//     clauses suggest (readings.go), a ranker of boosted trees over features of
//     whole spans says how likely each is right: weigh.go, lexical.go.
//   - Of all cues of a paragraph, those readings are chosen of which most is
//     expected and that do not contradict each other: choose.go.
//
// The work is linear in the text: paragraphs are bounded, and those full of
// cues are read in parts (parts.go).
//
// text.go prepares the tokens: spelling, parts of speech, heads of words,
// quote marks. learn.go learns the models, gold.go reads what annotators
// marked. See MODEL.md for the data and the figures.
package attribution
