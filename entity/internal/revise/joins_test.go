package revise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// TestJoinNames marks people, and organisations, with brackets and compares the names that come out.
func TestJoinNames(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a nickname in marks", "[Kari] “Kit” [Lund] wept.", "Kari “Kit” Lund"},
		{"a nickname in brackets", "[Robert] (Bo) [Lund] wept.", "Robert (Bo) Lund"},
		{"a party in brackets is none", "[Kari Lund] (Labour) Whip wept.", "Kari Lund"},
		{"a particle", "It was said van der [Lund] wept.", "van der Lund"},
		{"a comma before Jr.", "[Karl Lund], Jr., wept.", "Karl Lund, Jr."},
		{"an apostrophe that is none", "[Kari O]´Shaw wept, and so did [Kari] O`Shaw.", "Kari O´Shaw|Kari O`Shaw"},
		{"a double name", "[Kari Lund-Vale] wept. [Lund]-[Vale] left. A [Lund]-[Berg] deal failed.", "Kari Lund-Vale|Lund-Vale|Lund|Berg"},
		{"an organisation and its land", "He asked the [Harbour Court] of [Norway], and [Norway's Harbour Court] wept.", "Harbour Court of Norway|Norway|Harbour Court"},
		{"an organisation over and", "He asked the Tides and [Ropes Trade Authority].", "Tides and Ropes Trade Authority"},
		{"a given name with a hyphen behind the family name", "He saw [Han] So-ra there.", "Han So-ra"},
		{"a given name with a hyphen", "He saw [Min-jun] Ustrel there.", "Min-jun Ustrel"},
		{"a knight, who has two names", "They met Sir [Edgar] Pools there. Sir [Edgar] wept.", "Edgar Pools|Edgar"},
		{"fields of a ministry", "He asked the [Ministry of Fish], Forests and Tides there.", "Ministry of Fish, Forests and Tides"},
		{"a field behind and", "He asked the [Ministry of Fish] and Forests there.", "Ministry of Fish and Forests"},
		{"what a centre is on", "He asked the [Center on Fish] and Tides there.", "Center on Fish and Tides"},
		{"an adjective behind and", "He asked the [Committee for Civil Rights] and Good Tides there.", "Committee for Civil Rights and Good Tides"},
		{"a field before a comma", "He asked the Tides, [Ropes and Trade Authority] there.", "Tides, Ropes and Trade Authority"},
		{"but no other ministry", "He asked the [Ministry of Fish], the Bank and Ann there.", "Ministry of Fish"},
		{"an adjective before and", "He asked the [Committee of Civil] and Political Rights there.", "Committee of Civil and Political Rights"},
		{"a place that is not a country", "He asked the [Harbour Court] of [Ormelle] there.", "Harbour Court|Ormelle"},
		{"an adjective before a body", "He asked the Scientific and [Technological Trade Authority] there.", "Scientific and Technological Trade Authority"},
		{"two organisations", "He asked the Army and [Navy Council].", "Navy Council"},
		{"a word of grammar that is a given name", "They met Nor [Kari Lund] there.", "Nor Kari Lund"},
	} {
		t.Run(c.why, func(t *testing.T) {
			s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
			var got []string
			found := marked(s, c.text)
			for i := range found {
				if (s.Known(found[i].First)|s.Known(found[i].End-1))&lexicon.OrgWord != 0 {
					found[i].Kind = names.Org
				}
			}
			for _, n := range s.joinNames(found) {
				got = append(got, s.Surface(n))
			}
			assert.Equal(t, c.want, strings.Join(got, "|"))
		})
	}
}
