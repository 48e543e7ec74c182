"""In principle is what a setting grants to all; in practice is what somebody with this and no more can do."""

import pytest
from howopen.domain.catalog import find
from howopen.domain.condition import Truth, holds
from howopen.domain.scenario import Scenario
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.lessons.open_to_whom.actor import own_actor
from howopen.lessons.open_to_whom.practice import Outlook, changed, outlook
from howopen.lessons.open_to_whom.practice_section import outlooks
from howopen.lessons.open_to_whom.tables import read_actors
from howopen.sources.catalog_files import catalog
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.settings import settings_of

CATALOG = catalog()
ACTORS = read_actors(CATALOG.endowments)
OPEN = Shown.of(CATALOG, CATALOG.at_stance(Stance.OPEN))
FOUND = dict(zip(ACTORS, outlooks(OPEN, tuple(ACTORS.values())), strict=True))
TOP = {factor_id: factor.top_level for factor_id, factor in CATALOG.endowments.items()}


def means() -> st.SearchStrategy[dict[str, int]]:
    """Draw how much somebody has of each endowment."""
    return st.fixed_dictionaries({f: st.integers(0, top) for f, top in TOP.items()})


def seen(levels: dict[str, int], has: dict[str, int]) -> Outlook:
    """Return what a setting holds for somebody."""
    return outlook(CATALOG, find(CATALOG, Scenario.of(levels)), {**levels, **has}, own_actor("x", has))


def held(found: Outlook) -> set[str]:
    """Return the abilities that an actor has in practice."""
    return {p.ability.ability_id for p in found.held}


@given(settings_of())
def test_with_every_endowment_practice_is_principle(levels: dict[str, int]) -> None:
    """What bars somebody who has everything is the setting, and not what they have."""
    for p in seen(levels, TOP).practices:
        assert p.in_practice is p.in_principle, p.ability.ability_id


@given(settings_of(), means(), st.sampled_from(sorted(TOP)))
def test_more_never_takes_an_ability_away(levels: dict[str, int], has: dict[str, int], more: str) -> None:
    """Whoever is given a machine can do all that they could before."""
    assert held(seen(levels, has)) <= held(seen(levels, has | {more: TOP[more]}))


@given(settings_of(), means())
def test_practice_is_within_principle(levels: dict[str, int], has: dict[str, int]) -> None:
    """Nobody does in practice what the setting does not grant."""
    found = seen(levels, has)

    assert held(found) <= {p.ability.ability_id for p in found.opened}


@given(settings_of(), means())
def test_what_is_missing_would_be_enough(levels: dict[str, int], has: dict[str, int]) -> None:
    """A line that names what is missing names all of it."""
    for p in seen(levels, has).practices:
        if p.lacks:
            given_more = has | {step.factor_id: step.end for step in p.lacks}
            takes = p.ability.takes or p.ability.enables
            assert holds(takes, {**levels, **given_more}) is not Truth.FAILS


def test_no_endowment_buys_an_explanation() -> None:
    """Not even the largest company can say why one answer came out."""
    assert not {"explain_outcome", "predict_behaviour", "undo_base_decisions"} & held(FOUND["cloud"])


def test_the_same_release_is_worth_more_to_whoever_has_more() -> None:
    """The page's claim, by the rules: all is in the company's reach and less than half in the person's."""
    assert len(FOUND["cloud"].held) == len(FOUND["cloud"].opened)
    assert 0 < len(FOUND["person"].held) < len(FOUND["person"].opened) / 2


@pytest.mark.parametrize("actor_id", [a for a in ACTORS if a != "cloud"])
def test_whoever_has_not_everything_depends_on_somebody(actor_id: str) -> None:
    """With all open, each still passes through others, and the company that others pass through is told."""
    assert FOUND[actor_id].depends
    assert not FOUND[actor_id].controls
    assert FOUND["cloud"].controls


def test_only_lines_that_differ_are_changed() -> None:
    """A swap marks what is no longer the same, and nothing where both have the same."""
    one, other = FOUND["data_worker"], FOUND["person"]
    lines = changed(FOUND["auditor"], one)

    assert frozenset() == changed(one, other)
    assert "fine_tune" in lines
    assert "know_pay" not in lines
