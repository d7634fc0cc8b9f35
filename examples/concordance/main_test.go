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

// Wide characters take two columns, and marks upon a letter none.
func Example_print_wide() {
	print(os.Stdout, []stats.Line{
		{ID: "東京新聞", Left: "市長は港の ", Match: "フェリー", Right: " を止めた"},
		{ID: "Zoe\u0308", Left: "the cafe\u0301 by the ", Match: "ferry", Right: " is full of people"},
	}, 50)
	// Output:
	// 東京新聞           市長は港の フェリー を止めた
	// Zoë               café by the ferry is full of peo
}
