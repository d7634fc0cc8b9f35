package stats

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// ReadDIC reads the categories of a dictionary in the format of LIWC, a .dic file: between
// two lines of a percent sign the numbers and names of the categories, then a word, a
// phrase or a stem with a wildcard a line, with the numbers of its categories, parted by
// tabs. A byte-order mark, blank lines and indents are passed over, and so are the
// conditions of LIWC2001, "like (02)1" and "kind <of>131/125", with the categories that hang
// on them: a word that has no others is left out. The error names the line.
func ReadDIC(r io.Reader) ([]Category, error) {
	var d dicReader
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\uFEFF"))
		if line == "" {
			continue
		}
		if err := d.add(line); err != nil {
			return nil, fmt.Errorf("stats: dictionary, line %d: %w", n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("stats: dictionary: %w", err)
	}
	if d.marks < 2 {
		return nil, errors.New("stats: dictionary: no categories between two lines of %")
	}
	return d.categories, nil
}

type dicReader struct {
	marks      int // lines of % so far
	categories []Category
	numbers    map[string]int // into categories
}

func (d *dicReader) add(line string) error {
	switch {
	case line == "%":
		d.marks++
	case d.marks == 1:
		number, name, ok := strings.Cut(strings.Join(strings.Fields(line), " "), " ")
		if _, twice := d.numbers[number]; !ok || twice {
			return fmt.Errorf("category %q has no number of its own and a name", line)
		}
		if d.numbers == nil {
			d.numbers = make(map[string]int)
		}
		d.numbers[number] = len(d.categories)
		d.categories = append(d.categories, Category{Name: name})
	case d.marks == 2:
		return d.entry(line)
	default:
		return fmt.Errorf("%q is not between or behind two lines of %%", line)
	}
	return nil
}

// withoutConditions returns the numbers of categories in s but those that count only beside words of another
// category or beside a certain word: "(02 134)125/464", "<of>131/125". What is not closed is left, for the error.
func withoutConditions(s string) (numbers []string) {
	closing := "" // of the condition that is open, if any
	for field := range strings.FieldsSeq(s) {
		at := strings.IndexAny(field, "(<")
		switch {
		case closing != "":
			if strings.Contains(field, closing) {
				closing = ""
			}
			continue
		case at >= 0:
			closing = ")"
			if field[at] == '<' {
				closing = ">"
			}
			if strings.Contains(field[at:], closing) {
				closing = ""
			}
			field = field[:at]
		}
		if field != "" && !strings.Contains(field, "/") {
			numbers = append(numbers, field)
		}
	}
	if closing != "" {
		return strings.Fields(s)
	}
	return numbers
}

func (d *dicReader) entry(line string) error {
	fields := strings.FieldsFunc(line, func(r rune) bool { return r == '\t' })
	if len(fields) == 1 {
		fields = strings.Fields(line)
	}
	if len(fields) < 2 {
		return fmt.Errorf("%q has no category", line)
	}
	for _, number := range withoutConditions(strings.Join(fields[1:], " ")) {
		i, ok := d.numbers[number]
		if !ok {
			return fmt.Errorf("%q is no category", number)
		}
		d.categories[i].Queries = append(d.categories[i].Queries, strings.TrimSpace(fields[0]))
	}
	return nil
}

// ReadCategories reads the categories of a dictionary from CSV with a header line, either
// of two columns, one of them called "category" and the other with the words, a pair a
// line; or, as LIWC-22's .dicx, with the words in the first column and a column for each
// category, whose cell says by X, 1, yes or true that the word counts for it, and by 0, no,
// false or nothing that it does not. Categories are in the order in which they come, and
// CSV.Comma says what parts the columns. The error names the line, or says what to do with
// a header that is none of these.
func ReadCategories(r io.Reader, how CSV) ([]Category, error) {
	in := how.reader(r)
	in.TrimLeadingSpace = true
	header, err := in.Read()
	if err == io.EOF {
		return nil, errors.New("stats: dictionary: no header line")
	} else if err != nil {
		return nil, fmt.Errorf("stats: dictionary: %w", err)
	}
	header = slices.Clone(header)
	for i := range header {
		header[i] = strings.TrimSpace(header[i])
	}
	t := &categoryTable{header: header, numbers: make(map[string]int)}
	t.named = slices.IndexFunc(header, func(name string) bool { return strings.EqualFold(name, "category") })
	switch {
	case len(header) == 1:
		return nil, oneColumn(header[0], in.Comma)
	case t.named >= 0 && len(header) > 2:
		others := slices.Delete(slices.Clone(header), t.named, t.named+1)
		return nil, fmt.Errorf("stats: dictionary: beside %q there is to be one column, with the words, and there are %s", header[t.named], strings.Join(others, ", "))
	}
	if t.named < 0 {
		for _, name := range header[1:] {
			t.category(name)
		}
	}
	for {
		line, err := in.Read()
		if err == io.EOF {
			return t.categories, nil
		} else if err != nil {
			return nil, fmt.Errorf("stats: dictionary: %w", err)
		}
		if err := t.add(line); err != nil {
			n, _ := in.FieldPos(0)
			return nil, fmt.Errorf("stats: dictionary, line %d: %w", n, err)
		}
	}
}

// oneColumn says what to do with a header that is not parted.
func oneColumn(header string, comma rune) error {
	for _, other := range ";\t|," {
		if strings.ContainsRune(header, other) {
			return fmt.Errorf("stats: dictionary: the header is one column, parted by %q: set CSV.Comma to %q, not %q", other, other, comma)
		}
	}
	return fmt.Errorf("stats: dictionary: the header %q has one column, and there are to be two or more, parted by %q", header, comma)
}

type categoryTable struct {
	header     []string
	named      int // the column that names the category, or -1
	categories []Category
	numbers    map[string]int // by name, into categories
}

func (t *categoryTable) category(name string) *Category {
	i, ok := t.numbers[name]
	if !ok {
		i = len(t.categories)
		t.numbers[name] = i
		t.categories = append(t.categories, Category{Name: name})
	}
	return &t.categories[i]
}

func (t *categoryTable) add(line []string) error {
	if t.named >= 0 {
		c := t.category(strings.TrimSpace(line[t.named]))
		c.Queries = append(c.Queries, strings.TrimSpace(line[1-t.named]))
		return nil
	}
	for i, cell := range line[1:] {
		is, err := isMarked(cell)
		if err != nil {
			return fmt.Errorf("column %q: %w", t.header[1+i], err)
		}
		if is {
			c := t.category(t.header[1+i])
			c.Queries = append(c.Queries, strings.TrimSpace(line[0]))
		}
	}
	return nil
}

// isMarked reads a cell that says yes or no.
func isMarked(cell string) (bool, error) {
	switch strings.ToLower(strings.TrimSpace(cell)) {
	case "", "0", "no", "false":
		return false, nil
	case "x", "1", "yes", "true":
		return true, nil
	}
	return false, fmt.Errorf("%q says neither yes nor no", cell)
}
