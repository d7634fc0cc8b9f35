package entity

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
)

// What is read back from JSON is what was written, bytes that are no UTF-8 included.
func TestJSONRoundTrip(t *testing.T) {
	files, err := filepath.Glob("../examples/corpus/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	texts := []string{"", "Mayor Anna B\xffrg paid $5-7 million on Monday, June 3, 2019. Harbour maste\xffr Tom Vale wept; he had 3% of it.\n"}
	for _, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		texts = append(texts, string(data))
	}
	for _, text := range texts {
		want := Extract(article.Parse(text))
		data, err := json.Marshal(want)
		require.NoError(t, err)
		var got []Entity
		require.NoError(t, json.Unmarshal(data, &got))
		assert.Equal(t, want, got)
	}
}
