package attribution

import (
	"github.com/copydesk/copydesk/internal/model/crf"
	"github.com/copydesk/copydesk/internal/model/trees"
)

// Ranker learns which reading is right: first a ranker over words, then trees
// that have its score as a feature.
func (l *Learner) Ranker(t crf.Trainer, o trees.Options) error {
	var lists []crf.Sequence
	var fold []int
	l.eachList(nil, func(i int, w *weigher, x *candidate, targets []float32) {
		var seq, labelled crf.Sequence
		w.lexical(&seq, x)
		for j, v := range targets {
			labelled.AddFrom(&seq, j)
			if v > 0.2 { // of many that are equally right none tells much
				labelled.Label(0)
			}
			labelled.Next()
		}
		lists = append(lists, labelled)
		fold = append(fold, l.fold[i])
	})
	words := make([]*crf.Ranker, folds)
	var err error
	for k := range folds {
		var seen []crf.Sequence
		for i, s := range lists {
			if fold[i] != k {
				seen = append(seen, s)
			}
		}
		if words[k], err = t.TrainRanker(seen); err != nil {
			return err
		}
	}
	if l.Models.Words, err = t.TrainRanker(lists); err != nil {
		return err
	}
	l.Log("words: %d features, %d bytes", l.Models.Words.Features(), len(l.Models.Words.Encode()))
	data := &trees.Lists{}
	l.eachList(words, func(i int, w *weigher, x *candidate, targets []float32) {
		data.Features = len(x.features) / len(x.readings)
		for j, v := range targets {
			data.Add(x.features[j*data.Features:][:data.Features], v)
		}
		data.End()
	})
	l.Log("ranker: %d lists, %d readings, %d features", len(data.Ends), len(data.Target), data.Features)
	l.Models.Ranker = trees.Train(data, o)
	return l.calibrate(data, fold, words, o)
}

// calibrate learns what the probabilities of readings are worth, by forests
// that have not seen them.
func (l *Learner) calibrate(data *trees.Lists, fold []int, words []*crf.Ranker, o trees.Options) error {
	var all []claimed
	for k := range folds {
		f := finder{models: &Models{Ranker: trees.Train(data.Without(func(list int) bool { return fold[list] == k }), o)}}
		f.propose.generous = true
		for i, x := range l.texts {
			if l.fold[i] != k {
				continue
			}
			f.text = *x
			f.weigh.begin()
			for j, p := range x.paras {
				f.read(p, l.linkers[k], words[k], l.margins[i][j])
				for _, v := range f.choose() {
					all = append(all, claimed{v.who, l.right(&f.weigh, i, p, f.weigh.of(v))})
				}
			}
		}
	}
	l.Calibration = learnCalibration(all)
	var err error
	l.Models.Calibration, err = ReadCalibration(l.Calibration)
	return err
}

// right reports whether an annotation of the text has the content and the
// source of the reading.
func (l *Learner) right(w *weigher, i int, p paragraph, r *reading) bool {
	for k := range l.gold[i] {
		g := l.gold[i][k].reading(p)
		if g.pieces > 0 && w.agree(&g, r).who {
			return true
		}
	}
	return false
}

// eachList goes over the candidates of all texts, read by models that have not
// seen them. targets say how right each reading is.
func (l *Learner) eachList(words []*crf.Ranker, yield func(i int, w *weigher, x *candidate, targets []float32)) {
	var best [4]int
	gold := 0
	var f finder
	f.propose.generous = true
	for i, x := range l.texts {
		f.models, f.text = &l.Models, *x
		f.weigh.begin()
		reached := make([]agreement, len(l.gold[i]))
		for k, p := range x.paras {
			var ranker *crf.Ranker
			if words != nil {
				ranker = words[l.fold[i]]
			}
			f.read(p, l.linkers[l.fold[i]], ranker, l.margins[i][k])
			for j := range f.candidates {
				x := &f.candidates[j]
				yield(i, &f.weigh, x, l.targets(&f.weigh, i, p, x, reached))
			}
		}
		for _, a := range reached {
			gold++
			tally(&best, a)
		}
	}
	l.Log("oracle: of %d attributions found %d who %d exact %d strict %d", gold, best[0], best[1], best[2], best[3])
}

func tally(sums *[4]int, a agreement) {
	for i, on := range [...]bool{a.found, a.who, a.exact, a.strict} {
		if on {
			sums[i]++
		}
	}
}

// targets says how right each reading of a candidate is; the sum is 1. reached
// keeps the best reading seen of each attribution.
func (l *Learner) targets(w *weigher, i int, p paragraph, x *candidate, reached []agreement) []float32 {
	which := -1
	for k := range l.gold[i] {
		for _, t := range l.gold[i][k].cue {
			if t == p.first+x.at && which < 0 {
				which = k
			}
		}
	}
	targets := make([]float32, len(x.readings))
	if which >= 0 {
		g := l.gold[i][which].reading(p)
		top := 0.0
		worths := make([]float64, len(x.readings))
		for j := 1; j < len(x.readings); j++ {
			a := w.agree(&g, &x.readings[j])
			worths[j] = a.worth()
			top = max(top, worths[j])
			if a.worth() > reached[which].worth() {
				reached[which] = a
			}
		}
		for j := range targets {
			if top > 0 && j > 0 && worths[j] == top {
				targets[j] = 1
			}
		}
		if top == 0 {
			targets[0] = 1
		}
	} else {
		targets[0] = 1
	}
	sum := float32(0)
	for _, v := range targets {
		sum += v
	}
	for j := range targets {
		targets[j] /= sum
	}
	return targets
}

// reading is the attribution as a reading of the paragraph p; what lies outside
// is left out.
func (g *marked) reading(p paragraph) reading {
	var r reading
	runs := func(tokens []int) (out [][2]int) {
		for _, t := range tokens {
			if t < p.first || t >= p.end {
				continue
			}
			if n := len(out); n > 0 && out[n-1][1] == t-p.first {
				out[n-1][1]++
			} else {
				out = append(out, [2]int{t - p.first, t - p.first + 1})
			}
		}
		return out
	}
	for k, run := range runs(g.content) {
		if k < maxPieces {
			r.content[k] = run
			r.pieces++
		}
	}
	if c := runs(g.cue); len(c) > 0 {
		r.cue = c[0]
	}
	if s := runs(g.source); len(s) > 0 {
		r.source = [2]int{s[0][0], s[len(s)-1][1]}
	}
	return r
}
