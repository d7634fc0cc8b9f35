package coref

import "github.com/copydesk/copydesk/internal/pos"

// An occurrence is a place that means an entity, or somebody without a name.
type occurrence struct {
	entity     int32   // or nobody
	first, end int32   // tokens
	ordinal    int32   // of the sentence
	at         float64 // how many sentences stand before it
	gender     Gender  // of somebody without a name
	quoted     int32   // the stretch in quote marks, or -1
	acts       bool    // is the subject of a verb
	speaks     bool    // and that one of saying
	told       bool    // stands in what somebody says, without marks
	pronoun    bool
	named      bool    // is a name of the entity
	noun       string  // of somebody without a name
	people     bool    // who is a person
	judged     bool    // is the object of a verb of saying: praised, called a cheat
	with       []int32 // persons who are named together with this one
	listed     []int32 // those before it in a list, until an "and" shows it to be one
	salience   float64
}

// note remembers an occurrence of an entity, or of nobody, in the tokens [first, end).
func (r *resolver) note(first, end int, entity int32, ordinal int32, pronoun bool) *occurrence {
	o := occurrence{entity: entity, first: int32(first), end: int32(end), ordinal: ordinal, at: r.at, quoted: r.quoteAt(first), pronoun: pronoun}
	role, speaks := r.roleOf(first, end)
	if speaks && !r.finite(r.skipAdverbs(r.skipAside(end))) && r.isObject(first) {
		role, speaks, o.judged = object, false, true // the learned ranking knows the role as it is
	}
	o.acts, o.speaks = role == subject, speaks
	switch {
	case role == subject && !speaks && first > r.now.First && r.finiteBetween(r.now.First, first) > 0:
		o.salience += pointsSubject / 2
	case role == subject:
		o.salience += pointsSubject
	case role == possessive:
		o.salience += pointsPossessive
	}
	if first > r.now.First && r.word(first-1) == "by" {
		o.salience += pointsAgent
	}
	main := speaks && r.is(r.titleStart(first, r.now.First)-1, pos.Comma) && (r.opensWithClause() || r.endsSentence(end))
	if o.told = o.quoted < 0 && r.isTold(first) && !main; o.told {
		o.salience += pointsTold
	}
	if speaks && !o.told {
		r.spoken = append(r.spoken, len(r.met))
	}
	r.met = append(r.met, o)
	return &r.met[len(r.met)-1]
}

// endsSentence reports whether the verb of the subject that ends at token i is the last that a
// subject can stand before: "The port, which it calls safe, will close, Lee | said on Monday".
func (r *resolver) endsSentence(i int) bool {
	verb := r.skipAdverbs(i)
	return r.finite(verb) && r.finiteBetween(verb+1, r.now.End) == 0
}

// likeliest returns the occurrence with most points that fits, nil for none: as
// the one behind a pronoun or a noun in a sentence that speaks; and how many more it has than
// the best one that means somebody else.
func (r *resolver) likeliest(at int, ordinal int32, fits func(o *occurrence) (points float64, ok bool)) (best *occurrence, most, lead float64) {
	most = leastPoints
	next := most
	tag := r.isTag(at)
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet); k-- {
		o := &r.met[k]
		if ordinal-o.ordinal > farthest {
			break
		}
		points, ok := fits(o)
		if !ok || o.pronoun && !o.speaks {
			continue
		}
		points += o.salience - (r.at - o.at)
		if o.quoted >= 0 {
			points += pointsInMarks
		}
		if tag && o.quoted < 0 && o.ordinal == ordinal {
			points += pointsContent
		}
		if n := len(r.spoken); n > 0 && r.spoken[n-1] == k {
			points += pointsLast - pointsSubject
		}
		switch {
		case points > most && (best == nil || best.entity == o.entity):
			best, most = o, points
		case points > most:
			best, most, next = o, points, most
		case points > next && (best.entity == nobody || best.entity != o.entity):
			next = points
		}
	}
	return best, most, most - next
}

// isTag reports whether token i begins a tag behind what is said: "…, she said".
func (r *resolver) isTag(i int) bool {
	return i > r.now.First+3 && r.is(i-1, pos.Comma, pos.CloseQuote) && r.says(r.skipAdverbs(i+1))
}

// qualifies reports whether a name only tells what a noun behind it is: "the Lee campaign".
func (r *resolver) qualifies(o *occurrence) bool {
	next := r.tag(int(o.end))
	return next == pos.NN || next == pos.NNS
}

// hasGender returns what the gender speaks for an occurrence; ok is false if it
// is another or no person's.
func (r *resolver) hasGender(o *occurrence, g Gender) (points float64, ok bool) {
	gender := o.gender
	switch {
	case o.entity == nobody && (!o.people || r.at-o.at > farthestStranger):
		return 0, false
	case o.entity != nobody:
		if r.Entities[o.entity].Kind != Person {
			return 0, false
		}
		gender = r.Entities[o.entity].Gender
	}
	if gender == Unknown {
		return pointsUnknown, true
	}
	return 0, gender == g
}
