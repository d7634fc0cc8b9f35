package quote_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

// TestReportsOfWhatIsSaid holds that what a verb of saying tells is speech whatever its words
// are taken for, and that what somebody tells others to do is an infinitive.
func TestReportsOfWhatIsSaid(t *testing.T) {
	type tells struct {
		reports quote.Reports
		form    quote.Form
	}
	for text, want := range map[string]tells{
		"Koris said Merren Trading Group pledged $3 million to the port.":               {quote.Speech, quote.Clause},
		"Paul Renner, the goalkeeper, retired on Friday at 38, his brother Mark said.":  {quote.Speech, quote.Clause},
		"Police urged drivers to stay at home.":                                         {quote.Speech, quote.Infinitive},
		"Ann Lee called on the council to mend the weir.":                               {quote.Speech, quote.Infinitive},
		"Her deputies are calling on drivers to stay at home.":                          {quote.Speech, quote.Infinitive},
		"The harbour office told travellers not to panic.":                              {quote.Speech, quote.Infinitive},
		"The coast guard asked residents to call the station at night.":                 {quote.Speech, quote.Infinitive},
		"Spores, Dr. Ida Moll explained, spread through the air when the nuts ripen.":   {quote.Speech, quote.Clause},
		"The children, the mayor said, walk to school along the quay in every weather.": {quote.Speech, quote.Clause},
		"Ann Lee's allegation that ballots had vanished was false.":                     {quote.Speech, quote.Clause},
		"The allegation that ballots had vanished was false.":                           {},
		"Is there a suggestion that the vote was rigged?":                               {},
		"Mayor Ann Lee ordered the removal of the boats.":                               {},
		"The captain wished the crew a calm night.":                                     {},
		"The minister congratulated the team on its win.":                               {},
	} {
		a := article.Parse(text)
		found := quote.Extract(a, entity.Extract(a))
		if want == (tells{}) {
			assert.Empty(t, found, "%q", text)
			continue
		}
		if assert.Len(t, found, 1, "%q", text) {
			assert.Equal(t, want, tells{found[0].Reports, found[0].Form}, "%q", text)
		}
	}
}
