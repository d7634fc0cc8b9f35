package page

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// What stands behind the text and is no sentence changes nothing above it.
func TestRubbishBehindTheText(t *testing.T) {
	text := "Harbour council backs a second ferry\n\nBy Bo Ek\n\n" + story + "\n\nThe vote was 5-4."
	want := Read(text, Options{}).Parts
	for _, rubbish := range []string{"xkq zzvw qplm", "@@## %% ^^ ||", "lorem ipsum dolor sit amet", "Ã¢â‚¬â„¢ Ã¢", "aGVsbG8gd29ybGQ=", "0x7f3a 99812", "Xq",
		"Share\n\nTweet\n\nMore from Harbour", "Council Picks a Name\n\nFerry Bell Stolen From Church"} {
		got := Read(text+"\n\n"+rubbish+"\n", Options{}).Parts[:len(want)]
		for i := range want {
			assert.Equal(t, want[i].Content, got[i].Content, "%q", rubbish)
			assert.Equal(t, want[i].Kind, got[i].Kind, "%q: %q", rubbish, text[want[i].Content.Start:want[i].Content.End])
			assert.Equal(t, want[i].Score, got[i].Score, "%q", rubbish)
		}
	}
}

func TestTextEnd(t *testing.T) {
	for text, want := range map[string]int{
		"":                            0,
		"Share":                       0,
		"A word is enough.":           1,
		"A word is enough.\n\nShare":  1,
		"A word.\n\nShare\n\nSo far.": 3,
	} {
		d := new(Draft)
		d.read(text, Options{}.phrases(true))
		assert.Equal(t, want, textEnd(d.lines), "%q", text)
	}
}
