// Command classes puts words that stand in the same company into classes, from
// the vectors of words that somebody has published.
//
//	go run ./entity/internal/names/classes -vectors glove.6B.50d.txt -write entity/internal/names/classes.bin
//
// It is k-means over vectors of length one, and again over its centres. The
// same vectors give the same bytes.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
)

const (
	words  = 120_000 // the first ones of the file, which has the most frequent first
	fine   = 1000    // classes
	coarse = 64      // classes of classes
	rounds = 12
)

func main() {
	log.SetFlags(0)
	vectors := flag.String("vectors", "", "`file` of a word and its vector on each line")
	write := flag.String("write", "", "write the classes to this `file`")
	flag.Parse()
	found, points, err := read(*vectors)
	check(err)
	centres, class := cluster(points, fine)
	_, group := cluster(centres, coarse)
	check(save(*write, found, class, group))
}

// read returns the words with a letter and their vectors, of length one.
func read(path string) (found []string, points [][]float32, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() && len(found) < words {
		fields := strings.Fields(lines.Text())
		if !strings.ContainsFunc(fields[0], func(r rune) bool { return 'a' <= r && r <= 'z' || r >= 0x80 }) {
			continue
		}
		point := make([]float32, len(fields)-1)
		for i, s := range fields[1:] {
			v, err := strconv.ParseFloat(s, 32)
			if err != nil {
				return nil, nil, fmt.Errorf("%s: %q: %w", path, fields[0], err)
			}
			point[i] = float32(v)
		}
		normalise(point)
		found, points = append(found, fields[0]), append(points, point)
	}
	return found, points, lines.Err()
}

// cluster returns k centres and, for each point, the one that it is nearest to.
func cluster(points [][]float32, k int) (centres [][]float32, of []int) {
	rng := rand.New(rand.NewPCG(1, 1))
	for _, i := range rng.Perm(len(points))[:k] {
		centres = append(centres, slices.Clone(points[i]))
	}
	of = make([]int, len(points))
	for range rounds {
		for i, p := range points {
			of[i] = nearest(centres, p)
		}
		move(centres, points, of)
	}
	return centres, of
}

func nearest(centres [][]float32, p []float32) int {
	best, most := 0, float32(-2)
	for k, c := range centres {
		sum := float32(0)
		for i, v := range p {
			sum += float32(v * c[i])
		}
		if sum > most {
			best, most = k, sum
		}
	}
	return best
}

// move puts each centre in the middle of its points; one without points stays.
func move(centres, points [][]float32, of []int) {
	sums := make([][]float32, len(centres))
	for i, p := range points {
		if sums[of[i]] == nil {
			sums[of[i]] = make([]float32, len(p))
		}
		for d, v := range p {
			sums[of[i]][d] += v
		}
	}
	for k, sum := range sums {
		if sum != nil {
			normalise(sum)
			centres[k] = sum
		}
	}
}

func normalise(p []float32) {
	sum := 0.0
	for _, v := range p {
		sum += float64(v) * float64(v)
	}
	length := float32(math.Sqrt(sum))
	for i := range p {
		if length > 0 {
			p[i] /= length
		}
	}
}

// save writes the words of each class, sorted, and its group.
func save(path string, words []string, class, group []int) error {
	members, coarse := make([][]string, fine), make([]byte, fine)
	for i, word := range words {
		members[class[i]] = append(members[class[i]], word)
	}
	for k := range members {
		slices.Sort(members[k])
		coarse[k] = byte(group[k])
	}
	file, err := names.EncodeClasses(coarse, members)
	if err != nil {
		return err
	}
	return os.WriteFile(path, file, 0o644)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
