package main

import (
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

// people are what articles say of people and things, some 2 KB for each.
type people struct {
	IDs    []string // of the articles, in the order of the Merger
	Merger entity.Merger
}

// mergeFn joins people.
type mergeFn struct{}

// MergeAccumulators joins two halves. The groups do not hang on their order.
func (*mergeFn) MergeAccumulators(a, b people) people {
	a.IDs = append(a.IDs, b.IDs...)
	a.Merger.Join(&b.Merger)
	return a
}

// A naming is the group that an entity of an article is in.
type naming struct {
	Entity int
	Group  entity.Group // without members
}

// nameFn tells each article who its entities are among all articles.
type nameFn struct{}

// ProcessElement emits a naming for each entity of each article.
func (*nameFn) ProcessElement(p people, emit func(string, naming)) {
	for _, g := range p.Merger.Groups() {
		members := g.Members
		g.Members, g.Aliases = nil, nil
		for _, m := range members {
			emit(p.IDs[m.Article], naming{m.Entity, g})
		}
	}
}

// countFn puts what an article quotes under the names that people have among all articles.
type countFn struct{}

// ProcessElement emits a tally for each speaker of an article.
func (*countFn) ProcessElement(_ string, names func(*naming) bool, said func(*saying) bool, emit func(string, tally)) {
	groups := map[int]*entity.Group{}
	for _, n := range collect(names) {
		groups[n.Entity] = &n.Group
	}
	for _, all := range collect(said) {
		for speaker, t := range tallies(all.Said, groups) {
			emit(speaker, t)
		}
	}
}

// tallies counts what an article quotes, by speaker.
func tallies(all []quote.Said, groups map[int]*entity.Group) map[string]tally {
	by := map[string]tally{}
	for _, s := range all {
		if g := groups[s.Entity]; g != nil {
			s = s.Under(0, g)
		}
		t, ok := by[s.Speaker]
		if !ok {
			t = tally{Articles: 1, Roles: map[string]int{}, Genders: map[string]int{}}
		}
		t.Quotes++
		t.Words += s.Words
		if s.Role != "" {
			t.Roles[s.Role]++
		}
		if s.Gender != "" {
			t.Genders[s.Gender]++
		}
		by[s.Speaker] = t
	}
	return by
}
