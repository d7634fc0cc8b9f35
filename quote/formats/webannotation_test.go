package formats_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/quote/formats"
)

func webAnnotation(w io.Writer, d formats.Document) error { return formats.WebAnnotation(w, d, "") }

// The types below are what the Web Annotation model lets a page of ours have; check looks
// after what else a "must" of it asks for.
type (
	annoCollection struct {
		Context string `json:"@context"`
		ID      string
		Type    string
		Total   int
	}
	annoPage struct {
		annoCollection
		PartOf     *annoCollection
		StartIndex *int
		Items      []annotation
	}
	annotation struct {
		ID         string
		Type       string
		Motivation string
		Body       []json.RawMessage
		Target     []annoTarget
	}
	annoBody struct {
		Type    string
		Purpose string
		Value   *string
		Format  string
	}
	annoTarget struct {
		Source   string
		Selector []annoSelector
	}
	annoSelector struct {
		Type                  string
		Start, End            *int
		Exact, Prefix, Suffix *string
	}
)

// motivations are those of the model that are used here.
var motivations = map[string]bool{"classifying": true, "describing": true, "identifying": true, "linking": true}

// strictly reads JSON that has no other fields than v.
func strictly(data []byte, v any) error {
	d := json.NewDecoder(strings.NewReader(string(data)))
	d.DisallowUnknownFields()
	return d.Decode(v)
}

func isIRI(s string) bool {
	u, err := url.Parse(s)
	return err == nil && u.Scheme != "" && (u.Opaque != "" || u.Host != "") && strings.Count(s, "#") < 2
}

// check returns what of the model's musts a page breaks.
func (p *annoPage) check() (broken []string) {
	must := func(ok bool, what string, args ...any) {
		if !ok {
			broken = append(broken, fmt.Sprintf(what, args...))
		}
	}
	must(p.Context == "http://www.w3.org/ns/anno.jsonld", "context %q", p.Context)
	must(isIRI(p.ID), "ID %q", p.ID)
	if p.Type == "AnnotationCollection" {
		must(p.Total == 0 && p.Items == nil, "a collection without its first page")
		return broken
	}
	must(p.Type == "AnnotationPage", "type %q", p.Type)
	must(len(p.Items) > 0, "an empty page")
	must(p.PartOf != nil && isIRI(p.PartOf.ID) && p.PartOf.ID != p.ID && p.PartOf.Total == len(p.Items), "part of %v", p.PartOf)
	must(p.StartIndex != nil && *p.StartIndex == 0, "start index")
	ids := map[string]bool{}
	for _, a := range p.Items {
		must(isIRI(a.ID) && !ids[a.ID], "ID %q", a.ID)
		ids[a.ID] = true
		must(a.Type == "Annotation", "%s: type %q", a.ID, a.Type)
		must(motivations[a.Motivation], "%s: motivation %q", a.ID, a.Motivation)
		must(len(a.Target) > 0, "%s: no target", a.ID)
		for _, raw := range a.Body {
			must(bodyIsRight(raw, ids), "%s: body %s", a.ID, raw)
		}
		for _, t := range a.Target {
			must(isIRI(t.Source), "%s: source %q", a.ID, t.Source)
			for _, s := range t.Selector {
				must(s.isRight(), "%s: selector %v", a.ID, s)
			}
		}
	}
	return broken
}

// bodyIsRight reports whether a body is the ID of an annotation before, or text.
func bodyIsRight(raw []byte, ids map[string]bool) bool {
	var id string
	if json.Unmarshal(raw, &id) == nil {
		return ids[id]
	}
	var b annoBody
	return strictly(raw, &b) == nil && b.Type == "TextualBody" && b.Value != nil && *b.Value != "" && motivations[b.Purpose] && b.Format == "text/plain"
}

func (s *annoSelector) isRight() bool {
	switch s.Type {
	case "TextPositionSelector":
		return s.Start != nil && s.End != nil && 0 <= *s.Start && *s.Start <= *s.End && s.Exact == nil
	case "TextQuoteSelector":
		return s.Exact != nil && s.Start == nil && s.End == nil
	}
	return false
}

func readPage(t testing.TB, d formats.Document, source string) annoPage {
	out := written(t, func(w io.Writer) error { return formats.WebAnnotation(w, d, source) })
	var p annoPage
	require.NoError(t, strictly([]byte(out), &p))
	return p
}

func TestWebAnnotationsKeepToTheModel(t *testing.T) {
	for _, d := range append(samples(), document("", "Ann Lee said so."), document("a b/\xff#?'", "Ann Lee said so.")) {
		for _, source := range []string{"", "https://news.example/fog", "https://news.example/fog#text"} {
			p := readPage(t, d, source)
			assert.Empty(t, p.check())
		}
	}
}

func TestWebAnnotationsPointAtTheirWords(t *testing.T) {
	for _, d := range samples() {
		text := []rune(d.Article.Source())
		for _, item := range readPage(t, d, "").Items {
			for _, target := range item.Target {
				at, words := target.Selector[0], target.Selector[1]
				assert.Equal(t, string(text[*at.Start:*at.End]), *words.Exact)
				assert.True(t, strings.HasSuffix(string(text[:*at.Start]), *words.Prefix))
				assert.True(t, strings.HasPrefix(string(text[*at.End:]), *words.Suffix))
			}
		}
	}
}

// A processor of JSON-LD makes triples of all that is written. It may not fetch the context,
// so it is given one of our own, with those terms of it that a page has.
func TestWebAnnotationsAreLinkedData(t *testing.T) {
	out := python(t, "pyld", `
import json, sys
from pyld import jsonld
oa, ids = "http://www.w3.org/ns/oa#", lambda name: {"@id": name, "@type": "@id"}
context = {"oa": oa, "as": "http://www.w3.org/ns/activitystreams#", "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "id": "@id", "type": "@type",
    "AnnotationPage": "as:OrderedCollectionPage", "AnnotationCollection": "as:OrderedCollection",
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"}, "partOf": ids("as:partOf"), "total": "as:totalItems", "startIndex": "as:startIndex",
    "body": ids("oa:hasBody"), "target": ids("oa:hasTarget"), "source": ids("oa:hasSource"), "selector": ids("oa:hasSelector"),
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "value": "rdf:value", "format": "dc:format"}
for name in ["Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector", "classifying", "describing", "identifying", "linking",
             "exact", "prefix", "suffix", "start", "end"]:
    context[name] = "oa:" + name
def load(url, options):
    assert url == "http://www.w3.org/ns/anno.jsonld", url
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": {"@context": context}}
def leaves(v):
    if isinstance(v, dict): return sum(leaves(x) for k, x in v.items() if k not in ("@context", "id", "@id"))
    if isinstance(v, list): return sum(map(leaves, v))
    return 1
def walk(v):
    if isinstance(v, list):
        for x in v: yield from walk(x)
    elif isinstance(v, dict):
        if "@value" in v: yield "value"; return
        if list(v) == ["@id"]: assert ":" in v["@id"], v; yield "link"; return
        for k, x in v.items():
            if k == "@id": assert ":" in x, x
            elif k == "@type":
                for y in x: assert y.startswith("http://www.w3.org/ns/"), y; yield "type"
            else: assert k == "@list" or ":" in k, k; yield from walk(x)
n = 0
for line in sys.stdin.buffer.read().decode().split("\n")[:-1]:
    data = json.loads(line)
    expanded = jsonld.expand(data, {"documentLoader": load})
    assert sum(1 for _ in walk(expanded)) == leaves(data), "a field is lost"
    triples = jsonld.to_rdf(data, {"documentLoader": load, "format": "application/n-quads"})
    motivated = triples.count("<" + oa + "motivatedBy> <" + oa)
    assert motivated == len(data.get("items", [])), motivated
    n += motivated
print(n > 100)
`, webAnnotation)
	assert.Equal(t, "True", out)
}
