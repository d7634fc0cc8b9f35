// Package hostile makes texts that a careless reader takes too long for: dense with
// quotes, cues or names, in one paragraph or in thousands, or no prose at all. Tests and
// benchmarks run them through every stage.
package hostile

import (
	"fmt"
	"strings"
)

// A Text is a kind of hostile text in any size.
type Text struct {
	Name string
	Make func(n int) string // of about n bytes
}

// Texts are all kinds, those that repeat a piece and those whose pieces all differ.
func Texts() []Text {
	var all []Text
	for _, p := range pieces {
		all = append(all, Text{p.name, func(n int) string { return p.head + strings.Repeat(p.piece, n/len(p.piece)) }})
	}
	for _, s := range series {
		all = append(all, Text{s.name, func(n int) string { return fill(n, s.piece) }})
	}
	return all
}

var pieces = []struct{ name, head, piece string }{
	// Cues and quotes without end.
	{"one verb", "", "said "},
	{"commas and verbs", "", "said, "},
	{"said that", "", "he said that "},
	{"according to", "", "according to Ann Lee, "},
	{"chains of cues", "", "Ann Lee, who said Peter Orsted, who told Mary Vale, whom he asked, said, "},
	{"one sentence", "", "he said that the mayor told them it was so and "},
	{"clauses", "", "who said that it was so but said "},
	{"inverted", "", "said Ann Lee, asked Peter Orsted, added the mayor, "},
	{"in brackets", "", "(he said (that "},
	{"short clauses", "", "He said she told him. "},
	{"judges", "", "A judge said it was safe. "},
	{"yes", "", "“Yes,” he said. "},
	{"straight yes", "", `"Yes," he said. `},
	{"pieces", "", "“a,” he said, “b,” he said, “c,” "},
	{"marks", "", "he said that “a” was “b” "},
	{"dots", "", "“...” … he said … "},
	{"dashes", "", "— No, said he — yes — "},
	{"one paragraph", "", "“Yes,” Ann Lee said, and he told them that it was so. "},
	{"colons", "", "Lee: “No” and: "},
	{"a mark that never closes", "Ann Lee said: “", "the mayor and the board said again "},
	{"marks that never close", "", "“It goes on and on\n\n"},
	{"nested marks", "", "“a ‘b "},
	{"mixed marks", "", "\"a “b «c» „d“ ‘e’ 'f' `g' ``h'' ” ' \" » "},
	{"opening marks", "", "“"},
	{"apostrophes", "", "the dogs' and cats' 'n' rock'n'roll' "},

	// Many paragraphs.
	{"many paragraphs", "", "“Yes,” Ann Lee said.\n\n“No.\n\n"},
	{"the same quote", "", "“We will build the bridge again,” Ann Lee said.\n\n"},
	{"labels", "", "LEE: No.\n\n"},
	{"signatures", "", "“No.” — Ann Lee, mayor of Aldport, in a report\n\n"},
	{"announcements", "", "From Ann Lee:\n\nNo.\n\n"},
	{"writers", "", "I think it is safe.\n\n"},
	{"questions", "", "Q: Why?\n\nA: No.\n\n"},
	{"turns", "", "“Who?”\n\n“Me.”\n\n"},
	{"bullets", "", "• “No,” he said\n"},
	{"headings", "", "Mayor Wins The Vote\n\n"},
	{"short lines", "", "no\n"},
	{"bylines", "", "By Ann Lee and Peter Orsted, Staff Writers\n"},
	{"datelines", "", "ALDPORT, Aug 3 (Reuters) - “No,” he said.\n"},
	{"boilerplate", "", "Read more: the day's news\nSign up for our newsletter\nLeave a Reply\nShare this\n\n"},
	{"soft wrapped", "", "the words of “this line go on with no end\nin sight,” he said at\n"},
	{"form feeds", "", "“Yes,” Ann Lee said.\f\v"},

	// Names.
	{"names, no verb", "", "Ann Lee, "},
	{"and", "", "Ann Lee and Omar Reyes and "},
	{"one long name", "", "University of "},
	{"appositions", "", "Anna Berg, the mayor, a doctor, the chair, "},
	{"pronouns", "Anna Berg met Peter Orsted. ", "he she him her his hers himself "},
	{"title case", "", "The Mayor Of The Town Said That The Board Met "},
	{"capitals", "", "ANNA BERG SAID THE MAYOR OF ALDPORT LEFT. "},
	{"dates", "", "on Monday, Aug. 9, 2016, next week, "},

	// No prose.
	{"one letter", "", "a "},
	{"one endless word", "", "a"},
	{"one number", "$", "1,111"},
	{"addresses", "", "http://a.b/c?d=e&f=g#h(i)[j] "},
	{"stops", "", "Mr. U.S. a.m. St. "},
	{"bangs", "", "!?"},
	{"blanks", "Mayor said so.", " "},
	{"chinese", "", "市长说：“我们会重建大桥。”他说。"},
	{"accents without end", "Z", "\u0301"},
	{"joined emoji", "", "👩\u200d"},
	{"invisible", "", "A\u200bnna\u200c Be\u200drg\u2060 said\ufeff. "},
	{"bad bytes", "", "\xff\x00“"},
	{"markup", "<html>", "<div class='a'><p>“Yes,” he <b>said</b>.</p></div>\n"},
	{"markup that never closes", "", "<a <b "},
	{"escapes", "", "&lt;&#8220;Yes&#x201D;&nbsp;&amp;amp; "},
	{"a table", "", "Anna Berg,\"said \"\"No\"\"\",12,=1+1\n"},
}

var series = []struct {
	name  string
	piece func(i int) string
}{
	{"many people", func(i int) string { return name(2*i) + " " + name(2*i+1) + " met the board. " }},
	{"many people and pronouns", func(i int) string {
		return name(2*i) + " " + name(2*i+1) + " left. He said so and she did. "
	}},
	{"one surname", func(i int) string { return name(i) + " Orsted left. Orsted said he did. " }},
	{"one given name", func(i int) string { return "Anna " + name(i) + " left. Anna said she did. " }},
	{"many firms", func(i int) string { return "Northern " + name(i) + " Ltd rose. Northern fell. " }},
	{"many acronyms", func(i int) string {
		a, b := name(i), name(i+1)
		return fmt.Sprintf("The Royal %s %s (R%c%c) met R%c%c. ", a, b, a[0], b[0], a[0], b[0])
	}},
	{"many headings", func(i int) string { return "A Heading Of " + name(i) + "\n" }},
	{"many labels", func(i int) string { return strings.ToUpper(name(i)) + ": Well, it is so.\n\n" }},
	{"many days", func(i int) string { return fmt.Sprintf("on %d May %d, ", 1+i%28, 1000+i) }},
	{"much money", func(i int) string { return fmt.Sprintf("$%d.5 million, %d per cent, ", i, i) }},
	{"a live blog", func(i int) string {
		return fmt.Sprintf("%02d:%02d\n\nAnn %s tweets: “It is so bad here,” he said. Police said it was safe.\n\nShare\n\n", i%24, i%60, name(i%300))
	}},
	{"firms by nouns", func(i int) string {
		return "K" + name(i) + "x cut nine jobs on Monday. The company said it had no choice.\n\n"
	}},
	{"he in marks", func(i int) string {
		return "Ann K" + name(i) + " said that “he cannot leave because he will be asked” and "
	}},
	{"a list of people", func(i int) string { return "Ann K" + name(i) + ", " }},
	{"colons before marks", func(i int) string { return "ann waits: “Nobody has asked us yet.” and " }},
	{"posts", func(i int) string {
		return "Ann K" + name(i) + " answered on Monday.\n\nSee you at noon!\n\n— Ann K" + name(i) + " (@ann) June 15, 2015\n\n"
	}},
	{"a court", func(i int) string {
		return "MR. " + strings.ToUpper(name(i%5)) + ": Objection. He said that she told him.\n\nTHE COURT: Sustained.\n\nQ. And what did you say?\n\nA. I said that I would call the police.\n\n"
	}},
}

// fill joins the pieces until there are n bytes.
func fill(n int, piece func(int) string) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(piece(i))
	}
	return b.String()
}

// name returns an invented name, another one for each number.
func name(i int) string {
	const consonants, vowels = "bdfghklmnprstvwz", "aeio"
	var b strings.Builder
	for ok := true; ok; ok = i > 0 {
		b.WriteByte(consonants[i%len(consonants)])
		i /= len(consonants)
		b.WriteByte(vowels[i%len(vowels)])
		i /= len(vowels)
	}
	s := b.String()
	return strings.ToUpper(s[:1]) + s[1:] + "son"
}
