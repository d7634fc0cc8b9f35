package article_test

import (
	"encoding/json"
	"testing"

	"github.com/copydesk/copydesk/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is known but not in the text has no span; it is in the JSON all the same.
func TestMetadataComesBackFromJSON(t *testing.T) {
	p := article.Parser{Known: article.Known{ID: "7", Title: "Weir Opens", Byline: "Ann Lee"}}
	a := p.Parse("OSLO (Reuters) - The weir on the river was opened on Monday by the mayor of the town.\n\nIt cost four million.\n")
	data, err := json.Marshal(a.Meta())
	require.NoError(t, err)
	var back article.Metadata
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, a.Meta(), back)
	assert.Equal(t, "Weir Opens", back.Title.Text)
	assert.Equal(t, "Ann Lee", back.Byline.Text)
}

func TestBlocksComeBackFromJSON(t *testing.T) {
	for _, b := range article.Parse("Weir Opens\n\nBy Ann Lee\n\nThe weir was opened on Monday.\n\nLeave a Reply\n").Blocks().All() {
		data, err := json.Marshal(b)
		require.NoError(t, err)
		var back article.Block
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, b, back)
	}
}
