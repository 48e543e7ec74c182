"""What is true in every setting that can be reached, and not only in those somebody thought of."""

import pytest
from howopen.domain.catalog import Findings, find
from howopen.domain.condition import Condition, Levels, Truth, hangs_on, holds
from howopen.domain.consequence import find_consequence
from howopen.domain.dependency import Status, status_of
from howopen.domain.factor import UNKNOWN
from howopen.domain.scenario import Scenario
from howopen.domain.stance import Stance
from howopen.sources.scenario_url import Link, read_link, write_link
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.settings import (
    CATALOG,
    FACTORS,
    MATERIALS,
    beyond_materials,
    completions,
    conditions,
    level,
    settings_of,
)

CONDITIONS = conditions()
ABILITIES = sorted(CATALOG.abilities)
DEPENDENCIES = sorted(CATALOG.dependencies)
CONSEQUENCES = sorted(CATALOG.consequences)
OPEN = CATALOG.at_stance(Stance.OPEN).levels
IMAGINED = CATALOG.at_stance(Stance.IMAGINED).levels
OFF = {Status.REMAINS: 0, Status.EASED: 1, Status.LIFTED: 2, Status.NOT_APPLICABLE: 2}


def findings(levels: Levels) -> Findings:
    """Return everything the catalog answers to a setting."""
    return find(CATALOG, Scenario.of(levels))


def held(found: Findings) -> set[str]:
    """Return the abilities held for certain."""
    return {f.ability.ability_id for f in found.abilities if f.is_held}


def relief(levels: Levels) -> list[tuple[str, int, int]]:
    """Return how far off each dependency is at least and at most: 0 remains, 1 eased, 2 lifted."""
    low = {k: 0 if v == UNKNOWN else v for k, v in levels.items()}
    high = {k: FACTORS[k].top_level if v == UNKNOWN else v for k, v in levels.items()}
    dependencies = CATALOG.dependencies.items()
    return [(k, OFF[status_of(d, low)], OFF[status_of(d, high)]) for k, d in dependencies]


@st.composite
def raised(draw: st.DrawFn) -> tuple[dict[str, int], dict[str, int]]:
    """Draw a setting, and the same with one material at a higher rung."""
    levels = draw(settings_of())
    material = draw(st.sampled_from([f for f in MATERIALS if levels[f.factor_id] < f.top_level]))
    start = levels[material.factor_id]
    if start < 0:
        start = levels[material.factor_id] = 0
    higher = draw(st.integers(start + 1, material.top_level))
    return levels, levels | {material.factor_id: higher}


@given(raised())
def test_releasing_more_never_takes_an_ability_away(pair: tuple[dict, dict]) -> None:
    """Whatever else is open, closed or unknown, one release more lets people do no less."""
    before, after = map(findings, pair)

    assert set() == held(before) - held(after)


@given(raised())
def test_releasing_more_never_adds_a_dependency(pair: tuple[dict, dict]) -> None:
    """What was lifted stays lifted and what was eased stays eased; harms are told as consequences."""
    before, after = map(relief, pair)
    worse = [b[0] for b, a in zip(before, after, strict=True) if a[1] < b[1] or a[2] < b[2]]

    assert [] == worse


@given(raised())
def test_releasing_more_never_makes_an_ability_pass_through_more(pair: tuple[dict, dict]) -> None:
    """A release does not send people through a company that they did without before."""
    before, after = map(findings, pair)
    through = {f.ability.ability_id: set(f.through) for f in before.abilities}

    assert [] == [
        f.ability.ability_id for f in after.abilities if set(f.through) - through[f.ability.ability_id]
    ]


@given(raised())
def test_releasing_more_changes_no_provider(pair: tuple[dict, dict]) -> None:
    """Who supplies chips and clouds is settled by circumstances; no release hands them over."""
    before, after = map(findings, pair)

    assert [f.provider_ids for f in before.dependencies] == [f.provider_ids for f in after.dependencies]


@given(beyond_materials())
def test_dependencies_remain_when_everything_is_open(circumstances: dict[str, int]) -> None:
    """With every switch as open as any known system, and in any circumstances, some dependencies remain."""
    assert Status.REMAINS in [f.status for f in findings(OPEN | circumstances).dependencies]


def remaining_when_open() -> list[str]:
    """Return what remains with every switch as open as any known system and nothing else moved."""
    return [f.dependency.dependency_id for f in findings(OPEN).dependencies if f.status is Status.REMAINS]


@pytest.mark.parametrize("dependency_id", remaining_when_open())
def test_what_remains_is_beyond_release(dependency_id: str) -> None:
    """Not even an imagined release lifts it; the evaluator says so, not a list written by hand."""
    assert Truth.FAILS is holds(CATALOG.dependencies[dependency_id].lifts, IMAGINED)


@pytest.mark.parametrize("dependency_id", remaining_when_open())
def test_what_remains_has_a_sourced_never_or_a_condition_beyond_release(dependency_id: str) -> None:
    """Each remaining dependency says why: nothing lifts it, by a source, or something nobody releases."""
    lifts = CATALOG.dependencies[dependency_id].lifts
    beyond = [
        {r.factor_id for r in way if not FACTORS[r.factor_id].is_material} for way in lifts.alternatives
    ]

    assert all(beyond)
    assert bool(lifts.alternatives) or lifts.flat.source_id in CATALOG.sources


@given(
    st.fixed_dictionaries({f.factor_id: level(f) for f in MATERIALS}), st.sampled_from(remaining_when_open())
)
def test_no_release_at_all_lifts_what_remains(materials: dict[str, int], dependency_id: str) -> None:
    """However the materials stand, unknown and imagined ones included, it is not lifted by them."""
    lifted = holds(CATALOG.dependencies[dependency_id].lifts, materials)

    assert Truth.HOLDS is not lifted


def test_some_of_what_remains_could_be_lifted_otherwise() -> None:
    """The floor is not a law of nature: circumstances and public measures lift what no release lifts."""
    top = {k: f.top_level for k, f in FACTORS.items()}
    lifted = {f.dependency.dependency_id for f in findings(top).dependencies if f.is_lifted}

    assert lifted & set(remaining_when_open())


@given(settings_of(), st.sampled_from(["", *CATALOG.systems]))
def test_a_link_brings_back_the_scenario(levels: dict[str, int], origin: str) -> None:
    """Reload, a shared link, a dead kernel: nothing is lost and nothing added."""
    link = Link(Scenario.of(levels), origin, (("lesson", "3 & 4"), ("ü", "")))
    found = read_link(write_link(link, CATALOG), CATALOG)

    assert (link, ()) == (found, found.problems)


@given(settings_of())
def test_a_link_is_canonical(levels: dict[str, int]) -> None:
    """Reading an address and writing it again gives the same address, so it cannot flicker."""
    query = write_link(Link(Scenario.of(levels)), CATALOG)

    assert query == write_link(read_link(query, CATALOG), CATALOG)


def only(found: set) -> object:
    """Return the single member of a set, or None where members differ."""
    return next(iter(found)) if len(found) == 1 else None


@st.composite
def asked(draw: st.DrawFn) -> tuple[str, dict[str, int]]:
    """Draw a condition, and a setting of just the factors that it asks about, often unknown."""
    name = draw(st.sampled_from(sorted(CONDITIONS)))
    factors = sorted({r.factor_id for r in CONDITIONS[name].requirements})
    return name, {f: draw(st.just(UNKNOWN) | level(FACTORS[f])) for f in factors}


@settings(max_examples=400)
@given(asked())
def test_an_answer_is_unknown_exactly_when_completions_differ(case: tuple[str, dict[str, int]]) -> None:
    """An unknown counts neither as open nor as closed: every way of filling it in is tried."""
    name, levels = case
    condition = CONDITIONS[name]
    answers = {holds(condition, c) for c in completions(levels, condition)}

    assert (only(answers) or Truth.UNKNOWN) is holds(condition, levels)


@given(asked())
def test_an_unknown_answer_names_what_it_hangs_on(case: tuple[str, dict[str, int]]) -> None:
    """Wherever the page says “not known”, it can say which fact is lacking, and only then is one lacking."""
    name, levels = case
    named = hangs_on(CONDITIONS[name], levels)

    assert all(levels[f] == UNKNOWN for f in named)
    if holds(CONDITIONS[name], levels) is Truth.UNKNOWN:
        assert named


@given(asked())
def test_settling_what_an_answer_hangs_on_settles_it(case: tuple[str, dict[str, int]]) -> None:
    """The facts named are all that is lacking: once they are found, the answer is known."""
    name, levels = case
    condition = CONDITIONS[name]
    settled = levels | dict.fromkeys(hangs_on(condition, levels), 0)

    assert Truth.UNKNOWN is not holds(condition, settled)


def joint(draw: st.DrawFn, *wanted: Condition) -> dict[str, int]:
    factors = sorted({r.factor_id for condition in wanted for r in condition.requirements})
    return {f: draw(st.just(UNKNOWN) | level(FACTORS[f], inapplicable=False)) for f in factors}


@settings(max_examples=300)
@given(st.data(), st.sampled_from(DEPENDENCIES))
def test_a_status_is_unknown_exactly_when_completions_differ(data: st.DataObject, dependency_id: str) -> None:
    """Nothing unknown is taken as lifted, eased or remaining, unless all of its completions agree."""
    dependency = CATALOG.dependencies[dependency_id]
    levels = data.draw(st.composite(lambda draw: joint(draw, dependency.lifts, dependency.eases))())
    found = {status_of(dependency, c) for c in completions(levels, dependency.lifts, dependency.eases)}

    assert (only(found) or Status.UNKNOWN) is status_of(dependency, levels)


@settings(max_examples=300)
@given(st.data(), st.sampled_from(CONSEQUENCES))
def test_a_harm_is_unknown_exactly_when_completions_differ(data: st.DataObject, consequence_id: str) -> None:
    """A community whose consent nobody has asked about is neither spared nor harmed on paper."""
    consequence = CATALOG.consequences[consequence_id]
    levels = data.draw(st.composite(lambda draw: joint(draw, consequence.triggers, consequence.spares))())
    filled = completions(levels, consequence.triggers, consequence.spares)
    found = {find_consequence(consequence, c).truth for c in filled}

    assert (only(found) or Truth.UNKNOWN) is find_consequence(consequence, levels).truth


@given(settings_of())
def test_an_ability_passes_through_what_is_not_lifted(levels: dict[str, int]) -> None:
    """Each ability is shown with every dependency that it rests on and that is still there."""
    found = findings(levels)
    lifted = {f.dependency.dependency_id for f in found.dependencies if f.is_lifted}
    expected = [
        tuple(r.dependency_id for r in f.ability.rests_on if r.dependency_id not in lifted)
        for f in found.abilities
    ]

    assert expected == [f.through for f in found.abilities]


@given(settings_of())
def test_a_dependency_that_is_not_lifted_is_on_somebody(levels: dict[str, int]) -> None:
    """In no circumstances does a dependency remain with nobody to name."""
    nameless = [f.dependency.dependency_id for f in findings(levels).dependencies if not f.provider_ids]

    assert [] == nameless


def test_findings_keep_the_order_of_the_tables() -> None:
    """A list that a class has in front of it does not change its order between settings."""
    found = findings(OPEN)

    assert list(CATALOG.abilities) == [f.ability.ability_id for f in found.abilities]
    assert list(CATALOG.dependencies) == [f.dependency.dependency_id for f in found.dependencies]
