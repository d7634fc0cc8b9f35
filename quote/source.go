package quote

import (
	"slices"
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/pos"
)

// mendSource gives the source of a quote the borders of a noun phrase with what
// belongs to it, where the models leave out a clause or take in too much.
func (f *finder) mendSource(q *Quote) {
	if q.Source.IsZero() {
		return
	}
	if strings.IndexFunc(f.a.Text(q.Source), isWord) < 0 {
		f.replaceSign(q)
		return
	}
	f.skipTime(&q.Source)
	first, end := f.tokensOf(q.Source)
	if first > 0 && f.tag(first-1) == pos.IN && f.a.Text(q.Cue) == ":" && !q.Headline {
		s := f.d.Sentences[f.sentenceOf(q.Source.Start)]
		if person := f.onePerson(max(s.First, first-reach), first); !person.IsZero() && !slices.ContainsFunc(q.Content, person.Overlaps) {
			q.Source = person // “… Ann Lee at the harbour:”
			return
		}
	}
	if f.mendPassive(q) {
		return
	}
	if near := f.nearSubject(q, end); !near.IsZero() {
		q.Source = near
		return
	}
	end = f.cutAdverbial(first, end)
	for end-1 > first && (isAdverb(f.word(end-1)) || f.tag(end-1) == pos.Comma) {
		end--
	}
	if end-2 > first && f.word(end-2) == "on" && isWeekday(f.word(end-1)) {
		end -= 2
	}
	if e := f.relativeEnd(first, end, q); e > end {
		end = e
	}
	q.Source = f.span([2]int{first, end})
}

// mendPassive makes the agent behind the verb the source: "the captain was called
// by a rival | a man of wood". It reports whether it did.
func (f *finder) mendPassive(q *Quote) bool {
	cue, by := f.tokensOf(q.Cue)
	first, end := f.tokensOf(q.Content[0])
	for by > cue+1 && f.word(by-1) != "by" {
		by--
	}
	if first < by || by <= cue+1 || f.tag(by-2) != pos.VBN || !isSpeech(f.word(by-2)) {
		return false
	}
	agent := f.nounPhrase(by)
	switch {
	case agent == by || agent >= end || agent > first && first > by:
		return false
	case agent > first:
		q.Content[0] = f.span([2]int{agent, end})
	}
	q.Source, q.Cue = f.span([2]int{by, agent}), f.span([2]int{cue, by})
	return true
}

// nearSubject returns the subject right before the verb of the cue where that
// stands in a clause of its own behind a source that ends at token end: "the
// mayor promised money as the captain vowed to sail."
func (f *finder) nearSubject(q *Quote, end int) article.Span {
	cue, _ := f.tokensOf(q.Cue)
	if q.Headline || cue <= end+2 || cue > end+reach || f.tag(cue) != pos.VBD && f.tag(cue) != pos.VBZ {
		return article.Span{}
	}
	verb := cue
	if f.word(cue-1) == "," { // behind a clause in commas
		for verb -= 2; verb > end && f.word(verb) != ","; verb-- {
		}
		if tag := f.tag(verb + 1); tag != pos.VBG && tag != pos.WP && tag != pos.VBN {
			return article.Span{}
		}
	}
	s := f.subject(verb, end)
	i, to := f.tokensOf(s)
	if s.IsZero() || to != verb || i <= end || !isConjunction(f.word(i-1)) && (verb == cue || f.tag(i-1) != pos.CC) {
		return article.Span{}
	}
	return s
}

func isConjunction(word string) bool {
	switch word {
	case "as", "while", "after", "when", "because", "although", "though":
		return true
	}
	return false
}

// replaceSign finds the source of a quote whose source the models take for a
// sign: a closing mark before a cue with the source behind it (« Yes, » said the
// captain), or the comma that ends a clause (Ann Lee, who chairs the board, said).
func (f *finder) replaceSign(q *Quote) {
	sign, _ := f.tokensOf(q.Source)
	q.Source = article.Span{}
	if q.Cue.IsZero() || q.Headline && !f.endsMark(f.d.Tokens[sign].End) {
		return
	}
	cue, behind := f.tokensOf(q.Cue)
	if sign != cue-1 {
		return
	}
	if f.endsMark(f.d.Tokens[sign].End) {
		end := f.nounPhrase(behind)
		if end == behind {
			return
		}
		q.Source = f.span([2]int{behind, end})
		q.Content = slices.DeleteFunc(q.Content, func(c article.Span) bool { return c.Overlaps(q.Source) })
		return
	}
	first := f.d.Sentences[f.sentenceOf(q.Cue.Start)].First
	if end := f.nounPhrase(first); end > first {
		if end = f.relativeEnd(first, end, q); end == sign {
			q.Source = f.span([2]int{first, end})
		}
	}
}

// nounPhrase returns the end of the noun phrase that begins with token i, with a
// name behind a comma that it ends in; i if none begins there.
func (f *finder) nounPhrase(i int) int {
	start, end := i, i
	limit := min(i+reach, len(f.d.Tokens))
	for i < limit {
		switch tag := f.tag(i); {
		case tag.IsNoun():
			end = i + 1
		case f.word(i) == "of" && i > start && end == i && i+1 < limit:
		case tag == pos.Comma && i > start && end == i && i+1 < limit && f.namedAt(i+1, i+1) >= 0:
		case tag != pos.DT && tag != pos.JJ && tag != pos.PRPS && tag != pos.CD && tag != pos.POS && tag != pos.HYPH:
			return end
		}
		i++
	}
	return end
}

// isAdverb reports whether a word stands between a source and its cue.
func isAdverb(word string) bool {
	switch word {
	case "today", "yesterday", "now", "also", "later", "then", "recently", "and", "but", "or":
		return true
	}
	return false
}

// cutAdverbial returns where that begins behind a comma which tells of the
// sentence: a clause with a participle ("two aides, leaving open who"), or where
// it was said ("the board, in a report"); end if nothing does.
func (f *finder) cutAdverbial(first, end int) int {
	for i := first + 1; i+1 < end; i++ {
		if f.tag(i) == pos.Comma && f.nameOver(i+1) < 0 && (f.isParticiple(i+1, end) || f.word(i+1) == "in" && i+2 < end && f.tag(i+2) == pos.DT) {
			return i
		}
	}
	return end
}

// isParticiple reports whether token i begins a clause with a participle; "managing"
// in ", managing director" does not.
func (f *finder) isParticiple(i, end int) bool {
	if f.tag(i) != pos.VBG || f.word(i) == "including" {
		return false
	}
	return i+1 == end || !f.isCommonNoun(i+1) && !unicode.IsUpper(rune(f.word(i)[0]))
}

// relativeEnd returns the end of the relative clause behind the source, the
// tokens [first, end): up to the comma before the cue ("Ann Lee, who chairs the
// board, said"), or to the end of the sentence.
func (f *finder) relativeEnd(first, end int, q *Quote) int {
	i := end
	for j := first + 1; j < end; j++ { // a clause that the source breaks off in
		if f.isRelative(j) {
			i = j - 1
			break
		}
	}
	k := f.sentenceOf(q.Cue.Start)
	if q.Headline || !f.isRelative(i+1) || k != f.sentenceOf(f.d.Tokens[i].Start) {
		return end
	}
	cue, _ := f.tokensOf(q.Cue)
	to := cue - 1
	for j := i + 2; cue > first && j < to; j++ { // up to the first verb of saying, of which the cue may be the second
		if f.word(j) == "," && f.isFinite(j+1) {
			to = j
		}
	}
	if cue < first {
		to = f.d.Sentences[k].End
		if f.tag(to-1) == pos.Period {
			to--
		}
	}
	if to <= end || to-end > reach || cue > first && f.word(to) != "," ||
		slices.ContainsFunc(q.Content, f.span([2]int{end, to}).Overlaps) {
		return end
	}
	return to
}

// isRelative reports whether token i begins a relative clause behind a comma.
func (f *finder) isRelative(i int) bool {
	return i > 0 && i < len(f.d.Tokens) && f.word(i-1) == "," && (f.tag(i) == pos.WP || f.tag(i) == pos.WDT)
}

// skipTime leaves out the time of day that an entry of a live page begins with,
// before a name or a quote mark.
func (f *finder) skipTime(s *article.Span) {
	first, end := f.tokensOf(*s)
	if first+1 >= end || !isClock(f.word(first)) || f.d.Sentences[f.sentenceOf(s.Start)].First != first {
		return
	}
	switch f.tag(first + 1) {
	case pos.OpenQuote, pos.DT, pos.NNP, pos.NN, pos.JJ:
		*s = f.span([2]int{first + 1, end})
	}
}

// isClock reports whether s is a time of day: 18:42, 6.42pm.
func isClock(s string) bool {
	hour, minute, ok := strings.Cut(s, ":")
	if !ok {
		hour, minute, ok = strings.Cut(s, ".")
	}
	minute = strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(minute), "am"), "pm")
	return ok && len(hour) > 0 && len(hour) < 3 && len(minute) == 2 && digits(hour) && digits(minute)
}

func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }
