package page

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/signs.txt
var signsFile string

// allSigns are the parts of lines in the file, by their set.
var allSigns = sync.OnceValue(func() map[string][]string {
	sets := map[string][]string{}
	for _, l := range dataLines(signsFile) {
		set, part, _ := strings.Cut(l, ": ")
		sets[set] = append(sets[set], strings.ReplaceAll(part, "_", " "))
	}
	return sets
})

// signSet returns the parts of a set, read when first asked for. It panics for a set that
// the file lacks.
func signSet(set string) func() []string {
	return sync.OnceValue(func() []string {
		parts := allSigns()[set]
		if parts == nil {
			panic("page: no signs of " + set)
		}
		return parts
	})
}

// signRows returns the parts of several sets, of which a line may have to have some.
func signRows(sets ...string) func() [][]string {
	return sync.OnceValue(func() [][]string {
		rows := make([][]string, len(sets))
		for i, set := range sets {
			rows[i] = signSet(set)()
		}
		return rows
	})
}

func contains(s, part string) bool { return index(s, part) >= 0 }

// index is strings.Index, but quick where it starts with a space, as
// lines have many: it looks for the rarest byte of part.
func index(s, part string) int {
	if part == "" {
		return 0
	}
	rare := 0
	for i := range len(part) {
		if rarity[part[i]] > rarity[part[rare]] {
			rare = i
		}
	}
	for from := rare; from < len(s); from++ {
		n := strings.IndexByte(s[from:], part[rare])
		if n < 0 {
			break
		}
		if from += n; strings.HasPrefix(s[from-rare:], part) {
			return from - rare
		}
	}
	return -1
}

// rarity ranks bytes by how seldom they stand in English, from the space on, and the first two of
// curly quote marks. Those that it does not name are rarer still.
var rarity = func() (of [256]uint8) {
	const common = " etaoinsrhldcumfpgwybvk\xe2\x80"
	for b := range of {
		of[b] = uint8(len(common))
	}
	for rank := range len(common) {
		of[common[rank]] = uint8(rank)
	}
	return of
}()

// hasSigns reports whether a line has a part of at least so many rows.
func hasSigns(s string, enough int, rows [][]string) bool {
	for i, forms := range rows {
		if enough > len(rows)-i {
			return false
		}
		if containsAny(s, forms) {
			enough--
		}
		if enough == 0 {
			return true
		}
	}
	return false
}

// hasAllSigns reports whether a line has a part of each row.
func hasAllSigns(s string, rows [][]string) bool { return hasSigns(s, len(rows), rows) }
