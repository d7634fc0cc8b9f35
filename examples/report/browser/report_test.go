package browser

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// open starts Chromium with the report on args, and fails the test where anything
// but the page itself is fetched.
func open(t *testing.T, args ...string) context.Context {
	t.Helper()
	if _, err := exec.LookPath("chromium"); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("CI has to have chromium (apt-get install chromium)")
		}
		t.Skip("chromium is not installed")
	}
	page := filepath.Join(t.TempDir(), "report.html")
	command := exec.Command("go", append([]string{"run", "./examples/report"}, args...)...)
	command.Dir = "../../.." // the root module
	html, err := command.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, err.(*exec.ExitError).Stderr)
	}
	if err := os.WriteFile(page, html, 0o600); err != nil {
		t.Fatal(err)
	}

	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.ExecPath("chromium"),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 3*time.Minute)
	t.Cleanup(cancel)

	var mu sync.Mutex
	var fetched []string
	chromedp.ListenTarget(ctx, func(event any) {
		if e, ok := event.(*network.EventRequestWillBeSent); ok {
			mu.Lock()
			defer mu.Unlock()
			fetched = append(fetched, e.Request.URL)
		}
	})
	do(t, ctx, network.Enable(), chromedp.EmulateViewport(1200, 900), chromedp.Navigate("file://"+page))
	t.Cleanup(func() {
		mu.Lock()
		defer mu.Unlock()
		for _, url := range fetched {
			if !strings.HasPrefix(url, "file://"+page) {
				t.Errorf("the page fetched %s", url)
			}
		}
	})
	return ctx
}

func do(t *testing.T, ctx context.Context, actions ...chromedp.Action) {
	t.Helper()
	if err := chromedp.Run(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

// value returns what a script gives in the page.
func value[T any](t *testing.T, ctx context.Context, script string) (v T) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate(script, &v))
	return v
}

// set gives a form's field a value as a user would, events and all.
func set(t *testing.T, ctx context.Context, id, value string) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`{const e = document.getElementById(%q); e.value = %q; e.dispatchEvent(new Event("input", {bubbles: true}))}`, id, value), nil))
}

const shownLines = `[...document.querySelectorAll(".line")].filter((e) => !e.classList.contains("off")).length`

func TestFilters(t *testing.T) {
	ctx := open(t)
	all := value[int](t, ctx, shownLines)
	if all < 100 {
		t.Fatalf("%d quotes of the sample corpus, want 100 or more", all)
	}
	set(t, ctx, "least", "95")
	sure := value[int](t, ctx, shownLines)
	if below := value[int](t, ctx, `[...document.querySelectorAll(".line:not(.off)")].filter((e) => Number(e.dataset.p) < 95).length`); below > 0 || sure == 0 || sure >= all {
		t.Errorf("with a confidence of 95 or more %d of %d are shown, %d of them below it", sure, all, below)
	}
	set(t, ctx, "least", "0")
	do(t, ctx, chromedp.Click(`[name=kind][value=indirect]`, chromedp.ByQuery))
	if indirect := value[int](t, ctx, `document.querySelectorAll('.line[data-k=indirect]:not(.off)').length`); indirect > 0 {
		t.Errorf("%d indirect quotes are shown though none are wanted", indirect)
	}
	do(t, ctx, chromedp.Click("#show-stripped", chromedp.ByID))
	if visible := value[bool](t, ctx, `[...document.querySelectorAll(".stripped")].some((e) => getComputedStyle(e).display !== "none")`); visible {
		t.Error("what was stripped is still shown")
	}
	set(t, ctx, "search", "ferry")
	if rows := value[string](t, ctx, `[...document.querySelectorAll(".row:not([hidden])")].map((e) => e.textContent.toLowerCase()).join("|")`); rows == "" || strings.Contains(rows, "council") {
		t.Errorf("articles with ferry: %s", rows)
	}
}

// Every link leads to a place that is there, and shows it though its article is closed.
func TestLinksLeadSomewhere(t *testing.T) {
	ctx := open(t)
	if dead := value[string](t, ctx, `[...document.querySelectorAll("a[href^='#']")].map((e) => e.getAttribute("href")).filter((h) => !document.getElementById(h.slice(1))).join(" ")`); dead != "" {
		t.Errorf("links without a place: %.300s", dead)
	}
	if twice := value[int](t, ctx, `(() => { const ids = [...document.querySelectorAll("[id]")].map((e) => e.id); return ids.length - new Set(ids).size })()`); twice > 0 {
		t.Errorf("%d IDs stand twice", twice)
	}
	do(t, ctx, chromedp.Evaluate(`location.hash = document.querySelector("#voices a").getAttribute("href")`, nil), chromedp.Sleep(300*time.Millisecond))
	if !value[bool](t, ctx, `(() => { const e = document.querySelector(location.hash); const r = e.getBoundingClientRect(); return e.closest("details").open && r.height > 0 && r.top >= 0 && r.top < innerHeight })()`) {
		t.Error("a link from the voices does not show the quote")
	}
}

func TestHostileTextStaysText(t *testing.T) {
	const hostile = "Town Board </title><script>document.title='owned'</script> Votes\n\n" +
		"“<img src='http://127.0.0.1:9/x.png' onerror=\"document.title='owned'\">,” said Mayor <b onclick=alert(1)>Ann Lee</b> of the pier on Tuesday. \u202e\x1b[2J\x00\n\n" +
		"“We voted {{.Title}} for it,” said Ann Lee. <style>body{display:none}</style><base href='http://127.0.0.1:9/'>\n"
	file := filepath.Join(t.TempDir(), "hostile.txt")
	if err := os.WriteFile(file, []byte(hostile), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx := open(t, "-title", "Safe <i>", file)
	if title := value[string](t, ctx, "document.title"); title != "Safe <i>" {
		t.Errorf("the title is %q", title)
	}
	if n := value[int](t, ctx, `document.querySelectorAll("img, base, [onclick], [onerror], main style, main script").length`); n > 0 {
		t.Errorf("%d elements of the text are elements of the page", n)
	}
	if !value[bool](t, ctx, `document.body.textContent.includes("{{.Title}}") && document.querySelectorAll(".line").length > 0`) {
		t.Error("the text or its quotes are not shown")
	}
}

// Nothing sticks out at the width of a desk or of a phone.
func TestWidths(t *testing.T) {
	ctx := open(t, "examples/corpus/council-vote.txt")
	for _, width := range []int64{1200, 390} {
		do(t, ctx, chromedp.EmulateViewport(width, 900))
		if over := value[int](t, ctx, "document.scrollingElement.scrollWidth - innerWidth"); over > 0 {
			t.Errorf("at %d pixels the page sticks out by %d", width, over)
		}
	}
}

// A corpus of 500 articles is one page that still filters.
func TestManyArticles(t *testing.T) {
	names, err := filepath.Glob("../../corpus/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	dir := t.TempDir()
	for i := range 500 {
		text, err := os.ReadFile(names[i%len(names)])
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.txt", i)), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ctx := open(t, dir)
	if n := value[int](t, ctx, `document.querySelectorAll(".story").length`); n != 500 {
		t.Fatalf("%d articles, want 500", n)
	}
	set(t, ctx, "least", "100")
	all, shown := value[int](t, ctx, `document.querySelectorAll(".line").length`), value[int](t, ctx, shownLines)
	if shown >= all {
		t.Errorf("%d of %d quotes are shown with a confidence of 100 %%", shown, all)
	}
}
