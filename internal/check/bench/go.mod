module github.com/copydesk/copydesk/internal/check/bench

go 1.26.0

require (
	github.com/blevesearch/bleve/v2 v2.5.3
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/copydesk/copydesk v0.0.0
	github.com/jdkato/prose/v2 v2.0.0
	github.com/rivo/uniseg v0.4.7
	github.com/stretchr/testify v1.12.1
	gonum.org/v1/gonum v0.17.0
)

require (
	github.com/blevesearch/bleve_index_api v1.2.8 // indirect
	github.com/blevesearch/geo v0.2.4 // indirect
	github.com/blevesearch/go-porterstemmer v1.0.3 // indirect
	github.com/blevesearch/segment v0.9.1 // indirect
	github.com/blevesearch/snowballstem v0.9.0 // indirect
	github.com/blevesearch/upsidedown_store_api v1.0.2 // indirect
	github.com/deckarep/golang-set v1.7.1 // indirect
	github.com/json-iterator/go v0.0.0-20171115153421-f7279a603ede // indirect
	github.com/kljensen/snowball v0.10.0 // indirect
	github.com/mingrammer/commonregex v1.0.1 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/text v0.43.0 // indirect
	gopkg.in/neurosnap/sentences.v1 v1.0.6 // indirect
)

replace github.com/copydesk/copydesk => ../../../
