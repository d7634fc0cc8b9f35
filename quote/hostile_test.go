package quote_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/check/hostile"
	"github.com/copydesk/copydesk/internal/check/race"
	"github.com/copydesk/copydesk/quote"
)

func TestAnyBytes(t *testing.T) {
	for _, text := range hostile.Texts() {
		a := article.Parse(text.Make(race.Fewer(5000)))
		assert.NotPanics(t, func() { quote.Extract(a, entity.Extract(a)) }, text.Name)
	}
}

func TestSameWithManyWorkers(t *testing.T) {
	a := article.Parse(ferry)
	want := fmt.Sprint(quote.Extract(a, nil))
	got := make(chan string)
	for range 64 {
		go func() { got <- fmt.Sprint(quote.Extract(a, nil)) }()
	}
	for range 64 {
		assert.Equal(t, want, <-got)
	}
}
