package page

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Each row is a line: "+" goes, "~" stays in doubt, "-" stays though it may be a headline, "=" stays unless its neighbour
// stands there often, "!" stays for sure; behind it what is read of the line.
var betweenPoints = map[byte]int{'+': 100, '~': -20, '-': -120, '=': -180, '!': -400}

func TestMarkBetween(t *testing.T) {
	const text = "!The board will meet again on Monday, and so will the crew of the boat.\n!It has met nine times since May, and nobody has come to see it yet at all.\n"
	for name, tt := range map[string]struct {
		rows string
		want []string // the lines that go between others
	}{
		"in doubt":                   {text + "+Front Page\n+Webmaster\n~The beekeepers of the valley have lost a third of their hives.\n+More\n+Next", []string{"The beekeepers of the valley have lost a third of their hives."}},
		"a headline":                 {text + "+Front Page\n+Webmaster\n-Beekeepers count their dead\n+More\n+Next", []string{"Beekeepers count their dead"}},
		"a sentence of a text":       {text + "+Front Page\n+Webmaster\n-The beekeepers of the valley have lost a third of their hives.\n+More\n+Next", nil},
		"several of a frame":         {text + "+More\n+Webmaster\n=The beekeepers of the valley have lost a third of their hives.\n+More\n+Next\n+More", []string{"The beekeepers of the valley have lost a third of their hives."}},
		"for sure":                   {text + "+More\n+Webmaster\n!The beekeepers of the valley have lost a third of their hives.\n+More\n+Next\n+More", nil},
		"a sentence too short":       {text + "+Front Page\n+Webmaster\n~They lost a third.\n+More\n+Next", nil},
		"two together":               {text + "+Front Page\n+Webmaster\n~Beekeepers count their dead\n~Eels climb the old weir\n+More\n+Next", nil},
		"many that stay near":        {text + "+Webmaster\n~Beekeepers count their dead\n+More\n!Drey\n+Next\n+Last", nil},
		"below a credit":             {text + "+Front Page\n+Photo: Bo Ek\n~Beekeepers count their dead\n+More\n+Next", nil},
		"above an advert":            {text + "+Front Page\n+More\n~Beekeepers count their dead\n+Advertisement\n+Next", nil},
		"most of the text in pieces": {"!The board met.\n!Nobody came.\n+More\n+Next\n!The beekeepers of the valley have lost a third of their hives.\n+More\n+Next\n~Eels climb the weir\n+More", nil},
		"a gallery":                  {text + "+Next\n!Eels\n+Next\n!Nets\n+Next\n-Beekeepers count their dead\n+Next\n+Next", nil},
		"comments":                   {text + "+Leave a reply\n+Ann Lee\n~Beekeepers count their dead\n+More\n+Next", nil},
		"a menu above":               {"+Home\n+Schools\n+Eels\n~Nets\n+Bees\n+Weirs\n+Locks\n" + text, []string{"Nets"}},
		"a headline above":           {"+Home\n+Schools\n+Eels\n~How bees and eels share a weir\n+Bees\n+Weirs\n+Locks\n" + text, nil},
	} {
		d := draftOfRows(tt.rows)
		before := make([]int, len(d.lines))
		for i := range d.lines {
			before[i] = d.lines[i].score
		}
		d.markBetween()
		var got []string
		for i := range d.lines {
			if before[i] <= 0 && d.lines[i].score > 0 {
				got = append(got, d.lines[i].text(d.text))
			}
		}
		assert.Equal(t, tt.want, got, name)
	}
}

// draftOfRows makes a draft of lines that have been scored.
func draftOfRows(rows string) *Draft {
	var points []int
	var text strings.Builder
	for row := range strings.Lines(rows) {
		points = append(points, betweenPoints[row[0]])
		text.WriteString(row[1:])
	}
	d := &Draft{}
	d.read(text.String(), []*Phrases{builtinPhrases()})
	for i := range d.lines {
		l := &d.lines[i]
		l.score = points[i]
		l.zone = end
		if strings.HasPrefix(rows, "+Home") {
			l.zone = head
		}
		l.thread = strings.Contains(rows, "+Leave a reply")
	}
	return d
}
