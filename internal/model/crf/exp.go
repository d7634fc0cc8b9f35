package crf

import "math"

const (
	log2e = 1.44269504088896338700
	ln2Hi = 6.93147180369123816490e-01
	ln2Lo = 1.90821492927058770002e-10
)

// exp returns e**x for x <= 0, to about ten digits. Unlike math.Exp it is the
// same on every machine, because each product is rounded before it is added.
func exp(x float64) float64 {
	if x < -700 {
		return 0
	}
	k := int(float64(x*log2e) - 0.5)
	r := x - float64(float64(k)*ln2Hi)
	r -= float64(float64(k) * ln2Lo)
	p := 1.0 / 40320
	for _, c := range [...]float64{1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1, 1} {
		p = float64(p*r) + c
	}
	return p * math.Float64frombits(uint64(1023+k)<<52)
}
