package main

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics are the figures that /metrics gives.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	text     prometheus.Counter
}

func newMetrics(s *server) *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "copydesk_requests_total", Help: "Requests answered, by path and status.",
		}, []string{"path", "status"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "copydesk_request_duration_seconds", Help: "Time from a request to its answer, by path.",
			Buckets: []float64{.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30},
		}, []string{"path"}),
		text: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "copydesk_text_bytes_total", Help: "Bytes of text that were annotated.",
		}),
	}
	m.registry.MustRegister(m.requests, m.seconds, m.text, collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	for name, l := range map[string]*lane{"short": s.short, "long": s.long} {
		labels := prometheus.Labels{"lane": name}
		m.registry.MustRegister(
			prometheus.NewGaugeFunc(prometheus.GaugeOpts{
				Name: "copydesk_texts_in_work", Help: "Texts that are being annotated.", ConstLabels: labels,
			}, func() float64 { return float64(len(l.places)) }),
			prometheus.NewGaugeFunc(prometheus.GaugeOpts{
				Name: "copydesk_texts_waiting", Help: "Texts that wait for a place.", ConstLabels: labels,
			}, func() float64 { return float64(l.waiting.Load()) }))
	}
	return m
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

// logged logs and counts each request.
func (s *server) logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		seen := &watcher{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(seen, r)
		took := time.Since(start)
		path := r.Pattern // not the path itself: strangers choose that
		if path == "" {
			path = "other"
		}
		s.metrics.requests.WithLabelValues(path, strconv.Itoa(seen.status)).Inc()
		s.metrics.seconds.WithLabelValues(path).Observe(took.Seconds())
		s.log.InfoContext(r.Context(), "request", "method", r.Method, "path", r.URL.Path, "status", seen.status,
			"in", r.ContentLength, "out", seen.bytes, "ms", took.Milliseconds(), "remote", r.RemoteAddr)
	})
}

// A watcher remembers what was answered.
type watcher struct {
	http.ResponseWriter
	status int
	bytes  int
}

func (w *watcher) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

func (w *watcher) Write(b []byte) (int, error) {
	n, err := w.ResponseWriter.Write(b)
	w.bytes += n
	return n, err
}
