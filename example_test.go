package copydesk_test

import (
	"fmt"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

const story = `Harbour Town Votes to Keep Its Lighthouse

By Ann Lee, Staff Reporter

The council of Port Ansel voted on Monday to keep its lighthouse, which has stood dark since the storm of 2019.

“We were told for years that nobody needs it,” Mayor Greta Holm said. “Then the fog came back.”

READ MORE: Ten lighthouses to see this summer

Tomas Reyes, who leads the fishermen's union, said that the repairs would cost $2 million. He said the vote was “a gift to our children.”

Sign up for our newsletter
`

func Example() {
	a := article.Parse(story)
	fmt.Println(a.Meta().Title.Text)
	for _, q := range quote.Extract(a, entity.Extract(a)) {
		fmt.Printf("%s | %s\n", q.Speaker, q.Attributed(a))
	}
	// Output:
	// Harbour Town Votes to Keep Its Lighthouse
	// Greta Holm | Mayor Greta Holm said: “We were told for years that nobody needs it … Then the fog came back.”
	// Tomas Reyes | Tomas Reyes, who leads the fishermen's union, said: that the repairs would cost $2 million
	// Tomas Reyes | He said: the vote was “a gift to our children.”
}
