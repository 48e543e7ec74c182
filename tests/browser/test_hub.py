"""The pages behind the login of a real JupyterHub, with the configuration that is shipped."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, expect
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tests.browser.hub import PASSWORD, hub_running
from tests.browser.student import Student
from tests.browser.visitor import visiting
from tests.browser.whole_system import Reader

PAGE = "services/howopen/voila/render/07_whole_system.ipynb"


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running hub."""
    with hub_running(tmp_path_factory.mktemp("hub")) as address:
        yield address


def test_ten_students_log_in_at_once_and_each_gets_answers(hub: str) -> None:
    """Ten who log in at the same moment land on the pages, and each one's switch is answered."""
    students = [Student(hub, f"student-{number}") for number in range(10)]

    def visit(student: Student) -> str:
        pages = student.log_in(PASSWORD).url
        assert pages == f"{hub}services/howopen/"
        return student.open_models(pages)

    with ThreadPoolExecutor(len(students)) as room:
        sentences = list(room.map(visit, students))
    assert all("one as open as any known system and four closed" in sentence for sentence in sentences)


def test_stranger_sees_the_login_and_no_page(hub: str) -> None:
    """Without the password there is neither page nor kernel, only the form."""
    stranger = Student(hub, "stranger")
    for answer in (stranger.session.get(f"{hub}{PAGE}", timeout=60), stranger.log_in("a guess")):
        assert "/hub/login" in answer.url
        assert "kernelId" not in answer.text
    pages = f"{hub.replace('http', 'ws')}services/howopen"
    with pytest.raises(InvalidStatus, match="403"):
        connect(f"{pages}/api/kernels/{uuid4()}/channels")


def test_server_of_ones_own_shows_the_same_pages(hub: str) -> None:
    """A server that the hub starts for one student, as in a cluster, has the pages and no way to run code."""
    student = Student(hub, "alone")
    student.log_in(PASSWORD)
    pages = student.start_server()
    assert "one as open as any known system" in student.open_models(pages)
    assert student.session.get(f"{pages}lab", timeout=60).status_code == 404
    assert student.session.get(f"{pages}api/contents", timeout=60).status_code == 404


def test_browser_logs_in_and_its_switch_is_answered(hub: str, browser: Browser) -> None:
    """In a real browser the login leads to the pages, and a switch is answered behind it."""
    with visiting(browser) as context:
        page = context.new_page()
        page.goto(hub)
        page.get_by_label("Username").fill("in-a-browser")
        page.get_by_role("textbox", name="Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in", exact=True).click()
        expect(page).to_have_url(f"{hub}services/howopen/")
        reader = Reader(page, f"{hub}services/howopen").arrive()
        reader.stance("models", "open").click()
        expect(page.get_by_text("one as open as any known system")).to_be_visible()
