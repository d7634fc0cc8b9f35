package quote

import (
	"strings"

	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// isCampaign reports whether such an undertaking speaks in q.
func (q *Quote) isCampaign() bool {
	return q.Entity < 0 && isA(campaign, q.Speaker[strings.LastIndexByte(q.Speaker, ' ')+1:])
}

// opensElsewhere reports whether the sentence of token i opens with a place that is none of a name: "In Lund, | police
// said", of the police of Oslo.
func (f *finder) opensElsewhere(i int, name string) bool {
	lead := f.sentence(i).First
	return f.isIn(lead, pos.IN) && f.some(run{lead + 1, min(i, lead+4)}, func(k int) bool {
		id := f.namedAt(k, k)
		return id >= 0 && f.entities[id].Kind == entity.GPE && !strings.Contains(name, f.entities[id].Name)
	})
}

// campaign returns the voice of an undertaking that is called after a person, "Vale campaign"
// for "Anna Vale's campaign", or of a government or the police called after their country or town, where that word in
// small letters is the last of the tokens [first, head).
func (f *finder) campaign(first, head int) voice {
	word := f.word(head - 1)
	if !isA(campaign, word) {
		return nobody
	}
	i := head - 2
	owned := i > first && f.tag(i) == pos.POS
	if owned {
		i--
	}
	if i < first {
		return nobody
	}
	id := f.namedAt(i, i)
	switch {
	case id >= 0 && f.entities[id].Kind == entity.Person && word != "police":
		name := f.entities[id].Name
		return voice{Speaker: Speaker{name[strings.LastIndexByte(name, ' ')+1:] + " " + word, -1}}
	case owned || word != "government" && word != "administration" && word != "police":
	case id >= 0 && (f.entities[id].Kind == entity.GPE || word == "police" && f.entities[id].Kind != entity.Person):
		return f.governmentOf(run{f.nameBegins(i), head})
	case f.isCapital(i) && lexicon.LookupFolded(f.word(i))&lexicon.Demonym != 0:
		for i > first && f.isCapital(i-1) && !f.isIn(i-1, pos.DT) { // South Korean
			i--
		}
		return f.governmentOf(run{i, head})
	}
	return nobody
}

// governmentOf returns the voice of a government by the words for it: that of its name, if the text
// has one elsewhere in capitals, or else the words.
func (f *finder) governmentOf(r run) voice {
	if f.governments == nil {
		f.governments = map[string]int{}
		for i, e := range f.entities {
			if e.Kind == entity.Org && isA(campaign, lastWord(e.Name)) {
				f.governments[strings.ToLower(e.Name)] = i
			}
		}
	}
	name := oneLine(f.a, f.spanOf(r))
	if id, ok := f.governments[strings.ToLower(name)]; ok {
		return f.of(id)
	}
	return voice{Speaker: Speaker{name, -1}}
}

// sameCampaign returns the voice of the campaign that spoke last, right before
// q, for "it" and "the campaign".
func (f *finder) sameCampaign(q *Quote) voice {
	if n := len(f.spoken); n > 0 {
		if last := &f.quotes[f.spoken[n-1]]; last.isCampaign() && f.blocksBetween(last, q) <= 1 {
			return voiceOf(last)
		}
	}
	return nobody
}
