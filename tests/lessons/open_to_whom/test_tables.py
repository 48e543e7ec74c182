"""Actors, what they have, what they bear, and on whom systems were used."""

import pytest
from howopen.domain.compute_needs import measured_case, needs
from howopen.lessons.open_to_whom.job_costs import jobs
from howopen.lessons.open_to_whom.tables import read_actors, read_use_cases
from howopen.sources.catalog_files import catalog
from howopen.sources.fact_table import read_all_facts
from howopen.sources.table_rows import DataError

from tests.domain.settings import conditions
from tests.sources.copies import Tables

CATALOG = catalog()
ACTORS = read_actors(CATALOG.endowments)
CASES = read_use_cases()
FACTS = read_all_facts()
# From which sum on, in dollars, somebody stands at each rung of money, as the criteria say.
MONEY = {"pocket": 0, "wage": 100, "grant": 10_000, "fund": 1_000_000, "treasury": 10_000_000}


def test_there_are_enough_actors_to_swap() -> None:
    """At least eight, among them those on whom systems are used and whose work was taken."""
    assert len(ACTORS) >= 8
    assert {"person", "data_worker", "writer", "community"} <= set(ACTORS)


def test_no_other_page_asks_for_an_endowment() -> None:
    """What openness grants in principle, the labels and the dependencies hang on no one's purse."""
    asked = {r.factor_id for condition in conditions().values() for r in condition.requirements}

    assert not asked & set(CATALOG.endowments)
    assert not set(CATALOG.factors) & set(CATALOG.endowments)


def test_each_endowment_bars_somebody_from_something() -> None:
    """A row that changes nothing for anybody is no endowment."""
    taken = [ability.takes for ability in CATALOG.abilities.values() if ability.takes]
    asked = {r.factor_id for condition in taken for r in condition.requirements}

    assert set(CATALOG.endowments) <= asked


@pytest.mark.parametrize("actor_id", ACTORS)
def test_what_an_actor_comes_for_and_bears_is_in_the_tables(actor_id: str) -> None:
    """A word that leads nowhere would leave a line empty on the page."""
    actor = ACTORS[actor_id]
    known = {"consequence": CATALOG.consequences, "dependency": CATALOG.dependencies}

    assert actor.wants
    assert all(stake.subject_id in known[stake.subject_kind] for stake in actor.stakes)
    assert all(e.evidence.why and e.evidence.source_id in CATALOG.sources for e in actor.endowments)


@pytest.mark.parametrize("actor_id", [a for a in ACTORS if a != "cloud"])
def test_costs_are_as_loud_as_gains(actor_id: str) -> None:
    """For everybody but the company that has the machines there is something to bear."""
    assert [s for s in ACTORS[actor_id].stakes if s.effect == "cost"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_of_use_on_people_has_two_sources(case) -> None:
    """Who is named is not named on one paper's word, and was asked."""
    sources = {case.evidence.source_id, case.second_source_id}

    assert 2 == len(sources)
    assert all(CATALOG.sources[i].link for i in sources)
    assert case.showed and case.not_shown and case.reply


def test_there_are_cases_by_several_hands() -> None:
    """At least three, and none with another's user."""
    assert len(CASES) >= 3
    assert len(CASES) == len({case.by_whom for case in CASES})


def rung_for(dollars: float) -> str:
    """Return the rung of money at which a sum lies."""
    return [rung_id for rung_id, least in MONEY.items() if dollars >= least][-1]


@pytest.mark.parametrize(
    ("job", "rung_id"),
    [
        ("The paper’s case tuned", "grant"),
        ("LLaMA’s smallest size trained", "grant"),
        ("BLOOM trained", "fund"),
        ("10²⁵ operations, at BLOOM’s pace", "treasury"),
    ],
)
def test_the_rungs_of_money_are_those_of_the_sums(job: str, rung_id: str) -> None:
    """Whoever corrects a price or a number of hours is sent to the rules that rest on it."""
    rent = FACTS["accelerator_rent"]
    hours = {j.name: j.hours for j in jobs(FACTS)}[job]

    assert [rung_id] * 2 == [rung_for(hours * price) for price in (rent.low, rent.high)]


def test_the_sums_are_those_of_the_page_on_computing() -> None:
    """One calculation, shown on two pages."""
    hours = {j.name: j.hours for j in jobs(FACTS)}
    train, tune, *_ = needs(measured_case(FACTS))

    assert (train.hours, tune.hours) == (hours["The paper’s case trained"], hours["The paper’s case tuned"])


@pytest.mark.parametrize(
    ("table", "cells", "reason"),
    [
        ("endowments", {"rung_id": "plenty"}, "is no rung of machines"),
        ("endowments", {"factor_id": "weights"}, "is no endowment"),
        ("actors", {"wants": "fly"}, "is not an id of the table it refers to"),
    ],
)
def test_a_wrong_row_is_named(tables: Tables, table: str, cells: dict[str, str], reason: str) -> None:
    """Whoever edits a table by hand is told which line and why."""
    tables.set(table, 2, **cells)

    with pytest.raises(DataError, match=reason):
        read_actors(CATALOG.endowments, tables.folder)


def test_an_actor_without_an_endowment_is_named(tables: Tables) -> None:
    """What somebody has is never left to be guessed."""
    tables.remove("endowments", actor_id="person", factor_id="skill")

    with pytest.raises(DataError, match=r"has no row in endowments\.csv for skill"):
        read_actors(CATALOG.endowments, tables.folder)
