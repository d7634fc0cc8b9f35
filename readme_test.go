package copydesk_test

import (
	"archive/zip"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk"
)

var block = regexp.MustCompile("(?s)```(go)?\n(.*?)```")

// Whoever follows README.md in a new module gets what it says. The module comes from a
// proxy of the test's own, and what it needs from the module cache.
func TestREADME(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	_, section, _ := strings.Cut(string(readme), "## Ten lines")
	blocks := block.FindAllStringSubmatch(section, 3)
	require.Len(t, blocks, 3)
	program, output, get := blocks[0][2], blocks[1][2], blocks[2][2]

	cache, err := exec.Command("go", "env", "GOMODCACHE").Output()
	require.NoError(t, err)
	proxies := "file://" + proxy(t) + ",file://" + filepath.Join(strings.TrimSpace(string(cache)), "cache", "download")
	dir := t.TempDir()
	env := []string{"GOPROXY=" + proxies, "GOMODCACHE=" + t.TempDir(), "GOSUMDB=off", "GOFLAGS=-modcacherw", "GOWORK=off"}
	run := func(line ...string) string {
		t.Helper()
		cmd := exec.Command(line[0], line[1:]...)
		cmd.Dir, cmd.Env = dir, append(os.Environ(), env...)
		out, err := cmd.Output()
		require.NoError(t, err, "%v: %v", line, err)
		return string(out)
	}
	for name, text := range map[string]string{"main.go": program, "article.txt": story} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	run("go", "mod", "init", "example")
	require.Equal(t, []string{"go", "get"}, strings.Fields(get)[:2])
	run(strings.Fields(get)...)
	assert.Equal(t, output, run("go", "run", "."))
}

// proxy makes a folder that serves this module as a proxy does, without the modules
// within it.
func proxy(t *testing.T) string {
	root := t.TempDir()
	dir := filepath.Join(root, "github.com/copydesk/copydesk/@v")
	version := "v" + copydesk.Version
	require.NoError(t, os.MkdirAll(dir, 0o700))
	mod, err := os.ReadFile("go.mod")
	require.NoError(t, err)
	for name, text := range map[string]string{"list": version + "\n", version + ".info": `{"Version": "` + version + `"}`, version + ".mod": string(mod)} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	f, err := os.Create(filepath.Join(dir, version+".zip"))
	require.NoError(t, err)
	defer f.Close()
	z := zip.NewWriter(f)
	require.NoError(t, fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			_, err := os.Stat(filepath.Join(name, "go.mod"))
			if name != "." && (err == nil || strings.HasPrefix(d.Name(), ".") || d.Name() == "bin" || d.Name() == "testdata") {
				return fs.SkipDir
			}
			return nil
		}
		if !d.Type().IsRegular() {
			return nil
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		w, err := z.Create("github.com/copydesk/copydesk@" + version + "/" + name)
		if err == nil {
			_, err = w.Write(data)
		}
		return err
	}))
	require.NoError(t, z.Close())
	return root
}

func TestCitationHasTheVersion(t *testing.T) {
	citation, err := os.ReadFile("CITATION.cff")
	require.NoError(t, err)
	assert.Contains(t, string(citation), "\nversion: "+copydesk.Version+"\n")
}

// Each promise of README.md names the tests that hold it, which are where it says.
func TestPromisesNameTheirTests(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	_, section, _ := strings.Cut(string(readme), "## Promises")
	section, _, _ = strings.Cut(section, "\n## ")
	link := regexp.MustCompile("\\[`(\\w+)`\\]\\(([^)]+)\\)")
	for promise := range strings.SplitSeq(section, "\n- ") {
		if !strings.HasPrefix(promise, "**") {
			continue
		}
		links := link.FindAllStringSubmatch(promise, -1)
		assert.NotEmpty(t, links, promise)
		for _, l := range links {
			code, err := os.ReadFile(l[2])
			require.NoError(t, err)
			assert.Contains(t, string(code), "func "+l[1]+"(", l[2])
		}
	}
}
