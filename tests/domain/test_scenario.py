"""The present choices, as one frozen value."""

from dataclasses import FrozenInstanceError

import pytest
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN
from howopen.domain.scenario import START, Scenario


def test_equal_choices_are_equal_values() -> None:
    """The order in which switches were thrown leaves no trace: two-way links cannot echo."""
    assert Scenario.of({"a": 1, "b": 2}) == Scenario.of({"b": 2, "a": 1})


def test_the_lowest_rung_is_never_stored() -> None:
    """Opening and closing again gives the very scenario one began with."""
    assert START == START.with_levels({"weights": 3}).with_levels({"weights": 0})


def test_entries_are_sorted() -> None:
    """There is one canonical form, so one address."""
    assert (("a", 1), ("b", 2)) == Scenario.of([("b", 2), ("a", 1)]).entries


def test_a_factor_left_out_stands_at_its_lowest_rung() -> None:
    """Openness must be shown, not assumed."""
    assert 0 == START.level("weights")


@pytest.mark.parametrize("level", [UNKNOWN, NOT_APPLICABLE])
def test_unknown_and_not_applicable_are_kept(level: int) -> None:
    """What is not known of a real system is not silently put at its lowest rung."""
    assert level == Scenario.of({"weights": level}).level("weights")


def test_with_levels_changes_nothing_else() -> None:
    """One switch moves its own materials."""
    scenario = Scenario.of({"a": 1, "b": 2}).with_levels({"b": 3})

    assert {"a": 1, "b": 3} == scenario.levels


def test_a_scenario_cannot_be_changed_in_place() -> None:
    """History may keep it: what was chosen then stays as it was."""
    with pytest.raises(FrozenInstanceError):
        START.entries = (("weights", 3),)


def test_levels_given_out_are_a_copy() -> None:
    """Whoever changes the dictionary does not change the scenario."""
    scenario = Scenario.of({"a": 1})
    scenario.levels["a"] = 2

    assert 1 == scenario.level("a")
