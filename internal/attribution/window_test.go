package attribution

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/syntax"
)

// Windows of any size give the same paragraphs and say the same of their tokens.
func TestWindowsOfAnySize(t *testing.T) {
	d := oneBlockEach(strings.Repeat("“We will build it,” Ann Lee said.\n“It will be new.”\n“And wide,\nHe told them:\n“No.”\n"+
		"The mayor said that “it” was so. He left.\n", 20) + strings.Repeat("he said that ", 500) + "\n“Yes.”\n")
	m := load()
	tags, heads := pos.Tags(d), syntax.HeadsOf(d)
	whole := m.newText(d, tags, heads)
	for _, size := range []int{layer.MaxParagraph, 700, 1000} {
		w := m.newWindows(d, tags, heads)
		w.size = size
		var x text
		var paras []paragraph
		windows := 0
		for w.window(&x) {
			windows++
			for _, p := range x.paras {
				assert.Equal(t, whole.rows[x.base+p.first].word, x.rows[p.first].word)
				for i := p.first; i < p.end; i++ {
					require.Equal(t, moved(whole.rows[x.base+i], x.base), x.rows[i], "size %d, token %d", size, x.base+i)
				}
				p.first, p.end = x.base+p.first, x.base+p.end
				paras = append(paras, p)
			}
		}
		assert.Greater(t, windows, 2)
		assert.Equal(t, whole.paras, paras, "size %d", size)
	}
}

// moved returns a row that counts from another token.
func moved(r row, base int) row {
	b := int32(base)
	r.first, r.last, r.left, r.right = r.first-b, r.last-b, r.left-b, r.right-b
	r.head = max(r.head-b, -1)
	return r
}
