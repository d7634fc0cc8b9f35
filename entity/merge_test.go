package entity

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
)

// people makes an article that names these people, none with a gender.
func people(names ...string) []Entity {
	var all []Entity
	for i, n := range names {
		all = append(all, Entity{ID: i, Kind: Person, Name: n})
	}
	return all
}

// sets writes groups as "name+name", in their order.
func sets(articles [][]Entity) []string {
	var all []string
	for _, g := range Merge(articles) {
		var members []string
		for _, m := range g.Members {
			members = append(members, articles[m.Article][m.Entity].Name)
		}
		all = append(all, strings.Join(members, "+"))
	}
	return all
}

func articlesOf(g Group) []int {
	var all []int
	for _, m := range g.Members {
		all = append(all, m.Article)
	}
	return all
}

func TestMergePeople(t *testing.T) {
	cases := []struct {
		name     string
		articles [][]Entity
		want     []string
	}{
		{"short form", [][]Entity{people("Mike Harlow"), people("Michael Harlow")}, []string{"Mike Harlow+Michael Harlow"}},
		{"two short forms of one name", [][]Entity{people("Bob Harlow"), people("Robert Harlow", "Rob Harlow")}, []string{"Bob Harlow+Robert Harlow+Rob Harlow"}},
		{"Al is a given name", [][]Entity{people("Al Trellick"), people("Al Trellick")}, []string{"Al Trellick+Al Trellick"}},
		{"Al is the article of a clan", [][]Entity{people("Karim Al Vantov"), people("Karim Al Vantov"), people("Al Vantov")}, []string{"Karim Al Vantov+Karim Al Vantov+Al Vantov"}},
		{"initials with spaces", [][]Entity{people("J. K. Trellick"), people("J.K. Trellick"), people("J K Trellick")}, []string{"J. K. Trellick+J.K. Trellick+J K Trellick"}},
		{"initials of others", [][]Entity{people("J. K. Trellick"), people("J. L. Trellick")}, []string{"J. K. Trellick", "J. L. Trellick"}},
		{"given name without its end", [][]Entity{people("Ash Trellick", "Cam Vantov", "Lia Orsted", "Per Malk"), people("Ashton Trellick", "Cam Vantov", "Lia Orsted", "Per Malk"), people("Bo Salk"), people("Bo Salk"), people("Bo Salk"), people("Bo Salk"), people("Bo Salk"), people("Bo Salk"), people("Bo Salk"), people("Bo Salk")},
			[]string{"Ash Trellick+Ashton Trellick", "Cam Vantov+Cam Vantov", "Lia Orsted+Lia Orsted", "Per Malk+Per Malk", "Bo Salk+Bo Salk+Bo Salk+Bo Salk+Bo Salk+Bo Salk+Bo Salk+Bo Salk"}},
		{"given name without its end, nothing in common", [][]Entity{people("Ash Trellick"), people("Ashton Trellick")}, []string{"Ash Trellick", "Ashton Trellick"}},
		{"different people", [][]Entity{people("Mike Harlow"), people("Anna Harlow")}, []string{"Mike Harlow", "Anna Harlow"}},
		{"spelling of the given name", [][]Entity{people("Sergei Vantov"), people("Sergey Vantov"), people("Serhiy Vantov")}, []string{"Sergei Vantov+Sergey Vantov", "Serhiy Vantov"}},
		{"vowels", [][]Entity{people("Mohamed Saleh"), people("Muhammad Saleh")}, []string{"Mohamed Saleh+Muhammad Saleh"}},
		{"spelling of the family name", [][]Entity{people("Oleh Brodskyi"), people("Oleh Brodsky")}, []string{"Oleh Brodskyi+Oleh Brodsky"}},
		{"gender", [][]Entity{people("Daniel Orsted"), people("Danielle Orsted")}, []string{"Daniel Orsted", "Danielle Orsted"}},
		{"accents", [][]Entity{people("José Álvarez"), people("Jose Alvarez")}, []string{"José Álvarez+Jose Alvarez"}},
		{"middle name left out", [][]Entity{people("Mark P. Harlow"), people("Mark Harlow")}, []string{"Mark P. Harlow+Mark Harlow"}},
		{"middle initials differ", [][]Entity{people("Mark P. Harlow"), people("Mark T. Harlow"), people("Mark Harlow")}, []string{"Mark P. Harlow", "Mark T. Harlow", "Mark Harlow"}},
		{"initial", [][]Entity{people("M. Trellick"), people("Mark Trellick"), people("Mark Trellick")}, []string{"M. Trellick+Mark Trellick+Mark Trellick"}},
		{"initial of two", [][]Entity{people("M. Harlow"), people("Mark Harlow"), people("Mary Harlow")}, []string{"M. Harlow", "Mark Harlow", "Mary Harlow"}},
		{"rare family name alone", [][]Entity{people("Trellick"), people("Mark Trellick"), people("Mark Trellick")}, []string{"Trellick+Mark Trellick+Mark Trellick"}},
		{"common family name alone", [][]Entity{people("Jones"), people("Mark Jones")}, []string{"Jones", "Mark Jones"}},
		{"family name of two", [][]Entity{people("Mark Harlow"), people("Mary Harlow"), people("Harlow")}, []string{"Mark Harlow", "Mary Harlow", "Harlow"}},
		{"short form of two", [][]Entity{people("Al Harlow"), people("Alan Harlow"), people("Albert Harlow")}, []string{"Al Harlow", "Alan Harlow", "Albert Harlow"}},
		{"short form of one of two names", [][]Entity{people("Al Trellick"), people("Albert Trellick"), people("Albert Trellick")}, []string{"Al Trellick+Albert Trellick+Albert Trellick"}},
		{"Jr. against none", [][]Entity{people("Mark Trellick Jr."), people("Mark Trellick")}, []string{"Mark Trellick Jr.+Mark Trellick"}},
		{"Jr. against whom everybody names without", [][]Entity{people("Mark Trellick Jr."), people("Mark Trellick"), people("Mark Trellick"), people("Mark Trellick"), people("Mark Trellick")}, []string{"Mark Trellick Jr.", "Mark Trellick+Mark Trellick+Mark Trellick+Mark Trellick"}},
		{"Jr. beside none", [][]Entity{people("Mark Trellick Jr.", "Mark Trellick")}, []string{"Mark Trellick Jr.", "Mark Trellick"}},
		{"Sr. against none", [][]Entity{people("Mark Trellick Sr."), people("Mark Trellick")}, []string{"Mark Trellick Sr.", "Mark Trellick"}},
		{"name of the father", [][]Entity{people("Karim bin Telmur"), people("Karim bin Telmur"), people("Telmur")}, []string{"Karim bin Telmur+Karim bin Telmur", "Telmur"}},
		{"initials without spaces", [][]Entity{people("M.K.Trellick"), people("M.K. Trellick"), people("MK Trellick")}, []string{"M.K.Trellick+M.K. Trellick+MK Trellick"}},
		{"two given names that differ by a letter", [][]Entity{people("Ilona Trellick", "Cam Vantov"), people("Ilonka Trellick", "Cam Vantov"), people("Dan Orsted", "Ann Vale"), people("Don Orsted", "Ann Vale")},
			[]string{"Ilona Trellick", "Cam Vantov+Cam Vantov", "Ilonka Trellick", "Dan Orsted", "Ann Vale+Ann Vale", "Don Orsted"}},
		{"initials that differ by a letter", [][]Entity{people("Jonas H.W. Trellick", "Cam Vantov"), people("Jonas W. Trellick", "Cam Vantov"), people("Jonas P. Trellick", "Cam Vantov")},
			[]string{"Jonas H.W. Trellick", "Cam Vantov+Cam Vantov+Cam Vantov", "Jonas W. Trellick", "Jonas P. Trellick"}},
		{"middle names of one initial", [][]Entity{people("Ahmad Nawaf Trellick"), people("Ahmad Nasser Trellick"), people("Ahmad N. Vantov"), people("Ahmad Nawaf Vantov")},
			[]string{"Ahmad Nawaf Trellick", "Ahmad Nasser Trellick", "Ahmad N. Vantov+Ahmad Nawaf Vantov"}},
		{"two family names", [][]Entity{people("Andrés Manuel Vantov Trellick"), people("Vantov Trellick")}, []string{"Andrés Manuel Vantov Trellick+Vantov Trellick"}},
		{"two family names of two", [][]Entity{people("Andrés Manuel Vantov Trellick"), people("Ilse Vantov Trellick"), people("Vantov Trellick")},
			[]string{"Andrés Manuel Vantov Trellick", "Ilse Vantov Trellick", "Vantov Trellick"}},
		{"two family names beside the longer one", [][]Entity{people("Andrés Manuel Vantov Trellick", "Vantov Trellick")}, []string{"Andrés Manuel Vantov Trellick", "Vantov Trellick"}},
		{"a given name and the family name of a longer one", [][]Entity{people("José Luis Trellick"), people("Luis Trellick")}, []string{"José Luis Trellick", "Luis Trellick"}},
		{"the name of the father and the family", [][]Entity{people("Karim bin Telmur Al Vantov"), people("Karim bin Telmur")}, []string{"Karim bin Telmur Al Vantov+Karim bin Telmur"}},
		{"the father of somebody", [][]Entity{people("Karim Telmur Al-Vantov"), people("Telmur Al-Vantov")}, []string{"Karim Telmur Al-Vantov", "Telmur Al-Vantov"}},
		{"a king", [][]Entity{people("Telmur bin Karim"), people("Telmur II"), people("Telmur II")}, []string{"Telmur bin Karim", "Telmur II+Telmur II"}},
		{"hyphens", [][]Entity{people("Kim Do-an"), people("Kim Do An"), people("Kim Doan"), people("Ana Lopez-Harlow"), people("Ana López Harlow")},
			[]string{"Kim Do-an+Kim Do An+Kim Doan", "Ana Lopez-Harlow+Ana López Harlow"}},
		{"space without width", [][]Entity{people("Ann\u200bTrellick"), people("Ann Trellick"), people("Bo Quan\u200bdor"), people("Bo Quandor")}, []string{"Ann\u200bTrellick+Ann Trellick", "Bo Quan\u200bdor+Bo Quandor"}},
		{"article before the family name", [][]Entity{people("Bashar al-Kadri"), people("Bashar Kadri")}, []string{"Bashar al-Kadri+Bashar Kadri"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, sets(c.articles)) })
	}
}

// who makes an article that names a person with aliases beside others.
func who(others []Entity, name string, aliases ...string) []Entity {
	all := slices.Clone(others)
	return append(all, Entity{ID: len(all), Kind: Person, Name: name, Aliases: aliases})
}

func times[T any](n int, of T) []T {
	all := make([]T, n)
	for i := range all {
		all[i] = of
	}
	return all
}

// A family name alone goes to the one whom nearly all articles name, though one of a
// few others has been in just this company, and another was once called so by mistake.
func TestMergeGivesShortNamesToWhoDominates(t *testing.T) {
	company := people("Ann Vale", "Ben Lund", "Cam Orsted", "Dan Brill", "Eve Hask", "Fay Moot", "Gus Pell", "Hal Rusk")
	articles := append(times(180, people("Mark Trellick")),
		who(company, "Nora Trellick"), who(company, "Ola Vantov", "Trellick"), who(company, "Trellick"))
	groups := Merge(articles)
	require.Len(t, groups[0].Members, 181)
	assert.Equal(t, ByShort, groups[0].Members[180].Reason)
}

// What is tagged otherwise once is he whose name it is nearly everywhere, unless it is
// tagged so in a good part of the articles.
func TestMergeGivesMistakenKindsToWhoDominates(t *testing.T) {
	org := []Entity{{Kind: Org, Name: "Trellick"}}
	groups := Merge(append(times(30, people("Mark Trellick")), org, org))
	assert.Len(t, groups[0].Members, 32)
	groups = Merge(append(times(6, people("Mark Trellick")), times(6, org)...))
	assert.Len(t, groups[0].Members, 6)
	one := append(people("Mark Trellick", "Kari Orsted", "Tom Kessel", "Ann Rook", "Ned Sholto"), org...)
	groups = Merge(append([][]Entity{one}, times(9, people("Jo Marsh"))...))
	assert.Len(t, groups[0].Members, 2, "in one article")
	assert.Equal(t, Person, groups[0].Kind)
}

// A name alone that nobody bears in full is of one, whatever the articles are about, but for a
// common one.
func TestMergeLoneNames(t *testing.T) {
	assert.Len(t, Merge([][]Entity{people("Quillo"), about("Norway", people("Quillo")...), about("Peru", people("Quillo")...)})[0].Members, 3)
	assert.Len(t, Merge([][]Entity{people("Jones"), people("Jones")})[0].Members, 1)
}

// about makes an article on a land that names these too.
func about(land string, others ...Entity) []Entity {
	return append(others, Entity{Kind: GPE, Name: land, Mentions: make([]Mention, 3)})
}

// An acronym that no article explains is one in all lands if it has four letters and more, or is
// of no body.
func TestMergeAcronymsOfAllLands(t *testing.T) {
	two := func(k Kind, name string) [][]Entity {
		return [][]Entity{about("Norway", Entity{Kind: k, Name: name}), about("Peru", Entity{Kind: k, Name: name})}
	}
	assert.Len(t, Merge(two(Org, "QXPO"))[0].Members, 2)
	assert.Len(t, Merge(two(Org, "QXP"))[0].Members, 1)
	assert.Len(t, Merge(two(Misc, "QXP"))[0].Members, 2)
}

// An acronym of three letters is the name with these initials if their articles have more in common.
func TestMergeThreeInitials(t *testing.T) {
	office := append(people("Cam Orsted", "Lia Vantov", "Per Malk"), Entity{Kind: Org, Name: "Halden Pilots Office"})
	short := append(people("Cam Orsted", "Lia Vantov", "Per Malk"), Entity{Kind: Org, Name: "HPO"})
	groups := Merge(append([][]Entity{office, short}, times(9, people("Bo Salk"))...))
	assert.Len(t, groups[3].Members, 2)
	assert.Equal(t, ByAcronym, groups[3].Members[1].Reason)
}

// Three letters that the lists have are not what begins another name.
func TestMergeThreeListedLetters(t *testing.T) {
	nba := []Entity{{Kind: Org, Name: "NBA"}}
	assert.Len(t, Merge([][]Entity{nba, nba, {{Kind: Org, Name: "Norland Bar Association"}}})[0].Members, 2)
}

// What is named as an outlet is who founded it only where the article names him.
func TestMergeOutletsOfAFounder(t *testing.T) {
	outlet := Entity{Kind: Org, Name: "Bloomberg"}
	groups := Merge(append(times(30, people("Ned Bloomberg")), []Entity{outlet}, append(people("Ned Bloomberg"), outlet)))
	assert.Len(t, groups[0].Members, 32)
}

// A short and a long name of the house of one land.
func TestMergeHousesOfALand(t *testing.T) {
	house := func(land, name string) []Entity { return about(land, Entity{Kind: Org, Name: name}) }
	assert.Len(t, Merge([][]Entity{house("Australia", "House"), house("Australia", "House of Representatives"), house("Fiji", "House of Representatives")})[0].Members, 2)
}

// The acronym of a news agency is hers, though one article explains it otherwise.
func TestMergeAcronymOfAnAgency(t *testing.T) {
	ani := []Entity{{Kind: Org, Name: "ANI"}}
	other := []Entity{{Kind: Org, Name: "Aldport Nautical Institute", Aliases: []string{"ANI"}}}
	assert.Len(t, Merge(append(times(9, ani), other))[0].Members, 9)
	assert.Len(t, Merge(append(times(2, ani), other, other))[0].Members, 4, "two articles explain it")
}

// An acronym that the lists have is not what a single article has the initials of, where many
// write it.
func TestMergeAcronymWithStrayName(t *testing.T) {
	isis := []Entity{{Kind: Org, Name: "ISIS"}}
	other := []Entity{{Kind: Org, Name: "Institute for Seas and Inland Shores"}}
	assert.Len(t, Merge(append(times(9, isis), other))[0].Members, 9)
	assert.Len(t, Merge(append(times(9, isis), other, other))[0].Members, 11, "two articles have it")
}

// An acronym is not what other articles explain by it where they have nothing in common
// with its own.
func TestMergeAcronymOfStrangers(t *testing.T) {
	among := func(e Entity, others ...string) []Entity {
		all := []Entity{e}
		for _, name := range others {
			all = append(all, Entity{Kind: Org, Name: name})
		}
		return all
	}
	explained := among(Entity{Kind: Org, Name: "Cape Board of Salvage", Aliases: []string{"CBX"}}, "Aldport Tugs", "Halden Divers", "Orsted Lines", "Vale Docks")
	alone := Entity{Kind: Org, Name: "CBX"}
	assert.Len(t, Merge([][]Entity{explained, among(alone, "Kessel Records", "Marrow Film", "Rook Radio", "Sholto Pictures")})[0].Members, 1)
	assert.Len(t, Merge([][]Entity{explained, among(alone, "Kessel Records", "Halden Divers", "Rook Radio", "Sholto Pictures")})[0].Members, 2)
}

// An acronym is one whatever kind the tagger takes it for.
func TestMergeAcronymsOfTwoKinds(t *testing.T) {
	qxp := func(k Kind) []Entity { return []Entity{{Kind: k, Name: "QXP"}} }
	assert.Len(t, Merge([][]Entity{qxp(Org), qxp(Misc), qxp(Org)}), 1)
}

func TestMergeThings(t *testing.T) {
	org := func(name string, aliases ...string) Entity { return Entity{Kind: Org, Name: name, Aliases: aliases} }
	got := sets([][]Entity{
		{org("Daltrop Ltd"), org("Northern Water Board", "NWB"), {Kind: GPE, Name: "United Kingdom"}},
		{org("Daltrop"), org("NWB"), {Kind: GPE, Name: "Britain"}, {Kind: Date, Name: "Monday"}},
		{{Kind: GPE, Name: "Daltrop"}},
	})
	assert.Equal(t, []string{"Daltrop Ltd+Daltrop", "Northern Water Board+NWB", "United Kingdom+Britain", "Daltrop"}, got)
}

// groupsOf writes the groups of articles that name one organisation each.
func groupsOf(kind Kind, all ...string) []string {
	var articles [][]Entity
	for _, n := range all {
		articles = append(articles, []Entity{{Kind: kind, Name: n}})
	}
	return sets(articles)
}

func TestMergeVariantsOfThings(t *testing.T) {
	for _, c := range []struct {
		why  string
		kind Kind
		all  []string
		want int
	}{
		{"an acronym read as a word", Org, []string{"QUOPA", "Quopa"}, 1},
		{"three letters are a word of their own", Org, []string{"QUO", "Quo"}, 2},
		{"initials of one name", Org, []string{"HNPO", "Halden Nautical Pilots Office"}, 1},
		{"initials but for small words", Org, []string{"HFND", "Halden Federation of Nurses and Dentists"}, 1},
		{"three initials may be of anything", Org, []string{"HPO", "Halden Pilots Office"}, 2},
		{"initials of two names", Org, []string{"HNPO", "Halden Nautical Pilots Office", "Harbour Night Patrol Organisation"}, 3},
		{"whose it is", Org, []string{"Quillon Center’s Open Courts Program", "Open Courts Program"}, 1},
		{"whose it is, a work", Work, []string{"QTV's Breakfast Hour", "Breakfast Hour"}, 1},
		{"nobody leaves out whose it is", Org, []string{"Quillon Center’s Open Courts Program", "Quillon Center"}, 2},
		{"for whom it is", Event, []string{"Women's World Regatta", "World Regatta"}, 2},
		{"each has one", Org, []string{"Quillon's Water Board", "Water Board"}, 2},
		{"each town has one", Org, []string{"Bergen's Public Square", "Public Square"}, 2},
		{"each town has one, tagged as a building", Facility, []string{"Halden's Public Square", "Public Square"}, 2},
		{"what it deals in", Org, []string{"Quovant", "Quovant Media"}, 1},
		{"what it deals in, and its form", Org, []string{"Quovant", "Quovant Technologies Co."}, 1},
		{"a family", Org, []string{"Harris", "Harris Media"}, 2},
		{"a town", Org, []string{"Bergen", "Bergen Airlines"}, 2},
		{"another firm of the house", Org, []string{"Quovant Media", "Quovant Arena"}, 2},
		{"a beginning that few use alone", Org, append(times(3, "Quillow Vantor"), "Quillow"), 1},
		{"a beginning of a name that few have", Org, []string{"Quillow Vantor", "Quillow Vantor", "Quillow"}, 2},
		{"a beginning of two names", Org, append(times(3, "Quillow Vantor"), "Quillow Peak", "Quillow"), 3},
		{"a county", GPE, append(times(3, "Quillow County"), "Quillow"), 1},
		{"a city of the name", GPE, append(times(3, "Quillow Heights Valley"), "Quillow"), 2},
		{"the people of a land, and the land", Org, []string{"Chilean Rowing Guild", "Rowing Guild of Chile"}, 1},
		{"of another land", Org, []string{"Chilean Rowing Guild", "Rowing Guild of Peru"}, 2},
		{"the short form of a news agency as a word", Org, []string{"EFE", "Efe"}, 1},
		{"a hyphen", Org, []string{"Halden Fund for Co-operation", "Halden Fund for Cooperation"}, 1},
		{"an abbreviated state", GPE, []string{"Fla.", "Florida"}, 1},
		{"a people in capitals", NORP, []string{"CHILEANS", "Chilean"}, 1},
		{"a firm of several", Org, []string{"Quovant & Co.", "Quovant"}, 1},
		{"the orders of the name of a department", Org, []string{"Department of Tides and Locks", "Tides and Locks Department"}, 1},
		{"and of one with its land", Org, []string{"U.S. Department of Tides and Locks", "United States Tides and Locks Department"}, 1},
		{"the form of a land", GPE, []string{"Sultanate of Oman", "Oman"}, 1},
		{"the form of a town", GPE, []string{"City of Quillow", "Quillow"}, 1},
		{"what is no form of a place", GPE, []string{"Gulf of Quillow", "Quillow"}, 2},
		{"the land of a town", GPE, []string{"Quillow, Norway", "Quillow"}, 1},
		{"the state of a town", GPE, []string{"Quillow, Fla.", "Quillow"}, 1},
		{"two towns of one name", GPE, []string{"Quillow, Ohio", "Quillow, Fla."}, 2},
		{"a town of a name that others have", GPE, []string{"Birmingham, Ala.", "Birmingham"}, 2},
		{"short names of cities", GPE, []string{"D.C.", "Washington, DC", "Washington"}, 1},
		{"an abbreviated state of two words", GPE, []string{"N.H.", "New Hampshire"}, 1},
	} {
		assert.Len(t, groupsOf(c.kind, c.all...), c.want, "%s: %q", c.why, c.all)
	}
}

// A name that one article tags as one kind and another as another is of the commonest.
func TestMergeEvensKinds(t *testing.T) {
	named := func(name string, kinds ...Kind) [][]Entity {
		var all [][]Entity
		for _, k := range kinds {
			all = append(all, []Entity{{Kind: k, Name: name}})
		}
		return all
	}
	for _, c := range []struct {
		why      string
		articles [][]Entity
		want     int
	}{
		{"a party", named("Otra Yehudel", Org, GPE), 1},
		{"a party, as somebody", named("Otra Yehudel", Org, Org, Person), 1},
		{"a party, as a people", named("Otra Yehudel", Org, Org, NORP), 1},
		{"somebody by the given name", named("Victor Quandale", Org, Org, Person), 2},
		{"somebody's family", append(named("Otra Yehudel", Org, Org, Person), people("Ann Yehudel")), 3},
		{"a town and a firm called after it", named("Quandale", Org, GPE), 2},
		{"a firm, once as a place", named("Quandale", Org, Org, GPE), 1},
		{"a known town, once as a body", named("Leeds", GPE, GPE, Org), 1},
		{"a town and its team", append(named("Leeds", GPE, GPE), []Entity{{Kind: GPE, Name: "Leeds"}, {Kind: Org, Name: "Leeds"}}), 2},
		{"a team of a known town", named("Leeds", Org, Org, GPE), 2},
		{"a mountain and a firm", named("Quandale", Org, Org, Loc), 2},
		{"a magazine", named("New Yorker", Org, Org, NORP), 2},
		{"an agency and a town", append(named("QUAN", Org, Org), named("Quan", GPE)...), 2},
		{"a short form of a place", append(named("Vt.", Misc), named("Vermont", GPE)...), 1},
	} {
		assert.Len(t, Merge(c.articles), c.want, c.why)
	}
}

// An acronym that an article about another land explains is another body's.
func TestMergeAcronymsOfTwoLands(t *testing.T) {
	land := func(name string) Entity { return Entity{Kind: GPE, Name: name, Mentions: make([]Mention, 3)} }
	full := Entity{Kind: Org, Name: "Quandale Union League", Aliases: []string{"QUL"}}
	short := Entity{Kind: Org, Name: "QUL"}
	bodies := func(articles [][]Entity) (n int) {
		for _, g := range Merge(articles) {
			n += boolInt(g.Kind == Org)
		}
		return n
	}
	assert.Equal(t, 1, bodies([][]Entity{{full, land("Norway")}, {short, land("Norway")}}))
	assert.Equal(t, 2, bodies([][]Entity{{full, land("Norway")}, {short, land("Peru")}}))
	assert.Equal(t, 1, bodies([][]Entity{{full, land("Norway")}, {short, land("Peru"), {Kind: GPE, Name: "Norway", Mentions: make([]Mention, 1)}}}))
}

// That nobody has been named in a month yet tells nothing of a slip in the name, and an outlet
// has one spelling.
func TestMergeSlipInAnotherMonth(t *testing.T) {
	var m Merger
	in := func(month time.Month) article.Metadata {
		return article.Metadata{Date: time.Date(2026, month, 1, 0, 0, 0, 0, time.UTC)}
	}
	for range 8 {
		m.Add(in(1), people("Karim Nour al-Quandari"))
	}
	m.Add(in(2), people("Karim Nour al-Quandri"))
	assert.Len(t, m.Groups(), 1)
}

// "III" behind a short form of the given name is somebody else's, unless a role tells.
func TestMergeSuffixWithNickname(t *testing.T) {
	named := func(name, role string) []Entity {
		e := append(people("Cam Vantov", "Lia Orsted", "Per Malk"), people(name)...)
		if role != "" {
			e[3].Roles = []Role{{Text: role}}
		}
		return e
	}
	others := times(8, people("Bo Salk"))
	assert.Len(t, Merge(append(append(times(3, named("Ron Johnson", "Sen.")), named("Ronald Johnson III", "")), others...)), 6)
	assert.Len(t, Merge(append(append(times(3, named("Ron Johnson", "Sen.")), named("Ronald Johnson III", "senator")), others...)), 5)
}

// Where no outlet is known, an institution is of the land that nearly all articles are about.
func TestMergeInstitutionsOfOneLand(t *testing.T) {
	about := func(land string) []Entity {
		return []Entity{{Kind: GPE, Name: land, Mentions: make([]Mention, 3)}}
	}
	court := []Entity{{Kind: Org, Name: "Supreme Court"}}
	courts := func(articles [][]Entity) (n int) {
		for _, g := range Merge(articles) {
			n += boolInt(g.Kind == Org)
		}
		return n
	}
	assert.Equal(t, 1, courts(append(times(7, about("Norway")), about("Peru"), court, court)))
	assert.Equal(t, 2, courts(append(append(times(4, about("Norway")), times(4, about("Peru"))...), court, court)))
}

// Somebody whom many articles name is meant by his name with a middle initial too, though
// many bear the family name.
func TestMergeMiddleInitialOfWhoIsKnown(t *testing.T) {
	var family [][]Entity
	for _, given := range []string{"Carl", "Nora", "Lisa", "Peter", "Paul", "Henry", "Susan", "Laura", "Julia", "Oscar"} {
		family = append(family, people(given+" Anderson"))
	}
	first := func(n int) Group {
		return Merge(append(append(times(n, people("Victor Anderson")), people("Victor K. Anderson")), family...))[0]
	}
	assert.Len(t, first(60).Members, 61)
	assert.Len(t, first(2).Members, 2)
}

// A body that each town has joins by the place of the dateline alone, that of a land
// whatever state of it an article is about.
func TestMergeInstitutions(t *testing.T) {
	org := func(name string) Entity { return Entity{Kind: Org, Name: name} }
	land := func(name string) Entity {
		return Entity{Kind: GPE, Name: name, Mentions: make([]Mention, 3)}
	}
	from := func(place string) article.Metadata {
		return article.Metadata{Dateline: article.DatelineField{Place: article.Field{Text: place}}}
	}
	var m Merger
	for _, r := range []report{
		{from("Halden"), []Entity{org("City Council"), org("Water and Fish Fund")}},
		{from("Halden"), []Entity{org("City Council"), org("UN Water and Fish Fund")}},
		{from("Moss"), []Entity{org("City Council"), land("Norway"), org("Supreme Court")}},
		{article.Metadata{}, []Entity{org("City Council"), land("Norwegian"), org("Supreme Court")}},
		{article.Metadata{Outlet: "o"}, []Entity{land("United States"), org("National Committee")}},
		{article.Metadata{Outlet: "o"}, []Entity{land("Florida"), org("National Committee")}},
	} {
		m.Add(r.meta, r.entities)
	}
	var got []string
	for _, g := range m.Groups() {
		if g.Kind == Org {
			got = append(got, fmt.Sprint(g.Name, articlesOf(g)))
		}
	}
	assert.Equal(t, []string{"City Council[0 1]", "UN Water and Fish Fund[0 1]", "City Council[2]", "Supreme Court[2 3]", "City Council[3]", "National Committee[4 5]"}, got)
}

// Groups of one name are told apart by what is of one of them alone.
func TestMergeLabels(t *testing.T) {
	land := func(name string) Entity { return Entity{Kind: GPE, Name: name, Mentions: make([]Mention, 3)} }
	court := Entity{Kind: Org, Name: "Supreme Court"}
	lee := func(role string) Entity {
		return Entity{Kind: Person, Name: "Ann Lee", Roles: []Role{{Text: role}}}
	}
	var m Merger
	for _, r := range []report{
		{article.Metadata{}, []Entity{land("Norway"), court, lee("mayor")}},
		{article.Metadata{}, []Entity{land("Norway"), court, {Kind: Org, Name: "Water Fund"}}},
		{article.Metadata{}, []Entity{land("South Africa"), court, lee("mayor")}},
	} {
		m.Add(r.meta, r.entities)
	}
	var got []string
	for _, g := range m.Groups() {
		if g.Kind == Org || g.Kind == Person {
			got = append(got, fmt.Sprint(g.Label(), articlesOf(g)))
		}
	}
	assert.Equal(t, []string{"Supreme Court (in articles on Norway)[0 1]", "Ann Lee[0 2]", "Water Fund[1]", "Supreme Court (in articles on South Africa)[2]"}, got)
}

func TestMergeLabelsByOutlet(t *testing.T) {
	var m Merger
	m.Add(article.Metadata{Outlet: "Post"}, []Entity{{Kind: Person, Name: "Robin Vale", Gender: Female}})
	m.Add(article.Metadata{Outlet: "Echo"}, []Entity{{Kind: Person, Name: "Robin Vale", Gender: Male}})
	groups := m.Groups()
	assert.Equal(t, []string{"Robin Vale (Post)", "Robin Vale (Echo)"}, []string{groups[0].Label(), groups[1].Label()})
}

func TestMergeKeepsGendersApart(t *testing.T) {
	robin := func(g Gender) []Entity { return []Entity{{Kind: Person, Name: "Robin Vale", Gender: g}} }
	groups := Merge([][]Entity{robin(Unknown), robin(Female), robin(Male), robin(Female), robin(Male)})
	assert.Len(t, groups, 2)
	assert.Equal(t, []int{0, 1, 3}, articlesOf(groups[0]))
	assert.Equal(t, Female, groups[0].Gender)
	assert.Equal(t, []int{2, 4}, articlesOf(groups[1]))
	assert.Equal(t, Male, groups[1].Gender)

	// The set has a gender, though its first member has none.
	groups = Merge([][]Entity{robin(Unknown), robin(Female), {{Kind: Person, Name: "R. Vale", Gender: Male}}})
	assert.Len(t, groups, 2)
}

func TestMergeOfNothing(t *testing.T) {
	assert.Empty(t, Merge(nil))
	assert.Empty(t, Merge([][]Entity{nil, {}}))
	assert.Len(t, Merge([][]Entity{{{Kind: Work, Name: "The The"}, {Kind: Work, Name: "Al"}, {Kind: Work, Name: "The The"}}}), 2, "names of no words that count")
}

func TestMergeKeepsGenderAndName(t *testing.T) {
	groups := Merge([][]Entity{
		{{Kind: Person, Name: "Pat Harlow", Gender: Female}},
		{{Kind: Person, Name: "Patricia Harlow", Gender: Female}},
		{{Kind: Person, Name: "Pat Harlow"}},
	})
	assert.Len(t, groups, 1)
	assert.Equal(t, "Pat Harlow", groups[0].Name)
	assert.Equal(t, []string{"Patricia Harlow"}, groups[0].Aliases)
	assert.Equal(t, Female, groups[0].Gender)
}

// Many people with one family name must not be compared with each other.
func BenchmarkMerge(b *testing.B) {
	for _, n := range []int{10_000, 20_000} {
		var articles [][]Entity
		for i := range n {
			articles = append(articles, people(fmt.Sprintf("G%c%cn%d Harlow", 'a'+i%26, 'a'+i/26%26, i)))
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Merge(articles)
			}
		})
	}
}

func person(name, role string, gender Gender) Entity {
	return Entity{Kind: Person, Name: name, Gender: gender, Roles: []Role{{Text: role}}}
}

// TestMergeRoles: other roles speak against one bearer, and a son named by his given name
// alone belongs to a family that the article names.
func TestMergeRoles(t *testing.T) {
	cases := []struct {
		name     string
		articles [][]Entity
		want     []string
	}{
		{"other roles, a common name", [][]Entity{{person("James Anderson", "pollster", Male)}, {person("Jim Anderson", "puppeteer", Male)}}, []string{"James Anderson", "Jim Anderson"}},
		{"one role", [][]Entity{{person("James Anderson", "Sen.", Male)}, {person("Jim Anderson", "Senator", Male)}}, []string{"James Anderson+Jim Anderson"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, sets(c.articles)) })
	}
}

// A role is that of another only where its head and what it is of agree.
func TestMergeComparesRoles(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"President", "U.S. president", true},
		{"Ohio Gov.", "governor of Ohio", true},
		{"Sen.", "former Senator", true},
		{"president and chief executive of Quovant", "chief executive", true},
		{"secretary of state", "Secretary of State", true},
		{"president", "executive vice president of the Quovant Group", false},
		{"President", "eldest son of the president", false},
		{"secretary of state", "secretary of defense", false},
		{"foreign minister", "prime minister", false},
		{"Gov.", "Lt. Gov.", false},
		{"brother", "brother", false},
		{"coach", "Halden coach", false},
		{"coach", "coach", true},
	} {
		r := newResolver([]source{{Named: []record{{Roles: []string{c.a}}, {Roles: []string{c.b}}}}})
		assert.Equal(t, c.same, r.sharesRole(r.newBearer(0, []int{0}), &r.items[1]), "%s, %s", c.a, c.b)
	}
}

// "Jr." joins him who has his role, whatever the short form of the given name, and not his
// father, however many name him.
func TestMergeJuniors(t *testing.T) {
	one := func(name, role string) []Entity { return []Entity{person(name, role, Male)} }
	for _, c := range []struct {
		why      string
		articles [][]Entity
		want     int
	}{
		{"a short form, an initial and the same role", append(times(10, one("Joe Trellick", "President")), times(5, one("Joseph R. Trellick Jr.", "President"))...), 1},
		{"abbreviated", append(times(9, one("Bob Trellick", "Sen.")), one("Robert P. Trellick Jr.", "senator")), 1},
		{"a short form, no role", append(times(9, one("Bob Trellick", "Sen.")), people("Robert P. Trellick Jr.")), 2},
		{"a vice president", append(times(30, one("Mark Trellick", "President")), one("Mark Trellick Jr.", "vice president of the Quovant Group")), 2},
		{"a vice president of one whom few name", append(times(2, one("Mark Trellick", "President")), one("Mark Trellick Jr.", "vice president of the Quovant Group")), 2},
		{"his son", append(times(30, one("Mark Trellick", "President")), one("Mark Trellick Jr.", "eldest son of the president")), 2},
		{"a son of whom few name", append(times(2, people("Mark Trellick")), one("Mark Trellick Jr.", "son of a baker")), 2},
		{"another trade", [][]Entity{one("Mark Trellick", "baker"), one("Mark Trellick Jr.", "judge")}, 2},
	} {
		assert.Len(t, Merge(c.articles), c.want, c.why)
	}
}

// A family name alone is that of the only one who has the role that stands with it, in a small
// corpus too; "Mrs." that of the only woman of a family of which many name a man.
func TestMergeSoleBearers(t *testing.T) {
	one := func(name, role string, g Gender) []Entity { return []Entity{person(name, role, g)} }
	about := func(land string, e []Entity) []Entity {
		return append([]Entity{{Kind: GPE, Name: land, Mentions: make([]Mention, 3)}}, e...)
	}
	beside := func(name, role string) []Entity {
		return append([]Entity{{Kind: Org, Name: "Quovant", ID: 1}}, one(name, role, Unknown)...)
	}
	leader := one("Mark Jones", "Prime Minister", Male)
	bare := one("Jones", "Prime Minister", Unknown)
	wife := person("Anna Jones", "", Female)
	wife.Roles = nil
	mrs := wife
	mrs.Name = "Jones"
	for _, c := range []struct {
		why      string
		articles [][]Entity
		name     string // of the last one's group
	}{
		{"his role", append(times(3, leader), bare), "Mark Jones"},
		{"of what, too", [][]Entity{one("Mark Jones", "Secretary of State", Male), one("Jones", "Secretary of State", Unknown)}, "Mark Jones"},
		{"one of many of the role", [][]Entity{one("Ann Jones", "judge", Female), one("Bo Jones", "actor", Male), one("Ed Jones", "coach", Male), one("Jones", "judge", Unknown)}, "Jones"},
		{"of what is named", [][]Entity{one("Ann Jones", "Halden judge", Female), one("Bo Jones", "actor", Male), one("Jones", "judge of Halden", Unknown)}, "Ann Jones"},
		{"a kind of the role", [][]Entity{one("Ann Jones", "city judge", Female), one("Bo Jones", "actor", Male), one("Jones", "city judge", Unknown)}, "Jones"},
		{"beside one whom few name", append(times(6, people("Mara Vantov")), beside("Ann Jones", "judge"), one("Bo Jones", "actor", Male), beside("Jones", "judge")), "Ann Jones"},
		{"another role", append(times(3, leader), one("Jones", "Foreign Minister", Unknown)), "Jones"},
		{"no role", append(times(3, leader), people("Jones")), "Jones"},
		{"two of the role", append(times(3, leader), one("Carl Jones", "Prime Minister", Male), bare), "Jones"},
		{"a woman of the role", append(times(3, leader), one("Jones", "Prime Minister", Female)), "Jones"},
		{"beside him", append(times(3, leader), slices.Concat(leader, bare)), "Jones"},
		{"another land", append(times(3, about("Norway", leader)), about("Peru", bare)), "Jones"},
		{"his wife has none", append(times(2, leader), []Entity{wife}, bare), "Mark Jones"},
		{"his wife", append(times(30, leader), []Entity{wife}, []Entity{mrs}), "Anna Jones"},
		{"a woman of a family that few name", append(times(3, leader), []Entity{wife}, []Entity{mrs}), "Jones"},
		{"one of two women", append(times(30, leader), []Entity{wife}, one("Ida Jones", "baker", Female), []Entity{mrs}), "Jones"},
	} {
		for _, g := range Merge(c.articles) {
			if last := g.Members[len(g.Members)-1]; g.Kind == Person && last.Article == len(c.articles)-1 && last.Entity == len(c.articles[last.Article])-1 {
				assert.Equal(t, c.name, g.Name, c.why)
			}
		}
	}
}

// Names that look the same are one alias.
func TestMergeAliasesToTheEye(t *testing.T) {
	g := Merge([][]Entity{people("José Trellick"), people("Jose\u0301 Trellick"), people("Jose Trellick"), people("José Trel\u00adlick")})[0]
	assert.Equal(t, []string{"José Trellick", "Jose Trellick"}, append([]string{g.Name}, g.Aliases...))
}

func TestMergeChoosesARole(t *testing.T) {
	for want, roles := range map[string][]string{
		"mayor":           {"mayor", "mayor", "One of his friends"},
		"senior adviser":  {"One of his friends", "senior adviser", "adviser to the mayor", "Senior aide"},
		"mayor of Halden": {"Man of the people", "mayor of Halden", "Halden mayor since May"},
		"coach":           {"Trainer of the second team", "coach"},
		"adviser":         {"adviser"},
		"":                nil,
	} {
		var articles [][]Entity
		for _, r := range append(roles, "") {
			e := Entity{Kind: Person, Name: "Mara Trellick"}
			if r != "" {
				e.Roles = []Role{{Text: r}}
			}
			articles = append(articles, []Entity{e})
		}
		assert.Equal(t, want, Merge(articles)[0].Role)
	}
}

// TestGroupsAreLinear counts allocations, which grow with the work: an acronym, or a body that
// some call by its land, is not compared with all articles that have the name in full.
func TestGroupsAreLinear(t *testing.T) {
	texts := [...]string{
		"The Alternative Congress Party (ACP) of Norway met in Oslo, Norway. The ACP said no.", "The ACP met in Sweden on Monday.",
		"The Norway Harbor Watch met in Oslo, Norway.", "The Harbor Watch met in Oslo, Norway.",
	}
	allocations := func(articles int) float64 {
		var m Merger
		for i := range articles {
			a := article.Parse(texts[i%len(texts)])
			m.Add(a.Meta(), Extract(a))
		}
		return testing.AllocsPerRun(1, func() { m.Groups() })
	}
	assert.Less(t, allocations(800), 1.5*4*allocations(200))
}
