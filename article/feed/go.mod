module github.com/copydesk/copydesk/article/feed

go 1.26.0

require (
	github.com/copydesk/copydesk v0.0.0
	github.com/mmcdole/gofeed v1.4.2
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/clipperhouse/uax29/v2 v2.7.0 // indirect
	github.com/kljensen/snowball v0.10.0 // indirect
	github.com/mmcdole/goxpp/v2 v2.0.0 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/net v0.57.0 // indirect
	golang.org/x/text v0.43.0 // indirect
)

replace github.com/copydesk/copydesk => ../..
