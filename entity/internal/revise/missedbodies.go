package revise

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// dropPlainHeads takes out the nouns for what a body is behind "the", "the | Agency", where the
// article names such a body in full: they refer to it as any noun does. Of 36 such nouns in the
// annotated articles 1 is marked as a name.
func (s *scan) dropPlainHeads(found []names.Name) []names.Name {
	whole := map[string]bool{}
	for _, n := range found {
		for i := n.First; n.Kind == names.Org && n.End-n.First > 1 && i < n.End; i++ {
			whole[s.Text(i)] = true
		}
	}
	return slices.DeleteFunc(found, func(n names.Name) bool {
		word := s.Text(n.End - 1)
		return n.Kind == names.Org && n.End-n.First == 1 && lists.PlainHeads.Has(word) && whole[word] && strings.EqualFold(s.TextAt(n.First-1), "the")
	})
}

// abbreviate remembers the letters by which an organisation of several words may be called.
func (m *missed) abbreviate(n names.Name) {
	if n.End-n.First < 3 || n.Confidence < sure || !m.hasBodyWord(n) {
		return
	}
	for _, letters := range tokens.Initials(m.Surface(n)) {
		if len(letters) > 2 && !lists.LegalForms.Has(letters) {
			m.acronyms[strings.ToUpper(letters)] = true
		}
	}
}

// body returns the name of an organisation at token i, which ends there if there is none. What
// tells it by itself is remembered for where the name stands again.
func (m *missed) body(i int, sentence layer.Sentence) names.Name {
	w, n := m.Text(i), names.Name{First: i, End: i, Kind: names.Org, Confidence: sure}
	switch {
	case m.isBesideBody(i, sentence):
		n.End++
		return n
	case m.acronyms[w] && m.standsAlone(i, i+1, sentence) || m.isAcronymBehind(i, sentence) || m.isAcronymBeforeOffice(i, sentence):
		m.acronyms[w] = true
		n.End++
		return n
	}
	if n := m.toldInCommas(i, sentence); n.End > i {
		m.remember(n)
		return n
	}
	if m.isHead(i, sentence) {
		n.End++
		return n
	}
	if end, kind := m.behindNoun(i, sentence); end > i {
		n.End, n.Kind = end, kind
		return n
	}
	if n.End = m.fieldsOfLand(i, sentence); n.End > i {
		return n
	}
	if n.End = m.endsAsBody(i, sentence); n.End > i {
		return n
	}
	if n.End = m.opensAsFirm(i, sentence); n.End <= i {
		n.End = m.behindEmployer(i, sentence)
	}
	if n.End > i {
		m.remember(n)
	}
	return n
}

// toldInCommas returns the words with capitals at token i that an apposition tells to be an
// organisation, several of them or one that nobody has seen and that opens a sentence: "Second
// Chair, a charity that mends toys". Its End is i if they are none.
func (m *missed) toldInCommas(i int, sentence layer.Sentence) names.Name {
	n := names.Name{First: i, End: i, Kind: names.Org, Confidence: sure}
	opens := i == sentence.First
	if !opens && (tokens.Capital(m.Text(i-1)) || m.Text(i-1) == "-" || m.Tag(i-1) == pos.CD) { // first, so that a long run of capitals is read once
		return n
	}
	for n.End < sentence.End && tokens.Capital(m.Text(n.End)) && !m.taken[n.End] {
		n.End++
	}
	switch {
	case !m.isDescribedAs(n, sentence.End, "o"), n.End-i > 1 && m.TextAt(n.End) != ",",
		n.End-i == 1 && !(opens && m.isCoined(n)), opens && (m.Text(i) == "Introducing" || m.Text(i) == "Meet"):
		n.End = i
	}
	return n
}

// isBesideBody reports whether a word with a capital inside a sentence, which no list has, is
// joined to an organisation behind "and": "that | Ostrava | and Velomat had agreed".
func (m *missed) isBesideBody(i int, sentence layer.Sentence) bool {
	kind := m.kinds[i+2]
	return m.isNoWord(i, sentence) && (kind == names.Org || kind == names.Misc && m.hasAgreed(names.Name{First: i + 2, End: i + 3, Kind: kind})) &&
		m.Text(i+1) == "and" && m.Known(i) == lexicon.Nothing && !tokens.Capital(m.Text(i-1)) && m.Tag(i-1) != pos.DT && m.Tag(i-1) != pos.JJ
}

// isHead reports whether token i is the word behind "the" that stands with its capital for an
// organisation named in full: "The | University" for the University of Estmere.
func (m *missed) isHead(i int, sentence layer.Sentence) bool {
	return m.heads[m.Text(i)] && i > sentence.First && (m.Text(i-1) == "the" || m.Text(i-1) == "The") && !m.inTitleCase(i) &&
		i+1 < sentence.End && !m.taken[i+1] && !tokens.Capital(m.Text(i+1)) && m.Text(i+1) != "of" && m.Text(i+1) != "-"
}

// behindNoun returns the end of the words with capitals at token i behind a noun for an
// organisation, where no list has them, or for a ship, and the kind of what they name:
// "retailer Velomat", "the ferry Silver Heron". It is i for none.
func (m *missed) behindNoun(i int, sentence layer.Sentence) (end int, kind names.Kind) {
	opens := i == sentence.First+1 && isTrade(m.Text(i-1))
	if !opens && (i <= sentence.First+1 || m.Tag(i-1) != pos.NN && m.TextAt(i-2) != "-") || m.inTitleCase(i) {
		return i, kind
	}
	ship := coref.IsVessel(m.Text(i - 1))
	switch {
	case opens:
		kind = names.Org
	case ship:
		kind = names.Misc
	case lexicon.KindOfNoun(m.Text(i-1)) == "o", m.TextAt(i-2) == "-" && i-3 >= sentence.First && lexicon.KindOfNoun(m.Text(i-3)+"-"+m.Text(i-1)) == "o":
		kind = names.Org
	default:
		return i, kind
	}
	end = i
	for end < sentence.End && tokens.Capital(m.Text(end)) && !m.taken[end] && (ship || m.Known(end) == lexicon.Nothing) {
		end++
	}
	if end < sentence.End && (tokens.Capital(m.Text(end)) || m.taken[end]) {
		return i, kind
	}
	return end, kind
}

// endsAsBody returns the end of several words with capitals at token i, inside a sentence, of
// which the last is one that names of organisations end in: i for none.
func (m *missed) endsAsBody(i int, sentence layer.Sentence) int {
	if i == sentence.First || tokens.Capital(m.Text(i-1)) || m.inTitleCase(i) || m.Tag(i-1) == pos.PRPS || m.OfficeWord(m.TextAt(i-2)) {
		return i
	}
	switch m.Text(i - 1) {
	case "-", "a", "an", ")", "’s", "'s", "and", "acting":
		return i
	}
	end := i
	for end < sentence.End && tokens.Capital(m.Text(end)) && !m.taken[end] {
		end++
	}
	const other = lexicon.WorkWord | lexicon.EventWord | lexicon.Facility | lexicon.Place | lexicon.Office
	if end-i < 2 || end < sentence.End && (m.taken[end] || m.Text(end) == "-" || m.Text(end) == "of" || m.Text(end) == "and") || m.Known(end-1)&other != 0 && !m.isSchool(i, end) {
		return i
	}
	last := m.Text(end - 1)
	if noun := strings.ToLower(last); !lists.BodyHeads.Has(last) && !lists.LegalForms.Has(noun) && !lists.ClubForms.Has(last) && !m.isSchool(i, end) && (lexicon.KindOfNoun(noun) != "o" || m.Known(end-1)&lexicon.OrgWord == 0) {
		return i
	}
	return end
}

// opensAsFirm returns the end of a word that is a family name or none of the language and one that names of firms
// end in, which open a sentence and are followed by its verb: "Ridgeback Resources | lost its
// licence", "Inkwood & Sons | has refused". It is i for none.
func (m *missed) opensAsFirm(i int, sentence layer.Sentence) int {
	end := i + 2
	and := m.TextAt(i+1) == "&"
	if and {
		end++
	}
	if i != sentence.First || end >= sentence.End || m.taken[end-1] || !m.Tag(end).IsVerbOrModal() || m.inTitleCase(i) {
		return i
	}
	last := m.Text(end - 1)
	if lists.FirmLasts.Has(last) && (and || !names.IsWord(m.Text(i)) || m.Known(i)&lexicon.Surname != 0) || and && m.Known(end-1)&lexicon.OrgWord != 0 {
		return end
	}
	return i
}

// fieldsOfLand returns the end of several fields of life joined by "and", with the land that
// the body is of behind them, at token i: "Immigration, Refugees and Settlement Norway said".
// It is i for none.
func (m *missed) fieldsOfLand(i int, sentence layer.Sentence) int {
	const longest = 10 // tokens
	const other = lexicon.Given | lexicon.Surname | lexicon.Place | lexicon.Honorific | lexicon.Office | lexicon.Month | lexicon.Weekday | lexicon.Demonym
	if i > sentence.First && (tokens.Capital(m.Text(i-1)) || m.Text(i-1) == "and" || m.Text(i-1) == ",") || m.inTitleCase(i) {
		return i
	}
	joined, fields := false, 0
	for k := i; k < min(sentence.End, i+longest); k++ {
		w := m.Text(k)
		switch {
		case k > i && w == "and" && !joined, k > i && w == "," && !joined && tokens.Capital(m.Text(k-1)):
			joined = joined || w == "and"
		case joined && fields > 1 && m.Known(k)&lexicon.Country != 0 && tokens.Capital(m.Text(k-1)):
			if m.TagAt(k+1).IsFinite() || m.IsGenitive(k+1) || m.TextAt(k+1) == "(" {
				return k + 1
			}
			return i
		case tokens.Capital(w) && m.Known(k)&other == 0 && names.IsWord(strings.ToLower(w)):
			fields++
		default:
			return i
		}
	}
	return i
}

// isAcronymBehind reports whether an acronym stands at token i in brackets behind the name of
// an organisation, of several words, and begins as that does, "the Port Police (PP)", or is
// made of all its first letters, in capitals or not, "the Bank of Norland (BoN)".
func (m *missed) isAcronymBehind(i int, sentence layer.Sentence) bool {
	w := m.Text(i)
	if i < sentence.First+3 || m.Text(i-1) != "(" || m.TextAt(i+1) != ")" {
		return false
	}
	first, ok := m.ends[i-1]
	if !ok || i-1-first < 2 {
		return false
	}
	if tokens.Acronym(w) {
		return strings.HasPrefix(w, m.Text(first)[:1])
	}
	return !capitalOnly(w) && slices.Contains(tokens.Initials(m.Surface(names.Name{First: first, End: i - 1})), strings.ToLower(w))
}

// isAcronymBeforeOffice reports whether an acronym stands at token i before the office and the
// name of somebody who works for it: "DWU President Carl Shelby".
func (m *missed) isAcronymBeforeOffice(i int, sentence layer.Sentence) bool {
	const longest = 5 // words of an office
	w := m.Text(i)
	if len(w) < 3 || !tokens.Acronym(w) || strings.ContainsRune(w, '.') || m.Known(i)&(lexicon.Place|lexicon.Honorific|lexicon.Given) != 0 || lists.NoAcronyms.Has(w) || m.OfficeWord(w) || m.inTitleCase(i) || i > sentence.First && (m.Text(i-1) == "-" || tokens.Capital(m.Text(i-1)) && m.Text(i-1) != "Former") {
		return false
	}
	for k := i + 1; k < min(sentence.End, i+1+longest) && tokens.Capital(m.Text(k)); k++ {
		if m.taken[k] {
			return m.kinds[k] == names.Person && k > i+1
		}
		if lead := m.OfficeWord(m.Text(k)) || m.Known(k)&lexicon.Honorific != 0; k == i+1 && tokens.Acronym(m.Text(k)) || lists.LocalOffices.Has(strings.ToLower(m.Text(k))) || !lead && !lists.OfficeParts.Has(m.Text(k)) {
			return false
		}
	}
	return false
}
