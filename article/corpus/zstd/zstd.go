// Package zstd lets package corpus unpack Zstandard. It is a module of its own, so that
// nobody else carries the library that does it.
package zstd

import (
	"io"

	"github.com/klauspost/compress/zstd"
)

// maxWindow is how much memory a stream may ask for to be unpacked, 128 MiB: what zstd
// asks for at its highest common level, without --ultra.
const maxWindow = 128 << 20

// NewReader unpacks r; corpus.Reader.Zstd takes it as it is. Close frees what it needs.
func NewReader(r io.Reader) (io.ReadCloser, error) {
	z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		return nil, err
	}
	return z.IOReadCloser(), nil
}
