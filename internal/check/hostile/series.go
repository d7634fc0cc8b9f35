package hostile

import (
	"fmt"
	"strings"
)

// series have another piece for each number, as lines need that the parser would strip
// where they come again.
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
	{"marks that never close", func(i int) string { return "“It goes on to " + name(i) + " and on\n\n" }},
	{"signatures", func(i int) string {
		return "“No to " + name(i) + ".” — Ann Lee, mayor of Aldport, in a report\n\n"
	}},
	{"bullets", func(i int) string { return "• “No to " + name(i) + ",” he said\n" }},
	{"headings", func(i int) string { return "Mayor Wins The Vote On " + name(i) + "\n\n" }},
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
	{"a list of many people", func(i int) string { return name(2*i) + " " + name(2*i+1) + ", " }},
	{"colons before marks", func(i int) string { return "ann waits: “Nobody has asked us yet.” and " }},
	{"posts", func(i int) string {
		return "Ann K" + name(i) + " answered on Monday.\n\nSee you at noon!\n\n— Ann K" + name(i) + " (@ann) June 15, 2015\n\n"
	}},
	{"a court", func(i int) string {
		return "MR. " + strings.ToUpper(name(i%5)) + ": Objection. He said that she told him.\n\nTHE COURT: Sustained.\n\nQ. And what did you say?\n\nA. I said that I would call the police.\n\n"
	}},
	{"initials", func(i int) string { return fmt.Sprintf("%c. %c. Orsted left. ", 'A'+i%26, 'A'+i/26%26) }},
	{"many offices", func(i int) string { return strings.ToLower(name(i)) + " minister Anna Berg left. " }},
	{"words of a title", func(i int) string { return "Mayor " + name(i) + " wins the vote\n" }},
	{"many keywords", func(i int) string { return name(i) + ", " }},
	{"related", func(i int) string { return "Related: " + name(i) + " wins\n" }},
	{"no spaces", func(i int) string { return strings.ToUpper(name(i)) + name(i*i+7) }},
	{"bytes of a picture", func(i int) string {
		return string([]byte{byte(i * 7), byte(i*i ^ 91), byte(i>>3 ^ 200), byte(i * 131)})
	}},
	{"runes", func(i int) string {
		return string([]rune{rune(0xa0 + i*37%0x2e00), rune(32 + i%95), rune(0x1f300 + i%700)})
	}},
	{"chat", func(i int) string {
		return fmt.Sprintf("[%02d:%02d] <%s> he said what? \"no\"\n", i%24, i%60, name(i%50))
	}},
	{"results", func(i int) string {
		return fmt.Sprintf("%d. Ann %s (ABC) %d:%02d.%d\n", i, name(i), i%60, i%100, i%10)
	}},
	{"clubs and results", func(i int) string {
		return name(2*i) + " Rovers 2, " + name(2*i+1) + " Athletic 1.\n\n"
	}},
	{"line-ups", func(i int) string {
		return fmt.Sprintf("%s (4-3-3): %s; %s, I. %s, %s (%s 87); %s, %s.\n\n", name(i), name(i+1), name(i+2), name(i+3), name(i+4), name(i+5), name(i+6), name(i+7))
	}},
	{"obituaries", func(i int) string {
		return fmt.Sprintf("Ann %s, %d, of Aldport, died Monday. She was born to Mary and Peter %s. She is survived by her son, Omar, and her daughter, Nia %s. ",
			name(i), i%90+10, name(i), name(i+5))
	}},
	{"statements", func(i int) string {
		return "Ann " + name(i%400) + ", head of the school in " + name(i%97) + ", said: “It will cost jobs, and nobody asked us.”\n\n"
	}},

	// What is spoken at length, as it is printed.
	{"an interview", func(i int) string {
		return [...]string{
			"What made you write the book?\n\nI wrote it because nobody else would. My mother told me that it was a waste of time, and I said that she was right.\n\n",
			"And the second one?\n\nNo. He asked me, “Why do you do it?” and I said, “Because I can.”\n\n",
			"How did the critics take it?\n\nWell, the critics said it was long. I think they were wrong.\n\n",
		}[i%3]
	}},
	{"a parliament", func(i int) string {
		return fmt.Sprintf("Ann %s (%s North) (Con): I thank the hon. Member for his question. The Government have said that the figures will be published next month. %s\n\n",
			name(i%60), name(i%60+100), [...]string{
				"My right hon. Friend the Prime Minister told the House that it was not so.",
				"Does the Minister agree that the people of my constituency deserve better?",
				"The Secretary of State said that “the matter is closed”, but it is not."}[i%3])
	}},
	{"a novel", func(i int) string {
		return [...]string{
			"“I am not afraid of you,” said Mary. “You are very kind, sir.”\n\n", "“How can you talk so!” cried Mr. Vale, “my dear, you flatter me.”\n\n", "“It is a truth that we must bear.”\n\n",
			"The evening passed without any thing of note, and the whole party went home in good spirits, though it rained. She said that Mary would come.\n\n",
		}[i%4]
	}},
}
