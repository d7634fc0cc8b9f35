package stats_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/stats"
)

// panel has 30 articles with two quotations of Ann each and one of Ben.
func panel() []stats.Utterance {
	var said []stats.Utterance
	for i := range 30 {
		id := fmt.Sprint("a", i)
		ann := stats.Utterance{Speaker: "Ann", Source: "person", Gender: "female", Article: id, Words: 5}
		said = append(said, ann, ann, stats.Utterance{Speaker: "Ben", Source: "person", Article: id, Words: 2})
	}
	return said
}

func TestBootstrapIntervals(t *testing.T) {
	bySpeaker := func(u stats.Utterance) string { return u.Speaker }
	rows := stats.Bootstrap{Seed: 1}.VoicesBy(panel(), bySpeaker)
	assert.Equal(t, "Ann", rows[0].Name)
	assert.InDelta(t, 2.0/3, float64(rows[0].Low), 1e-9, "every article has the same share")
	assert.InDelta(t, 2.0/3, float64(rows[0].High), 1e-9)

	uneven := append(panel(), stats.Utterance{Speaker: "Ben", Article: "b", Words: 1}, stats.Utterance{Speaker: "Ben", Article: "c", Words: 1})
	row := stats.Bootstrap{Seed: 1}.VoicesBy(uneven, bySpeaker)[0]
	assert.Less(t, row.Low, row.Share)
	assert.Greater(t, row.High, row.Share)
	slices.Reverse(uneven)
	assert.Equal(t, row, stats.Bootstrap{Seed: 1}.VoicesBy(uneven, bySpeaker)[0], "order changes nothing")
	assert.NotPanics(t, func() { stats.Bootstrap{Samples: -1, Level: 7}.VoicesBy(uneven, bySpeaker) })
	assert.Empty(t, stats.Bootstrap{}.VoicesBy(nil, bySpeaker))
}

func TestByGenderTellsFourThingsApart(t *testing.T) {
	for want, u := range map[string]stats.Utterance{
		"female":           {Speaker: "Ann", Source: "person", Gender: "female"},
		"gender not known": {Speaker: "Robin", Source: "person"},
		"organisation":     {Speaker: "Salten Council", Source: "organisation"},
		"unnamed source":   {Source: "unnamed source"},
		"no source":        {},
	} {
		assert.Equal(t, want, stats.ByGender(u))
	}
}

func ExampleOncePerStory() {
	said := []stats.Utterance{
		{Speaker: "Ann Lee", Article: "Post", Story: "ferry"},
		{Speaker: "Ann Lee", Article: "Herald", Story: "ferry"},
		{Speaker: "Omar Reyes", Article: "Herald", Story: "ferry"},
		{Speaker: "Ann Lee", Article: "Courier"},
	}
	for _, u := range stats.OncePerStory(said) {
		fmt.Println(u.Speaker, u.Article)
	}
	// Output:
	// Ann Lee Herald
	// Omar Reyes Herald
	// Ann Lee Courier
}

func ExampleByVar() {
	said := []stats.Utterance{
		{Speaker: "Ann Lee", Article: "1", Vars: map[string]string{"outlet": "Post", "month": "2026-05"}},
		{Speaker: "Ann Lee", Article: "2", Vars: map[string]string{"outlet": "Herald", "month": "2026-05"}},
		{Speaker: "Omar Reyes", Article: "3", Vars: map[string]string{"outlet": "Herald", "month": "2026-06"}},
	}
	for _, v := range stats.VoicesBy(said, stats.ByVar("outlet")) {
		fmt.Println(v.Name, v.Speakers, v.Quotes)
	}
	for _, v := range stats.VoicesBy(said, stats.ByVar("outlet", "month")) {
		fmt.Println(v.Name, v.Quotes)
	}
	// Output:
	// Herald 2 2
	// Post 1 1
	// Herald, 2026-05 1
	// Herald, 2026-06 1
	// Post, 2026-05 1
}

// Who is quoted by nothing but copies of news agencies?
func ExampleVoicesWithin() {
	said := []stats.Utterance{
		{Speaker: "Ann Lee", Article: "1", Vars: map[string]string{"agency": "NTB"}},
		{Speaker: "Omar Reyes", Article: "1", Vars: map[string]string{"agency": "NTB"}},
		{Speaker: "Omar Reyes", Article: "2"},
		{Article: "1", Vars: map[string]string{"agency": "NTB"}},
	}
	for _, v := range stats.VoicesWithin(said, func(u stats.Utterance) bool { return u.Vars["agency"] != "" }) {
		fmt.Println(v.Name)
	}
	// Output: Ann Lee
}

func ExampleAppearances() {
	said := []stats.Utterance{{Speaker: "Ann Lee", Article: "1", Words: 4}, {Speaker: "Ann Lee", Article: "1", Words: 3}}
	fmt.Println(stats.Appearances(said))
	// Output: [{Ann Lee 1 2 7}]
}

// Articles are drawn, not quotations, and with a seed.
func ExampleBootstrap_VoicesBy() {
	var said []stats.Utterance
	for i := range 40 {
		said = append(said, stats.Utterance{Speaker: []string{"Ann Lee", "Omar Reyes"}[i%4/3], Article: fmt.Sprint(i)})
	}
	for _, v := range (stats.Bootstrap{Seed: 7}).VoicesBy(said, func(u stats.Utterance) string { return u.Speaker }) {
		fmt.Printf("%s %.0f %% (%.0f to %.0f)\n", v.Name, 100*v.Share, 100*v.Low, 100*v.High)
	}
	// Output:
	// Ann Lee 75 % (62 to 89)
	// Omar Reyes 25 % (11 to 38)
}
