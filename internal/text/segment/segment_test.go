package segment

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// pairs reads a table of testdata: a line of text and a line of what it should
// be cut into, for each pair.
func pairs(t *testing.T, path string, each func(line int, text, want string)) {
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	text, line := "", 0
	in := bufio.NewScanner(f)
	for in.Scan() {
		line++
		switch l := in.Text(); {
		case l == "" || strings.HasPrefix(l, "# "):
			require.Empty(t, text, "%s:%d: a text without its parts", path, line-1)
		case text == "":
			text = l
		default:
			each(line, text, l)
			text = ""
		}
	}
	require.NoError(t, in.Err())
	require.Empty(t, text, "%s: the last text has no parts", path)
}

func tokensOf(text string) []string {
	var parts []string
	for _, t := range AppendTokens(nil, text, 0, len(text)) {
		parts = append(parts, text[t.Start:t.End])
	}
	return parts
}

func sentencesOf(text string) []string {
	var parts []string
	tokens := AppendTokens(nil, text, 0, len(text))
	for len(tokens) > 0 {
		n := Sentence(text, tokens)
		parts = append(parts, text[tokens[0].Start:tokens[n-1].End])
		tokens = tokens[n:]
	}
	return parts
}

func TestTokens(t *testing.T) {
	pairs(t, "testdata/tokens.txt", func(line int, text, want string) {
		assert.Equal(t, want, strings.Join(tokensOf(text), "|"), "tokens.txt:%d", line)
	})
}

func TestSentences(t *testing.T) {
	pairs(t, "testdata/sentences.txt", func(line int, text, want string) {
		assert.Equal(t, want, strings.Join(sentencesOf(text), "|"), "sentences.txt:%d", line)
	})
}

func TestStrangeBytes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{" \t\r\n\u00a0\u2003\u200b\ufeff", ""},
		{"\ufeffOrla\u00a0rose\u200b.", "Orla|rose|."},
		{"\u200eOrla\u200f", "Orla"},
		{"Or\u00adla and O\u2060rla", "Or\u00adla|and|O\u2060rla"},
		{"Or\u200bla", "Or|la"},
		{"re\u2011elect long\u2010term", "re\u2011elect|long|\u2010|term"},
		{"Zoe\u0308 Mu\u0308ller’s", "Zoe\u0308|Mu\u0308ller|’s"},
		{"Orla\x00rose\x00\x00", "Orla|\x00|rose|\x00\x00"},
		{"Orla\x01\x02\x00rose\x1b", "Orla|\x01\x02\x00|rose|\x1b"},
		{"caf\xe9 na\xefve \xff\xfe", "caf|\xe9|na|\xef|ve|\xff\xfe"},
		{"\xe2\x80", "\xe2\x80"},
		{"it\xe2\x80\x99", "it|’"},
		{"I ❤\ufe0f Orla", "I|❤|Orla"},
		{"ok’’ ‘‘no", "ok|’’|‘‘|no"},
		{"\xc3.5田", "\xc3|.|5|田"},
	} {
		assert.Equal(t, c.want, strings.Join(tokensOf(c.text), "|"), "%q", c.text)
	}
}

func TestKinds(t *testing.T) {
	const text = `Ms. Orr didn't pay $1.5bn (80%) on the 9th; see www.example.com, @desk #news 👍 "a" -- .5`
	want := map[Kind]string{
		Word:   "Ms. Orr did n't pay bn on the see a",
		Number: "1.5 80 9th .5",
		Punct:  `( ) ; , " " --`,
		Symbol: "$ % 👍",
		Link:   "www.example.com",
		Handle: "@desk #news",
	}
	got := map[Kind]string{}
	for _, tok := range AppendTokens(nil, text, 0, len(text)) {
		got[tok.Kind] = strings.TrimSpace(got[tok.Kind] + " " + text[tok.Start:tok.End])
	}
	assert.Equal(t, want, got)
}

func TestAppendTokensKeepsWhatIsThere(t *testing.T) {
	const text = "don't stop"
	dst := AppendTokens(nil, text, 0, 3)
	dst = AppendTokens(dst, text, 3, len(text))
	assert.Equal(t, []Token{{0, 3, Word}, {3, 4, Punct}, {4, 5, Word}, {6, 10, Word}}, dst,
		"the clitic takes no n from the token of another call")
}

func TestSentenceOfNothing(t *testing.T) {
	assert.Equal(t, 0, Sentence("", nil))
}

func TestSentenceEndsAtBlankLine(t *testing.T) {
	assert.Equal(t, []string{"A heading", "And its text."}, sentencesOf("A heading\n\nAnd its text."))
	assert.Equal(t, []string{"A line that\ngoes on."}, sentencesOf("A line that\ngoes on."))
}

func TestListsAreSorted(t *testing.T) {
	files, err := lists.ReadDir("lists")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, f := range files {
		data, err := lists.ReadFile("lists/" + f.Name())
		require.NoError(t, err)
		assert.True(t, strings.HasPrefix(string(data), "# "), "%s says nothing of its origin", f.Name())
		words := list(strings.TrimSuffix(f.Name(), ".txt"))
		assert.True(t, slices.IsSorted(words), "%s is not sorted", f.Name())
		assert.Len(t, slices.Compact(words), len(words), "%s has a word twice", f.Name())
	}
}

// blank reports whether text is white space and invisible characters.
func blank(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return !unicode.IsSpace(r) && !Invisible(r) }) < 0
}

// checkTokens holds the contract of the package against one text.
func checkTokens(t *testing.T, text string, tokens []Token, start, end int) {
	at := start
	for _, tok := range tokens {
		require.True(t, at <= int(tok.Start) && tok.Start < tok.End && int(tok.End) <= end, "%q: token %v after %d, before %d", text, tok, at, end)
		require.True(t, blank(text[at:tok.Start]), "%q: lost before %v", text, tok)
		require.LessOrEqual(t, tok.Kind, Handle)
		word := text[tok.Start:tok.End]
		require.Negative(t, strings.IndexFunc(word, unicode.IsSpace), "%q: a space in %q", text, word)
		if utf8.ValidString(text) {
			first, _ := utf8.DecodeRuneInString(word)
			last, _ := utf8.DecodeLastRuneInString(word)
			require.True(t, utf8.ValidString(word), "%q: %q is cut inside a rune", text, word)
			require.False(t, Invisible(first) || Invisible(last), "%q: %q has an invisible edge", text, word)
		}
		at = int(tok.End)
	}
	require.True(t, blank(text[at:end]), "%q: lost at the end", text)
}

var seeds = []string{
	"", ".", "Ms. Orr didn't, can't, won't.", "“Why?” Mr. Orr asked. ''No.''", "$1.5bn at 5p.m. U.S.-led",
	"a@b.example https://x.example/(y). www.z.example", "\ufeffOr\u00adla\u200b\x00\xff’s", "'90s 'em n't",
	"👩‍👩‍👧 Łódź 田中 й’s", "1,000,0.5/3:30-12-2016", "re-elect-ed non- a--b---", ". . .\n\n…”)]",
}

func FuzzTokens(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, uint(1), uint(3))
	}
	f.Fuzz(func(t *testing.T, text string, a, b uint) {
		tokens := AppendTokens(nil, text, 0, len(text))
		checkTokens(t, text, tokens, 0, len(text))
		require.Equal(t, tokens, AppendTokens(nil, text, 0, len(text)))

		start := int(a % uint(len(text)+1))
		end := start + int(b%uint(len(text)-start+1))
		alone := AppendTokens(nil, text[start:end], 0, end-start)
		part := AppendTokens(nil, text, start, end)
		require.Len(t, part, len(alone))
		for i := range part {
			require.Equal(t, Token{alone[i].Start + int32(start), alone[i].End + int32(start), alone[i].Kind}, part[i])
		}
	})
}

func FuzzSentences(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := AppendTokens(nil, text, 0, len(text))
		for rest := tokens; len(rest) > 0; {
			n := Sentence(text, rest)
			require.True(t, n > 0 && n <= len(rest), "%q: %d of %d", text, n, len(rest))
			require.Equal(t, n, Sentence(text, rest))
			rest = rest[n:]
		}
	})
}
