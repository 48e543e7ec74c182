"""The cheapest label: reached, with nothing to spare, from any setting, and fast."""

from dataclasses import replace

import pytest
from howopen.domain.condition import Condition
from howopen.domain.instrument import mean, verdict
from howopen.domain.label import Label, best_raise, find_verdict, find_verdicts
from howopen.domain.scenario import START, Scenario
from howopen.sources.catalog_files import catalog
from hypothesis import given

from tests.domain.made import EVIDENCE
from tests.domain.settings import settings_of

CATALOG = catalog()
LABELS = [label for f in find_verdicts(CATALOG, START) for label in f.labels]
NAMES = [f"{label.instrument.instrument_id}-{label.outcome.outcome_id}" for label in LABELS]
every_label = pytest.mark.parametrize("label", LABELS, ids=NAMES)


def reaches(label: Label, levels: dict[str, int]) -> bool:
    """Return whether an instrument's settled answer is at least a label's outcome."""
    outcomes = label.instrument.outcomes
    return outcomes.index(verdict(label.instrument, levels).lowest) >= outcomes.index(label.outcome)


@every_label
def test_the_steps_earn_the_label(label: Label) -> None:
    """Whoever takes them has it, and no higher one that nobody asked for."""
    levels = {s.factor_id: s.end for s in label.steps}

    assert verdict(label.instrument, levels).lowest == label.outcome


@every_label
def test_no_step_can_be_spared(label: Label) -> None:
    """Without any one of them, or with one of them a rung lower, the label is lost."""
    levels = {s.factor_id: s.end for s in label.steps}

    assert [] == [f for f, level in levels.items() if reaches(label, levels | {f: level - 1})]


@given(settings_of(inapplicable=False))
def test_the_steps_earn_the_label_from_any_setting(levels: dict[str, int]) -> None:
    """Unknowns are counted as still to be opened, so the answer is settled afterwards."""
    for found in find_verdicts(CATALOG, Scenario.of(levels)):
        for label in found.labels:
            assert reaches(label, levels | {s.factor_id: s.end for s in label.steps})


@pytest.mark.parametrize("system_id", list(CATALOG.systems))
def test_the_steps_earn_the_label_from_every_system(system_id: str) -> None:
    """With what does not apply to it left as it is."""
    levels = CATALOG.scenario_of(system_id).levels
    for found in find_verdicts(CATALOG, Scenario.of(levels)):
        for label in found.labels:
            assert reaches(label, levels | {s.factor_id: s.end for s in label.steps})


@given(settings_of(inapplicable=False))
def test_opening_more_never_loses_a_label(levels: dict[str, int]) -> None:
    """Verdicts rise with what is released; none falls."""
    more = {f: k if k < 0 else min(k + 1, CATALOG.factors[f].top_level) for f, k in levels.items()}
    for instrument in CATALOG.instruments.values():
        before, after = verdict(instrument, levels), verdict(instrument, more)
        places = [instrument.outcomes.index(v.lowest) for v in (before, after)]

        assert places == sorted(places)
        assert (before.mean or (0,))[0] <= (after.mean or (0,))[0]


def test_the_european_exemption_is_more_than_a_release() -> None:
    """Price and computation are no materials: nobody earns that label by releasing alone."""
    label = next(label for label in LABELS if label.outcome.outcome_id == "exempt")
    beyond = {s.factor_id for s in label.steps if not CATALOG.factors[s.factor_id].is_material}

    assert {"monetised", "training_scale"} == beyond


def test_what_nothing_reaches_is_said_to_be_out_of_reach() -> None:
    """A criterion that no setting meets leaves no steps, and not an empty list of them."""
    osaid = CATALOG.instruments["osaid"]
    top = osaid.outcomes[1]
    impossible = replace(top.criteria[0], meets=Condition.never(EVIDENCE))
    instrument = replace(osaid, outcomes=(osaid.outcomes[0], replace(top, criteria=(impossible,))))
    changed = replace(CATALOG, instruments={"osaid": instrument})

    assert [None] == [label.steps for label in find_verdict(changed, instrument, {}).labels]


@given(settings_of())
def test_the_best_raise_is_the_best_of_all_single_releases(levels: dict[str, int]) -> None:
    """Counted over every rung of every material."""
    index = CATALOG.instruments["osai_index"]
    here = mean(index, levels)[0]
    best = max(
        mean(index, levels | {f.factor_id: level})[0]
        for f in CATALOG.factors.values()
        if f.is_material
        for level in range(max(levels[f.factor_id], 0), f.top_level + 1)
    )
    found = best_raise(CATALOG, index, levels)

    assert max(best, here) == pytest.approx(found.then if found else here)
