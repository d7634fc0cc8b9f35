# Shorthands; CONTRIBUTING.md explains them. DATA is the folder with the annotated data.
DATA ?= ../shared/data
EVAL ?= ../shared/eval
FUZZTIME ?= 60s

.PHONY: test lint fuzz bench gen score

test: # as CI runs it
	bash .ci/run

lint:
	gofmt -l .
	go vet ./...
	go build -C internal/tools -o ../../bin/staticcheck honnef.co/go/tools/cmd/staticcheck
	bin/staticcheck ./...

fuzz: # each target for FUZZTIME
	@for pkg in $$(go list ./...); do \
		for target in $$(go test -list '^Fuzz' $$pkg | grep ^Fuzz); do \
			echo $$pkg $$target; go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) $$pkg || exit 1; \
		done; \
	done

bench: # ours, then the rivals on the same text
	go test -run '^$$' -bench . -benchmem ./...
	cd internal/bench && go test -run '^$$' -bench . -benchmem ./...

gen: # learns the weights again from DATA; the bytes must not change
	go generate ./internal/...
	git diff --stat -- '*.bin' '*.gz'

score: # accuracy on the dev data
	go run ./internal/segment/score -data $(DATA)
	@mkdir -p bin && go build -o bin/annotate ./examples/annotate
	@for set in polnear/dev boilerplate/dev names/worldwide-train; do \
		bin/annotate -jsonl $(DATA)/$$set.jsonl.gz > bin/$$(basename $$(dirname $$set)).jsonl; \
	done
	$(EVAL)/score.py $(DATA)/polnear/dev.jsonl.gz bin/polnear.jsonl
	$(EVAL)/score_blocks.py $(DATA)/boilerplate/dev.jsonl.gz bin/boilerplate.jsonl
