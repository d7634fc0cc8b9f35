package syntax

import (
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/text/fold"
)

// Word returns the hash by which the parser knows a token: that of its lower case, with
// typographic apostrophes as plain ones and quote marks in one form.
func Word(token string) uint32 {
	const seed, prime = 2166136261, 16777619
	h := uint32(seed)
	for _, c := range fold.Straight(token) {
		c = lower(c)
		if c >= utf8.RuneSelf {
			h ^= uint32(c) << 13
		}
		h = (h ^ uint32(c)) * prime
	}
	return h
}

func lower(c rune) rune {
	switch {
	case 'A' <= c && c <= 'Z':
		return c + 'a' - 'A'
	case c >= utf8.RuneSelf && unicode.IsLetter(c):
		return unicode.ToLower(c)
	}
	return c
}

// Name stands for all words by which somebody is named.
const Name uint32 = 2

// Form returns Word, or Name for a word with the tag of a name that is no word otherwise
// and no part of names that tells what they name ("Ministry"): the models shall learn from
// what stands around a name, not from whom the news of some year was about.
func Form(token string, tag uint8) uint32 {
	if IsName(token, tag) {
		return Name
	}
	return Word(token)
}

// telling are the words of names that keep their form.
const telling = lexicon.Honorific | lexicon.Office | lexicon.OrgWord | lexicon.Facility | lexicon.LandWord | lexicon.PlaceWord |
	lexicon.EventWord | lexicon.WorkWord | lexicon.PartyWord | lexicon.Weekday | lexicon.Month | lexicon.Demonym | lexicon.Group

// IsName reports whether Form takes a token for a name.
func IsName(token string, tag uint8) bool {
	if t := pos.Tag(tag); t != pos.NNP && t != pos.NNPS {
		return false
	}
	var buf [48]byte
	b := buf[:0]
	for _, c := range token {
		if len(b) > len(buf)-utf8.UTFMax {
			break
		}
		b = utf8.AppendRune(b, lower(c))
	}
	return !pos.IsFrequent(string(b)) && lexicon.Lookup(token)&telling == 0
}
