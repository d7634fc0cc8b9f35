package article_test

import (
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"

	"github.com/stretchr/testify/assert"
)

func TestFlagsTellWhatIsNoProse(t *testing.T) {
	const prose = "The ferry sank on Monday, the harbour board said, and nobody knows why.\n\n"
	for text, want := range map[string][]article.Flag{
		"<!DOCTYPE html>\n<html><body><p>The ferry sank.</p></body></html>":                       {article.HTML},
		"<div class=a><p>The ferry sank.</p></div><div><p>Nobody was hurt.</p></div>":             {article.HTML},
		prose + "It is <b>not</b> clear.<br>":                                                     nil,
		`{"title": "Ferry sinks", "text": "The ferry sank on Monday."}`:                           {article.JSON},
		`{"id": 1, "text": "One."}` + "\n" + `{"id": 2, "text": "Two."}`:                          {article.JSON},
		`[{"id": 1}, {"id": 2}]`:                                                                  {article.JSON},
		"[3] Minutes of the harbour board, 1968.":                                                 nil,
		"{sigh} The ferry sank, and \"nobody\" cared.":                                            nil,
		"id,title,text\n1,Ferry,\"It sank, they said\"\n2,Tram,It runs\n3,Bus,It is late":         {article.Table},
		"id\ttext\n1\tIt sank\n2\tIt runs\n3\tIt is late":                                         {article.Table},
		"One, two, three\nFour, five, six\nSeven, eight, nine\nTen, eleven, twelve":               nil,
		"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x01\x00\x08\x06\x00\x00\x00": {article.InvalidUTF8, article.NotText},
		strings.Repeat(prose, 3):                                                                  nil,
	} {
		got := article.Parse(text).Flags()
		for _, f := range []article.Flag{article.NotText, article.HTML, article.JSON, article.Table} {
			has := false
			for _, w := range want {
				has = has || w == f
			}
			if has {
				assert.Contains(t, got, f, "%q", text)
			} else {
				assert.NotContains(t, got, f, "%q", text)
			}
		}
	}
}
