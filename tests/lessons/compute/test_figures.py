"""The figures on computing say what the tables say."""

import re

import pytest
from howopen.figures.amounts import amount, dollars, lasting, power_of_ten
from howopen.figures.figure_frame import Figure, framed
from howopen.lessons.compute.compute_cases import platform_history, public_and_cloud
from howopen.lessons.compute.concentration_figure import concentration
from howopen.lessons.compute.growth_figure import GrowthChoice, compute_growth
from howopen.lessons.compute.tables import read_compute_cases, read_training_runs
from howopen.lessons.compute.training_runs import training_run, training_runs
from howopen.sources.catalog_files import catalog
from howopen.sources.fact_table import read_facts
from howopen.sources.market_table import read_markets

CATALOG = catalog()
FACTS = read_facts("compute")
RUNS = read_training_runs()
CASES = read_compute_cases()
FIGURES = {
    "growth": compute_growth(RUNS, FACTS, GrowthChoice()),
    "linear": compute_growth(RUNS, FACTS, GrowthChoice("data", 36, False)),
    "fastest": compute_growth(RUNS, FACTS, GrowthChoice("compute", 1)),
    "concentration": concentration(CATALOG, read_markets().values(), 1800),
    "runs": training_runs(CATALOG, RUNS, "bloom"),
    "cuda": platform_history(CATALOG, CASES),
    "public": public_and_cloud(CATALOG, CASES, FACTS),
}
every_figure = pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)


def plain(markup: str) -> str:
    """Return what a reader reads."""
    return re.sub(r"<[^>]+>", "", markup).replace("&#x27;", "'").replace("&amp;", "&")


@every_figure
def test_a_figure_has_title_table_and_source(figure: Figure) -> None:
    """As many cells as headings, and a line that says whence."""
    assert figure.source
    assert figure.rows
    assert {len(figure.header)} == {len(row) for row in figure.rows}
    assert figure.title in plain(framed(figure))


@every_figure
def test_a_picture_has_words_in_its_place(figure: Figure) -> None:
    """Whoever does not see it hears what it is and where the same is said."""
    if figure.picture:
        assert 'role="img"' in figure.picture
        assert "Its table says the same." in figure.picture
        assert not re.search(r'"(nan|-?inf)', figure.picture)


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.run_id)
def test_a_run_is_shown_with_what_is_listed_and_what_is_not(run) -> None:
    """Each stands in the chart, and in full with attribution when chosen."""
    shown = plain(training_run(CATALOG, RUNS, run.run_id))

    assert run.model in plain(FIGURES["runs"].picture)
    assert run.developer in shown
    assert "Epoch AI 2026" in shown
    assert ("not listed" in shown) is not all((run.hardware, run.quantity, run.hours, run.cost, run.access))


@pytest.mark.parametrize("run", [r for r in RUNS if r.system_id], ids=lambda run: run.run_id)
def test_whose_machine_it_was_is_the_catalogs_answer(run) -> None:
    """With the reason and the source of the assessment."""
    system = CATALOG.systems[run.system_id]
    reason = next(a.evidence.why for a in system.assessments if a.factor_id == "training_machine")

    assert reason in plain(training_run(CATALOG, RUNS, run.run_id))


def test_an_owner_that_nobody_looked_up_is_not_guessed() -> None:
    """Unknown is said."""
    assert "Not known here" in training_run(CATALOG, RUNS, "grok_3")


def test_unknown_shares_are_said_to_be_unknown() -> None:
    """The span of the index and what is not known stand beside the shares."""
    row = FIGURES["concentration"].rows[0]

    assert ("Nvidia 70 to 90 %", "10 to 30 %", "4,900 to 8,200") == row[3:6]


def test_the_platform_begins_in_2006() -> None:
    """And is told in order."""
    years = [row[0] for row in FIGURES["cuda"].rows]

    assert "2006" == years[0]
    assert sorted(years) == years


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (51686, "51,686"),
        (1.08299e6, "1.08 million"),
        (3.5e26, "3.5 × 10²⁶"),
        (0.0001, "0.0001"),
        (43.114, "43.1"),
    ],
)
def test_amounts_in_words(value: float, words: str) -> None:
    """About three figures, and a word where there is one."""
    assert words == amount(value)


@pytest.mark.parametrize(
    ("value", "words"), [(8.06e-6, "$0.000008"), (8.06, "$8.06"), (16, "$16"), (9_552_000, "$9.55 million")]
)
def test_sums_in_words(value: float, words: str) -> None:
    """Never so rounded that nothing is left."""
    assert words == dollars(value)


@pytest.mark.parametrize(
    ("days", "words"),
    [(14.02, "14 days"), (1, "24 hours"), (365, "a year"), (730, "2 years"), (0.9 / 86400, "0.9 seconds")],
)
def test_time_in_words(days: float, words: str) -> None:
    """In the unit that fits."""
    assert words == lasting(days)


def test_powers_of_ten() -> None:
    """What cannot be written is said."""
    assert "more than can be written" == power_of_ten(float("inf"))
