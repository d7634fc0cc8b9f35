package page

// A wordClass tells of a word what no points can: that it is of the calendar, a
// pronoun, a verb of saying.
type wordClass uint64

const (
	dayWord wordClass = 1 << iota
	monthWord
	yearWord
	dateNumber
	clockWord
	youWord
	weWord
	iWord
	thirdWord
	heWord
	saidWord
	saysWord
	pastWord  // has no ending that tells the past
	smallWord // tells nothing of what a line is about

	// of house notes: house.go
	ourWord // before what an outlet calls its own
	houseNoun
	yoursNoun
	yoursWord // behind "your"
	outletWord
	subjectWord // an outlet among the first words of a sentence
	readerWord
	productWord
	socialWord
	thingWord
	freeWord
	linkWord
	buyWord
	commentWord
	payWord
	mayWord
	ruleWord
	reprintWord
	askWord // opens a sentence

	// of access, of rights, of references: access.go, rights.go, references.go
	mediaNoun
	ailWord
	entryWord
	rightsWord
	referenceWord

	pleaseWord // lineforms.go
)

// classWords are the words of the classes, in small letters.
var classWords = []struct {
	class wordClass
	words string
}{
	{dayWord, "monday tuesday wednesday thursday friday saturday sunday"},
	{monthWord, "january february march april june july august september october november december jan feb aug sept sep oct nov dec"},
	{youWord, "you your yours you're you'll you've"},
	{weWord, "we our us ours we're we've we'll"},
	{iWord, "i me my mine i'm i've"},
	{thirdWord, "he she they him her them his their"},
	{heWord, "he she him her his hers"},
	{saidWord, "said told added"},
	{saysWord, "says tells adds"},
	{pastWord, pastWords},
	{smallWord, smallWords},
	{houseNoun, houseNouns},
	{yoursNoun, yoursNouns},
	{outletWord, outletNouns},
	{readerWord, readerNouns},
	{productWord, productNouns},
	{socialWord, socialNouns},
	{thingWord, thingNouns},
	{freeWord, freeWords},
	{linkWord, linkNouns},
	{buyWord, buyWords},
	{commentWord, "comment commenting comments post posts"},
	{payWord, payWords},
	{mayWord, "can could may might sometimes will"},
	{ruleWord, ruleWords},
	{reprintWord, reprintWords},
	{mediaNoun, mediaNouns},
	{ailWord, ailWords},
	{entryWord, entryWords},
	{rightsWord, rightsWords},
	{referenceWord, referenceWords},
	{pleaseWord, "please"},
	{askWord, appealVerbList + " add keep leave please see should write"},
}

// pastWords are the past tenses that occur most among those without "-ed", and short ones.
const pastWords = "ate became been began bought broke brought built came cast caught chose cut did died drew drove fell felt fled flew fought found gave got grew had " +
	"heard held hid hit kept killed knew laid led lent lied lost made meant met paid put ran rang rose sang sank sat saw sent set shook shot slept sold " +
	"spent spoke stole stood struck swore swam taught thought threw tied took used was went were woke won wore wrote"

// smallWords are those of four letters or more that any text has.
const smallWords = "about after again also away back been before being between both could does doing down during each even ever every from have having " +
	"here into just last like made make many more most much must next only other over same should since some such than that their them then there these " +
	"they this those through under until upon very well were what when where which while whose will with within without would year years your"
