"""Every verdict of our systems, computed and set beside those that others have published."""

import re

import pytest
from howopen.domain.published import PublishedVerdict, compare
from howopen.sources.catalog_files import catalog
from howopen.sources.table_rows import data_folder
from howopen.sources.verdict_table import read_verdicts

CATALOG = catalog()
VERDICTS = read_verdicts(CATALOG)
SECTION = "## Verdicts that differ\n"


def differing() -> dict[str, PublishedVerdict]:
    """Return the published verdicts that our rules do not give."""
    return {v.verdict_id: v for v in VERDICTS if compare(CATALOG, v).agrees is False}


def noted() -> dict[str, str]:
    """Return what the technical notes say of each, by its id."""
    notes = (data_folder() / "technical_notes.md").read_text(encoding="utf-8")
    section = notes.split(SECTION)[1].split("\n## ")[0]
    return dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", section, re.MULTILINE))


def test_each_difference_is_in_the_technical_notes_and_no_other() -> None:
    """Nobody has to run the rules to learn where they part from what was published."""
    assert sorted(differing()) == sorted(noted())


def test_each_difference_names_its_criteria() -> None:
    """On the page and in the notes, a reader finds which test parts the two."""
    ids = {c.criterion_id for i in CATALOG.instruments.values() for c in i.criteria}
    named = {k: (set(re.findall(r"\w+__\w+", v.difference)) & ids) for k, v in differing().items()}
    in_notes = {k: (set(re.findall(r"\w+__\w+", text)) & ids) for k, text in noted().items()}

    assert [] == [k for k in named if not named[k] or not in_notes[k]]


def test_only_differences_are_explained() -> None:
    """A reason does not outlive the difference that it was given for."""
    assert [] == [v.verdict_id for v in VERDICTS if v.difference and v.verdict_id not in differing()]


def test_another_release_is_never_compared() -> None:
    """An index's Falcon may be another Falcon."""
    others = [v for v in VERDICTS if v.same_release == "no"]

    assert others
    assert {None} == {compare(CATALOG, v).agrees for v in others}


def test_most_published_verdicts_are_found_again() -> None:
    """The rules are the instruments' and not ours."""
    compared = [c for c in (compare(CATALOG, v) for v in VERDICTS) if c.agrees is not None]

    assert len(compared) >= 30
    assert sum(c.agrees for c in compared) / len(compared) >= 0.8


@pytest.mark.parametrize("instrument_id", ["osaid", "epoch", "gap_map", "paper_poles"])
def test_these_differ_nowhere(instrument_id: str) -> None:
    """Their criteria are ones that our materials hold."""
    own = [compare(CATALOG, v) for v in VERDICTS if v.instrument_id == instrument_id]

    assert {True, None} >= {c.agrees for c in own}
