package quote

import (
	"slices"

	"github.com/copydesk/copydesk/internal/attribution"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/pos"
)

// relatives takes relative clauses that somebody tells of inside them, before the models, but
// where these find the same: "a tunnel which | engineers say | will last a century".
func (f *finder) relatives(found []attribution.Attribution) {
	from := map[int][]int{} // attributions by where their content begins
	for k, x := range found {
		first := x.Content[len(x.Content)-1][0]
		from[first] = append(from[first], k)
	}
	for _, s := range f.d.Sentences[:f.d.BodySentences] {
		for v := s.First + 2; v+1 < s.End; v++ {
			if !f.isFinite(v) || !f.isFinite(v+1) || f.marksAt(v) >= 0 || !f.isClauseVerb(v) {
				continue
			}
			d := draft{cue: run{v, v + 1}, source: f.subjectOf(v, s.First), confidence: insertedConfidence}
			known := slices.ContainsFunc(from[v+1], func(k int) bool {
				x := &found[k]
				return x.Cue[0] <= v && v < x.Cue[1] && x.Source[0] >= d.source.first
			})
			if pronoun := d.source.first - 1; !known && !d.source.isEmpty() && f.opensRelative(pronoun, s.First) && f.tellsInside(v, pronoun, s) {
				d.content = []run{{v + 1, f.innerEnd(v+1, s)}}
				f.take(d)
			}
		}
	}
}

// opensRelative reports whether token i is a relative pronoun behind a noun: "a road, | which".
func (f *finder) opensRelative(i, first int) bool {
	return i > first && !f.is(i, "what") && (f.isIn(i, pos.WDT, pos.WP) || f.is(i, "that") && f.isNoun(i-1))
}

// tellsInside reports whether the verb behind the verb of saying v belongs to the relative clause,
// and not to the noun before the pronoun: not in "The song that she wrote | won".
func (f *finder) tellsInside(v, pronoun int, s layer.Sentence) bool {
	end := f.innerEnd(v+1, s)
	return f.hasFinite(run{s.First, pronoun}) || f.hasFinite(run{end, min(s.End, end+reach)})
}
