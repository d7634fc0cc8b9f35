package quote

// apart says what the dates of two articles tell of two quotes that may be of one utterance.
type apart int

const (
	unknownDays apart = iota // one article has no date
	nearDays                 // within the window
	farDays
)

func (m *matcher) apart(a, b *saying) apart {
	switch {
	case a.date.IsZero() || b.date.IsZero():
		return unknownDays
	case a.date.Sub(b.date).Abs() <= m.window:
		return nearDays
	}
	return farDays
}

// same reports whether two utterances of one speaker are one. Where no dates tell that they
// may be, most of their words must.
func (m *matcher) same(a, b *saying) bool {
	days := m.apart(a, b)
	if a.article == b.article || days == farDays {
		return false
	}
	c := compareSayings(a, b)
	if c.isPart() || c.isAll() {
		return true
	}
	if days == unknownDays {
		return c.isMost()
	}
	return c.overlap(m.overlap) || c.marked && shareRun(a, b) ||
		m.close(a, b) && (c.isReworded() || shareFigure(a, b))
}

// sameFrame reports whether two utterances in marks are one by their frame, which is much of
// the shorter where no dates tell that they may be.
func (m *matcher) sameFrame(a, b *saying) bool {
	days := m.apart(a, b)
	if a.article == b.article || days == farDays || days == unknownDays && min(len(a.words), len(b.words)) > 2*frame {
		return false
	}
	return shareFrame(a, b)
}

// sameVerbatim reports whether two utterances in marks, which have a long run of words in
// common, are one: whoever speaks, or, long after, of one speaker.
func (m *matcher) sameVerbatim(a, b *saying) bool {
	if a.article == b.article || m.apart(a, b) == farDays && (a.group < 0 || a.group != b.group) {
		return false
	}
	shared := len(align(a.words, b.words))
	return float64(shared) >= verbatim*float64(min(len(a.words), len(b.words)))
}

// verbatim is how much of the shorter of two quotes the longer must have word for word.
const verbatim = 0.8

// close reports whether two articles are known to be of days so near that their writers
// may have heard one utterance.
func (m *matcher) close(a, b *saying) bool {
	return m.apart(a, b) == nearDays && a.date.Sub(b.date).Abs() <= closeDays
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
