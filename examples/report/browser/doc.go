// Package browser holds a test that opens the pages of examples/report in headless
// Chromium. It is a module of its own, so that nobody who uses the library gets a
// browser's driver.
package browser
