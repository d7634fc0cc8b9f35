package entity

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/article"
)

func TestWholeNamesOfFirms(t *testing.T) {
	for _, c := range []struct {
		why, text, name string
		kind            Kind
		mention         string // the first
	}{
		{"a verb behind the ending", "Carter's said on Monday that sales had fallen.", "Carter's", Org, "Carter's"},
		{"a modal verb, with a curly mark", "Varley’s will close ten shops. Shares in Varley’s fell.", "Varley’s", Org, "Varley’s"},
		{"a saint's hospital, in short", "St Mary's treats 500. They built St Mary's Hospital in 1900.", "St Mary's Hospital", Facility, "St Mary's"},
		{"but the ending of a person's name", "Kessel's lawyer will appeal.", "Kessel", Person, "Kessel"},
		{"or short for is", "Tom Kessel's said to be ill.", "Tom Kessel", Person, "Tom Kessel"},
		{"or of somebody named without it", "Ann Orr wept. Orr's said nothing since.", "Ann Orr", Person, "Ann Orr"},
	} {
		e := Extract(article.Parse(c.text))
		if assert.NotEmpty(t, e, c.why) {
			first := e[0].Mentions[0]
			assert.Equal(t, c.name, e[0].Name, c.why)
			assert.Equal(t, c.kind, e[0].Kind, c.why)
			assert.Equal(t, c.mention, c.text[first.Start:first.End], c.why)
		}
	}
}
