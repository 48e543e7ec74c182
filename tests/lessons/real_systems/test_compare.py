"""Assessments of a class side by side: where they differ, who says what, and on which evidence."""

import re
from html import unescape

import pytest
from howopen.lessons.real_systems.compare_section import MOST_FILES, CompareSection
from howopen.lessons.real_systems.own import OwnAssessment, own_of
from howopen.lessons.real_systems.own_file import write_own_file
from howopen.sources.catalog_files import catalog

from tests.controls.actions import act
from tests.figures.table_and_file import about_and_rows

CATALOG = catalog()
PYTHIA = own_of(CATALOG, CATALOG.systems["pythia"])
OTHER = PYTHIA.saying("weights", "stands", "research_only").saying("weights", "why", "The form says so.")
HOSTILE = '"><img src=x onerror=alert(1)>'


@pytest.fixture
def section() -> CompareSection:
    """The section of a reader who has made nothing of their own."""
    return CompareSection(CATALOG, lambda: None)


def bring(section: CompareSection, **files: OwnAssessment) -> None:
    """Open assessments as files."""
    for name, own in files.items():
        act(section.form, "file", f"{name}.yaml", write_own_file(own))


def words(html: str) -> str:
    """Return the text of markup."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_one_alone_is_compared_with_nothing(section: CompareSection) -> None:
    """And the page says how many are open."""
    bring(section, ann=PYTHIA)

    assert "One file is open." in section.form.html
    assert "" == section.figure.html


def test_they_differ_in_what_was_put_otherwise_and_what_follows(section: CompareSection) -> None:
    """Each answer with who gives it and why; what all say alike is folded."""
    bring(section, ann=PYTHIA, ben=OTHER, cleo=PYTHIA)
    told = words(section.figure.html)

    assert "3 assessments of Pythia" in told
    assert "What is open: 1 of 18 differ" in told
    assert "openly licensed : ann , cleo" in told
    assert "for research only : ben ben : The form says so." in told
    assert "All say the same (17)" in told
    assert "What people can do: none of" not in told


def test_the_same_differs_in_nothing(section: CompareSection) -> None:
    """Whoever reads the same twice comes to the same."""
    bring(section, ann=PYTHIA, ben=PYTHIA)

    assert "They differ in 0 of" in section.figure.html


def test_yours_and_ours_stand_beside_them() -> None:
    """Where a reader asks for them."""
    section = CompareSection(CATALOG, lambda: OTHER)
    bring(section, ann=PYTHIA)
    act(section.form, "yours")
    assert "yours" in section.figure.html
    act(section.form, "beside", value="pythia")

    assert "3 assessments of Pythia" in words(section.figure.html)
    assert "How Open?" in section.figure.html
    act(section.form, "forget")
    assert "" == section.figure.html


def test_other_systems_are_said_to_be_others(section: CompareSection) -> None:
    """Nobody takes two releases for two readings of one."""
    bring(section, ann=PYTHIA, ben=own_of(CATALOG, CATALOG.systems["olmo"]))

    assert "They name different systems: Pythia and OLMo-7B." in words(section.figure.html)


def test_a_broken_file_hides_no_other(section: CompareSection) -> None:
    """It is named with its line."""
    bring(section, ann=PYTHIA)
    act(section.form, "file", "bad.yaml", "howopen_assessment: 1\nanswers: [\n")
    bring(section, cleo=OTHER)

    assert "bad.yaml, line" in section.form.html
    assert "2 assessments of Pythia" in words(section.figure.html)


def test_the_table_has_every_assessment_of_every_question(section: CompareSection) -> None:
    """With reason, source, place and day."""
    from howopen.figures.figure_frame import figure_csv

    bring(section, ann=PYTHIA, ben=OTHER)
    _, (head, *lines) = about_and_rows(figure_csv(section.figure._figure).text)
    rows = [dict(zip(head, line, strict=True)) for line in lines]
    weights = [row for row in rows if row["asked"] == CATALOG.factors["weights"].name]

    assert [("ann", "yes"), ("ben", "yes")] == [(row["assessment"], row["differs"]) for row in weights]
    assert "The form says so." == weights[1]["why"]
    assert all("https://" in row["source"] and row["place"] and row["read on"] for row in weights)


def test_there_is_an_end_to_what_is_opened(section: CompareSection) -> None:
    """A class and no more."""
    bring(section, **{f"n{number}": OwnAssessment({"name": "Toy"}) for number in range(MOST_FILES + 1)})

    assert f"there is room for {MOST_FILES} files" in section.form.html
    assert f"{MOST_FILES} assessments of Toy" in section.figure.html


def test_nothing_of_a_file_runs(section: CompareSection) -> None:
    """Names, reasons, sources and names of files are the texts that they are."""
    hostile = OTHER.telling("name", HOSTILE).saying("weights", "why", HOSTILE)
    act(section.form, "file", f"{HOSTILE}.yaml", write_own_file(hostile))
    bring(section, ann=PYTHIA)

    assert "&lt;img" in section.figure.html
    assert "<img" not in section.figure.html
