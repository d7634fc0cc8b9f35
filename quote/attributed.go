package quote

import (
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/article"
)

// Attributed returns q as one line that can be read by itself, "source cue: words": the
// source and the cue as they stand in the text (the Speaker where the text names no
// source or has "who"), a colon, and the Words, in curly quote marks where all of them are quoted. A
// cue such as "according to" goes before its source. A quote of which neither is known
// is its words alone.
func (q *Quote) Attributed(a *article.Article) string {
	source, cue := oneLine(a, q.Source), strings.TrimSpace(oneLine(a, q.Cue)+" "+q.listener(a))
	if source == "" || isRelative(source) && q.Speaker != "" {
		source = q.Speaker
	}
	if !strings.ContainsFunc(cue, unicode.IsLetter) {
		cue = "" // a colon or a dash
	}
	if isPrepositional(cue) {
		source, cue = cue, source
	}
	words := q.Words(a)
	if q.Kind == Direct {
		words = "“" + words + "”"
	} else if cue != "" {
		words = strings.TrimPrefix(words, "and ") // to what the source said before
	}
	if source != "" && cue != "" && (isParticiple(cue) || strings.Contains(source, ", ")) && !isPrepositional(source) {
		source += "," // Ann Lee, who owns the mill, said
	}
	who := strings.TrimSpace(source + " " + cue)
	if who == "" {
		return words
	}
	return strings.TrimRight(who, ":") + ": " + words
}

// listener returns whom a cue that says no more than "told" is about: "the board" in "told
// the board | the plan was dead", in five words or less.
func (q *Quote) listener(a *article.Article) string {
	const longest, far = 5, 80 // words, bytes
	cue := a.Text(q.Cue)
	switch strings.ToLower(cue[strings.LastIndexByte(cue, ' ')+1:]) {
	case "told", "tells", "telling":
	default:
		return ""
	}
	end := min(q.Cue.End+far, len(a.Source()))
	for _, c := range q.Content {
		if c.Start >= q.Cue.End {
			end = min(end, c.Start)
		}
	}
	behind := a.Source()[q.Cue.End:end]
	if at := strings.IndexAny(behind, ".,:;“\"\n"); at >= 0 {
		end = q.Cue.End + at
	} else if end == min(q.Cue.End+far, len(a.Source())) {
		return "" // it goes on
	}
	words := strings.Fields(oneLine(a, article.Span{Start: q.Cue.End, End: end}))
	if len(words) > longest {
		return ""
	}
	return strings.Join(words, " ")
}

// isRelative reports a pronoun that tells nothing without the sentence that it stands in.
func isRelative(pronoun string) bool { return isA(relative, strings.ToLower(pronoun)) }

// isParticiple reports a cue that begins as "adding" does.
func isParticiple(cue string) bool {
	first, _, _ := strings.Cut(cue, " ")
	return len(first) > len("sing") && strings.HasSuffix(first, "ing")
}

// isPrepositional reports whether a cue stands before its source wherever the two are
// in a sentence.
func isPrepositional(cue string) bool {
	first, _, _ := strings.Cut(strings.ToLower(cue), " ")
	return isA(fronted, first)
}

// oneLine returns the text of a span as a reader sees it, with one space for each run of white space.
func oneLine(a *article.Article, s article.Span) string {
	return strings.Join(strings.FieldsFunc(a.Show(s), unicode.IsSpace), " ")
}
