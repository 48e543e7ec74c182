"""No claim without an origin, and the origin read by a test: otherwise it is lost without a sound."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date

import pytest
from howopen.domain.catalog import Catalog
from howopen.domain.condition import Condition
from howopen.domain.evidence import Basis, Evidence
from howopen.domain.factor import Attestation
from howopen.sources.catalog_files import catalog

from tests.data.rows import LOCATOR, PAPER, TABLES, evidence, rows

CATALOG = catalog()
OUTLINE = {row["section"]: int(row["paragraphs"]) for row in rows("paper_outline")}
READ_AGAIN = (
    "actors",
    "affordances",
    "disputes",
    "endowments",
    "gates",
    "lever_arguments",
    "lever_states",
    "market_cases",
    "market_forces",
    "market_shares",
    "market_steps",
    "plays",
    "positions",
    "provision",
    "stakes",
    "stewards",
    "use_cases",
    "voices",
)
SHOWN = ("components", "factors", "affordances", "abilities", "dependencies", "providers", "consequences")


def parts(value: object, kind: type) -> Iterator:
    """Yield everything of a kind inside a value of the domain."""
    if isinstance(value, kind):
        yield value
    if isinstance(value, Mapping):
        value = tuple(value.values())
    if isinstance(value, tuple):
        for one in value:
            yield from parts(one, kind)
    elif is_dataclass(value):
        for field in fields(value):
            yield from parts(getattr(value, field.name), kind)


def told(found: Catalog = CATALOG) -> list[Evidence]:
    """Return all evidence that the catalog can put on the screen."""
    return list(parts(found, Evidence))


def test_all_evidence_says_whose_word_it_is_and_why() -> None:
    """Nothing on the page lacks a basis, a reason, a source and the place in it."""
    lacking = [e for e in told() if not (isinstance(e.basis, Basis) and e.why and e.source_id and e.locator)]

    assert [] == lacking


def test_all_evidence_has_a_source_that_can_be_looked_up() -> None:
    """Behind every “why?” stands a publication."""
    assert set() == {e.source_id for e in told()} - set(CATALOG.sources)


def test_every_attestation_has_a_source_that_can_be_looked_up() -> None:
    """Whoever is named as having reached a rung is on record as having done so."""
    assert set() == {a.source_id for a in parts(CATALOG, Attestation)} - set(CATALOG.sources)


@pytest.mark.parametrize("name", [*SHOWN, "systems", "instruments"])
def test_every_thing_shown_carries_evidence(name: str) -> None:
    """The search for evidence reaches each kind of thing, so that the tests above do not pass on nothing.

    A material is a question put to a system: its rungs are attested instead.
    """
    things = getattr(CATALOG, name).values()

    assert [] == [t for t in things if not [*parts(t, Evidence), *parts(t, Attestation)]]


def test_the_paper_is_cited_by_section_and_paragraph() -> None:
    """“The paper says” names places that the paper has, several parted by a semicolon."""
    bad = [e.locator for e in told() if e.basis is Basis.PAPER and not cites(e.locator)]

    assert [] == bad


def cites(locator: str) -> bool:
    """Return whether a locator names paragraphs of the paper and nothing else."""
    found = [LOCATOR.fullmatch(part) for part in locator.split("; ")]
    return all(m and 1 <= int(m["paragraph"]) <= OUTLINE.get(m["section"], 0) for m in found)


def test_what_the_paper_says_is_cited_from_the_paper() -> None:
    """No other source's words are put in the authors' mouths."""
    assert {PAPER} == {e.source_id for e in told() if e.basis is Basis.PAPER}


@pytest.mark.parametrize(
    "table", [t for t in TABLES if "locator" in rows(t)[0] or "limit_locator" in rows(t)[0]]
)
def test_every_place_in_the_paper_exists(table: str) -> None:
    """In every table, whatever its basis; another source's place may follow after a semicolon."""
    places = [
        loc.split("; ")[0] for row in rows(table) for _, source, loc in evidence(row) if source == PAPER
    ]

    assert [] == [place for place in places if not cites(place)]


def test_every_rule_was_read_a_second_time() -> None:
    """A second reader found that the place named bears the row, on a day that is not to come."""
    requirements = [r.evidence for c in parts(CATALOG, Condition) for r in c.requirements]
    flat = [c.flat for c in parts(CATALOG, Condition) if c.flat]

    assert requirements
    assert [] == [e for e in (*requirements, *flat) if date.fromisoformat(e.checked).year < 2024]


@pytest.mark.parametrize("table", TABLES)
def test_a_second_publication_is_named_as_a_reader_would_find_it(table: str) -> None:
    """Whoever follows a place on the page meets no name of ours for a source."""
    places = [row[column] for row in rows(table) for column in row if column.endswith("locator")]

    assert [] == [place for place in places if set(re.findall(r"\w+", place)) & set(CATALOG.sources)]


@pytest.mark.parametrize("table", READ_AGAIN)
def test_every_source_of_the_last_pages_was_read_a_second_time(table: str) -> None:
    """What a market did, or a law says, comes from a source that two have looked for."""
    columns = [column for column in rows(table)[0] if column.endswith("source_id")]
    found = {row[column] for row in rows(table) for column in columns} - {""}

    assert found
    assert [] == sorted(s for s in found if not CATALOG.sources[s].read_again)


def test_every_source_of_a_lever_or_endowment_was_read_a_second_time() -> None:
    """The rules on what helps, and on what a hand has to bring, rest on sources that two have looked for."""
    chosen = {row["factor_id"] for row in rows("factors") if row["kind"] in {"lever", "endowment"}}
    ruled = [row for t in ("conditions", "rungs") for row in rows(t) if row["factor_id"] in chosen]
    found = {row["source_id"] for row in ruled} - {""}

    assert found
    assert [] == sorted(s for s in found if not CATALOG.sources[s].read_again)


def test_a_second_reading_says_on_which_day_and_how_much() -> None:
    """A day without an extent would pass for a reading of the whole."""
    again = [s for s in CATALOG.sources.values() if s.read_again or s.read_extent]

    assert again
    assert [] == [s.source_id for s in again if not (s.read_again and s.read_extent)]
    assert [] == [s.source_id for s in again if date.fromisoformat(s.read_again).year < 2024]


def test_every_rule_says_whose_word_it_is_that_this_is_enough() -> None:
    """The paper may bear that something matters, and not at which rung: the reader is told who says so."""
    rules = [r.evidence for c in parts(CATALOG, Condition) for r in c.requirements]
    rules += [c.flat for c in parts(CATALOG, Condition) if c.flat]

    assert rules
    assert [] == [e for e in rules if e.enough_basis is None]
    assert [] == [
        e for e in rules if e.basis is Basis.PAPER and e.enough_basis is not Basis.PAPER and not e.enough_why
    ]


def test_nobody_is_said_to_say_what_they_say() -> None:
    """Behind “The paper says” no reason begins with the paper once more."""
    begun = re.compile(r"(?:In |By )?[Tt]he paper(?:’s|'s)?\b")

    assert [] == [e.why for e in told() if e.basis is Basis.PAPER and begun.match(e.why)]


def test_every_assessment_was_read_on_a_day() -> None:
    """What a source said is dated, since sources change."""
    dates = [a.evidence.checked for s in CATALOG.systems.values() for a in s.assessments]

    assert [] == [d for d in dates if date.fromisoformat(d).year < 2024]


def test_an_instruments_word_is_cited_from_an_instrument() -> None:
    """“An instrument says” leads to the text or the tool of one, and to its clause."""
    instruments = {
        c.evidence.source_id for i in CATALOG.instruments.values() for o in i.outcomes for c in o.criteria
    }
    cited = {e.source_id for e in told() if e.basis is Basis.INSTRUMENT}

    assert set() == cited - instruments


def test_the_papers_own_references_are_complete() -> None:
    """All 126 references of the paper can be looked up by their number."""
    numbers = sorted(int(row["nature_ref"]) for row in rows("sources") if row["nature_ref"])

    assert list(range(1, 127)) == numbers
