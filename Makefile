# Everything runs in .venv, made on first use; a step is done again when what it rests on changed.
PYTHON ?= python3
PY := .venv/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: run test check bench wheel clean

run: .venv/run.done
	$(PY) -m ui serve

test: .venv/test.done
	@sh tests/browser.sh
	$(PY) -m pytest $(PYTEST_ARGS)

check: .venv/check.done
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) -c "from importlinter.cli import lint_imports_command as lint; lint()"

bench: .venv/bench.done
	$(PY) -m tests.bench $(BENCH_ARGS)

wheel: .venv/test.done
	$(PIP) build
	$(PY) -m build --wheel

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

.venv/run.done: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' \
		|| { echo "make: $(PYTHON) is not Python 3.11 to 3.13; name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	test -x $(PY) || $(PYTHON) -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(PIP) -e .
	@touch $@

.venv/test.done: .venv/run.done
	$(PIP) --group test
	@touch $@

.venv/bench.done: .venv/test.done
	$(PIP) --group bench
	@touch $@

.venv/check.done: .venv/run.done
	$(PIP) --group check
	@touch $@
