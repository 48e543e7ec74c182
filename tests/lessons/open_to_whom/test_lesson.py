"""The page on who can use what is open: the setting stays when the actor changes, and the other way round."""

import pytest
from howopen.domain.stance import Stance
from howopen.lessons.open_to_whom.lesson import OpenToWhom
from howopen.lessons.whole_system.lesson import WholeSystem

from tests.controls.actions import act


@pytest.fixture
def page() -> OpenToWhom:
    """The page with all five switches as open as any known system."""
    made = OpenToWhom()
    made.practice._act("open_all", "", "")
    return made


def test_the_comparison_waits_for_the_prediction() -> None:
    """Who has not predicted or skipped does not see the answer."""
    page = OpenToWhom()
    assert "<figure" not in page.compared.html

    page.prediction._act("skip", "", "")
    assert "<figure" in page.compared.html


def test_all_is_opened_with_one_press(page: OpenToWhom) -> None:
    """Whoever arrives with everything closed need not set five switches to have something to compare."""
    assert page.catalog.at_stance(Stance.OPEN) == page.state.scenario
    assert "Open all five" not in page.practice.lines.html


def test_a_swap_keeps_the_setting_and_marks_what_differs(page: OpenToWhom) -> None:
    """The lines that are marked are those that the sentence counts."""
    before = page.state.scenario
    page.eyes._act("actor", "", "start_up")

    assert before == page.state.scenario
    marked = set(page.practice.lines.html.split('ho-changed" data-key="all:')[1:])
    assert "lines differ against the <bdi>auditor</bdi>" in page.practice.said.html
    assert f"{len(marked)} lines".lower() in page.practice.said.html.lower()


def test_another_setting_marks_nothing(page: OpenToWhom) -> None:
    """Marks tell what the actor changes, and not what the switches do."""
    page.eyes._act("actor", "", "writer")
    page.state.begin_from("pythia")

    assert "ho-changed" not in page.practice.lines.html
    assert "Writer or artist" in page.practice.summed.html


def test_the_same_actor_with_more_is_told_what_it_gains(page: OpenToWhom) -> None:
    """An endowment is a switch too."""
    page.eyes._act("actor", "", "person")
    page.eyes._act("has", "skill", "1")

    assert "Now in reach" in page.practice.said.html
    assert "Changed from “uses apps”" in page.eyes.html


def test_the_readers_own_actor_stands_beside_the_others(page: OpenToWhom) -> None:
    """With its name as it was typed, also in the table."""
    page.page_link.arrived = "v=1&from=pythia&wh=own~~xs2-xm2~Our%20%3Cb%3Echoir"

    assert "Our &lt;b&gt;choir" in page.practice.everyone.html
    assert "Our &lt;b&gt;choir" in page.practice.summed.html + page.practice.said.html
    assert "<b>choir" not in page.practice.everyone.html + page.practice.summed.html + page.eyes.html


def test_a_link_brings_setting_and_actor(page: OpenToWhom) -> None:
    """What one person saw, another sees."""
    page.eyes._act("actor", "", "public_body")
    page.eyes._act("has", "machines", "3")
    again = OpenToWhom()
    again.page_link.arrived = page.page_link.value

    assert page.eyes.html == again.eyes.html
    assert page.practice.matrix.html == again.practice.matrix.html


def test_other_pages_carry_the_actor_and_say_nothing_of_it() -> None:
    """The entry is passed on; no endowment can be put into a setting."""
    other = WholeSystem()
    other.page_link.arrived = "v=1&s=we3-xs2&wh=writer"

    assert "wh=writer" in other.state.query
    assert ["xs2" in problem for problem in other.state.problems] == [True]
    assert {"weights": 3} == other.state.scenario.levels


def test_why_shows_what_an_ability_takes(page: OpenToWhom) -> None:
    """The rule behind a line is one press away, with whose word it is."""
    act(page.practice.lines, "why", "takes:fine_tune")

    html = page.practice.lines.html
    assert "In practice it takes besides" in html
    assert "Skill: trains models, or more" in html


def test_what_an_ability_takes_can_be_disputed(page: OpenToWhom) -> None:
    """Who holds that no skill is needed sees whom that lets in, marked as what follows from a dispute."""
    act(page.practice.lines, "why", "takes:inspect_weights")
    act(page.practice.lines, "disputing", "inspect_weights.takes")
    assert "Put instead: " in page.practice.lines.html
    before = page.practice.everyone.html
    act(page.practice.lines, "dispute", "inspect_weights.takes", "to=always&reason=anybody+can")

    assert "rests on what you dispute" in page.practice.lines.html
    assert "anybody can" in page.notices.children[1].html
    assert before != page.practice.everyone.html
    act(page.practice.lines, "undispute")
    assert before == page.practice.everyone.html


def test_what_a_link_lacks_is_told_on_the_board() -> None:
    """Beside the switches, where a reader looks first."""
    page = OpenToWhom()
    page.page_link.arrived = "v=1&wh=emperor"
    assert "emperor" in page.notice.html
    assert page.notices in page.board.children


def test_nothing_is_claimed_of_an_actor_of_ones_own(page: OpenToWhom) -> None:
    """That no table speaks of it is no finding that openness costs it nothing."""
    page.eyes._act("actor", "", "own")

    assert "Nothing, by our rules" not in page.practice.lines.html
    assert "No rule of ours speaks of an actor that you make" in page.practice.lines.html
    assert "begins with the least of everything" in page.eyes.html
