package cancel

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
)

func work(c Check, calls int) (err error) {
	defer Catch(&err)
	for range calls {
		c.Now()
	}
	return nil
}

func begin(ctx context.Context) (err error) {
	defer Catch(&err)
	On(ctx)
	return nil
}

func TestNow(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	assert.NoError(t, work(On(ctx), 10*every))
	c := On(ctx)
	cancel()
	assert.ErrorIs(t, work(c, every), context.Canceled)
	assert.NoError(t, work(c, every-1), "not asked yet")
	assert.ErrorIs(t, begin(ctx), context.Canceled, "asked at the beginning")
	assert.NoError(t, work(Check{}, every), "nothing ends the zero Check")
}

func TestCatchOtherPanics(t *testing.T) {
	assert.PanicsWithValue(t, "a fault", func() {
		var err error
		defer Catch(&err)
		panic("a fault")
	})
}
