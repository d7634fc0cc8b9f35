// Command count runs hostile texts of two sizes, the second four times the first, through
// the whole path and prints for each how many statements ran, the same on every machine,
// and of the statement that grows fastest how often it ran:
//
//	count SIZE
//
// It has to be built with -cover -covermode=atomic -coverpkg=github.com/copydesk/copydesk/...
// and is for a test of package hostile.
package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"log"
	"os"
	"runtime/coverage"
	"slices"
	"strconv"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/check/hostile"
	"github.com/copydesk/copydesk/quote"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: count SIZE")
	}
	size, err := strconv.Atoi(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	run("Ann Lee said “no”.") // which decodes the models
	for _, text := range hostile.Texts() {
		small, err := count(text.Make(size))
		if err != nil {
			log.Fatal(err)
		}
		large, err := count(text.Make(4 * size))
		if err != nil {
			log.Fatal(err)
		}
		few, many, of := fastest(small, large)
		fmt.Printf("%d\t%d\t%d\t%d\t%v\t%s\n", small.sum(), large.sum(), few, many, of, text.Name)
	}
}

// A statement is known by the numbers of its package, its function and itself.
type statement [3]uint64

// counts are how often statements ran.
type counts map[statement]uint64

func (c counts) sum() (all uint64) {
	for _, n := range c {
		all += n
	}
	return all
}

// fastest returns the statement that grows fastest. What begins to run in the larger text
// may do so a few thousand times.
func fastest(small, large counts) (few, many uint64, of statement) {
	worst := 0.0
	for s, n := range large {
		if growth := float64(n) / float64(small[s]+start); growth > worst || growth == worst && slices.Compare(s[:], of[:]) < 0 {
			worst, few, many, of = growth, small[s], n, s
		}
	}
	return few, many, of
}

const start = 5_000

func run(text string) {
	a := article.Parse(text)
	quote.Extract(a, entity.Extract(a))
}

// count counts the statements that run for a text.
func count(text string) (counts, error) {
	if err := coverage.ClearCounters(); err != nil {
		return nil, err
	}
	run(text)
	var counters bytes.Buffer
	if err := coverage.WriteCounters(&counters); err != nil {
		return nil, err
	}
	return parse(counters.Bytes())
}

// parse reads the counters as runtime/coverage writes them: a header of 32 bytes, one
// segment with a header of 16 bytes and two tables, then for each function the number of
// its counters, those of its package and of itself, and the counters, all in LEB128.
func parse(file []byte) (counts, error) {
	const header, segment = 32, 16
	bad := errors.New("count: counters in another form than Go 1.26 writes")
	if len(file) < header+segment || !bytes.HasPrefix(file, []byte("\x00\x63\x77\x6d")) {
		return nil, bad
	}
	functions := binary.LittleEndian.Uint64(file[header:])
	tables := binary.LittleEndian.Uint32(file[header+8:]) + binary.LittleEndian.Uint32(file[header+12:])
	at := uint64(header+segment+tables+3) &^ 3
	if at > uint64(len(file)) {
		return nil, bad
	}
	rest := file[at:]
	next := func() uint64 {
		x, n := binary.Uvarint(rest)
		rest = rest[max(n, 0):]
		return x
	}
	all := counts{}
	for range functions {
		n, pkg, function := next(), next(), next()
		for i := range n {
			all[statement{pkg, function, i}] = next()
		}
	}
	if all.sum() == 0 {
		return nil, bad
	}
	return all, nil
}
