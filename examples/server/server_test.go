package main

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"time"

	"github.com/copydesk/copydesk/examples/internal/annotation"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const story = "“The pier is safe,” Mayor Ann Lee said on Monday. She asked the board of Aldport for patience.\n"

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

func testServer() *server {
	return newServer(config{maxBytes: 1 << 20, timeout: 30 * time.Second, queue: 64}, quiet())
}

func post(t *testing.T, s *server, contentType, body string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(http.MethodPost, "/v1/annotate", strings.NewReader(body))
	r.Header.Set("Content-Type", contentType)
	w := httptest.NewRecorder()
	s.handler().ServeHTTP(w, r)
	return w
}

func TestAnnotate(t *testing.T) {
	s := testServer()
	w := post(t, s, "text/plain; charset=utf-8", story)
	require.Equal(t, http.StatusOK, w.Code, w.Body)
	var found annotation.Record
	require.NoError(t, json.Unmarshal(w.Body.Bytes(), &found))
	require.NotEmpty(t, found.Quotes)
	assert.Equal(t, "Ann Lee", found.Quotes[0].Speaker)

	body, err := json.Marshal(map[string]string{"id": "pier", "text": story, "outlet": "Aldport Echo", "date": "2026-05-04T00:00:00Z"})
	require.NoError(t, err)
	w = post(t, s, "application/json", string(body))
	require.Equal(t, http.StatusOK, w.Code, w.Body)
	require.NoError(t, json.Unmarshal(w.Body.Bytes(), &found))
	assert.Equal(t, "pier", found.ID)
	assert.Equal(t, "Aldport Echo", found.Article.Outlet)
}

func TestRefusals(t *testing.T) {
	s := newServer(config{maxBytes: 1000, timeout: time.Minute, queue: 1}, quiet())
	for _, c := range []struct {
		contentType, body string
		status            int
	}{
		{"text/html", "<p>", http.StatusUnsupportedMediaType},
		{"", story, http.StatusUnsupportedMediaType},
		{"application/json", `{"text": `, http.StatusBadRequest},
		{"application/json", `{"txt": "x"}`, http.StatusBadRequest},
		{"application/json", `{"text": null}`, http.StatusBadRequest},
		{"text/plain", strings.Repeat("a", 1001), http.StatusRequestEntityTooLarge},
		{"text/plain", strings.Repeat("a", 1<<20), http.StatusRequestEntityTooLarge},
		{"text/plain", "", http.StatusOK},
		{"text/plain", "\xff\x00", http.StatusOK},
	} {
		w := post(t, s, c.contentType, c.body)
		assert.Equal(t, c.status, w.Code, "%q %.20q: %s", c.contentType, c.body, w.Body)
		assert.True(t, json.Valid(w.Body.Bytes()), w.Body)
	}
	w := httptest.NewRecorder()
	s.handler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/v1/annotate", nil))
	assert.Equal(t, http.StatusMethodNotAllowed, w.Code)
}

func TestTimeout(t *testing.T) {
	s := newServer(config{maxBytes: 1 << 24, timeout: time.Millisecond, queue: 1}, quiet())
	w := post(t, s, "text/plain", strings.Repeat(story, 20_000))
	assert.Equal(t, http.StatusGatewayTimeout, w.Code, w.Body)
}

// What fails below a body is told in our words, without the addresses of the connection.
func TestBodiesThatBreakOff(t *testing.T) {
	for cause, status := range map[error]int{
		&net.OpError{Op: "read", Net: "tcp", Err: os.ErrDeadlineExceeded}: http.StatusRequestTimeout,
		io.ErrUnexpectedEOF: http.StatusBadRequest,
	} {
		r := httptest.NewRequest(http.MethodPost, "/v1/annotate", io.MultiReader(strings.NewReader("a"), iotest.ErrReader(cause)))
		r.Header.Set("Content-Type", "text/plain")
		w := httptest.NewRecorder()
		testServer().handler().ServeHTTP(w, r)
		assert.Equal(t, status, w.Code)
		assert.NotContains(t, w.Body.String(), "tcp")
	}
}

func TestLane(t *testing.T) {
	l := newLane(1, 1)
	require.NoError(t, l.enter(context.Background()))
	waits := make(chan error)
	ctx, cancel := context.WithCancel(context.Background())
	go func() { waits <- l.enter(ctx) }()
	require.Eventually(t, func() bool { return l.waiting.Load() == 1 }, time.Second, time.Millisecond)
	assert.ErrorIs(t, l.enter(context.Background()), errFull, "one works, one waits")
	cancel()
	assert.ErrorIs(t, <-waits, context.Canceled)
	l.leave()
	require.NoError(t, l.enter(context.Background()), "a place that was left is free")
	assert.Zero(t, l.waiting.Load())
}

func TestFullServerSaysWhenToTryAgain(t *testing.T) {
	s := newServer(config{maxBytes: 1 << 20, timeout: time.Minute, queue: 0}, quiet())
	for range cap(s.short.places) {
		require.NoError(t, s.short.enter(context.Background()))
	}
	w := post(t, s, "text/plain", story)
	assert.Equal(t, http.StatusServiceUnavailable, w.Code)
	assert.NotEmpty(t, w.Header().Get("Retry-After"))
	assert.Equal(t, http.StatusOK, post(t, s, "text/plain", strings.Repeat("a ", longText)).Code, "long texts have a lane of their own")
}

// get asks a server that runs for a page.
func get(t *testing.T, url string) (int, string) {
	t.Helper()
	r, err := http.Get(url)
	require.NoError(t, err)
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	return r.StatusCode, string(body)
}

func TestServeFromStartToStop(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	url := "http://" + listener.Addr().String()
	ctx, stop := context.WithCancel(context.Background())
	s := testServer()
	done := make(chan error)
	go func() { done <- serve(ctx, listener, s, time.Minute) }()
	require.Eventually(t, s.ready.Load, time.Minute, 10*time.Millisecond)
	for path, want := range map[string]string{"/": "POST /v1/annotate", "/healthz": "ok", "/readyz": "ok", "/metrics": "copydesk_texts_waiting"} {
		status, body := get(t, url+path)
		assert.Equal(t, http.StatusOK, status, path)
		assert.Contains(t, body, want)
	}

	// A request that is at hand when the server is told to stop is answered.
	var wg sync.WaitGroup
	wg.Go(func() {
		r, err := http.Post(url+"/v1/annotate", "text/plain", strings.NewReader(strings.Repeat(story, 3000)))
		if assert.NoError(t, err) {
			defer r.Body.Close()
			assert.Equal(t, http.StatusOK, r.StatusCode)
		}
	})
	require.Eventually(t, func() bool { return len(s.long.places) > 0 }, time.Minute, time.Millisecond)
	stop()
	wg.Wait()
	assert.NoError(t, <-done)
	assert.False(t, s.ready.Load())
}

func TestMetricsCountByPatternNotByPath(t *testing.T) {
	s := testServer()
	h := s.handler()
	for _, path := range []string{"/strange", "/stranger"} {
		h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, path, nil))
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	assert.Contains(t, w.Body.String(), `copydesk_requests_total{path="other",status="404"} 2`)
	assert.NotContains(t, w.Body.String(), "stranger")
}
