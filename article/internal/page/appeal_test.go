package page

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestIsAppeal(t *testing.T) {
	for s, want := range map[string]bool{
		"Join our Harbour Talk forums to speak with other sailors.":           true,
		"Need more of this? Subscribe to our monthly magazine for sailors.":   true,
		"There is more. Sign up today: our newsletter is free of charge.":     true,
		"We may get a small commission when you buy through links like this.": true,
		"The Kestrel is now on Birdsong. Follow us there for what matters.":   true,
		"Enjoyed this? Support our journalism by becoming a member.":          true,
		"Follow Ann on X: @annlee":                                            true,
		"All boots were bought by us. If you order by the link we get a cut.": true,
		"If you order it by the link, the town gets a small fee.":             false,
		"He would join the crowd and read his email on the way to work.":      false,
		"Follow the money, she said, and you will find the harbour master.":   false,
		"Email after email from the harbour office went unanswered.":          false,
		"Book after book on email was sold out.":                              false,
		"Get out of the way of the tram.":                                     false,
		"Email accounts: the host has five of them, and updates cost more.":   false,
		"Share old tools: start a forum where crews leave what they learned.": false,
		"Follow the Kestrel: on Instagram there is a boat a day to be seen.":  true,
		"Subscribe now": false, // phrases tell such short lines
		`"Join our podcast," the host of the show said with a laugh to all.`: false,
	} {
		m := measureLine(s)
		assert.Equal(t, want, isAppeal(s, &m), "%s", s)
	}
}

func TestIsPlea(t *testing.T) {
	for s, want := range map[string]bool{
		"If you can, please support us from as little as 2 euros a month.":             true,
		"We need you: please consider making a donation today.":                        true,
		"To read on, please subscribe to the Courier.":                                 true,
		"Please support our journalism.":                                               true,
		"Please support our local shops this winter, the mayor wrote on the poster.":   false,
		"Residents who see smoke should please make a call to the brigade.":            false,
		"The council signed a lease making a profit of two million euros a year.":      false,
		"The family asks that mourners please donate to the hospice instead.":          false,
		"Under the release subscribing to the magazine is no longer needed, he wrote.": false,
	} {
		assert.Equal(t, want, isPlea(s), s)
	}
}
