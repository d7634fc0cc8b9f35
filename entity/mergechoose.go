package entity

import (
	"cmp"
	"maps"
	"slices"
)

// A bearer is a set that a short name may mean.
type bearer struct {
	set      int
	called   int // articles that use the short name, or a longer one with it, for the set
	articles int
	count    map[int32]int32 // features: articles of the set that have them
	hasRole  bool
	female   int
	male     int
	hasLand  bool // one of its articles is about a land
	offices  offices
}

// What weighs how much. A ratio says how much more often a feature goes with
// the articles of a bearer than with all; it is bounded, since features hang
// together.
const (
	otherWeight      = 0.15 // of somebody who is named in full nowhere
	commonWeight     = 1.0  // the same, where the name is a common one
	acronymOther     = 0.05 // of something that no article explains by the acronym
	unexplainedOther = 0.03 // the same, where no article explains it at all
	fewInitialsOther = 0.3  // the same, where it has but three letters
	strangerOther    = 6.0  // how much more of these in an article with nothing in common
	otherGender      = 0.02 // a woman of a man's name: signs of gender are seldom wrong
	namedApart       = 0.02 // of a bearer who is named in the same article as somebody else
	smoothing        = 2.0  // articles like all others that a bearer is taken to have beside his own
	leastRatio       = 0.25
	mostRatio        = 8.0
	mostCompany      = 2.0
	mostEvidence     = 512.0
	perArticle       = 16.0 // of that for each article of a bearer, whose company may be chance
	sureEnough       = 0.9
	maxBearers       = 16
)

// rivals are the bearers of one name who are called so most often, and how often all
// others together are.
type rivals struct {
	bearers []*bearer
	rest    float64
}

// called is how often all are called by the name.
func (f *rivals) called() float64 {
	sum := f.rest
	for _, b := range f.bearers {
		sum += float64(b.called)
	}
	return sum
}

// dominated reports whether the first has nine tenths of all.
func (f *rivals) dominated() bool {
	if len(f.bearers) == 0 {
		return false
	}
	first := float64(f.bearers[0].called)
	return first >= float64(dominates*(f.called()-first))
}

// newRivals takes sets with how often each is called by the name; items gives those
// of a set. What was made before is in made.
func (r *resolver) newRivals(called map[int]int, items func(set int) []int, made map[int]*bearer) rivals {
	sets := slices.SortedFunc(maps.Keys(called), func(a, b int) int {
		return cmp.Or(called[b]-called[a], cmp.Compare(r.sets[a].key, r.sets[b].key))
	})
	var all rivals
	for i, s := range sets {
		if i >= maxBearers {
			all.rest += float64(called[s])
			continue
		}
		if made[s] == nil {
			made[s] = r.newBearer(s, items(s))
		}
		b := *made[s]
		b.called = called[s]
		all.bearers = append(all.bearers, &b)
	}
	return all
}

// newBearer sums up the items of a set.
func (r *resolver) newBearer(set int, items []int) *bearer {
	b := &bearer{set: set, count: map[int32]int32{}, offices: offices{}}
	seen := map[int]bool{}
	for _, i := range items {
		it := &r.items[i]
		switch it.Gender {
		case Female:
			b.female++
		case Male:
			b.male++
		}
		for _, o := range r.officesOf(it) {
			b.offices.add(o)
		}
		if seen[it.article] {
			continue
		}
		seen[it.article] = true
		b.articles++
		b.hasLand = b.hasLand || r.articles[it.article].Land != ""
		for _, n := range r.features.of(it) {
			b.count[n]++
			b.hasRole = b.hasRole || r.features.ofRole[n]
		}
	}
	b.called = b.articles
	return b
}

// gender is that of most items, if hardly any is of the other.
func (b *bearer) gender() Gender {
	switch {
	case b.female > 4*b.male:
		return Female
	case b.male > 4*b.female:
		return Male
	}
	return Unknown
}

// evidence is the product of the ratios of an item's features. Another land than that
// of a bearer speaks against him, and so do roles of which he has none; that he has not
// been in this company does not.
func (r *resolver) evidence(b *bearer, of []int32) float64 {
	product := 1.0
	hasRole, sameRole := false, false
	for _, n := range of {
		if r.features.ofRole[n] {
			hasRole, sameRole = true, sameRole || b.count[n] > 0
		}
		share := r.features.share[n]
		count, articles := float64(b.count[n]), float64(b.articles)
		if r.features.exclusive[n] {
			ratio := (count + float64(smoothing*share)) / float64((articles+smoothing)*share)
			product = float64(product * min(max(ratio, leastRatio), mostRatio))
		} else {
			ratio := (count + float64(smoothing*share)) / float64((articles+smoothing)*share)
			product = float64(product * min(max(ratio, 1), mostCompany))
		}
	}
	if hasRole && b.hasRole && !sameRole {
		product = float64(product * leastRatio)
	}
	return min(max(product, 1/mostEvidence), mostEvidence, float64(perArticle*float64(b.articles)))
}

// choose returns the likeliest bearer of the name of an item and its share of all
// weights; nil where there are none. other is the weight of somebody else.
func (r *resolver) choose(it *item, fit rivals, other float64) (best *bearer, share float64) {
	if len(fit.bearers) == 0 {
		return nil, 0
	}
	of := r.features.of(it)
	total, most := other+fit.rest, 0.0
	for _, b := range fit.bearers {
		w := float64(float64(b.called) * r.evidence(b, of))
		if g := b.gender(); it.Gender != Unknown && g != Unknown && g != it.Gender {
			w = float64(w * otherGender)
		}
		if it.Kind == Person && r.namedApart(it, b.set) {
			w = float64(w * namedApart)
		}
		if w > most {
			best, most = b, w
		}
		total += w
	}
	return best, most / total
}

// namedApart reports whether another entity of the same article is in the set.
func (r *resolver) namedApart(it *item, set int) bool {
	first, end := r.firstItem[it.article], r.firstItem[it.article+1]
	for i := first; i < end; i++ {
		if other := &r.items[i]; other.record != it.record && other.set >= 0 && r.find(other.set) == r.find(set) {
			return true
		}
	}
	return false
}
