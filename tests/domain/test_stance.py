"""The stances of a component switch."""

import pytest
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN
from howopen.domain.scenario import START, Scenario
from howopen.domain.stance import CHOOSABLE, Stance, has_unknown, stance_level, stance_levels, stance_of

from tests.domain.made import factor

WEIGHTS = factor("weights", rungs=4, attested=(0, 1, 2), partly=1)
CODE = factor("code", rungs=3, attested=(0, 1, 2), partly=1)
MATERIALS = (WEIGHTS, CODE)


@pytest.mark.parametrize(
    ("stance", "expected"), [(Stance.CLOSED, 0), (Stance.PARTLY, 1), (Stance.OPEN, 2), (Stance.IMAGINED, 3)]
)
def test_a_stance_puts_a_material_at_a_level(stance: Stance, expected: int) -> None:
    """As open as any known system stops at the highest attested rung; beyond it lies the imagined."""
    assert expected == stance_level(WEIGHTS, stance)


def test_partly_open_is_never_more_than_is_known() -> None:
    """Where only the lowest rung is attested, partly open stays there: the switch invents no example."""
    assert 0 == stance_level(factor("pay", attested=(0,), partly=1), Stance.PARTLY)


@pytest.mark.parametrize("stance", [*CHOOSABLE, Stance.IMAGINED])
def test_a_stance_that_was_chosen_is_read_back(stance: Stance) -> None:
    """The radio button a reader clicks is the one that then shows as checked."""
    scenario = START.with_levels(stance_levels(MATERIALS, stance))

    assert stance is stance_of(MATERIALS, scenario)


def test_materials_that_stand_apart_are_mixed() -> None:
    """Most real systems fit no single stance, and are not rounded to one."""
    assert Stance.MIXED is stance_of(MATERIALS, Scenario.of({"weights": 2}))


def test_an_unknown_material_makes_a_component_mixed() -> None:
    """What is not known is read neither as closed nor as open."""
    assert Stance.MIXED is stance_of(MATERIALS, Scenario.of({"weights": UNKNOWN}))


def test_a_material_that_does_not_apply_has_no_say() -> None:
    """A base model without feedback data can still be as open as any."""
    scenario = Scenario.of({"weights": 2, "code": NOT_APPLICABLE})

    assert Stance.OPEN is stance_of(MATERIALS, scenario)


def test_has_unknown_sees_the_unknown_only() -> None:
    """The card says that some is not known, and says it of nothing else."""
    assert [True, False, False] == [
        has_unknown(MATERIALS, Scenario.of({"code": level})) for level in (UNKNOWN, NOT_APPLICABLE, 1)
    ]
