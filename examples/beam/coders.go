package main

import (
	"encoding/json"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
)

// Values that are no plain structs travel between workers as JSON. Beam finds the functions
// by their names, of which all instances of a generic one have the same.
func init() {
	beam.RegisterCoder(reflect.TypeFor[people](), encodePeople, decodePeople)
	beam.RegisterCoder(reflect.TypeFor[saying](), encodeSaying, decodeSaying)
	beam.RegisterCoder(reflect.TypeFor[naming](), encodeNaming, decodeNaming)
	beam.RegisterCoder(reflect.TypeFor[tally](), encodeTally, decodeTally)
}

func encodePeople(p people) ([]byte, error) { return json.Marshal(&p) }
func decodePeople(b []byte) (people, error) { return decode[people](b) }
func encodeSaying(s saying) ([]byte, error) { return json.Marshal(s) }
func decodeSaying(b []byte) (saying, error) { return decode[saying](b) }
func encodeNaming(n naming) ([]byte, error) { return json.Marshal(n) }
func decodeNaming(b []byte) (naming, error) { return decode[naming](b) }
func encodeTally(t tally) ([]byte, error)   { return json.Marshal(t) }
func decodeTally(b []byte) (tally, error)   { return decode[tally](b) }

func decode[T any](b []byte) (v T, err error) {
	err = json.Unmarshal(b, &v)
	return v, err
}
