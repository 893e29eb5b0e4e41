# Everything a developer does here, by name. `make help` lists it.

VENV   ?= .venv
PYTHON ?= python3
BIN    := $(VENV)/bin
RUNS   ?= 15
# The share of all faults that `make faults` tries, from 0 to 1.
SHARE  ?= 1
FIGURES := $(CURDIR)/build/faults.jsonl
READY  := $(VENV)/.ready
SPELLED := src tests assets scripts docs .ci Makefile pyproject.toml $(wildcard *.md)
# Nothing a developer has set for their own programs may change what is built or tested here.
CLEAN  := env -u PYTHONPATH -u PYTHONHOME PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=

.DEFAULT_GOAL := help
.PHONY: help run test end-to-end test-all faults check format lint spelling types imports snapshots pictures bench wheel lock upgrade clean

help: ## This list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

$(READY): requirements-dev.lock pyproject.toml
	@echo "First time here: installing what is needed, about a minute."
	$(CLEAN) $(PYTHON) -m venv $(VENV)
	$(CLEAN) $(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	$(CLEAN) $(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	@touch $(READY)

run: $(READY) ## Open the app
	@$(BIN)/laddertui

WHOLE := tests/whole tests/faults

CORES := $$($(BIN)/python -c 'import os; print(os.cpu_count() or 1)')

# A window waits for its timers now and then: half as many again at once as cores.
test: $(READY) ## The quick tests: no network, no real data folder, a fixed date
	@$(CLEAN) $(BIN)/pytest -n $$(( 3 * $(CORES) / 2 )) --dist worksteal -m "not slow" \
	  $(addprefix --ignore=,$(WHOLE))

# These wait for processes and disks more than they compute: twice as many at once as cores.
end-to-end: $(READY) ## The slow tests, over every page too, and those that drive the whole program, kill it, spoil its disk
	@$(CLEAN) $(BIN)/pytest -n $$(( 3 * $(CORES) / 2 )) --dist worksteal -m slow \
	  $$(grep -rl --include='test_*.py' mark.slow tests)
	@$(CLEAN) $(BIN)/pytest -n $$(( 2 * $(CORES) )) --dist worksteal $(WHOLE)

faults: $(READY) ## Let every file operation fail, kill, spoil files, send signals: 20 minutes; docs/reliability.md
	@mkdir -p build && rm -f $(FIGURES)
	@$(CLEAN) LADDERTUI_FAULTS=200 LADDERTUI_FAULTS_SHARE=$(SHARE) LADDERTUI_FAULTS_FIGURES=$(FIGURES) \
	  $(BIN)/pytest -n auto --dist worksteal tests/faults tests/whole/test_faults.py; code=$$?; \
	  $(BIN)/python -m tests.faults.report $(FIGURES) docs/reliability.md; exit $$code

test-all: $(READY) ## The suite on every Python found (3.11 to 3.13), and on the lowest versions allowed
	@$(CLEAN) $(BIN)/python scripts/test_all.py

check: $(READY) format lint spelling types imports test end-to-end ## Everything CI runs

format: $(READY)
	@$(BIN)/ruff format --check src tests assets scripts

lint: $(READY)
	@$(BIN)/ruff check src tests assets scripts

spelling: $(READY)
	@$(BIN)/codespell $(SPELLED)

types: $(READY)
	@$(BIN)/mypy

imports: $(READY)
	@$(BIN)/lint-imports

snapshots: $(READY) ## Accept the pictures of the snapshot tests, after looking at them
	@$(CLEAN) $(BIN)/pytest tests/tui -k snapshot --snapshot-update

pictures: $(READY) ## Render every screen at four sizes and in four colour modes: build/pictures/index.html
	@$(CLEAN) $(BIN)/python -m scripts.pictures

bench: $(READY) ## Ratios against bare programs of the toolkit; prints the figures of the day
	@$(BIN)/python -m scripts.bench --runs $(RUNS)

wheel: $(READY) ## Build a wheel into dist/
	@$(CLEAN) $(BIN)/pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
  --no-emit-index-url --no-emit-find-links --extra dev pyproject.toml requirements-dev.in -o requirements-dev.lock

lock: ## Pin what pyproject.toml newly asks for; versions already pinned stay (needs uv)
	$(LOCK)

upgrade: ## Pin every version of a development install anew (needs uv)
	$(LOCK) --upgrade

clean: ## Remove what was built here
	rm -rf $(VENV) build dist src/*.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
