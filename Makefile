# make explore   opens the explorer in a browser
# make lab       opens the notebooks in JupyterLab, to read or change their code
# make onefile   writes the whole-system page as one file that needs no server, in half a minute
# make site      writes all pages as a static site that runs in the reader's browser, in a minute
# make quiz      writes the questions as files for Moodle, Canvas and Blackboard
# make print     writes plans, worksheets, cards, questions and key as PDF, for A4 and Letter
# make poster    draws the network with all open for a wall, A2, as SVG and PDF
# make test      runs every check
# make test-fast runs those that need neither a browser nor a running server
# make browsers  runs what a student does in Chromium, Firefox and WebKitGTK, on every edition
# make shake     runs the long tests: kernels killed, servers frozen; about a quarter of an hour
# make bench     measures the page beside its stock form, in minutes
# make renew     takes the newest versions of everything, and looks up their known weaknesses
# make newest    runs the checks that need no browser with the newest versions that the ranges allow
# make scripts   lists anew which scripts the pages load, after a change of versions; minutes
# make picture   draws the floors of the code anew, for docs/architecture.md
# make clean     removes the environments
#
# Needs GNU make and Python 3.11 or newer, nothing else. PYTHON=python3.12 chooses another Python,
# PORT=0 any free port.

PYTHON ?= python3
PORT ?= 8866
BIN := .venv/bin
# Two processes; the tests of a file, or the cells of a notebook, stay in one of them.
TOGETHER := -n 2 --dist loadfile
# What needs a browser or a running server, and so most of the time.
SLOW := browser server hostile
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.PHONY: explore lab onefile site quiz print poster lint test test-fast browsers shake bench renew newest scripts picture clean
.DELETE_ON_ERROR:

explore: .venv/installed
	@$(BIN)/python -m howopen --port $(PORT)

# Voilà also runs inside JupyterLab, with its own unsafe settings; `make explore` is the way to see a page.
lab: .venv/installed
	@$(BIN)/jupyter lab --ServerApp.jpserver_extensions="{'voila.server_extension': False}" notebooks

onefile: .venv/installed
	@$(BIN)/python -m howopen.editions.onefile build/howopen.html

site: .venv-site/installed
	@.venv-site/bin/python -m static_site

quiz: .venv/installed
	@$(BIN)/python -m howopen.editions.quiz build/quiz

# With the tests' tools, whose browser prints.
print: .venv/tested-with
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m print_kit

poster: .venv/tested-with
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m print_kit.poster

# Style, types and scripts, in seconds.
lint: .venv/tested-with
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/oxlint

test: lint
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m tests.server.postgres
	$(BIN)/python -m pytest $(TOGETHER) --durations=50 tests --nbval-lax notebooks

test-fast: lint
	$(BIN)/python -m pytest $(TOGETHER) tests $(SLOW:%=--ignore tests/%) --nbval-lax notebooks

browsers: .venv/tested-with
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m tests.browser.engines.installed
	$(BIN)/python -m pytest $(TOGETHER) --durations=10 tests/browser/engines

shake: .venv/tested-with
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m tests.server.postgres
	$(BIN)/python -m pytest tests/shake -s

bench: .venv/tested-with
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m benchmarks

renew: .venv-upkeep/installed
	@.venv-upkeep/bin/python -m upkeep.renew

# An environment of its own, made anew each time: tomorrow's newest are others. NEWEST=tests runs them all.
newest: | python-is-fit
	@$(PYTHON) -m venv --clear .venv-newest
	@.venv-newest/bin/python -m pip --disable-pip-version-check install --quiet \
	  -r requirements.txt -r tests/requirements.txt -e .
	@.venv-newest/bin/python -m upkeep.newest $(NEWEST)

scripts: .venv/tested-with
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m upkeep.scripts

picture: .venv/installed
	@$(BIN)/python -m upkeep.picture

clean:
	rm -rf .venv .venv-site .venv-upkeep .venv-newest

.venv/installed: locked.txt pyproject.toml | python-is-fit
	@echo "Installing into .venv (once; about a minute) ..."
	@$(PYTHON) -m venv .venv
	@$(PIP) --require-hashes -r locked.txt
	@$(PIP) --no-deps --editable .
	@touch $@

# The tests use the same environment, so that what is tested is what runs; their tools come on top, and
# only when somebody tests.
.venv/tested-with: .venv/installed tests/locked.txt
	@$(PIP) --require-hashes -r tests/locked.txt
	@touch $@

# An environment of its own, since JupyterLite puts every extension that it finds into the site.
.venv-site/installed: static_site/requirements.txt static_site/constraints.txt constraints.txt | python-is-fit
	@echo "Installing into .venv-site (once; about a minute) ..."
	@$(PYTHON) -m venv .venv-site
	@.venv-site/bin/python -m pip --disable-pip-version-check install --quiet \
	  -r static_site/requirements.txt -c constraints.txt -c static_site/constraints.txt
	@touch $@

.venv-upkeep/installed: upkeep/requirements.txt | python-is-fit
	@$(PYTHON) -m venv .venv-upkeep
	@.venv-upkeep/bin/python -m pip --disable-pip-version-check install --quiet -r upkeep/requirements.txt
	@touch $@

.PHONY: python-is-fit
python-is-fit:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "How Open? needs Python 3.11 or newer; '$(PYTHON)' is not one. Name another: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "This Python cannot make environments; install that part of it (on Debian and Ubuntu: apt install python3-venv)." >&2; exit 1; }
