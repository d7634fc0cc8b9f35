package main

import (
	"os"

	"github.com/copydesk/copydesk/stats"
)

func Example_print() {
	print(os.Stdout, "of 2026", []stats.KeyTerm{
		{Term: "ferry", Count: 12, ReferenceCount: 1, G2: 20, Adjusted: 0.001, LogRatio: 3},
		{Term: "an exceedingly long term", Count: 3, ReferenceCount: 1, G2: 5, Adjusted: 0.2, LogRatio: 1},
	})
	// Output:
	// What marks the articles of 2026
	// ───────────────────────────────
	// term                here there       G2        p  ratio  G2
	// ferry                 12     1    20.00    0.001    3.0  ██████████████████████
	// an exceedingly lo…     3     1     5.00      0.2    1.0  █████▌
}
