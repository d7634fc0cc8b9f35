package names

// The tagger tells apart six kinds; refine divides some of them further.
const (
	person = iota
	org
	place
	facility
	norp
	misc
	kinds
)

// Labels are the labels of the tagger: "O", then B and I of each kind.
var Labels = []string{"O",
	"B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-FAC", "I-FAC", "B-NORP", "I-NORP", "B-MISC", "I-MISC"}

// outside is the label of tokens that belong to no name.
const outside = 0

func begin(kind int) uint8  { return uint8(1 + 2*kind) }
func inside(kind int) uint8 { return uint8(2 + 2*kind) }

// kindOf returns the kind of a label other than outside.
func kindOf(label uint8) int { return int(label-1) / 2 }
