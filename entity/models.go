package entity

import (
	"sync"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/model/fingerprint"
	"github.com/copydesk/copydesk/internal/pos"
)

// Preload reads the embedded models and lists, which the first Extract does otherwise, on
// all cores. A service calls it before it says that it is ready.
func Preload() {
	var loading sync.WaitGroup
	loading.Go(pos.Load)
	loading.Go(names.Load)
	loading.Go(coref.Load)
	loading.Go(func() { lexicon.All() })
	loading.Wait()
}

// preload is for the first Extract.
var preload = sync.OnceFunc(Preload)

// Fingerprint returns 16 hexadecimal digits that tell the learned weights of this
// package from others. Results can be compared where it and copydesk.Version are
// the same. It is that of the embedded files, so the same weights packed in another way
// have another one.
func Fingerprint() string { return fingerprints() }

var fingerprints = sync.OnceValue(func() string { return fingerprint.Of(pos.Files(), names.Files(), coref.Files()) })
