package page

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The file is sorted, and the code names each of its sets and no other.
func TestSigns(t *testing.T) {
	assert.True(t, slices.IsSorted(dataLines(signsFile)))
	assert.True(t, slices.IsSorted(dataLines(flagsFile)))
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	call, name := regexp.MustCompile(`sign(?:Set|Rows)\("[^)]*\)`), regexp.MustCompile(`"([^"]*)"`)
	named := map[string]bool{}
	for _, file := range files {
		source, err := os.ReadFile(file)
		require.NoError(t, err)
		for _, c := range call.FindAllString(string(source), -1) {
			for _, n := range name.FindAllStringSubmatch(c, -1) {
				named[n[1]] = true
			}
		}
	}
	assert.Equal(t, slices.Sorted(maps.Keys(allSigns())), slices.Sorted(maps.Keys(named)))
	for set, parts := range allSigns() {
		assert.NotContains(t, strings.Join(parts, ""), "_", set)
	}
}

func TestIndex(t *testing.T) {
	for _, part := range []string{" ", " in ", "link", " link", "aaa", "s\u2028", "x"} {
		for _, s := range []string{"", " ", "in", " in ", "a link in it", "blink", "aab aaab", "“a” it's\u2028b", "lin link"} {
			assert.Equal(t, strings.Index(s, part), index(s, part), "%q in %q", part, s)
		}
	}
}

func TestSelfCores(t *testing.T) {
	for _, part := range slices.Concat(selfSigns(), selfOpenings()) {
		assert.True(t, containsAny(part, selfCores[:]), part)
	}
}
