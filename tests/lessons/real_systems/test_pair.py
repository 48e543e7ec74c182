"""Two systems side by side: what differs comes first, and nothing of the evidence is lost."""

import re

import pytest
from howopen.domain.dissent import ALWAYS, Change, Dissent
from howopen.figures.figure_frame import figure_csv
from howopen.lessons.real_systems.lesson import RealSystems
from howopen.lessons.real_systems.pair import side_of
from howopen.lessons.real_systems.pair_figure import pair_figure
from howopen.lessons.real_systems.standing import entries
from howopen.sources.catalog_files import catalog
from howopen.sources.verdict_table import read_verdicts

from tests.figures.table_and_file import about_and_rows, check_table_and_file

CATALOG = catalog()
PUBLISHED = read_verdicts(CATALOG)
ENTRIES = {entry.system.system_id: entry for entry in entries(CATALOG)}


def figure(one: str, other: str):
    """Return two systems side by side."""
    sides = (side_of(CATALOG, ENTRIES[system_id], PUBLISHED) for system_id in (one, other))
    return pair_figure(CATALOG, *sides)


def asked() -> int:
    """Return how many things are asked of a system."""
    of_each = (CATALOG.assessed, CATALOG.abilities, CATALOG.dependencies, CATALOG.instruments)
    return sum(map(len, of_each)) + 1  # and once what other indices published


def test_everything_is_compared_and_differences_come_first() -> None:
    """Materials, circumstances, abilities, dependencies and definitions; what is the same comes after."""
    rows = figure("llama_3", "pythia").rows
    differs = [row[4] for row in rows]

    assert asked() == len(rows)
    assert sorted(differs, reverse=True) == differs
    assert {row[4] == "yes" for row in rows if row[2] != row[3]} == {True}
    assert {row[4] == "no" for row in rows if row[2] == row[3]} == {True}
    assert {"yes", "no"} == set(differs)


def test_what_differs_is_in_sight_and_the_rest_folded() -> None:
    """First what is open of one and not of the other; each other part stands under a line with its count."""
    body = figure("llama_3", "pythia").body
    assert body
    first = body.partition("<details")[0]

    assert "The training data and their licence" in first
    assert "Not released, and no source is identified." in first
    assert "The same of both" in body
    assert 4 == len(re.findall(r"<summary>[\w ]+: \d+ of \d+ differ</summary>", body))


def test_a_system_beside_itself_does_not_differ() -> None:
    """And the figure says so in words."""
    same = figure("olmo", "olmo")

    assert same.note.startswith("They differ in 0 of")
    assert "none of 18 differ" in (same.body or "")


def test_the_file_keeps_the_evidence() -> None:
    """Both reasons, with source, place and day, for everything that was assessed."""
    made = figure("gpt_4", "bloom")
    check_table_and_file(made)
    _, (head, *lines) = about_and_rows(figure_csv(made).text)
    rows = [dict(zip(head, line, strict=True)) for line in lines]

    for name in ("gpt_4", "bloom"):
        system = CATALOG.systems[name]
        ours = [row for row in rows if not row["part"].startswith("What definitions")]
        why = {row[f"why, {system.name}"] for row in ours} - {""}
        assert {a.evidence.why for a in system.assessments} == why


@pytest.mark.parametrize("system_id", sorted({verdict.system_id for verdict in PUBLISHED}))
def test_every_published_verdict_stands_beside_its_definition(system_id: str) -> None:
    """An index's own word is beside what our rules compute by its rule, on the page and in the file."""
    made = figure(system_id, "gemini_2_5")
    told = {row[1]: row[5] for row in made.rows if row[0].startswith("What definitions")}
    name = {i: instrument.name for i, instrument in CATALOG.instruments.items()}

    for verdict in PUBLISHED:
        if verdict.system_id == system_id:
            line = told[name.get(verdict.instrument_id, "Indices whose rule we do not apply")]
            assert f"Published by {verdict.judge}, {verdict.dated}: " in line
            assert verdict.said.why in line


def test_the_address_keeps_the_pair() -> None:
    """A link shows the same two, and the two of the beginning need no entry."""
    page = RealSystems()
    page.pair_picker._act("other", "", "olmo_3")
    again = RealSystems()
    again.page_link.arrived = page.page_link.value
    assert "Llama 3 beside Olmo 3" in again.pair.html

    page.pair_picker._act("other", "", "pythia")
    assert "rp" not in page.state.others


@pytest.mark.parametrize("text", ["pythia", "pythia~nobody", "a~b~c", "~", "pythia~olmo~bloom"])
def test_a_pair_that_cannot_be_read_is_named(text: str) -> None:
    """The two of the beginning stand there."""
    page = RealSystems()
    page.page_link.arrived = f"v=1&rp={text}"

    assert "Llama 3 beside Pythia" in page.pair.html
    assert "sets systems side by side that there are not" in page.notice.html


def test_a_disputed_rule_changes_what_follows() -> None:
    """As on all pages: the comparison goes by the rules that the reader holds."""
    page = RealSystems()
    accelerators = CATALOG.dependencies["accelerators"].name
    assert f'<th scope="row">{accelerators}</th><td>● remains' in page.pair.html

    page.state.dispute(Dissent((Change("accelerators.lifts", ALWAYS),)))
    assert f'<th scope="row">{accelerators}</th><td>○ lifted' in page.pair.html
