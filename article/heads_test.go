package article_test

import (
	"testing"

	"github.com/copydesk/copydesk/article"

	"github.com/stretchr/testify/assert"
)

const bodyOfHeads = `The harbour board voted on Monday to close the long pier for repairs until the spring, a spokeswoman said. Boats will leave from the mole.

Those who live there said that they had not been told. The works will cost about two million, and they will begin in March.`

// TestHeadsOfPages reads lines between a title and the text.
func TestHeadsOfPages(t *testing.T) {
	for line, want := range map[string]struct {
		kind    article.Kind
		authors []string
		agency  string
	}{
		"Ann Lee":                                                {article.Byline, []string{"Ann Lee"}, ""},
		"Ann Lee; Bo Ek; Ida Moss":                               {article.Byline, []string{"Ann Lee", "Bo Ek", "Ida Moss"}, ""},
		"Ann Lee for the Marrow Gazette":                         {article.Byline, []string{"Ann Lee"}, ""},
		"Ann Lee for HarbourSport":                               {article.Byline, []string{"Ann Lee"}, ""},
		"By Ann Lee, Kestrel News, South Marrow":                 {article.Byline, []string{"Ann Lee"}, ""},
		"Ann Lee | Associated Press":                             {article.Byline, []string{"Ann Lee"}, "Associated Press"},
		"Ann Lee, Bo Ek | 2 hours ago":                           {article.Byline, []string{"Ann Lee", "Bo Ek"}, ""},
		"Ann Lee · 3 min read":                                   {article.Byline, []string{"Ann Lee"}, ""},
		"May 4, 2026 | Ann Lee":                                  {article.Byline, []string{"Ann Lee"}, ""},
		"Written by Ann Lee":                                     {article.Byline, []string{"Ann Lee"}, ""},
		"Reporting by Ann Lee and Bo Ek":                         {article.Byline, []string{"Ann Lee", "Bo Ek"}, ""},
		"Words: Ann Lee":                                         {article.Byline, []string{"Ann Lee"}, ""},
		"Author: Ann Lee":                                        {article.Byline, []string{"Ann Lee"}, ""},
		"By ANN LEE Associated Press":                            {article.Byline, []string{"ANN LEE"}, "Associated Press"},
		"By Ann Lee in Marrow and Bo Ek in Port Vell":            {article.Byline, []string{"Ann Lee", "Bo Ek"}, ""},
		"By The Associated Press":                                {article.Byline, nil, "Associated Press"},
		"By Marrow Gazette":                                      {article.Byline, nil, ""},
		"From staff and wire reports":                            {article.Byline, nil, ""},
		"Staff and agencies":                                     {article.Byline, nil, ""},
		"Special to the Gazette":                                 {article.Byline, nil, ""},
		"First published: 4 May 2026, 9:00":                      {article.Dated, nil, ""},
		"This article was first published on 4 May 2026":         {article.Dated, nil, ""},
		"This article was first published by the Marrow Gazette": {article.Note, nil, ""},
	} {
		a := article.Parse("Long pier to close\n\n" + line + "\n\n" + bodyOfHeads)
		b := a.Blocks().At(1)
		assert.Equal(t, line, a.Text(b.Content))
		assert.Equal(t, want.kind, b.Kind, "%q, by %q", line, b.Rule)
		assert.Equal(t, want.authors, texts(a.Meta().Authors), line)
		assert.Equal(t, want.agency, a.Meta().Agency.Text, line)
	}
}

// TestBylinesOfSeveralLines reads lines that stand below a byline.
func TestBylinesOfSeveralLines(t *testing.T) {
	for lines, want := range map[string][]string{
		"Ann Lee\nBo Ek":                             {"Ann Lee", "Bo Ek"},
		"Ann Lee\nand Bo Ek":                         {"Ann Lee", "Bo Ek"},
		"By Ann Lee,\nBo Ek":                         {"Ann Lee", "Bo Ek"},
		"By Ann Lee\nBy Bo Ek":                       {"Ann Lee", "Bo Ek"},
		"Ann Lee\n2 minutes ago\nBo Ek\n3 hours ago": {"Ann Lee", "Bo Ek"},
		"Ann Lee\nPolitical Editor":                  {"Ann Lee"},
		"By Ann Lee\n\nMarrow Gazette":               {"Ann Lee"},
		"By Ann Lee\n\nBo Ek":                        {"Ann Lee"}, // may be a subheading
		"Ann Lee\nMarine Biology Expert":             {"Ann Lee"},
		"Ann Lee\nFact Checked":                      {"Ann Lee"},
	} {
		a := article.Parse("Long pier to close\n\n" + lines + "\n\n" + bodyOfHeads)
		assert.Equal(t, want, texts(a.Meta().Authors), lines)
	}
}

// A place in small letters is a dateline only before the first paragraph, and where nothing
// else starts like it.
func TestPlainDateline(t *testing.T) {
	for opening, want := range map[string]string{
		"Aldport — ":           "Aldport — ",
		"Port Vell – ":         "Port Vell – ",
		"New Vell — ":          "New Vell — ",
		"Aldport (Gazette) — ": "Aldport (Gazette) — ",
		"Aldport, Norland - ":  "Aldport, Norland - ",
		"Exclusive — ":         "",
		"Opinion — ":           "",
		"Aldport—":             "",
		"The Mayor Himself — ": "",
	} {
		a := article.Parse("Long pier to close\n\n" + opening + bodyOfHeads)
		assert.Equal(t, want != "", !a.Meta().Dateline.IsZero(), opening)
	}
	for _, body := range []string{
		"Tom Vell — A baker who lost his shop when the pier was closed in the spring, and who never went back.\n\nIda Moss — The last of those who sold fish on the pier before the board closed it down for good.",
		"Aldport — Norland’s largest port — will close its long pier for repairs until the spring, a spokeswoman for the board said.",
		"The harbour board voted to close the long pier for repairs until the spring, a spokeswoman for it said on Monday.\n\nAldport — The board meets there, and nobody else does so, which is why it is so quiet at all times.",
	} {
		assert.Zero(t, article.Parse("Long pier to close\n\n"+body).Meta().Dateline, body)
	}
}

// Who speaks before a colon tells a first paragraph, not a title; so does a broken word.
func TestFirstLinesThatAreNoTitles(t *testing.T) {
	const more = "\n\nThe post was read by nine thousand people before it was gone on Monday.\n\nThe board did not answer."
	for first, title := range map[string]bool{
		"Senator Ida Moss wrote on her page: “Proud of the pier. #pier”":                                   false,
		"The mayor told her friends:":                                                                      false,
		"Ida Moss posted: \"No pier, no boats\"":                                                           false,
		"The represen-\ntatives of the town met Mayor Ida Moss on Friday. “We must be careful,” she said.": false,
		"Mayor: “No pier, no boats”":                                                                       true,
		"Pier to close: what the board said":                                                               true,
	} {
		assert.Equal(t, title, !article.Parse(first+more).Meta().Title.IsZero(), first)
	}
}
