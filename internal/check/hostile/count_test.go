package hostile_test

import (
	"bufio"
	"bytes"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/internal/check/hostile"
	"github.com/copydesk/copydesk/internal/check/race"
)

// A text of four times the size runs about four times as many statements: counted, not
// timed, so that it is the same on every machine. CI sets HOSTILE_SIZE=1500, which takes
// half a minute; with 8000, some minutes, each statement that grows faster shows as well.
func TestStatementsAreLinearInTheText(t *testing.T) {
	size := os.Getenv("HOSTILE_SIZE")
	if size == "" || race.Enabled {
		t.Skip("HOSTILE_SIZE is not set, or the race detector is on")
	}
	program := filepath.Join(t.TempDir(), "count")
	out, err := exec.Command("go", "build", "-cover", "-covermode=atomic", "-coverpkg=github.com/copydesk/copydesk/...", "-o", program, "./count").CombinedOutput()
	require.NoError(t, err, "%s", out)
	cmd := exec.Command(program, size)
	cmd.Env = append(os.Environ(), "GOCOVERDIR="+t.TempDir())
	cmd.Stderr = os.Stderr
	out, err = cmd.Output()
	require.NoError(t, err)
	texts := 0
	for lines := bufio.NewScanner(bytes.NewReader(out)); lines.Scan(); texts++ {
		var small, large, few, many float64
		head, rest, _ := strings.Cut(lines.Text(), "\t[")
		_, err := fmt.Sscanf(head, "%g\t%g\t%g\t%g", &small, &large, &few, &many)
		require.NoError(t, err)
		const start = 200_000 // statements of what a short text is spared
		assert.LessOrEqual(t, large, math.Pow(4, 1.2)*small+start, "statements: [%s", rest)
		const once = 500_000 // in a window of the text, which the smaller one does not fill
		assert.LessOrEqual(t, many, 8*few+once, "package, function and statement: [%s", rest)
	}
	assert.Len(t, hostile.Texts(), texts)
}
