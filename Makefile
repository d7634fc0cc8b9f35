# Shorthands; CONTRIBUTING.md explains them. DATA is the folder with the annotated data.
DATA ?= ../shared/data
EVAL ?= ../shared/eval
FUZZTIME ?= 60s

.PHONY: test lint fuzz bench platforms gen score

test: # as CI runs it
	bash .ci/run

lint:
	gofmt -l .
	go vet ./...
	go build -C internal/check/tools -o ../../../bin/staticcheck honnef.co/go/tools/cmd/staticcheck
	bin/staticcheck ./...

fuzz: # each target for FUZZTIME
	bash .ci/fuzz $(FUZZTIME)

bench: # ours, then the rivals on the same text
	go test -run '^$$' -bench . -benchmem ./...
	cd internal/check/bench && go test -run '^$$' -bench . -benchmem ./...

platforms: # the same tables of stats on levels of amd64, 386 and, with qemu-user, arm64
	bash .ci/platforms

gen: # learns the weights again from DATA, in the order in which they hang on each other
	go run ./article/internal/page/learn -data $(DATA) -write article/internal/page/data
	go run ./internal/learn -data $(DATA) pos
	go run ./entity/internal/names/train -data $(DATA) -write entity/internal/names/model.bin
	go run ./internal/learn -data $(DATA) attribution
	go run ./internal/coref/train -data $(DATA) -write internal/coref/model.bin
	git diff --stat -- internal article/internal entity/internal

score: # accuracy on the dev data
	go run ./internal/learn/score -data $(DATA) segments tags
	go run ./entity/internal/names/train -score -data $(DATA)
	go run ./internal/coref/score -data $(DATA)
	@mkdir -p bin && go build -o bin/annotate ./examples/annotate
	bin/annotate -jsonl $(DATA)/polnear/dev.jsonl.gz > bin/quotes.jsonl
	$(EVAL)/score.py $(DATA)/polnear/dev.jsonl.gz bin/quotes.jsonl
	bin/annotate -jsonl $(DATA)/boilerplate/dev.jsonl.gz > bin/blocks.jsonl
	$(EVAL)/score_blocks.py $(DATA)/boilerplate/dev.jsonl.gz bin/blocks.jsonl
