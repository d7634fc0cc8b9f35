package page

import "strings"

// Words of lines that a site puts where something cannot be shown or read: what it is,
// what ails it, and who may see it.
const (
	mediaNouns = "article articles audio broadcast chart clip comments content embed episode file footage gallery graphic highlights infographic livestream map media page player post reading recording story stream text trial video"
	ailWords   = "available blocked deleted displayed ended error expired failed find found gone limited display load loaded locked offline online play played removed restricted shown supported taken unable unavailable used viewed"
	entryWords = "account cookies javascript join log logged member members paying premium registered reserved subscribe subscriber subscribers"
)

// ails are the ways to say that something is not to be had.
var ails = signSet("access.ail")

// entries are the ways to say that something is for those alone who have paid or signed in.
var entries = signSet("access.entry")

// isAccess reports a line on access or on something that is missing: "Sorry, this video is
// no longer available." One that tells of a video goes on to say where, whose and why.
func isAccess(s string, m *measure, w *lineWording) bool {
	const longest = 18 // words
	if w.classes&mediaNoun == 0 || w.classes&(ailWord|entryWord) == 0 || w.classes&(saidWord|heWord|dayWord|monthWord) != 0 ||
		m.words > longest || m.quoted > 0 || m.numbers > 0 || m.capital > m.stops+2 {
		return false
	}
	lower := strings.ToLower(s)
	switch {
	case w.classes&ailWord != 0 && containsAny(lower, ails()):
	case w.classes&entryWord != 0 && containsAny(lower, entries()):
	default:
		return false
	}
	if m.words <= 4 || w.classes&youWord != 0 || containsAny(lower, []string{"this ", "sorry", "apologi", "requested ", "unable to", "your "}) || lower[0] == 'c' && strings.HasPrefix(lower, "content ") {
		return true
	}
	return m.words <= 12 && w.classes&pastWord == 0 && (strings.HasPrefix(lower, "the ") || w.classes&weWord != 0) && !strings.Contains(strings.ReplaceAll(lower, "’s ", "'s "), "'s ") ||
		w.classes&readerWord != 0
}

func containsAny(s string, parts []string) bool {
	for _, p := range parts {
		if contains(s, p) {
			return true
		}
	}
	return false
}

// markBenefits finds the rows below a line on access that tell what a subscription gives: "Unlimited
// access to all articles", "Puzzles every day".
func (d *Draft) markBenefits() {
	const fewest, most = 3, 1 // rows, and others among them
	for i := 0; i < len(d.lines); i++ {
		if !d.opensBenefits(i) {
			continue
		}
		to, rows, others := i+1, 0, 0
		for n := to; n < len(d.lines) && d.mayBeBenefit(n) && others <= most; n++ {
			if d.isBenefit(n) {
				rows++
				to = n + 1
			} else {
				others++
			}
		}
		if rows >= fewest {
			for n := i; n < to; n++ {
				d.lines[n].form = Paywall
			}
		}
		i = to - 1
	}
}

// markPlans finds the table of prices below a line on access: "Monthly", "$9", "Save 20%".
func (d *Draft) markPlans() {
	const fewest, longest = 2, 40 // prices, lines
	last := lastOwnProse(d.lines)
	for i := 0; i < len(d.lines); i++ {
		if l := &d.lines[i]; l.form != Paywall && (l.phrase == nil || l.phrase.kind != Paywall) {
			continue
		}
		if i > max(last, 1) && d.lines[i-1].isLabelAbove() && (d.lines[i-2].prose || d.lines[i-2].told()) { // and not the last row of a list
			d.lines[i-1].form = Paywall
		}
		to, prices, named := i+1, 0, false
		for n := to; n < min(len(d.lines), i+longest) && d.lines[n].isPlan(); n++ {
			if d.lines[n].sign == moneySign {
				prices++
			}
			if d.lines[n].sign >= percentSign {
				to = n + 1
			}
			named = named || containsAny(strings.ToLower(d.lines[n].text(d.text)), planTerms)
		}
		if prices >= fewest && named {
			for n := i + 1; n < to; n++ {
				d.lines[n].form = Paywall
			}
			i = to - 1
		}
	}
}

// isLabelAbove reports what a story for subscribers is called above the line on access: "Members' story".
func (l *line) isLabelAbove() bool {
	const longest = 4 // words
	return l.zone != head && l.form == "" && !l.told() && !l.ends && 1 <= l.words && l.words <= longest && l.lower == 0 && l.numbers == 0 && l.last != ':'
}

// isPlan reports a line that may stand in a table of prices.
func (l *line) isPlan() bool {
	const longest = 8 // words
	return l.zone != head && l.words <= longest && !l.ends && !l.prose && l.quoted == 0
}

// planTerms are in tables of what a subscription costs, and in few others.
var planTerms = []string{"month", "year", "annual", "week", "billed", "cancel", "subscri", "trial"}

// opensBenefits reports a line that tells that a text is for subscribers, or asks to become one.
func (d *Draft) opensBenefits(i int) bool {
	const heading = 12 // words
	l := &d.lines[i]
	if l.form == Paywall {
		return true
	}
	if l.phrase != nil && l.phrase.kind == Paywall {
		return !strings.HasPrefix(l.text(d.text), "Free ") // "Free trial: ten seconds of film" is what something else costs
	}
	return l.words <= heading && !l.ends && l.quoted == 0 && d.wording[i].classes&(askWord|pastWord) == askWord && d.wording[i].classes&(entryWord|mediaNoun|readerWord) != 0
}

// isStep reports a step of a guide, which asks for more than a login: "Log in to your account and press Send."
func (l *line) isStep(s string) bool {
	return l.ends && strings.HasPrefix(s, "Log in ") && strings.Contains(s, " and ")
}

// mayBeBenefit reports a line of which nobody is told anything.
func (d *Draft) mayBeBenefit(i int) bool {
	const longest = 30 // words
	l, w := &d.lines[i], &d.wording[i]
	return l.words <= longest && l.quoted == 0 && w.past <= 1 && w.classes&(saidWord|saysWord|heWord|iWord|pastWord) == 0
}

// isBenefit reports a line of what readers are offered.
func (d *Draft) isBenefit(i int) bool {
	w := &d.wording[i]
	return d.mayBeBenefit(i) && (w.things > 0 || w.classes&(productWord|freeWord|entryWord|readerWord|mediaNoun) != 0)
}
