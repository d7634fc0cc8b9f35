package input

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func write(t *testing.T, dir, name, text string) string {
	path := filepath.Join(dir, name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

func collect(args ...string) (ids []string, errs []string) {
	for a, err := range Articles(args) {
		if err != nil {
			errs = append(errs, err.Error())
			continue
		}
		ids = append(ids, a.Meta().ID)
	}
	return ids, errs
}

func TestArticlesDefaultToTheCorpus(t *testing.T) {
	ids, errs := collect()
	assert.Empty(t, errs)
	assert.GreaterOrEqual(t, len(ids), 12)
}

func TestArticlesOfFilesAndFolders(t *testing.T) {
	dir := t.TempDir()
	one := write(t, dir, "one.txt", "A line.")
	write(t, dir, "two.txt", "A line.")
	ids, errs := collect(one, dir)
	assert.Empty(t, errs)
	assert.Equal(t, []string{"one", "one", "two"}, ids)
}

func TestBadArgumentsAreNamed(t *testing.T) {
	dir := t.TempDir()
	one := write(t, dir, "one.txt", "A line.")
	empty := t.TempDir()
	ids, errs := collect("nowhere", empty, one)
	assert.Equal(t, []string{"one"}, ids, "what can be read is read")
	require.Len(t, errs, 2)
	assert.Contains(t, errs[0], "nowhere: no such file or folder")
	assert.Contains(t, errs[1], empty+": no .txt file")
}

func TestLinksDoNotLeadOutOfAFolder(t *testing.T) {
	secret := write(t, t.TempDir(), "secret.txt", "Nobody's business.")
	dir := t.TempDir()
	require.NoError(t, os.Symlink(secret, filepath.Join(dir, "link.txt")))
	ids, errs := collect(dir)
	assert.Empty(t, ids)
	assert.Len(t, errs, 1)
}

func jsonl(path string) (ids []string, errs []string) {
	for a, err := range JSONL(path) {
		if err != nil {
			errs = append(errs, err.Error())
			continue
		}
		ids = append(ids, a.Meta().ID)
	}
	return ids, errs
}

const lines = `{"id": "a", "text": "One."}

{"id": "b", "text": 7}
{"id": "c", "te
{"id": "d", "text": "Four."}`

func TestJSONLGoesOnAfterBadLines(t *testing.T) {
	path := write(t, t.TempDir(), "in.jsonl", lines)
	ids, errs := jsonl(path)
	assert.Equal(t, []string{"a", "d"}, ids)
	require.Len(t, errs, 2)
	assert.Contains(t, errs[0], path+": line 3: ")
	assert.Contains(t, errs[1], path+": line 4: ")
}

func TestJSONLUnpacks(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write([]byte(lines))
	require.NoError(t, z.Close())
	ids, _ := jsonl(write(t, t.TempDir(), "in.jsonl.gz", packed.String()))
	assert.Equal(t, []string{"a", "d"}, ids)

	_, errs := jsonl(write(t, t.TempDir(), "cut.gz", packed.String()[:packed.Len()/2]))
	assert.Len(t, errs, 1, "a file that is cut off ends with one error")
}

func TestJSONLDropsLinesThatAreTooLong(t *testing.T) {
	long := `{"id": "x", "text": "` + strings.Repeat("x", maxLine) + `"}` + "\n"
	ids, errs := jsonl(write(t, t.TempDir(), "long.jsonl", long+`{"id": "y", "text": "Short."}`))
	assert.Equal(t, []string{"y"}, ids)
	require.Len(t, errs, 1)
	assert.Contains(t, errs[0], "line 1: line is too long")
}

func TestJSONLOfNothing(t *testing.T) {
	ids, errs := jsonl(write(t, t.TempDir(), "empty.jsonl", ""))
	assert.Empty(t, ids)
	assert.Empty(t, errs)
	_, errs = jsonl("nowhere.jsonl")
	assert.Len(t, errs, 1)
}

func TestErrorsNameTheFile(t *testing.T) {
	path := write(t, t.TempDir(), "big.txt", strings.Repeat("a", article.DefaultMaxBytes+1))
	ids, errs := collect(path)
	assert.Empty(t, ids)
	require.Len(t, errs, 1)
	assert.Contains(t, errs[0], path+": article: text is too large")
}
