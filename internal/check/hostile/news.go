package hostile

import (
	"math/rand/v2"
	"strings"
)

// News returns a text that looks like news, put together of fragments by chance: what a
// scraper might hand over, with marks of all sorts, cues before, behind and amid what is
// said, labels, fields around the body, and now and then something that is broken. The
// same seed gives the same text.
func News(seed uint64) string {
	w := writer{rand: rand.New(rand.NewPCG(seed, 7))}
	w.line(w.one(headlines))
	if w.chance(2) {
		w.line(w.one(fields))
	}
	for range 2 + w.rand.IntN(12) {
		switch {
		case w.chance(6):
			w.line(w.one(fields))
		case w.chance(8):
			w.line(w.one(labels) + w.say())
		default:
			w.paragraph()
		}
	}
	for range w.rand.IntN(4) {
		w.line(w.one(fields))
	}
	return w.String()
}

type writer struct {
	strings.Builder
	rand *rand.Rand
}

func (w *writer) one(of []string) string { return of[w.rand.IntN(len(of))] }
func (w *writer) chance(n int) bool      { return w.rand.IntN(n) == 0 }

func (w *writer) line(s string) {
	if w.chance(9) {
		s = w.spoil(s)
	}
	w.WriteString(s)
	w.WriteString(w.one([]string{"\n\n", "\n\n", "\n", "\r\n\r\n", "\n \n"}))
}

func (w *writer) paragraph() {
	var s []string
	for range 1 + w.rand.IntN(4) {
		s = append(s, w.sentence())
	}
	w.line(strings.Join(s, w.one([]string{" ", " ", "  ", "\u00a0"})))
}

func (w *writer) sentence() string {
	who, verb := w.one(sources), w.one(verbs)
	switch w.rand.IntN(9) {
	case 0:
		return w.marks(w.say()+",") + " " + who + " " + verb + "."
	case 1:
		return w.marks(w.say()+",") + " " + verb + " " + who + ". " + w.marks(w.say()+".")
	case 2:
		return who + " " + verb + ": " + w.marks(w.say()+".")
	case 3:
		return who + " " + verb + " that " + strings.ToLower(w.say()) + "."
	case 4:
		return "According to " + who + ", " + w.say() + "."
	case 5:
		return w.marks(w.say()) + ", " + who + " " + verb + ", " + w.marks(w.say()+".")
	case 6:
		return who + " called it “" + w.one(terms) + "” and " + verb + " that " + w.marks(w.say()) + "."
	case 7:
		return w.marks(w.say() + ".")
	}
	return w.say() + w.one([]string{".", "?", "!", "...", "…", ""})
}

// say returns something that may be said.
func (w *writer) say() string {
	s := w.one(clauses)
	if w.chance(3) {
		s += " " + w.one([]string{"and", "but", "because", "although"}) + " " + w.one(clauses)
	}
	if w.chance(7) {
		s += ", " + w.one(sources) + " " + w.one(verbs)
	}
	return s
}

// marks puts quote marks of some sort around s, or now and then forgets one.
func (w *writer) marks(s string) string {
	pair := w.one([]string{"“ ”", "“ ”", "\" \"", "‘ ’", "' '", "« »", "„ “", "`` ''"})
	open, closed, _ := strings.Cut(pair, " ")
	if w.chance(12) {
		closed = ""
	}
	if w.chance(20) {
		open = ""
	}
	return open + s + closed
}

// spoil breaks a line somewhere.
func (w *writer) spoil(s string) string {
	at := w.rand.IntN(len(s) + 1)
	return s[:at] + w.one([]string{"\xff", "\x00", "<b>", "&amp;", "&#8220;", "\u200b", "\u202e", "e\u0301", "\n", "”", "“", "(", "—", "\x1b[1m"}) + s[at:]
}

var (
	headlines = []string{"Mayor wins the vote", "‘We were lied to,’ say families", "Bridge to close in May: minister", "“NO MORE”, SAYS ORSTED", "Lee: nobody asked us", ""}
	fields    = []string{"By Ann Lee", "By Ann Lee and Peter Orsted, Staff Writers", "ALDPORT, Aug 3 (Reuters) -", "Updated 3 May 2026, 4:05 p.m.", "Share", "Read more: Tram to run in May",
		"Ann Lee speaks in Aldport. (Photo: Peter Orsted/AP)", "Sign up for our newsletter", "CORRECTION: An earlier version gave a wrong date.", "* * *", "What comes next", "— Omar Reyes (@omar) June 15, 2015", "Reporting by Ann Lee; editing by Nia Berg"}
	labels  = []string{"LEE: ", "Q: ", "A: ", "MR. ORSTED: ", "THE COURT: ", "Ann Lee: ", "• ", "– ", "[00:12] Reyes: ", "> "}
	sources = []string{"Ann Lee", "she", "he", "the mayor", "Lee", "a spokesman for the board", "Peter Orsted, who owns a shop,", "They", "the Northern Water Board (NWB)", "NWB", "two officials", "her lawyer",
		"Dr. Omar Reyes, 43,", "police", "Reyes", "a person who was not named", "the report", "I", "Nia Berg and Omar Reyes", "his mother"}
	verbs   = []string{"said", "told reporters", "asked", "added", "has said", "wrote on Monday", "says", "insisted", "warned", "admitted, laughing,", "told the board", "tweeted", "would say", "was quoted as saying", "shot back"}
	clauses = []string{"It is over", "The bridge will be built", "nobody has asked us", "We will not move", "it will cost 1.3 million dollars", "He told them to go", "that was on Aug. 9, 2016", "I don't know", "Yes",
		"the U.S. has left", "you can't say that she was “late”", "his company, Orsted Ltd, lost 12 per cent", "She is the one who said it", "this 'was' so", "No"}
	terms = []string{"a gift", "the biggest lie of all", "so-called", "1984"}
)
