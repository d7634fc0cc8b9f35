package article

import (
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/markup"
)

// A measure is what one pass over the bytes of a line tells of its shape.
// Letters beyond ASCII count as lower case at the start of a word.
type measure struct {
	words    int  // runs of letters, digits and inner marks
	lower    int  // that start with a small letter
	capital  int  // that start with a capital
	upper    int  // of two letters or more, capitals throughout
	numbers  int  // that start with a digit
	quoted   int  // words inside double quote marks, straight or curly
	stops    int  // full stops, question and exclamation marks that end a word
	dividers int  // "|", "•", "»", "›", "/" between spaces, and the like
	ends     bool // ends as a sentence does, closing marks and brackets set aside
	last     rune // of the line
}

func measureLine(s string) (m measure) {
	inWord, inQuote := false, false
	var capitals, letters int
	start := func(of *int) {
		inWord, capitals, letters = true, 0, 0
		m.words++
		*of++
		if inQuote {
			m.quoted++
		}
	}
	end := func() {
		if letters > 1 && capitals == letters {
			m.upper++
		}
		inWord = false
	}
	for i := 0; i < len(s); i++ {
		b := s[i]
		switch {
		case 'a' <= b && b <= 'z':
			if !inWord {
				start(&m.lower)
			}
			letters++
			continue
		case 'A' <= b && b <= 'Z':
			if !inWord {
				start(&m.capital)
			}
			letters++
			capitals++
			continue
		case '0' <= b && b <= '9':
			if !inWord {
				start(&m.numbers)
			}
			continue
		case b == '\'' || b == '-':
			continue
		case b == '"':
			inQuote = !inQuote
		case b == '<':
			i += max(markup.Tag(s[i:]), 1) - 1
		case b == '|' || b == '/' && i > 0 && s[i-1] == ' ':
			m.dividers++
		case (b == '.' || b == '!' || b == '?') && inWord:
			m.stops++
		case b >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s[i:])
			i += n - 1
			switch r {
			case '’', '‘':
				continue
			case '“', '”':
				inQuote = r == '“'
			case '•', '»', '›', '·', '│':
				m.dividers++
			default:
				if isLetterLike(r) {
					if !inWord {
						start(&m.lower)
					}
					letters++
					continue
				}
			}
		}
		if inWord {
			end()
		}
	}
	if inWord {
		end()
	}
	m.ends, m.last = ending(s)
	return m
}

// isLetterLike is a cheap test that takes what is not ASCII for a letter unless
// it is a sign of Latin-1 or of the blocks for punctuation and symbols.
func isLetterLike(r rune) bool { return r > 0xBF && r < 0x2000 || r > 0x2E7F && r < 0xFE00 }

// ending tells whether s ends as a sentence does, and its last rune.
func ending(s string) (ends bool, last rune) {
	last, n := utf8.DecodeLastRuneInString(s)
	end := last
	for s = s[:len(s)-n]; strings.ContainsRune("”’\"')]»*", end) && s != ""; s = s[:len(s)-n] {
		end, n = utf8.DecodeLastRuneInString(s)
	}
	return strings.ContainsRune(".!?…;", end) || last == '”' && (end == ',' || end == '—'), last
}
