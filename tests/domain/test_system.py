"""Real systems, as scenarios."""

import pytest
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN
from howopen.domain.system import Assessment, System, lower, scenario_of

from tests.domain.made import EVIDENCE, factor

FACTORS = {f.factor_id: f for f in (factor("weights"), factor("data"), factor("access", inherited=False))}


def system(system_id: str, base: str = "", **levels: int) -> System:
    """Return a system assessed at these levels."""
    assessments = tuple(Assessment(factor_id, level, EVIDENCE) for factor_id, level in levels.items())
    return System(
        system_id=system_id,
        name=system_id,
        system_type="model",
        modality="text",
        developer="A lab",
        base_system_id=base,
        released="2023",
        withdrawn="",
        assessed_as_of="2024-11-27",
        readers=2,
        named_at="",
        note=EVIDENCE,
        assessments=assessments,
    )


BASE = system("base", weights=1, data=0, access=0)
TUNED = system("tuned", "base", weights=3, data=2, access=2)
TWICE = system("twice", "tuned", weights=2, data=1, access=1)
SYSTEMS = {s.system_id: s for s in (BASE, TUNED, TWICE)}


def test_a_fine_tune_inherits_its_bases_limits() -> None:
    """Whoever opens a model built on another's weights cannot open those weights."""
    scenario = scenario_of(TUNED, SYSTEMS, FACTORS)

    assert (1, 0) == (scenario.level("weights"), scenario.level("data"))


def test_what_is_not_inherited_is_its_own() -> None:
    """A new host may give access that the base's makers did not."""
    assert 2 == scenario_of(TUNED, SYSTEMS, FACTORS).level("access")


def test_limits_pass_down_two_generations() -> None:
    """A fine-tune of a fine-tune is bound by the first base too."""
    assert 1 == scenario_of(TWICE, SYSTEMS, FACTORS).level("weights")


def test_a_system_without_base_stands_as_assessed() -> None:
    """Nothing is lowered without a reason."""
    assert {"weights": 1} == scenario_of(BASE, SYSTEMS, FACTORS).levels


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (1, 3, 1),
        (0, UNKNOWN, 0),
        (2, UNKNOWN, UNKNOWN),
        (UNKNOWN, UNKNOWN, UNKNOWN),
        (NOT_APPLICABLE, 2, 2),
        (NOT_APPLICABLE, UNKNOWN, UNKNOWN),
        (NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE),
    ],
)
def test_the_lower_of_two_levels(one: int, other: int, expected: int) -> None:
    """Unknown against something released stays unknown; against nothing released it cannot matter."""
    assert (expected, expected) == (lower(one, other), lower(other, one))
