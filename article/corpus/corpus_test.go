package corpus_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/article/corpus"
)

// collect returns the articles as "id|title|text", and the errors.
func collect(articles iter.Seq2[*article.Article, error]) (got, errs []string) {
	for a, err := range articles {
		if err != nil {
			errs = append(errs, err.Error())
			continue
		}
		got = append(got, a.Meta().ID+"|"+a.Meta().Title.Text+"|"+a.Source())
	}
	return got, errs
}

func stream(name, in string) (got, errs []string) {
	return collect(new(corpus.Reader).Stream(name, strings.NewReader(in)))
}

func TestFoldersAreReadInTheOrderOfNames(t *testing.T) {
	fsys := fstest.MapFS{
		"b.TXT":        {Data: []byte("Second.")},
		"a.md":         {Data: []byte("First.")},
		"sub/c.Text":   {Data: []byte("Third.")},
		"sub/c.txt":    {Data: []byte("Not to be taken for the third.")},
		"sub/d.jsonl":  {Data: []byte(`{"id": 7, "text": "Fourth."}`)},
		"picture.jpeg": {Data: []byte("no")},
	}
	got, errs := collect(corpus.FS(fsys))
	assert.Empty(t, errs)
	assert.Equal(t, []string{"a||First.", "b||Second.", "sub/c||Third.", "sub/c.txt||Not to be taken for the third.", "7||Fourth."}, got)
}

// Each form gives the same two articles.
func TestForms(t *testing.T) {
	want := []string{"1|Fog|Fog fell; it was “thick”.", "2|Rain|Rain fell,\nand went."}
	const jsonl = `{"id": 1, "headline": "Fog", "body": "Fog fell; it was “thick”."}` + "\n\n" +
		`{"id": "2", "headline": "Rain", "body": "Rain fell,\nand went."}` + "\n"
	array := "[\n" + strings.ReplaceAll(strings.TrimSpace(jsonl), "\n\n", ",\n") + "]"
	const csv = "id,headline,body\n1,Fog,Fog fell; it was “thick”.\n2,Rain,\"Rain fell,\nand went.\"\n"
	const tsv = "ID\tHead-Line\tBody\n1\tFog\tFog fell; it was “thick”.\n2\tRain\t\"Rain fell,\nand went.\"\n"
	const semicolons = "id;headline;body\n1;Fog;\"Fog fell; it was “thick”.\"\n2;Rain;\"Rain fell,\nand went.\"\n"
	var indented bytes.Buffer
	require.NoError(t, json.Indent(&indented, []byte(array), "", "  "))
	for _, c := range []struct{ name, in string }{
		{"in.jsonl", jsonl}, {"in.NDJSON", jsonl}, {"in", jsonl}, {"in.json", jsonl}, {"in.json", array}, {"in", array},
		{"in.json", indented.String()}, {"in", indented.String()}, {"in", strings.TrimPrefix(indented.String(), "[")},
		{"in.csv", csv}, {"in.CSV", semicolons}, {"in.csv", tsv}, {"in.tsv", tsv},
		{"in", csv}, {"in", semicolons}, {"in", tsv}, {"export.dat", csv},
		{"in.csv", strings.ReplaceAll(strings.ReplaceAll(csv, "body\n", "body\r\n"), "”.\n", "”.\r\n")},
	} {
		got, errs := stream(c.name, c.in)
		assert.Empty(t, errs, c.name)
		assert.Equal(t, want, got, "%s\n%s", c.name, c.in)
		got, _ = stream(c.name, "\ufeff"+c.in)
		assert.Equal(t, want, got, "with a byte-order mark: %s\n%s", c.name, c.in)
		got, _ = stream(c.name+".gz", packed(t, c.in))
		assert.Equal(t, want, got, "packed")
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(tsv)
	require.NoError(t, err)
	got, errs := stream("excel.tsv", wide)
	assert.Empty(t, errs)
	assert.Equal(t, want, got)
}

func packed(t *testing.T, s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := io.WriteString(z, s)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.String()
}

func TestRecordsSayWhatIsKnown(t *testing.T) {
	const in = `{"id": 12, "title": "Fog falls", "authors": ["Ann Lee", "Omar Reyes"], "source": "Port Post", "published_at": "2026-05-01T10:00:00Z",
		"text": "Fog fell.", "body": "second", "desk": "local", "words": 2, "paid": false, "place": {"name": "Port"}, "none": null}`
	for a, err := range new(corpus.Reader).Stream("in.json", strings.NewReader(in)) {
		require.NoError(t, err)
		m := a.Meta()
		assert.Equal(t, "12", m.ID)
		assert.Equal(t, "Fog falls", m.Title.Text)
		assert.Equal(t, "Ann Lee, Omar Reyes", m.Byline.Text)
		assert.Equal(t, "Port Post", m.Outlet)
		assert.Equal(t, time.Date(2026, 5, 1, 10, 0, 0, 0, time.UTC), m.Date)
		assert.Equal(t, map[string]string{"body": "second", "desk": "local", "words": "2", "paid": "false", "place": `{"name": "Port"}`}, m.Vars)
	}
}

func TestDates(t *testing.T) {
	for in, want := range map[string]string{
		"2026-05-01": "2026-05-01", "May 1, 2026": "2026-05-01", "1 May 2026": "2026-05-01", "Fri, 01 May 2026 08:00:00 GMT": "2026-05-01",
		"03/04/2026": "", "soon": "", // which of them is the month?
		"13/04/2026": "", "2026-05": "", "2026": "", "13.14.2026": "",
		"01.05.2026": "2026-05-01", "1.5.2026": "2026-05-01", "01.05.2026 18:30": "2026-05-01", "1.5.2026 8:30:00": "2026-05-01",
	} {
		for a, err := range new(corpus.Reader).Stream("in.csv", strings.NewReader("date|text\n"+in+"|Fog fell.\n")) {
			require.NoError(t, err)
			if want == "" {
				assert.True(t, a.Meta().Date.IsZero())
				assert.Equal(t, in, a.Meta().Vars["date"])
				continue
			}
			assert.Equal(t, want, a.Meta().Date.Format(time.DateOnly))
		}
	}
	r := corpus.Reader{Dates: []string{"02/01/2006", "2006-01"}}
	for in, want := range map[string]string{"03/04/2026": "2026-04-03", "2026-05": "2026-05-01", "2026-05-07": "2026-05-07"} {
		for a, err := range r.Stream("in.csv", strings.NewReader("date,text\n"+in+",Fog fell.\n")) {
			require.NoError(t, err)
			assert.Equal(t, want, a.Meta().Date.Format(time.DateOnly))
		}
	}
}

func TestFieldsByOtherNames(t *testing.T) {
	r := corpus.Reader{Fields: map[corpus.Field]string{corpus.Text: "Artikel", corpus.ID: "Nummer"}, Parser: article.Parser{Known: article.Known{Outlet: "Hafenbote"}}}
	n := 0
	for a, err := range r.Stream("in.csv", strings.NewReader("Nummer;Artikel;text\n5;Fog fell.;no\n")) {
		require.NoError(t, err)
		assert.Equal(t, "5", a.Meta().ID)
		assert.Equal(t, "Fog fell.", a.Source())
		assert.Equal(t, "Hafenbote", a.Meta().Outlet)
		n++
	}
	assert.Equal(t, 1, n)
	_, errs := collect(r.Stream("in.csv", strings.NewReader("id,text\n1,Fog.\n")))
	assert.Equal(t, []string{"in.csv:1: no text: want a column Artikel, have id, text"}, errs)
}

func TestBadRecordsAreNamedAndTheRestGoesOn(t *testing.T) {
	for _, c := range []struct {
		name, in  string
		got, errs []string
	}{
		{"a.jsonl", `{"id": "a", "text": "One."}

{"id": "b", "txt": "Two."}
{"id": "c", "te
{"id": "d", "text": null}
{"id": "e", "text": " "}
7
{"id": "a", "text": "One again."}
{"id": "g", "text": "Seven."} 8
{"text": "Nine."}
{"text": 10}
{"text": ["Eleven.", "And more."]}
{"text": {"en": "Twelve."}}
{"text": false}
` + "\ufeff" + `{"id": "joined", "text": "Behind the mark of another file."}`,
			[]string{"a||One.", "a.jsonl:10||Nine.", "joined||Behind the mark of another file."},
			[]string{
				"a.jsonl:3: no text: want a field text, body, content …, have id, txt",
				"a.jsonl:4: invalid character '\\n' in string literal",
				"a.jsonl:5: no text in the field text",
				"a.jsonl:6: no text in the field text",
				"a.jsonl:7: want an object",
				`a.jsonl:8: the same ID again: "a"`,
				"a.jsonl:9: something stands behind the object",
				"a.jsonl:11: no text in the field text, but a number",
				"a.jsonl:12: no text in the field text, but a list",
				"a.jsonl:13: no text in the field text, but an object",
				"a.jsonl:14: no text in the field text, but true or false",
			}},
		{"a.json", "[{\"text\": \"One.\"}]\n\ufeff[{\"text\": \"Two.\"}]\n", []string{"a.json:1||One.", "a.json:2||Two."}, nil},
		{"a.json", "[\n{\"text\": \"One.\"},\n{\"text\": 'Two.'},\n{\"text\":\n\"Three.\"},\n{\"text\": \"Fo",
			[]string{"a.json:2||One.", "a.json:4||Three."},
			[]string{"a.json:3: invalid character '\\'' looking for beginning of value", "a.json:6: unexpected EOF"}},
		{"a.json", `{"text": "One."} and so on`, []string{"a.json:1||One."}, []string{`a.json:1: want an object, have 'a'`}},
		{"a.csv", "id,text\n1,One.\n2\n3,Th\"ree\n4,\"Fo\nur.\"\n5,\"Fi\n", []string{"1||One.", "4||Fo\nur."},
			[]string{"a.csv:3: wrong number of fields", "a.csv:4: bare \" in non-quoted-field", "a.csv:7: extraneous or missing \" in quoted-field"}},
		{"a.csv", "id;txt\n1;One.\n", nil, []string{"a.csv:1: no text: want a column text, body, content …, have id;txt"}},
		{"a.jsonl.gz", packed(t, "{\"text\": \"One.\"}\n")[:20], nil, []string{"a.jsonl.gz:1: unexpected EOF"}},
		{"a.zst", "\x28\xb5\x2f\xfd", nil, []string{"a.zst: packed with zstd, which this program cannot unpack (zstd -dc can)"}},
		{"a.txt", "%PDF-1.4", nil, []string{"a.txt: not a text, but PDF"}},
		{"page", "\n<!DOCTYPE html><p>No.</p>", nil, []string{"page: not a text, but a page or feed (<!doctype html…), which the modules article/html and article/feed read"}},
	} {
		got, errs := stream(c.name, c.in)
		assert.Equal(t, c.got, got, c.in)
		assert.Equal(t, c.errs, errs, c.in)
	}
}

// Prose is no table, whatever its first line has of commas and names of fields.
func TestProseIsNoTable(t *testing.T) {
	for _, text := range []string{
		"Text, that is what he wanted.\nDate, place and time were known.", "Story, by Ann Lee\nFog fell.", "A body, a date\nand a title.",
		"\"Source,\" he said.", "Text\nFog fell.", "",
	} {
		got, errs := stream("in", text)
		assert.Empty(t, errs)
		assert.Equal(t, []string{"in||" + text}, got)
	}
	r := corpus.Reader{Fields: map[corpus.Field]string{corpus.Text: "Artikel"}}
	got, errs := collect(r.Stream("in", strings.NewReader("ID,Artikel\n1,Fog.\n")))
	assert.Empty(t, errs)
	assert.Equal(t, []string{"1||Fog."}, got)
}

func TestErrorsTellWhereAndWhy(t *testing.T) {
	for _, err := range new(corpus.Reader).Stream("a.jsonl", strings.NewReader("\n{}")) {
		var at *corpus.Error
		require.True(t, errors.As(err, &at))
		assert.Equal(t, corpus.Error{File: "a.jsonl", Line: 2, Err: at.Err}, *at)
		assert.ErrorIs(t, err, corpus.ErrNoText)
	}
}

func TestMaxErrors(t *testing.T) {
	r := corpus.Reader{MaxErrors: 2}
	got, errs := collect(r.Stream("a.jsonl", strings.NewReader("{}\n{\"text\": \"One.\"}\n{}\n{}\n{\"text\": \"Two.\"}\n")))
	assert.Equal(t, []string{"a.jsonl:2||One."}, got)
	assert.Len(t, errs, 3)
	assert.Equal(t, "too many errors: 2", errs[2])
}

// A text is as long as it may be, wherever it stands.
func TestSizesAreBoundedAlike(t *testing.T) {
	r := corpus.Reader{Parser: article.Parser{MaxBytes: 10}}
	for name, form := range map[string]string{"a.txt": "%", "a.jsonl": `{"text": "%"}`, "a.json": `[{"text": "%"}]`, "a.csv": "text\n%\n", "a.tsv": "text\n%\n"} {
		got, errs := collect(r.Stream(name, strings.NewReader(strings.Replace(form, "%", "0123456789", 1))))
		assert.Len(t, got, 1, name)
		assert.Empty(t, errs, name)
		for _, err := range r.Stream(name, strings.NewReader(strings.Replace(form, "%", "0123456789a", 1))) {
			assert.ErrorIs(t, err, article.ErrTooLarge, name)
		}
	}
}

func TestRecordsThatNeverEnd(t *testing.T) {
	long := strings.Repeat("x", 3<<20)
	r := corpus.Reader{Parser: article.Parser{MaxBytes: 1 << 10}}
	for name, c := range map[string]struct{ in, after string }{
		"a.jsonl": {`{"text": "` + long + "\"}\n{\"text\": \"Next.\"}", "a.jsonl:2||Next."},
		"a.json":  {`[{"text": "` + long + `"}, {"text": "Next."}]`, "a.json:1||Next."},
		"a.csv":   {"text\n\"" + long, ""},
	} {
		got, errs := collect(r.Stream(name, strings.NewReader(c.in)))
		require.Len(t, errs, 1, name)
		assert.Contains(t, errs[0], "the record is too long")
		assert.Equal(t, c.after, strings.Join(got, " "))
	}
}

func TestBadBytesKeepTheirPlaces(t *testing.T) {
	for name, in := range map[string]string{
		"a.txt": "caf\xe9 \U000F0041", "a.jsonl": "{\"text\": \"caf\xe9 \U000F0041\"}", "a.csv": "text\ncaf\xe9 \U000F0041\n",
	} {
		for a, err := range new(corpus.Reader).Stream(name, strings.NewReader(in)) {
			require.NoError(t, err)
			assert.Equal(t, "caf\xe9 \U000F0041", a.Source(), name)
			assert.Contains(t, a.Flags(), article.InvalidUTF8)
		}
	}
	r := corpus.Reader{Parser: article.Parser{Encoding: charmap.Windows1252}}
	got, errs := collect(r.Stream("a.csv", strings.NewReader("id,text\n1,caf\xe9\n")))
	assert.Empty(t, errs)
	assert.Equal(t, []string{"1||café"}, got)
}

// brokenFS has a file that cannot be opened.
type brokenFS struct{ fstest.MapFS }

func (b brokenFS) Open(name string) (fs.File, error) {
	if name == "b.txt" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return b.MapFS.Open(name)
}

func TestFoldersGoOnAfterErrors(t *testing.T) {
	fsys := brokenFS{fstest.MapFS{"a.txt": {}, "b.txt": {}, "c.txt": {}, "pipe.txt": {Mode: fs.ModeNamedPipe}}}
	got, errs := collect(corpus.FS(fsys))
	assert.Equal(t, []string{"a||", "c||"}, got)
	assert.Equal(t, []string{"b.txt: permission denied", "pipe.txt: not a regular file, but p---------"}, errs)
	_, errs = collect(corpus.FS(fstest.MapFS{"a.jpeg": {}}))
	require.Len(t, errs, 1)
	assert.Contains(t, errs[0], ".: no file that can be read")
}

func TestLoopsBreakOff(t *testing.T) {
	for _, articles := range []iter.Seq2[*article.Article, error]{
		corpus.FS(fstest.MapFS{"a.txt": {}, "b.txt": {}}),
		corpus.FS(fstest.MapFS{"a.jsonl": {Data: []byte("{\"text\": \"a\"}\n{\"text\": \"b\"}\n{}")}, "b.txt": {}}),
		corpus.FS(fstest.MapFS{"a.csv": {Data: []byte("text\na\nb\n")}, "b.json": {Data: []byte("[{}, {}]")}}),
		corpus.FS(fstest.MapFS{"b.json": {Data: []byte("[{}, {}]")}}),
	} {
		n := 0
		for range articles {
			n++
			break
		}
		assert.Equal(t, 1, n)
	}
}

func TestPaths(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		return path
	}
	write("two.txt", "Two.")
	one := write("one.txt", "One.")
	got, errs := collect(corpus.Paths(one))
	assert.Empty(t, errs)
	assert.Equal(t, []string{"one||One."}, got)

	secret := filepath.Join(t.TempDir(), "secret.txt")
	require.NoError(t, os.WriteFile(secret, []byte("Nobody's business."), 0o600))
	require.NoError(t, os.Symlink(secret, filepath.Join(dir, "link.txt")))
	require.NoError(t, os.Symlink("two.txt", filepath.Join(dir, "three.txt")))
	got, errs = collect(corpus.Paths(dir, one, one))
	assert.Equal(t, []string{"one||One.", "three||Two.", "two||Two.", one + "||One."}, got)
	require.Len(t, errs, 2)
	assert.Contains(t, errs[0], filepath.Join(dir, "link.txt")+": ")
	assert.Equal(t, one+": the same ID again: \""+one+"\"", errs[1])

	_, errs = collect(corpus.Paths(filepath.Join(dir, "nowhere")))
	require.Len(t, errs, 1)
	assert.Contains(t, errs[0], "nowhere: no such file")
}

func TestReadersErrorsArePassedOn(t *testing.T) {
	for _, name := range []string{"a.txt", "a.jsonl", "a.json", "a.csv", "a"} {
		broken := io.MultiReader(strings.NewReader("text\n"), iotest.ErrReader(io.ErrClosedPipe))
		var last error
		for _, err := range new(corpus.Reader).Stream(name, broken) {
			last = err
		}
		assert.Error(t, last, name)
	}
}

func FuzzStream(f *testing.F) {
	for _, name := range []string{"a.jsonl", "a.json", "a.csv", "a.tsv", "a.txt", "a", "a.gz"} {
		f.Add(name, []byte(`{"id": 1, "text": "One."}`))
		f.Add(name, []byte("id,text\n1,\"One.\"\n"))
		f.Add(name, []byte("[{\"text\": \"\\ud800\xff\"},{}]"))
		f.Add(name, []byte("\xff\xfe[\x00"))
		f.Add(name, []byte(strings.Repeat("The \x80 stood. ", 300)))
	}
	// Decoding gives three bytes for one at most: U+20AC for the 0x80 of Windows-1252.
	const read, decoded = 1 << 12, 3 << 12
	f.Fuzz(func(t *testing.T, name string, in []byte) {
		r := corpus.Reader{Parser: article.Parser{MaxBytes: read}}
		var ids []string
		for a, err := range r.Stream(name, bytes.NewReader(in)) {
			if (a == nil) == (err == nil) {
				t.Fatal("neither or both of article and error")
			}
			if err == nil {
				ids = append(ids, a.Meta().ID)
				if len(a.Source()) > decoded {
					t.Fatal("a text that is too large")
				}
			}
		}
		seen := map[string]bool{}
		for _, id := range ids {
			if seen[id] {
				t.Fatalf("two articles with the ID %q", id)
			}
			seen[id] = true
		}
	})
}

// Whatever text an object holds comes out as it is.
func FuzzJSON(f *testing.F) {
	f.Add("“Fog”\x00\u2028 \"fell\\", "1")
	f.Fuzz(func(t *testing.T, text, id string) {
		if strings.TrimSpace(text) == "" || !utf8.ValidString(text) || !utf8.ValidString(id) {
			return
		}
		record, err := json.Marshal(map[string]string{"text": text, "id": id})
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"a.jsonl", "a.json"} {
			n := 0
			for a, err := range new(corpus.Reader).Stream(name, bytes.NewReader(record)) {
				if err != nil || a.Source() != text || id != "" && a.Meta().ID != id {
					t.Fatalf("%v %q", err, text)
				}
				n++
			}
			if n != 1 {
				t.Fatal(n)
			}
		}
	})
}
