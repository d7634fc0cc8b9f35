package input

import (
	"fmt"
	"io"
	"iter"
	"os"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/examples/internal/terminal"
)

// progress counts articles on a terminal for runs of more than two seconds; elsewhere
// it keeps quiet.
type progress struct {
	w            io.Writer // nil where it is no terminal
	start, shown time.Time
	n            int
}

var running = newProgress(os.Stderr)

func newProgress(f *os.File) *progress {
	p := new(progress)
	if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
		p.w = f
	}
	return p
}

// counted counts what in yields.
func (p *progress) counted(in iter.Seq2[*article.Article, error]) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		p.start = time.Now()
		defer p.clear()
		for a, err := range in {
			p.count()
			if !yield(a, err) {
				return
			}
		}
	}
}

func (p *progress) count() {
	const silent, every = 2 * time.Second, 200 * time.Millisecond
	p.n++
	if now := time.Now(); p.w != nil && now.Sub(p.start) > silent && now.Sub(p.shown) > every {
		p.shown = now
		fmt.Fprintf(p.w, "\r%d articles, %.0f a second", p.n, float64(p.n)/now.Sub(p.start).Seconds())
	}
}

// clear wipes the line of the count.
func (p *progress) clear() {
	if p.w != nil && !p.shown.IsZero() {
		fmt.Fprint(p.w, "\r\033[K")
	}
}

// Complain prints an error to standard error.
func Complain(err error) {
	running.clear()
	fmt.Fprintln(os.Stderr, terminal.Line(err.Error()))
}
