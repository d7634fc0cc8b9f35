package attribution

// mostAnchors is how many candidates are read together. Paragraphs of news seldom
// have more; one that has is read in parts, so that no word is read more
// often than that, however many cues stand around it.
const mostAnchors = 12

// parts divides a paragraph into parts with few enough candidates each. A part
// ends with a sentence if it can.
func (t *text) parts(dst []paragraph, p paragraph, anchors []int) []paragraph {
	start := p.first
	for len(anchors) > mostAnchors {
		n := t.sentencesHold(p, anchors)
		end := int(t.rows[p.first+anchors[n]].first)
		if n == 0 { // one sentence has too many
			n = mostAnchors
			end = p.first + (anchors[n-1]+anchors[n]+1)/2
		}
		dst = append(dst, paragraph{start, end, p.headline})
		start, anchors = end, anchors[n:]
	}
	return append(dst, paragraph{start, p.end, p.headline})
}

// sentencesHold returns how many of the candidates whole sentences hold, as many
// as may be read together.
func (t *text) sentencesHold(p paragraph, anchors []int) int {
	for n := mostAnchors; n > 0; n-- {
		if int(t.rows[p.first+anchors[n]].first) > p.first+anchors[n-1] {
			return n
		}
	}
	return 0
}
