package entity_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
)

func ExampleValidate() {
	a := article.Parse("Greta Holm keeps the light.")
	mine := []entity.Entity{{ID: 7, Kind: "PRESON", Name: "Greta Holm", Mentions: []entity.Mention{{Span: article.Span{Start: 0, End: 99}}}}}
	fmt.Println(entity.Validate(a, mine))
	// Output:
	// entity: entity 0 (ID 7, "Greta Holm"): no kind is "PRESON"
	// entity: entity 0 (ID 7, "Greta Holm"): mention 0 (0-99) is outside of the text of 27 bytes
}

func TestValidate(t *testing.T) {
	a := article.Parse("Zoë Holm keeps the light. She waves to Omar Reyes.")
	found := entity.Extract(a)
	assert.NoError(t, entity.Validate(a, found))
	assert.NoError(t, entity.Validate(a, nil))
	slices.Reverse(found)
	assert.NoError(t, entity.Validate(a, found[:1]))

	at := func(start, end int) []entity.Mention {
		return []entity.Mention{{Span: article.Span{Start: start, End: end}}}
	}
	ann := entity.Entity{ID: 1, Kind: entity.Person, Name: "Zoë Holm", Mentions: at(0, 9)}
	change := func(f func(e *entity.Entity)) entity.Entity {
		e := ann
		e.ID = 2
		f(&e)
		return e
	}
	for want, e := range map[string]entity.Entity{
		"entity 0 has the same ID":   change(func(e *entity.Entity) { e.ID, e.Mentions = 1, at(10, 15) }),
		"the ID is negative":         change(func(e *entity.Entity) { e.ID, e.Mentions = -2, at(10, 15) }),
		"there is no name":           change(func(e *entity.Entity) { e.Name, e.Mentions = "", at(10, 15) }),
		"there is no mention":        change(func(e *entity.Entity) { e.Mentions = nil }),
		"mention 0 (12-12) is empty": change(func(e *entity.Entity) { e.Mentions = at(12, 12) }),
		"mention 0 (3-9) cuts a":     change(func(e *entity.Entity) { e.Mentions = at(3, 9) }),
		"IDs 1 and 2 overlap":        change(func(e *entity.Entity) { e.Mentions = at(4, 12) }),
		"reference 0 (-1-3) is outside of": change(func(e *entity.Entity) {
			e.Mentions, e.References = at(10, 15), []entity.Reference{{Span: article.Span{Start: -1, End: 3}}}
		}),
	} {
		assert.ErrorContains(t, entity.Validate(a, []entity.Entity{ann, e}), want)
	}
}

func ExampleResolve() {
	a := article.Parse("Greta Holm keeps the light. She likes the fog.")
	mine := []entity.Entity{{ID: 7, Kind: entity.Person, Name: "Greta Holm", Mentions: []entity.Mention{{Span: article.Span{Start: 0, End: 10}}}}}
	for _, e := range entity.Resolve(a, mine) {
		for _, r := range e.References {
			fmt.Println(a.Text(r.Span), "is", e.Name, e.Gender)
		}
	}
	// Output:
	// She is Greta Holm female
}
