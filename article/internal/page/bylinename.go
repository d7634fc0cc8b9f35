package page

import (
	"slices"
	"strings"
)

// name reads the words of a piece that read as a name. It reports false for those that are
// none and stand where an author should.
func (r *bylineReader) name(p *piece, from, end int, placed bool) bool {
	switch {
	case end == from:
		return !isRelation(p.words[from]) || len(r.Names) > 0 // what stands behind tells
	case r.agency(p, from, end):
		return true
	case p.tradeBefore(from, end) > from:
		r.nobody = true
		return r.addName(p, p.tradeBefore(from, end), end)
	case p.isNobody(from, end) || isSpecial(p.words[from:p.n]):
		r.nobody = true
		r.desk = r.desk || isDesk(p.words[end-1])
		behind := p.nobodyBehind(from, end)
		for k := end - 1; k > behind && !r.agency(p, behind, k); k-- { // "AP Sports Writer"
		}
		if behind > from {
			r.addName(p, from, behind)
		}
		return true
	case p.agencyBehind(from, end) > from:
		k := p.agencyBehind(from, end)
		r.agency(p, k, end)
		return r.addName(p, from, k)
	case isOutletWord(p.words[end-1]) || p.words[from] == "The":
		r.outlet, r.placed = true, len(r.Names) > 0 // "Ann Lee, Kestrel News, South Coast"
		if behind := p.outletBehind(from, end); behind > from {
			r.addName(p, from, behind)
			return true
		}
		return slices.ContainsFunc(p.words[from:end], isOutletWord)
	}
	switch {
	case placed && (end-from < 2 || isPlaceStart(p.words[from]) && !p.inPlace(end)):
		r.placed = true
		return true
	case end-from < 2:
		return r.names() && !isAnd(r.mark)
	case r.mark == "/":
		return r.names() // "Ann Lee/Kestrel Bay Daily"
	}
	return r.addName(p, from, end)
}

// addName adds an author, unless the words are none of a name.
func (r *bylineReader) addName(p *piece, from, end int) bool {
	const longest = 5
	if n := end - from; n < 2 || n > longest || isLabel(p.words[from:end]) || strings.ContainsAny(r.s[p.start[from]:p.start[end-1]+len(p.words[end-1])], "0123456789") || isNameParticle(p.words[end-1]) {
		return r.led != noLead && len(r.Names) > 0
	}
	name := p.span(from, end)
	name.End = name.Start + len(strings.TrimRight(r.s[name.Start:name.End], ".:|"))
	if last := p.words[end-1]; strings.HasSuffix(last, "r.") || strings.Count(last, ".") > 1 { // Jr., M.D.
		name.End = p.span(from, end).End
	}
	r.Names = append(r.Names, name)
	return true
}

// isOrganisation reports whether words name an outlet, by an article, their last word, capitals
// throughout or one within.
func (p *piece) isOrganisation(from, end int) bool {
	return end > from && (strings.EqualFold(p.words[from], "the") || isOutletWord(p.words[end-1]) || allCapitals(p.words[from:end]) || end == from+1 && isCamel(p.words[from]))
}

// isCamel reports a word of two that are run together, as brands write them: "HarbourSport".
func isCamel(w string) bool {
	n := humpLen(w)
	return n < len(w) && !strings.HasPrefix(w, "Mc") && !strings.HasPrefix(w, "Mac") && !strings.ContainsAny(w, "-’'")
}

// inPlace reports whether "in" or the like follows at word i.
func (p *piece) inPlace(i int) bool { return i < p.n && isRelation(p.words[i]) }

// isSpecial reports "Special to the Gazette".
func isSpecial(words []string) bool {
	return len(words) > 2 && (strings.EqualFold(words[0], "special") || strings.EqualFold(words[0], "exclusive")) && (words[1] == "to" || words[1] == "for")
}

// isNobody reports whether words end in a trade or a staff: "our court reporter".
func (p *piece) isNobody(from, end int) bool {
	if end <= from || !isTradeWord(p.words[end-1]) {
		return false
	}
	for _, w := range p.words[from : end-1] {
		if isRelation(w) {
			return false
		}
	}
	return true
}

// nobodyBehind returns where the trade starts that follows a name at once: "Ann Lee Health
// Editor"; from where there is no name.
func (p *piece) nobodyBehind(from, end int) int {
	k := end - 1
	for k > from && desks()[strings.ToLower(p.words[k-1])] {
		k--
	}
	if k-from < 2 || k == end-1 && !isTradeWord(p.words[k]) {
		return from
	}
	if at := max(p.outletBehind(from, k), p.agencyBehind(from, k)); at > from {
		k = at
	}
	if isOutletWord(p.words[k-1]) || strings.EqualFold(p.words[from], "the") {
		return from
	}
	return k
}

// tradeBefore returns where the name starts that follows a trade and its field: "Senior Reporter Ann
// Lee"; from where there is no such name.
func (p *piece) tradeBefore(from, end int) int {
	k := from
	for k < end && desks()[strings.ToLower(p.words[k])] {
		k++
	}
	if k == end || !isTradeWord(p.words[k]) || end-k != 3 && end-k != 4 || isTradeWord(p.words[end-1]) || isOutletWord(p.words[end-1]) {
		return from
	}
	return k + 1
}

// agencyBehind returns where an agency starts that follows a name at once; else from.
func (p *piece) agencyBehind(from, end int) int {
	for k := from + 2; k < end; k++ {
		if s := strings.Join(p.words[k:end], " "); isAgency(s) || isAgency("The "+s) {
			return k
		}
	}
	return from
}

// outletBehind returns where an outlet starts that follows a name at once, told by its
// article or since only the name is in capitals; else from.
func (p *piece) outletBehind(from, end int) int {
	for k := from + 2; k < end; k++ {
		if strings.EqualFold(p.words[k], "the") || allCapitals(p.words[from:k]) && isOutletWord(p.words[end-1]) && !allCapitals(p.words[k:k+1]) {
			return k
		}
	}
	return from
}

func allCapitals(words []string) bool {
	for _, w := range words {
		if strings.ToUpper(w) != w {
			return false
		}
	}
	return true
}

// isPlaceStart reports the first word of many names of places that have two.
func isPlaceStart(w string) bool {
	switch w {
	case "Abu", "Addis", "Buenos", "Cape", "East", "El", "Fort", "Hong", "Kuala", "La", "Las", "Los", "Mexico", "Mount", "New", "North", "Phnom", "Port", "Rio", "Saint",
		"Salt", "San", "Santa", "Sao", "São", "South", "St", "St.", "Tel", "The", "West":
		return true
	}
	return false
}

func isNameParticle(w string) bool {
	switch w {
	case "al", "bin", "da", "das", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "le", "ten", "ter", "van", "von", "y":
		return true
	}
	return false
}
