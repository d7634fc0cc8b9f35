package corpora

import "path/filepath"

// Texts reads the texts alone of articles, whatever else a line says of them.
func Texts(path string) ([]string, error) {
	type line struct{ Text string }
	lines, err := records(path, func(*line) error { return nil })
	if err != nil {
		return nil, err
	}
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = l.Text
	}
	return texts, nil
}

// NewsTexts reads the texts of PolNeAR's training part, 840 articles, of the nearest folder
// of data, for benchmarks. Without it the error is fs.ErrNotExist.
func NewsTexts() ([]string, error) {
	data, err := Find("")
	if err != nil {
		return nil, err
	}
	return Texts(PolNeAR(data, "train.jsonl"))
}

// AllNews reads those and the texts of the training part of worldwide news.
func AllNews(data string) ([]string, error) {
	politics, err := Texts(PolNeAR(data, "train.jsonl"))
	if err != nil {
		return nil, err
	}
	world, err := Texts(filepath.Join(data, "names", "worldwide-train.jsonl.gz"))
	return append(politics, world...), err
}
