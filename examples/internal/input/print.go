package input

import (
	"bufio"
	"io"
	"os"
	"os/signal"
	"sync"
	"syscall"

	"github.com/copydesk/copydesk/article"
)

// Print calls f for each article that args name, with standard output to write to. It
// returns the exit status: 1 where anything could not be read or written. An interrupt,
// or SIGTERM, ends the program behind a whole article.
func Print(args []string, f func(w io.Writer, a *article.Article)) (status int) {
	w := bufio.NewWriter(os.Stdout)
	var writing sync.Mutex
	defer onSignal(func(s syscall.Signal) {
		writing.Lock() // and not unlocked: nobody is to write any more
		w.Flush()
		os.Exit(128 + int(s)) // as shells word it
	})()
	status = Each(args, func(a *article.Article) {
		writing.Lock()
		defer writing.Unlock()
		f(w, a)
	})
	if err := w.Flush(); err != nil {
		Complain(err)
		status = 1
	}
	return status
}

// onSignal calls end at an interrupt or SIGTERM, until stop is called. A second signal
// ends the program at once.
func onSignal(end func(syscall.Signal)) (stop func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	done := make(chan struct{})
	go func() {
		select {
		case s := <-signals:
			signal.Stop(signals)
			end(s.(syscall.Signal))
		case <-done:
		}
	}()
	return func() { signal.Stop(signals); close(done) }
}
