"""In every browser the setting follows what a student does, and the address keeps it."""

import pytest
from howopen.domain.scenario import START
from howopen.domain.stance import Stance
from howopen.sources.scenario_url import Link, write_link

from tests.browser.engines.student import Student, stance_of
from tests.browser.whole_system import catalog

PYTHIA = catalog.scenario_of("pythia")
CHANGED = catalog.with_stance(PYTHIA, "compute", Stance.OPEN)
ORIGIN = "[data-key=origin]"


def test_a_switch_answers(student: Student) -> None:
    """A student who opens a component reads at once what the rules say, and the address has it."""
    student.arrive().expect_state(START)
    for stance in ("open", "partly", "closed"):
        student.switch("models", stance)
        student.expect_state(catalog.with_stance(START, "models", Stance(stance)))
        student.expect_stance("models", stance)


def test_a_real_system_is_changed_undone_and_reloaded(student: Student) -> None:
    """Whoever starts from a system and changes it is told so, can take it back, and loses nothing by a
    reload."""
    student.arrive().start_from("pythia")
    student.expect_state(PYTHIA, "pythia")
    student.switch("compute", "open")
    student.expect_state(CHANGED, "pythia")
    student.expect(ORIGIN, "Changed from Pythia")
    student.press("undo")
    student.expect_state(PYTHIA, "pythia")
    student.press("redo")
    student.expect_state(CHANGED, "pythia")
    student.reload()
    student.expect_state(CHANGED, "pythia")
    student.expect_stance("compute", "open")
    student.press("reset")
    student.expect_state(START)


def test_a_link_brings_all_that_it_carries(student: Student) -> None:
    """A teacher's link shows every student the same setting, origin and prediction, and what is strange in it
    travels on."""
    changed = catalog.with_stance(catalog.scenario_of("llama_3"), "models", Stance.CLOSED)
    others = {"p": "8", "page": "3 & 4"}
    student.arrive(write_link(Link(changed, "llama_3", tuple(others.items())), catalog))
    student.expect_state(changed, "llama_3", **others)
    student.expect_stance("models", "closed")
    student.expect(ORIGIN, "Changed from Llama 3")
    student.expect(".ho-predict", "You expected 8")


def test_a_bad_link_says_what_is_wrong_with_it(student: Student) -> None:
    """Whoever follows a link that was broken on the way is told what could not be read, and nothing of it
    becomes part of the page."""
    student.arrive("v=1&from=<b>nobody</b>&s=we2")
    student.expect("[role=alert]", "“<b>nobody</b>”")
    student.expect_none("[role=alert] b")


@pytest.mark.parametrize("edition", ["server", "site"], indirect=True)
def test_the_next_page_and_back(student: Student) -> None:
    """A student who goes to the next page takes the setting along, and finds it again on coming back: a
    browser may keep the page that was left, without its kernel, and show that."""
    student.arrive().start_from("pythia")
    student.expect_state(PYTHIA, "pythia")
    student.tab.press(".ho-series a:last-child")
    student.tab.wait("() => location.pathname.includes('08_market')")
    student.wait_for_page()
    assert "from=pythia" in student.address
    student.tab.back()
    student.tab.wait("() => location.pathname.includes('07_whole_system')")
    student.wait_for_page().expect_state(PYTHIA, "pythia")
    # By a script: Playwright takes the page that Firefox kept for one that is still coming, and waits.
    student.tab.ask("place => document.querySelector(place).click()", stance_of("models", "closed"))
    student.expect(ORIGIN, "Changed from Pythia")
