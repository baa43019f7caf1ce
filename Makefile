# make run     opens Rebound          make test  checks and tests everything
# make lint    checks alone           make requirements  pins the packages anew
# make demo    the story of one loss in about a minute, with pictures in build/demo
# make bench   how fast, how small, each figure beside its reference
# make screenshots   pictures of every screen, light and dark, in build/pictures
# make audit   asks about known weaknesses of the pinned packages; without a network it says so
# make torture kills a writing process 500 times, cuts the power 600 times, looks at what is left,
#              and reads 5,000 files changed at random

SHELL := /bin/bash
PYTHON_ := .venv/bin/python
# As many at a time as there are cores, up to four: every desktop test has a desktop of its own.
TESTS := QT_QPA_PLATFORM=offscreen $(PYTHON_) -m pytest -q -n auto --maxprocesses 4

.PHONY: run test lint demo bench screenshots torture audit requirements setup-run setup-test

run: setup-run
	@packaging/open

test: lint
	$(TESTS) -m "not desktop"
	$(TESTS) -m desktop

lint: setup-test
	$(PYTHON_) -m ruff check .
	$(PYTHON_) -m ruff format --check .
	$(PYTHON_) -m mypy
	.venv/bin/lint-imports

torture: setup-test
	$(PYTHON_) -m tests.store.torture 500
	$(PYTHON_) -m tests.store.power 600 $$RANDOM
	$(PYTHON_) -m tests.exchange.fuzz 5000 $$RANDOM

demo: setup-test
	@$(PYTHON_) -m tests.desktop.demo

# On a screen, so that the tray process has a panel to rest in.
bench: setup-test
	@$(if $(DISPLAY),,tests/desktop/with-desktop) $(CURDIR)/$(PYTHON_) -m tests.bench

screenshots: setup-test
	tests/desktop/with-desktop --size 1400x1000 $(CURDIR)/$(PYTHON_) -m tests.pictures

audit:
	packaging/audit

requirements:
	packaging/pin

setup-run:
	@packaging/setup run

setup-test:
	@packaging/setup test
