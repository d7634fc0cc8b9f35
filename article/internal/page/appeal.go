package page

import "strings"

// appealVerbs start a sentence that asks readers for something; appealNouns are what
// it is about. An article has both in one sentence only by chance.
var (
	appealVerbs = cased(appealVerbList)
	appealNouns = cased("android app apps bulletin email emails facebook forum forums inbox instagram ios iphone journalism linkedin livestream magazine membership newsletter newsletters " +
		"newsroom patreon pinterest podcast podcasts subscribe subscriber subscription subscriptions telegram tiktok twitter updates weekdays whatsapp youtube")
)

// asksAlone are those that hardly open the label of a row in a list.
var asksAlone = cased("donate download follow join sign subscribe support")

// networks are where somebody is followed; only there are they no other words.
var networks = cased("bluesky flipboard mastodon reddit snapchat strava threads x x:")

// isAppeal reports a line one of whose sentences asks readers to join, to follow, to
// subscribe and the like, or that tells of commissions.
func isAppeal(s string, m *measure) bool {
	const most = 60 // words
	if m.words > most || m.quoted > 3 || m.words < 5 {
		return false
	}
	for rest := s; rest != ""; {
		n := sentenceLen(rest, m)
		if asks(rest[:n]) {
			return true
		}
		rest = rest[n:]
	}
	return contains(s, "commission") && (contains(s, "links") || contains(s, "purchase")) ||
		contains(s, " link") && hasAllSigns(s, paySigns())
}

// paySigns are what a line has that tells that the house is paid for what readers buy by its links.
var paySigns = signRows("pay.buy", "pay.we", "pay.earn", "pay.you")

// sentenceLen returns how far it is to the end of a sentence of a line, marks of which are
// known; what follows an abbreviation is one of its own.
func sentenceLen(s string, m *measure) int {
	n := len(s)
	for _, mark := range [...]byte{'.', '!', '?'} {
		if m.has(mark) {
			if i := strings.IndexByte(s[:n], mark); i >= 0 {
				n = i + 1
			}
		}
	}
	return n
}

// longAppeal is how many words an appeal between paragraphs seldom has.
const longAppeal = 25

const appealVerbList = "become book check click contact donate download email enter find follow get help join learn listen read register send share " +
	"shop sign stay subscribe support tap try tune visit watch"

// asks reports a sentence that starts with one of the verbs and has one of the nouns, before a semicolon, or
// behind a label. One
// that opens with a quote mark is somebody's speech.
func asks(sentence string) bool {
	c := cursor{text: sentence}
	first, _ := c.word()
	if !mayBeAppealVerb(first) || !appealVerbs[strings.TrimRight(first, ",.!?")] || containsAny(sentence, pastVerbs) {
		return false
	}
	if first == "Follow" && c.peek() == "us" || strings.Contains(sentence, " never miss ") {
		return true
	}
	before := first
	for w, _ := c.word(); w != ""; w, _ = c.word() {
		if appealNouns[trimMarks(w)] && before != "by" || first == "Follow" && (w[0] == '@' || before == "on" && networks[trimMarks(w)]) { // "Send the form by email"
			return true
		}
		if before = w; w[len(w)-1] == ';' || (w[len(w)-1] == ':' || w == "–" || w == "—") && !asksAlone[first] {
			break // "Email accounts: the host has five of them" is a row of a list
		}
	}
	return false
}

// longPlea is how many words a plea has at most.
const longPlea = 80

// isPlea reports a line in which a house asks readers to help it, between paragraphs too: "If you can,
// please support us from 2 euros a month." Others may ask for help in an article: "Please make a call to the
// brigade", "Please support our shops".
func isPlea(s string) bool {
	if !strings.Contains(s, "please") && !strings.Contains(s, "Please") {
		return false
	}
	c := cursor{text: s}
	for w, _ := c.word(); w != ""; w, _ = c.word() {
		if w != "please" && w != "Please" {
			continue
		}
		ask := c // the words behind, read on their own
		verb, _ := ask.word()
		if verb == "consider" {
			verb, _ = ask.word()
		}
		object, _ := ask.word()
		next, _ := ask.word()
		switch object, next = trimMarks(object), trimMarks(next); verb {
		case "support", "supporting", "sustain", "sustaining":
			if object == "us" || object == "our" && houseWorks[next] {
				return true
			}
		case "become", "becoming", "make", "making":
			if object == "a" && pledges[next] {
				return true
			}
		case "subscribe", "subscribing":
			return true
		}
	}
	return false
}

// houseWorks are what a house asks to support, and pledges what it asks readers for.
var (
	houseWorks = cased("coverage independent journalism newsroom newspaper reporters reporting work")
	pledges    = cased("contribution donation donor gift member patron subscriber supporter")
)

// pastVerbs are the most frequent verbs of sentences that tell of something: "Email after
// email went unanswered."
var pastVerbs = []string{" was ", " were ", " went ", " had ", " said ", " came ", " did "}

// mayBeAppealVerb is a cheap test: no verb of them starts with other letters.
func mayBeAppealVerb(w string) bool {
	return len(w) > 1 && appealLetters[w[0]&31]&(1<<(w[1]&31)) != 0 && w[0] >= 'A'
}

// appealLetters has, for each letter that a verb starts with, a bit for each second one.
var appealLetters = func() (letters [32]uint32) {
	for w := range strings.FieldsSeq(appealVerbList) {
		letters[w[0]&31] |= 1 << (w[1] & 31)
	}
	return letters
}()

func trimMarks(w string) string { return withoutMarks(w, ".!?,;()[]\"'“”‘’*-–—") }
