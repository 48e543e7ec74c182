"""Which floor of the package may import which."""

import ast
import sys
from pathlib import Path

import howopen
import pytest

PACKAGE = Path(howopen.__file__).parent
FLOORS = ("domain", "sources", "figures", "controls", "explorers", "editions")
# The lowest floor on which each may appear; below it, whatever needs them does not belong.
OUTSIDE = {"ipywidgets": "controls", "anywidget": "controls", "traitlets": "controls", "IPython": "controls"}


def imported(path: Path) -> set[str]:
    """Return the dotted names that a module of the package imports."""
    return imported_by(path.read_text(encoding="utf-8"), ("howopen", *path.relative_to(PACKAGE).parent.parts))


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


def floor_of(path: Path) -> str:
    """Return the room directly under the package that the module stands in."""
    return path.relative_to(PACKAGE).parts[0]


def forbidden(floor: str) -> set[str]:
    """Return the names whose import, or that of anything in them, a floor must not do."""
    if floor == "server":
        return {f"howopen.{other}" for other in FLOORS}
    # An edition is a page with the server's frame around it, so the last floor may look there.
    later = (*FLOORS, "server")[FLOORS.index(floor) + 1 :] if floor != "editions" else ()
    return {f"howopen.{other}" for other in later} | {
        name for name, lowest in OUTSIDE.items() if FLOORS.index(lowest) > FLOORS.index(floor)
    }


def wrong(floor: str, names: set[str]) -> set[str]:
    """Return those of the imported names that the floor must not import."""
    wrong = {name for name in names for no in forbidden(floor) if name == no or name.startswith(f"{no}.")}
    if floor == "domain":
        wrong |= {name for name in names if name.split(".")[0] not in {"howopen", *sys.stdlib_module_names}}
    return wrong


MODULES = [path for room in (*FLOORS, "server") for path in sorted((PACKAGE / room).rglob("*.py"))]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_floor_imports_a_later_one(path: Path) -> None:
    """A floor imports only from those before it, domain only Python, figures no controls, server none."""
    assert wrong(floor_of(path), imported(path)) == set()


@pytest.mark.parametrize(
    ("floor", "line"),
    [
        ("domain", "import pandas"),
        ("domain", "from howopen.sources import catalog_files"),
        ("domain", "from howopen import sources"),
        ("domain", "from ..sources import catalog_files"),
        ("sources", "def f():\n    import howopen.figures.theme"),
        ("figures", "import ipywidgets as widgets"),
        ("figures", "from howopen.controls.question import ask"),
        ("controls", "from howopen.explorers import models"),
        ("explorers", "import howopen.server.app"),
        ("explorers", "from howopen.editions import onefile"),
        ("server", "from howopen import domain"),
    ],
)
def test_the_check_sees_a_wrong_import(floor: str, line: str) -> None:
    """Each kind of wrong import is found, so that the check above cannot pass by seeing nothing."""
    assert wrong(floor, imported_by(line, ("howopen", floor))) != set()


def test_the_check_reads_the_package() -> None:
    """There are modules to read."""
    assert any(floor_of(path) == "server" for path in MODULES)
