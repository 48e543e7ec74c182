"""What the documents say of the code is so: places, pictures, links and numbers."""

import re
from pathlib import Path

import pytest
import yaml
from howopen import __version__
from howopen.editions.reachable import beginnings
from howopen.server.capacity import AT_MOST
from howopen.server.gate import NEWCOMERS, NEWCOMERS_PACE
from howopen.sources.catalog_files import catalog

from tests.hostile.attacks import ATTACKS
from upkeep.picture import PICTURE, direct, imports, picture, rows_of
from upkeep.requirements import ROOT

CATALOG = catalog()
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *ROOT.glob("*/README.md")])
RECIPES = ("A rule", "A system", "A figure", "A lesson")
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
WORDS = [
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
]
NUMBERS = {
    ("docs/editions.md", r"each of the (\S+) systems"): len(CATALOG.systems),
    ("docs/editions.md", r"([\d,]+) in all"): sum(one.size for one in beginnings(CATALOG)),
    ("docs/architecture.md", r"answers all (\S+) with"): len(CATALOG.instruments),
    ("docs/server.md", r"(\d+) at most"): AT_MOST,
    ("docs/server.md", r"(\d+) at once, which is two classes"): NEWCOMERS,
    ("docs/server.md", r"two classes, and (\S+) a second"): NEWCOMERS_PACE,
    ("SECURITY.md", r": (\S+) attacks on a running"): len(ATTACKS),
    ("CHANGELOG.md", r"one of (\S+) real ones"): len(CATALOG.systems),
    ("CHANGELOG.md", r"(\S+) published definitions"): len(CATALOG.instruments),
}


def recipe(name: str) -> str:
    """Return the recipe under a heading."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return re.split(r"^##", text.partition(f"### {name}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_names_places_that_are_there(name: str) -> None:
    """Who adds something is not sent to a file that has moved."""
    steps = re.findall(r"^\d+\. (.+)$", recipe(name), re.MULTILINE)
    assert len(steps) >= 4
    places = re.findall(r"`([\w./]+/[\w./]*|[A-Z]+\.md)`", " ".join(steps))
    assert len(places) >= len(steps)
    assert [place for place in places if not (ROOT / place).exists()] == []


def test_commands_named_are_in_the_makefile() -> None:
    """`make` knows each word that a document tells somebody to type after it."""
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {
        target
        for document in DOCUMENTS
        for target in re.findall(r"`make ([\w-]+)`", document.read_text(encoding="utf-8"))
    }
    assert len(named) > 5
    assert named <= targets


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    """No link within the project leads to a file that is not there."""
    links = LINK.findall(document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_line_is_too_long_to_compare(document: Path) -> None:
    """A change of one sentence shows as that sentence in a review; a row of a table has to be one line."""
    lines = document.read_text(encoding="utf-8").splitlines()
    long = [number for number, line in enumerate(lines, 1) if len(line) > 400 and not line.startswith("|")]
    assert long == []


@pytest.mark.parametrize(("place", "number"), NUMBERS.items(), ids=str)
def test_a_number_in_the_documents_is_what_the_code_counts(place: tuple[str, str], number: int) -> None:
    """Whoever reads it can rely on it, also after a row has been added."""
    name, pattern = place
    found = re.findall(pattern, (ROOT / name).read_text(encoding="utf-8"))
    assert found != []
    assert set(found) <= {f"{number:,}", str(number), *WORDS[number : number + 1]}


def test_the_picture_is_drawn_from_the_code() -> None:
    """After a change of what imports what, `make picture` draws it anew."""
    assert PICTURE.read_text(encoding="utf-8") == picture(imports())


def test_the_picture_has_each_floor_above_what_it_imports() -> None:
    """A line leads down, and one that follows from others is left out."""
    found = {"a": frozenset("bcd"), "b": frozenset("c"), "c": frozenset(), "d": frozenset()}
    assert rows_of(found) == [["a"], ["b", "d"], ["c"]]
    assert direct(found) == [("a", "b"), ("a", "d"), ("b", "c")]


def test_the_version_is_said_alike() -> None:
    """Who cites the explorer names the version that they have."""
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["version"] == __version__


def test_the_forge_runs_the_same_checks() -> None:
    """The workflow can be read, and runs `make test` and nothing of its own."""
    workflow = yaml.safe_load((ROOT / ".github/workflows/checks.yml").read_text(encoding="utf-8"))
    [job] = workflow["jobs"].values()
    assert [step["run"] for step in job["steps"] if "run" in step] == ["make test"]


def test_the_one_file_is_as_large_as_is_said(onefile: Path) -> None:
    """Who puts it on a slow line knows what it costs."""
    size = f"one HTML file of {onefile.stat().st_size / 1e6:.1f} MB"
    assert size in (ROOT / "docs/editions.md").read_text(encoding="utf-8")
