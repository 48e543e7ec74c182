"""The page on real systems: chosen, put in order, looked into, taken along, and opened elsewhere."""

import re
from html import unescape
from urllib.parse import urlsplit

import pytest
from howopen.domain.evidence import Extent
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN
from howopen.domain.system import System
from howopen.figures.markup import parts_since
from howopen.figures.words import counted
from howopen.lessons.real_systems.cell_evidence import cell_evidence
from howopen.lessons.real_systems.lesson import RealSystems
from howopen.lessons.real_systems.more_rows import STEP
from howopen.lessons.real_systems.standing import Standing, entries, standing
from howopen.lessons.real_systems.systems_view import SystemsView
from howopen.sources.catalog_files import catalog
from howopen.sources.scenario_url import read_link

from benchmarks.many_systems import many_systems
from tests.figures.table_and_file import about_and_rows

CATALOG = catalog()
ENTRIES = entries(CATALOG)
READ = (Extent.WHOLE, Extent.PART)


@pytest.fixture
def page() -> RealSystems:
    """The page once its prediction was skipped."""
    lesson = RealSystems()
    lesson.prediction.value = "skip"
    return lesson


def listed(page: RealSystems) -> list[str]:
    """Return the systems in the table, in its order."""
    return re.findall(r'data-key="system:(\w+)"', page.table.html)


def cells(page: RealSystems, system_id: str) -> list[str]:
    """Return the words in a system's cells."""
    row = re.search(rf'data-key="system:{system_id}".*?</tr>', page.table.html)
    assert row
    return re.findall(r"<button[^>]*>(.*?)</button>", row[0])


def test_the_table_waits_for_the_prediction() -> None:
    """Nobody reads off what they are asked to guess; a file is not to be had either."""
    page = RealSystems()
    page.table._act("download", "", "")

    assert "once you have predicted" in page.table.html
    assert [] == listed(page)


def test_every_system_and_material_is_there(page: RealSystems) -> None:
    """In the order of the tables, none left out."""
    materials = [f for f in CATALOG.factors.values() if f.is_material]

    assert list(CATALOG.systems) == listed(page)
    assert {len(materials)} == {len(cells(page, system_id)) for system_id in listed(page)}


@pytest.mark.parametrize(
    ("level", "word"),
    [
        (NOT_APPLICABLE, Standing.NOT_APPLICABLE),
        (UNKNOWN, Standing.UNKNOWN),
        (0, Standing.CLOSED),
        (1, Standing.PARTLY),
        (3, Standing.OPEN),
    ],
)
def test_unknown_and_not_applicable_are_not_closed(level: int, word: Standing) -> None:
    """Five answers, five words."""
    assert word is standing(CATALOG.factors["weights"], level)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("kind", "speech", {"whisper", "te_hiku_speech_data"}),
        ("developer", "EleutherAI", {"gpt_neox_20b", "pythia"}),
        ("year", "2018", {"te_hiku_speech_data"}),
    ],
)
def test_systems_are_chosen(page: RealSystems, name: str, value: str, expected: set[str]) -> None:
    """By what they are, and the count says how many there are."""
    page.chooser._act(name, "", value)

    assert expected == set(listed(page))
    assert f"of {len(ENTRIES)} systems" in page.chooser.html


def test_the_paper_and_what_came_since_are_told_apart(page: RealSystems) -> None:
    """Each system is on one of the two sides."""
    page.chooser._act("paper", "", "yes")
    named = set(listed(page))
    page.chooser._act("paper", "", "no")

    assert {"pythia", "llama_3", "te_hiku_speech_data"} <= named
    assert "deepseek_r1" not in named
    assert set(CATALOG.systems) - named == set(listed(page))


def test_reasons_are_searched(page: RealSystems) -> None:
    """A word of the evidence finds its system, and one that is nowhere finds none, which is said."""
    page.chooser._act("words", "", "books3")
    assert {"gpt_neox_20b", "pythia"} <= set(listed(page))
    assert len(listed(page)) < len(ENTRIES)

    page.chooser._act("words", "", "zebra")
    assert [] == listed(page)
    assert "No system is so" in page.table.html


def test_orders(page: RealSystems) -> None:
    """By name, by day, and by how much is open; a press on a column's head does that of the column."""
    page.chooser.choose("sort", "name")
    assert sorted(s.name.casefold() for s in CATALOG.systems.values()) == [
        CATALOG.systems[i].name.casefold() for i in listed(page)
    ]
    page.chooser.choose("sort", "newest")
    released = [CATALOG.systems[i].released for i in listed(page)]
    assert sorted(released, reverse=True) == released

    page.table._act("sort", "training_data", "")
    place = [f.factor_id for f in CATALOG.assessed if f.is_material].index("training_data")
    words = [cells(page, system_id)[place] for system_id in listed(page)]
    assert sorted(words, key=[*Standing].index) == words
    assert 'aria-sort="descending"' in page.table.html

    page.table._act("sort", "training_data", "")
    assert list(CATALOG.systems) == listed(page)


def test_a_long_table_comes_a_piece_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of systems are sorted at once: few are drawn, it is said how few, and more come on a press;
    the file has all, and the cell that is looked into is shown wherever its system stands."""
    sent: list[dict] = []
    monkeypatch.setattr(SystemsView, "send", lambda self, content, buffers=None: sent.append(content))
    page = RealSystems(many_systems(120))
    page.page_link.arrived = "v=1&pr=skip&rc=pythia_4.weights"
    first = listed(page)
    assert [*CATALOG.systems][:STEP] == first[:STEP]
    assert (STEP + 1, "pythia_4") == (len(first), first[-1])
    assert f"first {STEP} of 120" in page.table.html
    assert "ho-evidence" in page.table.html

    page.table._act("more", "", "")
    new = re.search('data-back="system:([^"]*)"', page.table.html)
    assert new and len(listed(page)) in (2 * STEP, 2 * STEP + 1)
    assert new[1] not in listed(page)
    page.table._act("more", "", "")
    assert new[1] in listed(page)
    while 'data-do="more"' in page.table.html:
        before = len(listed(page))
        told = re.search("Show ([0-9]+) more", page.table.html)
        page.table._act("more", "", "")
        # Pythia's fourth copy, looked into, stands there from the first.
        assert told and len(listed(page)) - before in (int(told[1]), int(told[1]) - 1)
    assert 120 == len(listed(page))

    page.chooser.choose("sort", "newest")
    assert len(listed(page)) <= STEP + 1
    page.table._act("download", "", "")
    rows = about_and_rows(sent[-1]["text"])[1][1:]
    assert 120 == len({row[0] for row in rows})


def test_what_is_asked_by_is_sent_once() -> None:
    """A list of hundreds of makers is not sent again with each sort."""
    page = RealSystems(many_systems(120))
    page.prediction.value = "skip"
    before = page.chooser.html
    page.chooser.choose("sort", "newest")
    new = [part for part in parts_since(before, page.chooser.html) if isinstance(part, str)]

    assert "newest first" in "".join(new)
    assert "EleutherAI" not in "".join(new)


def test_every_cell_has_its_evidence() -> None:
    """Of each question the reason, the source and its place, and the day of reading, circumstances too."""
    for entry in ENTRIES:
        for factor in CATALOG.assessed:
            told = unescape(cell_evidence(CATALOG, entry, factor))
            evidence = entry.assessments[factor.factor_id].evidence
            for text in (evidence.why, evidence.locator, f"checked {evidence.checked}", factor.question):
                assert text in told, (entry.system.system_id, factor.factor_id)


@pytest.mark.parametrize("system", CATALOG.systems.values(), ids=CATALOG.systems)
def test_how_sure_an_answer_is_stands_beside_it(system: System) -> None:
    """What was read as others tell it is not given out as read, what is inferred not as shown, and what
    nobody could establish as neither; and how many went through the answers is told."""
    entry = next(e for e in ENTRIES if e.system.system_id == system.system_id)
    for factor in CATALOG.assessed:
        own = entry.assessments[factor.factor_id]
        extent = CATALOG.sources[own.evidence.source_id].read_extent
        told = unescape(cell_evidence(CATALOG, entry, factor))
        sure = "Confidence: high" in told
        assert sure != (own.level == UNKNOWN or "infer" in own.evidence.why or extent not in READ)
        assert f"{counted(system.readers).capitalize()} readers went through this" in told


def test_a_press_shows_the_evidence_of_a_circumstance(page: RealSystems) -> None:
    """A component's columns have with it what no release moves."""
    page.chooser.choose("columns", "compute")
    page.table._act("cell", "pythia.accelerators", "")

    assert "Pythia, Whose accelerators" in page.table.html


def test_a_cell_closes_again(page: RealSystems) -> None:
    """The same press that opened it."""
    page.table._act("cell", "pythia.weights", "")
    assert "ho-evidence" in page.table.html
    page.table._act("cell", "pythia.weights", "")
    assert "ho-evidence" not in page.table.html


def test_what_was_made_from_another_says_why_it_stands_lower(page: RealSystems) -> None:
    """The table says what the page of the whole system says of it, and the evidence why that is."""
    page.table._act("cell", "alpaca.training_data", "")

    assert "It was made from LLaMA, and stands no higher" in page.table.html
    assert "By itself it would be: whole, rights unsettled" in page.table.html


def test_the_address_keeps_choice_and_cell(page: RealSystems) -> None:
    """A reload, or a colleague's link, shows the same."""
    page.chooser.choose("kind", "image")
    page.table._act("cell", "flux_1_schnell.weights", "")
    again = RealSystems()
    again.page_link.arrived = page.page_link.value

    assert page.table.html == again.table.html
    assert {"stable_diffusion", "flux_1_schnell"} == set(listed(again))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("rs=music~~~~~~", "chooses systems that there are not"),
        ("rc=pythia.luck", "looks into a cell that there is not"),
        ("pr=999", "carries a prediction that cannot be read"),
    ],
)
def test_what_cannot_be_read_is_named(query: str, words: str) -> None:
    """The rest holds, and a sentence says what was left out."""
    page = RealSystems()
    page.page_link.arrived = f"v=1&{query}"

    assert words in page.notice.html


def test_a_name_opens_its_system_with_the_readers_answers(page: RealSystems) -> None:
    """What is chosen here stays here."""
    page.page_link.arrived = "v=1&pr=3&pm=2&rs=~2018~~~~~&rc=pythia.weights"
    [href] = re.findall(r'href="(07_whole_system[^"]*)"', page.table.html)
    link = read_link(urlsplit(unescape(href)).query, CATALOG)

    assert ("te_hiku_speech_data", ()) == (link.origin, link.problems)
    assert CATALOG.scenario_of("te_hiku_speech_data") == link.scenario
    assert {"pr": "3", "pm": "2"} == dict(link.others)


def test_the_file_has_all_evidence_of_what_is_chosen(
    page: RealSystems, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row for every assessment, with reason, source and place, also of columns that are not shown."""
    sent: list[dict] = []
    monkeypatch.setattr(SystemsView, "send", lambda self, content, buffers=None: sent.append(content))
    page.chooser.choose("developer", "EleutherAI")
    page.table._act("download", "", "")
    _, (head, *lines) = about_and_rows(sent[0]["text"])
    rows = [dict(zip(head, line, strict=True)) for line in lines]

    assert "howopen-real-systems.csv" == sent[0]["name"]
    assert 2 * len(CATALOG.assessed) == len(rows)
    reasons = {a.evidence.why for a in CATALOG.systems["pythia"].assessments}
    assert reasons == {row["reason"] for row in rows if row["system"] == "Pythia"}
    assert all(row["source"] and row["place"] and row["read on"] for row in rows)
