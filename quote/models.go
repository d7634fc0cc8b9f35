package quote

import (
	"sync"

	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/attribution"
	"github.com/copydesk/copydesk/internal/model/fingerprint"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/syntax"
)

// Preload reads the embedded models and lists, those of package entity too, which the
// first Extract does otherwise, on all cores. A service calls it before it says that it is
// ready, and a program that has many articles to read beside its reading.
func Preload() {
	var loading sync.WaitGroup
	loading.Go(entity.Preload)
	loading.Go(syntax.Load)
	loading.Go(attribution.Load)
	loading.Wait()
}

// preload is for the first Extract, which may be without package entity's.
var preload = sync.OnceFunc(func() {
	var loading sync.WaitGroup
	loading.Go(pos.Load)
	loading.Go(syntax.Load)
	loading.Go(attribution.Load)
	loading.Wait()
})

// Fingerprint returns 16 hexadecimal digits that tell the learned weights of this
// package and of package entity from others. Results can be compared where it and
// copydesk.Version are the same. It is that of the embedded files, so the same weights
// packed in another way have another one.
func Fingerprint() string { return fingerprints() }

var fingerprints = sync.OnceValue(func() string {
	return fingerprint.Of([][]byte{[]byte(entity.Fingerprint())}, syntax.Files(), attribution.Files())
})
