"""The first page and the whole-system page can be read at sixteen."""

import json
import re
from pathlib import Path

import pytest
import readability
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.figures.state_sentence import state_sentence
from howopen.lessons.whole_system.openness_map import settings
from howopen.sources.catalog_files import catalog

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
CATALOG = catalog()
MOST = 10.0  # years of school, by Flesch and Kincaid's formula: who is sixteen has had ten
LEFT_OUT = r"```.*?```|<[^>]+>|\([^()]*¶[^()]*\)"
FEW = 40  # words, of which the formula says nothing


def grade(text: str) -> float:
    """Return how many years of school a text takes; only a full stop or its like ends a sentence."""
    lines = [" ".join(re.findall(r"[\w’'-]+|[.!?]", line)) for line in re.split(r"(?<=[.!?])\s+|\n", text)]
    measured = readability.getmeasures("\n".join(line for line in lines if line), lang="en")
    found: float = measured["readability grades"]["Kincaid"]
    return found


def sections(notebook: str) -> dict[str, str]:
    """Return the prose of a page by its headings, without code, links' addresses and places in the paper."""
    found = {}
    for cell in json.loads((NOTEBOOKS / f"{notebook}.ipynb").read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "markdown":
            text = re.sub(
                r"```.*?```|<[^>]+>|\([^()]*¶[^()]*\)", "", "".join(cell["source"]), flags=re.DOTALL
            )
            heading, _, prose = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text).partition("\n")
            if len(prose.split()) >= FEW:
                found[heading] = prose
    return found


@pytest.mark.parametrize("notebook", ["00_start_here", "07_whole_system"])
def test_every_section_is_plain(notebook: str) -> None:
    """No section takes more years of school than its reader has had."""
    found = {heading: round(grade(prose), 1) for heading, prose in sections(notebook).items()}
    assert len(found) >= 3
    assert {heading: years for heading, years in found.items() if years > MOST} == {}


def test_the_headline_is_plain() -> None:
    """In every setting of the five switches, and for every system."""
    shown = [Shown.of(CATALOG, setting.scenario, "") for setting in settings(CATALOG)]
    shown += [Shown.of(CATALOG, CATALOG.scenario_of(system_id), system_id) for system_id in CATALOG.systems]
    said = {state_sentence(one) for one in shown}
    assert state_sentence(Shown.of(CATALOG, START, "")) in said
    assert state_sentence(Shown.of(CATALOG, CATALOG.at_stance(Stance.OPEN), "")) in said
    assert {sentence for sentence in said if grade(sentence) > MOST} == set()
