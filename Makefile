PYTHON ?= python3
VENV := .venv
PIP := $(VENV)/bin/pip install --quiet --disable-pip-version-check --no-compile --require-hashes
KIEMCHUNG := $(VENV)/bin/kiemchung

.PHONY: install demo test check lock clean

install: $(VENV)/.installed

$(VENV)/.installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PIP) -r requirements.lock
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# What tests and checks need on top; a user of the tool never installs it.
$(VENV)/.tested: $(VENV)/.installed requirements-test.lock
	$(PIP) -r requirements-test.lock
	touch $@

demo: install
	$(KIEMCHUNG) check examples/bai-bao.md --corpus demo

test: $(VENV)/.tested
	$(VENV)/bin/python -m pytest

check: $(VENV)/.tested
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

# Names, versions and hashes alone; needs uv.
LOCK := uv pip compile pyproject.toml --generate-hashes --no-emit-index-url --universal --python-version 3.11 \
	--no-annotate --no-header
lock:
	$(LOCK) --extra build -o requirements.lock
	$(LOCK) --extra build --extra endpoint --extra eval --extra test -c requirements.lock -o requirements-test.lock

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
