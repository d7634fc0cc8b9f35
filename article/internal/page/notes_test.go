package page

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNoteKind(t *testing.T) {
	for s, want := range map[string]Kind{
		"Our critics pick every product themselves. If you buy something through our links, we may earn a small share.": House,
		"Brennick Courier is on WhatsApp! Follow our channel for breaking news and more.":                               House,
		"We have launched a Signal group. Sign up and never miss a story.":                                              House,
		"Each Friday our reporters choose five stories worth your time and mail them to you.":                           House,
		"Our new app brings you the news of the valley, with alerts you can choose yourself.":                           House,
		"Our reviewers test everything they write about. Read about how we test.":                                       House,
		"The Mercury's shopping desk chooses freely; retailers may pay it for sales that its readers make.":             House,
		"Shopping links in this story may earn money for the site.":                                                     House,
		"Each morning we pick the stories that matter and send them straight to you.":                                   House,
		"If you buy a licence now, you will not get your money back, the club warns.":                                   "",
		"The Courier spoke to nine people who work there. Our reporters also read 400 pages of letters.":                "",
		"The party has launched a Telegram channel, where it tells its followers to boycott the vote.":                  "",
		"The newspaper said on Monday that it would close its app and its newsletter for lack of subscribers.":          "",
		"We may be paid less, but we will have work, the drivers wrote in an open letter to the mayor.":                 "",
		"The Gazette, which is owned by a brewer, has lost a third of its readers since 2015.":                          "",

		"Sorry, the video could not be loaded.":                            Paywall,
		"The article you are looking for can be read by subscribers only.": Paywall,
		"You need an account to go on reading.":                            Paywall,
		"This gallery has expired and can no longer be viewed.":            Paywall,
		"Video unavailable": Paywall,
		"We're sorry, this live stream is currently offline.":                              Paywall,
		"The gallery will not display in your browser.":                                    Paywall,
		"You need to accept cookies to see this content.":                                  Paywall,
		"The requested video has been deleted.":                                            Paywall,
		"Copyright Oakmere Mail. Texts and pictures must not be used without our consent.": Legal,
		"We could not find the page that you asked for.":                                   Paywall,
		"The Oakmere Mercury is on Instagram now. Come and say hello.":                     House,
		"The Mercury is on the quay, and Instagram has a picture of it, said Bo.":          "",
		"Your trial has ended.":                                                            Paywall,
		"This post is for paying subscribers.":                                             Paywall,
		"Highlights are not available in your region.":                                     Paywall,
		"Sorry, this content isn't available in your region.":                              Paywall,
		"Your free articles for this month are used up.":                                   Paywall,
		"This live stream has ended.":                                                      Paywall,
		"Unable to load the video.":                                                        Paywall,
		"You have to be logged in to view this content.":                                   Paywall,
		"The full text is open to subscribers only.":                                       Paywall,
		"The park is open to members only.":                                                "",
		"This video shows a man on the roof of the depot at dawn.":                         "",
		"The video is no longer available on the council's website, said a clerk.":         "",
		"The pool will be open to subscribers of the scheme alone, the mayor said.":        "",

		"Reprinted with permission from Salt and Rope, by Olga Brandt. Published by Heron Books. Copyright 2019.":   Legal,
		"This extract is taken from A River's Due by Olga Brandt, out now from Heron Books.":                        Legal,
		"Her book, The Last Lock, was published by Heron Books in 2020 and sold nine thousand copies.":              "",
		"The song was reprinted in a school book in 1931, with a new last verse by Bo Ek.":                          "",
		"Adapted from a play by Olga Brandt, the film opens in Brennick on Friday with a gala for the whole crew. ": "",

		"[7] Report of the water company, May 3, 1972, shelf 4, Lune town library.":     Furniture,
		"4. Letter of P. Oram to the club, 3 May 1972, box 12, folder 3, Lune archive.": Furniture,
		"Oram, Piet. “Trout and Pumps.” Journal of Hatcheries 12, no. 3 (1999): 44-61.": Furniture,
		"Brandt O, Oram P. Cold water and trout. River Science. 2011;8:14-22.":          Furniture,
		"1. Falk, Small Harbours, p. 33.":                                               Furniture,
		"In 1972, box after box of letters was found in the town library.":              "",
		"“[The] board will not wait,” said Ola Finn, its chair.":                        "",
		"Tags Piet Oram Olga Brandt Lune River Water":                                   Tags,
		"Filed Under: Rivers, Lune, Fishing":                                            Tags,
		"#Lune #trout #PietOram":                                                        Tags,
		"Tags on the trout carry a number and a date.":                                  "",
		"Topics such as pay and pensions came up too.":                                  "",
		"Lotte Harm @lotteharm Mar 3, 2014":                                             Embed,
		"Replying to @lotteharm and @brennickcouncil":                                   Embed,
		"@lotteharm · 3h": Embed,
		"1. Lund, A. & Pell, T. Cracks in wet concrete. Harbour Studies 7, 44–51 (2019).": Furniture,
		"* See the minutes of the harbour board, 4 May 1972, p. 17.":                      Furniture,
		"* Seventeen boats are for sale.":                                                 "",
		"¹ The figure includes bicycles.":                                                 Furniture,
		"Harm wrote on Twitter that she was “proud” and thanked @brennicktrams.":          "",
		"Workers repair the bridge in Brennick, Tuesday, July 7, 2015.":                   Caption,
		"Ola Finn, center, hands Lotte Harm a key at the depot in Brennick in May 2016.":  Caption,
		"Harbour master Tom Pell (right) shakes hands with Ana Lund.":                     Caption,
		"The board meets in Aldo on Tuesday, Jan. 12, 2027.":                              "",
		"The law takes effect in three towns on Jan. 1, 2027.":                            "",
		"Lund, A., & Pell, T. (2019). Cracks in concrete. Harbour Studies, 7(2), 44–51.":  Furniture,
		"Lund (1921) was the first to map the sound.":                                     "",
		"Ida Brandt, left, Ole Dahl, center, and Nils Falk look at the quay.":             Caption,
		"The pictures hang in the hall in Corby End by June 1, 2026.":                     "",
		"Two workers died on the bridge in Brennick on Monday, March 3, 2014.":            "",
		"The strike began in Brennick on Sunday, Aug. 9, 2020.":                           "",
		"Harm was arrested at the depot on May 2, 2016, and freed on bail.":               "",
		"He faces a charge in Brennick for acts between May 2, 2016, and June 4, 2017.":   "",
		"Lotte Harm, left, and Ola Finn outside the hall.":                                Caption,
		"Lotte Harm, right or wrong, has never lost a vote in Brennick.":                  "",
	} {
		assert.Equal(t, want, NewDraft(s).noteKind(0), "%q", s)
	}
}

func TestIsAboutOutlet(t *testing.T) {
	for s, want := range map[string]bool{
		"The Courier is a daily paper owned by its staff.":                                  true,
		"Founded in 1903, the Beacon is an independent newspaper that covers the coast.":    true,
		"The Oakmere Tribune is a newspaper. Since 1922 it has told the news of the river.": true,
		"The Oakmere Tribune is a newspaper, said Bo Ek.":                                   false,
		"The Harbour Fund is a charity owned by its members.":                               false,
		"The Herald is a newspaper that nobody on the island trusts, he wrote.":             false,
	} {
		_, w := readWords(nil, s, readTokens(s), builtinModel().words)
		assert.Equal(t, want, w.isAboutOutlet(s), "%q", s)
	}
}

func TestLinesOfForm(t *testing.T) {
	for s, want := range map[string]Kind{
		"Do you work at the weir? Tell us in confidence: tips@oakmere.example.": House,
		"Ask at the weir, and tell us @oakmere what you saw on it.":             "",
		"See price at Dockside":                     Furniture,
		"Check the latest prices on Dockside":       Furniture,
		"View on Dockside":                          Furniture,
		"View on the harbour":                       "",
		"See prices fall again":                     "",
		">> Sign-ups open for the river clean-up":   Related,
		"[ Three weirs to go by autumn ]":           Related,
		"[Lee Drey laughs at the question]":         "",
		"> 40 eels were lost":                       "",
		"doi.org/10.1000/eels.7":                    Furniture,
		"This story is funded by readers like you.": House,
		"Save 20% with code EEL20":                  Furniture,
		"Save 20% of eels with a code of honour":    "",
		"Rubber Boots, $39":                         "", // a button below must tell
		"@eelwatch: no eels until May #oakmere":     Embed,
		"Bo Ek / Kestrel":                           Credit,
		"Bo Ek | Kestrel Post":                      Credit,
		"Bo Ek/Kestrel Post":                        Credit,
		"Bo Ek/KBC-ODD":                             Credit,
		"Bo Ek | Nils Holm":                         "",
		"All of these boots were picked by our editors. Prices are those of May.": House,
		"“These boots were picked by our editors”":                                "",
	} {
		d := NewDraft("Eels return to Oakmere\n\nThe first eels of the year came up the ramp at Oakmere on Monday, and forty people saw them.\n\n" + s +
			"\n\nThe board will keep the ramp open until the end of October and hopes for four thousand more.")
		d.markForms()
		d.markPairs()
		assert.Equal(t, want, d.lines[2].form, "%q", s)
	}
}

func TestExpertOf(t *testing.T) {
	for s, want := range map[string]string{
		"Olaf Harm is professor of river engineering at the University of Brennick.": "Harm",
		"Olaf Harm is a former engineer. He writes in a private capacity.":           "Harm",
		"Dr Olaf Harm, an analyst, writes from Brennick.":                            "Harm",
		"Olaf Harm teaches at the school in Brennick. Eels is his third book.":       "Harm",
		"The author chairs the River Board.":                                         "author",
		"The author was on the third boat.":                                          "",
		"Olaf Harm is a member and nobody knows it.":                                 "",
		"She is professor of law at Brennick.":                                       "",
		"Olaf Harm, an eel, wrote nothing.":                                          "",
		"Harm is a researcher at the Institute for Rivers.":                          "",
	} {
		assert.Equal(t, want, expertOf(s, false), "%q", s)
	}
	assert.Equal(t, "Harm", expertOf("Harm is a researcher at the Institute for Rivers.", true))
}

func TestIsEthics(t *testing.T) {
	for s, want := range map[string]bool{
		"The Courier follows the ethical code of the press. Complaints can be sent to the Press Council.": true,
		"Complaints about the smell go to the town hall.":                                                 false,
		"The Press Council received nine complaints.":                                                     false,
	} {
		_, w := readWords(nil, s, readTokens(s), builtinModel().words)
		assert.Equal(t, want, w.isEthics(s), "%q", s)
	}
}

func TestBareAuthorBehind(t *testing.T) {
	for s, want := range map[string]Kind{
		"Ann Lee lives in Oslo and has covered the harbour for years.": Bio,
		"Ann Lee is a reporter at the Kestrel.":                        Bio,
		"Ann Lee is very long and has two quays.":                      "",
	} {
		d := NewDraft("Harbour to close\n\nAnn Lee in Oslo\n\nThe harbour will close for a year on Monday, the board said after a long night.\n\n" + s)
		d.markForms()
		assert.Equal(t, want, d.lines[d.Len()-1].form, "%q", s)
	}
}

func TestIsLettersCall(t *testing.T) {
	assert.True(t, isLettersCall("Would you like to reply? Write to the editor in no more than 150 words."))
	assert.False(t, isLettersCall("The mayor had no words for the editor."))
}

func TestTellsOfOutlet(t *testing.T) {
	for s, want := range map[string]bool{
		"The Courier has been printed in Oakmere since 1903 and belongs to its readers.":    true,
		"Founded by bargemen in 1903, the Courier is today the largest paper on the river.": true,
		"The Courier has been read in Oakmere for a century.":                               false,
		"The Courier, founded in 1903, is published on Fridays, he said.":                   false,
	} {
		_, w := readWords(nil, s, readTokens(s), builtinModel().words)
		assert.Equal(t, want, w.tellsOfOutlet(s), "%q", s)
	}
}

func TestSupport(t *testing.T) {
	for s, want := range map[string]bool{
		"This story was produced with the support of the Lune Fund.":         true,
		"This report was written with contributions from Bo Ek in Aldo.":     true,
		"This article is supported by a grant from the Lune Fund.":           true,
		"Reporting for this series was made possible by the Lune Fund.":      true,
		"Produced with the help of the Lune Fund, which had no say in it.":   true,
		"Produced with the milk of nine cows, it keeps for years.":           false,
		"This bridge was supported by four pillars of oak.":                  false,
		"This story was told to us as children, and then to our children.":   false,
		"The story was produced with the support of a brewer, the film says": false,
	} {
		assert.Equal(t, want, isSupport(s), "%q", s)
	}
}

func TestKeepRuns(t *testing.T) {
	lines := make([]line, 5)
	for i := range lines {
		lines[i].prose, lines[i].score, lines[i].ends = true, 50, true
	}
	lines[3].prose = false
	d := &Draft{lines: lines, likeness: make([]likeness, len(lines))}
	d.keepRuns()
	assert.Zero(t, lines[2].score, "three in a row")
	assert.Equal(t, 50, lines[4].score, "one alone")
	for i := range lines {
		lines[i].prose, lines[i].score = i > 0, 50
	}
	lines[0].ends = false
	d.keepRuns()
	assert.Equal(t, 50, lines[2].score, "behind a heading")
	d.likeness[2] = likeness{names: 4, namesAgain: 3}
	d.keepRuns()
	assert.Zero(t, lines[2].score, "but it is about the same people")
}

func TestMarkBios(t *testing.T) {
	for s, want := range map[string]Kind{
		"Reach Ann Lee at 555-0142.":              Bio,
		"Follow Ann Lee on Birdsong.":             Bio,
		"More from Ann Lee":                       Bio,
		"Ann Lee's last piece was about eels.":    Bio,
		"Ann Lee’s most recent book is on tides.": Bio,
		"Ann Lee's last boat was lost at sea.":    "",
		"Ann Lee covers the harbour.":             Bio,
		"The mayor could not reach Ann Lee.":      "",
		"He said that Bo Ek would follow Ann Lee": "",
	} {
		d := NewDraft("Harbour to close\n\nBy Ann Lee\n\nThe harbour will close for a year on Monday, the board said after a long night.\n\n" + s)
		d.markForms()
		if i := d.Len() - 1; want == Bio {
			assert.Equal(t, want, d.lines[i].form, "%q", s)
		} else {
			assert.NotEqual(t, Bio, d.lines[i].form, "%q", s)
		}
	}
}
