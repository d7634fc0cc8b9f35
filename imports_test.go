package copydesk_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/copydesk/copydesk/"

// goList runs go list and returns a list of words for each line of its output.
func goList(t *testing.T, args ...string) [][]string {
	out, err := exec.Command("go", append([]string{"list"}, args...)...).Output()
	require.NoError(t, err)
	var lines [][]string
	for line := range strings.Lines(string(out)) {
		lines = append(lines, strings.Fields(strings.ReplaceAll(line, module, "")))
	}
	return lines
}

// mayImport says which of the four packages each of them may import; algorithms in
// internal may import none.
var mayImport = map[string][]string{
	"article": {},
	"entity":  {"article"},
	"quote":   {"article", "entity"},
	"stats":   {"article"},
}

func TestImportsRunOneWay(t *testing.T) {
	for _, line := range goList(t, "-f", `{{if ne .Name "main"}}{{.ImportPath}}{{range .Imports}} {{.}}{{end}}{{end}}`, "./article", "./entity", "./quote", "./stats", "./internal/...") {
		if len(line) == 0 {
			continue
		}
		pkg, imports := line[0], line[1:]
		if strings.HasPrefix(pkg, "internal/learn/") {
			continue // parts of commands, which use what users use
		}
		for _, imported := range imports {
			if _, public := mayImport[imported]; public {
				assert.Contains(t, mayImport[pkg], imported, "%s imports %s", pkg, imported)
			}
		}
	}
}

// What only parses or counts must not carry the weights of the models.
func TestNoWeightsBelowEntity(t *testing.T) {
	for _, line := range goList(t, "-deps", "./article", "./article/corpus", "./stats") {
		for _, weights := range []string{"internal/pos", "internal/syntax", "entity/internal/names", "internal/attribution", "internal/coref"} {
			assert.NotEqual(t, weights, line[0])
		}
	}
}

// Four modules beside the standard library, one of them for tests.
func TestFourDependencies(t *testing.T) {
	mod, err := os.ReadFile("go.mod")
	require.NoError(t, err)
	var direct []string
	for line := range strings.Lines(string(mod)) {
		if name, version, ok := strings.Cut(strings.TrimSpace(strings.TrimPrefix(line, "require ")), " "); ok && strings.HasPrefix(version, "v") && !strings.Contains(line, "// indirect") {
			direct = append(direct, name)
		}
	}
	assert.ElementsMatch(t, []string{"github.com/clipperhouse/uax29/v2", "github.com/kljensen/snowball", "github.com/stretchr/testify", "golang.org/x/text"}, direct)
}
