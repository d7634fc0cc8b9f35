package page

import "strings"

// A house note is what an outlet says of itself to its readers: that it may be paid for
// links, how to comment, where its newsletter is to be had, who owns it. No word tells
// one, but several kinds of words together do, which hardly meet in a report: the
// outlet, its readers, what it makes, what it asks for.

// houseNouns are what an outlet calls its own with "our".
const houseNouns = "alerts app apps articles briefing bulletin channel channels columnists commenters commenting comments community contributors " +
	"correspondents coverage critics daily desk digest editor editorial editors email emails forum friday inbox journalism journalists letter magazine " +
	"member members membership moderators monthly morning news newsletter newsletters newsroom notifications paper photographers podcast podcasts quiz " +
	"readers reporters reporting reviewers rights saturday shop shopping staff standards stories subscribers subscription sunday supporters team teams " +
	"telegram weekend weekly whatsapp writers youtube"

// yoursNouns are what it calls theirs with "your", and a report hardly does.
const yoursNouns = "bookmarks consent inbox junk preferences spam subscription"

// outletNouns end the names of outlets.
const outletNouns = "advertiser advocate argus beacon bugle bulletin chronicle citizen courier dispatch echo enquirer examiner express gazette globe herald " +
	"independent inquirer journal ledger mail mercury messenger mirror monitor news newspaper observer paper post press record recorder register reporter " +
	"review sentinel signal standard star sun telegraph times tribune weekly"

// readerNouns are those whom it addresses.
const readerNouns = "commenters reader readers subscriber subscribers"

// productNouns hardly stand in a report; thingNouns do, but seldom two of them.
const (
	productNouns = "affiliate app apps crossword crosswords epaper inbox newsletter newsletters podcast podcasts signal telegram whatsapp"
	thingNouns   = "account accuracy alerts article articles briefing channel comment comments complaints content corrections coverage digest edition email emails error errors headlines iphone android " +
		"journalism letter link links mail newsroom page phone post posts reporting reviews roundup site stories story updates views website"
)

// socialNouns are where it can be followed; reports name them too.
const socialNouns = "bluesky facebook instagram linkedin threads tiktok twitter x youtube"

// linkNouns are what it is paid for, and buyWords what readers do then.
const (
	linkNouns = "affiliate link links purchases retailers"
	buyWords  = "buy buying order purchase recommend recommends"
)

// freeWords tell what it costs and when it comes.
const freeWords = "charge daily delivered exclusive extra free gift nothing straight unlimited weekday weekdays weekly"

// payWords tell what the outlet gets; with "may" they are a notice.
const payWords = "commission commissions compensation cut earn fee fees money paid pay pays revenue sales share"

// ruleWords stand in the rules for comments, and in what an outlet says of its principles.
const ruleWords = "abusive civil constructive courteous ethics friendly guidelines independently moderated moderator moderators newsroom polite " +
	"respectful rules standards topic"

// reprintWords stand in what it lets others do with its texts.
const reprintWords = "reprint reprinted republish republished reproduce reuse syndication"

// housePoints adds up what the kinds of words tell: 0 where somebody else speaks or is
// spoken of.
func (w *lineWording) housePoints() (points int) {
	if w.classes&(saidWord|heWord|iWord) != 0 {
		return 0
	}
	for _, c := range [...]struct {
		class  wordClass
		points int
	}{{ourWord, 2}, {yoursWord, 2}, {outletWord, 1}, {weWord, 1}, {readerWord, 1}, {youWord, 1}, {productWord, 2}, {socialWord, 1}, {askWord, 1}, {freeWord, 1}, {ruleWord, 1}, {reprintWord, 2}} {
		if w.classes&c.class != 0 {
			points += c.points
		}
	}
	if w.classes&(ourWord|weWord) == ourWord|weWord {
		points--
	}
	if w.classes&(readerWord|youWord) == readerWord|youWord {
		points--
	}
	if w.classes&(payWord|mayWord) == payWord|mayWord {
		points += 2
	}
	if w.classes&(commentWord|ruleWord) == commentWord|ruleWord {
		points++
	}
	return points + min(int(w.things), 2)
}

// isHouseNote reports that a line has so many of the kinds that it can be nothing but a
// note of the outlet, which has to stand in it too.
func (w *lineWording) isHouseNote(words int) bool {
	enough := 4
	switch {
	case words > 60:
		return false
	case words > 30:
		enough += 2
	case w.classes&(ourWord|askWord) == ourWord|askWord:
		enough--
	case w.tellsOfPay():
		return w.housePoints() >= enough
	case w.classes&(ourWord|subjectWord|yoursWord) == 0 && w.classes&(youWord|freeWord) != youWord|freeWord:
		enough++
	}
	return w.classes&(ourWord|subjectWord|weWord|yoursWord) != 0 && w.housePoints() >= enough
}

// tellsOfPay reports words for what an outlet may earn by its links.
func (w *lineWording) tellsOfPay() bool {
	return w.classes&(payWord|mayWord) == payWord|mayWord && (w.classes&linkWord != 0 || w.classes&(buyWord|weWord) == buyWord|weWord)
}

// paysByLinks reports the words of a notice of that kind, however long it is.
func (w *lineWording) paysByLinks() bool {
	const all = payWord | linkWord | weWord
	return w.classes&all == all
}

// isHouseLine reports the same of a line at the edge of the text, above its first
// paragraph or behind the last, where such lines may name no outlet.
func (w *lineWording) isHouseLine(words int) bool {
	const (
		longest = 30
		enough  = 3
	)
	if w.classes&(pastWord|reprintWord) == pastWord {
		return false // it tells of something
	}
	if w.things == 0 && (w.classes&(outletWord|youWord) != outletWord|youWord || w.classes&(weWord|freeWord) == 0) {
		return false
	}
	return words <= longest && w.classes&(youWord|readerWord|ourWord|outletWord|freeWord|reprintWord|ruleWord) != 0 && w.housePoints() >= enough
}

// isHouseAddress reports a line at the edge of the text that tells where to write to the outlet.
func (w *lineWording) isHouseAddress(s string, words int) bool {
	const longest = 30
	return words <= longest && w.classes&(saidWord|heWord|iWord) == 0 && w.classes&(outletWord|weWord|youWord|readerWord) != 0 && w.things > 0 && strings.Contains(s, "@")
}

// isCommentRule reports a line behind the text on how comments are dealt with.
func (w *lineWording) isCommentRule(s string) bool {
	if w.classes&(saidWord|heWord|iWord) != 0 || w.past > 2 {
		return false
	}
	for _, opening := range [...]string{"Comments are ", "Comments may ", "Comments must ", "Comments on this ", "Comments that ", "Comments will ", "All comments ", "Your comment ", "Your comments ", "Posts are ", "Posts that "} {
		if strings.HasPrefix(s, opening) {
			return true
		}
	}
	return false
}

// isPresence reports where an outlet can be followed: "The Courier is now on Birdsong."
func (w *lineWording) isPresence(s string) bool {
	return w.classes&subjectWord != 0 && w.classes&socialWord != 0 && w.classes&(saidWord|heWord|iWord) == 0 && w.past == 0 &&
		(containsAny(s, []string{" is now on ", " is also on ", " is available on "}) || strings.Contains(s, " is on ") && containsAny(s, []string{" now.", " too."}))
}

// isOnLetters reports a line behind the text that asks for letters, or tells what becomes of them.
func (w *lineWording) isOnLetters(s string) bool {
	return w.classes&(saidWord|heWord) == 0 && (isLettersCall(s) || strings.Contains(s, " the right to ") && containsAny(s, []string{" reserve ", " reserves "}))
}

// isLettersCall reports a line that asks for letters of so many words.
func isLettersCall(s string) bool { return hasAllSigns(s, lettersSigns()) }

var lettersSigns = signRows("letters.length", "letters.whereto", "letters.ask")

// tellsOfOutlet reports a line that tells of an outlet how old it is and whose: two signs of it.
func (w *lineWording) tellsOfOutlet(s string) bool {
	const longest, enough = 240, 2 // bytes
	opens := w.classes&subjectWord != 0 || w.classes&outletWord != 0 && strings.HasPrefix(s, "Founded ")
	if !opens || w.classes&(saidWord|heWord|iWord) != 0 || len(s) > longest {
		return false
	}
	return hasSigns(s, enough, outletSigns())
}

// outletSigns are what outlets tell of themselves.
var outletSigns = signRows("outlet.age", "outlet.paper", "outlet.appears", "outlet.owner", "outlet.readers", "outlet.free")

// isEthics reports a line on the code that an outlet follows and where to complain: two signs.
func (w *lineWording) isEthics(s string) bool {
	return w.classes&(saidWord|heWord|iWord) == 0 && w.past == 0 && hasSigns(s, 2, ethicsSigns())
}

var ethicsSigns = signRows("ethics.council", "ethics.complaint", "ethics.code", "ethics.editor")

// isOnText reports a line at the edge of the text that tells of the text itself what became of it:
// that it was corrected, where it stood before, who paid for it.
func (w *lineWording) isOnText(s string) bool {
	if w.classes&(saidWord|saysWord|heWord|iWord) != 0 {
		return false
	}
	if containsAny(s, selfCores[:]) && (containsAny(s, selfSigns()) || containsAny(s[:min(len(s), selfOpening)], selfOpenings())) {
		return containsAny(s, textFates()) || containsAny(s, fundFates())
	}
	return w.classes&(ourWord|subjectWord) != 0 && containsAny(s, textWorks()) && containsAny(s, fundFates())
}

// selfSigns are what a text calls itself; selfOpenings are so only where a line opens with them.
var (
	selfSigns    = signSet("text.self")
	selfOpenings = signSet("text.opening")
)

const selfOpening = 45 // bytes

// selfCores are what one of those has in it: most lines have none, and need not be searched for all.
var selfCores = [...]string{"his ", "dition", "Story ", "headline", "version of"}

// textFates are what becomes of a text, and fundFates who pays for one, or for the textWorks of an outlet.
var (
	textFates = signSet("text.fate")
	fundFates = signSet("text.fund")
	textWorks = signSet("text.work")
)

// isInvitation reports a line at the edge of the text in which an outlet asks readers to something.
func (w *lineWording) isInvitation(s string) bool {
	return w.classes&(subjectWord|weWord|askWord) != 0 && w.classes&(saidWord|heWord|iWord|pastWord) == 0 && w.past == 0 && hasAllSigns(s, inviteSigns())
}

// isOffer reports a line at the edge of the text that tells readers what they get for joining.
func (w *lineWording) isOffer(s string) bool {
	return w.classes&readerWord != 0 && w.classes&(saidWord|heWord|iWord|pastWord) == 0 && w.past == 0 && hasAllSigns(s, offerSigns())
}

var offerSigns = signRows("offer.join", "offer.gain")

var inviteSigns = signRows("invite.event", "invite.seat")

// isChoice reports a line on how an outlet chose the products that it shows.
func isChoice(s string) bool { return hasAllSigns(s, choiceSigns()) }

var choiceSigns = signRows("choice.who", "choice.chosen", "choice.what")

// speaks reports a verb of saying; what is told in or by something is not said by somebody.
func (w *lineWording) speaks(s string) bool {
	return w.classes&saidWord != 0 && (!strings.Contains(s, "told") || containsAny(s, []string{" said", " added", "Told"}) ||
		!containsAny(s, []string{" told in ", " told by ", " told through ", " has told the ", " told from "}))
}

// isAboutOutlet reports a sentence that says what kind of outlet one is, and that nobody
// is quoted with.
func (w *lineWording) isAboutOutlet(s string) bool {
	const (
		subject   = 60 // bytes
		predicate = 90
	)
	if w.classes&(heWord|iWord) != 0 || w.speaks(s) {
		return false
	}
	for _, verb := range [...]string{" is a ", " is an ", " is the ", " is one of the ", " is part of ", ", part of "} {
		if i := strings.Index(s[:min(len(s), subject)], verb); i > 0 {
			rest := s[i+len(verb):]
			rest = rest[:min(len(rest), predicate)]
			return containsAny(rest, outletKinds()) || w.classes&subjectWord != 0 && containsAny(rest, kindsOfNamed())
		}
	}
	return false
}

var outletKinds = signSet("outlet.kind")

// kindsOfNamed are what may be said besides of one whose name tells that it is an outlet.
var kindsOfNamed = signSet("outlet.named")
