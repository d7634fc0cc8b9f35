package entity

import (
	"regexp"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// title returns the canonical name of a thing, the form with the most words
// that is no acronym, and its other forms.
func (s *scan) title(t *thing) (name string, aliases []string) {
	best := -1
	var met []string
	for i, id := range t.mentions {
		m := &s.mentions[id]
		if m.form < 0 {
			span := s.Span(m.First, m.End)
			met = appendNew(met, strings.ToValidUTF8(s.Doc.Show(span.Start, span.End), "\uFFFD"))
			continue
		}
		if best < 0 || s.fuller(&s.mentions[id], &s.mentions[t.mentions[best]]) {
			best = i
		}
		met = appendNew(met, s.clean(s.forms[m.form].surface))
	}
	if best < 0 {
		name = met[0]
	} else {
		name = s.clean(s.forms[s.mentions[t.mentions[best]].form].surface)
	}
	for _, a := range met {
		if a != name {
			aliases = append(aliases, a)
		}
	}
	return name, aliases
}

// fuller reports whether mention a names more than b: more words, and no
// capitals throughout where the other has none. A headline, where other words
// have capitals too, must not overrule the body on a name of several words.
func (s *scan) fuller(a, b *mention) bool {
	x, y := &s.forms[a.form], &s.forms[b.form]
	if inHeadline, other := s.inHeadline(a), s.inHeadline(b); inHeadline != other && len(x.words) > 1 && len(y.words) > 1 {
		return other
	}
	if len(x.words) != len(y.words) {
		return len(x.words) > len(y.words)
	}
	return len(x.surface) > 5 && tokens.Shouted(y.surface) && !tokens.Shouted(x.surface)
}

func (s *scan) inHeadline(m *mention) bool { return int(m.sentence) >= s.Doc.BodySentences }

// maxAliases is how many different forms of a name are kept.
const maxAliases = 32

func appendNew(all []string, s string) []string {
	if slices.Contains(all, s) || len(all) > maxAliases { // the canonical name is one of them
		return all
	}
	return append(all, s)
}

// clean returns a name without "the" before it and without a possessive that is no part of
// it, its white space made plain.
func (s *scan) clean(name string) string {
	if s.genitives[name] {
		return name
	}
	name = visible(strings.ToValidUTF8(name, "\uFFFD")) // as JSON will have it
	if strings.Contains(name, "-") && strings.Contains(name, "\n") {
		name = hyphened.ReplaceAllString(name, "$1")
	}
	if strings.ContainsAny(name, "\n\t\r\u00a0") || strings.Contains(name, "  ") {
		name = strings.Join(strings.Fields(name), " ")
	}
	for _, suffix := range []string{"'s", "’s", "'", "’"} {
		if t, ok := strings.CutSuffix(name, suffix); ok && t != "" {
			name = t
			break
		}
	}
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		name = name[4:]
	}
	return name
}

// hyphened is a hyphen at the end of a line within a word: "Kes-\nsel".
var hyphened = regexp.MustCompile(`-[ \t]*\r?\n[ \t]*(\p{Ll})`)

// tellApart puts the honorific before the names of people who would have one
// and the same: "Mr Castle" and "Mrs Castle".
func (s *scan) tellApart(all []Entity) {
	count := map[string]int{}
	for i := range all {
		s.Check.Now()
		if all[i].Kind == Person {
			count[all[i].Name]++
		}
	}
	for i := range all {
		e := &all[i]
		if e.Kind != Person || count[e.Name] < 2 {
			continue
		}
		if title := s.honorificBefore(e.Mentions); title != "" {
			e.Aliases = append([]string{e.Name}, e.Aliases...)
			e.Name = title + " " + e.Name
		}
	}
}

// longestHonorific is how many bytes before a name are looked at.
const longestHonorific = 24

// honorificBefore returns the first honorific right before one of the mentions.
func (s *scan) honorificBefore(mentions []Mention) string {
	for _, m := range mentions {
		before := strings.TrimRight(s.Doc.Text[max(0, m.Start-longestHonorific):m.Start], " \u00a0")
		word := before[strings.LastIndexAny(before, " \u00a0\n\t“\"(")+1:]
		if lexicon.Lookup(word)&lexicon.Honorific != 0 {
			return word
		}
	}
	return ""
}

// landKey returns the key of a place without the word that tells what it is: "krakor"
// of "Mount Krakor"; with the article, "the orsala", of "Orsala River", where no list has
// a land or a town of that name. It is empty for other names.
func (s *scan) landKey(f int32) string {
	first, _, _ := strings.Cut(s.forms[f].surface, " ")
	switch words := s.forms[f].words; {
	case len(words) != 2:
	case lexicon.Lookup(first)&lexicon.LandWord != 0:
		return words[1]
	case words[1] == "river" && lexicon.Lookup(first)&lexicon.Place == 0:
		return "the " + words[0]
	}
	return ""
}
