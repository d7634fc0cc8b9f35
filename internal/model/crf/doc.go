// Package crf is the one sequence model of the library: a linear-chain
// conditional random field of the first order over hashed features, and, with
// the same features, weights and file format, a [Ranker] for lists of
// candidates.
//
// A caller describes each position of a [Sequence] by hashed features, learns a
// [Model] from labelled sequences with a [Trainer], and asks a [Decoder] for
// the best labels, the k best readings or the marginal probabilities.
//
// A Model holds small integers, so scores are sums of integers and the best
// reading is the same on every machine. Probabilities come from a table of
// powers and from products that no compiler may fuse: they are the same on
// every machine as well. None of them needs math.Exp.
//
// A Model is read-only and may be shared by many goroutines. A Sequence and a
// Decoder belong to one goroutine at a time.
package crf
