"""The calculator takes what it can use, and says of the rest why not."""

import re

import pytest
from howopen.domain.compute_needs import measured_case
from howopen.lessons.compute.needs_calculator import NeedsCalculator
from howopen.lessons.compute.needs_figure import FIELDS
from howopen.sources.fact_table import read_facts

from tests.controls.actions import act

CASE = measured_case(read_facts("compute"))


@pytest.fixture
def calculator() -> NeedsCalculator:
    """A calculator as somebody finds it."""
    return NeedsCalculator(CASE)


def status(calculator: NeedsCalculator) -> str:
    """Return the sentence with the sum."""
    return re.search(r'role="status">(.*?)</p>', calculator.html)[1]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_number_counts(calculator: NeedsCalculator, field) -> None:
    """Changing any of them changes the figure, and the address carries it."""
    before = calculator.html
    value = str(int(getattr(CASE, field.name) * 2) if field.is_whole else getattr(CASE, field.name) * 2)
    act(calculator, "set", field.name, value)

    assert before != calculator.html
    assert calculator.value.startswith(f"{field.name}~")


@pytest.mark.parametrize("text", ["", "-1", "x", "nan", "inf", "1e400", "0", "1e30", "<b>"])
@pytest.mark.parametrize("name", ["training", "electricity", "answers"])
def test_what_cannot_be_used_gets_a_sentence(calculator: NeedsCalculator, name: str, text: str) -> None:
    """The last good number goes on counting, and what was typed stays to be mended."""
    before = status(calculator)
    act(calculator, "set", name, text)

    assert "the last good one" in calculator.html
    assert before == status(calculator)
    assert "<b>" not in calculator.html
    assert "" == calculator.value


def test_half_an_accelerator_gets_a_sentence(calculator: NeedsCalculator) -> None:
    """Whole things are counted whole."""
    act(calculator, "set", "accelerators", "2.5")

    assert "Give a number without decimals" in calculator.html


def test_a_mended_number_takes_its_sentence_along(calculator: NeedsCalculator) -> None:
    """The next good number counts."""
    act(calculator, "set", "rent", "-3")
    act(calculator, "set", "rent", "3")

    assert "the last good one" not in calculator.html
    assert "rent~3" == calculator.value


def test_the_address_brings_everything_back(calculator: NeedsCalculator) -> None:
    """What one calculator writes another reads."""
    act(calculator, "set", "rent", "2.5")
    act(calculator, "set", "accelerators", "8")
    other = NeedsCalculator(CASE)
    other.value = other.read(calculator.value, [])

    assert calculator.html == other.html


@pytest.mark.parametrize("text", ["rent~-1", "luck~3", "rent", "~", "_", "rent~1e999", "🙂~2"])
def test_what_an_address_gets_wrong_is_left_out(calculator: NeedsCalculator, text: str) -> None:
    """The paper's number stands."""
    before = status(calculator)
    calculator.value = calculator.read(text, [])

    assert before == status(calculator)


@pytest.mark.parametrize("job", range(5))
def test_every_job_can_be_shown(calculator: NeedsCalculator, job: int) -> None:
    """The sentence is about the job chosen."""
    act(calculator, "job", "", str(job))
    title = re.search(r"<h2>What it takes: (.*?)</h2>", calculator.html)[1]

    assert status(calculator).casefold().startswith(title.casefold())


def test_what_a_number_must_lie_between_is_said_in_words(calculator: NeedsCalculator) -> None:
    """Nobody has to read 1e+07."""
    act(calculator, "set", "accelerators", "0")

    assert "Give a number from 1 to 10 million; 0 is outside" in calculator.html


def test_back_to_the_papers_case(calculator: NeedsCalculator) -> None:
    """One press undoes all changes."""
    before = calculator.html
    act(calculator, "set", "rent", "2.5")
    act(calculator, "set", "draw", "x")
    act(calculator, "restart")

    assert before == calculator.html
    assert "" == calculator.value


def test_the_table_taken_along_is_of_what_is_shown(
    calculator: NeedsCalculator, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever takes the sum along takes their own."""
    sent: list[dict] = []
    monkeypatch.setattr(NeedsCalculator, "send", lambda self, content, buffers=None: sent.append(content))
    act(calculator, "set", "rent", "2.5")
    act(calculator, "download", "csv")

    assert ",323038," in sent[-1]["text"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("1,5", "rent~1.5"), (",5", "rent~0.5"), ("2.5", "rent~2.5"), ("1,5,0", ""), ("1.5.0", "")],
)
def test_a_number_is_read_as_its_reader_writes_it(calculator: NeedsCalculator, typed: str, kept: str) -> None:
    """A comma before decimals is no fault; what cannot be read is said, never guessed."""
    act(calculator, "set", "rent", typed)

    assert kept == calculator.value
    assert bool(kept) is ("Give a number" not in calculator.html)


@pytest.mark.parametrize(("typed", "kept"), [("1.000.000", ""), ("2,000,000", "answers~2000000")])
def test_thousands_are_parted_as_the_page_parts_them(
    calculator: NeedsCalculator, typed: str, kept: str
) -> None:
    """A million is never taken for one."""
    act(calculator, "set", "answers", typed)

    assert kept == calculator.value


def test_the_browser_swallows_nothing_that_is_typed(calculator: NeedsCalculator) -> None:
    """A field for numbers alone makes 15 of 1,5 before anybody can say a word."""
    assert 'type="number"' not in calculator.html
