package entity_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
)

// kindsOf returns the kinds of the entities of a text by their names, without dates.
func kindsOf(text string) map[string]entity.Kind {
	kinds := map[string]entity.Kind{}
	for _, e := range entity.Extract(article.Parse(text)) {
		if e.Kind != entity.Date {
			kinds[e.Name] = e.Kind
		}
	}
	return kinds
}

func TestKindsOfWholeTexts(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want map[string]entity.Kind
	}{
		"a ship that is called like a queen": {"The MV Queen Adela ran aground off Lagos. The Queen Adela was carrying salt.",
			map[string]entity.Kind{"MV Queen Adela": entity.Misc, "Lagos": entity.GPE}},
		"but a queen": {"HMS Queen Adela met Queen Adela of Velia on Monday.",
			map[string]entity.Kind{"HMS Queen Adela": entity.Misc, "Adela of Velia": entity.Person}},
		"a firm of a town that is called like it": {"Halden Dredging Ltd sold ships in Halden. In Halden, people wept. Halden is a port.",
			map[string]entity.Kind{"Halden Dredging Ltd": entity.Org, "Halden": entity.GPE}},
		"a street": {"Banque Street is in Halden.",
			map[string]entity.Kind{"Banque Street": entity.Facility, "Halden": entity.GPE}},
		"a newspaper of a state": {"Oregon is cold. The Oregonian reported the deal. The Oregonian said it was sorry.",
			map[string]entity.Kind{"Oregon": entity.GPE, "Oregonian": entity.Org}},
		"a family of a town": {"He lives in Parke. Police in Parke met the Parker family.",
			map[string]entity.Kind{"Parke": entity.GPE, "Parker": entity.Person}},
		"a council of two peoples": {"An Arab and Jewish Council will meet.",
			map[string]entity.Kind{"Arab and Jewish Council": entity.Org}},
		"banks of two lands": {"Chinese and Indian Bank shares rose.",
			map[string]entity.Kind{"Chinese": entity.NORP, "Indian Bank": entity.Org}},
		"a town and its land": {"She met the mayor of Busan, South Korea, at noon.",
			map[string]entity.Kind{"Busan": entity.GPE, "South Korea": entity.GPE}},
		"who has an office in a ministry": {"Permanent Secretary in the Ministry of Lands Chisolu Banda apologised to the chiefs.",
			map[string]entity.Kind{"Ministry of Lands": entity.Org, "Chisolu Banda": entity.Person}},
		"somebody called like a land": {"Retired teachers Aroon Samsri and Mali Phetchar opened their gate.",
			map[string]entity.Kind{"Aroon Samsri": entity.Person, "Mali Phetchar": entity.Person}},
		"somebody of a place": {"Dale Prewen of Omaha, Nebraska, held a lead. “I like it,” the Nebraskan said.",
			map[string]entity.Kind{"Dale Prewen": entity.Person, "Omaha": entity.GPE, "Nebraska": entity.GPE, "Nebraskan": entity.NORP}},
		"a band of a town that a clause stands before": {"After six years and two albums, Paper Oranges are parting. The Leeds band said that a last show would be held.",
			map[string]entity.Kind{"Paper Oranges": entity.Org, "Leeds": entity.GPE}},
		"a town that acts": {"Velkar Region Municipality opened a pier.",
			map[string]entity.Kind{"Velkar Region Municipality": entity.Org}},
		"a firm by its first word": {"Nordvind Technologies Co – which is barred – bought a ship. Like Nordvind products, ships are cheap.",
			map[string]entity.Kind{"Nordvind Technologies Co": entity.Org}},
		"no letter of a generation": {"Half of young people, or the Gen Z’s, offer a drink to their builder.",
			map[string]entity.Kind{}},
		"bodies that a second and joins": {"She left the Fish and Salt Commission and Halden Dredging Corporation Limited at noon.",
			map[string]entity.Kind{"Fish and Salt Commission": entity.Org, "Halden Dredging Corporation Limited": entity.Org}},
		"a ministry and a guard": {"On the day that the Harbour Ministry and Coast Guard met, he left.",
			map[string]entity.Kind{"Harbour Ministry": entity.Org, "Coast Guard": entity.Org}},
		"a body of two peoples": {"They will set up an Aboriginal and Torres Strait Islander Forum in May.",
			map[string]entity.Kind{"Aboriginal and Torres Strait Islander Forum": entity.Org}},
		"a bank in another language": {"The flat is owned by Banque Misran, which wept.",
			map[string]entity.Kind{"Banque Misran": entity.Org}},
		"a storm without that word": {"Hurricane Odessa neared the port. Odessa tore the roofs off two schools.",
			map[string]entity.Kind{"Hurricane Odessa": entity.Event}},
		"a university and where it is": {"She teaches at the University of Texas, Austin, they said.",
			map[string]entity.Kind{"University of Texas, Austin": entity.Org}},
		"but not any place": {"She teaches at the University of Halden, Austin, they said.",
			map[string]entity.Kind{"University of Halden": entity.Org, "Austin": entity.GPE}},
		"a firm of two trades": {"Helmer Moving and Storage raised its price. A lawyer for Helmer Moving and Storage said no.",
			map[string]entity.Kind{"Helmer Moving and Storage": entity.Org}},
		"fields of which one has a hyphen": {"Staff at the Centre for Polar and Ice-Bound Harbours left.",
			map[string]entity.Kind{"Centre for Polar and Ice-Bound Harbours": entity.Org}},
		"a firm under the name of somebody": {"Eli Lilly sells them. Lilly's price fell on Monday.",
			map[string]entity.Kind{"Eli Lilly": entity.Org}},
		"a firm that is called like a river": {"The phone is sold by Amazon and Meta. Meta denies it.",
			map[string]entity.Kind{"Amazon": entity.Org, "Meta": entity.Org}},
		"but the river": {"The Amazon is long. Many live near Amazon.",
			map[string]entity.Kind{"Amazon": entity.Loc}},
		"a list with one that is known": {"Google, Brixal and Peloria did not respond to requests for comment.",
			map[string]entity.Kind{"Google": entity.Org, "Brixal": entity.Org, "Peloria": entity.Org}},
		"a pair with one that is known": {"Toyota and Nordwind declined to comment.",
			map[string]entity.Kind{"Toyota": entity.Org, "Nordwind": entity.Org}},
		"two firms that one sentence pairs": {"The cup is paid for by Kopano Cement and Blue Harvest. Kopano Cement gave the prizes.",
			map[string]entity.Kind{"Kopano Cement": entity.Org, "Blue Harvest": entity.Org}},
		"what a noun tells of all of a list": {"Retailers such as Zenvora, Plinko and Marabu have raised prices.",
			map[string]entity.Kind{"Zenvora": entity.Org, "Plinko": entity.Org, "Marabu": entity.Org}},
		"and behind it": {"Zenvora, Plinko and other large lenders wept.",
			map[string]entity.Kind{"Zenvora": entity.Org, "Plinko": entity.Org}},
		"a university of a place and another": {"Officials of the University of Kestrel Bay and Orsted University met on Sunday.",
			map[string]entity.Kind{"University of Kestrel Bay": entity.Org, "Orsted University": entity.Org}},
		"a firm that ends in its legal form": {"Officials of Norvane plc and Brillex GmbH met on Sunday.",
			map[string]entity.Kind{"Norvane plc": entity.Org, "Brillex GmbH": entity.Org}},
		"two firms that have names of their own": {"Officials of Arden Water and Brill Energy met on Sunday.",
			map[string]entity.Kind{"Arden Water": entity.Org, "Brill Energy": entity.Org}},
		"partners without a form": {"The case was brought by Pratt, Osborne & Lowe, a law firm, not by Shell, Osborne & Lowe or Velmark.",
			map[string]entity.Kind{"Pratt, Osborne & Lowe": entity.Org, "Shell": entity.Org, "Osborne & Lowe": entity.Org, "Velmark": entity.Org}},
		"two firms of which a verb in the plural tells": {"Kaito Foods and Amara Beverages deny fixing prices.",
			map[string]entity.Kind{"Kaito Foods": entity.Org, "Amara Beverages": entity.Org}},
		"a family name with its particles": {"Carlos de los Santos wept. De los Santos is her cousin.",
			map[string]entity.Kind{"Carlos de los Santos": entity.Person}},
		"two schools": {"The University of Marrow Bay and Kestle College of Nursing merged.",
			map[string]entity.Kind{"University of Marrow Bay": entity.Org, "Kestle College of Nursing": entity.Org}},
		"two bodies with their own heads": {"The Estmere Rail Council and Port Council met the Halden Trade Board and Norwick Institute there.",
			map[string]entity.Kind{"Estmere Rail Council": entity.Org, "Port Council": entity.Org, "Halden Trade Board": entity.Org, "Norwick Institute": entity.Org}},
		"two universities of which one has two fields": {"He studied at the Estmere University of Science and Technology and Marrow National College.",
			map[string]entity.Kind{"Estmere University of Science and Technology": entity.Org, "Marrow National College": entity.Org}},
		"an advocate, and who commands a group": {"The case went on when Adv Tšele spoke, and Gp Capt Rae Sholto wept.",
			map[string]entity.Kind{"Tšele": entity.Person, "Rae Sholto": entity.Person}},
		"a day before two partners": {"The deal was signed on Tuesday, Johnson & Johnson said.",
			map[string]entity.Kind{"Johnson & Johnson": entity.Org}},
		"towns that somebody works for, when told": {"She works for Norvik, a town in the north.", map[string]entity.Kind{"Norvik": entity.GPE}},
		"a dame": {"Dame Olive Prentiss sat there.", map[string]entity.Kind{"Olive Prentiss": entity.Person}},
		"what a trade names": {"Nordhavn cut its forecast and shut two plants. The shipbuilder blamed steel prices.",
			map[string]entity.Kind{"Nordhavn": entity.Org}},
		"a body over and": {"The Water and Sanitation Regulatory Authority fined two towns.",
			map[string]entity.Kind{"Water and Sanitation Regulatory Authority": entity.Org}},
		"the word for what a body is": {"The University of Estmere closed two faculties. The University’s rector, Lena Voss, said money was short.",
			map[string]entity.Kind{"University of Estmere": entity.Org, "Lena Voss": entity.Person}},
		"but not in another one's name": {"The University of Estmere closed. The University Hospital is open.",
			map[string]entity.Kind{"University of Estmere": entity.Org, "University Hospital": entity.Org}},
		"an acronym before an office": {"Officials including NQA Director Adm. Mike Rowgard argued against it.",
			map[string]entity.Kind{"NQA": entity.Org, "Mike Rowgard": entity.Person}},
		"but not a trade": {"HR Director Sam Vale and CEO President Otto Lind left.",
			map[string]entity.Kind{"Sam Vale": entity.Person, "Otto Lind": entity.Person}},
		"partners behind a comma": {"The widow was represented by Pickering, Oduya & Strand LLP, which declined to comment.",
			map[string]entity.Kind{"Pickering, Oduya & Strand LLP": entity.Org}},
		"fields of a land's body": {"Immigration, Refugees and Settlement Norway said the forms were late.",
			map[string]entity.Kind{"Immigration, Refugees and Settlement Norway": entity.Org}},
		"but not what a land buys": {"Trade and Industry in Norway grew.", map[string]entity.Kind{"Norway": entity.GPE}},
		"two firms by what they deal in": {"Kelvane Foods and Norlet Drinks agreed to merge.",
			map[string]entity.Kind{"Kelvane Foods": entity.Org, "Norlet Drinks": entity.Org}},
		"but one ministry": {"The Ministry of Electronics and Information Technology said no.",
			map[string]entity.Kind{"Ministry of Electronics and Information Technology": entity.Org}},
		"an acronym behind what it stands for": {"Members of the Norland Teachers Union NTU walked out.",
			map[string]entity.Kind{"Norland Teachers Union": entity.Org}},
		"codes of lands": {"Sven Orlik (SWE) lost to Tom Reyes (ESP).",
			map[string]entity.Kind{"Sven Orlik": entity.Person, "SWE": entity.GPE, "Tom Reyes": entity.Person, "ESP": entity.GPE}},
		"but people score": {"Anna Strand 12, Omar Oduya 9\n\nThe game was dull, the league said on Monday, and nobody was hurt.",
			map[string]entity.Kind{"Anna Strand": entity.Person, "Omar Oduya": entity.Person}},
		"and parties have seats": {"Republicans 12, Democrats 9.", map[string]entity.Kind{"Republicans": entity.NORP, "Democrats": entity.NORP}},
		"and lands stay lands":   {"New Zealand 24, South Africa 12.", map[string]entity.Kind{"New Zealand": entity.GPE, "South Africa": entity.GPE}},
		"but not of dates":       {"They met on May 2, June 3.", map[string]entity.Kind{}},
		"a month before and": {"April Dawes and Anna Moll sang.",
			map[string]entity.Kind{"April Dawes": entity.Person, "Anna Moll": entity.Person}},
		"a minister's last field": {"Minister for Women and Youth Sana Qadir opened it.", map[string]entity.Kind{"Sana Qadir": entity.Person}},
		"the seat of a lawmaker is no name": {"Sen. Lena Holt (I-Vt.) and Rep. Tom Reyes (D-Ohio) voted no.",
			map[string]entity.Kind{"Lena Holt": entity.Person, "Tom Reyes": entity.Person}},
		"a laureate": {"Among them was Nobel Laureate Kavi Sathram.", map[string]entity.Kind{"Kavi Sathram": entity.Person}},
		"a rank of two words": {"Sgt Maj Colin Frame and Lance Cpl Dean Ruddock left the camp.",
			map[string]entity.Kind{"Colin Frame": entity.Person, "Dean Ruddock": entity.Person}},
		"a family name behind another apostrophe": {"Nuala O'Shea sang. O`Shea left, and O´Shea came back.",
			map[string]entity.Kind{"Nuala O'Shea": entity.Person}},
		"verses": {"She quoted Tim. 2:12 at length. (Mark 4:9) He laughed.", map[string]entity.Kind{}},
		"no verses": {"Phil came at 4:08 and Mark at 5.",
			map[string]entity.Kind{"Phil": entity.Person, "Mark": entity.Person}},
		"a mountain by its short name": {"Mirek lives at the foot of Mount Tarok. Tarok had been quiet for years.",
			map[string]entity.Kind{"Mirek": entity.Person, "Mount Tarok": entity.Loc}},
		"a family name that is a word, of one whose office is told": {"The head of the union, Peter Bank, was not surprised. Bank said members would vote.",
			map[string]entity.Kind{"Peter Bank": entity.Person}},
		"what a noun for a body names": {"Nordwind cut nine hundred jobs on Monday. The company said it had no choice.",
			map[string]entity.Kind{"Nordwind": entity.Org}},
		"schools are nobody":       {"Schools said the buses would run late.", map[string]entity.Kind{}},
		"no company, but a profit": {"Profit rose on Friday. The company said it was pleased.", map[string]entity.Kind{}},
		"where a president governs": {"President Adaeze Lindqvist of Orsenia thanked the mayor.",
			map[string]entity.Kind{"Adaeze Lindqvist": entity.Person, "Orsenia": entity.GPE}},
		"a noun for a firm that opens a sentence": {"Airline Velomat cut ninety flights.", map[string]entity.Kind{"Velomat": entity.Org}},
		"a noun for a firm before a name":         {"Demand is up, according to retailer Velomat.", map[string]entity.Kind{"Velomat": entity.Org}},
		"whom a land accuses is one": {"Talks failed. Dorrania has accused Ustania. Ustania said that it was late.",
			map[string]entity.Kind{"Dorrania": entity.GPE, "Ustania": entity.GPE}},
		"a word joined to a firm": {"The chairman said that Harvest and Volvo had signed the deal.",
			map[string]entity.Kind{"Harvest": entity.Org, "Volvo": entity.Org}},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, c.want, kindsOf(c.text)) })
	}
}

// TestAccentsOfTheirOwn holds that a name is one whether its accents are marks of their
// own or not.
func TestAccentsOfTheirOwn(t *testing.T) {
	text := "José Peña opened the market on Monday. He left at noon. “Good night,” " + norm.NFD.String("Peña") + " said."
	var people []string
	for _, e := range entity.Extract(article.Parse(text)) {
		if e.Kind == entity.Person {
			people = append(people, e.Name)
		}
	}
	assert.Equal(t, []string{"José Peña"}, people)
}
