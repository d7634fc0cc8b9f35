// Package entity finds who and what an article names, each with all its
// mentions.
//
//	a := article.Parse(text)
//	for _, e := range entity.Extract(a) {
//		fmt.Println(e.Kind, e.Name, len(e.Mentions))
//	}
//
// An [Entity] is one thing in the article: a person with the full name and the
// family name alone, an organisation with its acronym. Its Mentions are names
// only; pronouns and phrases such as "the mayor" are its References. All of
// them are spans of BYTES of the text that was parsed, made of whole tokens.
// Names are looked for in the body, in the headlines, and beside them in bylines,
// datelines, captions, credits and lines on who contributed.
//
// # How names are found and joined
//
// A learned tagger finds the names and their kinds (a conditional random field;
// see MODEL.md in entity/internal/names for what it was learned from and how often it
// is right). The caller's [Gazetteer] wins over it. Rules, in the order of the
// text, then say which names are one thing:
//
//   - People: a name of two words or more is the same person as another if the
//     family names are the same and the given names are the same, short forms
//     (Mike, Michael), initials or spellings of one another. Two people with one
//     family name stay two. A single word goes to the person who has it as family
//     name, otherwise elsewhere in the name; among several to the one mentioned
//     last before it whose gender fits the honorific, or if none was, to the one
//     mentioned next.
//   - Organisations and places: the same words, but for "the", accents,
//     possessives and legal forms (Ltd); an acronym and what it stands for; the
//     first word of an organisation's name, if no other starts with it.
//   - Peoples: "Dane", "Danish" and "Danes" are one NORP entity, apart from Denmark.
//
// He and she, in all cases, are resolved by a learned ranking of the people
// mentioned before; it that does something to an organisation; a they that says
// something to those who are named together right before it. Phrases with "the"
// are resolved to a person with such a role, or to an organisation with such a
// word in its name.
//
// Dates, amounts of money and percentages are found by rules, with a
// normalised [Value].
//
// # Promises
//
// Extract is total: any bytes give entities or none; only a nil Article panics.
// The models and lists are for English: of an article with the flag
// [article.NotEnglish] it finds what looks like English. The same article gives
// the same entities. Extract reads a bounded window around each word and remembers a
// bounded number of candidates, so the time is linear in the text. Nothing is
// kept between calls; many goroutines may call everything in this package.
package entity
