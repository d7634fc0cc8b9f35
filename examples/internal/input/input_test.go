package input

import (
	"os"
	"path/filepath"
	"testing"

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
	assert.Equal(t, []string{"one", filepath.Join(dir, "one.txt"), "two"}, ids)
}

// An ID that comes again is seen, whichever argument it is in.
func TestDoubledIDsOfArguments(t *testing.T) {
	dir := t.TempDir()
	a := write(t, dir, "a.jsonl", `{"id": "x", "text": "One."}`)
	b := write(t, dir, "b.jsonl", `{"id": "x", "text": "Two."}`)
	ids, errs := collect(a, b, b)
	assert.Equal(t, []string{"x"}, ids)
	assert.Equal(t, []string{b + `:1: the same ID again: "x"`, b + `:1: the same ID again: "x"`}, errs)
}

func TestBadArgumentsAreNamed(t *testing.T) {
	dir := t.TempDir()
	one := write(t, dir, "one.txt", "A line.")
	empty := t.TempDir()
	ids, errs := collect("nowhere", empty, one)
	assert.Equal(t, []string{"one"}, ids, "what can be read is read")
	require.Len(t, errs, 2)
	assert.Contains(t, errs[0], "nowhere: ")
	assert.Contains(t, errs[1], empty+": no file that can be read")
}
