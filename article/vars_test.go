package article_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/article"
)

func TestVarsAreCopied(t *testing.T) {
	vars := map[string]string{"desk": "local"}
	p := article.Parser{Known: article.Known{Vars: vars}}
	m := p.Parse("A line.").Meta()
	vars["desk"] = "sports"
	assert.Equal(t, "local", m.Var("desk"))
}

func TestVarPrefersWhatHasAField(t *testing.T) {
	vars := map[string]string{"outlet": "Vars", "author": "Vars", "date": "spring"}
	p := article.Parser{Known: article.Known{Outlet: "Field", Vars: vars}}
	m := p.Parse("A line.").Meta()
	assert.Equal(t, "Field", m.Var("outlet"))
	assert.Equal(t, "Vars", m.Var("author"), "the text has no byline")
	assert.Equal(t, "spring", m.Var("date"), "the date is not known")
	assert.Empty(t, m.Var("year"))
	assert.Empty(t, m.Var("nothing"))
}

func TestVarAgency(t *testing.T) {
	m := article.Parse("The harbour froze over on Sunday, and nobody came.\n\n(Reuters)").Meta()
	assert.Equal(t, "Reuters", m.Var("agency"))
}

func TestVariables(t *testing.T) {
	p := article.Parser{Known: article.Known{ID: "1", Outlet: "Field", Date: time.Date(2026, time.May, 3, 0, 0, 0, 0, time.UTC),
		Vars: map[string]string{"outlet": "Vars", "desk": "local", "empty": ""}}}
	m := p.Parse("A line.").Meta()
	assert.Equal(t, map[string]string{"outlet": "Field", "desk": "local", "date": "2026-05-03", "month": "2026-05", "year": "2026"}, m.Variables())
	for name, value := range m.Variables() {
		assert.Equal(t, m.Var(name), value, name)
	}
	m = article.Parse("A line.").Meta()
	assert.Nil(t, m.Variables())
}
