"""The lists with hashes, which the environments are installed from, say what `constraints.txt` says."""

import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from upkeep.renew import LOCKED
from upkeep.requirements import ROOT

HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
NAMED = re.compile(r"^-r (.+)$|^([a-zA-Z].*)$", re.MULTILINE)


def pinned(file: Path) -> dict[str, set[str]]:
    """Return the exact versions that a list gives to each package; more than one where systems differ."""
    found: dict[str, set[str]] = {}
    for line in re.findall(r"^[a-zA-Z][^\\\n]*", file.read_text(encoding="utf-8"), re.MULTILINE):
        requirement = Requirement(line)
        [clause] = requirement.specifier
        assert clause.operator == "==", line
        found.setdefault(canonicalize_name(requirement.name), set()).add(clause.version)
    return found


def asked(file: Path) -> list[Requirement]:
    """Return the ranges that a requirements file names, those of the files it includes too."""
    found = []
    for included, named in NAMED.findall(file.read_text(encoding="utf-8")):
        found += asked(file.parent / included) if included else [Requirement(named)]
    return found


@pytest.mark.parametrize("name", LOCKED)
def test_every_package_has_its_hashes(name: str) -> None:
    """pip refuses a list in which one is missing, so nobody could install."""
    entries = re.split(r"\n(?=[a-zA-Z])", (ROOT / name).read_text(encoding="utf-8"))[1:]
    assert entries and all(HASH.search(entry) for entry in entries)


@pytest.mark.parametrize("name", LOCKED)
def test_versions_are_those_of_the_constraints(name: str) -> None:
    """By hand or by `make`, everybody installs the same versions."""
    constraints = pinned(ROOT / "constraints.txt")
    for package, versions in pinned(ROOT / name).items():
        assert versions <= constraints[package], package


@pytest.mark.parametrize("folder", [".", "tests", "deploy/hub"])
def test_list_has_what_is_asked_for(folder: str) -> None:
    """A package added to the requirements and not yet to the list, or a range that its version has left, is
    noticed here and not by whoever installs."""
    locked = pinned(ROOT / folder / "locked.txt")
    for requirement in asked(ROOT / folder / "requirements.txt"):
        versions = locked[canonicalize_name(requirement.name)]
        assert all(version in requirement.specifier for version in versions), requirement


@pytest.mark.parametrize("name", ["constraints.txt", *LOCKED])
def test_no_list_says_where_its_packages_come_from(name: str) -> None:
    """Whoever installs takes them from the registry or the mirror that their own pip knows."""
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")
