package terminal_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Their output is for other programs than a terminal: annotate writes JSON, report a page.
var notForTerminals = map[string]bool{"annotate": true, "report": true}

// Nothing in a text, in the name of a file or in an argument steers the terminal that a
// program writes to.
func TestNoProgramSteersTheTerminal(t *testing.T) {
	dir := t.TempDir()
	build := exec.Command("go", "build", "-o", dir+"/", "../../...")
	out, err := build.CombinedOutput()
	require.NoError(t, err, "%s", out)
	programs, err := os.ReadDir(dir)
	require.NoError(t, err)
	in := filepath.Join(t.TempDir(), "in")
	require.NoError(t, os.Mkdir(in, 0o777))
	const text = "Mayor\x1b[31m wins\u202e\n\nBy Ann\x1b[32m Lee\u202e\n\n“We will\x1b]0;x\x07 build\u202e it\u009b31m,” Ann\x1b[33m Lee\u202e, the may\x1bor of Ald\u202eport, said. " +
		"“Nobody\u200b asked us.” Pe\u2066ter\u202e Orsted told Ann\x1b[33m Lee that the bri\x1bdge \x1b was \u202e old. The bridge\x1b was\u202e old.\n\nShare\x1b this\u202e\n"
	for _, name := range []string{"2026-03-05-\x1b[35ma\u202e.txt", "2026-03-06-b\u009b.txt", "2026-03-07-c\x9b31m.txt"} {
		require.NoError(t, os.WriteFile(filepath.Join(in, name), []byte(text), 0o666))
	}
	missing := filepath.Join(in, "missing\x1b[31m\u202e")
	ran := 0
	for _, p := range programs {
		for _, args := range [][]string{{in}, {in, in}, {"bridge", in}, {missing}, {in, missing}, {missing + "\x9b31m"}, {"-\x1b[31m\u202e\x9b"}, {"-version=\x1b[31m"}, {"-about=\x1b[31m\u202e", in}, {"-n=\x1b[31m\u202e"}} {
			ran++
			cmd := exec.Command(filepath.Join(dir, p.Name()), args...)
			var shown bytes.Buffer
			cmd.Stderr = &shown
			if !notForTerminals[p.Name()] {
				cmd.Stdout = &shown
			}
			_ = cmd.Run() // whatever its status
			for line := range strings.Lines(shown.String()) {
				line = strings.TrimSuffix(line, "\n")
				assert.True(t, utf8.ValidString(line), "%s %q writes %q", p.Name(), args, line)
				assert.False(t, strings.ContainsFunc(line, func(r rune) bool {
					return r != '\t' && r != '\u200d' && unicode.In(r, unicode.Cc, unicode.Cf)
				}), "%s %q writes %q", p.Name(), args, line)
			}
		}
	}
	assert.Greater(t, ran, 30)
}
