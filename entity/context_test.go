package entity_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
)

func TestExtractContextRefuses(t *testing.T) {
	a := article.Parse("Greta Holm waved.")
	_, err := (&entity.Extractor{Kinds: []entity.Kind{entity.Org, "PRESON"}}).ExtractContext(t.Context(), a)
	assert.EqualError(t, err, `entity: Extractor.Kinds: unknown kind of name: "PRESON"`)
	assert.ErrorIs(t, err, entity.ErrUnknownKind)
	_, err = (&entity.Extractor{MaxBytes: 16}).ExtractContext(t.Context(), a)
	assert.ErrorIs(t, err, article.ErrTooLarge)
	_, err = (&entity.Extractor{MaxBytes: 17}).ExtractContext(t.Context(), a)
	assert.NoError(t, err)
}

func ExampleResolveContext() {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := entity.ResolveContext(ctx, article.Parse("She waved."), nil)
	fmt.Println(err)
	// Output: entity: broken off: context canceled
}

func ExampleExtractor_ExtractContext() {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var x entity.Extractor
	_, err := x.ExtractContext(ctx, article.Parse("Greta Holm waved."))
	fmt.Println(err)
	// Output: entity: broken off: context canceled
}

func ExampleFingerprint() {
	fmt.Println(len(entity.Fingerprint()))
	// Output: 16
}
