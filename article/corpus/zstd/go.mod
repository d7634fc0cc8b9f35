module github.com/copydesk/copydesk/article/corpus/zstd

go 1.26.0

require (
	github.com/copydesk/copydesk v0.0.0
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/clipperhouse/uax29/v2 v2.7.0 // indirect
	github.com/klauspost/compress v1.20.4
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/text v0.43.0 // indirect
)

replace github.com/copydesk/copydesk => ../../..
