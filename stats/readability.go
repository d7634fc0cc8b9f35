package stats

import (
	"math"
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/stats/internal/syllable"
)

// A TextCount is what the readability formulas are computed from.
//
// A word is here what a reader takes for one: "don't" and "well-known" count
// once, numbers count as words. Characters are the letters and digits of words.
// Syllables are found by rule (see CountText); formulas on syllables that are
// known are exact.
type TextCount struct {
	Sentences     int `json:"sentences"`
	Words         int `json:"words"`
	Characters    int `json:"characters"`
	Syllables     int `json:"syllables"`
	LongWords     int `json:"long_words"`    // of three syllables or more
	Monosyllables int `json:"monosyllables"` // words of one syllable
	Over6         int `json:"over_6"`        // words of seven characters or more
}

// A Readability tells how hard a text is to read. Ease runs from about 100,
// very easy, down to 0 and below; the others are US school grades. All are NaN
// without a word or a sentence. The formulas were made for texts of a hundred
// words and more; SMOG was for thirty sentences.
type Readability struct {
	TextCount
	FleschEase    Float `json:"flesch_ease"`
	FleschKincaid Float `json:"flesch_kincaid"`
	Fog           Float `json:"fog"`
	SMOG          Float `json:"smog"`
	ARI           Float `json:"ari"`
	ColemanLiau   Float `json:"coleman_liau"`
	LIX           Float `json:"lix"` // no grade: below 30 very easy, above 60 very hard
	RIX           Float `json:"rix"` // no grade: 0.2 very easy, above 7.2 university
	FORCAST       Float `json:"forcast"`
}

// Readability computes the formulas: Flesch (1948) 206.835 - 1.015 W/S - 84.6
// Sy/W; Kincaid and others (1975) 0.39 W/S + 11.8 Sy/W - 15.59; Gunning's Fog
// (1952) 0.4 (W/S + 100 L/W), every long word counted; McLaughlin's SMOG (1969)
// 1.043 sqrt(30 L/S) + 3.1291; ARI, Senter and Smith (1967) 4.71 C/W + 0.5 W/S -
// 21.43; Coleman and Liau (1975) 5.88 C/W - 29.6 S/W - 15.8; Björnsson's LIX (1968) W/S + 100 M/W and Anderson's RIX (1983) M/S for
// words M of seven characters or more; FORCAST, Caylor and others (1973) 20 - 15 N/W for
// words N of one syllable, as 150 words have 10 N/150. Dale and Chall's
// formula is not here: its list of easy words is not free.
func (c TextCount) Readability() Readability {
	s, w := float64(c.Sentences), float64(c.Words)
	if c.Sentences <= 0 || c.Words <= 0 {
		s, w = math.NaN(), math.NaN()
	}
	perSentence, syllables, characters, long := w/s, float64(c.Syllables)/w, float64(c.Characters)/w, float64(c.LongWords)
	return Readability{
		TextCount:     c,
		FleschEase:    Float(206.835 - float64(1.015*perSentence) - float64(84.6*syllables)),
		FleschKincaid: Float(float64(0.39*perSentence) + float64(11.8*syllables) - 15.59),
		Fog:           Float(0.4 * (perSentence + 100*long/w)),
		SMOG:          Float(float64(1.043*math.Sqrt(30*long/s)) + 3.1291),
		ARI:           Float(float64(4.71*characters) + float64(0.5*perSentence) - 21.43),
		ColemanLiau:   Float(float64(5.88*characters) - 29.6/perSentence - 15.8),
		LIX:           Float(perSentence + 100*float64(c.Over6)/w),
		RIX:           Float(float64(c.Over6) / s),
		FORCAST:       Float(20 - 15*float64(c.Monosyllables)/w),
	}
}

// CountText counts the body of an article. Syllables are counted by rules of
// English spelling with a list of exceptions: 98 of 100 different words of news have as
// many as the Carnegie Mellon Pronouncing Dictionary gives them. An abbreviation has
// those of what one says ("Mr." and "U.N." two, "FBI" three), unless its sentence is all
// in capitals; a number counts as one syllable, also in "G20" and "MI5", and the "&" of
// "R&D" as one.
func CountText(a *article.Article) TextCount {
	doc := layer.Of(a)
	var c TextCount
	for _, s := range doc.Sentences[:doc.BodySentences] {
		tokens := doc.Tokens[s.First:s.End]
		before := c.Words
		shouted := len(tokens) > 0 && !hasLower(doc.Text[tokens[0].Start:tokens[len(tokens)-1].End])
		for i := 0; i < len(tokens); {
			if !isWord(tokens[i].Kind) {
				i++
				continue
			}
			end := i + 1
			for end < len(tokens) && tokens[end-1].End == tokens[end].Start &&
				(isWord(tokens[end].Kind) || wordHyphen(doc.Text, tokens, end) == hyphen) {
				end++
			}
			c.addWord(doc.Show(int(tokens[i].Start), int(tokens[end-1].End)), shouted)
			i = end
		}
		if c.Words > before {
			c.Sentences++
		}
	}
	return c
}

func (c *TextCount) addWord(word string, shouted bool) {
	c.Words++
	characters := 0
	for _, r := range word {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			characters++
		}
	}
	c.Characters += characters
	if characters > 6 {
		c.Over6++
	}
	if shouted { // else its words would pass for acronyms
		word = strings.ToLower(word)
	}
	n := syllable.Count(word)
	c.Syllables += n
	switch {
	case n >= 3:
		c.LongWords++
	case n == 1:
		c.Monosyllables++
	}
}
