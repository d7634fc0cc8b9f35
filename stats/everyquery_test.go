package stats

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A query means the same wherever one is taken: in a concordance, in an index, in Find,
// Offsets, the node of Collocates, and a dictionary, from where come counts, series and
// scores.
func TestQueriesMeanTheSameEverywhere(t *testing.T) {
	for _, c := range []struct {
		text, query string
		want        int
	}{
		{"The boat, the quay, THE end.", "the", 3},
		{"He must and MUST pay; a mustard.", "must", 2},
		{"Some 20 of 120 left by 20.", "20", 2},
		{"A toll of 1,200 and 1200.", "1,200", 1},
		{"The coast guard, a Coast Guard cutter, the coast-guard; guard the coast. Coast, guard.", "coast guard", 3},
		{"The coast\u00a0 guard waits.", "coast guard", 1},
		{"The Coast Guard's cutter.", "coast guard's", 1},
		{"The Coast Guard's cutter, a coast guard.", "coast guards", 0},
		{"An intern of the international desk.", "intern", 1},
		{"The company’s owner met the company; companies.", "company’s", 2},
		{"The company's owner met the company.", "company", 2},
		{"The boys’ boat; the boys.", "boys’", 2},
		{"They didn’t know. He didn't ask. Did he?", "didn’t", 2},
		{"They didn’t know. He didn't ask.", "didn't", 2},
		{"We can't and cannot, can we?", "can't", 1},
		{"It’s late; it is; its end.", "it’s", 1},
		{"She won't and won’t say she'll go.", "won't", 2},
		{"The U.S. told us; the US left.", "US", 2},
		{"The U.S. told us; the US left.", "U.S.", 2},
		{"The U.S. told us; the US left.", "us", 1},
		{"The U.S. told us; the US left.", "u.s.", 2},
		{"The PM came at 3 p.m. today.", "p.m.", 1},
		{"UN and U.N. men unite.", "U.N.", 2},
		{"The WHO asked who.", "WHO", 1},
		{"Mr. Lee and Mr Lund.", "Mr.", 2},
		{"Coast, coastal and coasts accost.", "coast*", 3},
		{"The Watergate floodgate, a gate, gates.", "*gate", 3},
		{"The woman and women want it.", "wom*n", 2},
		{"A coast guard, coastal guards, coast guardsmen.", "coast* guard*", 3},
		{"The end of it; the bitter end; an end.", "the _ end", 1},
		{"The mayor of a town, the head of the board.", "the _ of", 2},
		{"Anti-tax and anti-war, antics.", "anti-*", 2},
		{"In Paris, Texas, and Paris Texas.", "Paris, Texas", 2},
		{"In the café, a cafe and a CAFÉ.", "cafe", 3},
		{"In the café, a cafe.", "café", 2},
		{"Erdoğan met Erdogan.", "erdogan", 2},
		{"The colour and the color.", "colour", 1},
		{"A well-known, well known man.", "well-known", 2},
		{"The 9/11 report.", "9/11", 1},
		{"A @ferrynews post by ferrynews.", "@ferrynews", 1},
		{"Rates of 3.5 % and 3.5 points.", "3.5", 2},
		{"The mayor said “no comment” twice.", "no comment", 1},
		{"The har\u00adbour and harbour.", "harbour", 2},
		{"ＦＥＲＲＹ and ferry.", "ferry", 2},
		{"An empty query.", "", 0},
		{"A mark — alone.", "—", 0},
		{"A. B. C.", "_", 3},
		{"Three small words.", "*", 3},
		{"No end of it. It ends.", "it it", 0},
		{"Some 20 men, 20 % of 20 crews, 20% more.", "20%", 2},
		{"It cost $20, US$20, 20 crowns and $ 20.", "$20", 2},
		{"It cost $20, and 20 men paid 20.", "20", 3},
		{"A quay 😀 and 😀😀 a boat.", "😀", 3},
		{"Well done :) said she; (so): well.", ":)", 1},
		{"See www.salten-post.com, or example.com today.", "example.com", 1},
		{"See www.salten-post.com, or example.com today.", "Example.COM", 1},
		{"See www.salten-post.com, or example.com today.", "*.com", 2},
		{"Lund & Sons, Lund and Sons, Lund, Sons.", "Lund & Sons", 1},
		{"Rates of 20 % of all.", "20 of", 0},
		{"Rates of 20 % of all.", "20 % of", 1},
		{"Rates of 20% 😀.", "*", 3},
		{"Rates of 20% rose.", "_ rose", 0},
		{"Anti-EU and non-EU men, pro‑EU women; EU-wide.", "EU", 4},
		{"The pro-Lund, Pro-LUND and pro Lund men.", "pro lund", 3},
		{"The pro-Lund and pro Lund men.", "pro-Lund", 2},
		{"The non-U.S. crews of the U.S. and the US.", "u.s.", 3},
		{"The non-U.S. crews of the U.S. left.", "non-U.S.", 1},
		{"Built in the mid-1990s and 1990s.", "1990s", 2},
		{"They re-elect; they elect.", "elect", 1},
		{"A pre-emptive vote before the pre-election vote.", "emptive", 0},
		{"You shouldn't and should not.", "shouldn*", 0},
	} {
		all := articles(c.text)
		seq := slices.Values(all)
		assert.Len(t, Concordance{}.Lines(seq, c.query), c.want, "%q in %q", c.query, c.text)
		assert.Len(t, NewIndex(seq).Lines(c.query, Concordance{}), c.want, "index: %q in %q", c.query, c.text)
		n := 0
		for span := range (Terms{Forms: true}).Find(all[0], c.query) {
			n++
			whole := span.Start == 0 || !isLetter(all[0].Source()[span.Start-1])
			assert.True(t, whole && !isLetter((all[0].Source() + " ")[span.End]), "%q is cut from a word", all[0].Text(span))
		}
		assert.Equal(t, c.want, n, "Find: %q in %q", c.query, c.text)
		offsets, _ := Terms{Forms: true}.Offsets(seq, c.query)
		assert.Len(t, offsets, c.want, "Offsets: %q in %q", c.query, c.text)
		nodes := 0
		if table := (Collocates{Terms: everything}).Table(seq, c.query); len(table) > 0 {
			nodes = table[0].Nodes
		}
		if c.query != "_" && c.query != "*" { // nothing is left to stand near
			assert.Equal(t, c.want, nodes, "Collocates: %q in %q", c.query, c.text)
		}
		m := Dictionary{Categories: []Category{{"x", []string{c.query}}}}.Count(seq)
		counted := 0
		if id, ok := m.Lookup("x"); ok {
			counted = m.Terms[id].Count
			assert.Len(t, m.BM25("x"), 1)
		}
		assert.Equal(t, c.want, counted, "Dictionary: %q in %q", c.query, c.text)
	}
}

// On request words are found in all forms, and capitals and accents matter.
func TestStemsAndCaseEverywhere(t *testing.T) {
	for _, c := range []struct {
		text, query  string
		stems, exact int
	}{
		{"The colour, colors; Colour.", "colour", 3, 1},
		{"An intern, interns, international.", "intern", 2, 1},
		{"They organise; the organization; organs.", "organised", 2, 0},
		{"The company's shares; companies.", "companies", 2, 1},
		{"Coast guards of the Coast Guard.", "coast guard", 2, 0},
		{"Polish polish.", "polish", 2, 1},
		{"A café, the Cafe, cafés.", "café", 3, 1},
	} {
		seq := slices.Values(articles(c.text))
		for _, how := range []struct {
			stems, exact bool
			want         int
		}{{true, false, c.stems}, {false, true, c.exact}} {
			terms := Terms{Case: how.exact}
			assert.Len(t, Concordance{Terms: terms, Stems: how.stems}.Lines(seq, c.query), how.want, "%q in %q", c.query, c.text)
			m := Dictionary{Categories: []Category{{"x", []string{c.query}}}, Stems: how.stems, Case: how.exact}.Count(seq)
			n := 0
			if id, ok := m.Lookup("x"); ok {
				n = m.Terms[id].Count
			}
			assert.Equal(t, how.want, n, "Dictionary: %q in %q", c.query, c.text)
			nodes := 0
			terms.StopWords = true
			if table := (Collocates{Terms: terms, Stems: how.stems}).Table(seq, c.query); len(table) > 0 {
				nodes = table[0].Nodes
			}
			if nodes != 0 {
				assert.Equal(t, how.want, nodes, "Collocates: %q in %q", c.query, c.text)
			}
		}
	}
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
