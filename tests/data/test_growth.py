"""Who adds a dependency, a rung, an ability, a system or a question writes rows, and nothing else."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from howopen.controls.question import QuestionView
from howopen.lessons.whole_system.lesson import WholeSystem
from howopen.sources.catalog_files import read_catalog
from howopen.sources.question_file import read_questions

from tests.sources.copies import Tables
from tests.sources.growth import QUESTION, grow

ROOT = Path(__file__).resolve().parents[2]
# What is true of all rows, whichever they are.
TRUE_OF_ALL = (
    "data/test_tables.py",
    "domain/test_invariants.py::test_releasing_more_never_takes_an_ability_away",
    "domain/test_invariants.py::test_releasing_more_never_adds_a_dependency",
    "lessons/start_here/test_lesson.py",
    "lessons/models/test_release_step.py",
)


def test_a_page_shows_what_was_added(tables: Tables) -> None:
    """New rows are drawn with all others: in lists and cards, and by name in the list of systems."""
    grow(tables)
    page = WholeSystem(read_catalog(tables.folder))
    page.state.begin_from("new_system")
    shown = " ".join(part.html for part in (page.picker, page.abilities, page.network, *page.cards))

    assert "Do something new" in shown
    assert "Something new to rely on" in page.dependencies.html
    assert "further than anybody went" in shown
    assert "A new system" in shown


def test_a_page_asks_what_was_added(tables: Tables) -> None:
    """A new question stands with those of its page, and answers."""
    grow(tables)
    asked = read_questions(tables.folder)[QUESTION["id"]]
    view = QuestionView(read_catalog(tables.folder), asked)
    view.value = "0"

    assert QUESTION["question"] in view.html
    assert "It stands in the file." in view.html


def test_no_test_needs_to_be_changed(tmp_path: Path) -> None:
    """Invariants, the checks of all tables and two pages' own tests pass over the new rows as they are."""
    for name in ("widgets", "tests", "notebooks"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    grow(Tables(tmp_path / "data"))
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*command, *(f"tests/{name}" for name in TRUE_OF_ALL)],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": os.pathsep.join((str(tmp_path / "widgets"), str(tmp_path)))},
        capture_output=True,
        text=True,
        timeout=600,
    )

    assert done.returncode == 0, done.stdout[-3000:]
