"""What was said of releases is quoted briefly, dated, sourced, and held against evidence that is there."""

import re

import pytest
from howopen.domain.evidence import Basis
from howopen.lessons.real_systems.hearing import hear
from howopen.lessons.real_systems.standing import entries
from howopen.lessons.real_systems.statement import Asserts, Mixed, Statement
from howopen.lessons.real_systems.tables import read_statements
from howopen.lessons.real_systems.trial import BEARS, Trial
from howopen.sources.catalog_files import catalog

from tests.data.rows import PAPER

CATALOG = catalog()
ENTRIES = {entry.system.system_id: entry for entry in entries(CATALOG)}
STATEMENTS = read_statements(CATALOG)
SWITCHES = [component.component_id for component in CATALOG.switches]
every = pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS)


def words(text: str) -> int:
    """Return how many words a text has; a Chinese sign counts as one."""
    return len(re.findall(r"[一-鿿]|[\w’'&-]+", text))


def test_there_are_ten_and_those_on_chips_are_among_them() -> None:
    """As many as a class needs to have one each, the paper's own thesis besides."""
    asserts = [statement.asserts for statement in STATEMENTS.values()]

    assert len(asserts) > 10
    assert asserts.count(Asserts.INDEPENDENT) >= 3
    assert asserts.count(Asserts.CLOSED) == 1


@every
def test_a_quotation_is_short(statement: Statement) -> None:
    """A few words, where the wording is the point; in a language without spaces the translation counts."""
    assert 0 < words(statement.in_english or statement.quoted) < 20


@every
def test_a_statement_is_not_older_than_its_system(statement: Statement) -> None:
    """What was said before the release was said of something else."""
    if statement.system_id:
        released = CATALOG.systems[statement.system_id].released
        shorter = min(len(released), len(statement.dated))
        assert statement.dated[:shorter] >= released[:shorter]


@every
def test_a_statement_and_its_evidence_can_be_looked_up(statement: Statement) -> None:
    """Who reads it on the page finds the place, and the day on which it was read."""
    told = [
        statement.said,
        *(one.told for one in statement.mix_ups),
        *(a.evidence for a in statement.evidence),
    ]

    assert [] == [e for e in told if e.source_id not in CATALOG.sources or not e.locator or not e.checked]


@every
def test_every_statement_has_evidence_to_be_held_against(statement: Statement) -> None:
    """A system's assessments, rows of its own, or all systems; the last for the paper's thesis alone."""
    kinds = [bool(statement.system_id), bool(statement.evidence), statement.said.source_id == PAPER]

    assert kinds.count(True) == 1


@every
def test_what_is_mixed_up_says_whose_reading_it_is(statement: Statement) -> None:
    """Each statement mixes something up, by a source or by our inference; the paper's by the paper too."""
    bases = {one.told.basis for one in statement.mix_ups}

    assert statement.mix_ups
    assert Basis.PAPER not in bases or statement.said.source_id == PAPER


def test_a_claim_on_chips_is_asked_for_its_stage_and_its_source() -> None:
    """Training is not running, and a supplier's word is not a measurement."""
    for statement in STATEMENTS.values():
        if statement.asserts is Asserts.INDEPENDENT:
            assert {Mixed.STAGE, Mixed.SOURCE} <= {one.kind for one in statement.mix_ups}
            assert "accelerators" in statement.names


@every
def test_what_is_attached_bears_no_more_than_all_that_was_released(statement: Statement) -> None:
    """With nothing attached hardly anything, with everything attached all of it, and between them a part."""
    weight = "a" if statement.asserts is Asserts.CLOSED else BEARS
    sizes = []
    for number in range(len(SWITCHES) + 1):
        heard = hear(CATALOG, ENTRIES, statement, Trial("p", dict.fromkeys(SWITCHES[:number], weight)))
        borne = {f.ability.ability_id for f in heard.borne}
        sizes.append(len(borne))
        assert borne <= {f.ability.ability_id for f in heard.held}
    assert sizes == sorted(sizes)
    assert sizes[-1] == len(heard.held)


@every
def test_what_a_statement_leaves_out_and_speaks_of_is_all_that_stands(statement: Statement) -> None:
    """No dependency is lost between the two."""
    heard = hear(CATALOG, ENTRIES, statement, Trial())
    standing = [f for f in heard.shown.findings.dependencies if not f.is_lifted]

    assert {f.dependency.dependency_id for f in heard.spoken_of} == set(statement.names)
    assert [f for f in standing if f not in heard.spoken_of] == list(heard.left_out)


def test_what_nobody_looked_into_is_not_known() -> None:
    """A system without an assessment is neither open nor closed in what has no row."""
    heard = hear(CATALOG, ENTRIES, STATEMENTS["deepseek_v4"], Trial())

    assert heard.not_known > len(heard.held)
    assert {"openly licensed", "unknown"} == {p.answer for own in heard.pieces.values() for p in own}


def test_the_papers_thesis_is_held_against_all_systems() -> None:
    """Of each material the count of all, all as open as anybody made it, and whom the paper itself names."""
    heard = hear(CATALOG, ENTRIES, STATEMENTS["paper"], Trial())
    numbers = [sum(map(int, re.findall(r"\d+", p.answer))) for own in heard.pieces.values() for p in own]

    assert set(numbers) == {len(CATALOG.systems)}
    assert len(heard.held) > len(CATALOG.abilities) / 2
    spoken = [f for f in heard.spoken_of if not f.is_lifted]
    assert len(spoken) > len(CATALOG.dependencies) / 2
    assert {Basis.PAPER} == {f.dependency.statement.basis for f in heard.spoken_of}
    assert Basis.PAPER not in {f.dependency.statement.basis for f in heard.left_out}
