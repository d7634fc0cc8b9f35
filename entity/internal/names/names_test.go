package names

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/internal/check/race"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/model/pack"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// document cuts a text into tokens, each line a sentence.
func document(text string) *layer.Doc {
	d := &layer.Doc{Text: text}
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		first := len(d.Tokens)
		if d.Tokens = segment.AppendTokens(d.Tokens, text, at, at+len(line)); len(d.Tokens) > first {
			d.Sentences = append(d.Sentences, layer.Sentence{First: first, End: len(d.Tokens)})
		}
		at += len(line)
	}
	d.BodyTokens, d.BodySentences = len(d.Tokens), len(d.Sentences)
	return d
}

func TestEmbeddedModelFindsPlainNames(t *testing.T) {
	d := document("The mayor of Oslo, Ingrid Svensson, met Norwegian fishermen on Monday.\nShe thanked the United Nations.\n")
	got := map[string]Kind{}
	found, err := Tag(t.Context(), d)
	require.NoError(t, err)
	for _, n := range found {
		assert.True(t, n.Confidence > 0 && n.Confidence <= 1)
		got[d.Text[d.Tokens[n.First].Start:d.Tokens[n.End-1].End]] = n.Kind
	}
	assert.Equal(t, map[string]Kind{"Oslo": GPE, "Ingrid Svensson": Person, "Norwegian": NORP, "United Nations": Org}, got)
}

// Learned is what model.bin says; Labels must be the same.
func TestLabels(t *testing.T) {
	assert.Equal(t, Labels, Embedded().model.Labels())
	for k := range kinds {
		assert.Equal(t, "B-", Labels[begin(k)][:2])
		assert.Equal(t, "I-"+Labels[begin(k)][2:], Labels[inside(k)])
		assert.Equal(t, k, kindOf(begin(k)))
		assert.Equal(t, k, kindOf(inside(k)))
		assert.Equal(t, uint64(1)<<begin(k), beginnings&(uint64(3)<<begin(k)))
	}
}

func TestPiecesCoverTheSurroundingsOfCapitals(t *testing.T) {
	text := "a b c d e Anna f g h i j k l m n Berg o p q I r s t u v w\n" + strings.Repeat("Vale ", 3*longest) + "\nnothing here\n"
	var r reader
	d := document(text)
	_, err := r.begin(context.Background(), d, make([]uint8, len(d.Tokens)), windowTokens)
	require.NoError(t, err)
	covered := make([]int, len(d.Tokens))
	var first []string
	for from, to := range r.pieces() {
		assert.LessOrEqual(t, to-from, longest+2*reach)
		for i := from; i < to; i++ {
			covered[i]++
		}
		if to < 30 {
			first = append(first, d.Text[d.Tokens[from].Start:d.Tokens[to-1].End])
		}
	}
	assert.Equal(t, []string{"c d e Anna f g h", "l m n Berg o p q"}, first)
	for i := range covered {
		assert.LessOrEqual(t, covered[i], 1)
		if w := r.text(i); w == "Anna" || w == "Berg" || w == "Vale" {
			assert.Equal(t, 1, covered[i], w)
		}
	}
}

func TestForms(t *testing.T) {
	for word, want := range map[string]form{"word": formLower, "Word": formCapital, "WORD": formUpper, "McCain": formMixed,
		"iPhone": formMixed, "J": formInitial, "J.": formInitial, "U.S.": formUpper, "2016": formOther, ",": formOther, "Élan": formCapital, "\xff": formOther} {
		_, _, f := lowered(word)
		assert.Equal(t, want, f, "%q", word)
	}
	a, _, _ := lowered("ÉLAN")
	b, _, _ := lowered("élan")
	assert.Equal(t, a, b)
	_, x, _ := lowered("Berg")
	_, y, _ := lowered("Vale")
	_, z, _ := lowered("BERG")
	assert.Equal(t, x, y)
	assert.NotEqual(t, x, z)
}

func TestKnownPhrasesAndRuns(t *testing.T) {
	d := document("He left New Zealand for the Bank of Aldport today.\nHE LEFT NEW ZEALAND NOW\n")
	var r reader
	_, err := r.begin(context.Background(), d, make([]uint8, len(d.Tokens)), windowTokens)
	require.NoError(t, err)
	at := func(word string) *word {
		for i := range r.words {
			if r.text(i) == word {
				return &r.words[i]
			}
		}
		t.Fatal(word)
		return nil
	}
	assert.Equal(t, lexicon.Country, at("Zealand").phrase&lexicon.Place)
	assert.EqualValues(t, 1, at("New").phraseAt)
	assert.EqualValues(t, 2, at("Zealand").phraseAt)
	assert.Equal(t, lexicon.Country, at("ZEALAND").phrase&lexicon.Place, "in capitals")
	assert.Equal(t, at("Bank").runFirst, at("Aldport").runFirst, "of joins")
	assert.NotEqual(t, at("Zealand").runFirst, at("Bank").runFirst, "for the does not")
	assert.True(t, at("LEFT").shouted)
	assert.False(t, at("left").shouted)
}

func TestVote(t *testing.T) {
	w := &scratch{}
	w.doc = document("Vale Vale Vale Orsted\n")
	w.titled = make([]bool, 4)
	found := []Name{{0, 1, Person, 0.8}, {1, 2, Person, 0.7}, {2, 3, Org, 0.5}, {3, 4, GPE, 0.4}}
	w.vote(found)
	assert.Equal(t, []Kind{Person, Person, Person, GPE}, []Kind{found[0].Kind, found[1].Kind, found[2].Kind, found[3].Kind})

	w.doc = document("Vale met Mr Vale\n")
	_, err := w.begin(context.Background(), w.doc, make([]uint8, len(w.doc.Tokens)), windowTokens)
	require.NoError(t, err)
	found = []Name{{0, 1, Org, 0.9}, {3, 4, Person, 0.8}}
	w.titled = []bool{w.isTitled(&found[0]), w.isTitled(&found[1])}
	w.vote(found)
	assert.Equal(t, []Kind{Org, Person}, []Kind{found[0].Kind, found[1].Kind}, "a title says whom it names")
}

func TestSequencesLabelTheStartOfAPiece(t *testing.T) {
	d := document("Anna Berg left\n")
	seqs := Sequences(d, make([]uint8, len(d.Tokens)), []uint64{1 << inside(person), 1 << inside(person), 1})
	require.Len(t, seqs, 1)
	assert.Equal(t, 3, seqs[0].Len())
	assert.Equal(t, uint64(1)<<begin(person), opening(1<<inside(person), true))
	assert.Equal(t, uint64(1)<<inside(person), opening(1<<inside(person), false))
	assert.Equal(t, uint64(1), opening(1, true))
}

func TestTagAllocatesForResultsOnly(t *testing.T) {
	if race.Enabled {
		t.Skip("the race detector allocates")
	}
	d := document(strings.Repeat("Ingrid Svensson met nobody in the empty hall of the old mill by the river.\n", 100))
	tags := pos.Tags(d)
	tagger := Embedded()
	all, err := tagger.Tag(t.Context(), d, tags)
	require.NoError(t, err)
	found := len(all)
	assert.Positive(t, found)
	assert.Less(t, testing.AllocsPerRun(5, func() { _, _ = tagger.Tag(t.Context(), d, tags) }), 40.0)
}

func TestClasses(t *testing.T) {
	file, err := EncodeClasses([]byte{7, 9}, [][]string{{"aldport", "halden"}, {"baker", "cook"}})
	require.NoError(t, err)
	table, err := decodeClasses(file)
	require.NoError(t, err)
	class := func(w string) class {
		lower, _, _ := lowered(w)
		return table.find(lower)
	}
	assert.Equal(t, class("Halden"), class("aldport"), "capitals do not count")
	assert.NotEqual(t, class("halden").fine, class("cook").fine)
	assert.EqualValues(t, 10, class("cook").coarse)
	assert.Zero(t, class("unknown"))
	lower, _, _ := lowered("London")
	assert.NotZero(t, wordClasses().find(lower).fine, "the embedded classes")
}

func TestClassesRefuse(t *testing.T) {
	file, err := EncodeClasses([]byte{7, 9}, [][]string{{"aldport", "halden"}, {"baker", "cook"}})
	require.NoError(t, err)
	content := file[: len(file)-4 : len(file)-4] // without the checksum
	for i := range content {
		_, err := decodeClasses(pack.Seal(bytes.Clone(content[:i])))
		assert.ErrorContains(t, err, "names: classes: ")
		for _, b := range []byte{1, 0x7F, 0xFF} {
			wrong := bytes.Clone(content)
			wrong[i] ^= b
			if table, err := decodeClasses(pack.Seal(wrong)); err == nil {
				assert.NotPanics(t, func() { table.find(1) })
			}
			_, err = decodeClasses(append(wrong, file[len(content):]...))
			assert.Error(t, err)
		}
	}
	_, err = EncodeClasses(make([]byte, maxFine+1), nil)
	assert.Error(t, err)
}

// A text is described window by window, but what a name is hangs on the whole text.
func TestWindowsOfAnySizeGiveTheSameNames(t *testing.T) {
	d := document(strings.Repeat("He told Berg that the Northern Water Board (NWB) had met.\nMr Vale, 43, left Aldport.\n", 9) +
		"vale and berg, NWB\nAnna Berg and Peter Vale of the Daltrop Foundation in Aldport said so.\nAldport\n")
	tags := pos.Tags(d)
	want, err := Embedded().Tag(context.Background(), d, tags)
	require.NoError(t, err)
	require.Greater(t, len(want), 30)
	for _, size := range []int{15, 40, 100} {
		w := new(scratch)
		windows, err := w.begin(context.Background(), d, tags, size)
		require.NoError(t, err)
		require.Greater(t, len(windows), 2)
		found, err := w.tagWindows(context.Background(), Embedded().model, windows)
		require.NoError(t, err)
		assert.Equal(t, want, found, "windows of %d tokens", size)
	}
}
