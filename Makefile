# make demo: lint a sample report.  make test: everything that has to hold.  Needs Python 3.11+, make and git only.
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check
LOCK := requirements-dev.txt

.PHONY: demo test test-full bench accuracy unseen gate corpus-check fuzz format docs model lock clean help

demo: $(VENV)/.demo ## lint the sample report
	@$(BIN)/python -m compileall -q linter rules
	@$(BIN)/reportlint --exit-zero docs/sample.md

test: $(VENV)/.dev ## what CI runs: style, types, layers, tests (generated docs among them)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses auto --dist loadscope --no-loadscope-reorder

test-full: test ## and fresh installs, the real pre-commit, the programs that read our results, the benchmarks (minutes, network)
	$(BIN)/pytest -m full
	$(BIN)/python tests/benchmarks/run.py

bench: $(VENV)/.demo ## reportlint beside its peers, into docs/performance.md (minutes, network, hyperfine, npm)
	@$(BIN)/python tests/benchmarks/bench.py

accuracy: $(VENV)/.demo ## precision and recall per rule on the labelled reports
	@$(BIN)/python corpus/accuracy.py

unseen: $(VENV)/.dev ## the same where the author's words are new to the rules
	@$(PIP) install uv
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --group model
	@$(BIN)/python -m tools.unseen

gate: $(VENV)/.demo ## accept the findings over corpus/dev as they are now (refused where fewer are right)
	$(BIN)/python corpus/gate.py

corpus-check: $(VENV)/.demo ## whether labels, numbers and independence of the corpus are as promised
	@$(BIN)/python corpus/check.py

fuzz: $(VENV)/.dev ## look for inputs that break something: ENTRY=markdown (or else all), MINUTES=20 (Linux)
	@$(PIP) install uv
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --group fuzz
	@$(BIN)/python tests/fuzz/run.py $(ENTRY) --minutes $(or $(MINUTES),20)

format: $(VENV)/.dev ## mend what can be mended by machine
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: $(VENV)/.dev ## write the generated parts of the docs anew
	$(BIN)/python tools/docs.py

model: $(VENV)/.dev ## train the second look anew on the labelled statements
	@$(PIP) install uv
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --group model
	$(BIN)/python -m tools.model

lock: $(VENV)/.dev ## pin the developers' tools anew
	$(PIP) install uv
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --no-emit-index-url --upgrade \
	  --quiet --custom-compile-command "make lock" --output-file $(LOCK)

help: ## show these targets
	@sed -n 's/^\([a-z-]*\):.*## /make \1: /p' Makefile

clean: ## remove all that was made
	rm -rf $(VENV) .bench .fuzz build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find linter rules tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "reportlint needs Python 3.11 or newer, and $(PYTHON) is " + sys.version.split()[0] + ". Name another one: make demo PYTHON=python3.12")'
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.demo: $(VENV)/.made pyproject.toml
	@echo "Installing reportlint into $(VENV) ..."
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.demo $(LOCK)
	@echo "Installing the developers' tools into $(VENV) ..."
	@$(PIP) install --requirement $(LOCK)
	@touch $@
