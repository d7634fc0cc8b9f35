package lexicon

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestListsAreSortedAndSayWhereTheyAreFrom(t *testing.T) {
	files, err := fs.Glob(lists, "lists/*.txt")
	require.NoError(t, err)
	for _, f := range files {
		data, err := lists.ReadFile(f)
		require.NoError(t, err)
		var comments, entries []string
		for line := range strings.Lines(string(data)) {
			line = strings.TrimSuffix(line, "\n")
			assert.Equal(t, strings.TrimSpace(line), strings.TrimRight(line, " "), "%s: %q", f, line)
			if strings.HasPrefix(line, "#") {
				require.Empty(t, entries, "%s: a comment among the entries", f)
				comments = append(comments, line)
			} else {
				entries = append(entries, line)
			}
		}
		assert.Contains(t, strings.Join(comments, "\n"), "# Origin: ", f)
		assert.True(t, slices.IsSorted(entries), "%s is not sorted", f)
		assert.Len(t, slices.Compact(entries), len(entries), "%s has an entry twice", f)
	}
}

func TestEveryListIsRead(t *testing.T) {
	for phrase, class := range map[string]Class{
		"Norway": Country, "Tasmania": State, "Antwerp": City, "Baltic Sea": Land, "Norwegians": Demonym, "Quakers": Group,
		"Ingrid": Female, "Gareth": Male, "Zzyzx": Nothing, "Svensson": Surname, "Mrs": Honorific | Woman,
		"spokesman": Office | Man, "Interpol": Org, "Reuters": Media, "Ministry": OrgWord, "Airport": Facility, "River": LandWord,
		"County": PlaceWord, "Tournament": EventWord, "Treaty": WorkWord, "Socialist": PartyWord | Group, "Monday": Weekday, "Sept.": Month,
	} {
		got := Lookup(phrase)
		assert.Equal(t, class, got&class, phrase)
		if class == Nothing {
			assert.Equal(t, Nothing, got, phrase)
		}
	}
	assert.Equal(t, Given, Lookup("Robin")&Given, "a name of both")
	place, _ := Nationality("Danes")
	assert.Equal(t, "Denmark", place)
	assert.Equal(t, City, Lookup("Oslo")&City, "the capital of a country")
	same, _ := Synonym("uk")
	assert.Equal(t, "united kingdom", same)
}

func TestNicknames(t *testing.T) {
	assert.True(t, Nickname("mike", "michael"))
	assert.True(t, Nickname("michael", "mike"))
	assert.True(t, Nickname("bob", "rob"), "both are Robert")
	assert.False(t, Nickname("mike", "mark"))
	assert.False(t, Nickname("anna", "berg"))
}

func TestKeysDoNotHangOnTheTokenizer(t *testing.T) {
	whole := Start.And("Guinea-Bissau")
	assert.Equal(t, whole, Start.And("Guinea").And("-").And("Bissau"))
	assert.Equal(t, Start.And("Sao Paulo"), Start.And("São").And("Paulo"))
	assert.Equal(t, Start.And("Cote d'Ivoire"), Start.And("Côte d’Ivoire"))
	assert.NotEqual(t, Start.And("us"), Start.And("US"))
	assert.Equal(t, Start.And("us").Folded(), Start.And("US").Folded())
	exact, folded, longer := All().Find(Start.And("New"))
	assert.Equal(t, Nothing, exact)
	assert.Equal(t, Nothing, folded)
	assert.True(t, longer, "New Zealand starts with it")
}

func TestPlain(t *testing.T) {
	assert.Equal(t, "Yaounde", Plain("Yaoundé"))
	assert.Equal(t, "Lodz", Plain("Łódź"))
	assert.Equal(t, "Москва", Plain("Москва"))
	assert.Equal(t, "a\uFFFDb", Plain("a\xffb"))
}

func TestClassesHoldWhatIsAdded(t *testing.T) {
	var c classes
	for k := range uint64(5000) {
		c.add(k<<20, Class(1+k%7)) // they all want one place
		c.add(k, Country)
	}
	c.add(3<<20, City)
	assert.Equal(t, Class(4)|City, c.get(3<<20))
	assert.Equal(t, Country, c.get(4999))
	assert.Equal(t, Nothing, c.get(5000))
}
