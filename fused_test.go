package copydesk_test

import (
	"os"
	"os/exec"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var fused = regexp.MustCompile(`(?m)\(([^)\s]*\.go:\d+)\).*\tFN?M(?:ADD|SUB)[DS]\t`)

// A product that the compiler for arm64 fuses with a sum is rounded once less there, and
// the last digit of a table of package stats differs: whoever writes x*y + z there writes
// float64(x*y) + z.
func TestNothingInStatsIsFused(t *testing.T) {
	args := []string{"build", "-gcflags=-S"}
	for _, line := range goList(t, "-deps", "-f", `{{if not .Standard}}{{if .Module.Main}}{{.ImportPath}}{{end}}{{end}}`, "./stats") {
		if len(line) == 1 {
			args = append(args, "./"+line[0])
		}
	}
	require.Greater(t, len(args), 5)
	build := exec.Command("go", args...)
	build.Env = append(os.Environ(), "GOARCH=arm64", "CGO_ENABLED=0")
	assembly, err := build.CombinedOutput()
	require.NoError(t, err)
	require.Contains(t, string(assembly), "STEXT")
	for _, m := range fused.FindAllSubmatch(assembly, -1) {
		assert.Fail(t, "fused", "%s", m[1])
	}
}
