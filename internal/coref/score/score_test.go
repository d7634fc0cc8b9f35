package main

import (
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/learn/corpora"
)

// The labelled pronouns are resolved as often as MODEL.md says.
func TestScores(t *testing.T) {
	data, err := corpora.Find("")
	if err != nil {
		t.Skip("no data to score with: ", err)
	}
	s, err := scoreAll(data, "../../../entity/testdata/pronouns.tsv", false)
	require.NoError(t, err)
	assert.Equal(t, 200, s.all["all"])
	assert.GreaterOrEqual(t, s.right["all"], 170)
	stated, err := os.ReadFile("../MODEL.md")
	require.NoError(t, err)
	assert.Contains(t, string(stated), fmt.Sprintf("%d of 200", s.right["all"]))
}

func TestRightMeansTheSameEntity(t *testing.T) {
	e := entity.Entity{Mentions: []entity.Mention{{Span: article.Span{Start: 4, End: 9}}}}
	assert.True(t, names(&e, article.Span{Start: 0, End: 9}), "with a title")
	assert.False(t, names(&e, article.Span{Start: 9, End: 12}))
}
