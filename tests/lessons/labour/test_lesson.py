"""The page on labour: telling and conditions are two switches."""

import pytest
from howopen.domain.scenario import START
from howopen.lessons.labour.lesson import Labour


@pytest.fixture
def page() -> Labour:
    """The page as one arrives."""
    return Labour()


def years(page: Labour) -> list[str]:
    """Return what stands in the places of the three years."""
    return [view.html for view in page.told.children[:3]]


def test_the_index_waits_for_the_prediction(page: Labour) -> None:
    """Who has not predicted or skipped does not see the answer."""
    assert not any("figure" in html for html in years(page)[:1] if "<figure" in html)

    page.prediction._act("skip", "", "")

    assert all("<figure" in html for html in years(page))


def test_a_link_uncovers_what_its_sender_had_uncovered(page: Labour) -> None:
    """A reload keeps it too."""
    page.page_link.arrived = "v=1&pl=5"

    assert all("<figure" in html for html in years(page))


def test_telling_does_not_move_conditions(page: Labour) -> None:
    """In the setting where all is told and the work precarious, the precarious work remains."""
    page.two_switches._act("go", "1", "")

    assert START.with_levels({"labour_disclosure": 3, "pay_disclosure": 2}) == page.state.scenario
    here = page.two_switches.html.split('aria-current="true"')[1].split("</article>")[0]
    assert "remains: </strong>Precarious" in here


def test_the_answer_is_the_number_in_the_index(page: Labour) -> None:
    """Three of thirteen in 2025, as the table has it."""
    assert (3, 13) == (page.prediction.asked.answer, page.prediction.asked.total)


def test_two_questions_come_from_earlier_pages(page: Labour) -> None:
    """And none of them is this page's own."""
    assert 2 == len(page.recall.children)
    assert "labour" not in {view.asked.notebook for view in page.recall.children}
    assert 3 <= len(page.check.children)


def test_answers_are_kept_with_their_questions(page: Labour) -> None:
    """Two answers travel in the address side by side, and come back to the questions they belong to."""
    for view in page.check.children[:2]:
        view._act("answer", view.asked.question_id, "1")
    again = Labour()
    again.page_link.arrived = page.page_link.value

    assert ["1", "1"] == [view.value for view in again.check.children[:2]]
    assert "" == again.check.children[2].value
