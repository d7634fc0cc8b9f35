package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"mime"
	"net/http"
	"os"
	"runtime"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/internal/annotation"
	"github.com/copydesk/copydesk/quote"
)

// config is what the flags say.
type config struct {
	maxBytes int64
	timeout  time.Duration // for one text, with the wait for a place
	queue    int           // requests that may wait in each lane
}

// A server annotates texts. Its methods may be called from many goroutines.
type server struct {
	config
	log         *slog.Logger
	metrics     *metrics
	short, long *lane
	ready       atomic.Bool
}

// longText is from how many bytes on a text goes through the lane for long ones: few
// news articles are that long.
const longText = 64 << 10

func newServer(c config, log *slog.Logger) *server {
	cores := runtime.GOMAXPROCS(0)
	s := &server{config: c, log: log, short: newLane(cores, c.queue), long: newLane(max(1, cores/2), c.queue)}
	s.metrics = newMetrics(s)
	return s
}

// load loads the models ahead of the first request.
func (s *server) load() {
	quote.Preload()
	s.ready.Store(true)
}

func (s *server) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /v1/annotate", s.annotate)
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, paths) })
	mux.Handle("GET /metrics", s.metrics.handler())
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, _ *http.Request) {
		if !s.ready.Load() {
			http.Error(w, "not ready", http.StatusServiceUnavailable)
			return
		}
		fmt.Fprintln(w, "ok")
	})
	return s.logged(mux)
}

// A failure is an error with the status that a client is told.
type failure struct {
	status int
	err    error
}

func (f failure) Error() string { return f.err.Error() }

func (f failure) Unwrap() error { return f.err }

func fail(status int, format string, args ...any) error {
	return failure{status, fmt.Errorf(format, args...)}
}

// annotate answers a request for an annotation.
func (s *server) annotate(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), s.timeout)
	defer cancel()
	found, err := s.found(ctx, http.MaxBytesReader(w, r.Body, bodyBytes(s.maxBytes)), r.Header.Get("Content-Type"))
	if err != nil {
		s.refuse(w, err)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	if err := e.Encode(found); err != nil {
		s.log.Warn("write", "error", err) // the client is gone
	}
}

// bodyBytes is how long a body may be for a text of so many bytes: each may be escaped
// in JSON by six, and metadata stands around it.
func bodyBytes(text int64) int64 { return 6*text + 1<<16 }

// found reads a text and returns what is in it.
func (s *server) found(ctx context.Context, body io.Reader, contentType string) (found annotation.Record, err error) {
	parser, text, err := s.read(body, contentType)
	if err != nil {
		return found, err
	}
	lane := s.short
	if len(text) >= longText {
		lane = s.long
	}
	if err := lane.enter(ctx); err != nil {
		return found, err
	}
	defer lane.leave()
	s.metrics.text.Add(float64(len(text)))
	a := parser.Parse(text)
	entities, err := new(entity.Extractor).ExtractContext(ctx, a)
	if err != nil {
		return found, err
	}
	quotes, err := new(quote.Extractor).ExtractContext(ctx, a, entities)
	if err != nil {
		return found, err
	}
	return annotation.New(a, entities, quotes), nil
}

// A request is the body of a request as JSON.
type request struct {
	ID     string    `json:"id"`
	Text   *string   `json:"text"`
	Title  string    `json:"title"`
	Byline string    `json:"byline"`
	Outlet string    `json:"outlet"`
	Date   time.Time `json:"date"` // RFC 3339
}

// read reads the text of a request, and what its client knows of it.
func (s *server) read(body io.Reader, contentType string) (*article.Parser, string, error) {
	kind, _, err := mime.ParseMediaType(contentType)
	if err != nil || kind != "text/plain" && kind != "application/json" {
		return nil, "", fail(http.StatusUnsupportedMediaType, "Content-Type is %q, want text/plain or application/json", contentType)
	}
	raw, err := io.ReadAll(body)
	if tooLarge := new(http.MaxBytesError); errors.As(err, &tooLarge) {
		return nil, "", s.tooLong()
	}
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return nil, "", fail(http.StatusRequestTimeout, "the body came too slowly")
	}
	if err != nil {
		return nil, "", fail(http.StatusBadRequest, "the body ended early")
	}
	p, text := new(article.Parser), string(raw)
	if kind == "application/json" {
		var r request
		if err := json.Unmarshal(raw, &r); err != nil {
			return nil, "", fail(http.StatusBadRequest, "reading JSON: %w", err)
		}
		if r.Text == nil {
			return nil, "", fail(http.StatusBadRequest, "the JSON object has no text")
		}
		text = *r.Text
		p.Known = article.Known{ID: r.ID, Title: r.Title, Byline: r.Byline, Outlet: r.Outlet, Date: r.Date}
	}
	if int64(len(text)) > s.maxBytes {
		return nil, "", s.tooLong()
	}
	return p, text, nil
}

func (s *server) tooLong() error {
	return fail(http.StatusRequestEntityTooLarge, "the text is longer than %d bytes", s.maxBytes)
}

// refuse answers with an error.
func (s *server) refuse(w http.ResponseWriter, err error) {
	status := http.StatusInternalServerError
	var f failure
	switch {
	case errors.As(err, &f):
		status = f.status
	case errors.Is(err, errFull):
		status = http.StatusServiceUnavailable
		w.Header().Set("Retry-After", strconv.Itoa(1+int(s.timeout.Seconds())/2))
	case errors.Is(err, context.DeadlineExceeded):
		status = http.StatusGatewayTimeout
	case errors.Is(err, context.Canceled):
		status = 499 // the client went away; nobody reads this, but the log
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(map[string]string{"error": err.Error()}); err != nil {
		s.log.Warn("write", "error", err)
	}
}
