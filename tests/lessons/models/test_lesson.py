"""The page on models: the climb, the boxes and the sum follow what the reader does."""

import pytest
from howopen.domain.catalog import find
from howopen.domain.dependency import Status
from howopen.domain.scenario import START
from howopen.domain.stance import Stance
from howopen.lessons.models.lesson import Models
from howopen.lessons.models.release_step import MODELS, climb
from howopen.lessons.models.tables import read_steps
from howopen.sources.catalog_files import catalog

from tests.controls.actions import act

CATALOG = catalog()
STEPS = read_steps()


@pytest.fixture(scope="module")
def made() -> Models:
    """A lesson that all tests of this file share, since making one takes a while."""
    return Models()


@pytest.fixture
def lesson(made: Models) -> Models:
    """The lesson as somebody finds it who has done nothing yet."""
    made.page_link.arrived = None
    made.page_link.arrived = ""
    return made


@pytest.mark.parametrize("number", range(len(STEPS)))
def test_one_can_stand_on_every_step(lesson: Models, number: int) -> None:
    """The step that was chosen is the setting, and the only one that says so."""
    act(lesson.steps, "go", str(number))

    assert climb(CATALOG, STEPS, START)[number].scenario == lesson.state.scenario
    assert 1 == lesson.steps.html.count("you are here")


@pytest.mark.parametrize("number", ["6", "-1", "x", ""])
def test_there_is_no_other_step(lesson: Models, number: str) -> None:
    """What the page sends is not trusted."""
    act(lesson.steps, "go", number)

    assert START == lesson.state.scenario


def test_the_other_components_stay_as_they_came(lesson: Models) -> None:
    """Climbing moves the model alone."""
    lesson.page_link.arrived = "v=1&s=td2"
    act(lesson.steps, "go", "5")

    assert 3 == lesson.state.scenario.level("training_data")


def test_the_answer_is_what_the_rules_say(lesson: Models) -> None:
    """The model opened as far as any known system, and nothing else."""
    found = find(CATALOG, CATALOG.with_stance(START, MODELS, Stance.OPEN)).dependencies

    assert sum(f.status is Status.REMAINS for f in found) == lesson.prediction.asked.answer


def test_dependencies_are_told_after_the_prediction(lesson: Models) -> None:
    """Until then the steps speak of abilities alone."""
    assert "dependencies remain" not in lesson.steps.html
    act(lesson.prediction, "skip")

    assert "dependencies remain" in lesson.steps.html
    assert "pm=skip" in lesson.state.query


def test_no_release_of_the_model_changes_what_surrounds_it(lesson: Models) -> None:
    """From the bottom to the top of the climb the outer boxes stay as they are."""
    outer = []
    for number in range(len(STEPS)):
        act(lesson.steps, "go", str(number))
        outer.append(lesson.shells._figure.rows[:5])

    assert 1 == len(set(outer))
    assert 5 == sum(words.startswith("●") for _, words in outer[0])


def test_fine_tunes_are_added_up(lesson: Models) -> None:
    """The case and the number travel in the address."""
    act(lesson.sum, "sum", value="case=hours&number=3435")

    assert "ft=hours-3435" in lesson.state.query
    assert "1.0 times" in lesson.sum.html
    assert "By fine-tune number 3,435" in lesson.sum.html


@pytest.mark.parametrize("number", ["", "0", "-7", "1.5", "1000001", "9" * 40, "ten", "٣"])
def test_a_number_that_makes_no_sense_is_named(lesson: Models, number: str) -> None:
    """A sentence says what to give instead; what stood there before stands."""
    before = lesson.sum.value
    act(lesson.sum, "sum", value=f"case=energy&number={number}")

    assert number == "٣" or "Give a whole number from 1 to 1,000,000." in lesson.sum.html
    assert number == "٣" or before == lesson.sum.value


@pytest.mark.parametrize("entry", ["ft=", "ft=energy", "ft=luck-3", "ft=energy-0", "ft=energy-1e9"])
def test_a_sum_from_a_link_that_cannot_be_read_counts_as_none(lesson: Models, entry: str) -> None:
    """The page shows its own first case instead."""
    lesson.page_link.arrived = f"v=1&{entry}"

    assert "energy-10" == lesson.sum.value


def test_undo_leaves_prediction_and_sum_alone(lesson: Models) -> None:
    """Only the setting is taken back."""
    act(lesson.prediction, "predict", value="number=9")
    act(lesson.sum, "sum", value="case=energy&number=3")
    act(lesson.steps, "go", "3")
    act(lesson.tools, "undo")

    assert START == lesson.state.scenario
    assert {"pm": "9", "ft": "energy-3"}.items() <= lesson.state.others.items()


def test_earlier_pages_are_asked_about(lesson: Models) -> None:
    """Two questions, both from pages before this one."""
    assert ["start", "definitions"] == [v.asked.notebook for v in lesson.recall.children]
    assert 3 <= len(lesson.check.children)
