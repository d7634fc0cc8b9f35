package pos

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/internal/check/race"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/text/segment"
)

func TestNamesOfTags(t *testing.T) {
	for i, name := range Names() {
		require.NotEmpty(t, name)
		tag, ok := Named(name)
		assert.True(t, ok)
		assert.Equal(t, Tag(i), tag)
		assert.Equal(t, name, tag.String())
	}
	_, ok := Named("NOUN")
	assert.False(t, ok)
	assert.Equal(t, "?", Tag(200).String())
	assert.LessOrEqual(t, int(count), 48, "more take one more word for each row of weights")
}

func TestKindsOfTags(t *testing.T) {
	for _, tag := range []Tag{VB, VBD, VBG, VBN, VBP, VBZ} {
		assert.True(t, tag.IsVerb(), tag)
	}
	for _, tag := range []Tag{NN, NNS, NNP, NNPS} {
		assert.True(t, tag.IsNoun(), tag)
	}
	assert.False(t, MD.IsVerb())
	assert.False(t, UH.IsVerb())
	assert.False(t, WDT.IsVerb())
	assert.False(t, MD.IsNoun())
	assert.False(t, PDT.IsNoun())
}

// tagged returns a text's tokens and tags as "word/TAG word/TAG".
func tagged(text string) string {
	d := docOf(text)
	var b strings.Builder
	for i, tag := range Tags(d) {
		fmt.Fprintf(&b, "%s/%s ", text[d.Tokens[i].Start:d.Tokens[i].End], Tag(tag))
	}
	return strings.TrimSpace(b.String())
}

// docOf is a document of one sentence.
func docOf(text string) *layer.Doc {
	d := &layer.Doc{Text: text, Tokens: segment.AppendTokens(nil, text, 0, len(text))}
	d.Sentences = []layer.Sentence{{First: 0, End: len(d.Tokens)}}
	return d
}

func TestTagsOfPlainSentences(t *testing.T) {
	for _, want := range []string{
		"The/DT minister/NN said/VBD she/PRP had/VBD left/VBN ./.",
		"He/PRP wants/VBZ to/TO go/VB to/IN Paris/NNP ./.",
		"“/`` They/PRP do/VBP n’t/RB know/VB ,/, ”/'' Anna/NNP Berg/NNP told/VBD us/PRP ./.",
		"It/PRP cost/VBD £/$ 300/CD million/CD ./.",
		"The/DT Smiths/NNPS '/POS house/NN was/VBD sold/VBN by/IN two/CD dealers/NNS ./.",
	} {
		var text strings.Builder
		for _, field := range strings.Fields(want) {
			text.WriteString(field[:strings.LastIndex(field, "/")] + " ")
		}
		assert.Equal(t, want, tagged(text.String()))
	}
}

func TestTagsAreComputedOnce(t *testing.T) {
	d := docOf("She said so.")
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() { assert.Len(t, Tags(d), 4) })
	}
	all.Wait()
	assert.Same(t, &Tags(d)[0], &Tags(d)[0])
}

func TestTagsOfAnything(t *testing.T) {
	for _, text := range []string{
		"", " ", "\x00", "\xff\xfe", "’", strings.Repeat("“", 10_000), strings.Repeat("word ", 100_000),
		strings.Repeat("a", 1<<20), strings.Repeat("\u0301", 1000),
	} {
		d := docOf(text)
		assert.Len(t, Tags(d), len(d.Tokens))
	}
}

func TestTagsAllocateForTheirResultOnly(t *testing.T) {
	if race.Enabled {
		t.Skip("the race detector allocates")
	}
	d := docOf(strings.Repeat("The minister told reporters so on Tuesday. ", 200))
	tagger := Embedded()
	tagger.tagDoc(t.Context(), d)
	assert.LessOrEqual(t, testing.AllocsPerRun(10, func() { tagger.tagDoc(t.Context(), d) }), 1.0)
}

func TestLexicon(t *testing.T) {
	l, err := ReadLexicon(strings.NewReader("## a comment\nMay MD NNP\nmay MD\n00 CD\nit's PRP\n"))
	require.NoError(t, err)
	look := func(token string, first bool) Set {
		var w word
		w.read(token)
		l.look(&w, first)
		return w.tags
	}
	assert.Equal(t, Of(MD), look("may", false))
	assert.Equal(t, Of(MD, NNP), look("May", false))
	assert.Equal(t, Of(MD, NNP, NNPS), look("May", true))
	assert.Equal(t, Of(CD), look("37", false))
	assert.Equal(t, Of(PRP), look("it’s", false))
	assert.Equal(t, Of(PRP, NNP, NNPS), look("It’s", false), "unknown but for its capital")
	assert.Equal(t, open, look("blorb", false))
	assert.Equal(t, Of(Dollar), look("€", false))
}

func TestLexiconErrorsNameTheLine(t *testing.T) {
	_, err := ReadLexicon(strings.NewReader("may MD\nmust\n"))
	assert.ErrorContains(t, err, `line 2: no tags in "must"`)
	_, err = ReadLexicon(strings.NewReader("must NOUN\n"))
	assert.ErrorContains(t, err, `line 1: no tag "NOUN"`)
}

func TestLexiconIsSorted(t *testing.T) {
	var last string
	for line := range strings.Lines(lexiconText(t)) {
		if !strings.HasPrefix(line, "## ") {
			form, _, _ := strings.Cut(line, " ")
			require.Less(t, last, form)
			last = form
		}
	}
	assert.NotEmpty(t, last)
}

func lexiconText(t *testing.T) string {
	z, err := unpack(lexiconFile)
	require.NoError(t, err)
	var b bytes.Buffer
	_, err = b.ReadFrom(z)
	require.NoError(t, err)
	return b.String()
}

func TestDecode(t *testing.T) {
	l, m, err := decode(lexiconFile, modelFile)
	require.NoError(t, err)
	assert.Equal(t, []uint8{uint8(PRP), uint8(VBD)}, NewTagger(l, m).AppendTags(nil, []string{"She", "went"}))
	_, _, err = decode([]byte("rubbish"), modelFile)
	assert.Error(t, err)
	_, _, err = decode(lexiconFile, []byte("rubbish"))
	assert.Error(t, err)
}

func FuzzTags(f *testing.F) {
	f.Add("The U.S. can’t “win”, he said.")
	f.Fuzz(func(t *testing.T, text string) {
		d := docOf(text)
		for _, tag := range Tags(d) {
			assert.Less(t, Tag(tag), count)
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, _, err := decode(lexiconFile, modelFile); err != nil {
			b.Fatal(err)
		}
	}
}
