package main

import (
	"os"

	"github.com/copydesk/copydesk/stats"
)

func Example_voices() {
	voices(os.Stdout, stats.Voices([]stats.Utterance{
		{Speaker: "Ana Kores", Role: "mayor", Article: "a", Words: 12},
		{Speaker: "Ana Kores", Role: "mayor", Article: "b", Words: 20},
		{Speaker: "Per Lund", Article: "a", Words: 8},
		{Article: "b", Words: 5},
		{Article: "b", Words: 5},
		{Article: "b", Words: 5},
	}))
	// Output:
	// voice                  role               quotes  words texts  quotes
	// Ana Kores              mayor                   2     32     2  ████████████████
	// Per Lund                                       1      8     1  ████████
	// (not known)                                    3     15     1
}
