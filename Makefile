# Retort's commands; each brings what it needs. CONTRIBUTING.md says more.
MAKEFLAGS += --no-print-directory
export SWIFT_BACKTRACE ?= enable=no

.PHONY: help setup build release demo test faults editors format lint protocol conformance conformance-quick stress sanitize bench bench-quick counts fuzz clean

help: ## print this list
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 28

setup: ## install the Debian packages that are missing
	@scripts/setup

build: setup ## debug build
	swift build

release: setup ## optimised build, Swift runtime linked in
	@scripts/static-libraries
	swift build -c release --static-swift-stdlib --disable-local-rpath --product retort

demo: build ## watch a session: graph, preview, upgrade with progress, cancel
	@scripts/demo

test: setup ## build, then all tests, with a PostgreSQL of their own
	@scripts/setup tests
	@scripts/postgres scripts/test

editors: build ## test the editors' extensions in the real programs, and their packages (minutes)
	@scripts/setup editors
	@scripts/editors/test

faults: setup build ## kill, cut, fill and block at every point of a run (hundreds of runs; `make test` takes a few)
	FAULTS=all scripts/postgres scripts/faults

format: ## format the Swift sources in place
	swift format --in-place --recursive --parallel Package.swift Sources Tests

lint: setup ## check format, Python syntax, whitespace, generated files
	@scripts/lint

protocol: ## generate the schema and the page from protocol/migration.metaModel.json
	scripts/protocol

conformance: setup release ## compare with the real Alembic, from PyPI (an hour the first time, then minutes)
	Tests/Conformance/run

bench: setup release ## measure beside Alembic, its peers and the limits (long)
	@scripts/setup bench
	Benchmarks/run
	Benchmarks/micro-benchmarks
	Benchmarks/counts

bench-quick: setup release ## the same with fewer rounds and smaller workspaces
	@scripts/setup bench
	Benchmarks/run --quick

counts: setup release ## fail if a main path needs over 10 % more instructions than is recorded
	@scripts/setup counts
	Benchmarks/counts

stress: setup build ## runners at once, cancels, abuse: the long runs, with figures
	RETORT_STRESS=full scripts/postgres scripts/stress

sanitize: setup ## tests of the driver, the runner and the server under the thread and address sanitizers (slow builds)
	scripts/postgres scripts/sanitize

SECONDS ?= 60
fuzz: setup ## fuzz parsers and interpreter, for SECONDS in all
	@scripts/fuzz $(SECONDS)

conformance-quick: setup release ## a quick part of it: the vectors and three workspaces (minutes)
	Tests/Conformance/run --quick

clean: ## remove what was built
	swift package clean
	rm -rf .build-fuzz .build-sanitize Benchmarks/Micro/.build .venv-tests .venv-editors
