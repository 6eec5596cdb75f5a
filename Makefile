# The two commands of the README, and those of the people who work on checker.
# They need Python 3.11 or newer, make, and nothing else; everything they install goes into $(VENV).

.PHONY: help verify test check lint format docs coverage lock clean
.DEFAULT_GOAL := help

# The first Python on the path that is new enough; `make PYTHON=... verify` takes another.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$python" && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
# Hashes are checked, and nothing is built that is not in the lock.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation
# Further arguments for pytest: `make test ARGS="-k seal -x"`.
ARGS ?=

help: ## List these commands.
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

verify: $(VENV)/.runs ## Verify the claims under claims/ and gate the reports under reports/.
	$(BIN)/python -m pytest claims reports $(ARGS)

test: $(VENV)/.develops ## Run the whole test suite, the claims included.
	$(BIN)/python -m pytest --numprocesses auto $(ARGS)

check: lint test ## Everything a change has to pass.

lint: $(VENV)/.develops ## Check style, types and the layers of the code.
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports --no-cache
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python

format: $(VENV)/.develops ## Put the code into its one format.
	$(BIN)/ruff check --fix --show-fixes
	$(BIN)/ruff format

docs: $(VENV)/.develops ## Write the site of the documentation to build/docs.
	$(BIN)/sphinx-build --fail-on-warning --quiet docs build/docs

# pytest loads the plugin before it could measure it, so coverage has to start first.
coverage: $(VENV)/.develops ## Measure which lines and branches the tests reach.
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest $(ARGS)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

# One lock for every platform and every supported Python, with no address of the machine it was made on.
LOCKING := --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

lock: ## Write the locks anew (needs uv; see CONTRIBUTING.md).
	uv pip compile $(LOCKING) --group build pyproject.toml --output-file requirements.txt
	uv pip compile $(LOCKING) --group dev --constraint requirements.txt pyproject.toml --output-file requirements-dev.txt

clean: ## Remove the environment and everything the tools left behind.
	rm -rf $(VENV) build dist .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# An empty file marks each step that is done, so that a second call installs nothing.
$(VENV)/.made:
	@test -n "$(PYTHON)" || { echo "checker needs Python 3.11 or newer; none was found on the path" >&2; exit 1; }
	"$(PYTHON)" -m venv $(VENV)
	@touch $@

$(VENV)/.runs: requirements.txt pyproject.toml checker/__init__.py $(VENV)/.made
	$(INSTALL) --require-hashes --requirement requirements.txt
	$(INSTALL) --no-deps --editable .
	@touch $@

$(VENV)/.develops: requirements-dev.txt $(VENV)/.runs
	$(INSTALL) --require-hashes --requirement requirements-dev.txt
	@touch $@
