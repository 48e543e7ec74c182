"""Why? What would it take?"""

import re

import pytest
from howopen.domain.affordance import Ability
from howopen.domain.catalog import find
from howopen.domain.condition import Condition, Truth
from howopen.domain.factor import UNKNOWN
from howopen.domain.scenario import START
from howopen.figures.explanation import explain_ability, explain_consequence, explain_dependency, would_take
from howopen.sources.catalog_files import catalog

from tests.domain.made import ALWAYS, NEVER, either, needs

CATALOG = catalog()
BEYOND = "no developer can release"


def takes(condition: Condition, **levels: int) -> str:
    """Return what a condition would take, in small letters."""
    return would_take(condition, CATALOG, levels).casefold()


def name(factor_id: str) -> str:
    """Return a factor's name in small letters."""
    return CATALOG.factors[factor_id].name.casefold()


def test_what_nothing_lifts_is_beyond_release() -> None:
    """The page does not leave a reader hoping for a release."""
    assert BEYOND in takes(NEVER)


def test_a_release_that_is_lacking_is_named_with_its_rung() -> None:
    """“Out of reach” is followed by what would bring it into reach."""
    found = takes(either(needs(weights=3)))

    assert name("weights") in found
    assert CATALOG.factors["weights"].rungs[3].label in found
    assert BEYOND not in found


def test_what_is_released_already_is_not_asked_for() -> None:
    """Only the steps that are lacking are named."""
    assert name("weights") not in takes(either(needs(weights=3, inference_code=2)), weights=3)


def test_what_nobody_releases_is_told_apart() -> None:
    """A reader sees which part of the way no developer can go."""
    release, beyond = takes(either(needs(weights=3, framework_governance=2))).split(BEYOND)

    assert name("weights") in release
    assert name("framework_governance") in beyond


def test_the_way_by_releasing_comes_before_any_other() -> None:
    """Of two ways the one is shown that a developer could take alone, though it has more steps."""
    assert BEYOND not in takes(either(needs(framework_governance=1), needs(weights=3, inference_code=2)))


def test_fewer_moves_come_before_more() -> None:
    """The cheapest way is that with the fewest materials, however far each has to go."""
    assert name("hosted_access") in takes(either(needs(weights=1, inference_code=1), needs(hosted_access=3)))


def test_fewer_rungs_come_before_more() -> None:
    """Of two ways with as many materials, the shorter."""
    assert name("hosted_access") in takes(either(needs(weights=3), needs(hosted_access=2)))


def test_an_imagined_rung_is_marked() -> None:
    """Nobody is told to do what nobody has done as if it were common."""
    imagined = next(f for f in CATALOG.factors.values() if f.is_material and f.known_level < f.top_level)

    assert "no known example" in takes(either(needs(**{imagined.factor_id: imagined.top_level})))


def test_what_is_unknown_would_have_to_be_shown() -> None:
    """An unknown is not taken as given."""
    assert name("weights") in takes(either(needs(weights=3)), weights=UNKNOWN)


def test_what_is_met_takes_nothing_more() -> None:
    """There is no advice where none is needed."""
    assert "" == takes(ALWAYS)


@pytest.mark.parametrize(
    "ability_id", [k for k, a in CATALOG.abilities.items() if not a.enables.alternatives]
)
def test_what_no_openness_gives_says_so(ability_id: str) -> None:
    """To foretell or to explain an answer is out of reach however much is released."""
    assert BEYOND in takes(CATALOG.abilities[ability_id].enables)


def test_every_ability_out_of_reach_says_what_it_would_take() -> None:
    """No reader is left with a bare no."""
    failing = [f.ability.enables for f in find(CATALOG, START).abilities if f.truth is Truth.FAILS]

    assert all(would_take(condition, CATALOG, {}) for condition in failing)


EXPLAINED = (
    [(f"ability {k}", explain_ability, a) for k, a in CATALOG.abilities.items()]
    + [(f"dependency {k}", explain_dependency, d) for k, d in CATALOG.dependencies.items()]
    + [(f"consequence {k}", explain_consequence, c) for k, c in CATALOG.consequences.items()]
)


@pytest.mark.parametrize(("explain", "item"), [e[1:] for e in EXPLAINED], ids=[e[0] for e in EXPLAINED])
def test_every_reason_has_a_basis_and_a_reference(explain: object, item: object) -> None:
    """Behind each “why?”: whose word it is, and where it stands."""
    text = explain(item, CATALOG, {})

    assert 0 < len(re.findall("ho-basis ", text)) == len(re.findall("<cite", text))


@pytest.mark.parametrize(
    ("item", "claim"),
    [
        (CATALOG.abilities["fine_tune"], "That this is enough"),
        (CATALOG.abilities["serve_public_independently"], "That nothing here does it"),
    ],
)
def test_what_a_rule_adds_to_the_paper_is_told_apart(item: Ability, claim: str) -> None:
    """The paper bears that something matters; whose word threshold and *never* are is said beside it."""
    text = re.sub("<[^>]+>", "", explain_ability(item, CATALOG, {}))

    assert "The paper says: " in text
    assert f"{claim} is our reading: " in text


def test_a_rule_says_when_it_was_checked() -> None:
    """A reader who doubts a rule sees on which day somebody last held it against its source."""
    ability = CATALOG.abilities["fine_tune"]
    found = explain_ability(ability, CATALOG, {})

    for requirement in ability.enables.requirements:
        assert f"(checked {requirement.evidence.checked})" in found
