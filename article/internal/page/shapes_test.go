package page

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestShapeOf(t *testing.T) {
	for s, want := range map[string]Kind{
		"By Ann Lee":                                        Byline,
		"By Ann Lee and Bo Ek, Health Editor":               Byline,
		"Written by Ann Lee":                                Byline,
		"BY ANN LEE":                                        Byline,
		"By our court reporter":                             Byline,
		"Interview by Ann Lee • 6 min":                      Byline,
		"By Ann Lee on Monday, May 4th, 2026 at 11:08 a.m.": Byline,
		"By the time the ferry docked, nobody was left.":    "",
		"By noon": "",
		"They met on the last Friday of May 2014.":                            "",
		"She died on Monday, May 4, 2026.":                                    "",
		"This article was first published on May 4, 2026.":                    Dated,
		"First published in print on May 4, 2026.":                            Dated,
		"Coat: was $129.00 now $89.00 | Save $40 at Dockside":                 Furniture,
		"Price | From $11 a month":                                            "",
		"Apple Podcasts | Spotify | RSS":                                      "",
		"Boats at the quay on Tuesday morning. STAFF PHOTO BY BO EK":          Caption,
		"LEAD THE VIEW IN A PHOTO":                                            "",
		"The sound and the bus. (Map: Bo Ek)":                                 Caption,
		"Ann Lee: Ann was once a sports reporter for the Ledger.":             Bio,
		"Ann Lee: This is the sailors’ podcast, and I am your host.":          "",
		"The ship was lost, and with her the old crew and the cat. [M1 / M2]": "",
		"A view of the moon from the boat on a dark night. (KBC/ODD)":         Caption,
		"The lake in 2019, a dry year for all. (Kestrel photo by B K Ek)":     Caption,
		"(Supplied: Bo Ek)":                                                   Credit,
		"£24.99, Ek & Co – buy now":                                           Furniture,
		"– All of the plans start at $2.49":                                   "",
		"Divers check the hull of the old boat at the quay on the eve of the storm. Photo courtesy of the Brennick Diving Service": Caption,
		"A nurse waits for the night bus. (Bo Ek for the Ledger)":                                                                  Caption,
		"Send the form by email before June and keep a copy of it.":                                                                "",
		"A lime on the old line to the harbour on a day in May. | Bo Ek":                                                           Caption,
		"The street before the works, in the dry May of 2022. © Bo Ek":                                                             Caption,
		"Print recipe":          Share,
		"Save to my recipe box": Share,
		"Boats at the old quay on the eve of the storm. (KBC Rural: Ann Lee)": Caption,
		"The boat was late. (Captain: Ann Lee)":                               "",
		"Reuters":                                                             Agency,
		"(AFP)":                                                               Agency,
		"Orsenia News Agency":                                                 Agency,
		"Source: Reuters":                                                     Agency,
		"The Wire":                                                            "",
		"May 4, 2026":                                                         Dated,
		"Updated 3 hours ago":                                                 Dated,
		"Mon 4 May 2026 10.15 BST":                                            Dated,
		"22.41":                                                               Dated,
		"6:05 p.m.":                                                           Dated,
		"Kestrel Bay, News Desk | Updated: 19 November 2026, 09:01 AM":               Dated,
		"May the best team win in 90 minutes":                                        "",
		"Share Tweet Email":                                                          Furniture,
		"FacebookTwitterEmail":                                                       Furniture,
		"Email":                                                                      Furniture,
		"* * *":                                                                      Furniture,
		"Read the letter":                                                            "",
		"Torvald Eze (@pm_norland) 20.29":                                            Embed,
		"— Torvald Eze (@pm_norland) May 4, 2026":                                    "",
		"Ann Lee covers schools and ferries for the Ledger.":                         Bio,
		"Bo writes about tides for The Harbour Times.":                               Bio,
		"Ann Lee joined the paper in 2016 after two years at sea.":                   Bio,
		"Ann Lee joined the Harbour Times in 2016.":                                  Bio,
		"Ann Lee covers the boat with a sheet for the night.":                        "",
		"Ann Lee joined the harbour office in 2016.":                                 "",
		"The snow covers the road for the Ledger.":                                   "",
		"She writes about tides for The Harbour Times.":                              "",
		"This podcast is an opportunity to learn from sailors.":                      "",
		"This newsletter was once a sheet of paper.":                                 "",
		"Ann Lee is a staff writer at the Kestrel.":                                  Bio,
		"Ann Lee covers schools. Reach her at ann@kestrel.example":                   Bio,
		"Ann Lee is a plumber.":                                                      "",
		"The boat at the quay on Monday. (Bo Ek/Reuters)":                            Caption,
		"The boat at the quay. Bo Ek / AP":                                           Caption,
		"The boat at the quay Photo: Bo Ek":                                          Caption,
		"The boat before it sankCredit: EPA":                                         Caption,
		"Divers in the bay. (Skerry Images)":                                         Caption,
		"The first two minutes of the film (1:58)":                                   Caption,
		"The old depot on the eve of the vote. Credit Bo Ek for the Kestrel":         Caption,
		"The depot at dawn Credit Bo Ek":                                             Caption,
		"A look at the new line. Supplied":                                           Caption,
		"The rocket on its pad at dawn. Bo Ek for the Kestrel":                       Caption,
		"She has an account with the Oslo Credit Union":                              "",
		"The credit went to Bo Ek.":                                                  "",
		"From left: Ann Lee, Bo Ek and Ida Moss in the depot.":                       Caption,
		"From left, Ann Lee, Bo Ek and Ida Moss before the vote.":                    Caption,
		"From left to right, politicians praised the plan on Monday.":                "",
		"FILE - A tram passes the station in Oslo, March 3, 2014.":                   Caption,
		"Ann Lee attends the opening of a line in Bergen, Norway.":                   Caption,
		"Three of the nine divers from left: Ann Lee, Bo Ek, Ida Moss":               Caption,
		"Ann Lee attends a 2019 “Foam” screening in Oslo.":                           Caption,
		"Ann Lee speaks fluent Dutch and lives in Oslo.":                             "",
		"A sign on the road to the depot. Ann Lee for Wind of the West":              Caption,
		"The first row at the spring show of the season Ann Lee/Getty Images Europe": Caption,
		"They met for the first time in St. Ann Bay":                                 "",
		"(From left) Ann Lee, Bo Ek and Ida Moss.":                                   Caption,
		"L to R: Ann Lee, Bo Ek, Ida Moss":                                           Caption,
		"Ann Lee seen here in 2019":                                                  Caption,
		"The quay at dawn on the day of the vote. Provided by the harbour":           Caption,
		"Pass this story on":                                                         Share,
		"Gift this story to a friend":                                                Share,
		"Send a free link to this article":                                           Share,
		"A friend sends a ferry":                                                     "",
		"At 7:04 p.m. on June 15, 2015, the first tram left.":                        "",
		"Photo: Bo Ek/Kestrel":                                                       "",
		"Getty Images":                                                               "",
		"Ann Lee speaks during a rally in Oslo on Monday.":                           Caption,
		"Bo Ek, left, greets Ann Lee after the vote in Oslo.":                        Caption,
		"Ann Lee spoke during a rally in Oslo on Monday.":                            "",
		"She leaves a son and two drawers full of letters on Monday.":                "",
		"He said (and meant) it.":                                                    "",
		"Sen. Ann Lee (D/Ohio) left.":                                                "",
		"© 2026 Kestrel":                                                             Credit,
		"Ann Lee (l.) and Bo Ek during the debate. ODD / Ida Moss":                   Caption,
		"Divers come off shift in the old dock. Museum of Oslo collection":           Caption,
		"Data that nobody reads (Kestrel S3 Deep Archive)":                           "",
		"Divers leave the dock after the vote. AFP":                                  Caption,
		"Travel boots: $19.99 $14.99 at Dockside":                                    Furniture,
		"Originally aired May 4, 2026":                                               Dated,
		"Prep time: 15 minutes":                                                      "",
		"Time: 15 Mins.":                                                             "",
		"Chicago, 20 minutes first":                                                  "",
		"1 week ago":                                                                 Dated,
		"Day 7":                                                                      "",
		"Updated 3 hours, 5 mins. ago":                                               Dated,
		"Ferry Days 2026: May 5-7, 2026 | Oslo":                                      Dated,
		"Ann Lee at her desk in Oslo, 1974. Family photo":                            Caption,
		"A net is mended at the Oslo works. (School archive)":                        Caption,
		"A dark ale with hints of smoke and rope. Harbour Light's Night Ale":         "",
		"The crew was lost, and the cat with her. [K1 SP / KF SP]":                   "",
		"Ann Lee's editor is easy to use and free.":                                  "",
		"Ann Lee is the Bo Ek of today. No other writer comes close.":                "",
		"Ann Lee is a sailor. She is the author of two books.":                       Bio,
		"Shop at Dockside, $40":                                                      Furniture,
		"– ENDS –":                                                                   Furniture,
		"ENDS":                                                                       Furniture,
		"End":                                                                        "",
	} {
		m := measureLine(s)
		assert.Equal(t, want, shapeOf(s, &m), "%q", s)
	}
}

func TestIsBareByline(t *testing.T) {
	for s, want := range map[string]bool{
		"Ann Lee":                     true,
		"Ann Lee and Bo Ek":           true,
		"Ann Lee, Meridian Wire":      true,
		"ANN LEE":                     true,
		"Ann":                         false,
		"Ann Lee left":                false,
		"Ann Lee: a life":             false,
		"Ann Lee, 5":                  false,
		"A Very Long Row Of Capitals": false,
	} {
		m := measureLine(s)
		assert.Equal(t, want, isBareByline(s, &m), "%q", s)
	}
}

func TestDateline(t *testing.T) {
	for s, want := range map[string][3]string{ // all, place, agency
		"OSLO, Aug 3 (Reuters) - Police said":                   {"OSLO, Aug 3 (Reuters) - ", "OSLO", "Reuters"},
		"KESTREL BAY, Norland, Sept. 2, 2026 /Openwire/ -- The": {"KESTREL BAY, Norland, Sept. 2, 2026 /Openwire/ -- ", "KESTREL BAY, Norland", "Openwire"},
		"PORT ALVERA, Sorvania (MW) — Nine":                     {"PORT ALVERA, Sorvania (MW) — ", "PORT ALVERA, Sorvania", "MW"},
		"Cleveland (AFP) – The":                                 {"Cleveland (AFP) – ", "Cleveland", "AFP"},
		"WASHINGTON ― The plan":                                 {"WASHINGTON ― ", "WASHINGTON", ""},
		"NEW DELHI: The court":                                  {"NEW DELHI: ", "NEW DELHI", ""},
		"THE HAGUE — Judges":                                    {"THE HAGUE — ", "THE HAGUE", ""},
		"(Reuters) - Shares":                                    {"(Reuters) - ", "", "Reuters"},
		"OSLO — “We won":                                        {"OSLO — ", "OSLO", ""},
		"Oslo — The":                                            {}, // its place must tell
		"OSLO (AP) _ The":                                       {"OSLO (AP) _ ", "OSLO", "AP"},
		"KESTREL BAY _ The":                                     {"KESTREL BAY _ ", "KESTREL BAY", ""},
		"OSLO and BERGEN, June 15 (AP) — The":                   {"OSLO and BERGEN, June 15 (AP) — ", "OSLO and BERGEN", "AP"},
		"OSLO AND BERGEN — The":                                 {"OSLO AND BERGEN — ", "OSLO AND BERGEN", ""},
		"OSLO, BERGEN & ALVERA (Reuters) - The":                 {"OSLO, BERGEN & ALVERA (Reuters) - ", "OSLO, BERGEN & ALVERA", "Reuters"},
		"OSLO/BERGEN (Reuters) - The":                           {"OSLO/BERGEN (Reuters) - ", "OSLO/BERGEN", "Reuters"},
		"OSLO (June 15, 2015) — The":                            {"OSLO (June 15, 2015) — ", "OSLO", ""},
		"OSLO, Norland (15 June) – The":                         {"OSLO, Norland (15 June) – ", "OSLO, Norland", ""},
		"OSLO (AP), June 15 — The":                              {"OSLO (AP), June 15 — ", "OSLO", "AP"},
		"OSLO (AFP, June 15) — The":                             {"OSLO (AFP, June 15) — ", "OSLO", "AFP"},
		"4 January 2019 (The Gazette) – The":                    {"4 January 2019 (The Gazette) – ", "", "The Gazette"},
		"June 15, 2025 (Kestrel News) — The":                    {"June 15, 2025 (Kestrel News) — ", "", "Kestrel News"},
		"15 June 2025 — The":                                    {"15 June 2025 — ", "", ""},
		"2019 – The":                                            {},
		"20 – The":                                              {},
		"OSLO, Aug 3 AFP - The":                                 {"OSLO, Aug 3 AFP - ", "OSLO", "AFP"},
		"4 May 2026, Oslo: The":                                 {"4 May 2026, Oslo: ", "Oslo", ""},
		"Oslo, May 4 (EFE).- The":                               {"Oslo, May 4 (EFE).- ", "Oslo", "EFE"},
		"(Oslo) – The":                                          {"(Oslo) – ", "Oslo", ""},
		"(Oslo, May 4, 2026) – The":                             {"(Oslo, May 4, 2026) – ", "Oslo", ""},
		"(MW) – The":                                            {},
		"Ann Lee posted on Monday: “We go":                      {},
		"WARNING GRAPHIC DETAIL: The":                           {},
		"9 May 2025, 18:00 - The":                               {},
		"9 May: The":                                            {},
		"Tom Kessel (left) — The":                               {},
		"The board and the mayor — The":                         {},
		"OSLO (2 children) — The":                               {},
		"Ann Lee posted: “We go":                                {},
		"BREAKING: The":                                         {},
		"LUCA BONSU, BYLINE: The":                               {},
		"THE LATEST — The":                                      {},
		"The mayor of Oslo — who":                               {},
		"OSLO — where it rains":                                 {},
		"The mayor (of Oslo) - The":                             {},
		"":                                                      {},
	} {
		d, ok := ReadDateline(s)
		assert.Equal(t, want[0] != "", ok, "%q", s)
		if ok {
			text := func(span Span) string { return s[span.Start:span.End] }
			assert.Equal(t, want, [3]string{text(d.All), text(d.Place), text(d.Agency)}, "%q", s)
		}
	}
}

func TestIsClock(t *testing.T) {
	for s, want := range map[string]bool{
		"22.41": true, "6:05": true, "6:05 p.m.": true, "6:05 p.m.:": true, "19:20 GMT": true, "9.15am": true,
		"5.25": false, "24.00": false, "19.75": false, "22.4": false, "6:05 left": false, "": false, ":": false, "22": false,
	} {
		assert.Equal(t, want, isClock(s), "%q", s)
	}
}

func TestCreditTail(t *testing.T) {
	for s, want := range map[string]string{
		"A boat at sea. Andrei Lee / AP":         "Andrei Lee / AP",
		"A boat at sea (Bo Ek/Reuters)":          "(Bo Ek/Reuters)",
		"A boat at sea. Photograph: Bo Ek/The K": "Photograph: Bo Ek/The K",
		"A boat at sea. Photo by Bo Ek":          "Photo by Bo Ek",
		"A boat at sea. Credit...Bo Ek":          "Credit...Bo Ek",
		"A boat at sea REUTERS/Bo Ek":            "REUTERS/Bo Ek",
		"Bo Ek Submitted photo":                  " Submitted photo",
		"A boat at sea.":                         "",
		"He chose and/or lost":                   "",
		"":                                       "",
	} {
		span, ok := CreditTail(s)
		assert.Equal(t, want != "", ok, "%q", s)
		assert.Contains(t, want, s[span.Start:span.End], "%q", s)
	}
}
