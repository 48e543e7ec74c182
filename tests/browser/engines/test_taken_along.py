"""In every browser a student can take a setting along, as a file and on paper."""

import json
import re

import pytest
from howopen.domain.shown import Shown
from howopen.figures.state_sentence import state_sentence

from tests.browser.engines.student import Student
from tests.browser.whole_system import catalog

PYTHIA = catalog.scenario_of("pythia")


@pytest.mark.parametrize("edition", ["server", "site"], indirect=True)
def test_a_file_arrives(student: Student) -> None:
    """The file that a student downloads has its name, and the setting that stands on the page."""
    student.arrive("v=1&from=pythia").expect_state(PYTHIA, "pythia")
    file = student.download("json")
    assert file.name == "howopen-scenario.json"
    content = json.loads(file.read_text(encoding="utf-8"))
    assert content["query"] in student.address
    assert "from=pythia" in content["query"]


def test_paper(student: Student) -> None:
    """A printed page says its state, and what each number counts although that is folded on screen; what only
    acts is left out."""
    student.arrive("v=1&from=pythia").expect_state(PYTHIA, "pythia")
    ability = next(iter(catalog.abilities.values()))
    on_screen = student.tab.ask("() => document.body.innerText")
    assert "Copy link" in on_screen and ability.name not in on_screen
    paper = squeezed(student.tab.paper())
    assert squeezed(state_sentence(Shown.of(catalog, PYTHIA, "pythia"))) in paper
    assert squeezed(ability.name) in paper
    assert squeezed("Copy link") not in paper


def squeezed(text: str) -> str:
    """Return words without what is between them: each browser breaks lines and words in its own way."""
    return re.sub(r"[\s\u00ad-]", "", text)
