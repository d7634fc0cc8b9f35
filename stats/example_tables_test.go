package stats_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/stats"
)

var said = []stats.Utterance{
	{Speaker: "Ana Kores", Role: "mayor", Gender: "female", Article: "a", Words: 12},
	{Speaker: "Ana Kores", Role: "mayor", Gender: "female", Article: "b", Words: 20},
	{Speaker: "Per Lund", Gender: "male", Article: "a", Words: 8},
	{Article: "b", Words: 5},
}

func ExampleVoices() {
	for _, v := range stats.Voices(said) {
		fmt.Printf("%-9s | %-5s | %d quotes, %d words, %d articles, %.0f %%\n", v.Name, v.Role, v.Quotes, v.Words, v.Articles, 100*v.Share)
	}
	// Output:
	// Ana Kores | mayor | 2 quotes, 32 words, 2 articles, 50 %
	//           |       | 1 quotes, 5 words, 1 articles, 25 %
	// Per Lund  |       | 1 quotes, 8 words, 1 articles, 25 %
}

func ExampleVoicesBy() {
	for _, v := range stats.VoicesBy(said, func(u stats.Utterance) string { return u.Gender }) {
		fmt.Printf("%q: %d speakers, %.0f %% of the words\n", v.Name, v.Speakers, 100*v.WordShare)
	}
	// Output:
	// "female": 1 speakers, 71 % of the words
	// "": 0 speakers, 11 % of the words
	// "male": 1 speakers, 18 % of the words
}

func ExampleWriteCSV() {
	table := []stats.Weight{{Key: "kore", Term: "=Kores", Count: 2, Score: 0.5}}
	if err := stats.WriteCSV(os.Stdout, table, stats.CSV{Guard: true}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// key,term,count,score
	// kore,'=Kores,2,0.5
}

// Undefined figures are null.
func ExampleWriteJSON() {
	if err := stats.WriteJSON(os.Stdout, []stats.Spread{stats.Dispersion([]int{2}, []int{8})}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// [
	// {"key":"","term":"","count":2,"range":1,"parts":1,"d":null,"dp":0,"dp_norm":null,"d2":null,"s":1,"kl":0}
	// ]
}

func ExampleMatrix_WriteMatrixMarket() {
	m := stats.Terms{}.Count(slices.Values(news)).Prune(2, 0)
	if err := m.WriteMatrixMarket(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// %%MatrixMarket matrix coordinate integer general
	// % articles by terms, written by Copydesk
	// 3 4 8
	// 1 1 2
	// 1 2 2
	// 1 4 1
	// 2 2 2
	// 2 3 1
	// 3 1 1
	// 3 3 1
	// 3 4 1
}

func ExampleWriteGraphML() {
	edges := []stats.Edge{{Source: "Kores", Target: "Lund & Co", Count: 2, SourceCount: 3, TargetCount: 2, NPMI: 0.5}}
	if err := stats.WriteGraphML(os.Stdout, edges); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
	//   <key id="label" for="node" attr.name="label" attr.type="string"/>
	//   <key id="count" for="node" attr.name="count" attr.type="int"/>
	//   <key id="weight" for="edge" attr.name="weight" attr.type="int"/>
	//   <key id="npmi" for="edge" attr.name="npmi" attr.type="double"/>
	//   <graph edgedefault="undirected">
	//     <node id="n0"><data key="label">Kores</data><data key="count">3</data></node>
	//     <node id="n1"><data key="label">Lund &amp; Co</data><data key="count">2</data></node>
	//     <edge id="e0" source="n0" target="n1"><data key="weight">2</data><data key="npmi">0.5</data></edge>
	//   </graph>
	// </graphml>
}

// The variables that the caller knew are in every table: counts by outlet and month, what
// marks one outlet against the others, and lines with them.
func ExampleRow_Var() {
	var articles []*article.Article
	for _, row := range [][3]string{
		{"Post", "2026-05-02", "The ferry was late. The ferry sank."},
		{"Herald", "2026-05-09", "A ferry and a tram were late."},
		{"Herald", "2026-06-01", "The tram was early. The tram shone."},
	} {
		day, _ := time.Parse(time.DateOnly, row[1])
		p := article.Parser{Known: article.Known{Outlet: row[0], Date: day, Vars: map[string]string{"desk": "local"}}}
		articles = append(articles, p.Parse(row[2]))
	}
	m := stats.Terms{}.Count(slices.Values(articles))
	for _, f := range m.FrequenciesBy(func(r stats.Row) string { return r.Var("outlet", "month") }) {
		if f.Term == "ferry" || f.Term == "tram" {
			fmt.Println(f.Group, f.Term, f.Count)
		}
	}
	herald := m.Select(func(r stats.Row) bool { return r.Var("outlet") == "Herald" })
	post := m.Select(func(r stats.Row) bool { return r.Var("outlet") == "Post" })
	fmt.Println(stats.Keyness{}.Compare(herald, post)[0].Term)
	tram, _ := herald.Lookup("tram")
	fmt.Println(len(herald.Series(tram, stats.Monthly)))
	for _, l := range (stats.Concordance{}).Lines(slices.Values(articles), "sank") {
		fmt.Println(l.Vars["outlet"], l.Vars["desk"], l.Match)
	}
	// Output:
	// Herald, 2026-05 ferry 1
	// Herald, 2026-05 tram 1
	// Herald, 2026-06 tram 2
	// Post, 2026-05 ferry 2
	// tram
	// 2
	// Post local sank
}

func ExampleByGender() {
	for _, v := range stats.VoicesBy(said, stats.ByGender) {
		fmt.Printf("%s: %d quotes, %.0f %% of the words\n", v.Name, v.Quotes, 100*v.WordShare)
	}
	// Output:
	// female: 2 quotes, 71 % of the words
	// male: 1 quotes, 18 % of the words
	// no source: 1 quotes, 11 % of the words
}

// What a table has written comes back.
func ExampleReadCSV() {
	var file strings.Builder
	if err := stats.WriteCSV(&file, said[:1], stats.CSV{}); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	back, err := stats.ReadCSV[stats.Utterance](strings.NewReader(file.String()), stats.CSV{})
	fmt.Println(back[0].Speaker, back[0].Words, err)
	// Output: Ana Kores 12 <nil>
}
