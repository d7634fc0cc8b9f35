// Command server answers HTTP requests with what it finds in texts: a text in, an
// annotation out, as package annotation words it.
//
//	$ go run . -addr 127.0.0.1:8080 &
//	$ curl --data-binary @../corpus/ferry-wire.txt -H 'Content-Type: text/plain' http://127.0.0.1:8080/v1/annotate
//
// POST /v1/annotate takes a text (text/plain, in UTF-8), or as application/json an
// object with a text and what is known of it: {"id", "text", "title", "byline",
// "outlet", "date"}. It answers 200 with the annotation, or an error as {"error"}:
//
//	400  the JSON cannot be read, or has no text
//	408  the body came too slowly
//	413  the text is longer than -max-bytes
//	415  neither of the two types
//	503  all places to wait are taken; Retry-After says when to try again
//	504  the text took longer than -timeout
//
// GET /healthz says that the process lives, /readyz that it takes requests (the models
// are loaded, and it is not told to stop), /metrics gives figures in Prometheus form.
//
// Long texts have a lane of their own, so that they never take all cores from short
// ones. SIGTERM and an interrupt end the server when the requests at hand are answered.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/copydesk/copydesk"
	"github.com/copydesk/copydesk/quote"
)

// paths are what the server answers, for who comes without having read the above.
const paths = `POST /v1/annotate  a text (Content-Type: text/plain), or (application/json)
                   {"id", "text", "title", "byline", "outlet", "date"}: what is found in it
GET  /healthz      whether the process lives
GET  /readyz       whether it takes requests
GET  /metrics      figures, in Prometheus form
`

func usage() {
	fmt.Fprint(flag.CommandLine.Output(), "server answers HTTP requests with what it finds in texts:\n\n", paths, "\nflags:\n")
	flag.PrintDefaults()
}

func main() {
	var c config
	addr := flag.String("addr", "127.0.0.1:8080", "listen on this `address`")
	flag.Int64Var(&c.maxBytes, "max-bytes", 1<<20, "longest text, in `bytes`")
	flag.DurationVar(&c.timeout, "timeout", 10*time.Second, "give up a text after so `long`")
	flag.IntVar(&c.queue, "queue", 64, "how many requests may wait")
	grace := flag.Duration("grace", 20*time.Second, "how `long` to wait for requests at hand when told to stop")
	version := flag.Bool("version", false, "print the version and the fingerprint of the weights")
	flag.Usage = usage
	flag.Parse()
	if *version {
		fmt.Println("server", copydesk.Version, "weights", quote.Fingerprint())
		return
	}

	log := slog.New(slog.NewJSONHandler(os.Stderr, nil))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		log.Error("listen", "error", err)
		os.Exit(1)
	}
	log.Info("listening", "address", listener.Addr().String())
	if err := serve(ctx, listener, newServer(c, log), *grace); err != nil {
		log.Error("serve", "error", err)
		os.Exit(1)
	}
}

// serve answers requests until ctx is done, then waits for those at hand, at most for
// the time of grace.
func serve(ctx context.Context, l net.Listener, s *server, grace time.Duration) error {
	h := &http.Server{
		Handler:           s.handler(),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      30*time.Second + s.timeout,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    1 << 14,
	}
	go s.load()
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		s.ready.Store(false)
		s.log.Info("stopping")
		ctx, cancel := context.WithTimeout(context.Background(), grace)
		defer cancel()
		stopped <- h.Shutdown(ctx)
	}()
	if err := h.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-stopped
}
