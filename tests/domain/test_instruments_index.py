"""The European Open Source AI Index: twelve marks and their mean."""

import pytest
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN
from howopen.domain.instrument import points, verdict
from howopen.sources.catalog_files import catalog

INDEX = catalog().instruments["osai_index"]
CRITERIA = {c.criterion_id.split("__")[1]: c for c in INDEX.criteria}
ALL_OPEN = {
    "weights": 3,
    "documentation": 3,
    "data_description": 2,
    "training_data": 4,
    "data_processing": 2,
    "feedback_data": 2,
    "training_code": 2,
    "compute_disclosure": 2,
}


def marks(**levels: int) -> dict[str, float]:
    """Return what each criterion earns at least."""
    return {k: points(c, levels, CRITERIA.get(c.mirrors.split("__")[-1]))[0] for k, c in CRITERIA.items()}


def test_there_are_twelve_marks() -> None:
    """The parameters of the index since March 2026."""
    assert 12 == len(INDEX.criteria)


@pytest.mark.parametrize(
    ("levels", "published"),
    [
        ({}, 0.0),
        ({"weights": 2}, 0.083),
        ({"weights": 2, "compute_disclosure": 1, "documentation": 1}, 0.167),
        (ALL_OPEN, 1.0),
    ],
    ids=["nothing", "limited weights alone", "Llama 3", "everything"],
)
def test_the_mean_on_entries_of_the_index(levels: dict[str, int], published: float) -> None:
    """The marks of an entry, put as our materials, give the entry's number."""
    assert (published, published) == pytest.approx(verdict(INDEX, levels).mean, abs=0.001)


def test_partly_is_half_a_mark() -> None:
    """Weights behind a gate or under limits count half, twice: base and tuned."""
    assert [0.5, 0.5] == [marks(weights=2)[k] for k in ("weights_base", "weights_end")]


def test_data_of_a_model_that_was_not_tuned_mirror_the_base() -> None:
    """The rubric says so; a base model is neither punished nor paid for lacking a tuned one."""
    found = marks(feedback_data=NOT_APPLICABLE, training_data=1)

    assert (0.5, 0.5) == (found["data_base"], found["data_end"])


def test_two_of_three_open_licences_are_half_a_mark() -> None:
    """Weights, code and data: any two of them, and all three for a whole mark."""
    two = [{"weights": 3, "training_code": 2}, {"weights": 3, "training_data": 4}]

    assert [0.5, 0.5, 1.0] == [marks(**levels)["licences"] for levels in (*two, ALL_OPEN)]


def test_an_unknown_is_a_span() -> None:
    """It counts neither as open nor as closed."""
    low, high = verdict(INDEX, ALL_OPEN | {"compute_disclosure": UNKNOWN}).mean

    assert (11 / 12, 1.0) == pytest.approx((low, high))
