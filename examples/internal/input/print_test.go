//go:build unix

package input

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/copydesk/copydesk/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestMain is also the program that the test below ends.
func TestMain(m *testing.M) {
	if os.Getenv("INPUT_TEST_PRINT") != "" {
		os.Exit(Print([]string{"-"}, slowly))
	}
	os.Exit(m.Run())
}

// slowly writes more than a buffer holds, and says on standard error that it is at it.
func slowly(w io.Writer, _ *article.Article) {
	for i := range 10_000 {
		fmt.Fprintln(w, "line", i)
		if i == 5_000 {
			fmt.Fprintln(os.Stderr, "amid")
			time.Sleep(50 * time.Millisecond) // so that the signal comes amid one of the articles
		}
	}
	fmt.Fprintln(w, "whole")
}

func TestSignalsEndBehindAWholeArticle(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "INPUT_TEST_PRINT=1")
		cmd.Stdin = strings.NewReader(strings.Repeat("{\"text\": \"One.\"}\n", 10))
		var out strings.Builder
		cmd.Stdout = &out
		errs, err := cmd.StderrPipe()
		require.NoError(t, err)
		require.NoError(t, cmd.Start())
		said, err := bufio.NewReader(errs).ReadString('\n')
		require.NoError(t, err)
		require.Equal(t, "amid\n", said)
		require.NoError(t, cmd.Process.Signal(s))
		var exit *exec.ExitError
		require.ErrorAs(t, cmd.Wait(), &exit)
		assert.Equal(t, 128+int(s), exit.ExitCode())
		assert.True(t, strings.HasSuffix(out.String(), "\nwhole\n"), s)
	}
}
