package article_test

import (
	"testing"

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
