package article_test

import (
	"io"
	"math"
	"strings"
	"testing"
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

	a, err = article.Read(strings.NewReader("n\x00o\x00 \x00m\x00a\x00r\x00k\x00.\x00"))
	require.NoError(t, err)
	assert.Equal(t, "no mark.", a.Source())
	assert.Contains(t, a.Flags(), article.ReadAsUTF16)

	a, err = article.Read(strings.NewReader("The caf\xe9 is \x93open\x94, said Ann Lee."))
	require.NoError(t, err)
	assert.Equal(t, "The café is “open”, said Ann Lee.", a.Source())
	assert.Contains(t, a.Flags(), article.ReadAsWindows1252)

	for _, mixed := range []string{"The café and the caf\xe9 are open.", "\x81\x8d\x8f", "\xff\xfa\xf0\xe9"} {
		a, err = article.Read(strings.NewReader(mixed))
		require.NoError(t, err)
		assert.Equal(t, mixed, a.Source(), "not to be told")
		assert.Contains(t, a.Flags(), article.InvalidUTF8)
	}
}

func TestReadKeepsUTF8Mark(t *testing.T) {
	const text = "\ufeffA line."
	a, err := article.Read(strings.NewReader(text))
	require.NoError(t, err)
	assert.Equal(t, text, a.Source(), "spans count the bytes of the file")
	assert.Equal(t, "A line.", a.Text(a.Blocks().At(0).Content))
}
