package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"strings"
)

var endings = map[string]Format{
	".txt": Plain, ".text": Plain, ".md": Plain,
	".jsonl": JSONLines, ".ndjson": JSONLines, ".json": JSON,
	".csv": CSV, ".tsv": TSV, ".tab": TSV,
}

// formatOf returns a name without its endings, and what they tell; "" for nothing.
func formatOf(name string) (stem string, f Format) {
	stem = name
	for _, packed := range [...]string{".gz", ".zst"} {
		if ext := path.Ext(stem); strings.EqualFold(ext, packed) {
			stem = strings.TrimSuffix(stem, ext)
			break
		}
	}
	ext := path.Ext(stem)
	if f = endings[strings.ToLower(ext)]; f == "" {
		return name, ""
	}
	return strings.TrimSuffix(stem, ext), f
}

// sniff tells by its first bytes what r holds.
func (s *run) sniff(r *bufio.Reader) Format {
	start, _ := r.Peek(bufferSize) // an error comes again at the first read
	start = bytes.TrimLeft(bytes.TrimPrefix(start, []byte("\ufeff")), " \t\r\n")
	switch {
	case len(start) == 0:
		return Plain
	case start[0] == '{':
		line, _, whole := bytes.Cut(start, []byte("\n"))
		if !whole || json.Valid(line) || !bytes.HasPrefix(bytes.TrimLeft(start[1:], " \t\r\n"), []byte{'"'}) {
			return JSONLines
		}
		return JSON
	case start[0] == '[' && bytes.HasPrefix(bytes.TrimLeft(start[1:], " \t\r\n"), []byte{'{'}):
		return JSON
	}
	return s.tableFormat(r)
}

// binary names what r holds if that is no text, and returns "" if it may be one.
func binary(r *bufio.Reader) string {
	start, _ := r.Peek(512)
	for _, k := range [...]struct{ magic, name string }{
		{"%PDF-", "PDF"}, {"PK\x03\x04", "a zip archive (Word and the like are such)"}, {"\xd0\xcf\x11\xe0", "an old Office file"},
		{"\x89PNG", "a picture"}, {"\xff\xd8\xff", "a picture"}, {"GIF8", "a picture"}, {"{\\rtf", "RTF"}, {"PAR1", "Parquet"},
		{"SQLite format 3\x00", "an SQLite database"}, {"BZh", "bzip2"}, {"\xfd7zXZ", "xz"},
	} {
		if bytes.HasPrefix(start, []byte(k.magic)) {
			return k.name
		}
	}
	page := strings.ToLower(string(bytes.TrimLeft(bytes.TrimPrefix(start, []byte("\ufeff")), " \t\r\n")))
	for _, tag := range [...]string{"<!doctype html", "<html", "<head", "<?xml", "<rss"} {
		if strings.HasPrefix(page, tag) {
			return fmt.Sprintf("a page or feed (%s…), which the modules article/html and article/feed read", tag)
		}
	}
	return ""
}
