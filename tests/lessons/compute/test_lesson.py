"""The page on computing keeps its numbers in the address and follows the system chosen."""

import pytest
from howopen.lessons.compute.lesson import Compute
from howopen.lessons.compute.tables import read_training_runs
from howopen.sources.catalog_files import catalog

from tests.controls.actions import act

CATALOG = catalog()
RUNS = {run.system_id: run for run in read_training_runs() if run.system_id}


@pytest.fixture(scope="module")
def made() -> Compute:
    """A lesson that all tests of this file share, since making one takes a while."""
    return Compute()


@pytest.fixture
def lesson(made: Compute) -> Compute:
    """The lesson as somebody finds it who has done nothing yet."""
    made.page_link.arrived = None
    made.page_link.arrived = ""
    return made


def test_untouched_it_shows_the_papers_case(lesson: Compute) -> None:
    """And an address without entries of its own."""
    act(lesson.prediction, "skip", "", "")
    assert "51,686 kWh" in lesson.calculator.html
    assert "8 times a year" in lesson.growth.html
    assert "v=1&pk=skip" == lesson.state.query


def test_electricity_is_a_small_part_of_the_rent(lesson: Compute) -> None:
    """The prediction's answer follows from the facts shown."""
    assert 2 == lesson.prediction.asked.answer


def test_the_sum_waits_for_the_prediction(lesson: Compute) -> None:
    """It sets the rent beside the electricity, which is what is asked."""
    assert "kWh" not in lesson.calculator.html
    act(lesson.prediction, "predict", "", "number=30")
    assert "kWh" in lesson.calculator.html


def test_numbers_and_prediction_travel(lesson: Compute) -> None:
    """A link brings back slider, calculator and prediction; what the page does not know is kept."""
    act(lesson.growth, "months", "", "6")
    act(lesson.calculator, "set", "rent", "2.5")
    act(lesson.prediction, "predict", "", "number=30")
    act(lesson.cards[0], "stance", "compute", "open")
    query = lesson.state.query
    other = Compute(CATALOG)
    other.page_link.arrived = f"{query}&zz=kept"

    assert lesson.growth.html == other.growth.html
    assert lesson.calculator.html == other.calculator.html
    assert "30" == other.prediction.value
    assert f"{query}&zz=kept" == other.state.query
    assert "zz=kept" in other.leads_on.html


def test_undo_leaves_the_numbers_alone(lesson: Compute) -> None:
    """They are no part of the scenario."""
    act(lesson.calculator, "set", "rent", "2.5")
    act(lesson.cards[0], "stance", "compute", "open")
    lesson.state.undo()

    assert "rent~2.5" == lesson.calculator.value


@pytest.mark.parametrize("system_id", RUNS)
def test_a_system_that_is_picked_shows_its_run(lesson: Compute, system_id: str) -> None:
    """Whoever starts from BLOOM reads on which machine it was trained."""
    act(lesson.picker, "system", "", system_id)

    assert RUNS[system_id].run_id == lesson.run.value


def test_the_reader_may_look_at_another_run(lesson: Compute) -> None:
    """Further changes do not take it away."""
    act(lesson.picker, "system", "", "bloom")
    act(lesson.run, "run", "", "gpt_3")
    act(lesson.cards[0], "stance", "compute", "open")

    assert "gpt_3" == lesson.run.value
    act(lesson.run, "run", "", "luck")
    assert "gpt_3" == lesson.run.value


def test_no_release_moves_what_is_around_it(lesson: Compute) -> None:
    """Opening all of computing leaves chips, cloud and the race where they were."""
    act(lesson.cards[0], "stance", "compute", "open")
    remaining = lesson.network.html.count("● ")

    assert "● Accelerators" in lesson.network.html
    assert remaining > 0
