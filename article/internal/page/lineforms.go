package page

import (
	"strings"
	"unicode"
)

// lineForm returns the kind of a line whose own form tells it, though the model knows nothing of
// that, or "". Some forms tell behind the text alone; behind tells that line i is the first there.
func (d *Draft) lineForm(i int, behind bool) Kind {
	l := &d.lines[i]
	s := l.text(d.text)
	if l.zone == end {
		if kind := d.formBehind(i, s, behind); kind != "" {
			return kind
		}
	}
	if kind := d.widgetForm(i, s); kind != "" {
		return kind
	}
	switch {
	case l.zone != head && l.form == "" && !l.told() && (l.isMarkedLink(s) || l.endsInFlag(s) || l.isTimedLink(s) && d.isLoneTimed(i)):
		return Related
	case l.zone != head && !l.told() && l.quoted == 0 && tellsWhomToReach(s):
		return Bio
	case i > 0 && l.quoted == 0 && l.ends && l.words <= 45 && d.wording[i].classes&saidWord == 0 && helpedWithText(s):
		return Contributors
	case isPostTag(s), l.zone != head && !l.ends && l.words <= 12 && isQuotedPost(s):
		return Embed
	case l.quoted == 0 && l.words <= longPlea && d.wording[i].classes&(saidWord|heWord) == 0 && d.mayPlead(i) && isPlea(s):
		return Appeal
	case l.words == 2 && strings.EqualFold(s, "article content"), isPlatforms(s, &l.measure), isPriceLink(s, &l.measure), isCoupon(s, &l.measure):
		return Furniture
	case l.shape == "" && (isSupport(s) || l.has('@') && l.quoted == 0 && l.words <= 25 && isTipCall(s) || d.wording[i].classes&ourWord != 0 && l.quoted == 0 && l.words <= 35 && isChoice(s)):
		return House
	}
	return ""
}

// mayPlead reports a line with a "please", or one of which not all words were looked up.
func (d *Draft) mayPlead(i int) bool {
	return d.wording[i].classes&pleaseWord != 0 || len(d.tokensOf(i)) == lineWords
}

// tellsWhomToReach reports "Contact Ann Lee at alee@kestrel.example", and nothing else.
func tellsWhomToReach(s string) bool {
	verb, rest, _ := strings.Cut(s, " ")
	switch verb {
	case "Contact", "Email", "Reach":
		name, address, ok := strings.Cut(rest, " at ")
		return ok && isBareName(name) && strings.Contains(address, "@") && strings.Count(address, " ") == 0
	}
	return false
}

// helpedWithText reports names before "contributed to this report.", however many, or several before "contributed."
func helpedWithText(s string) bool {
	if names, ok := strings.CutSuffix(s, " contributed."); ok {
		b := ReadByline(names)
		return b.led == noLead && b.whole && len(b.Names) > 1
	}
	work := s[strings.LastIndexByte(s, ' ')+1:]
	return isWork(strings.TrimRight(work, ".")) && strings.HasSuffix(s[:len(s)-len(work)], " contributed to this ") && unicode.IsUpper(firstRune(s))
}

// isTipCall reports a line that asks readers to write to an address.
func isTipCall(s string) bool {
	_, host, ok := strings.Cut(s, "@")
	return ok && strings.Contains(strings.TrimRight(firstWordOf(host), "."), ".") && containsAny(s, []string{"Tell us", "tell us", "mail us", "rite to us", "ontact us", "et us know", "end us ", "each us"})
}

// formBehind is lineForm for a line behind the text.
func (d *Draft) formBehind(i int, s string, first bool) Kind {
	l := &d.lines[i]
	switch {
	case isPlatforms(s, &l.measure), isPressSource(s):
		return Furniture
	case l.ends:
		return ""
	case strings.Contains(s, "@") && strings.Count(s, " ") <= 1 && isAddress(s):
		return Bio
	case first && d.isSmallTags(i), l.form == "" && !l.told() && l.isRowOfTags():
		return Tags
	}
	return ""
}
