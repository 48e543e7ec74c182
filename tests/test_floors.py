"""Which module of the package may import which.

A floor imports from those below it. On top of them each page of the series has a folder of its own in
`lessons/`, and each module in it stands on the floor whose work it does: whatever neither joins, nor is a
widget, nor draws, nor reads a table, is a record or a rule and keeps to what `domain` keeps to.
"""

import ast
import sys
from dataclasses import dataclass
from pathlib import Path

import howopen
import pytest

PACKAGE = Path(howopen.__file__).parent
# What each floor may import of the package besides itself.
MAY_IMPORT = {
    "domain": set(),
    "sources": {"domain"},
    "figures": {"domain"},
    "controls": {"domain", "figures"},
    "pages": {"domain", "sources", "figures", "controls"},
    "lessons": {"domain", "sources", "figures", "controls", "pages"},
    # An edition is a page with the server's frame around it, so the last floor may look there.
    "editions": {"domain", "sources", "figures", "controls", "pages", "lessons", "server"},
    "server": set(),
}
# Python's widgets, and the traits that a server is set by too, appear on these floors alone.
WIDGETS = {"ipywidgets", "anywidget", "traitlets", "IPython"}
HAVE_WIDGETS = {"controls", "pages", "lessons", "editions", "server"}
STANDARD = {"howopen", *sys.stdlib_module_names}


@dataclass(frozen=True)
class Place:
    """The floor whose rules a module keeps to, and the page whose lesson it belongs to, if any."""

    floor: str
    lesson: str = ""


def place_of(name: str) -> Place:
    """Return where an imported name of the package stands."""
    parts = name.split(".")[1:]
    if parts[:1] != ["lessons"] or not (PACKAGE / "/".join(parts[:2])).is_dir() or len(parts) == 1:
        return Place(parts[0] if parts else "")
    path = (PACKAGE / "lessons").joinpath(*parts[1:3]).with_suffix(".py")
    code = path.read_text(encoding="utf-8") if len(parts) > 2 and path.is_file() else ""
    return Place(work_of(path.stem, code), parts[1])


def work_of(name: str, code: str) -> str:
    """Return the floor whose work a module of a lesson does, by its name and by what it defines."""
    nodes = list(ast.walk(ast.parse(code)))
    widgets = {
        a.asname or a.name
        for node in nodes
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("howopen.controls")
        for a in node.names
    }
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef)]
    bases = {ast.unparse(base) for node in nodes if isinstance(node, ast.ClassDef) for base in node.bases}
    given = {
        word.id for f in functions if f.returns for word in ast.walk(f.returns) if isinstance(word, ast.Name)
    }
    if name == "lesson" or name.endswith("_section"):
        return "lessons"
    if bases & widgets:
        return "controls"
    if given & {"Markup", "Figure"}:
        return "figures"
    return "sources" if any(f.name.startswith("read_") for f in functions) else "domain"


def imported_by(code: str, here: tuple[str, ...]) -> set[str]:
    """Return the dotted names that code in the package `here` imports, relative ones made absolute."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            start = ".".join(here[: len(here) - node.level + 1]) if node.level else ""
            base = ".".join(filter(None, (start, node.module)))
            names |= {f"{base}.{alias.name}" for alias in node.names} | {base}
    return names


def wrong(here: Place, names: set[str]) -> set[str]:
    """Return those of the imported names that a module there must not import."""
    return {name for name in names if not _is_allowed(here, name)}


def _is_allowed(here: Place, name: str) -> bool:
    top = name.split(".")[0]
    if top != "howopen":
        return (here.floor != "domain" or top in STANDARD) and (
            here.floor in HAVE_WIDGETS or top not in WIDGETS
        )
    there = place_of(name)
    if there.lesson and there.lesson != here.lesson and here.floor != "editions":
        return False
    known = there.floor in MAY_IMPORT
    return not known or there.floor == here.floor or there.floor in MAY_IMPORT[here.floor]


def dotted(path: Path) -> str:
    """Return the name by which a module is imported."""
    return ".".join(("howopen", *path.relative_to(PACKAGE).with_suffix("").parts))


MODULES = [path for floor in MAY_IMPORT for path in sorted((PACKAGE / floor).rglob("*.py"))]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_lies_below_it(path: Path) -> None:
    """Domain, records and rules import only Python; figures no tables and no widgets; the server nothing;
    no floor a lesson, and no lesson another."""
    names = imported_by(path.read_text(encoding="utf-8"), tuple(dotted(path).split(".")[:-1]))
    assert wrong(place_of(dotted(path)), names) == set()


@pytest.mark.parametrize(
    ("floor", "line"),
    [
        ("domain", "import pandas"),
        ("domain", "from howopen.sources import catalog_files"),
        ("domain", "from howopen import sources"),
        ("domain", "from ..sources import catalog_files"),
        ("domain", "from howopen.lessons.compute.growth import Growth"),
        ("sources", "def f():\n    import howopen.figures.theme"),
        ("figures", "import ipywidgets as widgets"),
        ("figures", "from howopen.controls.question import ask"),
        ("figures", "from howopen.sources.catalog_files import catalog"),
        ("figures", "from howopen.lessons.compute import amounts"),
        ("controls", "from howopen.pages import page"),
        ("controls", "from howopen.sources.catalog_files import catalog"),
        ("controls", "from howopen.lessons.data.lesson import Data"),
        ("pages", "from howopen.lessons.data.lesson import Data"),
        ("pages", "from howopen.lessons import registry"),
        ("pages", "import howopen.server.app"),
        ("pages", "from howopen.editions import onefile"),
        ("lessons", "from howopen.editions import onefile"),
        ("lessons", "from howopen.server import folder"),
        ("server", "from howopen import domain"),
        ("server", "from howopen.lessons import preload"),
    ],
)
def test_the_check_sees_a_wrong_import(floor: str, line: str) -> None:
    """Each kind of wrong import is found, so that the check above cannot pass by seeing nothing."""
    assert wrong(Place(floor), imported_by(line, ("howopen", floor))) != set()


RULE = "class Growth: ...\n"
READER = "def read_runs() -> tuple[Run, ...]: ...\n"
DRAWING = "def chart(runs) -> Figure: ...\n"
WIDGET = "from howopen.controls.view import View\nclass Chart(View): ...\n"


@pytest.mark.parametrize(
    ("module", "code"),
    [
        ("growth", RULE + "import pandas"),
        ("growth", RULE + "from howopen.sources.fact_table import read_facts"),
        ("growth", RULE + "from howopen.figures.words import counted"),
        ("growth", RULE + "from .growth_figure import compute_growth"),
        ("growth", RULE + "from howopen.lessons.compute.tables import read_markets"),
        ("tables", READER + "from howopen.figures.words import counted"),
        ("tables", READER + "from howopen.lessons.compute.growth_figure import compute_growth"),
        ("chart", DRAWING + "from howopen.sources.fact_table import read_facts"),
        ("chart", DRAWING + "from howopen.lessons.compute.tables import read_markets"),
        ("chart", DRAWING + "from howopen.lessons.compute import growth_chart"),
        ("chart", DRAWING + "import traitlets"),
        ("picker", WIDGET + "from howopen.lessons.compute.lesson import Compute"),
        ("picker", WIDGET + "from howopen.sources.fact_table import read_facts"),
        ("lesson", "from howopen.lessons.data.data_cases import Dispute"),
        ("lesson", "from howopen.lessons import data"),
        ("map_section", "from ..data import tables"),
    ],
)
def test_the_check_sees_a_wrong_import_in_a_lesson(module: str, code: str) -> None:
    """Also within a lesson's folder, and from one lesson to another."""
    here = Place(work_of(module, code), "compute")
    assert wrong(here, imported_by(code, ("howopen", "lessons", "compute"))) != set()


def test_the_check_reads_the_package() -> None:
    """There are modules to read on every floor, and on each of them in lessons too."""
    places = [place_of(dotted(path)) for path in MODULES]
    assert {place.floor for place in places} == set(MAY_IMPORT)
    in_lessons = {place.floor for place in places if place.lesson}
    assert in_lessons == {"domain", "sources", "figures", "controls", "lessons"}
