package entity

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
)

func TestGazetteerErrors(t *testing.T) {
	for line, want := range map[string]error{
		"Aldport Harbour Board":            ErrNoTab,
		"\tORG":                            ErrNoName,
		"Aldport\tTOWN":                    ErrUnknownKind,
		"Aldport\tDATE":                    ErrUnknownKind,
		strings.Repeat("a", 201) + "\tORG": ErrLongName,
		"Aldport\t":                        ErrUnknownKind,
	} {
		_, err := ReadGazetteer(strings.NewReader("# names\n\nAldport\tgpe\r\n" + line + "\n"))
		var bad *GazetteerError
		require.ErrorAs(t, err, &bad, line)
		assert.Equal(t, 4, bad.Line)
		assert.ErrorIs(t, err, want)
	}
	broken := errors.New("broken")
	_, err := ReadGazetteer(iotest.ErrReader(broken))
	assert.ErrorIs(t, err, broken)
}

// A day is no name, unless the caller says so.
func TestGazetteerWinsOverDays(t *testing.T) {
	g, err := ReadGazetteer(strings.NewReader("Friday\tPERSON"))
	require.NoError(t, err)
	entities := (&Extractor{Gazetteer: g}).Extract(article.Parse("Crusoe met Friday on the beach."))
	require.NotNil(t, byName(entities, "Friday"))
	assert.Equal(t, Person, byName(entities, "Friday").Kind)
}

func TestEmptyGazetteer(t *testing.T) {
	a := article.Parse("Anna Berg left Oslo.")
	g, err := ReadGazetteer(strings.NewReader("# nothing\n\n \n"))
	require.NoError(t, err)
	for _, g := range []*Gazetteer{g, new(Gazetteer)} {
		assert.Equal(t, Extract(a), (&Extractor{Gazetteer: g}).Extract(a))
	}
}

func TestGazetteerWins(t *testing.T) {
	g, err := ReadGazetteer(strings.NewReader("Quiet Street\tORG\nStreet\tGPE\nold mill\tFACILITY\nGüldenstadt\tGPE"))
	require.NoError(t, err)
	const text = "QUIET STREET CLOSES\n\nThe owners of Quiet  Street and of the old mill in Guldenstadt met on quiet Street today.\n"
	a := article.Parse(text)
	got := map[string]Kind{}
	for _, e := range (&Extractor{Gazetteer: g}).Extract(a) {
		for _, m := range e.Mentions {
			got[a.Text(m.Span)] = e.Kind
		}
	}
	assert.Equal(t, Org, got["Quiet  Street"], "the longest name, whatever the spaces")
	assert.Equal(t, Facility, got["old mill"])
	assert.Equal(t, GPE, got["Guldenstadt"], "without the accent")
	assert.Equal(t, GPE, got["Street"], "capitals count")
}
