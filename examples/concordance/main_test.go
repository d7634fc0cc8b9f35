package main

import (
	"os"

	"github.com/copydesk/copydesk/stats"
)

// The matches stand below each other, and no line is longer than asked for.
func Example_print() {
	print(os.Stdout, []stats.Line{
		{ID: "a-name-that-is-too-long", Left: "before the council met, the ", Match: "ferry", Right: " sank in the fog off Orsund"},
		{ID: "b", Left: "Two ", Match: "ferries", Right: "."},
	}, 50)
	// Output:
	// a-name-that-is-…  il met, the ferry sank in the f
	// b                         Two ferries.
}
