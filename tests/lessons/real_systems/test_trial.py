"""A trial: a verdict before any evidence, the evidence component by component, and second thoughts."""

import re
from html import unescape

import pytest
from howopen.domain.dissent import ALWAYS, Change, Dissent
from howopen.figures.figure_frame import figure_csv
from howopen.lessons.real_systems.lesson import RealSystems
from howopen.lessons.real_systems.trial_outcome import trial_file
from howopen.sources.catalog_files import catalog

from tests.controls.actions import act
from tests.figures.table_and_file import about_and_rows, check_table_and_file

CATALOG = catalog()
SWITCHES = {component.component_id for component in CATALOG.switches}


@pytest.fixture
def page() -> RealSystems:
    """The page as its reader finds it."""
    return RealSystems()


def plain(page: RealSystems) -> str:
    """Return what a reader reads of the trial."""
    return unescape(re.sub(r"<[^>]+>", " ", page.trial.html))


def test_no_evidence_before_a_verdict(page: RealSystems) -> None:
    """Whoever has seen the evidence cannot find out any more what they believed; a file is not had either."""
    reason = next(a for a in CATALOG.systems["llama_2"].assessments if a.factor_id == "weights").evidence.why
    act(page.trial, "weigh", "models", "b")
    act(page.trial, "second", "n", "n")
    assert page.trial.value == ""
    assert reason not in plain(page)

    act(page.trial, "first", "p")
    assert reason in plain(page)
    assert "You said: borne out in part." in plain(page)


def test_the_first_verdict_stays(page: RealSystems) -> None:
    """Second thoughts are beside the first, not in their place, and nothing calls either right."""
    act(page.trial, "first", "y")
    act(page.trial, "first", "n")
    act(page.trial, "second", "n", "n")

    assert "From “borne out” to “not borne out”: which evidence moved you?" in plain(page)
    assert not re.search("[✓✗]", plain(page))


def test_what_is_attached_says_what_it_bears(page: RealSystems) -> None:
    """The weights of Llama 2 let people do most of what can be done with it, and its data nothing."""
    act(page.trial, "first", "s")
    assert "What you attached as open enables none by itself." in plain(page)
    act(page.trial, "weigh", "data", "b")
    assert "What you attached as open enables none by itself." in plain(page)
    act(page.trial, "weigh", "models", "b")
    assert "By what you attached" in plain(page)
    assert "It does not speak of 22 of 22 dependencies that stand or may stand." in plain(page)


def test_the_papers_thesis_is_tried_by_the_same_form(page: RealSystems) -> None:
    """There what speaks against “closed” is what is open."""
    act(page.trial, "call", "", "n")
    act(page.trial, "first", "c")
    act(page.trial, "weigh", "models", "b")
    assert "What you attached as open enables none by itself." in plain(page)
    act(page.trial, "weigh", "models", "a")
    assert "What you attached as open enables none by itself." not in plain(page)


def test_a_claim_on_chips_is_told_that_a_supplier_remains(page: RealSystems) -> None:
    """Another supplier is a supplier too; whom our tables do not know in that place is not put there."""
    act(page.trial, "call", "", "l")
    act(page.trial, "first", "y")

    assert "It speaks of Accelerators (remains) and CUDA, the chips' platform (eased)." in plain(page)
    assert "Which stage?" in plain(page)


def test_the_link_keeps_every_trial(page: RealSystems) -> None:
    """The statement that is called, both verdicts and what was weighed stand there again."""
    act(page.trial, "first", "p")
    act(page.trial, "call", "", "e")
    act(page.trial, "first", "n")
    act(page.trial, "weigh", "labour", "o")
    act(page.trial, "second", "c", "c")
    assert page.trial.value == "e~ap------~en--o--c"

    again = RealSystems()
    again.page_link.arrived = page.page_link.value
    assert again.trial.value == page.trial.value
    assert again.trial.html == page.trial.html
    assert again.notice.html == ""


@pytest.mark.parametrize("text", ["z", "ap", "ab------", "zpb---an", "ap-----x", "<b>", "ap------n", "~~q~"])
def test_a_trial_that_cannot_be_read_is_named(page: RealSystems, text: str) -> None:
    """The page begins with the first statement, as if nothing had been said."""
    page.page_link.arrived = f"v=1&rt={text}"

    assert page.trial.value == ""
    assert "carries a trial of a statement that cannot be read" in page.notice.html


@pytest.mark.parametrize(
    ("do", "of", "value"), [("call", "", "z"), ("first", "q", ""), ("weigh", "luck", "b")]
)
def test_what_is_not_there_changes_nothing(page: RealSystems, do: str, of: str, value: str) -> None:
    """A page that sends what no control of ours sends is not believed."""
    act(page.trial, do, of, value)

    assert page.trial.value == ""


def test_the_file_takes_the_verdicts_and_the_evidence_along(page: RealSystems) -> None:
    """What was said, both verdicts, every piece with reason and source, and what follows."""
    act(page.trial, "first", "p")
    act(page.trial, "weigh", "models", "b")
    made = trial_file(CATALOG, page.trial.hearing, page.trial.trials.trial)
    check_table_and_file(made)
    _, (_, *rows) = about_and_rows(figure_csv(made).text)

    assert ["verdict", "before any evidence", "borne out in part"] in [row[:3] for row in rows]
    assert ["weighed", "Models", "bears it out"] in [row[:3] for row in rows]
    reasons = {row[3] for row in rows if row[0] == "evidence"}
    own = CATALOG.systems["llama_2"].assessments
    assert reasons == {a.evidence.why for a in own if CATALOG.factors[a.factor_id].component_id in SWITCHES}


def test_a_disputed_rule_changes_what_follows(page: RealSystems) -> None:
    """As on all pages: a trial goes by the rules that the reader holds."""
    act(page.trial, "first", "p")
    before = plain(page)
    page.state.dispute(Dissent((Change("accelerators.lifts", ALWAYS),)))

    assert "speak of 22 of 22" in before
    assert "speak of 21 of 22" in plain(page)
