// Package corpus holds invented news articles for the examples and the tests:
// raw texts as a scraper leaves them, with related headlines, captions, share
// buttons and odd quote marks in them. Towns, people, companies and outlets do
// not exist.
//
// Beside each NAME.txt lies NAME.gold, which says by a reader's judgement what
// is body, who is named and who said what; package internal/check/gold reads it.
package corpus

import "embed"

// FS holds the articles, NAME.txt, in its root. It is read-only and safe for
// many goroutines. The bytes are those of the files, CRLF line ends included.
//
//go:embed *.txt
var FS embed.FS
