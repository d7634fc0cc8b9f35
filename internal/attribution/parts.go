package attribution

// mostAnchors is how many candidates are read together. Paragraphs of news seldom
// have more; one that has is read in parts, so that no word is read more
// often than that, however many cues stand around it.
const mostAnchors = 12

// A paragraph with more candidates than crowd is no news; of one, few are read together.
const crowd, fewAnchors = 2 * mostAnchors, 2

// parts divides a paragraph into parts with few enough candidates each. A part
// ends with a sentence if it can.
func (t *text) parts(dst []paragraph, p paragraph, anchors []int) []paragraph {
	part, most := p, mostAnchors
	if len(anchors) > crowd {
		part.crowded, most = true, fewAnchors
	}
	for len(anchors) > most {
		n := t.sentencesHold(p, anchors, most)
		part.end = int(t.rows[p.first+anchors[n]].first)
		if n == 0 { // one sentence has too many
			n = most
			part.end = p.first + (anchors[n-1]+anchors[n]+1)/2
		}
		dst = append(dst, part)
		part.first, anchors = part.end, anchors[n:]
	}
	part.end = p.end
	return append(dst, part)
}

// sentencesHold returns how many of the candidates whole sentences hold, of as many
// as may be read together.
func (t *text) sentencesHold(p paragraph, anchors []int, most int) int {
	for n := most; n > 0; n-- {
		if int(t.rows[p.first+anchors[n]].first) > p.first+anchors[n-1] {
			return n
		}
	}
	return 0
}
