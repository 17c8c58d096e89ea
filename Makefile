# A checkout needs only Python 3.11 (or later), git and make: everything else is put into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(BIN)/uv
export UV_PYTHON_DOWNLOADS = never
export UV_LINK_MODE = copy
# Offices stand behind proxies that sign with a certificate of their own: trust what the system trusts.
export UV_SYSTEM_CERTS = 1
export UV_NATIVE_TLS = 1

.PHONY: demo test check bench soak drill audit lock clean

demo: $(VENV)/.run ## The night of 3 May 2012, live on this machine
	$(BIN)/tallyroom demo

test: $(VENV)/.dev ## What a contributor runs before sending a change
	$(BIN)/pytest -n auto --dist loadfile

check: $(VENV)/.dev ## Style, types and who may import whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: $(VENV)/.dev ## Speed and memory, printed; nothing here passes or fails
	$(BIN)/python -m bench

soak: $(VENV)/.dev ## The long tests
	$(BIN)/pytest -m soak --override-ini "addopts=-q --strict-markers --import-mode=importlib"
	$(BIN)/python -m tools.soak
	$(BIN)/python -m tools.mutations

drill: $(VENV)/.dev ## Every trouble of the runbook, made during a night; two need root
	$(BIN)/python -m tools.drill

audit: $(UV) ## Known holes in what we depend on; asks pypi.org, in an environment of its own
	$(UV) tool run pip-audit --strict --require-hashes --disable-pip -r requirements-dev.lock

lock: $(UV) ## Renew both lock files after changing pyproject.toml
	$(UV) pip compile --quiet --universal --generate-hashes --no-header --no-annotate pyproject.toml -o requirements.lock
	$(UV) pip compile --quiet --universal --generate-hashes --no-header --no-annotate pyproject.toml --group dev -o requirements-dev.lock

clean:
	rm -rf $(VENV) tallyroom-demo

$(UV):
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Tallyroom needs Python 3.11 or later: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv

$(VENV)/.run: $(UV) requirements.lock pyproject.toml
	$(UV) pip install --quiet --python $(BIN)/python --compile-bytecode --require-hashes -r requirements.lock
	$(UV) pip install --quiet --python $(BIN)/python --compile-bytecode --no-deps -e .
	$(BIN)/python -m compileall -q src
	touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.lock
	$(UV) pip install --quiet --python $(BIN)/python --compile-bytecode --require-hashes -r requirements-dev.lock
	touch $@
