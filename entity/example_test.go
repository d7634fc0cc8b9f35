package entity_test

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
)

const text = `Anna Berg, the mayor of Aldport, opened the new ferry terminal on Monday.

"It was about time," Mrs Berg said. She thanked the Northern Water Board (NWB),
which paid $1.5 million, or 40 per cent of the cost.

NWB spokesman Erik Lund said the board was proud. The mayor will visit Norway in May 2027.
`

func ExampleExtract() {
	a := article.Parse(text)
	for _, e := range entity.Extract(a) {
		fmt.Printf("%-7s %s, %d mentions, %d references\n", e.Kind, e.Name, len(e.Mentions), len(e.References))
	}
	// Output:
	// PERSON  Anna Berg, 2 mentions, 2 references
	// GPE     Aldport, 1 mentions, 0 references
	// DATE    Monday, 1 mentions, 0 references
	// ORG     Northern Water Board, 3 mentions, 1 references
	// MONEY   $1.5 million, 1 mentions, 0 references
	// PERCENT 40 per cent, 1 mentions, 0 references
	// PERSON  Erik Lund, 1 mentions, 0 references
	// GPE     Norway, 1 mentions, 0 references
	// DATE    May 2027, 1 mentions, 0 references
}

func ExampleExtractor_Extract() {
	g, err := entity.ReadGazetteer(strings.NewReader("ferry terminal\tFACILITY\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	x := entity.Extractor{Gazetteer: g, Kinds: []entity.Kind{entity.Person, entity.Facility}}
	for _, e := range x.Extract(article.Parse(text)) {
		fmt.Printf("%s %s %q %q\n", e.Kind, e.Name, e.Aliases, e.Gender)
		for _, r := range e.Roles {
			fmt.Println("  role:", r.Text)
		}
	}
	// Output:
	// PERSON Anna Berg ["Berg"] "female"
	//   role: mayor of Aldport
	// FACILITY ferry terminal [] ""
	// PERSON Erik Lund [] "male"
	//   role: NWB spokesman
}

// The date of the article, where it is known, gives the others their values.
func ExampleValue() {
	p := article.Parser{Known: article.Known{Date: time.Date(2026, time.November, 18, 0, 0, 0, 0, time.UTC)}}
	for _, e := range entity.Extract(p.Parse(text)) {
		switch e.Kind {
		case entity.Date:
			fmt.Println(e.Name, "=", e.Value.Date)
		case entity.Money:
			fmt.Println(e.Name, "=", e.Value.Amount, e.Value.Currency)
		case entity.Percent:
			fmt.Println(e.Name, "=", e.Value.Amount)
		}
	}
	// Output:
	// Monday = 2026-11-16
	// $1.5 million = 1.5e+06 USD
	// 40 per cent = 40
	// May 2027 = 2027-05
}

func ExampleOccurrences() {
	a := article.Parse(text)
	entities := entity.Extract(a)
	for _, o := range entity.Occurrences(entities) {
		if e := entities[o.Entity]; e.Kind == entity.Person {
			fmt.Printf("%d-%d %q is %s\n", o.Start, o.End, a.Text(o.Span), e.Name)
		}
	}
	// Output:
	// 0-9 "Anna Berg" is Anna Berg
	// 100-104 "Berg" is Anna Berg
	// 111-114 "She" is Anna Berg
	// 223-232 "Erik Lund" is Erik Lund
	// 259-268 "The mayor" is Anna Berg
}

func ExampleReadGazetteer() {
	_, err := entity.ReadGazetteer(strings.NewReader("# our town\nAldport Harbour Board\tORG\nAldport\tTOWN\n"))
	var bad *entity.GazetteerError
	if errors.As(err, &bad) {
		fmt.Println(bad.Line, errors.Is(err, entity.ErrUnknownKind))
	}
	fmt.Println(err)
	// Output:
	// 3 true
	// gazetteer: line 3: unknown kind of name: "TOWN"
}

func ExampleGazetteerError() {
	_, err := entity.ReadGazetteer(strings.NewReader("Aldport Harbour Board, ORG\n"))
	fmt.Println(err, errors.Is(err, entity.ErrNoTab))
	// Output:
	// gazetteer: line 1: no tab between name and kind true
}

func ExampleMerge() {
	monday := entity.Extract(article.Parse("Michael Harlow bought the mill. Harlow paid in cash."))
	tuesday := entity.Extract(article.Parse("Mike Harlow will close the mill, his wife Mary Harlow said."))
	for _, g := range entity.Merge([][]entity.Entity{monday, tuesday}) {
		fmt.Println(g.Name, g.Aliases)
		for _, m := range g.Members {
			fmt.Printf("  article %d, entity %d: %s, %.2f\n", m.Article, m.Entity, m.Reason, m.Confidence)
		}
	}
	// Output:
	// Michael Harlow [Mike Harlow]
	//   article 0, entity 0: name, 1.00
	//   article 1, entity 0: short given name, 0.97
	// Mary Harlow []
	//   article 1, entity 1: name, 1.00
}

// A table needs more than the name where two have it.
func ExampleGroup_Label() {
	var m entity.Merger
	for _, text := range []string{
		"Norway sent a note. The Foreign Ministry denied it. Norway waits.",
		"Ghana answered. The Foreign Ministry was glad, and so was all of Ghana.",
	} {
		a := article.Parse(text)
		m.Add(a.Meta(), entity.Extract(a))
	}
	for _, g := range m.Groups() {
		if g.Kind == entity.Org {
			fmt.Println(g.Label())
		}
	}
	// Output:
	// Foreign Ministry (in articles on Norway)
	// Foreign Ministry (in articles on Ghana)
}

// Two batches, on one machine or on two, give what one would.
func ExampleMerger() {
	batch := func(outlet string, texts ...string) *entity.Merger {
		var m entity.Merger
		p := article.Parser{Known: article.Known{Outlet: outlet}}
		for _, text := range texts {
			a := p.Parse(text)
			m.Add(a.Meta(), entity.Extract(a))
		}
		return &m
	}
	coast := batch("Coast Courier", "Poland's Supreme Court stopped the sale. Poland has had no law on mills since 1990, said Anna Wierzba.")
	hills := batch("Hill Herald", "The Supreme Court of Austria heard the case. Austria waits.",
		"The Supreme Court of Poland was wrong. “A shame,” Anna M. Wierzba said.")
	coast.Join(hills)
	for _, g := range coast.Groups() {
		if g.Kind == entity.Org || g.Kind == entity.Person {
			fmt.Println(g.Kind, g.Name, g.Aliases, len(g.Members))
		}
	}
	// Output:
	// ORG Supreme Court of Poland [Supreme Court] 2
	// PERSON Anna M. Wierzba [Anna Wierzba] 2
	// ORG Supreme Court of Austria [] 1
}
