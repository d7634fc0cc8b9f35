package revise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestCutNames marks people in a text with brackets, as a tagger may find them,
// and compares what is left of the names.
func TestCutNames(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"letters behind a name", "The mill belongs to [Kari Lund KC] now.", "Kari Lund"},
		{"a result", "Then came [Kari Lund 6-3], and the [Boeing 747-300] left.", "Kari Lund|Boeing 747-300"},
		{"a name alone", "The mill belongs to [Kari Lund] now.", "Kari Lund"},
		{"letters upon letters", "The mill belongs to [Kari Lund DSO RN] now.", "Kari Lund"},
		{"letters behind a comma", "[Kari Lund], [MSc], [PhD], has the mill.", "Kari Lund"},
		{"letters of which we know one", "[Kari Lund], MSc, [RZN], has the mill.", "Kari Lund"},
		{"a chief officer", "[Kari Lund], [CPO], has the mill.", "Kari Lund"},
		{"but not letters alone", "[Kari Lund], [RZN], left.", "Kari Lund|RZN"},
		{"who speaks in a transcript", "Then came [KARI LUND: Yes], it burned.", "KARI LUND"},
		{"somebody without a name who does", "[UNKNOWN MAN #2: Yes], it burned.", "UNKNOWN MAN #2"},
		{"a short title in lower case", "Dr. [med. Kari Lund] has the mill.", "Kari Lund"},
		{"a noun for a firm", "[Insurer Halvex] has the mill.", "Halvex"},
		{"a verb behind a family name alone", "Long Talks End as [Lund Flees] the Bridge.\n\nThe mill burned, and [Kari Lund] wept at sea.", "Lund|Kari Lund"},
		{"a verb behind those who do it", "Gunners [Sink Lund] as the Long Bridge Falls.\n\nThe mill burned, and [Lund] wept at sea.", "Lund|Lund"},
		{"a bill", "The [Bill] is old. [Bill] is old.", "Bill"},
		{"an address", "See [Kari pic.example.com/x1] now.", ""},
		{"a longer name of a headline", "[Old Rivals Meet Anna Vale] on the Long Bridge Again Today.\n\nThen [Anna Vale] left for the sea and wept.", "Anna Vale|Anna Vale"},
		{"what somebody is", "[Striker Kari Lund] said so.", "Kari Lund"},
		{"what somebody is, in two words", "[Nobel Laureate Kari Lund] said so.", "Kari Lund"},
		{"what a firm does", "[Retailer Velomat] shut two shops. [Publisher Anna Vale] wept.", "Velomat|Anna Vale"},
		{"what several people are", "[Councilmen Peter Vale] and [Leland Lund] left.", "Peter Vale|Leland Lund"},
		{"what somebody took", "[Photo C. Vale] is old.", "C. Vale"},
		{"where somebody is posted", "The Ambassador to [Kavaria Paul Vale] left.", "Kavaria|Paul Vale"},
		{"a verb between two family names", "[Vale Backs Orsted] in Long Talks on Free Trade.\n\n[Anna Vale] and [Erik Orsted] met. [Peter Orsted] was there.",
			"Vale|Orsted|Anna Vale|Erik Orsted|Peter Orsted"},
		{"a verb between a full name and a family name", "In the end there was nothing that [Anna Vale] would give to [Erik Orsted] or to his brother [Peter Orsted].\n\n[Anna Vale Wins Orsted] Over in Long Talks on Free Trade.",
			"Anna Vale|Erik Orsted|Peter Orsted|Anna Vale|Orsted"},
		{"but a name of four words", "In the end there was nothing that [Anna Vale] would give to [Erik Orsted].\n\n[Anna Vale Torres Orsted] Over in Long Talks on Free Trade.",
			"Anna Vale|Erik Orsted|Anna Vale Torres Orsted"},
		{"a word of grammar before the family name", "The mill of [Kari Lund] burned. [Despite Lund] it had stood. “[Can Lund] pay?”", "Kari Lund|Lund|Lund"},
		{"a word of grammar behind the number of a list", "The mill of [Kari Lund] burned.\n\n2. [Unlike Lund], others pay.", "Kari Lund|Lund"},
		{"a word of grammar before a full name", "[While Anna Vale] slept, the mill burned.", "Anna Vale"},
		{"a word of grammar before a known family name", "[Without Jones] the mill was cold.", "Jones"},
		{"but a given name that is such a word", "The baker [Can Orsted] left. [Can Orsted] wept.", "Can Orsted|Can Orsted"},
		{"nor where nobody else has the name", "[Can Orsted] wept. Then [Orsted] left.", "Can Orsted|Orsted"},
		{"a verb in a headline", "[Endorsed Lund] Burns Old Mill in Long Night of Anger\n\nThe mill of [Kari Lund] burned.", "Lund|Kari Lund"},
		{"what somebody is, in a headline", "Old [Pollster Lund] Burns His Own Mill in Anger\n\nThe mill burned when [Lund] wept.", "Lund|Lund"},
		{"but a relative", "[Eric Lund] burned the mill. The mill of [Kari Lund] burned.", "Eric Lund|Kari Lund"},
		{"nor one whose given name nobody knows", "[Brimbo Lund] burned the mill. The mill of [Kari Lund] burned.", "Brimbo Lund|Kari Lund"},
		{"half of a nickname in marks", "“The Iron [Ann” Vale] wept.", "Vale"},
		{"a bracket that is not closed", "[Anna Vale (later Orsted]) wept.", "Anna Vale"},
		{"a bracket behind one word", "[Kari (Lund] wept.", "Kari"},
		{"a bracket that was not opened", "The smith (Ann [Jorge) Vale] wept.", "Vale"},
		{"the country that an envoy is for", "The Special Envoy for [Yemen Lars Holm] wept.", "Yemen|Lars Holm"},
		{"but not a firm that a spokesman is for", "The spokesman for [Endless Summer Lilies] wept.", "Endless Summer Lilies"},
		{"the country where an envoy is sent", "The ambassador to [Chad Mara Berg] wept.", "Chad|Mara Berg"},
		{"but a given name", "The book went to [Chad Mara Berg] then.", "Chad Mara Berg"},
		{"a hashtag", "See [Kari #GoKariGo] now.", ""},
	} {
		t.Run(c.why, func(t *testing.T) {
			s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
			var got []string
			for _, n := range s.cutNames(marked(s, c.text)) {
				got = append(got, s.Doc.Text[s.Doc.Tokens[n.First].Start:s.Doc.Tokens[n.End-1].End])
			}
			assert.Equal(t, c.want, strings.Join(got, "|"))
		})
	}
}
