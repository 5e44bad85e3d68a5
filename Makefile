# Every target does its own set-up in .venv, from Python 3.11 or later alone; `make PYTHON=…` names the Python.
# ARGS goes to the tool behind a target: make test ARGS="tests/test_claims.py -k denied"

BIN := .venv/bin
UV_COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --custom-compile-command "make lock" setup.cfg requirements/build.in
export PYTHON

.DEFAULT_GOAL := help
.PHONY: help demo test coverage lint format train bench lock clean run-environment dev-environment

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: run-environment ## load the sample corpus, answer questions in the terminal, write pages and graphs to demo/
	$(BIN)/juntagraph demo $(ARGS)

test: dev-environment ## run the tests; those of the page need Chromium and are skipped, with the reason, without it
	$(BIN)/pytest -ra $(ARGS)

coverage: dev-environment ## run the tests and list the lines that none reaches
	$(BIN)/coverage run -m pytest $(ARGS)
	$(BIN)/coverage report

lint: dev-environment ## check style, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: dev-environment ## mend style and format where a tool can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

train: dev-environment ## learn anew how likely claims are right, after rules or features changed
	$(BIN)/python -m training $(ARGS)

bench: dev-environment ## measure extraction against gold claims, and speed
	$(BIN)/python -m benchmarks $(ARGS)

lock: dev-environment ## pin the requirements of setup.cfg with hashes; ARGS=--upgrade takes newer versions
	$(UV_COMPILE) --extra test --extra dev $(ARGS) --output-file requirements/dev.txt
	$(UV_COMPILE) --constraint requirements/dev.txt --output-file requirements/run.txt

clean: ## remove what the other targets made
	rm -rf .venv build dist demo juntagraph.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

run-environment:
	@scripts/python scripts/environment.py run

dev-environment:
	@scripts/python scripts/environment.py dev
