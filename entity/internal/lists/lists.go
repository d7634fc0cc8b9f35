// Package lists holds the words that rules on names, roles and values look up. Each list is a
// sorted text file under words/ that says what it holds and where it is from.
package lists

import (
	"embed"
	"strings"
	"sync"
)

//go:embed words/*.txt
var wordFiles embed.FS

// A Set is the words of a file under words/, which says where they are from.
type Set func() map[string]bool

// Has reports whether a word, as it stands in the file, is in the set.
func (w Set) Has(word string) bool { return w()[word] }

// words returns the set in a file, which is read when it is first asked for.
func words(file string) Set {
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
	Appointed       = words("appointed")
	Appointing      = words("appointing")
	BeforePlaces    = words("beforeplaces")
	BeforeSyllables = words("beforesyllables")
	BehindOffices   = words("behindoffices")
	BetweenPlayers  = words("betweenplayers")
	BodiesBehind    = words("bodiesbehind")
	BodyCounts      = words("bodycounts")
	BodyFirsts      = words("bodyfirsts")
	BodyHas         = words("bodyhas")
	BodyHeads       = words("bodyheads")
	BodyLasts       = words("bodylasts")
	BodysOwn        = words("bodysown")
	Brands          = words("brands")
	Buildings       = words("buildings")
	ClubForms       = words("clubforms")
	Colleges        = words("colleges")
	CurrencyCodes   = words("currencycodes")
	DateBefore      = words("datebefore")
	DateWords       = words("datewords")
	Directions      = words("directions")
	DollarLands     = words("dollarlands")
	Envoys          = words("envoys")
	Eponyms         = words("eponyms")
	FieldAdjectives = words("fieldadjectives")
	Fields          = words("fields")
	FirmLasts       = words("firmlasts")
	GoingTo         = words("goingto")
	Hirings         = words("hirings")
	IdleInRoles     = words("idleinroles")
	IsForms         = words("isforms")
	Judging         = words("judging")
	Kin             = words("kin")
	LandCodes       = words("landcodes")
	LandHas         = words("landhas")
	LandOffices     = words("landoffices")
	LandsOwn        = words("landsown")
	LedBodies       = words("ledbodies")
	LegalForms      = words("legalforms")
	LineupWords     = words("lineupwords")
	LocalOffices    = words("localoffices")
	Makings         = words("makings")
	ManyVerbs       = words("many")
	MoneyWords      = words("moneywords")
	MoreOffices     = words("offices")
	Mortals         = words("mortals")
	Naming          = words("naming")
	NoAcronyms      = words("noacronyms")
	NoFields        = words("nofields")
	OfficeParts     = words("officeparts")
	OwnAs           = words("ownas")
	Owned           = words("owned")
	OwnedBy         = words("ownedby")
	Participles     = words("participles")
	Payings         = words("payings")
	Peoples         = words("peoples")
	Placing         = words("placing")
	PlainHeads      = words("plainheads")
	PlainVerbs      = words("plainverbs")
	Positions       = words("positions")
	Ranks           = words("ranks")
	Results         = words("results")
	RivalsOf        = words("rivals")
	Scholars        = words("scholars")
	Schools         = words("schools")
	ShipPrefixes    = words("ships")
	Signings        = words("signings")
	SoleOffices     = words("soleoffices")
	Staffs          = words("staffs")
	StateForms      = words("stateforms")
	StatePrefixes   = words("stateprefixes")
	Storms          = words("storms")
	Successions     = words("successions")
	TeamHas         = words("teamhas")
	Things          = words("things")
	Trades          = words("trades")
	Trusts          = words("trusts")
	Vague           = words("vague")
	Weighings       = words("weighings")
	Whens           = words("whens")
	Workings        = words("workings")
)
