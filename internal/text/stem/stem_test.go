package stem

import (
	"slices"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/internal/text/fold"
	"github.com/stretchr/testify/assert"
)

// classes are words that count as one, and apart from the words of every other line.
var classes = []string{
	"organization organizations organise organised organisation",
	"organ organs",
	"organic organically",
	"international internationally",
	"internal internally",
	"intern interns",
	"positive positively",
	"position positions",
	"added adding adds add",
	"ad ads",
	"evening evenings",
	"even evenly",
	"university universities",
	"universe universes",
	"universal universally",
	"emergency emergencies",
	"emerge emerged",
	"important importance",
	"import imports",
	"officer officers",
	"office offices",
	"colour colors colourful",
	"centre centers",
	"travelled traveling traveller",
	"defence defenses",
	"analyse analyzing",
	"programme programs",
	"advise advising advises",
	"rise rising rises",
	"surprise surprised",
	"café cafe cafés",
	"naïve naive",
	"state states",
	"stated stating",
	"consider considers considered",
	"consideration considerations",
	"considerable considerably",
	"definition definitions",
	"hospital hospitals",
	"hospitable hospitality",
	"petition petitions",
	"petit petite",
	"urban",
	"urbane",
	"practise practice practised practicing",
	"aeroplane airplanes",
	"specialty speciality specialities",
	"extension extensions",
	"extensive extensively",
	"fertilizer fertilisers",
	"fertile fertility",
	"exclusion",
	"exclusive exclusively",
	"available availability",
	"allow allowed allows",
	"allowance allowances",
	"firm firms",
	"firmly",
	"customs",
	"custom",
	"wedding weddings",
	"utility utilities",
	"utilize utilizing",
	"composite composites",
	"fitness",
	"fit",
	"williams",
	"william",
	"tire tires tyre",
	"corp",
	"corps",
	"cloth cloths",
	"clothe clothed clothing clothes",
	"breath breaths",
	"breathe breathing",
	"clause clauses",
	"claus",
	"quit quits quitting",
	"quite",
	"tired tiring",
	"bus buses",
	"axe ax axed",
	"definite definitely",
	"deposit deposits deposited",
	"deposition depositions",
	"acquisition acquisitions",
	"acquisitive",
	"desert deserts",
	"deserted desertion",
	"console consoles",
	"consolation",
	"access accessible",
	"accession",
	"federal federally",
	"federation federations",
	"edit edited editing",
	"edition editions",
	"alien aliens",
	"alienate alienated alienation",
	"excel excelled",
	"excellent excellence",
	"compass compasses",
	"compassion compassionate",
	"corporate corporations",
	"corporal corporals",
	"offense offence offenses",
	"offensive offensives",
	"premier premiers",
	"premiere premieres premièred",
	"human humans",
	"humanity",
	"marginalise marginalized",
	"marginal marginally",
	"margin margins",
	"miner miners",
	"mineral minerals",
	"optimistic optimism",
	"optimal optimize",
	"revel revels",
	"revelation revelations",
	"senate",
	"senator senators",
	"subside subsided",
	"subsidize subsidised",
	"vacate vacated",
	"vacation vacations",
	"news",
	"new",
}

func TestClasses(t *testing.T) {
	keys := make(map[string]string)
	for _, class := range classes {
		for word := range strings.FieldsSeq(class) {
			first, _, _ := strings.Cut(class, " ")
			assert.Equal(t, Of(first), Of(word), word)
		}
		first, _, _ := strings.Cut(class, " ")
		assert.Empty(t, keys[Of(first)], "%s shares the key of another", first)
		keys[Of(first)] = first
	}
}

func TestAmerican(t *testing.T) {
	for british, american := range map[string]string{
		"realise": "realize", "specialising": "specializing", "privatisation": "privatization", "paralysed": "paralyzed",
		"promised": "promised", "exercising": "exercising", "raises": "raises", "crises": "crises", "precise": "precise",
		"neighbourhood": "neighborhood", "kilometres": "kilometers", "licence": "license", "programmed": "programmed",
		"four": "four", "hour": "hour", "metropolis": "metropolis", "enrolled": "enrolled", "enrolment": "enrollment",
		"grey": "gray", "greyhound": "greyhound", "gaol": "jail", "cosier": "cozier", "tyres": "tires", "ax": "axe",
		"disc": "disk", "discount": "discount", "centred": "centered", "catalogued": "cataloged", "manoeuvred": "maneuvered",
		"councillors": "councilors", "patronisingly": "patronizingly", "surprisingly": "surprisingly", "cheque": "cheque",
		"advertisement": "advertisement", "storey": "storey", "kerb": "kerb", "tonnes": "tonnes", "a": "a",
		"archaeologist": "archeologist", "paleontologist": "paleontologist", "chilling": "chilling", "axes": "axes",
		"fulfils": "fulfills", "judgement": "judgment", "jewellery": "jewelry", "totally": "totally", "ageing": "aging",
	} {
		assert.Equal(t, american, American(british))
	}
}

func TestPlain(t *testing.T) {
	for word, plain := range map[string]string{
		"erdoğan": "erdogan", "são": "sao", "łódź": "lodz", "søren": "soren", "cafe\u0301": "cafe",
		"й": "й", "हिन्दी": "हिन्दी", "が": "が", "naïveté": "naivete",
	} {
		assert.Equal(t, plain, Plain(word))
	}
}

func TestLists(t *testing.T) {
	for name, list := range map[string]string{"exceptions": exceptionList, "spellings": spellingList, "ise": latinList} {
		var words []string
		for line := range strings.Lines(list) {
			if !strings.HasPrefix(line, "#") {
				word, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
				words = append(words, word)
			}
		}
		assert.True(t, slices.IsSorted(words), name)
		assert.Equal(t, words, slices.Compact(slices.Clone(words)), "%s: no word twice", name)
		for _, w := range words {
			assert.Equal(t, fold.Key(w), w)
		}
	}
	for word := range exceptions() {
		assert.Equal(t, word, American(word), "exceptions are in American spelling")
	}
}
