"""Every sentence that a setting is put into: whole, in agreement, and saying what was moved."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from howopen.domain.catalog import Catalog
from howopen.domain.dependency import Status
from howopen.domain.scenario import START, Scenario
from howopen.domain.shown import Shown
from howopen.domain.stance import CHOOSABLE, Stance
from howopen.figures.state_sentence import state_counts, state_sentence
from howopen.lessons.whole_system.openness_map import floors
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.settings import CATALOG, FACTORS, settings_of
from tests.figures.wording import faults, page_lines, sentence_faults

OPEN = CATALOG.at_stance(Stance.OPEN)
BEGUN = ("", *CATALOG.systems)


def alone(catalog: Catalog) -> Iterator[Scenario]:
    """Yield every setting in which one thing was moved, with all else closed or all switches open."""
    for factor in catalog.factors.values():
        for level in range(1, factor.top_level + 1):
            for begun in (START, OPEN):
                yield begun.with_levels({factor.factor_id: level})


def switched(catalog: Catalog, origin: str) -> Iterator[Scenario]:
    """Yield a system as it is, and with one or all switches moved."""
    begun = catalog.scenario_of(origin) if origin else START
    yield begun
    for stance in (*CHOOSABLE, Stance.IMAGINED):
        every = begun
        for component in catalog.switches:
            every = catalog.with_stance(every, component.component_id, stance)
            yield catalog.with_stance(begun, component.component_id, stance)
        yield every


@pytest.mark.parametrize("origin", BEGUN)
def test_the_sentence_holds_for_every_system_and_switch(origin: str) -> None:
    """Whoever begins from a real system and moves a switch reads a whole sentence that names somebody."""
    found = [f for s in switched(CATALOG, origin) for f in sentence_faults(Shown.of(CATALOG, s, origin))]

    assert [] == found


def test_the_sentence_holds_for_everything_moved_alone() -> None:
    """Each material, circumstance and public measure alone is told for what it is."""
    assert [] == [f for s in alone(CATALOG) for f in sentence_faults(Shown.of(CATALOG, s))]


def test_the_sentence_tells_the_worlds_of_the_map() -> None:
    """A floor that public measures lowered is never credited to openness in a link or a picture."""
    shown = [Shown.of(CATALOG, floor.scenario) for floor in floors(CATALOG)]

    assert [] == [fault for one in shown for fault in sentence_faults(one)]
    assert "circumstances and 6 public measures were changed; no release does that" in state_sentence(
        shown[-1]
    )


@pytest.mark.parametrize("origin", BEGUN)
def test_all_words_of_a_page_hold_for_every_system(origin: str) -> None:
    """Cards, lists, table and network have no hole, no word twice, and agree in number."""
    scenario = CATALOG.scenario_of(origin) if origin else START

    assert [] == faults(list(page_lines(Shown.of(CATALOG, scenario, origin))))


@settings(max_examples=60)
@given(settings_of(), st.sampled_from(BEGUN))
def test_all_words_hold_for_any_setting(levels: dict[str, int], origin: str) -> None:
    """Whatever a link puts together, unknowns included, is told in whole sentences."""
    shown = Shown.of(CATALOG, Scenario.of(levels), origin)

    assert [] == sentence_faults(shown)
    assert [] == faults(list(page_lines(shown)))


@pytest.mark.parametrize("origin", list(CATALOG.systems))
def test_a_system_lends_its_circumstances(origin: str) -> None:
    """Fewer dependencies remain for some systems because of their circumstances; the sentence says whose."""
    said = state_sentence(Shown.of(CATALOG, CATALOG.scenario_of(origin), origin))

    assert f" The circumstances are those of {CATALOG.systems[origin].name}. " in said
    assert "Besides" not in said


def test_one_that_remains_is_spoken_of_as_one() -> None:
    """A class that disputes rules may be left with a single dependency."""
    last = Shown.of(one_dependency(), START)

    assert [Status.REMAINS] == [f.status for f in last.findings.dependencies]
    assert "; 1 of 1 dependencies remains, as of" in state_sentence(last)
    assert state_counts(last).endswith("1 of 1 dependencies remains")


def one_dependency() -> Catalog:
    """Return a catalog with the first dependency alone."""
    first = next(iter(CATALOG.dependencies.items()))
    abilities = {k: replace(a, rests_on=()) for k, a in CATALOG.abilities.items()}
    return replace(CATALOG, dependencies=dict([first]), abilities=abilities)


def test_nothing_for_certain_is_told_apart_from_nothing() -> None:
    """Where it is not known whether anything can be done, nobody reads that nothing can."""
    unknown = Scenario.of(
        dict.fromkeys(FACTORS, -1) | {f: 0 for f, v in FACTORS.items() if v.kind == "lever"}
    )

    assert state_sentence(Shown.of(CATALOG, unknown)).startswith(
        "You can do nothing listed here for certain. "
    )
    assert state_sentence(Shown.of(CATALOG, START)).startswith("You can do nothing listed here. ")
