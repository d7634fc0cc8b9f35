package formats_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/quote/formats"
	"github.com/copydesk/copydesk/stats"
)

// fog is a document as a program makes it.
func fog() formats.Document {
	p := article.Parser{Known: article.Known{ID: "fog"}}
	a := p.Parse("“The fog came back,” Zoë Holm said.")
	entities := entity.Extract(a)
	return formats.Document{Article: a, Entities: entities, Quotes: quote.Extract(a, entities)}
}

func ExampleRows() {
	for _, r := range formats.Rows(fog()) {
		fmt.Println(r.Article, r.Speaker, r.Cue, r.Words, r.Start, r.End)
	}
	// For a file: stats.WriteCSV(w, rows, stats.CSV{BOM: true, Guard: true})
	_ = stats.CSV{}
	// Output: fog Zoë Holm said The fog came back 0 39
}

func ExampleBrat() {
	var text strings.Builder // the file fog.txt; fog.ann is printed here
	if err := formats.Brat(&text, os.Stdout, fog()); err != nil {
		fmt.Println(err)
	}
	// Output:
	// T1	PERSON 21 29	Zoë Holm
	// #1	AnnotatorNotes T1	Zoë Holm
	// T2	Quote 0 20	“The fog came back,”
	// A1	Kind T2 direct
	// A2	Reports T2 speech
	// A3	Form T2 words
	// T3	Cue 30 34	said
	// R1	Cue Arg1:T2 Arg2:T3
	// T4	Source 21 29	Zoë Holm
	// R2	Source Arg1:T2 Arg2:T4
	// R3	Speaker Arg1:T2 Arg2:T1
}

func ExampleReadBrat() {
	a := article.Parse("“The fog came back,” Zoë Holm said.")
	gold, err := formats.ReadBrat(a, strings.NewReader("T1\tQuote 0 20\t“The fog came back,”\nT2\tPERSON 21 29\tZoë Holm\nR1\tSpeaker Arg1:T1 Arg2:T2\n"))
	fmt.Println(gold.Quotes[0].Speaker, gold.Quotes[0].Content, err)
	// Output: Zoë Holm [{0 24}] <nil>
}

func ExampleCoNLLU() {
	if err := formats.CoNLLU(os.Stdout, fog()); err != nil {
		fmt.Println(err)
	}
	// Output:
	// # newdoc id = fog
	// # newpar
	// # sent_id = 1
	// # text = “The fog came back,” Zoë Holm said.
	// 1	“	_	PUNCT	``	_	4	dep	_	Bytes=0-3|SpaceAfter=No
	// 2	The	_	DET	DT	_	3	dep	_	Bytes=3-6
	// 3	fog	_	NOUN	NN	_	4	dep	_	Bytes=7-10
	// 4	came	_	VERB	VBD	_	10	dep	_	Bytes=11-15
	// 5	back	_	ADV	RB	_	4	dep	_	Bytes=16-20|SpaceAfter=No
	// 6	,	_	PUNCT	,	_	10	dep	_	Bytes=20-21|SpaceAfter=No
	// 7	”	_	PUNCT	''	_	10	dep	_	Bytes=21-24
	// 8	Zoë	_	PROPN	NNP	_	9	dep	_	Bytes=25-29|Name=B-PERSON
	// 9	Holm	_	PROPN	NNP	_	10	dep	_	Bytes=30-34|Name=I-PERSON
	// 10	said	_	VERB	VBD	_	0	root	_	Bytes=35-39|SpaceAfter=No
	// 11	.	_	PUNCT	.	_	10	dep	_	Bytes=39-40
}

func ExampleSpaCy() {
	a := article.Parse("It fell.")
	if err := formats.SpaCy(os.Stdout, formats.Document{Article: a}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"text":"It fell.","tokens":[{"id":0,"start":0,"end":2,"tag":"PRP","pos":"PRON"},{"id":1,"start":3,"end":7,"tag":"VBD","pos":"VERB"},{"id":2,"start":7,"end":8,"tag":".","pos":"PUNCT"}],"ents":[],"sents":[{"start":0,"end":8}],"spans":{"cues":[],"quotes":[],"sources":[]},"cats":{}}
}

func ExampleDisplaCy() {
	if err := formats.DisplaCy(os.Stdout, fog()); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"text":"“The fog came back,” Zoë Holm said.","ents":[{"start":0,"end":20,"label":"QUOTE","kb_id":"Zoë Holm"},{"start":21,"end":29,"label":"SOURCE","kb_id":"Zoë Holm"},{"start":30,"end":34,"label":"CUE","kb_id":""}]}
}

func ExampleWebAnnotation() {
	d := fog()
	d.Quotes[0].Cue, d.Quotes[0].Source, d.Entities = article.Span{}, article.Span{}, nil // to be short
	if err := formats.WebAnnotation(os.Stdout, d, "https://example.org/fog"); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"@context":"http://www.w3.org/ns/anno.jsonld","id":"https://example.org/fog#page","type":"AnnotationPage","partOf":{"id":"https://example.org/fog#annotations","type":"AnnotationCollection","total":1},"startIndex":0,"items":[{"id":"https://example.org/fog#quote-1","type":"Annotation","motivation":"describing","body":[{"type":"TextualBody","purpose":"classifying","value":"direct","format":"text/plain"},{"type":"TextualBody","purpose":"identifying","value":"Zoë Holm","format":"text/plain"}],"target":[{"source":"https://example.org/fog","selector":[{"type":"TextPositionSelector","start":0,"end":20},{"type":"TextQuoteSelector","exact":"“The fog came back,”","prefix":"","suffix":" Zoë Holm said."}]}]}]}
}

func ExampleTEI() {
	if err := formats.TEI(os.Stdout, fog()); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <TEI xmlns="http://www.tei-c.org/ns/1.0">
	// <teiHeader>
	// <fileDesc>
	// <titleStmt><title>fog</title></titleStmt>
	// <publicationStmt><publisher></publisher><idno>fog</idno></publicationStmt>
	// <sourceDesc><p>fog</p></sourceDesc>
	// </fileDesc>
	// <profileDesc>
	// <particDesc>
	// <listPerson>
	// <person xml:id="e0"><persName>Zoë Holm</persName><gender value="female"/></person>
	// </listPerson>
	// </particDesc>
	// </profileDesc>
	// </teiHeader>
	// <text>
	// <body>
	// <p><said xml:id="q1.1" direct="true" n="direct" who="#e0">“The fog came back,”</said> <seg type="source"><persName ref="#e0">Zoë Holm</persName></seg> <seg type="cue">said</seg>.</p>
	// </body>
	// </text>
	// </TEI>
}
