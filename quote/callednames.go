package quote

import (
	"strings"

	"github.com/copydesk/copydesk/internal/pos"
)

// calledName returns the voice of somebody whom the source, the tokens [first, end),
// gives no more than the name by which he or she goes: "a man who goes by the name
// “Shorty”", "a neighbour who identified herself as Dolores".
func (f *finder) calledName(first, end int) voice {
	for i := first + 1; i < end; i++ {
		if !f.introducesName(i) {
			continue
		}
		from := i + 1
		for from < end && (f.is(from, "the", "name", "nickname", "of", "only", "simply", "just", "as") || f.isIn(from, pos.OpenQuote)) {
			from++
		}
		if id := f.namedAt(min(from, end-1), from); from < end && id >= 0 {
			return f.of(id)
		}
		to := from
		for to < end && f.isCapital(to) {
			to++
		}
		if to > from {
			return voice{Speaker: Speaker{oneLine(f.a, f.spanOf(run{from, to})), -1}}
		}
	}
	return nobody
}

// introducesName reports whether token i is the last of the words behind which the
// name stands that somebody goes by.
func (f *finder) introducesName(i int) bool {
	switch {
	case f.is(i, "by"):
		return f.is(i-1, "goes", "go", "went", "going")
	case f.is(i, "as"):
		return f.is(i-1, "known", "himself", "herself", "themselves", "name", "only") && f.isCalling(i-1)
	}
	return f.is(i, "called", "named", "nicknamed", "dubbed")
}

// isCalling reports whether a verb of giving a name stands close before token i or at it.
func (f *finder) isCalling(i int) bool {
	for k := i; k >= max(0, i-4); k-- {
		if f.is(k, "known", "identified", "introduced", "gave", "gives", "named", "called", "identifies", "introduces") {
			return true
		}
	}
	return false
}

// cutGeneration returns where the tokens [first, end) end without what tells a person
// from others of the name: "Jason Vance the Third", "Edgar Holt the younger".
func (f *finder) cutGeneration(first, end int) int {
	switch strings.ToLower(f.word(end - 1)) {
	case "first", "second", "third", "fourth", "fifth", "1st", "2nd", "3rd", "4th", "5th", "elder", "younger":
	default:
		return end
	}
	cut := end - 1
	if cut-1 > first && f.is(cut-1, "the") {
		cut--
	}
	if cut > first && f.namedAt(cut-1, cut-1) >= 0 {
		return cut
	}
	return end
}
