package article_test

import (
	"errors"
	"io"
	"io/fs"
	"math"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"

	"github.com/copydesk/copydesk/article"
)

func TestReadLimit(t *testing.T) {
	p := article.Parser{MaxBytes: 10}
	a, err := p.Read(strings.NewReader("0123456789"))
	require.NoError(t, err)
	assert.Equal(t, "0123456789", a.Source())
	_, err = p.Read(strings.NewReader("0123456789a"))
	assert.ErrorIs(t, err, article.ErrTooLarge)

	p.MaxBytes = math.MaxInt64
	a, err = p.Read(strings.NewReader("All of it."))
	require.NoError(t, err)
	assert.Equal(t, "All of it.", a.Source())
}

func TestReadPassesErrors(t *testing.T) {
	_, err := article.Read(iotest.ErrReader(io.ErrUnexpectedEOF))
	assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
}

func TestReadDecodes(t *testing.T) {
	p := article.Parser{Encoding: charmap.Windows1252}
	a, err := p.Read(strings.NewReader("caf\xe9 \x93ouvert\x94"))
	require.NoError(t, err)
	assert.Equal(t, "café “ouvert”", a.Source())

	a, err = article.Read(strings.NewReader("\xff\xfeh\x00i\x00"))
	require.NoError(t, err)
	assert.Equal(t, "hi", a.Source())
}

func TestReadKeepsUTF8Mark(t *testing.T) {
	const text = "\ufeffA line."
	a, err := article.Read(strings.NewReader(text))
	require.NoError(t, err)
	assert.Equal(t, text, a.Source(), "spans count the bytes of the file")
	assert.Equal(t, "A line.", a.Text(a.Blocks().At(0).Content))
}

func TestReadFS(t *testing.T) {
	fsys := fstest.MapFS{
		"b.txt":      {Data: []byte("Second.")},
		"a.txt":      {Data: []byte("First.")},
		"sub/c.txt":  {Data: []byte("Third.")},
		"notes.html": {Data: []byte("<p>No.</p>")},
	}
	var ids []string
	for a, err := range article.ReadFS(fsys) {
		require.NoError(t, err)
		ids = append(ids, a.Meta().ID)
	}
	assert.Equal(t, []string{"a", "b", "sub/c"}, ids)
}

// brokenFS has a file that cannot be opened.
type brokenFS struct{ fstest.MapFS }

func (b brokenFS) Open(name string) (fs.File, error) {
	if name == "b.txt" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return b.MapFS.Open(name)
}

func TestReadFSGoesOnAfterErrors(t *testing.T) {
	fsys := brokenFS{fstest.MapFS{"a.txt": {}, "b.txt": {}, "c.txt": {}}}
	var ids []string
	var failed []error
	for a, err := range article.ReadFS(fsys) {
		if err != nil {
			failed = append(failed, err)
			continue
		}
		ids = append(ids, a.Meta().ID)
	}
	assert.Equal(t, []string{"a", "c"}, ids)
	require.Len(t, failed, 1)
	var at *fs.PathError
	require.True(t, errors.As(failed[0], &at))
	assert.Equal(t, "b.txt", at.Path)
}

func TestReadFSBreaksOff(t *testing.T) {
	n := 0
	for range article.ReadFS(fstest.MapFS{"a.txt": {}, "b.txt": {}}) {
		n++
		break
	}
	assert.Equal(t, 1, n)
}
