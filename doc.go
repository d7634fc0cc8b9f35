// Package copydesk is the root of a library for analysing news. It holds no code but
// the version; the work is done by four packages, each of which takes what the one
// before it found:
//
//	text ── article.Parse ──> *article.Article ── entity.Extract(a) ──> []entity.Entity
//	                                │                                        │
//	                                ├─────────── quote.Extract(a, ents) <────┘ ──> []quote.Quote
//	                                └─────────── stats.…(a) ──> tables
//
// The packages:
//
//   - [github.com/copydesk/copydesk/article] cuts raw text into blocks, tells body from
//     boilerplate, and finds headline, byline, dateline and the like.
//   - [github.com/copydesk/copydesk/entity] finds who and what is named, each with all
//     mentions, and what he, she, they and "the president" refer to.
//   - [github.com/copydesk/copydesk/quote] finds who said what: direct, mixed and
//     indirect quotes, their cues, their sources and the speakers behind these.
//   - [github.com/copydesk/copydesk/stats] counts terms and computes what analysts
//     publish: keyness, collocations, dispersion, readability and more.
//
// Who wants one of them links no more than that one needs.
//
// # Offsets
//
// Everything found carries a [github.com/copydesk/copydesk/article.Span]: a half-open range of BYTES of the text
// as it was handed in. The text is never rewritten, so that a span can be shown,
// mapped back to a file, or compared with somebody else's annotation; methods of the
// article convert it to runes and to UTF-16 units for other languages.
//
// # Any text
//
// Analysis takes any text and never fails: bad UTF-8, a megabyte in one line,
// nothing at all. The work is linear in the text. Errors come from input and output,
// and from data that a caller supplies.
//
// # Goroutines and determinism
//
// An [github.com/copydesk/copydesk/article.Article] is immutable, and so are the options structs while nobody
// changes them: many goroutines may share them. Results are plain values that the
// caller owns. The same text gives the same results, byte for byte, with one worker or
// many; [github.com/copydesk/copydesk/article.Map] runs many and keeps the order.
package copydesk

// Version is the version of the library. The models that it embeds change with it and
// not otherwise, so that a result can be traced to the version that gave it.
const Version = "0.1.0"
