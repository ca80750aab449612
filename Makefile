# Two commands set everything up: `make run` and `make test`. `make help` lists the rest.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
ROUNDS ?= 5
# Every target may import only what Package.swift lists beside it.
STRICT = --explicit-target-dependency-import-check error
# Types are made with the conformances that the compiler knows, and not looked up among thousands at every start; the
# linker leaves out what nothing refers to, keeps relocations short, lays what an everyday session runs side by side
# (`make order`), each function under a name of its own, and takes from the C++ library what little is used.
# docs/performance.md says what each is worth.
CXX = $(CURDIR)/.build/cxx
FAST = -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
	-Xswiftc -Xfrontend -Xswiftc -function-sections -Xswiftc -Xllvm -Xswiftc -swiftmergefunc-threshold=0 \
	-Xswiftc -use-ld=lld -Xlinker --no-export-dynamic -Xlinker --icf=safe -Xlinker -z -Xlinker pack-relative-relocs \
	-Xlinker --symbol-ordering-file=$(CURDIR)/.ci/order.txt -Xlinker --no-warn-symbol-ordering -Xlinker -L$(CXX)
RELEASE = -c release --static-swift-stdlib $(STRICT) $(FAST)
# Where a recipe finds what `make release` built.
RELEASED = $$($(SWIFT) build $(RELEASE) --show-bin-path)
# What is built with, and what the tests hold the program against; installed when missing.
BUILD_PACKAGES = libncurses-dev libical-dev
TEST_PACKAGES = $(BUILD_PACKAGES) libvterm-dev calcurse khal python3 strace util-linux mount procps openssh-server \
	openssh-client
ORDER_PACKAGES = $(BUILD_PACKAGES) binutils python3-pyte valgrind
BENCH_PACKAGES = $(BUILD_PACKAGES) gcc python3-pyte sqlite3 jq calcurse tig ncdu visidata
SOURCES = Package.swift Sources Tests

.PHONY: help run build release test lint format check bench load order torture mutants install uninstall docs clean \
	build-packages test-packages order-packages bench-packages

help:
	@echo 'make run              build and open the program on a private copy of the five samples'
	@echo 'make run AS=account   the same copy as somebody else, such as AS=monika.norling'
	@echo 'make test             run all tests'
	@echo 'make check            lint, strict build and tests, as the gate does'
	@echo 'make install PREFIX=  install program, manual page, completions and sample data'
	@echo 'make bench            measure beside a C baseline and known programs'
	@echo 'make bench WRITE=1    and put the figures into docs/performance.md; on a quiet machine'
	@echo 'make load             let fifty people work in one store at once, and two hundred look on'
	@echo 'make load WRITE=1     and put the table into docs/performance.md'
	@echo 'make order            note anew what an everyday session runs, for the linker'
	@echo 'make torture          kill, starve and damage the store in every way, and count what was lost'
	@echo 'make torture WRITE=1  and put the table into docs/reliability.md'
	@echo 'make mutants          show that the torture notices when a safeguard is missing'
	@echo 'make docs             write the generated chapters of docs/ anew'
	@echo 'make format           format the sources'

run: release
	@"$(RELEASED)/aspirant" sample --from sample-data $(if $(AS),--as $(AS))

build: build-packages
	$(SWIFT) build $(STRICT)

release: build-packages $(CXX)
	@echo 'Building (the first time takes a few minutes) ...'
	@$(SWIFT) build $(RELEASE) --product aspirant --quiet

# Alone in a directory, the archive is found before the shared library. Without it that one serves.
$(CXX):
	@mkdir -p $@; archive=$$(ls -v /usr/lib/gcc/*/*/libstdc++.a 2>/dev/null | tail -n 1); \
	[ -z "$$archive" ] || ln -sf "$$archive" $@/

test: test-packages
	$(SWIFT) test $(STRICT)

lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

check: lint build test

bench: bench-packages release
	$(SWIFT) build $(RELEASE) --product aspirant-bench --quiet
	@.ci/bench "$(RELEASED)" $(ROUNDS) $(if $(WRITE),docs/performance.md)

load: bench-packages release
	$(SWIFT) build $(RELEASE) --product aspirant-bench --quiet
	@.ci/load "$(RELEASED)" $(if $(WRITE),docs/performance.md)

order: order-packages release
	$(SWIFT) build $(RELEASE) --product aspirant-bench --quiet
	@set -e; bin="$(RELEASED)"; \
	.ci/order "$$bin" .ci/order.txt; \
	rm "$$bin/aspirant" # so that it is linked again

# What people run is what is tortured; it also starts ten times as fast as what the tests run.
torture: test-packages release
	Tests/Torture/torture.py $(if $(WRITE),--write docs/reliability.md) "$(RELEASED)/aspirant" $(PARTS)
	$(if $(PARTS),,ASPIRANT_FUZZ_SECONDS=60 $(SWIFT) test $(STRICT) --filter FuzzTests)
	$(if $(PARTS),,$(MAKE) mutants)

mutants: test-packages
	Tests/Torture/mutants.py

docs: release
	@bin="$(RELEASED)"; \
	"$$bin/aspirant" manual --keys --lang sv > docs/keys.sv.md; \
	"$$bin/aspirant" manual --keys --lang en > docs/keys.md

install: release
	@set -e; bin="$(RELEASED)/aspirant"; root="$(DESTDIR)$(PREFIX)"; \
	install -D -m 755 "$$bin" "$$root/bin/aspirant"; \
	install -d "$$root/share/man/man1" "$$root/share/bash-completion/completions" \
		"$$root/share/zsh/site-functions" "$$root/share/fish/vendor_completions.d" "$$root/share/aspirant"; \
	"$$bin" manual > "$$root/share/man/man1/aspirant.1"; \
	"$$bin" --generate-completion-script bash > "$$root/share/bash-completion/completions/aspirant"; \
	"$$bin" --generate-completion-script zsh > "$$root/share/zsh/site-functions/_aspirant"; \
	"$$bin" --generate-completion-script fish > "$$root/share/fish/vendor_completions.d/aspirant.fish"; \
	cp -R sample-data "$$root/share/aspirant/"; \
	echo "Installed $$root/bin/aspirant with manual page, completions and sample data."

uninstall:
	@root="$(DESTDIR)$(PREFIX)"; rm -rf "$$root/bin/aspirant" "$$root/share/man/man1/aspirant.1" \
		"$$root/share/bash-completion/completions/aspirant" "$$root/share/zsh/site-functions/_aspirant" \
		"$$root/share/fish/vendor_completions.d/aspirant.fish" "$$root/share/aspirant"

clean:
	$(SWIFT) package clean

build-packages:
	@.ci/packages $(BUILD_PACKAGES)

test-packages:
	@.ci/packages $(TEST_PACKAGES)

order-packages:
	@.ci/packages $(ORDER_PACKAGES)

bench-packages:
	@.ci/packages $(BENCH_PACKAGES)
