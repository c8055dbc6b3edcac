PYTHON ?= python3
VENV := .venv
STAMP := $(VENV)/.installed
KIEMCHUNG := $(VENV)/bin/kiemchung

.PHONY: install demo test check lock clean

install: $(STAMP)

$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

demo: install
	$(KIEMCHUNG) check examples/bai-bao.md --corpus demo

test: install
	$(VENV)/bin/python -m pytest

check: install
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

# Names, versions and hashes alone; needs uv.
lock:
	uv pip compile pyproject.toml --extra test --generate-hashes --no-emit-index-url --universal \
		--python-version 3.11 --no-annotate --no-header -o requirements.lock

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
