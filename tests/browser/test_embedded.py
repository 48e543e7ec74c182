"""The pages in a frame of another site, such as a school's learning platform, with its cookies kept back."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.browser.visitor import visiting
from tests.server.live import KEY, begin
from tests.server.process import Server, serving


@pytest.fixture(scope="module")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Another site, and the folder of its pages: to a browser `localhost` is not `127.0.0.1`."""
    folder = tmp_path_factory.mktemp("platform")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=folder)) as site:
        Thread(target=site.serve_forever, daemon=True).start()
        yield f"http://localhost:{site.server_port}", folder
        site.shutdown()


@pytest.fixture(scope="module")
def embedded(platform: tuple[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that lets that site show its pages."""
    store = f"sqlite:///{tmp_path_factory.mktemp('live') / 'live.sqlite'}"
    with serving("--embed-in", platform[0], "--live", KEY, "--live-store", store) as server:
        yield server


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a visitor whose browser keeps cookies and storage of a framed site back."""
    with visiting(browser) as context:
        yield context.new_page()


KEPT_BACK = """() => {
    document.cookie = 'kept=yes';
    try {
        return [document.cookie, sessionStorage.length];
    } catch (refused) {
        return [document.cookie, refused.name];
    }
}"""


def framed(page: Page, platform: tuple[str, Path], address: str) -> FrameLocator:
    """Open the platform's page with ours in a frame, and return the frame, which can keep nothing."""
    site, folder = platform
    (folder / "course.html").write_text(
        f'<!DOCTYPE html><title>A course</title><link rel="icon" href="data:;base64,=">'
        f'<iframe src="{address}" width="1200" height="850"></iframe>'
    )
    page.goto(f"{site}/course.html")
    inside = page.frame_locator("iframe")
    expect(inside.locator("#ho-page")).to_be_visible()
    [frame] = page.main_frame.child_frames
    assert frame.evaluate(KEPT_BACK) == ["", "SecurityError"]
    return inside


def test_a_page_answers_inside_another_sites(
    page: Page, platform: tuple[str, Path], embedded: Server
) -> None:
    """Whoever has the pages in a course starts from a system and predicts there as anywhere."""
    inside = framed(page, platform, f"{embedded.base}/voila/render/07_whole_system.ipynb?v=1")
    expect(inside.locator("#ho-starting")).to_have_count(0)
    sentence = inside.locator(".ho-sentence[role=status]").first
    expect(sentence).to_contain_text("You can do nothing")
    inside.get_by_label("Start from").select_option("pythia")
    expect(sentence).not_to_contain_text("You can do nothing")
    inside.get_by_role("button", name="Skip", exact=True).first.click()
    expect(inside.get_by_role("button", name="Open all five")).to_be_visible()


def test_a_vote_counts_from_inside_another_sites(
    page: Page, platform: tuple[str, Path], embedded: Server
) -> None:
    """A class that comes to a live session from its course is counted, each tab once."""
    session = begin(embedded)
    session.ask()
    inside = framed(page, platform, f"{embedded.base}/live/vote?live={session.word}")
    inside.get_by_role("radio").first.check()
    inside.get_by_role("button", name="Send my answer").click()
    expect(inside.locator(".ho-live")).to_contain_text("has been counted")
    told = session.teach("tally")
    assert (told["joined"], told["answered"]) == (1, [1])
    session.teach("end")
