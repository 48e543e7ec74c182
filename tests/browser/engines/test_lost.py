"""In every browser a page that has lost its kernel says so, and gives all back."""

import signal
from collections.abc import Iterator

import pytest
from howopen.domain.stance import Stance

from tests.browser.engines.editions import pages
from tests.browser.engines.student import SENTENCE, Student
from tests.browser.engines.tab import Visitors
from tests.browser.whole_system import catalog
from tests.server.process import Server, kernel_id, serving

CHANGED = catalog.with_stance(catalog.scenario_of("llama_3"), "models", Stance.CLOSED)


@pytest.fixture(scope="module")
def own() -> Iterator[Server]:
    """A server whose kernels may be killed."""
    with serving() as server:
        yield server


@pytest.mark.parametrize("edition", ["server"], indirect=True)
def test_a_kernel_that_died(visitors: Visitors, edition: object, own: Server) -> None:
    """A student whose kernel dies is told so, sees nothing old as if it were current, and by one press has
    setting and prediction again, and a page that answers."""
    with visitors(in_trouble=True) as tab:
        student = Student(tab, pages(own.base)).arrive("v=1&from=llama_3&p=8")
        student.switch("models", "closed")
        student.expect_state(CHANGED, "llama_3", p="8")
        html = tab.ask("() => document.documentElement.outerHTML")
        own.kernel_process(kernel_id(html)).send_signal(signal.SIGKILL)
        student.expect("[role=alert]", "has stopped")
        student.expect(SENTENCE, "Not current:")
        tab.press("#ho-lost button")
        student.expect_none("#ho-lost *")
        student.wait_for_page().expect_state(CHANGED, "llama_3", p="8")
        student.press("undo")
        student.expect_state(catalog.scenario_of("llama_3"), "llama_3", p="8")
