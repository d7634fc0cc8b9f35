package pos

import "github.com/copydesk/copydesk/internal/model/crf"

// Describe sets seq to the features of a sentence, given as its tokens. A
// Tagger without a model can do that.
func (t *Tagger) Describe(seq *crf.Sequence, tokens []string) {
	t.words = t.words[:0]
	for range margin {
		t.words = append(t.words, word{form: 1, tags: 1 << 63})
	}
	for i, token := range tokens {
		var w word
		w.read(token)
		t.lexicon.look(&w, i == 0)
		t.words = append(t.words, w)
	}
	for range margin {
		t.words = append(t.words, word{form: 2, tags: 1 << 62})
	}
	seq.Reset()
	c := place{title: title(t.words), aux: 3}
	for i := range tokens {
		c.window = (*window)(t.words[i:])
		seq.Allow(uint64(c.window[margin].tags))
		if tags := c.window[margin].tags; tags&(tags-1) != 0 {
			c.addFeatures(seq)
		}
		seq.Next()
		c.goOn()
	}
}

// title tells whether the words look like a title: 1 if most of them have a
// capital, 2 if most of them consist of capitals, 0 otherwise.
func title(words []word) uint32 {
	letters, capitals, shouted := 0, 0, 0
	for i := range words {
		switch s := words[i].shape; {
		case s&(upperFirst|lower) == 0:
		case s&(upperFirst|upperLater|lower) == upperFirst|upperLater:
			shouted++
			fallthrough
		case s&upperFirst != 0:
			capitals++
			fallthrough
		default:
			letters++
		}
	}
	switch {
	case 3*shouted > 2*letters:
		return 2
	case 5*capitals > 3*letters:
		return 1
	}
	return 0
}

// A place is a word among the words of its sentence.
type place struct {
	window   *window
	title    uint32
	position uint32 // of the word in the sentence
	aux      uint32 // the last form of be, have or do, modal or "to" before the word
	distance uint32 // how many words lie between
}

// goOn notes the word in the middle before the window moves on.
func (c *place) goOn() {
	w := &c.window[margin]
	c.position++
	c.distance++
	if auxiliary[w.form] {
		c.aux, c.distance = w.form, 0
	}
	if w.tags&^punctuation == 0 {
		c.aux, c.distance = 4, 0
	}
}

// punctuation parts clauses.
const punctuation Set = 1<<Comma | 1<<Colon | 1<<OpenQuote | 1<<CloseQuote | 1<<OpenBracket | 1<<CloseBracket

// auxiliary has the words after which the form of a verb is clear.
var auxiliary = hashes("am is are was were be been being 's 're 'm has have had having 've do does did " +
	"can could may might must shall should will would ca wo 'll 'd to get got gets")

func (s Set) hash() uint32 { return crf.Mix(uint32(s), uint32(s>>32)) }

// margin is how many words on either side the features look at.
const margin = 2

// A window is a word between its neighbours.
type window [2*margin + 1]word

// addFeatures describes the word in the middle. A word for which there is but
// one tag needs no features.
func (c *place) addFeatures(seq *crf.Sequence) {
	w := c.window
	template := uint32(0) // of the next feature
	add := func(value uint32) {
		template++
		seq.Add(crf.Mix(template, value))
	}
	join := func(a, b uint32) {
		template++
		seq.Add(crf.Mix3(template, a, b))
	}
	pp, p, at, n, nn := &w[0], &w[1], &w[2], &w[3], &w[4]
	ppTags, pTags, atTags, nTags, nnTags := pp.tags.hash(), p.tags.hash(), at.tags.hash(), n.tags.hash(), nn.tags.hash()
	how := uint32(at.shape) | c.title<<9
	if c.position == 0 {
		how |= 1 << 8
	}
	add(at.form)
	join(at.form, how)
	add(p.form)
	add(n.form)
	add(pp.form)
	add(nn.form)
	join(p.form, at.form)
	join(at.form, n.form)
	join(p.form, n.form)
	add(atTags)
	join(pTags, atTags)
	join(atTags, nTags)
	join(pTags, nTags)
	join(ppTags, pTags)
	join(nTags, nnTags)
	join(crf.Mix(pTags, atTags), nTags)
	join(p.form, atTags)
	join(atTags, n.form)
	join(pp.form, p.form)
	join(n.form, nn.form)
	join(at.form, pTags)
	join(at.form, nTags)
	join(uint32(at.shape), uint32(p.shape)<<8|uint32(n.shape))
	join(how, atTags)
	join(c.aux, atTags)
	join(crf.Mix(c.aux, min(c.distance, 4)), atTags)
	join(at.plain.hash(), how)
	if at.known {
		return
	}
	for _, x := range at.prefix {
		add(x)
	}
	for _, x := range at.suffix {
		add(x)
	}
	join(at.suffix[1], how)
	join(at.suffix[2], how)
	join(at.suffix[2], pTags)
	join(at.suffix[2], nTags)
	join(at.suffix[1], p.form)
	join(n.suffix[2], atTags)
	join(p.suffix[2], atTags)
}
