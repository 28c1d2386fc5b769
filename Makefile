# Two commands matter: `make demo` and `make test`. Both set up what they need first.
# Only Python 3.11 or later (with venv) and make have to be there.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
PYTHON ?= python3
DEMO_PORT ?= 8000
RUN := .venv/bin/python
INSTALL := $(RUN) -m pip install --disable-pip-version-check --no-warn-script-location \
	--require-hashes --requirement
# One word a package instead of pip's page of them; what goes wrong is still said.
SHOW := awk '/^(Collecting|Processing) /{print "  " $$2; fflush()} /^Installing/{print "  unpacking ..."; fflush()}'
STYLES := $(wildcard static/src/*.scss) $(wildcard static/src/*/*.scss)
export PYTHONUNBUFFERED := 1

.PHONY: help demo test check accessibility bench-ingest bench-search accuracy pictures lock format clean

help: ## Say what can be made
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/^([a-z-]+):.*## /  make \1\t/'

demo: .venv/demo static/vendor/portal.css ## Run the whole portal here, with sample packs in it
	@exec $(RUN) manage.py demo --port "$(DEMO_PORT)"

test: .venv/development static/vendor/portal.css ## Run every test (TESTS=... for some)
	@$(RUN) -m pytest $(or $(TESTS),--numprocesses=auto --dist=loadfile)

check: .venv/development ## Check format, lint and types
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy .

pictures: .venv/development static/vendor/portal.css ## Take the pictures of docs/guides anew
	@TAKE_PICTURES=1 $(RUN) -m pytest tests/guides

format: .venv/development ## Format and tidy the code
	$(RUN) -m ruff format .
	$(RUN) -m ruff check --fix .

accessibility: .venv/development static/vendor/portal.css ## Try every page with axe; write it down
	@ACCESSIBILITY_RECORD=documents/guide/tested.json $(RUN) -m pytest tests/browser/test_axe.py

bench-ingest: .venv/development ## Time the reader beside pdfplumber and pdftotext
	@$(RUN) manage.py bench_ingest

bench-search: .venv/development ## Time searches over an archive of 100,000 invented entries
	@$(RUN) manage.py bench_search

accuracy: .venv/development ## Score what the reader reads against the true records
	@$(RUN) manage.py accuracy

lock: ## Choose versions anew and write them down with their hashes (needs uv)
	uv pip compile $(LOCK) pyproject.toml --group development --extra demo --extra ocr \
		-o requirements/development.txt
	uv pip compile $(LOCK) pyproject.toml --extra demo -c requirements/development.txt \
		-o requirements/demo.txt
	uv pip compile $(LOCK) pyproject.toml -c requirements/development.txt \
		-o requirements/production.txt
	uv pip compile $(LOCK) pyproject.toml --extra ocr -c requirements/development.txt \
		-o requirements/ocr.txt
	uv pip compile $(LOCK) --group node -o requirements/node.txt
	npm install --package-lock-only --ignore-scripts
LOCK := --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --upgrade \
	--custom-compile-command "make lock"

clean: ## Remove what was set up; var/, with the demo's data, stays
	rm -rf .venv node_modules static/vendor .mypy_cache .pytest_cache .ruff_cache

# --- Setting up -------------------------------------------------------------------------------
# A file with the name of each set of packages stands for "installed".

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "The portal needs Python 3.11 or later, and $(PYTHON) is not."; \
		echo "Name one that is: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "Making the Python environment in .venv ..."
	@$(PYTHON) -m venv .venv || { \
		echo "Python's venv module is missing: on Debian, apt-get install python3-venv."; exit 1; }

.venv/demo: requirements/demo.txt | .venv/bin/python
	@echo "Installing Python packages (about a minute the first time) ..."
	@$(INSTALL) $< | $(SHOW)
	@touch $@

.venv/development: requirements/development.txt | .venv/bin/python
	@echo "Installing Python packages (about a minute the first time) ..."
	@$(INSTALL) $< | $(SHOW)
	@touch $@ .venv/demo

static/vendor/portal.css: package-lock.json $(STYLES) | .venv/bin/python
	@bash portal/scripts/front-end
	@touch $@
