package entity

import (
	"embed"
	"strings"
	"sync"
)

//go:embed words/*.txt
var wordFiles embed.FS

// A wordSet is the words of a file under words/, which says where they are from.
type wordSet func() map[string]bool

func (w wordSet) has(word string) bool { return w()[word] }

// words returns the set in a file, which is read when it is first asked for.
func words(file string) wordSet {
	return sync.OnceValue(func() map[string]bool {
		data, err := wordFiles.ReadFile("words/" + file + ".txt")
		if err != nil {
			panic(err) // it is embedded
		}
		all := map[string]bool{}
		for line := range strings.Lines(string(data)) {
			if line[0] != '#' {
				all[strings.TrimRight(line, "\n")] = true
			}
		}
		return all
	})
}

// The sets; the head of each file says what it holds.
var (
	appointed       = words("appointed")
	appointing      = words("appointing")
	beforePlaces    = words("beforeplaces")
	beforeSyllables = words("beforesyllables")
	behindOffices   = words("behindoffices")
	betweenPlayers  = words("betweenplayers")
	bodiesBehind    = words("bodiesbehind")
	bodyCounts      = words("bodycounts")
	bodyFirsts      = words("bodyfirsts")
	bodyHas         = words("bodyhas")
	bodyHeads       = words("bodyheads")
	bodyLasts       = words("bodylasts")
	bodysOwn        = words("bodysown")
	brands          = words("brands")
	buildings       = words("buildings")
	clubForms       = words("clubforms")
	colleges        = words("colleges")
	currencyCodes   = words("currencycodes")
	dateBefore      = words("datebefore")
	dateWords       = words("datewords")
	directions      = words("directions")
	dollarLands     = words("dollarlands")
	envoys          = words("envoys")
	eponyms         = words("eponyms")
	fieldAdjectives = words("fieldadjectives")
	fields          = words("fields")
	firmLasts       = words("firmlasts")
	goingTo         = words("goingto")
	hirings         = words("hirings")
	idleInRoles     = words("idleinroles")
	isForms         = words("isforms")
	judging         = words("judging")
	kin             = words("kin")
	landCodes       = words("landcodes")
	landHas         = words("landhas")
	landOffices     = words("landoffices")
	landsOwn        = words("landsown")
	ledBodies       = words("ledbodies")
	legalForms      = words("legalforms")
	lineupWords     = words("lineupwords")
	localOffices    = words("localoffices")
	makings         = words("makings")
	manyVerbs       = words("many")
	moneyWords      = words("moneywords")
	moreOffices     = words("offices")
	mortals         = words("mortals")
	naming          = words("naming")
	noAcronyms      = words("noacronyms")
	noFields        = words("nofields")
	officeParts     = words("officeparts")
	ownAs           = words("ownas")
	owned           = words("owned")
	ownedBy         = words("ownedby")
	participles     = words("participles")
	payings         = words("payings")
	peoples         = words("peoples")
	placing         = words("placing")
	plainHeads      = words("plainheads")
	plainVerbs      = words("plainverbs")
	positions       = words("positions")
	ranks           = words("ranks")
	results         = words("results")
	rivalsOf        = words("rivals")
	scholars        = words("scholars")
	schools         = words("schools")
	shipPrefixes    = words("ships")
	signings        = words("signings")
	soleOffices     = words("soleoffices")
	staffs          = words("staffs")
	stateForms      = words("stateforms")
	statePrefixes   = words("stateprefixes")
	successions     = words("successions")
	teamHas         = words("teamhas")
	things          = words("things")
	trades          = words("trades")
	trusts          = words("trusts")
	vague           = words("vague")
	weighings       = words("weighings")
	whens           = words("whens")
	workings        = words("workings")
)
