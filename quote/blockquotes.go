package quote

// blockQuotes takes blocks that ">" opens, that run on within one pair of marks, or that have
// none and read like speech, behind a colon with who says it: "The mayor wrote on her page:".
func (f *finder) blockQuotes() {
	for i := 1; i < len(f.blocks); i++ {
		b, before := f.blocks[i], f.blocks[i-1]
		if !f.is(before.end-1, ":") || before.end-before.first > 2*reach {
			continue
		}
		marked, closing := f.is(b.first, ">"), f.closesIn(i)
		if f.marksAt(b.first) >= 0 && !marked && closing < 0 {
			continue
		}
		d := draft{content: []run{b.run}, cue: run{before.end - 1, before.end}, confidence: loneConfidence, verbatim: true}
		s := f.sentence(before.end - 1)
		for v := s.End - 1; v > s.First && d.source.isEmpty(); v-- {
			if (f.isSaying(v) || marked && f.isUttering(v)) && f.marksAt(v) < 0 && (!f.isPassive(v, s.First) || v == s.End-2 && !f.hasBe(v, s.First)) && (marked || closing >= 0 || f.isUttering(v)) {
				d.source, d.cue = f.subjectOf(v, s.First), run{v, v + 1}
			}
		}
		if !d.source.isEmpty() && (marked || closing >= 0 || f.isSpoken(b.run) || f.is(before.end-2, "replied", "replies", "answered", "answers")) {
			if marked {
				d.content[0].first++
			}
			for ; i < closing; i++ {
				d.content = append(d.content, f.blocks[i+1].run)
			}
			for marked && i+1 < len(f.blocks) && f.is(f.blocks[i+1].first, ">") {
				i++
				d.content = append(d.content, run{f.blocks[i].first + 1, f.blocks[i].end})
			}
			f.take(d)
		}
	}
}

// closesIn returns the block that closes the mark with which block i opens and which runs on
// over blocks without another, -1 for none.
func (f *finder) closesIn(i int) int {
	const longest = 8 // blocks
	first := f.blocks[i].first
	if k := f.marksAt(first); !f.isLone(first) && (k < 0 || f.quoted[k].Closed || f.quoted[k].Next || f.markRuns[k].first != first) {
		return -1
	}
	for j := i + 1; j < min(len(f.blocks), i+longest); j++ {
		b := f.blocks[j]
		if f.isMark(b.first) {
			return -1
		}
		if f.isLone(b.end - 1) {
			return j
		}
	}
	return -1
}

// isUttering reports whether token i is a verb that a speech without marks can follow.
func (f *finder) isUttering(i int) bool {
	return f.isOne(i, uttering)
}

// isSpoken reports whether a block without marks reads like speech.
func (f *finder) isSpoken(r run) bool {
	return f.some(r, func(i int) bool { return f.is(i, "i", "we", "my", "our", "you", "me", "us") })
}
