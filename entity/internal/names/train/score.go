package main

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/pos"
)

// A tally counts names that are right, found and to be found.
type tally struct{ right, found, gold int }

func (t tally) f1() float64 {
	if t.found+t.gold == 0 {
		return 0
	}
	return 200 * float64(t.right) / float64(t.found+t.gold)
}

type scores map[string]*tally

func (s scores) of(kind string) *tally {
	if s[kind] == nil {
		s[kind] = &tally{}
	}
	return s[kind]
}

func (s scores) String() string {
	var b strings.Builder
	for _, k := range []string{"PER", "ORG", "LOC", "all", "NORP", "MISC"} {
		if t := s.of(k); t.gold > 0 {
			fmt.Fprintf(&b, "  %-4s gold %5d  P %.1f  R %.1f  F1 %.1f\n", k, t.gold, percent(t.right, t.found), percent(t.right, t.gold), t.f1())
		}
	}
	return b.String()
}

func percent(part, whole int) float64 { return 100 * float64(part) / float64(max(whole, 1)) }

// addAll lets a tagger read documents and counts what is right.
func (s scores) addAll(t *names.Tagger, docs []document) {
	for _, d := range docs {
		found, _ := t.Tag(context.Background(), d.doc, pos.Tags(d.doc)) // which is never done
		s.add(d, found)
	}
}

var group = map[string]string{
	"Person": "PER", "PER": "PER", "Organization": "ORG", "ORG": "ORG", "Location": "LOC", "LOC": "LOC", "Facility": "LOC",
	"NORP": "NORP", "Misc": "MISC", "Product": "MISC",
}

var (
	wordPattern = regexp.MustCompile(`[\pL\pN_]+(?:[.\-/&][\pL\pN_]+)*`)
	article     = regexp.MustCompile(`(?i)^[^\pL\pN_]*(the\s+)?`)
	possessive  = regexp.MustCompile(`['’]s?[^\pL\pN_]*$`)
)

// trimmed returns first and last word of a span, as eval/score_entities.py does.
func trimmed(text string, start, end int) (int, int, bool) {
	body := text[start:end]
	n := len(article.FindString(body))
	body = strings.Repeat(" ", n) + body[n:]
	body = possessive.ReplaceAllString(body, "")
	all := wordPattern.FindAllStringIndex(body, -1)
	if all == nil {
		return 0, 0, false
	}
	return start + all[0][0], start + all[len(all)-1][1], true
}

type span struct{ start, end int }

// add counts the names of one document. Kinds but PER, ORG and LOC are counted
// by themselves only.
func (s scores) add(d document, found []names.Name) {
	gold, pred := map[span]string{}, map[span]string{}
	for _, n := range d.names {
		mark(gold, d.doc.Text, n.Start, n.End, group[n.Kind])
	}
	for _, n := range found {
		mark(pred, d.doc.Text, int(d.doc.Tokens[n.First].Start), int(d.doc.Tokens[n.End-1].End), groupOf(n.Kind))
	}
	for at, k := range gold {
		right := 0
		if pred[at] == k {
			right = 1
		}
		s.count(k, tally{right: right, gold: 1})
	}
	for _, k := range pred {
		s.count(k, tally{found: 1})
	}
}

func mark(spans map[span]string, text string, start, end int, kind string) {
	if a, b, ok := trimmed(text, start, end); ok && kind != "" {
		spans[span{a, b}] = kind
	}
}

func (s scores) count(kind string, by tally) {
	keys := []string{kind}
	if kind == "PER" || kind == "ORG" || kind == "LOC" {
		keys = append(keys, "all")
	}
	for _, k := range keys {
		t := s.of(k)
		t.right, t.found, t.gold = t.right+by.right, t.found+by.found, t.gold+by.gold
	}
}

func groupOf(k names.Kind) string {
	switch k {
	case names.Person:
		return "PER"
	case names.Org:
		return "ORG"
	case names.NORP:
		return "NORP"
	case names.Misc:
		return "MISC"
	}
	return "LOC"
}
