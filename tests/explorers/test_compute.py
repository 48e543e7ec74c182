"""The page on computing keeps its numbers in the address and follows the system chosen."""

import pytest
from howopen.explorers.compute import Compute
from howopen.sources.catalog_files import catalog
from howopen.sources.compute_tables import read_training_runs

from tests.controls.actions import act

CATALOG = catalog()
RUNS = {run.system_id: run for run in read_training_runs() if run.system_id}


@pytest.fixture(scope="module")
def made() -> Compute:
    """An explorer that all tests of this file share, since making one takes a while."""
    return Compute()


@pytest.fixture
def explorer(made: Compute) -> Compute:
    """The explorer as somebody finds it who has done nothing yet."""
    made.page_link.arrived = None
    made.page_link.arrived = ""
    return made


def test_untouched_it_shows_the_papers_case(explorer: Compute) -> None:
    """And an address without entries of its own."""
    assert "51,686 kWh" in explorer.calculator.html
    assert "8 times a year" in explorer.growth.html
    assert "v=1" == explorer.state.query


def test_electricity_is_a_small_part_of_the_rent(explorer: Compute) -> None:
    """The prediction's answer follows from the facts shown."""
    assert 2 == explorer.prediction.asked.answer


def test_numbers_and_prediction_travel(explorer: Compute) -> None:
    """A link brings back slider, calculator and prediction; what the page does not know is kept."""
    act(explorer.growth, "months", "", "6")
    act(explorer.calculator, "set", "rent", "2.5")
    act(explorer.prediction, "predict", "", "number=30")
    act(explorer.cards[0], "stance", "compute", "open")
    query = explorer.state.query
    other = Compute(CATALOG)
    other.page_link.arrived = f"{query}&zz=kept"

    assert explorer.growth.html == other.growth.html
    assert explorer.calculator.html == other.calculator.html
    assert "30" == other.prediction.value
    assert f"{query}&zz=kept" == other.state.query
    assert "zz=kept" in other.links.html


def test_undo_leaves_the_numbers_alone(explorer: Compute) -> None:
    """They are no part of the scenario."""
    act(explorer.calculator, "set", "rent", "2.5")
    act(explorer.cards[0], "stance", "compute", "open")
    explorer.state.undo()

    assert "rent~2.5" == explorer.calculator.value


@pytest.mark.parametrize("system_id", RUNS)
def test_a_system_that_is_picked_shows_its_run(explorer: Compute, system_id: str) -> None:
    """Whoever starts from BLOOM reads on which machine it was trained."""
    act(explorer.picker, "system", "", system_id)

    assert RUNS[system_id].run_id == explorer.run.value


def test_the_reader_may_look_at_another_run(explorer: Compute) -> None:
    """Further changes do not take it away."""
    act(explorer.picker, "system", "", "bloom")
    act(explorer.run, "run", "", "gpt_3")
    act(explorer.cards[0], "stance", "compute", "open")

    assert "gpt_3" == explorer.run.value
    act(explorer.run, "run", "", "luck")
    assert "gpt_3" == explorer.run.value


def test_no_release_moves_what_is_around_it(explorer: Compute) -> None:
    """Opening all of computing leaves chips, cloud and the race where they were."""
    act(explorer.cards[0], "stance", "compute", "open")
    remaining = explorer.network.html.count("● ")

    assert "● Accelerators" in explorer.network.html
    assert remaining > 0
